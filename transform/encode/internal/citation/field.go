package citation

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
)

// The fields of a reference: with a label, or told by their shape and their place
// in the grammar of the archive.

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
	if len(terms) == 0 || r.folios(l, terms[0]) {
		return i, false
	}
	if r.labelledAs(l.typ) || r.closed && len(r.ref.Loci) > 0 {
		r.over = true
		return i, false
	}
	r.add(l.level, terms...)
	r.passed(l.typ)
	return end, true
}

// folios reports whether an f. is that of leaves: it stands behind identifiers, where no
// fond does, and a range follows it: vol. 2, f. 144-145.
func (r *referenceReader) folios(l labelled, first Term) bool {
	return l.typ == "fond" && strings.EqualFold(l.form, "f") && len(r.ref.Identifiers) > 0 && !r.closed && isRange(first.Value)
}

// locus reads labelled leaves or pages.
func (r *referenceReader) locus(i int) (int, bool) {
	l, ok := r.labelBefore(i, r.grammar.labels)
	if ok && r.folios(l, Term{Value: string(r.source[l.end:r.fieldEnd(l.end, 0)])}) {
		l.label = labels["folio"]
	}
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
		if !ok || !r.mayStand(f, end) && !r.looseName(f, i, end) {
			continue
		}
		r.next = n + 1
		if f.repeated {
			r.next = n
		}
		if r.grammar.loose {
			r.next = 0
		}
		if f.level == locusLevel {
			loci, after := r.loci(i, i, f.typ)
			r.ref.Loci = append(r.ref.Loci, loci...)
			return after, len(loci) > 0
		}
		term := Term{Type: f.typ, Value: r.collapse(i, end), Start: i, End: end, ValueStart: i, ValueEnd: end}
		if r.grammar.postfixed && f.typ == "fond" {
			term.Value = strings.TrimSuffix(term.Value, " f") // M-KS 288 f. 32/109
			term.End = r.fondLabel(end)
		}
		r.add(f.level, term)
		return term.End, true
	}
	return i, false
}

// fondLabel is the end of the label behind the number of a fond: M-KS 288. f.
func (r *referenceReader) fondLabel(i int) int {
	after, ok := r.words(r.space(min(i+1, r.limit)), "f", false)
	if !ok || r.at(i) != '.' || r.at(after) != '.' {
		return i
	}
	return after + 1
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
	if !ok && r.grammar.postfixed {
		_, l.label, ok = r.postfixedTerm(j)
	}
	if !r.onlyGroups() {
		return ok && len(r.ref.Loci) == 0 && (l.level == identifierLevel && r.grammar.wordy || f.cut != 0)
	}
	return ok || hasDigit(string(r.source[j:r.fieldEnd(j, 0)])) || r.grammar.wordy && isUpperFirst(string(r.source[j:]))
}

// looseName reports whether a name without figures stands among others behind a comma or a
// colon, in an archive that orders them as it likes, and is no prose.
func (r *referenceReader) looseName(f field, i, end int) bool {
	if !r.grammar.loose || f.typ != "group" || end-i > maxLoose {
		return false
	}
	if c := r.at(r.spaceBefore(i) - 1); c != ',' && c != ':' {
		return false
	}
	for w := range strings.FieldsSeq(string(r.source[i:end])) {
		if !isUpperFirst(strings.TrimLeft(w, "([")) && !nameParticles[w] {
			return false
		}
	}
	return true
}

// maxLoose is how many bytes such a name has at most.
const maxLoose = 60

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
		case c == '.' && (r.initialAt(i) || r.spelledAt(i)):
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

// spelledAt reports whether the point at i ends an abbreviation of several capitals within
// a name: Fond C.C. al P.C.R. - Cancelarie.
func (s source) spelledAt(i int) bool {
	if i < 3 || s[i-1] < 'A' || s[i-1] > 'Z' || s[i-2] != '.' || s.at(i+1) != ' ' {
		return false
	}
	r := s.runeAt(i + 2)
	return unicode.IsLower(r) || r == '-' || r == '–'
}

// initialAt reports whether the point at i is that of an initial with a name behind it.
func (s source) initialAt(i int) bool {
	if secrecy.MatchString(string(s[i:min(len(s), i+longestSecrecy)])) {
		return false
	}
	if s.at(i+1) == ' ' && s.startsStatement(i+2) {
		return false // POL 7 KOR N. Obtained by
	}
	return i > 0 && s[i-1] >= 'A' && s[i-1] <= 'Z' && (i == 1 || strings.IndexByte(" .,(", s[i-2]) >= 0) &&
		s.at(i+1) == ' ' && isUpperFirst(string(s[i+2:])) && unicode.IsLower(s.runeAt(i+3))
}

// secrecy is the level of secrecy, which begins a sentence of its own behind a shelfmark.
var secrecy = pattern.MustCompile(`^\. (?:Top Secret|Secret|Confidential|Limited Official|Unclassified|No classification)\b`)

const longestSecrecy = len(". No classification") + 1

// runeAt is the character at i, or 0.
func (s source) runeAt(i int) rune {
	if i >= len(s) {
		return 0
	}
	r, _ := s.rune(i)
	return r
}

// maxField is the length in bytes that no field reaches.
const maxField = 200
