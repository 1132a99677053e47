package encode

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

var anchor = pattern.MustCompile(`\[(\d{1,3})\]`)

// readFootnotes gives an identifier to each note whose number the text has in
// brackets, so that the number can point to it. A number that two notes have
// points nowhere.
func (e *encoder) readFootnotes() map[string]string {
	count := map[string]int{}
	for _, d := range e.doc.Divisions {
		eachBlock(d, func(b structure.Block) {
			if b.Kind == structure.Footnote && b.N != "" && strings.Trim(b.N, "0123456789") == "" {
				count[b.N]++
			}
		})
	}
	ids := map[string]string{}
	for _, d := range e.doc.Divisions {
		eachBlock(d, func(b structure.Block) {
			if b.Kind == structure.Footnote && count[b.N] == 1 {
				ids[b.N] = e.ids.unique("note-" + b.N)
			}
		})
	}
	return ids
}

// anchors is a pointer to its note for each number in brackets.
func (e *encoder) anchors() []mark {
	if len(e.footnotes) == 0 {
		return nil
	}
	var all []mark
	for _, s := range e.stretches() {
		for _, m := range anchor.FindAllStringSubmatchIndex(e.text.Of(s), -1) {
			if id := e.footnotes[e.text.Of(s)[m[2]:m[3]]]; id != "" {
				at := source.Span{Start: s.Start + m[0], End: s.Start + m[1]}
				all = append(all, mark{Span: at, element: "ref", attrs: attrs("target", "#"+id)})
			}
		}
	}
	return all
}
