package pattern

import "unicode/utf8"

// matches reports whether a text has a match; known is false when the automaton
// gives up. Where nothing has begun it goes on to where something may.
func (a *automaton) matches(text string, l *leads) (yes, known bool) {
	s := a.start(nothing)
	for i := 0; i < len(text); {
		if s.idle && i > 0 && l != nil {
			if i = l.next(text, i); i == len(text) {
				s = a.start(beforeAt(text, i))
				break
			}
			s = a.start(beforeAt(text, i))
		}
		if s, i = a.advance(s, text, i); i == len(text) {
			break
		}
		class, size := a.at(text, i)
		if class < 0 {
			return false, false
		}
		if s = a.after(s, class); s == nil {
			return false, false
		}
		if s.match || s.dead {
			return s.match, true
		}
		i += size
	}
	if s = a.after(s, a.end); s == nil {
		return false, false
	}
	return s.match, true
}

// at is the class of the character at a place, and its size; -1 when it has none.
func (a *automaton) at(text string, i int) (class, size int) {
	if c := text[i]; c < utf8.RuneSelf {
		return int(a.ascii[c]), 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return a.classOf(r, size), size
}

// beforeAt is what stands before a place of a text.
func beforeAt(text string, i int) before {
	switch {
	case i == 0:
		return nothing
	case isWord(text[i-1]):
		return word
	}
	return other
}

// reach is where no match that begins at a place can go on, and whether there is
// one; known is false when the automaton gives up.
func (a *automaton) reach(text string, i int) (end int, match, known bool) {
	s := a.start(beforeAt(text, i))
	for i < len(text) {
		if s, i = a.advance(s, text, i); i == len(text) {
			break
		}
		class, size := a.at(text, i)
		if class < 0 {
			return 0, false, false
		}
		if s = a.after(s, class); s == nil {
			return 0, false, false
		}
		match = match || s.match
		i += size
		if s.dead {
			return i, match, true
		}
	}
	if match {
		return i, true, true
	}
	if s = a.after(s, a.end); s == nil {
		return 0, false, false
	}
	return i, s.match, true
}

// retreat goes back in a text over what is ASCII, through states that are known
// and plain. It calls nothing, so that it can keep all it needs at hand.
func (a *automaton) retreat(s *state, text string, i int) (*state, int) {
	for i > 0 && text[i-1] < utf8.RuneSelf {
		next := s.next[a.ascii[text[i-1]]].Load()
		if next == nil || !next.plain {
			break
		}
		s = next
		i--
	}
	return s, i
}

// advance does the same forwards.
func (a *automaton) advance(s *state, text string, i int) (*state, int) {
	for i < len(text) && text[i] < utf8.RuneSelf {
		next := s.next[a.ascii[text[i]]].Load()
		if next == nil || !next.plain {
			break
		}
		s = next
		i++
	}
	return s, i
}

// backwards lists where matches begin, the last first. The automaton is that of
// the expression written backwards, and reads the text so.
func (a *automaton) backwards(text string) (starts []int, known bool) {
	s := a.start(nothing)
	for i := len(text); i > 0; {
		if s, i = a.retreat(s, text, i); i == 0 {
			break
		}
		class, size := int(a.ascii[text[i-1]&0x7F]), 1
		if text[i-1] >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeLastRuneInString(text[:i])
			if class = a.classOf(r, size); class < 0 {
				return nil, false
			}
		}
		if s = a.after(s, class); s == nil {
			return nil, false
		}
		if s.match {
			starts = append(starts, i)
		}
		if s.dead {
			return starts, true
		}
		i -= size
	}
	if s = a.after(s, a.end); s == nil {
		return nil, false
	}
	if s.match {
		starts = append(starts, 0)
	}
	return starts, true
}
