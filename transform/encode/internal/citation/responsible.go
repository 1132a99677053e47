package citation

import "strings"

// responsible reads "Translated for CWIHP by Sergey Radchenko" at i.
func (s source) responsible(i int) (Responsible, bool) {
	byEnd, ok := s.deed(i)
	if !ok {
		return Responsible{}, false
	}
	s = s.upToRune(byEnd + maxMention)
	limit := s.sentenceEnd(byEnd)
	r := Responsible{Start: i, Resp: Words{Text: s.collapse(i, byEnd), Start: i, End: byEnd}}
	for at := byEnd; at < limit; {
		end := s.nameEnd(at, limit)
		if w := s.trimmed(at, end); w.Start < w.End {
			r.name(s, w)
			r.End = w.End
		}
		next, more := s.nextName(end, limit)
		if !more {
			break
		}
		at = next
	}
	return r, len(r.Names) > 0
}

// nameEnd is the end of the name at i: a comma, "and", "&", or limit.
func (s source) nameEnd(i, limit int) int {
	depth := 0
	for i = s.space(i); i < limit; i++ {
		switch c := s[i]; {
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth > 0:
		case c == ',' || c == '&':
			return i
		case c == ' ' || c == '\n':
			if _, ok := s.words(s.space(i), "and", true); ok {
				return i
			}
		}
	}
	return limit
}

// nextName skips what stands between two names; more is false when a further
// deed begins there: "and translated by".
func (s source) nextName(i, limit int) (next int, more bool) {
	i = s.space(i)
	if i < limit && (s[i] == ',' || s[i] == '&') {
		i = s.space(i + 1)
	}
	if end, ok := s.words(i, "and", true); ok {
		if _, isDeed := s.deed(s.space(end)); isDeed {
			return i, false
		}
		i = s.space(end)
	}
	if _, isDeed := s.deed(i); isDeed {
		return i, false
	}
	return i, i < limit
}

// afterName begin words after a name that are no part of it.
var afterName = []string{" for ", " from ", " with ", " in ", " at ", " on ", " and "}

// name takes w as a name, or as further words when it does not look like one.
func (r *Responsible) name(s source, w Words) {
	cut := w.End
	for _, after := range afterName {
		if at := strings.Index(string(s[w.Start:w.End]), after); at > 0 && w.Start+at < cut {
			cut = w.Start + at
		}
	}
	name := s.trimmed(w.Start, cut)
	if (strings.HasPrefix(name.Text, "the ") || isUpperFirst(name.Text)) && len(r.Others) == 0 || len(r.Names) == 0 {
		r.Names = append(r.Names, name)
	} else {
		r.Others = append(r.Others, name)
	}
	if rest := s.trimmed(cut, w.End); rest.Start < rest.End {
		r.Others = append(r.Others, rest)
	}
}
