package match

import (
	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
)

// A refusal is what there is to say about wrong values of an attribute, or wrong
// contents of an element. It is worked out once.
type refusal struct {
	allowed values
	help    string
	answers map[string]answer // by value
}

// An answer is what there is to say about one wrong value in particular.
type answer struct {
	near     string
	reason   string
	expected []string
}

// asked is where a value is asked for: an attribute, or the content of elements
// in a state.
type asked struct {
	attribute *automaton.Attribute
	content   *automaton.State
}

// tooLong is the length in bytes from which on it is not said what is wrong with
// a value in particular: that would take several times the memory.
const tooLong = 1 << 16

const (
	maxRefusals = 500 // that are remembered
	maxAnswers  = 200 // and of each
)

// refusal is what there is to say where patterns are asked for.
func (m *Matcher) refusal(at asked, patterns []*pattern.Pattern) *refusal {
	if r := m.refusals[at]; r != nil {
		return r
	}
	if m.refusals == nil || len(m.refusals) == maxRefusals {
		m.refusals = map[asked]*refusal{}
	}
	r := &refusal{allowed: valuesOf(patterns)}
	m.refusals[at] = r
	return r
}

// answer is what there is to say about a value. Where many values are allowed
// and many are wrong, from some number on nothing is said.
func (m *Matcher) answer(r *refusal, value []byte) answer {
	if a, ok := r.answers[string(value)]; ok {
		return a
	}
	if len(value) > tooLong {
		return answer{reason: quoted(value) + " is not allowed" + after(", use ", r.allowed.takes()), expected: r.allowed.words}
	}
	if !m.affords(len(r.allowed.listed) + len(r.allowed.types)) {
		return answer{}
	}
	a := answer{r.allowed.near(value), r.allowed.explain(value), r.allowed.ranked(value)}
	if len(value) > longest {
		return a
	}
	if r.answers == nil || len(r.answers) == maxAnswers {
		r.answers = map[string]answer{}
	}
	r.answers[string(value)] = a
	return a
}

// maxNames is how many names the findings about one document list, or compare
// with what the document has. When they are used up, findings come without
// advice: neither time nor memory are to follow the product of findings and
// names.
const maxNames = 4 << 20

// affords reports whether a number of names may be looked at.
func (m *Matcher) affords(names int) bool {
	m.named += names
	return m.named <= maxNames
}
