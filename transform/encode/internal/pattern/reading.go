package pattern

import "unicode/utf8"

// matches reports whether a text has a match; known is false when the automaton
// gives up. Where nothing has begun it goes on to where something may.
func (a *automaton) matches(text string, l *leads) (yes, known bool) {
	t, s := a.start(nothing)
	for i := 0; i < len(text); {
		if s, i = a.advance(t, s, text, i); i == len(text) {
			break
		}
		class, size := a.at(text, i)
		if class < 0 {
			return false, false
		}
		if t, s = a.after(t, s, class); s == 0 {
			return false, false
		}
		if s&(matched|dead) != 0 {
			return s&matched != 0, true
		}
		i += size
		if s&idle != 0 && l != nil {
			i = l.next(text, i)
			t, s = a.start(beforeAt(text, i))
		}
		s = s.bare()
	}
	if _, s = a.after(t, s, a.end); s == 0 {
		return false, false
	}
	return s&matched != 0, true
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

// reached is what an automaton knows of the matches that begin at a place.
type reached struct {
	end  int // where none of them goes on
	ends int // in how many places they end
	last int // the last of these
}

// reach reads the matches that begin at a place; known is false when the automaton
// gives up.
func (a *automaton) reach(text string, i int) (r reached, known bool) {
	t, s := a.start(beforeAt(text, i))
	for i < len(text) {
		if s, i = a.advance(t, s, text, i); i == len(text) {
			break
		}
		class, size := a.at(text, i)
		if class < 0 {
			return r, false
		}
		if t, s = a.after(t, s, class); s == 0 {
			return r, false
		}
		if s&matched != 0 {
			r.ends, r.last = r.ends+1, i
		}
		i += size
		if s&dead != 0 {
			r.end = i
			return r, true
		}
		s = s.bare()
	}
	if _, s = a.after(t, s, a.end); s == 0 {
		return r, false
	}
	if s&matched != 0 {
		r.ends, r.last = r.ends+1, i
	}
	r.end = i
	return r, true
}

// advance goes on in a text over what is ASCII, through states that are known and have
// no marks. It calls nothing, so that it can keep all it needs at hand.
func (a *automaton) advance(t *table, s row, text string, i int) (row, int) {
	for next := t.next; i < len(text) && text[i] < utf8.RuneSelf; i++ {
		to := row(next[s+row(a.ascii[text[i]])].Load())
		if to == 0 || to&marks != 0 {
			break
		}
		s = to
	}
	return s, i
}

// retreat does the same backwards.
func (a *automaton) retreat(t *table, s row, text string, i int) (row, int) {
	for next := t.next; i > 0 && text[i-1] < utf8.RuneSelf; i-- {
		to := row(next[s+row(a.ascii[text[i-1]])].Load())
		if to == 0 || to&marks != 0 {
			break
		}
		s = to
	}
	return s, i
}

// backwards lists where matches begin, the last first. The automaton is that of
// the expression written backwards, and reads the text so.
func (a *automaton) backwards(text string) (starts []int, known bool) {
	t, s := a.start(nothing)
	for i := len(text); i > 0; {
		if s, i = a.retreat(t, s, text, i); i == 0 {
			break
		}
		class, size := a.classBefore(text, i)
		if class < 0 {
			return nil, false
		}
		if t, s = a.after(t, s, class); s == 0 {
			return nil, false
		}
		if s&matched != 0 {
			starts = append(starts, i)
		}
		if s&dead != 0 {
			return starts, true
		}
		i -= size
		s = s.bare()
	}
	if _, s = a.after(t, s, a.end); s == 0 {
		return nil, false
	}
	if s&matched != 0 {
		starts = append(starts, 0)
	}
	return starts, true
}
