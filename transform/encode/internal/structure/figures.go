package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
)

// figures takes a bare number below a date that has its year for the number of
// the message: a year is not said twice.
func figures(blocks []Block) {
	for i := 1; i < len(blocks); i++ {
		b, above := &blocks[i], blocks[i-1]
		if b.Kind == form.Dateline && onlyYear.MatchString(b.plain) && above.Kind == form.Dateline && withYear.MatchString(above.plain) {
			b.Kind = form.Number
		}
	}
}

var (
	onlyYear = pattern.MustCompile(`^\d{4}\.?$`)
	withYear = pattern.MustCompile(`\d{4}\W*$`)
)
