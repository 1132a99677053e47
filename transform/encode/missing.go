package encode

import (
	"slices"
	"strconv"
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// A transcription may have the marks of notes without the notes, which stand
// elsewhere in the edition. A figure in brackets or a raised one is such a mark;
// one that stands close after a word is, when several of them ascend.

// maxStep is how far such figures may be apart.
const maxStep = 15

// missingNotes is a ref for each mark of a note that is not there.
func (e *encoder) missingNotes(marks []noteMark) []markup.Mark {
	var sure, maybe []noteMark
	for _, m := range marks {
		switch {
		case m.note >= 0 || strings.Trim(m.n, "0123456789") != "" || e.pointing(m.Span):
		case strings.HasSuffix(e.text.Of(m.Span), "/"): // section 3/ is no mark, unless the note is there
		case m.glued:
			maybe = append(maybe, m)
		default:
			sure = append(sure, m)
		}
	}
	if ascending(maybe) {
		sure = append(sure, maybe...)
	}
	if len(sure) == 0 {
		return nil
	}
	slices.SortFunc(sure, func(a, b noteMark) int { return a.Start - b.Start })
	var refs []markup.Mark
	var numbers []string
	for _, m := range sure {
		refs = append(refs, markup.Mark{Span: m.Span, Element: "ref", Attrs: tei.Attrs("type", "note", "n", m.n)})
		numbers = append(numbers, m.n)
	}
	e.report(diag.Info, "note-missing", sure[0].Span, "the text has marks of notes that are not in the transcription: %s", strings.Join(numbers, ", "))
	return refs
}

// pointing reports whether a mark points to a note.
func (e *encoder) pointing(s source.Span) bool {
	_, found := slices.BinarySearchFunc(e.anchors, s.Start, func(m markup.Mark, at int) int { return m.Start - at })
	return found
}

// ascending reports whether several marks have figures of which each is a little
// greater than the one before.
func ascending(marks []noteMark) bool {
	for i := 1; i < len(marks); i++ {
		step := figure(marks[i].n) - figure(marks[i-1].n)
		if step < 1 || step > maxStep {
			return false
		}
	}
	return len(marks) > 1
}

func figure(digits string) int {
	n, _ := strconv.Atoi(digits) // of three figures at most
	return n
}
