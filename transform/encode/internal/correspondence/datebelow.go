package correspondence

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// Place and date as the last sentence of the text of a letter, as letters in Latin have
// them: Vale. Strelsaviae, Idibus Martiis 1578.

// placedLast is the place before such a date, behind the end of a sentence: what a comma
// parts from the date alone may be the day of anything that the sentence tells of.
var placedLast = pattern.MustCompile(`(?:^|[.!?] )(?:(?:Datum|Dabam|Datae|Dat\.|Data|Scribebam|Raptim|Ex|E|In|Given at|Dated at|Gegeben(?: zu)?|Fait à|Donné à|Dato in|Dado en) ?)?(\p{Lu}[\p{L}\-]+)?,? ?$`)

// lastDate is the date with which the text of a letter ends, and where its place stands.
func (e *examiner) lastDate(m *Message) (d *dates.Date, place source.Span) {
	if !greets(m.Division) || len(m.Division.Body) == 0 {
		return nil, place
	}
	b := e.lastProse(m.Division)
	if b == nil {
		return nil, place
	}
	found := e.datesIn(b.Whole())
	if len(found) == 0 {
		return nil, place
	}
	last := &found[len(found)-1]
	if len(last.When) != len("2006-01-02") || strings.Trim(e.text.Raw[last.End:b.Whole().End], " .,)\n") != "" {
		return nil, place
	}
	at := max(b.Whole().Start, last.Start-maxBeforeDate)
	before := strings.ReplaceAll(e.text.Raw[at:last.Start], "\n", " ")
	g := placedLast.FindStringSubmatchIndex(before)
	if g == nil {
		return nil, place
	}
	if g[2] >= 0 {
		place = source.Span{Start: at + g[2], End: at + g[3]}
	}
	return last, place
}

// maxBeforeDate is how many bytes before such a date its place stands at most.
const maxBeforeDate = 60

// lastProse is the last paragraph of the text of a division, nil when something else ends it.
func (e *examiner) lastProse(d *structure.Division) *structure.Block {
	p := &d.Body[len(d.Body)-1]
	if p.Division != nil || p.Kind != form.Paragraph {
		return nil
	}
	return &p.Block
}

// lastPlace is the place before the date with which the text of a letter ends.
func (e *examiner) lastPlace(m *Message) []Party {
	if d, at := e.lastDate(m); d != nil && !at.Empty() {
		return []Party{{Text: e.text.Plain(at), Kind: tei.PlaceName, Span: at}}
	}
	return nil
}
