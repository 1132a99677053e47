package layout

import (
	"slices"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/source"
)

// A header that no empty line divides from the text swallows it: its last field goes on
// to the end. A text is not given up for that.

// From so many bytes on a field of a header, or a title, may be a text.
const (
	longField   = 800
	titleAsText = 400
)

// swallowed reports whether the header has all of the text, one field so much of it
// that it is no header.
func (t *Transcript) swallowed() bool {
	return len(t.Blocks) == 0 && slices.ContainsFunc(t.Fields, Field.long)
}

func (f Field) long() bool {
	if len(f.Value) == 0 {
		return false
	}
	n := f.Value[len(f.Value)-1].End - f.Value[0].Start
	return n > longField || f.Key == Title && n > titleAsText
}

// release makes the text of the field that goes on to the end; false when there is none.
func (t *Transcript) release() bool {
	end := t.Text.Trim(t.Text.All()).End
	i := slices.IndexFunc(t.Fields, func(f Field) bool { return f.long() && !f.Kept && f.Value[len(f.Value)-1].End == end })
	if i < 0 {
		return false
	}
	start := t.Fields[i].Value[0].Start
	lines := slices.Clone(t.Text.Lines())
	lines = lines[slices.IndexFunc(lines, func(l source.Line) bool { return l.End > start }):]
	lines[0].Start = start
	t.Fields = slices.Delete(t.Fields, i, i+1)
	t.Blocks = t.segment(lines)
	t.Findings.Addf(diag.Warning, diag.Encode, "header-unclear", t.Text.Place(lines[0].Span),
		"nothing shows where the header ends: all from here on is taken for the text")
	return true
}
