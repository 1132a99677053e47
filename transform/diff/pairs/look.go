package pairs

import (
	"bytes"
	"crypto/sha256"
	"hash/fnv"
	"slices"

	"catchword/tei/xmlscan"
)

// looked is what is known of a file after a look at it.
type looked struct {
	file    *File
	err     error
	content string   // the same for files of equal content
	id      string   // the root's xml:id
	sketch  []uint64 // of the text, see sketchOf
}

func look(files []*File) []*looked {
	out := make([]*looked, len(files))
	for i, f := range files {
		out[i] = lookAt(f)
	}
	return out
}

func lookAt(f *File) *looked {
	l := &looked{file: f}
	raw, err := f.Read()
	if err != nil {
		l.err = err
		return l
	}
	sum := sha256.Sum256(raw)
	l.content = string(sum[:])
	var words [][]byte
	l.id, words = reading(raw)
	l.sketch = sketchOf(words)
	return l
}

// reading is the xml:id of the root and the words of the text, of which the
// header, alike in many documents, is no part. What is not well-formed is read
// up to there.
func reading(raw []byte) (id string, words [][]byte) {
	s := xmlscan.New(bytes.NewReader(raw), xmlscan.Options{})
	header := 0
	for s.Next() {
		t := s.Token()
		switch {
		case t.Kind == xmlscan.StartElement && s.Depth() == 1:
			id = rootID(t)
		case t.Kind == xmlscan.StartElement && t.Name.Local == "teiHeader" && header == 0:
			header = s.Depth()
		case t.Kind == xmlscan.EndElement && t.Name.Local == "teiHeader":
			header = 0
		case t.Kind == xmlscan.Text && header == 0:
			for _, w := range bytes.Fields(t.Data) {
				words = append(words, bytes.Clone(w))
			}
		}
	}
	return id, words
}

const xmlSpace = "http://www.w3.org/XML/1998/namespace"

func rootID(t *xmlscan.Token) string {
	for _, a := range t.Attrs {
		if a.Name.Space == xmlSpace && a.Name.Local == "id" {
			return string(a.Value)
		}
	}
	return ""
}

// A sketch has the smallest hashes of a text's phrases: of two texts, as many
// of them are the same as of the phrases.
const (
	sketchSize = 200
	phrase     = 3 // words
)

func sketchOf(words [][]byte) []uint64 {
	var hashes []uint64
	for i := range words {
		h := fnv.New64a()
		for _, w := range words[i:min(i+phrase, len(words))] {
			_, _ = h.Write(w)
			_, _ = h.Write([]byte{' '})
		}
		hashes = append(hashes, mixed(h.Sum64()))
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return slices.Clone(hashes[:min(len(hashes), sketchSize)])
}

// mixed spreads a hash over all numbers, so that the smallest are any.
func mixed(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	return h
}

// alike is which part of the phrases of two texts both have.
func alike(a, b []uint64) float64 {
	both, all := 0, 0
	for i, j := 0, 0; all < sketchSize && (i < len(a) || j < len(b)); all++ {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			i++
		case i == len(a) || b[j] < a[i]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(both) / float64(all)
}
