package citation

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
)

// What a reference begins with: an archive and its seat, the same as before, or a number
// that shows its archive by its shape.

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
		if (grammar == "" || grammar == "holding") && american[r.ref.Repository.Value] {
			r.grammar = grammarNamed("files")
		}
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

// american is archives of the United States whose names begin those of others, too: the
// National Archives of Ruritania.
var american = map[string]bool{"National Archives": true, "Department of State": true}

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

// repository takes the words up to end, and the abbreviation in brackets after them, as
// the repository; it returns the abbreviation. In square brackets the name may stand in
// another language before it: Tsentralen Darzhaven Arkhiv [Central State Archive; TsDA].
func (r *referenceReader) repository(i, end int) (short string) {
	j := r.space(end)
	if k := strings.IndexByte("([", r.at(j)); k >= 0 && j < r.limit {
		longest := [2]int{40, maxName}[k]
		if closing := strings.IndexByte(string(r.source[j:min(r.limit, j+longest)]), ")]"[k]); closing > 1 {
			if inner := string(r.source[j+1 : j+closing]); isUpperFirst(inner) && !hasDigit(inner) && r.placeEnd(j+1) != j+closing {
				short, end = strings.TrimSpace(inner[strings.LastIndexByte(inner, ';')+1:]), j+closing+1
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
	switch c := r.at(j); {
	case c == ',', c == '(':
		j = r.space(j + 1)
	case j == i || r.at(r.placeEnd(j)) != ',': // SAPMO BArch Berlin, DY 30
		return i
	}
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
	if state := r.stateEnd(end); state > 0 {
		r.end, r.ref.Settlement.End = state, state
		return state
	}
	return end
}

// stateEnd is the end of the state behind the seat of an archive, with which a citation
// ends, or what is said of the archive: ", Brazil."; 0 when there is none.
func (s source) stateEnd(i int) int {
	if s.at(i) != ',' || s.at(i+1) != ' ' {
		return 0
	}
	m := stateName.FindStringIndex(string(s[i+2 : min(len(s), i+maxState)]))
	if m == nil {
		return 0
	}
	end := i + 2 + m[1]
	if string(s[i+2:end]) == "D.C" || s.space(end) == len(s) || s.at(end) == ';' || s.at(end) == '.' && s.stops(end) {
		return end
	}
	return 0
}

const maxState = 40

// stateName is the name of a state, or the letters of one: D.C
var stateName = pattern.MustCompile(`^(?:D\.C|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})\b`)

// initialsEnd is the end of the initials of an archive that stand in brackets at i, behind
// its seat; 0 when there are none.
func (s source) initialsEnd(i int) int {
	if s.at(i) != '(' {
		return 0
	}
	text := string(s[i+1:])
	closing := strings.IndexByte(text, ')')
	if closing < 2 || closing > 14 || !isUpperFirst(text) || strings.ContainsFunc(text[:closing], unicode.IsSpace) && text[:closing] != strings.ToUpper(text[:closing]) {
		return 0
	}
	return i + 1 + closing + 1
}

// seat reads where the archive is behind the body that it belongs to: Diplomatic Archive,
// Foreign Ministry, Sofia.
func (r *referenceReader) seat(i int) (int, bool) {
	if r.ref.Settlement.Value != "" || !r.onlyGroups() {
		return i, false
	}
	end := r.placeEnd(i)
	if end == i || end < r.limit && strings.IndexByte(".;", r.at(end)) < 0 {
		return i, false
	}
	r.ref.Settlement = Term{Type: "settlement", Value: string(r.source[i:end]), Start: i, End: end, ValueStart: i, ValueEnd: end}
	return end, true
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
