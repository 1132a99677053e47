package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// sections is the body of a message: the blocks from one index to another, with
// a division for each part that has a heading.
func (d divider) sections(from, to int) []Part {
	var body []Part
	heads := d.heads(from, to)
	end := to
	if len(heads) > 0 {
		end = heads[0]
	}
	body = slices.Grow(body, end-from)
	for i := from; i < end; i++ {
		body = append(body, Part{Block: d.flowing(i)})
	}
	for k := 0; k < len(heads); {
		start, n := heads[k], 1
		for k+n < len(heads) && heads[k+n] == start+n { // one heading on several lines
			n++
		}
		k += n
		end := to
		if k < len(heads) {
			end = heads[k]
		}
		body = append(body, Part{Division: d.section(start, n, end)})
	}
	return body
}

// section is a division with its heading of n blocks.
func (d divider) section(from, n, to int) *Division {
	s := &Division{Type: Section, N: d.blocks[from].N}
	for i := from; i < from+n; i++ {
		d.blocks[i].become(form.Head)
	}
	s.Top = d.blocks[from : from+n]
	for i := from + n; i < to; i++ {
		s.Body = append(s.Body, Part{Block: d.flowing(i)})
	}
	return s
}

// flowing is a block of the body: what only an opening or an end may hold is a
// paragraph here.
func (d divider) flowing(i int) Block {
	b := d.blocks[i]
	if !apart(b.Kind) && b.Kind != form.Verse && b.Kind != form.Turn && !d.belowParticipants(i) {
		b.become(form.Paragraph)
	}
	return b
}

// belowParticipants reports whether block i is a line on copies, or on what a record is
// about, below those who took part and nothing else.
func (d divider) belowParticipants(i int) bool {
	for ; i > 0 && (d.blocks[i].Kind == form.Copies || d.blocks[i].Kind == form.Subject); i-- {
		if d.blocks[i-1].Kind == form.Participants {
			return true
		}
	}
	return false
}

// sibling reports whether block j is the point after block i of an enumeration
// in figures or letters.
func (d divider) sibling(i, j int) bool {
	if i < 0 || j >= len(d.blocks) || d.blocks[i].N == "" || d.blocks[j].N == "" || wording.Shouting(d.plain(i)) {
		return false
	}
	a, b := d.blocks[i].N, d.blocks[j].N
	return number(b) == number(a)+1 && number(a) > 0 && wording.Digits(a) && wording.Digits(b)
}

// afterPoint reports whether block i is the point after one that has a line or two of its
// own below it, as the agenda of a meeting has them.
func (d divider) afterPoint(i int) bool {
	k := i - 1
	for k > 0 && k >= i-2 && d.blocks[k].N == "" && !d.blocks[k].Gap && !wording.MoreWords(d.plain(k), 12) {
		k--
	}
	return k >= 0 && k < i-1 && number(d.blocks[i].N) > 1 && number(d.blocks[i].N) == number(d.blocks[k].N)+1 && wording.Digits(d.blocks[i].N) && wording.Digits(d.blocks[k].N)
}

// initials is a name with an initial, which looks like a lettered heading.
var initials = pattern.MustCompile(`^(?:` + who.Initial + `\. ?)+\p{Lu}(?:\p{L}+|\.)$`)

// sectionWord is a heading of one word, as submissions and papers have it.
var sectionWord = pattern.MustCompile(`^(?:Purpose|Background|Recommendations?|Conclusions?|Issues?|Discussion|Summary|Introduction|Comments?|Considerations?|Objectives?|Analysis|Consultation|Finance|Timing|Assessment|General|Attachments?)$`)

// betweenProse reports whether block i is a line in title case by itself between
// paragraphs of running text: it can be nothing but the heading of what follows. What
// stands among speakers, and names with initials or offices, may be who speaks.
func (d divider) betweenProse(i int) bool {
	b := d.blocks[i]
	if i == 0 || i+1 >= len(d.blocks) || !b.Gap || !d.blocks[i+1].Gap || len(b.Lines) > 1 || !b.Label.Empty() || len(b.plain) > 70 || !wording.TitleCase(b.plain) {
		return false
	}
	above, below := d.blocks[i-1], d.blocks[i+1]
	return (isProse(&above) && wording.EndsAsProse(above.plain) || wholeBracket(above.plain) || above.Kind == form.Participants) && isProse(&below) && !strings.ContainsAny(b.plain, ".:;,!?()[]\"“_") &&
		!who.HasOffice(b.plain) && !who.Courteous(b.plain) && !d.speaker(i)
}

// speaker reports whether the line of block i stands again, as the name of somebody who
// speaks more than once does.
func (d divider) speaker(i int) bool {
	for k := range d.blocks {
		if k != i && d.blocks[k].plain == d.blocks[i].plain {
			return true
		}
	}
	return false
}

// heads is the blocks that are headings of sections: short, without the end of
// a sentence, apart from what stands around, and followed by prose.
func (d divider) heads(from, to int) []int {
	var heads []int
	for i := from; i < to-1; i++ {
		b, plain := d.blocks[i], d.plain(i)
		if b.Marked {
			heads = append(heads, i)
			continue
		}
		if b.Kind != form.Paragraph || len(b.Lines) > 2 || wording.MoreWords(plain, 14) || strings.HasSuffix(plain, "—") || wording.EndsAsProse(plain) && !wording.Shouting(plain) {
			continue
		}
		if turnLike(plain) || d.sibling(i, i+1) || d.sibling(i-1, i) || d.afterPoint(i) || b.N == "" && initials.MatchString(plain) || initialled.MatchString(plain) && form.IsName(plain) && !romanHead.MatchString(plain) {
			continue // a point of a list, a signature
		}
		numbered := romanHead.MatchString(plain) && wording.MoreWords(plain, 1) && (b.N != "" || !initials.MatchString(plain))
		if d.shouts(i) {
			continue
		}
		if !(wording.Shouting(plain) || numbered || b.Gap && d.blocks[i+1].Gap && sectionWord.MatchString(plain) || form.IsHeading(plain) || d.betweenProse(i)) {
			continue
		}
		next := d.blocks[i+1]
		if next.Kind == form.Turn || next.Kind == form.Paragraph && (isProse(&next) || !next.Label.Empty() || wording.Shouting(d.plain(i+1))) {
			heads = append(heads, i)
		}
	}
	return heads
}
