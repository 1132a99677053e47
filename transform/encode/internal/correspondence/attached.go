package correspondence

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

var (
	attachmentNumber = pattern.MustCompile(`(?i)^[\[(]?(?:attachment|annex|appendix|enclosure|supplement)\.? ?(?:No\.?|№|#)? ?(\d+|[A-Z]|[IVX]+)\b`)
	announcedHere    = pattern.MustCompile(`(?i)^(.*?)\s*\((?:see )?(?:attached|(?:attachment|annex|appendix|enclosure|supplement)\.? ?(?:No\.?|№|#)? ?(\d+|[A-Z]|[IVX]+)?)\b`)
)

// announced is what the document says of what is attached to it as message i:
// `the telegram from A to B (Appendix 2)`, or `(attached)` when only one thing
// is. It is "" when it says nothing.
func (e *examiner) announced(i int) string {
	if i == 0 || e.Divisions[i].Type != structure.Attachment {
		return ""
	}
	want := e.numberOf(e.Divisions[i])
	found := ""
	e.Divisions[0].EachBlock(func(b *structure.Block) {
		m := announcedHere.FindStringSubmatch(e.text.Plain(b.Content()))
		if m == nil || found != "" || m[2] != want || want == "" && len(e.Divisions) > 2 {
			return
		}
		if g, start, _ := genreOf(m[1]); g != nil {
			found = m[1][start:]
		}
	})
	return found
}

// numberOf is the number that an attachment carries, or "".
func (e *examiner) numberOf(d *structure.Division) string {
	for _, b := range d.Top {
		if b.Kind != form.Reference {
			continue
		}
		if m := attachmentNumber.FindStringSubmatch(e.text.Plain(b.Content())); m != nil {
			return m[1]
		}
	}
	return ""
}
