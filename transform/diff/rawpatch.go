package diff

import (
	"bytes"
	"unicode/utf8"
)

// patch makes the exact patch of two files out of the hunks of their decoded
// texts.
func patch(rawA, rawB, textA, textB []byte, hunks []Hunk) *Patch {
	if f, ok := sharedForm(rawA, rawB); ok {
		a, _ := f[older].read(rawA)
		b, _ := f[newer].read(rawB)
		if p := shifted(rawA, rawB, a, b, textA, textB, hunks); p != nil {
			p.Old.Form, p.New.Form = f[older], f[newer]
			return p
		}
	}
	if p := shifted(rawA, rawB, rawA, rawB, textA, textB, hunks); p != nil {
		return p
	}
	return bytePatch(rawA, rawB, textA, textB, hunks)
}

// sharedForm is how two files can be read as text, when one is UTF-16.
func sharedForm(rawA, rawB []byte) (f [2]Form, ok bool) {
	f = [2]Form{formOf(rawA), formOf(rawB)}
	return f, f != [2]Form{}
}

// formOf is UTF-16 for a file that starts as XML in UTF-16 does and loses
// nothing when it is read so.
func formOf(raw []byte) Form {
	for _, f := range []Form{AsUTF16LE, AsUTF16BE} {
		for _, start := range []string{"\ufeff", "<"} {
			head, _ := f.write([]byte(start))
			if bytes.HasPrefix(raw, head) {
				if _, ok := f.read(raw); ok {
					return f
				}
			}
		}
	}
	return AsBytes
}

// shifted is the patch of two files that differ from their decoded texts in
// nothing but a byte order mark; nil when they do not.
func shifted(rawA, rawB, a, b, textA, textB []byte, hunks []Hunk) *Patch {
	markA, okA := bytes.CutSuffix(a, textA)
	markB, okB := bytes.CutSuffix(b, textB)
	if !okA || !okB {
		return nil
	}
	p := &Patch{Old: versionOf(rawA, AsBytes), New: versionOf(rawB, AsBytes)}
	h := hunkBuilder{a: a, b: b}
	h.replace(len(markA), len(markB))
	for _, k := range hunks {
		i, j := k.Old+len(markA), k.New+len(markB)
		h.same(h.i, i, h.j, j)
		h.replace(i+len(k.Del), j+len(k.Ins))
	}
	p.Hunks = h.hunks
	return p
}

// bytePatch is the patch of two files of which one is in an encoding of single
// bytes: the hunks of the texts are found again among the bytes.
func bytePatch(rawA, rawB, textA, textB []byte, hunks []Hunk) *Patch {
	p := &Patch{Old: versionOf(rawA, AsBytes), New: versionOf(rawB, AsBytes)}
	h := hunkBuilder{a: rawA, b: rawB}
	ra, rb := newRuler(rawA, textA), newRuler(rawB, textB)
	for _, k := range hunks {
		if ra == nil || rb == nil {
			break
		}
		i, j := ra.at(k.Old), rb.at(k.New)
		h.same(h.i, i, h.j, j)
		h.replace(ra.at(k.Old+len(k.Del)), rb.at(k.New+len(k.Ins)))
	}
	h.replace(len(rawA), len(rawB))
	p.Hunks = h.hunks
	return p
}

// ruler finds the place in a file of a place in its decoded text; the places
// asked for must rise.
type ruler struct {
	text     []byte
	mark     int // bytes before the text
	single   bool
	at0, raw int
}

// newRuler is nil when the file's encoding is none of those it can measure:
// UTF-8 and single bytes.
func newRuler(raw, text []byte) *ruler {
	if mark, ok := bytes.CutSuffix(raw, text); ok {
		return &ruler{text: text, mark: len(mark)}
	}
	if utf8.RuneCount(text) == len(raw) {
		return &ruler{text: text, single: true}
	}
	return nil
}

func (r *ruler) at(offset int) int {
	if !r.single {
		return offset + r.mark
	}
	r.raw += utf8.RuneCount(r.text[r.at0:offset])
	r.at0 = offset
	return r.raw
}

// locate says of each hunk in which element of the older document it is, where
// that is another one than before. Of a file that is not read as its text
// nothing is said.
func (p *Patch) locate(d *document) {
	mark := p.Old.Size - len(d.text)
	if p.Old.Form != AsBytes || mark != 0 && mark != len("\ufeff") {
		return
	}
	last := int32(-1)
	for i := range p.Hunks {
		t := d.tokenAt(int32(max(0, p.Hunks[i].Old-mark)))
		if n := d.toks[min(t, len(d.toks)-1)].node; n >= 0 && n != last {
			p.Hunks[i].Place = d.path(n)
			last = n
		}
	}
}
