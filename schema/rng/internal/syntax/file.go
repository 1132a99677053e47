package syntax

import (
	"sync"

	"catchword/tei/diag"
)

// A File is one schema file. Places in it are byte offsets, turned into lines
// and columns only when there is something to say about them.
type File struct {
	Name  string // as the user gave it, or as an include resolved it
	Order int    // 0 for the schema itself, then in the order in which files are taken in
	Text  []byte // decoded to UTF-8, without a byte order mark
	once  sync.Once
	lines *diag.Lines
}

// Span is the span between two byte offsets of the file. It is safe for
// concurrent use; the first call is linear in the size of the file.
func (f *File) Span(start, end int) diag.Span {
	f.once.Do(func() { f.lines = diag.NewLines(f.Text) })
	return f.lines.Span(start, end)
}
