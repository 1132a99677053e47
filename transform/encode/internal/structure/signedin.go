package structure

import (
	"catchword/transform/encode/internal/pattern"
)

// What stands around a name below a text, or in its place: strokes and brackets of the
// typist, words of the edition, the day noted by an office, what is enclosed.

var (
	// shortDay is a day without its year, with the hour or without, as offices note it.
	shortDay = pattern.MustCompile(`^\d{1,2}[./](?:\d{1,2}|[IVX]{1,4})\.?(?: \d{1,2}[:.]\d{2})?$`)
	// enclosing is a line below a signature that says what is enclosed.
	enclosing = pattern.MustCompile(`^(?i:encl(?:osures?|s)?|attachments?|appendix|appendices|annex(?:es)?)\.? ?: ?.{2,80}$`)
	// dashed is a point of a list.
	dashed = pattern.MustCompile(`^[-–•] \p{L}.*[^-–]$`)
)
