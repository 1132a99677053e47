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
	r.inherit()
	r.ref.Grammar = r.grammar.name
	r.ref.End = r.end
	return r.ref, true
}

// opening reads what a reference begins with: a repository, "Ibid.", a label
// or a number that shows its archive by its shape.
func (r *referenceReader) opening(i int) (at int, ok bool) {
	if end, ok := r.ibid(i); ok && r.before != nil {
		r.ref.Repository = Term{Type: "repository", Value: r.before.Repository.Value, Start: i, End: end, ValueStart: i, ValueEnd: i, Inherited: true}
		r.grammar = grammarNamed(r.before.Grammar)
		r.end = end
		return end, true
	}
	if end, grammar, ok := r.parser.repository(r.source, i); ok {
		short := r.repository(i, end)
		r.grammar = grammarNamed(grammar)
		if short != "" && (grammar == "" || r.grammar.wordy) {
			if own := r.parser.grammarOf([]string{short}); own != "" {
				r.grammar = grammarNamed(own)
			}
		}
		return r.within(r.settlement(r.end)), true
	}
	if l, ok := r.labelBefore(i, nil); ok && (l.level == collectionLevel || r.before != nil) {
		if r.before != nil {
			r.grammar = grammarNamed(r.before.Grammar)
		}
		return i, true
	}
	if r.before != nil && r.before.Recognised {
		r.grammar = grammarNamed(r.before.Grammar)
		if f := r.grammar.fields[0]; f.first && f.level == collectionLevel {
			if _, ok := r.shaped(f, i); ok {
				return i, true
			}
		}
		r.grammar = &grammars[0]
	}
	if end := r.fileNumber(i); end > i {
		r.grammar = grammarNamed("file number")
		return i, true
	}
	if isFMA(string(r.source[i:min(r.limit, i+len("111-00019-01"))])) && !r.letteredBefore(i) {
		r.grammar = grammarNamed("numbers")
		return i, true
	}
	return i, false
}

// within goes on over an archive that is kept within another and writes its shelfmarks
// in a way of its own: Central State Archive, Tirana, AQPPSH-MPKK-V. 1961.
func (r *referenceReader) within(i int) int {
	j := r.space(i)
	if r.at(j) != ',' {
		return i
	}
	j = r.space(j + 1)
	end, grammar, ok := r.parser.known(r.source, j)
	if !ok || grammar == "" || grammar == r.grammar.name || grammarNamed(grammar).wordy {
		return i
	}
	r.grammar = grammarNamed(grammar)
	r.add(collectionLevel, Term{Type: "group", Value: r.collapse(j, end), Start: j, End: end, ValueStart: j, ValueEnd: end})
	r.end = end
	return end
}

// repository takes the words up to end, and the abbreviation in parentheses
// after them, as the repository; it returns the abbreviation.
func (r *referenceReader) repository(i, end int) (short string) {
	j := r.space(end)
	if r.at(j) == '(' {
		if closing := strings.IndexByte(string(r.source[j:]), ')'); closing > 1 && closing < 40 {
			if inner := string(r.source[j+1 : j+closing]); isUpperFirst(inner) && !hasDigit(inner) && r.placeEnd(j+1) != j+closing {
				short, end = inner, j+closing+1
			}
		}
	}
	r.ref.Repository = Term{Type: "repository", Value: r.collapse(i, end), Start: i, End: end, ValueStart: i, ValueEnd: end}
	r.end = end
	return short
}

// settlement reads the seat of the archive after its name: ", Moscow".
func (r *referenceReader) settlement(i int) int {
	j := r.space(i)
	if r.at(j) != ',' && r.at(j) != '(' {
		return i
	}
	j = r.space(j + 1)
	end := r.placeEnd(j)
	if end == j {
		return i
	}
	r.ref.Settlement = Term{Type: "settlement", Value: string(r.source[j:end]), Start: j, End: end, ValueStart: j, ValueEnd: end}
	if r.end = end; r.at(end) == ')' {
		return end + 1
	}
	if initials := r.initialsEnd(r.space(end)); initials > 0 { // Central State Archive, Sofia (TsDA)
		r.end, r.ref.Settlement.End = initials, initials
		return initials
	}
	return end
}

// initialsEnd is the end of the initials of an archive that stand in brackets at i, behind
// its seat; 0 when there are none.
func (s source) initialsEnd(i int) int {
	if s.at(i) != '(' {
		return 0
	}
	text := string(s[i+1:])
	closing := strings.IndexByte(text, ')')
	if closing < 2 || closing > 14 || !isUpperFirst(text) || strings.ContainsFunc(text[:closing], unicode.IsSpace) {
		return 0
	}
	return i + 1 + closing + 1
}

// placeEnd is the end of the seat of an archive at i; i when there is none.
func (s source) placeEnd(i int) int {
	for _, p := range longPlaces {
		if end, ok := s.words(i, p, true); ok {
			return end
		}
	}
	if end := s.word(i); places[string(s[i:end])] {
		return end
	}
	return i
}

// ibid reads Ibid. or Ibidem.
func (s source) ibid(i int) (end int, ok bool) {
	for _, w := range []string{"ibidem", "ibid", "там же", "ebenda", "ebd"} {
		if end, ok := s.words(i, w, false); ok && !s.letteredBefore(i) {
			if s.at(end) == '.' {
				end++
			}
			return end, true
		}
	}
	return i, false
}

// step reads the next term after its separator; it returns limit when the
// reference ends before it.
func (r *referenceReader) step(at int) int {
	i := r.separators(at)
	if i >= r.limit || r.opensAnother(i) {
		return r.limit
	}
	for _, read := range []func(int) (int, bool){r.postfixed, r.plain, r.labelled, r.locus, r.positional, r.leftover} {
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
