package layout

import (
	"slices"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// An edition may put its summary below the text, behind a label. It stands there below a
// signature or another short line: the last paragraph of a report may begin so, too.

// summaryLabel is such a label, in bold or not.
var summaryLabel = pattern.MustCompile(`^(\*\*)?((?i:summary|abstract|regest|zusammenfassung|résumé|riassunto))(\*\*)?:(\*\*)?\s+`)

const (
	leastAbove = 3  // blocks above a summary
	shortLine  = 10 // words that a line above it has at most
)

// summaryBelow takes the last block for the summary when it is one.
func (t *Transcript) summaryBelow() {
	last := len(t.Blocks) - 1
	if _, has := t.Field(Summary); has || last < leastAbove {
		return
	}
	b := &t.Blocks[last]
	first := b.Lines[0].Span
	m := summaryLabel.FindStringSubmatchIndex(t.Text.Of(first))
	if m == nil || b.Furniture != NoFurniture || b.Rows != nil || len(b.Within) > 0 || !t.endsAbove(last) {
		return
	}
	value := source.Spans(b.Lines)
	value[0].Start = first.Start + m[4]
	var stars []source.Span
	for _, g := range []int{2, 6, 8} {
		if m[g] >= 0 {
			stars = append(stars, source.Span{Start: first.Start + m[g], End: first.Start + m[g+1]})
			t.change(source.Delimiter, stars[len(stars)-1])
		}
	}
	t.Text = t.Text.Without(stars)
	if label := (source.Span{Start: value[0].Start, End: first.Start + m[5] + 1}); t.Text.Of(label) == "Summary:" && len(stars) == 0 {
		t.change(source.Label, label) // any other word for it is kept
		value[0].Start = first.Start + m[1]
	}
	t.Emphases = slices.DeleteFunc(t.Emphases, func(s Emphasis) bool { return s.Outer.Start < first.Start+m[1] && s.Outer.End > first.Start })
	t.field(Summary, value...)
	t.Blocks = t.Blocks[:last]
}

// endsAbove reports whether the block above is a short line that no sentence ends, apart
// from the block below it.
func (t *Transcript) endsAbove(i int) bool {
	plain := t.Text.Plain(t.Blocks[i-1].Whole())
	return t.Blocks[i].Gap && !wording.MoreWords(plain, shortLine) && (!wording.EndsAsProse(plain) || !wording.MoreWords(plain, 3))
}
