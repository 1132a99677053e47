package encode

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// stretches is the parts of the source in which marks are looked for. The slice must not
// be changed.
func (e *encoder) stretches() []source.Span {
	if e.stretched == nil {
		e.stretched = e.readStretches()
	}
	return e.stretched
}

func (e *encoder) readStretches() []source.Span {
	all := make([]source.Span, 0, len(e.doc.Blocks)+8)
	for _, d := range e.doc.Divisions {
		d.EachBlock(func(b *structure.Block) {
			switch b.Kind {
			case form.PageMark, form.PageHead, form.PageFoot:
			case form.Table:
				all = append(all, cells(b)...)
			case form.Participants:
				all = append(append(all, b.Label), b.Items...)
			case form.Turn:
				all = append(all, b.Label, b.Content())
			default:
				all = append(all, b.Content())
			}
		})
	}
	return all
}
