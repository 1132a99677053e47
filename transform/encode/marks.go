package encode

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/brackets"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// readMarks finds what stands within the text: what brackets mean, dates,
// names. What crosses something found before is left out.
func (e *encoder) readMarks() []markup.Mark {
	r := e.room
	r.attrs = r.attrs[:0]
	found := append(r.found[:0], e.interruptions...)
	found = e.stressed(e.bracketed(found))
	for _, more := range [][]markup.Mark{e.anchors, e.sourceRefs(), e.attachmentRefs(), e.dateMarks(), e.nameMarks(found)} {
		if len(more) == 0 {
			continue
		}
		tree := r.tree.Of(found)
		for _, m := range more {
			if !markup.Crosses(tree, m.Span) {
				found = append(found, m)
			}
		}
	}
	r.found = found
	return r.tree.Of(found)
}

// bracketed adds what the brackets mean.
func (e *encoder) bracketed(found []markup.Mark) []markup.Mark {
	read := brackets.Read(brackets.Source{
		Text:          e.text,
		Stretches:     e.stretches(),
		Interruptions: e.interruptions,
		Dates:         e.dates,
		Names:         e.names,
		Anchors:       e.anchors,
		Words:         &e.room.words,
	}, found)
	e.done.brackets = read.Kinds
	e.found = append(e.found, read.Findings...)
	return read.Marks
}

// within reports whether a stretch lies in one block, as one on a single line does.
func (e *encoder) within(s source.Span) bool {
	if !strings.Contains(e.text.Of(s), "\n") {
		return true
	}
	return slices.ContainsFunc(e.stretches(), func(block source.Span) bool { return block.Covers(s) })
}
