package citation

import (
	"strings"
	"unicode"
)

// What follows the heading of a citation, one statement after the other.

// A builder collects the parts of a citation.
type builder struct {
	source
	parser   *Parser
	citation Citation
	at       int        // end of the last part
	last     *Reference // the reference before, for Ibid.
	archived bool       // an archive was looked for already
}

// add appends a part, and what was passed over before it as a separator.
func (b *builder) add(p Part) {
	if p.Start >= p.End {
		return
	}
	b.fill(p.Start)
	b.citation.Parts = append(b.citation.Parts, p)
	b.at = p.End
}

// fill makes the bytes up to end, which are no part of anything, a separator;
// when they have words after all, a remark.
func (b *builder) fill(end int) {
	if b.at < end {
		kind := Separator
		if strings.ContainsFunc(string(b.source[b.at:end]), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			if strings.Trim(string(b.source[b.at:end]), " \t\r\n,;:.()[]“”\"<>") != "and" {
				kind = Remark
			}
		}
		b.citation.Parts = append(b.citation.Parts, Part{Kind: kind, Start: b.at, End: end})
		b.at = end
	}
}

// statement reads what stands at i after punctuation: an address, a printed
// edition, a responsibility, an archive, or other words up to their end.
func (b *builder) statement(i int) int {
	i = b.opening(i)
	if i >= len(b.source) {
		return i
	}
	if end := b.urlEnd(i); end > i {
		b.add(Part{Kind: Address, Start: i, End: end})
		return end
	}
	if end, ok := b.publisher(i); ok {
		b.add(Part{Kind: Publisher, Start: i, End: end})
		return end
	}
	if r, ok := b.responsible(i); ok {
		b.add(Part{Kind: Responsibility, Start: r.Start, End: r.End, Responsibility: &r})
		return r.End
	}
	if lead, ok := b.printLead(i); ok {
		if p, ok := b.paper(b.space(lead)); ok {
			p.Start, p.Lead = i, Words{Text: b.collapse(i, lead), Start: i, End: lead}
			b.add(Part{Kind: Print, Start: p.Start, End: p.End, Printed: &p})
			return p.End
		}
		if p, ok := b.printed(i, lead); ok {
			b.add(Part{Kind: Print, Start: p.Start, End: p.End, Printed: &p})
			return p.End
		}
	}
	if r, ok := b.parser.reference(b.source, b.copyLead(i), len(b.source), b.last); ok {
		return b.reference(r)
	}
	return b.otherWords(i)
}

// opening skips punctuation, brackets and "and" before a statement.
func (b *builder) opening(i int) int {
	for i < len(b.source) {
		r, n := b.rune(i)
		switch {
		case unicode.IsSpace(r), unicode.IsPunct(r) && r != '“' && r != '"', r == '<', r == '>':
		default:
			end, ok := b.words(i, "and", true)
			if !ok {
				return i
			}
			n = end - i
		}
		i += n
	}
	return i
}

// reference adds r.
func (b *builder) reference(r Reference) int {
	b.archived = true
	if t, ok := b.other(r.End); ok && r.Recognised {
		r.Others = append(r.Others, t)
		r.End = t.End
	}
	b.last = &r
	b.add(Part{Kind: Archive, Start: r.Start, End: r.End, Reference: &r})
	return r.End
}

// otherWords reads the words at i up to the end of their sentence: a printed
// volume without lead, an archive that no grammar fits, or a remark.
func (b *builder) otherWords(i int) int {
	end := b.sentenceEnd(i)
	if end <= i {
		return i + 1
	}
	if p, ok := b.paper(i); ok {
		b.add(Part{Kind: Print, Start: p.Start, End: p.End, Printed: &p})
		b.archived = true
		return p.End
	}
	if p, ok := b.printed(i, i); ok && p.Year.End > 0 && !b.archived || ok && len(p.Volumes) > 0 && len(p.Loci) > 0 {
		b.add(Part{Kind: Print, Start: p.Start, End: p.End, Printed: &p})
		b.archived = true
		return p.End
	}
	if i > b.at && b.source[i-1] == '(' {
		i-- // a remark in parentheses
	}
	w := b.trimmed(i, end)
	if b.archived || b.remarkLead(i) || b.goesOn() {
		b.add(Part{Kind: Remark, Start: w.Start, End: w.End})
		return end
	}
	return b.reference(b.parser.whole(b.source, w))
}

// copyLead is the end of the words at i that say that a copy is kept in another archive:
// "; copy in ", or that the archive follows: "Source: "; i when there are none.
func (b *builder) copyLead(i int) int {
	if !b.archived {
		for _, lead := range []string{"source", "original source", "archival source"} {
			if end, ok := b.words(i, lead, false); ok && b.source.at(end) == ':' {
				return b.space(end + 1)
			}
		}
		return i
	}
	for _, lead := range []string{"copy in", "copies in", "another copy in", "duplicate in", "original in", "also available in", "also in", "also at", "also"} {
		if end, ok := b.words(i, lead, false); ok {
			return b.space(end)
		}
	}
	return i
}

// goesOn reports whether the citation goes on from something that was not said: it
// begins with a small letter, as no archive does.
func (b *builder) goesOn() bool {
	r, _ := b.rune(b.space(0))
	return unicode.IsLower(r)
}

// whole is a reference that no grammar fits: its repository, when that is
// known, and the other words whole.
func (p *Parser) whole(s source, w Words) Reference {
	ref := Reference{Start: w.Start, End: w.End}
	start := w.Start
	if end, _, ok := p.repository(s[:w.End], w.Start); ok {
		r := &referenceReader{source: s[:w.End], parser: p, limit: w.End}
		r.repository(w.Start, end)
		r.settlement(r.end)
		ref.Repository, ref.Settlement, start = r.ref.Repository, r.ref.Settlement, r.end
	}
	if start == w.Start && p.reversed(s, w, &ref) {
		return ref
	}
	if rest := s.stripped(start, w.End); rest.Start < rest.End {
		ref.Identifiers = []Term{{Value: rest.Text, Start: rest.Start, End: rest.End, ValueStart: rest.Start, ValueEnd: rest.End}}
	}
	return ref
}

// reversed reads a reference that ends with its archive, and reports whether it is one:
// Cipher telegrams from Havana 1962, 6/77 w-82, Foreign Ministry Archive (AMSZ), Warsaw.
// What it is a part of stands first, then the shelfmarks.
func (p *Parser) reversed(s source, w Words, ref *Reference) bool {
	parts := s.commas(w)
	if len(parts) < 2 {
		return false
	}
	last := len(parts) - 1
	if seat := parts[last]; s.placeEnd(seat.Start) == seat.End {
		ref.Settlement = Term{Type: "settlement", Value: seat.Text, Start: seat.Start, End: seat.End, ValueStart: seat.Start, ValueEnd: seat.End}
		last--
	}
	if last < 1 || !p.archive(s, parts[last]) {
		ref.Settlement = Term{}
		return false
	}
	term := func(typ string, w Words) Term {
		return Term{Type: typ, Value: w.Text, Start: w.Start, End: w.End, ValueStart: w.Start, ValueEnd: w.End}
	}
	ref.Repository = term("repository", parts[last])
	for i, part := range parts[:last] {
		if i == 0 && !isShelfmark(part.Text) || !hasDigit(part.Text) {
			ref.Collections = append(ref.Collections, term("group", part))
		} else {
			ref.Identifiers = append(ref.Identifiers, term("item", part))
		}
	}
	ref.Recognised = true
	return true
}

// archive reports whether some words are the name of an archive, with its abbreviation
// in brackets or not.
func (p *Parser) archive(s source, w Words) bool {
	end, _, ok := p.repository(s[:w.End], w.Start)
	if !ok {
		return false
	}
	rest := s.trimmed(end, w.End).Text
	return rest == "" || strings.HasPrefix(rest, "(") && strings.HasSuffix(rest, ")")
}

// commas is the parts of some words between their commas.
func (s source) commas(w Words) []Words {
	var all []Words
	start := w.Start
	for i := w.Start; i <= w.End; i++ {
		if i == w.End || s[i] == ',' {
			if part := s.trimmed(start, i); part.Start < part.End {
				all = append(all, part)
			}
			start = i + 1
		}
	}
	return all
}
