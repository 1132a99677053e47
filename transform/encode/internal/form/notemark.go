package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// markAtEnd is the mark of a note at the end of a title, and the blank before it: one in
// brackets, stars, raised figures, or figures close after a word.
var markAtEnd = pattern.MustCompile(`[\p{L}.!?)"”](\s?\[(?:\d{1,3}|[a-hA-K])\]|\s?\*{1,3}|[¹²³⁰-⁹]+)$|(?:\p{L}\)?([1-9])|\p{Ll}\)?([1-9]\d))$`)

// NoteMarkAtEnd is where the mark of a note stands at the end of a title, with the blank
// before it; the end of the title when there is none.
func NoteMarkAtEnd(title string) int {
	m := markAtEnd.FindStringSubmatchIndex(title)
	if m == nil {
		return len(title)
	}
	return max(m[2], m[4], m[6])
}

// WithoutNoteMark is a title without the mark of a note at its end.
func WithoutNoteMark(title string) string {
	title = strings.TrimRight(title, " ")
	return title[:NoteMarkAtEnd(title)]
}
