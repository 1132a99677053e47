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
	if k < 0 || k == i-1 {
		return false
	}
	n, above := d.blocks[i].N, d.blocks[k].N
	return number(n) > 1 && number(n) == number(above)+1 && wording.Digits(n) && wording.Digits(above)
}

// initials is a name with an initial, which looks like a lettered heading.
var initials = pattern.MustCompile(`^(?:` + who.Initial + `\. ?)+\p{Lu}(?:\p{L}+|\.)$`)

// sectionWord is a heading of one word, as submissions and papers have it.
var sectionWord = pattern.MustCompile(`^(?:Purpose|Background|Recommendations?|Conclusions?|Issues?|Discussion|Summary|Introduction|Comments?|Considerations?|Objectives?|Analysis|Consultation|Finance|Timing|Assessment|General|Attachments?)$`)

// betweenProse reports whether block i is a line in title case by itself between
// paragraphs of running text, all of them with empty lines between them or none: it can
// be nothing but the heading of what follows. What stands among speakers, and names with
// initials or offices, may be who speaks.
func (d divider) betweenProse(i int) bool {
	if i == 0 || i+1 >= len(d.blocks) {
		return false
	}
	above, b, below := &d.blocks[i-1], &d.blocks[i], &d.blocks[i+1]
	if b.Gap != below.Gap || len(b.Lines) > 1 || !b.Label.Empty() || len(b.plain) > 70 || !wording.TitleCase(b.plain) {
		return false
	}
	if strings.ContainsAny(b.plain, ".:;,!?()[]\"“_") || !isProse(below) {
		return false
	}
	sentence := isProse(above) && wording.EndsAsProse(above.plain)
	if !sentence && !wholeBracket(above.plain) && above.Kind != form.Participants {
		return false
	}
	return !who.HasOffice(b.plain) && !who.Courteous(b.plain) && !d.speaker(i)
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
		if d.blocks[i].Marked || d.briefLine(i) && !d.listed(i) && !d.shouts(i) && d.looksHead(i) && d.headsBelow(i+1) {
			heads = append(heads, i)
		}
	}
	return heads
}

// briefLine reports whether block i is a line or two of few words, and no sentence.
func (d divider) briefLine(i int) bool {
	b := &d.blocks[i]
	if b.Kind != form.Paragraph || len(b.Lines) > 2 || wording.MoreWords(b.plain, 14) || strings.HasSuffix(b.plain, "—") {
		return false
	}
	return !wording.EndsAsProse(b.plain) || wording.Shouting(b.plain)
}

// listed reports whether block i is a point of a list, somebody's turn, or a name with
// initials.
func (d divider) listed(i int) bool {
	plain := d.plain(i)
	if turnLike(plain) || d.sibling(i, i+1) || d.sibling(i-1, i) || d.afterPoint(i) || d.blocks[i].N == "" && initials.MatchString(plain) {
		return true
	}
	return initialled.MatchString(plain) && form.IsName(plain) && !romanHead.MatchString(plain)
}

// looksHead reports whether block i is in capitals, has a numeral, or has the words or the
// place of a heading.
func (d divider) looksHead(i int) bool {
	b := &d.blocks[i]
	if wording.Shouting(b.plain) {
		return true
	}
	if romanHead.MatchString(b.plain) && wording.MoreWords(b.plain, 1) && (b.N != "" || !initials.MatchString(b.plain)) {
		return true
	}
	return b.Gap && d.blocks[i+1].Gap && sectionWord.MatchString(b.plain) || form.IsHeading(b.plain) || d.betweenProse(i)
}

// headsBelow reports whether block i is what stands below a heading: a turn, prose, a
// point, or a further line in capitals.
func (d divider) headsBelow(i int) bool {
	b := &d.blocks[i]
	return b.Kind == form.Turn || b.Kind == form.Paragraph && (isProse(b) || !b.Label.Empty() || wording.Shouting(b.plain))
}
