package layout

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/source"
)

// Rendering is another rendering of the document that is read: the same words with
// other line ends, as a PDF gives them with and without its layout. It is asked where
// paragraphs end when the text itself does not show it.
type Rendering struct {
	Name string // for findings
	Raw  []byte
}

// An answer is what a rendering says of a place.
type answer uint8

const (
	silent answer = iota // it does not have the place, or does not show what happens there
	goesOn               // the paragraph goes on
	ends                 // a paragraph ends
)

// context is how many letters before and behind a place make it known in another
// rendering: about four words.
const context = 24

// sentenceEnds is what a rendering says of the ends of its sentences, by the letters
// around them.
type sentenceEnds map[string]answer

// elsewhere asks the other renderings of the document whether a paragraph ends between
// the letters before and behind a place, and gives the name of the one that answers.
// They are read when they are first asked; time is linear in them.
func (t *Transcript) elsewhere(before, behind string) (answer, string) {
	for i, r := range t.renderings {
		if i == len(t.asked) {
			t.asked = append(t.asked, r.sentenceEnds(t.labels))
		}
		if a := t.asked[i][before+behind]; a != silent {
			return a, r.Name
		}
	}
	return silent, ""
}

// sentenceEnds reads the rendering. What stands around two of its sentence ends that
// differ says nothing.
func (r Rendering) sentenceEnds(labels Labels) sentenceEnds {
	t, err := Read(source.Decode(r.Raw), "", labels)
	if err != nil {
		return nil
	}
	letters, said := t.marked()
	found := make(sentenceEnds)
	for at, a := range said {
		key := lastOf(letters[:at]) + firstOf(letters[at:])
		if other, ok := found[key]; ok && other != a {
			a = silent
		}
		found[key] = a
	}
	return found
}

// marked is the letters of the text, and by their places what the ends of sentences are.
func (t *Transcript) marked() (letters string, said map[int]answer) {
	var b strings.Builder
	said = make(map[int]answer)
	unclear := make(map[int]bool)
	for _, s := range t.unclear {
		unclear[s.End] = true
	}
	for _, block := range t.Blocks {
		if block.Furniture != NoFurniture {
			continue
		}
		for _, l := range block.Lines {
			for word := range strings.FieldsSeq(t.Text.Of(l.Span)) {
				writeLetters(&b, word)
				if finished(word) {
					said[b.Len()] = goesOn
				}
			}
			if unclear[l.End] {
				said[b.Len()] = silent
			}
		}
		said[b.Len()] = ends
	}
	return b.String(), said
}

// lettersBefore is the letters of the lines that end before line i, as many as make a
// place known; lettersFrom those of line i and the ones below it.
func (s *segmenter) lettersBefore(i int) string {
	text := ""
	for i--; i >= 0 && len(text) < context; i-- {
		text = s.letters(i) + text
	}
	return lastOf(text)
}

func (s *segmenter) lettersFrom(i int) string {
	text := ""
	for ; i < len(s.lines) && len(text) < context; i++ {
		text += s.letters(i)
	}
	return firstOf(text)
}

// letters is the letters of line i, none when it belongs to its page.
func (s *segmenter) letters(i int) string {
	if s.kinds[i] != NoFurniture {
		return ""
	}
	var b strings.Builder
	writeLetters(&b, s.t.Text.Of(s.lines[i].Span))
	return b.String()
}

// writeLetters writes a text without blanks and hyphens: renderings differ in those at
// the ends of lines.
func writeLetters(b *strings.Builder, text string) {
	for _, r := range text {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Hyphen, r) && r != '\u00AD' {
			b.WriteRune(r)
		}
	}
}

func lastOf(letters string) string  { return letters[max(0, len(letters)-context):] }
func firstOf(letters string) string { return letters[:min(len(letters), context)] }
