package structure

import (
	"strings"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// Those who took part, one by one: on lines of their own, or in one sentence.

// lists reports whether a block is somebody in a list and no prose or label.
func (b *Block) lists() bool {
	if b.Kind != form.Paragraph && b.Kind != form.Signature && b.Kind != form.Address || b.Marked || len(b.Lines) > 12 {
		return false
	}
	plain := strings.TrimLeft(b.plain, "-–•*· ")
	if contents.MatchString(plain) || absent.MatchString(plain) || others.MatchString(plain) || attendance.MatchString(plain) || met.MatchString(plain) || wording.StartsSmall(plain) || wording.MoreWords(plain, 20*len(b.Lines)) {
		return false
	}
	if isProse(b) && !honoured.MatchString(plain) && !namesOne(plain) || fieldLabel.MatchString(plain) && !namesSide(plain) {
		return false
	}
	return !wording.Shouting(plain) || !wording.MoreWords(plain, 3)
}

// namesOne reports whether a line with a semicolon is a name with a word of courtesy, and
// what its bearer is: Mr. Doe, Counselor of Embassy;
func namesOne(plain string) bool {
	line, ok := strings.CutSuffix(plain, ";")
	if !ok {
		return false
	}
	name, _, _ := strings.Cut(line, ",")
	return who.Courteous(name)
}

// contents is the heading of what a meeting dealt with.
var contents = pattern.MustCompile(`^(?:CONTENTS|AGENDA|SUBJECTS?|Contents|Agenda)$`)

// namesSide reports whether a line is a side of a conversation and its people.
func namesSide(plain string) bool {
	side, _, _ := strings.Cut(plain, ":")
	return sideNamed.MatchString(plain) && !form.IsLabel(strings.TrimSpace(side))
}

// listPersons makes a block a list of those on its own lines and in the blocks
// below it. It reports false, and changes nothing, when there is nobody.
func (b *Block) listPersons(text *source.Text, below []Block) bool {
	first := b.Lines[0].Span
	colon := strings.IndexByte(text.Of(first), ':') + 1
	switch {
	case strings.HasSuffix(b.plain, ":"): // nobody behind it
		first = b.Whole()
		colon = first.Len()
	case colon == 0: // the label is a line by itself
		colon = first.Len()
	case strings.HasPrefix(text.Of(first)[colon:], "**"): // of a label in bold
		colon += len("**")
	}
	items := b.persons(text, source.Span{Start: first.Start + colon, End: b.Whole().End})
	sides := map[int]int{}
	if len(items) > 1 && len(items) == len(b.Lines)-1 { // each on a line of its own below the label
		countries(text, items, 0, sides)
	}
	start := len(items) // of the lines since the last empty one
	for k, other := range below {
		items = append(items, source.Spans(joinedLines(text, other))...)
		if k+1 == len(below) || below[k+1].Gap {
			if side(text, items[start:]) {
				sides[start] = len(items) - start - 1
			} else {
				countries(text, items[start:], start, sides)
			}
			start = len(items)
		}
		b.take(other)
	}
	if len(items) == 0 {
		return false
	}
	b.Kind, b.Items, b.Sides, b.N = form.Participants, items, sides, ""
	b.Label = source.Span{Start: first.Start, End: first.Start + colon}
	return true
}

// persons is those named in the lines of a block behind its label: one on a line, or
// all in one sentence that runs over the lines.
func (b *Block) persons(text *source.Text, behind source.Span) []source.Span {
	rest := text.Trim(behind)
	if rest.Empty() {
		return nil
	}
	first := b.Lines[0].Span
	parts := apartAt(text, rest)
	if !isLines(text, b.Lines) || runsOn(text, b.Lines) && len(parts) > 2 || rest.Start > first.End && len(b.Lines) == 2 && len(parts) > 2 {
		return parts
	}
	var items []source.Span
	if rest.Start < first.End {
		items = apartAt(text, source.Span{Start: rest.Start, End: min(rest.End, first.End)})
	}
	return append(items, source.Spans(b.Lines[1:])...)
}

// runsOn reports whether names go on from one line to the next: a line with several of
// them ends with a comma.
func runsOn(text *source.Text, lines []source.Line) bool {
	for _, l := range lines[:len(lines)-1] {
		line := text.Of(l.Span)
		for _, sign := range []string{",", ";"} {
			if strings.HasSuffix(line, sign) && strings.Count(line, sign) > 1 {
				return true
			}
		}
	}
	return false
}

// side reports whether the first of some lines names a side and the others its
// people: they have an office behind a comma, and it has none.
func side(text *source.Text, lines []source.Span) bool {
	for i, l := range lines {
		if strings.Contains(text.Of(l), ",") != (i > 0) {
			return false
		}
	}
	return len(lines) > 1
}

// countries finds the sides among some lines from a place on, each the name of a country by
// itself above people with titles:
//
//	Ruritania
//	Mr. J. Doe
//	United Kingdom
//	Sir Richard Roe
func countries(text *source.Text, lines []source.Span, from int, sides map[int]int) {
	side := -1
	for i, l := range lines {
		plain := text.Plain(l)
		switch {
		case i+1 < len(lines) && who.Courteous(text.Plain(lines[i+1])) && isCountry(plain):
			side = i
			sides[from+i] = 0
		case side < 0 || !who.Courteous(plain) && !strings.Contains(plain, ","):
			for k := range lines {
				delete(sides, from+k)
			}
			return
		default:
			sides[from+side]++
		}
	}
}

// isCountry reports whether a line is written as the name of a country: one word without a
// title, or some of which the last is that of a state.
func isCountry(plain string) bool {
	if who.Courteous(plain) || who.HasOffice(plain) || strings.ContainsAny(plain, ".,:;0123456789") || !wording.Capitalised(plain) {
		return false
	}
	return wording.OneWord(plain) || who.EndsAsLand(plain)
}

// joinedLines is the lines of a block, as one when they are prose that is broken
// at the width of the page.
func joinedLines(text *source.Text, b Block) []source.Line {
	if len(b.Lines) == 1 || isLines(text, b.Lines) {
		return b.Lines
	}
	l := b.Lines[0]
	l.Span = b.Whole()
	return []source.Line{l}
}

// isLines reports whether each line begins with a capital or an enumerator, as
// when everybody has a line of their own.
func isLines(text *source.Text, lines []source.Line) bool {
	for _, l := range lines {
		if wording.StartsSmall(text.Of(l.Span)) {
			return false
		}
	}
	return true
}

// apartAt is the parts of a text at its semicolons; at its commas, when nothing
// but short names stands between them.
func apartAt(text *source.Text, s source.Span) []source.Span {
	if strings.Contains(text.Of(s), ";") {
		return partsAt(text, s, ';')
	}
	parts := withInitials(text, partsAt(text, s, ','))
	for _, p := range parts {
		plain := strings.TrimPrefix(strings.TrimRight(text.Plain(p), ",. "), "and ")
		if m := surnameFirst.FindStringSubmatch(plain); m != nil {
			plain = m[1]
		}
		if surname, initials, ok := strings.Cut(plain, ", "); ok && onlyInitials.MatchString(initials+".") {
			plain = surname
		}
		if wording.MoreWords(plain, 4) || !form.IsName(plain) {
			return []source.Span{s}
		}
	}
	return parts
}

// surnameFirst is a surname with its initials behind it, be it behind a word of courtesy:
// coms. Doe A.B
var surnameFirst = pattern.MustCompile(`^(?:(?i:coms?|cdes?|comrades?|tt?)\.? )?(\p{Lu}[\p{L}\-]+) (?:\p{Lu}\p{Ll}?\. ?){0,2}\p{Lu}\p{Ll}?$`)

// withInitials is the parts of a text with the initials that stand behind a surname and a
// comma put to it: DOE, A.B., ROE, C.
func withInitials(text *source.Text, parts []source.Span) []source.Span {
	all := parts[:0]
	for _, p := range parts {
		if n := len(all); n > 0 && onlyInitials.MatchString(text.Of(p)) {
			all[n-1].End = p.End
			continue
		}
		all = append(all, p)
	}
	return all
}

// onlyInitials is the initials of a name.
var onlyInitials = pattern.MustCompile(`^(?:\p{Lu}\p{Ll}?\.[ -]?){1,3},?$`)

// partsAt is the parts of a text, each with the sign that ends it and a blank
// behind: between figures and letters without one a sign parts nothing.
func partsAt(text *source.Text, s source.Span, sign byte) []source.Span {
	var all []source.Span
	start := s.Start
	for i := s.Start; i < s.End; i++ {
		if text.Raw[i] != sign {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text.Raw[i+1 : s.End]); i+1 < s.End && !source.Blank(next) {
			continue
		}
		if part := text.Trim(source.Span{Start: start, End: i + 1}); part.Len() > 1 {
			all, start = append(all, part), i+1
		}
	}
	if part := text.Trim(source.Span{Start: start, End: s.End}); !part.Empty() {
		all = append(all, part)
	}
	return all
}
