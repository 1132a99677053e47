package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// quotation is the block that opens a message quoted in full, or -1: a
// salutation with a quotation mark before it, or lines of an opening that end
// in one.
func (d divider) quotation() int {
	for i := range d.blocks {
		if i > 0 && d.blocks[i].begun {
			return i
		}
		if i > 0 && quoteMark(d.plain(i)) > 0 && !closedHere(d.plain(i)) && (greeted(d.blocks, i) >= 0 || d.signedQuote(i)) {
			return i
		}
	}
	return -1
}

// maxQuoted is how many blocks a quoted message without a salutation has.
const maxQuoted = 60

// signedQuote reports whether a quotation that begins with block i goes on over several
// blocks and ends with a signature, or with the date below one.
func (d divider) signedQuote(i int) bool {
	if !isProse(&d.blocks[i]) {
		return false
	}
	for k := i + 1; k < len(d.blocks) && k < i+maxQuoted; k++ {
		if !closesQuote(d.plain(k)) {
			continue
		}
		kind, _ := d.ending(k)
		if kind == form.Dateline && k > i+1 {
			kind, _ = d.ending(k - 1)
		}
		return kind == form.Signature
	}
	return false
}

// greeted is the block with a salutation: block i, or one not far below it with
// nothing but short lines between; or -1.
func greeted(blocks []Block, i int) int {
	for k := i; k < len(blocks) && k < i+6; k++ {
		if blocks[k].Kind == form.Salutation {
			return k
		}
		most := 10
		if startsAddress(blocks[k].plain) {
			most = 19
		} else if isProse(&blocks[k]) {
			return -1
		}
		if wording.MoreWords(blocks[k].plain, most) {
			return -1
		}
	}
	return -1
}

// quoteMark is the length of the quotation mark that a text opens with.
func quoteMark(plain string) int {
	r, size := utf8.DecodeRuneInString(plain)
	if strings.ContainsRune(`"“«„‟`, r) && r != utf8.RuneError {
		return size
	}
	return 0
}

// closedHere reports whether a text closes the quotation mark that it opens with:
// it quotes a name, not a message.
func closedHere(plain string) bool {
	rest := plain[quoteMark(plain):]
	switch plain[:len(plain)-len(rest)] {
	case `"`:
		return strings.Count(rest, `"`)%2 == 1
	case "«":
		return strings.Contains(rest, "»")
	}
	return strings.ContainsAny(rest, "”“‟")
}

// fillQuoted makes a division whose body holds a quoted message that begins
// with block q.
func (d divider) fillQuoted(division *Division, q int) {
	if mark := quoteMark(d.plain(q)); !d.blocks[q].begun && mark > 0 {
		start := d.blocks[q].Whole().Start
		d.blocks[q].Open = source.Span{Start: start, End: start + mark}
	}
	end, closed := d.quoteEnd(q)
	before := divider{blocks: d.blocks[:q+1], title: d.title, first: d.first} // with the salutation, to know the opening
	top := 0
	if len(division.Body) == 0 {
		top = before.withoutLead(min(before.top(), q))
		division.Top = d.blocks[:top]
	}
	for i := top; i < q; i++ {
		division.Body = append(division.Body, Part{Block: d.flowing(i)})
	}
	message := d.sub(Quoted, q, end)
	message.Unclosed, message.Delimited = !closed, d.blocks[q].begun
	division.Body = append(division.Body, Part{Division: message})
	rest := divider{blocks: d.blocks[end:], title: d.title, depth: d.depth}
	if next := rest.nextBegun(); next >= 0 {
		rest.fillQuoted(division, next)
		return
	}
	bottom := rest.bottom(-1)
	for i := range bottom {
		division.Body = append(division.Body, Part{Block: rest.flowing(i)})
	}
	division.Bottom = rest.closed(bottom)
}

// withoutLead leaves the sentence that leads to what is quoted below to the text: Convey to
// Comrade Doe the following:
func (d divider) withoutLead(top int) int {
	if top > 0 && d.blocks[top-1].Kind == form.Phrase && strings.HasSuffix(d.plain(top-1), ":") && wording.MoreWords(d.plain(top-1), 4) {
		return top - 1
	}
	return top
}

// nextBegun is the first block with which a message begins by words that say so, or -1.
func (d divider) nextBegun() int {
	return slices.IndexFunc(d.blocks, func(b Block) bool { return b.begun })
}

// quoteEnd is the block after the one in which the quotation mark is closed.
// When it never is, the message ends with its signature and the date after it.
func (d divider) quoteEnd(q int) (end int, closed bool) {
	if d.blocks[q].begun {
		for i := q; i < len(d.blocks); i++ {
			if d.blocks[i].ended {
				return i + 1, true
			}
		}
	}
	for i := q; i < len(d.blocks); i++ {
		if closesQuote(d.plain(i)) {
			return i + 1, true
		}
	}
	for i := q + 1; i < len(d.blocks); i++ {
		if signedOff.MatchString(d.plain(i)) {
			return i + 1, false
		}
		if kind, ok := d.ending(i); !ok || kind != form.Signature {
			continue
		}
		for i++; i < len(d.blocks) && (d.blocks[i].Kind == form.Dateline || apart(d.blocks[i].Kind)); {
			i++
		}
		return i, false
	}
	return len(d.blocks), false
}

// signedOff is a paragraph that ends with formula and name.
var signedOff = pattern.MustCompile(`(?:^|[.!?] )(?:Yours|Respectfully|Sincerely|Faithfully|Very truly|Your obedient|With (?:best|kind|great|deep))[^.!?]{0,50}, (?:\p{Lu}[\p{L}.'’\-]* ?){1,4}["”»]?$`)

// closesQuote reports whether a block ends with a quotation mark that it did
// not open itself.
func closesQuote(plain string) bool {
	plain = strings.TrimRight(plain, ".,; ")
	switch {
	case strings.HasSuffix(plain, `"`):
		return strings.Count(plain, `"`)%2 == 1
	case strings.HasSuffix(plain, "”"):
		return strings.Count(plain, "”") > strings.Count(plain, "“")
	case strings.HasSuffix(plain, "»"):
		return strings.Count(plain, "»") > strings.Count(plain, "«")
	}
	return false
}
