package citation

import (
	"strings"
	"unicode"
)

// A referenceReader reads one reference; what the one before said can be
// inherited from it.
type referenceReader struct {
	source
	parser  *Parser
	before  *Reference
	ref     Reference
	grammar *grammar
	depth   int  // of parentheses between terms
	next    int  // the next field of the grammar
	limit   int  // the reference ends here at the latest
	end     int  // of the last term
	closed  bool // the separator before the next term may end a reference: ";" or "and"
	over    bool // another reference begins where the next term would
	papka   int  // index in Loci of a "P. 12" that may be a papka, plus one
}

// reference reads the reference at i, if there is one, with at least one term.
func (p *Parser) reference(s source, i, limit int, before *Reference) (Reference, bool) {
	r := &referenceReader{source: s[:limit], parser: p, before: before, limit: limit, grammar: &grammars[0]}
	r.ref = Reference{Start: i, End: i, Recognised: true}
	at, ok := r.opening(i)
	if !ok {
		return r.ref, false
	}
	for at < limit {
		at = r.step(at)
	}
	if len(r.ref.Collections)+len(r.ref.Identifiers)+len(r.ref.Loci) == 0 {
		return r.ref, false
	}
	r.settlePapka()
	r.keptAtEnd()
	r.inherit()
	r.ref.Grammar = r.grammar.name
	r.ref.End = r.end
	return r.ref, true
}

// keptAtEnd reads the archive that stands behind the shelfmarks and ends the reference:
// fond 5, opis 1, AVP RF.
func (r *referenceReader) keptAtEnd() {
	i := r.space(r.end)
	if r.ref.Repository.Value != "" || r.at(i) != ',' {
		return
	}
	i = r.space(i + 1)
	end, _, ok := r.parser.known(r.source, i)
	if !ok || end < r.limit && strings.IndexByte(".;", r.at(end)) < 0 {
		return
	}
	r.ref.Repository = Term{Type: "repository", Value: r.collapse(i, end), Start: i, End: end, ValueStart: i, ValueEnd: end}
	r.end = end
}

// step reads the next term after its separator; it returns limit when the
// reference ends before it.
func (r *referenceReader) step(at int) int {
	i := r.separators(at)
	if i >= r.limit || r.opensAnother(i) {
		return r.limit
	}
	for _, read := range []func(int) (int, bool){r.postfixed, r.plain, r.labelled, r.locus, r.seat, r.positional, r.leftover} {
		if end, ok := read(i); ok {
			r.end = max(r.end, end)
			return end
		}
		if r.over {
			break
		}
	}
	return r.limit
}

// separators skips the punctuation between two terms, and notes whether it
// may end a reference.
func (r *referenceReader) separators(i int) int {
	r.closed = false
	for i < r.limit {
		c, n := r.rune(i)
		switch {
		case c == ';':
			r.closed = true
		case c == '(':
			r.depth++
		case c == ')':
			if r.depth--; r.depth < 0 {
				return r.limit // opened before this reference
			}
		case unicode.IsSpace(c), c == ',', c == '.', c == ':', c == '/', c == '–', c == '-':
		default:
			if end, ok := r.words(i, "and", true); ok {
				r.closed = true
				n = end - i
				break
			}
			return i
		}
		i += n
	}
	return i
}

// opensAnother reports whether another reference or statement begins at i. A repository
// may stand inside another one (PA AA, MfAA) until identifiers were said.
func (r *referenceReader) opensAnother(i int) bool {
	if r.startsStatement(i) {
		return true
	}
	if !r.closed && len(r.ref.Identifiers)+len(r.ref.Loci) == 0 {
		return false
	}
	_, _, ok := r.parser.repository(r.source, i)
	return ok
}

// add puts terms where they belong.
func (r *referenceReader) add(l level, terms ...Term) {
	if l == collectionLevel {
		r.ref.Collections = append(r.ref.Collections, terms...)
	} else {
		r.ref.Identifiers = append(r.ref.Identifiers, terms...)
	}
}

// passed moves the grammar's next field behind the one of the given type.
func (r *referenceReader) passed(typ string) {
	for n := r.next; n < len(r.grammar.fields); n++ {
		if r.grammar.fields[n].typ == typ {
			if r.next = n + 1; r.grammar.fields[n].repeated {
				r.next = n
			}
			return
		}
	}
}

// has reports whether the reference has a term of the type, and the next one
// would begin another.
func (r *referenceReader) has(typ string) bool {
	for _, terms := range [][]Term{r.ref.Collections, r.ref.Identifiers} {
		for _, t := range terms {
			if t.Type == typ {
				return true
			}
		}
	}
	return false
}

// labelledAs reports whether the reference has a term of the type with a label: a shelfmark
// by its shape may have numbered items.
func (r *referenceReader) labelledAs(typ string) bool {
	if !r.has(typ) {
		return false
	}
	for _, t := range r.ref.Identifiers {
		if t.Type == typ && t.Start == t.ValueStart && typ == "item" {
			return false
		}
	}
	return true
}

// settlePapka takes "P. 12" for a papka, not a page, where a fond and leaves
// are said too.
func (r *referenceReader) settlePapka() {
	if r.papka == 0 || !r.has("fond") || r.has("papka") || len(r.ref.Loci) < 2 && len(r.ref.Identifiers) > 0 {
		return
	}
	l := r.ref.Loci[r.papka-1]
	r.ref.Loci = append(r.ref.Loci[:r.papka-1:r.papka-1], r.ref.Loci[r.papka:]...)
	papka := Term{Type: "papka", Value: l.From, Start: l.Start, End: l.End, ValueStart: l.ValueStart, ValueEnd: l.ValueEnd}
	at := 0
	for at < len(r.ref.Identifiers) && r.ref.Identifiers[at].Start < papka.Start {
		at++
	}
	r.ref.Identifiers = append(r.ref.Identifiers[:at:at], append([]Term{papka}, r.ref.Identifiers[at:]...)...)
}
