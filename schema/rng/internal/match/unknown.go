package match

import "catchword/schema/rng/internal/pattern"

// unknown are the names of one document's elements that the schema does not
// define. Each may ask for a guess of its own at what is meant, which takes its
// time; most are like nothing, and about all of those there is the same to say.
type unknown struct {
	plain   map[pattern.Name]bool // whether a name is like nothing
	guesses int                   // names that are like something
}

const (
	maxUnknown = 10_000 // names that are remembered
	maxGuesses = 500    // names of one document that it is guessed at what they mean
)

func (u *unknown) reset() {
	clear(u.plain)
	u.guesses = 0
}

// telling is a name under which there is the same to say: the name itself, or
// the one that stands for all that the schema does not mention.
func (m *Matcher) telling(name pattern.Name) pattern.Name {
	if name == (pattern.Name{}) || name.Local == endTag {
		return name
	}
	sym := m.schema.base.Symbol(name.Space, name.Local)
	if len(m.schema.elements(sym)) > 0 || !m.plain(name) {
		return name
	}
	return m.schema.base.NameOf(sym)
}

// plain reports whether a name that no definition mentions is like none that
// one does. From some number of names on none is taken to be like another.
func (m *Matcher) plain(name pattern.Name) bool {
	u := &m.unknown
	plain, met := u.plain[name]
	if met {
		return plain
	}
	if u.plain == nil || len(u.plain) == maxUnknown {
		u.plain = map[pattern.Name]bool{}
	}
	plain = u.guesses == maxGuesses || !m.schema.resembles(name)
	if !plain {
		u.guesses++
	}
	u.plain[name] = plain
	return plain
}

// resembles reports whether a name is spelt nearly like that of an element, or
// stands for one in the habit of editors.
func (s *Schema) resembles(name pattern.Name) bool {
	_, near := nearest(name.Local, s.order())
	_, meant := habit(elementHabits, name.Local, s.order())
	return near || meant
}
