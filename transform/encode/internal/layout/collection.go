package layout

import (
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// A document of a documentary collection: its number, its title, the text with
// the marks of the book's pages, and the legend that says where it is kept.
//
//	No. 7
//	Note from First Deputy Minister of Foreign Affairs of the USSR V.V. Kuznetsov
//	to the CC CPSU regarding ...
//
//	No. 2873/GS                 October 5, 1963

var (
	collectionNumber = pattern.MustCompile(`^(?:No\.? ?|№ ?|Nr\. ?|Document (?:No\.? ?)?|\[Document )\d+\]?[.:]?$`)
	pageMark         = pattern.MustCompile(`^\[\[page [\divxlc]+\]\]$`)
)

// isCollection knows the layout by a number alone on the first line with a title
// below it.
func isCollection(text *source.Text) bool {
	lines := text.Lines()
	for i, l := range lines {
		if l.Gap {
			continue
		}
		return collectionNumber.MatchString(text.Of(l.Span)) && len(lines) > i+2
	}
	return false
}

func readCollection(t *Transcript) {
	lines := t.Text.Lines()
	i := 0
	for i < len(lines) && lines[i].Gap {
		i++
	}
	if i < len(lines) {
		t.field(Number, lines[i].Span)
		i++
	}
	for i < len(lines) && lines[i].Gap {
		i++
	}
	var title []source.Span
	for i < len(lines) && !lines[i].Gap && !pageMark.MatchString(t.Text.Of(lines[i].Span)) {
		title = append(title, lines[i].Span)
		i++
	}
	t.field(Title, title...)
	t.Blocks = t.segment(lines[i:])
}
