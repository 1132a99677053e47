package structure

import "catchword/transform/encode/internal/form"

// maxSources is how many lines below a message say where it and its copies are kept.
const maxSources = 3

// sourceBelow knows where a message is kept by its last lines, if they say nothing else.
func sourceBelow(blocks []Block, kept func(string) bool) {
	for i, seen := len(blocks)-1, 0; i > 1 && seen < maxSources; i-- {
		b := &blocks[i]
		switch b.Kind {
		case form.Footnote, form.PageMark, form.PageHead, form.PageFoot, form.SourceNote:
			continue
		case form.Paragraph, form.Note, form.Number, form.Reference:
		default:
			return
		}
		if !kept(b.plain) {
			return
		}
		b.become(form.SourceNote)
		seen++
	}
}
