package encode

import (
	"slices"
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// A note stands where it does in the source, at the foot of a page or at the
// end; its mark in the text points to it. Marks start anew on every page, so
// that a note belongs to the marks of its kind since the last such note. Where
// there is none, it may stand before its mark.

// noteMark is a mark of a note, in the text or at the head of the note.
type noteMark struct {
	source.Span
	n     string
	note  int  // the index of the note, -1 for a mark in the text
	glued bool // the mark may be a figure of the text
}

// readFootnotes gives an identifier to each note that the text points to, and
// finds the marks that do.
func (e *encoder) readFootnotes() {
	e.footnotes = map[int]string{}
	e.anchors = nil
	all, notes := e.noteMarks()
	pointers := pairNotes(all, len(notes))
	for i, note := range notes {
		start := note.Whole().Start
		if len(pointers[i]) == 0 {
			e.unanchored(note)
			continue
		}
		id := e.ids.unique(strings.TrimSuffix("note-"+slug(note.N), "-"))
		e.footnotes[start] = id
		for _, at := range pointers[i] {
			e.anchors = append(e.anchors, markup.Mark{Span: at, Element: "ref", Attrs: tei.Attrs("target", "#"+id)})
		}
	}
	inOrder := func(a, b markup.Mark) int { return a.Start - b.Start }
	slices.SortFunc(e.anchors, inOrder)
	e.anchors = append(e.anchors, e.missingNotes(all)...)
	slices.SortFunc(e.anchors, inOrder)
}

// noteMarks is the marks of all notes in the order of the source, and the notes.
func (e *encoder) noteMarks() (all []noteMark, notes []structure.Block) {
	for _, d := range e.doc.Divisions {
		d.EachBlock(func(b *structure.Block) {
			if b.Kind == form.Footnote && b.N != "" {
				n := b.N
				if e.text.Raw[b.Label.Start] == '(' {
					n = "(" + n + ")" // its own kind
				}
				all = append(all, noteMark{Span: b.Label, n: n, note: len(notes)})
				notes = append(notes, *b)
			}
		})
	}
	if e.doc.Anchored {
		all = append(all, e.textMarks()...)
	}
	all = append(all, e.titleMarks()...)
	for _, s := range e.doc.Anchors {
		all = append(all, noteMark{Span: s, n: e.text.Of(s), note: -1})
	}
	slices.SortStableFunc(all, func(a, b noteMark) int { return a.Start - b.Start })
	return all, notes
}

// textMarks is the marks of notes in the text.
func (e *encoder) textMarks() []noteMark {
	var all []noteMark
	for _, s := range e.stretches() {
		for _, a := range structure.Anchors(e.interruptions.Without(e.text, s)) {
			at := source.Span{Start: s.Start + a.Start, End: s.Start + a.End}
			all = append(all, noteMark{Span: at, n: a.N, note: -1, glued: a.Glued})
		}
	}
	return all
}

// titleMarks is the marks of notes at the end of titles in the header.
func (e *encoder) titleMarks() []noteMark {
	var all []noteMark
	for _, value := range e.fieldsOf(layout.Title) {
		s := value[len(value)-1]
		title := e.text.Of(s)
		end := form.NoteMarkAtEnd(title)
		for _, a := range structure.Anchors(title) {
			if a.Start >= end {
				all = append(all, noteMark{Span: source.Span{Start: s.Start + a.Start, End: s.Start + a.End}, n: a.N, note: -1})
			}
		}
	}
	return all
}

// pairNotes is, for each of n notes, the marks in the text that belong to it:
// those since the note before it with the same mark, else those after the last.
func pairNotes(all []noteMark, n int) [][]source.Span {
	pointers := make([][]source.Span, n)
	open := map[string][]source.Span{} // marks that no note has come for
	early := map[string]int{}          // notes that came before any mark
	for _, m := range all {
		switch {
		case m.note < 0 && m.glued && len(open[m.n]) > 0: // once more: a figure
		case m.note < 0:
			open[m.n] = append(open[m.n], m.Span)
		case len(open[m.n]) > 0:
			pointers[m.note] = open[m.n]
			delete(open, m.n)
			delete(early, m.n)
		default:
			early[m.n] = m.note
		}
	}
	for mark, note := range early {
		pointers[note] = open[mark]
	}
	return pointers
}

func (e *encoder) unanchored(note structure.Block) {
	e.report(diag.Info, "unanchored-note", note.Label, "the text has no mark `%s` for this note; the note stands where it does in the transcription", e.text.Plain(note.Label))
}
