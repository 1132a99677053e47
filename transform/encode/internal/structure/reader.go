package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
)

// reader reads the lines of one document. It remembers the forms of the last texts:
// the same line is asked for its form as a whole, as one of several things on a line,
// and as a block.
type reader struct {
	*source.Text
	title    string // of the document, as its header has it
	wired    bool   // the file number in its header is that of a telegram
	broken   bool   // its lines are the elements of a web page, marks of notes among them
	anchored bool   // a block may have a mark that points to a note
	asked    [8]form.Shown
	next     int // which of asked is the oldest
}

// formOf is the kind that a text of one or two lines shows by itself.
func (r *reader) formOf(text string) (kind form.Kind, n string, ok bool) {
	for i := range r.asked {
		if s := &r.asked[i]; s.Text == text {
			return s.Kind, s.N, s.OK
		}
	}
	s := form.Of(text)
	r.asked[r.next] = s
	r.next = (r.next + 1) % len(r.asked)
	return s.Kind, s.N, s.OK
}
