package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// Where no empty line stands between the parts of a letter, the lines of its opening
// are the first ones of its first paragraph: place and date, the salutation.

const maxOpeningLines = 6 // of an opening, above the salutation

// opened takes the lines of an opening from the top of a block: a block for each of
// them, and one for the text below; nil when the block has none.
func (r *reader) opened(b Block) []Block {
	if b.Kind != form.Paragraph || len(b.Lines) < 2 || len(b.Within) > 0 {
		return nil
	}
	n, greeted := r.openingLines(b.Lines)
	if n == 0 || !greeted && !b.Label.Empty() {
		return nil
	}
	if n < len(b.Lines) && (strings.HasPrefix(r.Of(b.Lines[n].Span), ":") || titleAtEnd.MatchString(r.Of(b.Lines[n-1].Span))) {
		return nil // the sign that ends the greeting, or the name, stands on the line below
	}
	var all []Block
	for i, l := range b.Lines[:n] {
		all = append(all, r.local(Block{Lines: []source.Line{l}, Gap: b.Gap && i == 0, Page: b.Page && i == 0}))
	}
	if n == len(b.Lines) {
		return all
	}
	return append(all, r.local(Block{Lines: b.Lines[n:]}))
}

// openingsApart parts the openings of further letters from the text that they stand in
// one block with: a salutation below place and date, or below the name that ends the
// letter before.
func (r *reader) openingsApart(blocks []Block) []Block {
	var all []Block
	kept := 0 // blocks that are in all
	for i, b := range blocks {
		if i == 0 || b.Kind != form.Paragraph || len(b.Lines) < 2 || r.Longer(b.Lines[0].Span, maxName) {
			continue
		}
		above := &blocks[i-1]
		named := len(above.plain) <= maxName && form.IsName(above.plain)
		if above.Kind != form.Dateline && !named && !form.IsDateline(r.Plain(b.Lines[0].Span)) {
			continue
		}
		if n, greeted := r.openingLines(b.Lines); !greeted || n == 0 {
			continue
		}
		if parts := r.opened(b); parts != nil {
			all, kept = append(append(all, blocks[kept:i]...), parts...), i+1
		}
	}
	if kept == 0 {
		return blocks
	}
	return append(all, blocks[kept:]...)
}

// openingLines is how many of the first lines of a block are an opening: those down to
// a salutation, if each of them shows what it is, has a date or is written like a name
// or an address, else those at the top that show what they are, with one line left.
func (r *reader) openingLines(lines []source.Line) (n int, greeted bool) {
	for i, l := range lines[:min(len(lines), maxOpeningLines)] {
		if r.Longer(l.Span, maxName) {
			if i > 0 && runIn.MatchString(r.Of(l.Span)) {
				return i, true // the salutation stands on the line of the text
			}
			if r.Longer(l.Span, form.MaxDateline) || !wording.Shouting(r.Plain(l.Span)) {
				return n, false
			}
		}
		plain := r.Plain(l.Span)
		switch kind, _, ok := r.formOf(plain); {
		case ok && kind == form.Salutation:
			return i + 1, true
		case i == len(lines)-1:
			return min(n, i), false
		case ok && kind == form.Number && wording.StartsSmall(r.Of(lines[i+1].Span)):
			return n, false // a heading that goes on: MEMORANDUM on the ferry
		case ok && opens(kind) && !onlyYear.MatchString(plain):
			if n == i {
				n++
			}
		case form.Dated(plain) || form.IsDay(plain):
		case !wording.MoreWords(plain, 4) && strings.ContainsAny(plain, "0123456789"):
		case !wording.Capitalised(plain) || wording.EndsAsProse(plain) && !placeAlone.MatchString(plain):
			return n, false
		}
	}
	return n, false
}

// titleAtEnd is a title at the end of a line, to which a name belongs.
var titleAtEnd = pattern.MustCompile(`\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Messrs)\.$`)

// placeAlone is a place or a house on a line of its own, with a comma or a full stop.
var placeAlone = pattern.MustCompile(`^\p{Lu}[\p{L}\d.'’\- ]{1,40}[,.]$`)
