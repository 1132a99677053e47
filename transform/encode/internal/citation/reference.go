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
		r.repository(i, end)
		r.grammar = grammarNamed(grammar)
		return r.settlement(r.end), true
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

// repository takes the words up to end, and the abbreviation in parentheses
// after them, as the repository.
func (r *referenceReader) repository(i, end int) {
	j := r.space(end)
	if r.at(j) == '(' {
		if closing := strings.IndexByte(string(r.source[j:]), ')'); closing > 1 && closing < 40 {
			if inner := string(r.source[j+1 : j+closing]); isUpperFirst(inner) && !hasDigit(inner) {
				end = j + closing + 1
			}
		}
	}
	r.ref.Repository = Term{Type: "repository", Value: r.collapse(i, end), Start: i, End: end, ValueStart: i, ValueEnd: end}
	r.end = end
}

// settlement reads the seat of the archive after its name: ", Moscow".
func (r *referenceReader) settlement(i int) int {
	j := r.space(i)
	if r.at(j) != ',' && r.at(j) != '(' {
		return i
	}
	j = r.space(j + 1)
	end := r.word(j)
	if !places[string(r.source[j:end])] {
		return i
	}
	r.ref.Settlement = Term{Type: "settlement", Value: string(r.source[j:end]), Start: j, End: end, ValueStart: j, ValueEnd: end}
	if r.end = end; r.at(end) == ')' {
		return end + 1
	}
	return end
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

// postfixed reads "4. doboz" where the grammar writes so.
func (r *referenceReader) postfixed(i int) (int, bool) {
	if !r.grammar.postfixed {
		return i, false
	}
	t, l, ok := r.postfixedTerm(i)
	if ok {
		r.add(l.level, t)
		r.passed(l.typ)
	}
	return t.End, ok
}

// labelled reads a label and its values. A level that was said already begins
// another reference, and so does a higher one after the leaves.
func (r *referenceReader) labelled(i int) (int, bool) {
	l, terms, end := r.labelledTerms(i, r.grammar.labels)
	if len(terms) == 0 {
		return i, false
	}
	if r.has(l.typ) || r.closed && len(r.ref.Loci) > 0 {
		r.over = true
		return i, false
	}
	r.add(l.level, terms...)
	r.passed(l.typ)
	return end, true
}

// locus reads labelled leaves or pages.
func (r *referenceReader) locus(i int) (int, bool) {
	l, ok := r.labelBefore(i, r.grammar.labels)
	if !ok || l.level != locusLevel {
		return i, false
	}
	loci, end := r.loci(l.start, l.end, l.typ)
	if len(loci) == 0 {
		return i, false
	}
	if strings.EqualFold(l.form, "p") && len(loci) == 1 && loci[0].From == loci[0].To {
		r.papka = len(r.ref.Loci) + 1
	}
	r.ref.Loci = append(r.ref.Loci, loci...)
	return end, true
}

// plain reads a field whose shape is plainer than any label.
func (r *referenceReader) plain(i int) (int, bool) { return r.field(i, true) }

// positional reads any other field without label.
func (r *referenceReader) positional(i int) (int, bool) { return r.field(i, false) }

// field reads a field without label by the next fields of the grammar.
func (r *referenceReader) field(i int, first bool) (int, bool) {
	if r.closed && (len(r.ref.Loci) > 0 || r.beginsAgain(i)) {
		return i, false
	}
	for n := r.next; n < len(r.grammar.fields); n++ {
		f := r.grammar.fields[n]
		if first && !f.first {
			continue
		}
		end, ok := r.shaped(f, i)
		if !ok || !r.mayStand(f, end) {
			continue
		}
		r.next = n + 1
		if f.repeated {
			r.next = n
		}
		if f.level == locusLevel {
			loci, after := r.loci(i, i, f.typ)
			r.ref.Loci = append(r.ref.Loci, loci...)
			return after, len(loci) > 0
		}
		r.add(f.level, Term{Type: f.typ, Value: r.collapse(i, end), Start: i, End: end, ValueStart: i, ValueEnd: end})
		return end, true
	}
	return i, false
}

// beginsAgain reports whether a field at i has the shape of the one with which
// shelfmarks of the archive begin, and that was read before: A5954, 2255/5; A1838,
// 250/7/1.
func (r *referenceReader) beginsAgain(i int) bool {
	f := r.grammar.fields[0]
	if !f.first || f.level != collectionLevel || !r.has(f.typ) {
		return false
	}
	_, ok := r.shaped(f, i)
	r.over = r.over || ok
	return ok
}

// fieldWords is the number of words that a field has at most, where prose
// goes on after it.
const fieldWords = 6

// shaped is the end of the words at i that have the shape of f: the whole
// field, or as many of its words as possible when prose goes on after them.
func (r *referenceReader) shaped(f field, i int) (end int, ok bool) {
	end = r.spaceBefore(r.fieldEnd(i, f.cut))
	if f.shape(string(r.source[i:max(i, end)])) {
		return end, true
	}
	if f.typ == "group" {
		return i, false
	}
	best := i
	for n, at := 0, i; n < fieldWords && at < end; n++ {
		for at < end && r.source[at] > ' ' {
			at++
		}
		if f.shape(string(r.source[i:at])) {
			best = at
		}
		at = r.space(at)
	}
	return best, best > i
}

// mayStand reports whether a field without figures is followed by more of the
// reference, and leaves without label by what has leaves.
func (r *referenceReader) mayStand(f field, end int) bool {
	if f.level == locusLevel {
		return len(r.ref.Identifiers) > 0 && len(r.ref.Loci) == 0
	}
	if f.typ != "group" || f.cut != 0 && r.at(end) == f.cut {
		return true
	}
	if r.at(end) != ',' && r.at(end) != ':' {
		return false
	}
	j := r.space(end + 1)
	l, ok := r.labelBefore(j, r.grammar.labels)
	if !r.onlyGroups() {
		return ok && l.level == identifierLevel && r.grammar.name == "holding" && len(r.ref.Loci) == 0
	}
	return ok || hasDigit(string(r.source[j:r.fieldEnd(j, 0)])) || r.grammar.name == "holding" && isUpperFirst(string(r.source[j:]))
}

// onlyGroups reports whether nothing was read yet but groups without label.
func (r *referenceReader) onlyGroups() bool {
	for _, t := range r.ref.Collections {
		if t.Type != "group" {
			return false
		}
	}
	return len(r.ref.Identifiers)+len(r.ref.Loci) == 0
}

// leftover takes a field with figures that fits nothing as an identifier
// whose kind is not known, when the reference has begun and a comma joins it.
func (r *referenceReader) leftover(i int) (int, bool) {
	if len(r.ref.Identifiers)+len(r.ref.Collections) == 0 || r.closed || len(r.ref.Loci) > 0 {
		return i, false
	}
	if c := r.at(r.spaceBefore(i) - 1); c != ',' {
		return i, false
	}
	end := r.fieldEnd(i, 0)
	value := strings.TrimRight(string(r.source[i:end]), " \n\t")
	if !isShelfmark(value) {
		return i, false
	}
	end = i + len(value)
	r.add(identifierLevel, Term{Value: r.collapse(i, end), Start: i, End: end, ValueStart: i, ValueEnd: end})
	return end, true
}

// fieldEnd is the end of the field that begins at i: a comma or semicolon, a
// closing bracket, the end of the sentence, a colon before a blank, or cut.
func (r *referenceReader) fieldEnd(i int, cut byte) int {
	depth := 0
	limit := min(r.limit, i+maxField)
	for ; i < limit; i++ {
		switch c := r.source[i]; {
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			if depth--; depth < 0 {
				return i
			}
		case depth > 0:
		case c == ',' || c == ';' || cut != 0 && c == cut:
			return i
		case (c == '.' || c == ':') && (i+1 >= r.limit || r.space(i+1) > i+1):
			return i
		case c == ' ':
			if _, ok := r.words(i+1, "and", true); ok {
				return i
			}
		}
	}
	return limit
}

// maxField is the length in bytes that no field reaches.
const maxField = 200

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
			r.next = n + 1
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
