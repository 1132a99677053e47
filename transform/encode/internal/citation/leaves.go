package citation

import "unicode"

// leafSides may follow the number of a leaf, close to it or after a blank:
// the back (oborot, verso, rückseite) or the front of it.
var leafSides = wordSet("ob об v r verso recto rs vs")

// leaf reads the number of a leaf or page at i: 42, 42ob., 9v, 12a.
func (s source) leaf(i int) (value string, end int, ok bool) {
	end = i
	for end < len(s) && end < i+7 && isDigit(s[end]) {
		end++
	}
	if end == i || end == i+7 {
		return "", i, false
	}
	value = string(s[i:end])
	word := s.word(s.space(end))
	side := string(s[s.space(end):word])
	switch {
	case leafSides[side] && !isDigit(s.at(word)):
		value += side
		if end = word; s.at(end) == '.' && (side == "ob" || side == "об") && !s.ends(end) {
			end++
		}
	case word > end && s.space(end) == end: // 12a
		if r, n := s.rune(end); n != word-end || !unicode.IsLower(r) {
			return "", i, false
		}
		value, end = value+side, word
	}
	return value, end, true
}

// ends reports whether the point at i is the last character or ends a
// sentence, so that it is not the point of an abbreviation.
func (s source) ends(i int) bool { return s.space(i+1) == len(s) }

// upTo reads the second end of a range of leaves: "-43", " – 43", " to 43".
func (s source) upTo(i int) (value string, end int, ok bool) {
	j := s.space(i)
	r, n := s.rune(j)
	switch r {
	case '-', '–', '—', '‑', '−':
		j = s.space(j + n)
	default:
		after, isWord := s.words(j, "to", true)
		if !isWord || j == i {
			return "", i, false
		}
		j = s.space(after)
	}
	return s.leaf(j)
}

// loci reads the leaves after their label, which begins at start: "42-43",
// "5, 7-9 and 11". Shortened ends are written out: 495-97 is 495 to 497.
func (s source) loci(start, i int, unit string) (all []Locus, end int) {
	end = start
	for {
		from, fromEnd, ok := s.leaf(i)
		if !ok || s.isLabelAt(fromEnd) {
			return all, end
		}
		l := Locus{Unit: unit, From: from, To: from, Start: start, ValueStart: i, End: fromEnd}
		if to, toEnd, ok := s.upTo(fromEnd); ok {
			l.To, l.End = writtenOut(from, to), toEnd
		}
		if len(all) > 0 && !rises(all[len(all)-1].To, l.From) {
			return all, end
		}
		l.ValueEnd, end = l.End, l.End
		all = append(all, l)
		if i, ok = s.nextLeaf(end); !ok {
			return all, end
		}
		start = i
	}
}

// isLabelAt reports whether a point and a label follow a number, so that the
// label belongs to the number: 4. doboz.
func (s source) isLabelAt(i int) bool {
	if s.at(i) != '.' {
		return false
	}
	word, end := s.label(s.space(i + 1))
	return end > 0 && word.typ == "doboz"
}

// nextLeaf skips a comma or "and" before a further leaf.
func (s source) nextLeaf(i int) (int, bool) {
	j := s.space(i)
	if s.at(j) == ',' || s.at(j) == '&' {
		j = s.space(j + 1)
	}
	for _, w := range []string{"and", "и", "i", "und", "et"} {
		if after, ok := s.words(j, w, true); ok && j > i {
			j = s.space(after)
			break
		}
	}
	return j, j > s.space(i) && isDigit(s.at(j)) && !isYearAt(s, j)
}

// isYearAt reports whether four figures at i look like a year, which a list
// of leaves does not go on with.
func isYearAt(s source, i int) bool {
	_, end, _ := s.leaf(i)
	return end == i+4 && (s[i:i+2] == "18" || s[i:i+2] == "19" || s[i:i+2] == "20")
}

// number is the leading number of a leaf.
func number(leaf string) int {
	n := 0
	for i := 0; i < len(leaf) && isDigit(leaf[i]); i++ {
		n = n*10 + int(leaf[i]-'0')
	}
	return n
}

// rises reports whether leaf b follows leaf a.
func rises(a, b string) bool { return number(b) >= number(a) }

// writtenOut gives the end of a range the figures it shares with its start.
func writtenOut(from, to string) string {
	if isNumber(from) && isNumber(to) && len(to) < len(from) && number(to) < number(from) {
		return from[:len(from)-len(to)] + to
	}
	return to
}
