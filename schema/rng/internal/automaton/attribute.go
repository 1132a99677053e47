package automaton

import (
	"slices"
	"sync/atomic"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
)

// An Attribute is an attribute that is met in a state: the values it may have,
// and the states behind it.
type Attribute struct {
	Values []*pattern.Pattern // different ones; usually one

	alts    int
	returns []comeback // child: an index into Values
	next    *State     // when all values match
	memo    atomic.Pointer[map[uint64]*State]
}

// Attribute is an attribute with a name in s, nil when there must be none.
func (a *Automaton) Attribute(s *State, sym pattern.Symbol) *Attribute {
	if t, known := s.attrs.get(sym); known {
		return t
	}
	a.mu.Lock()
	defer a.end()
	if t, known := s.attrs.get(sym); known {
		return t
	}
	t := &Attribute{alts: len(s.Alts)}
	for i, p := range s.Alts {
		if q := p.OptionalApart(sym); q != nil {
			t.add(q.Left, i, p) // it cannot come twice: whether it has come makes no difference
			continue
		}
		for _, step := range a.builder.StartAttribute(p, sym) {
			t.add(step.Item.Left, i, step.Rest)
		}
	}
	if len(t.Values) == 0 {
		t = nil
	} else {
		t.next = a.behind(t, func(int) bool { return true })
	}
	a.words += s.attrs.put(sym, t)
	return t
}

func (t *Attribute) add(value *pattern.Pattern, alt int, rest *pattern.Pattern) {
	k := slices.Index(t.Values, value)
	if k < 0 {
		k = len(t.Values)
		t.Values = append(t.Values, value)
	}
	t.returns = append(t.returns, comeback{k, alt, rest})
}

// Next is the state behind an attribute, whatever its value.
func (t *Attribute) Next() *State { return t.next }

// Value is the state behind an attribute with a value, nil when the value is
// not allowed.
func (a *Automaton) Value(t *Attribute, value []byte, c datatype.Context) *State {
	if len(t.Values) == 1 {
		if a.Matches(t.Values[0], value, c) {
			return t.next
		}
		return nil
	}
	return a.oneOf(t, value, c)
}

// oneOf is Value where values of several kinds are allowed, in several ways.
func (a *Automaton) oneOf(t *Attribute, value []byte, c datatype.Context) *State {
	matched := make([]bool, len(t.Values))
	var set uint64
	for i, v := range t.Values {
		if matched[i] = a.Matches(v, value, c); matched[i] {
			set |= 1 << (i % 64)
		}
	}
	if set == 0 {
		return nil
	}
	small := len(matched) <= 64 // the bits of set
	if m := t.memo.Load(); small && m != nil && (*m)[set] != nil {
		return (*m)[set]
	}
	a.mu.Lock()
	defer a.end()
	s := a.behind(t, func(i int) bool { return matched[i] })
	if small {
		remember(&t.memo, set, s)
	}
	return s
}

// behind is the state behind an attribute some of whose values match. The lock
// is held.
func (a *Automaton) behind(t *Attribute, matched func(int) bool) *State {
	return a.state(a.rests(t.alts, t.returns, matched))
}

// Matches reports whether text, the whole value of an attribute or the whole
// content of an element, is what p asks for.
func (a *Automaton) Matches(p *pattern.Pattern, text []byte, c datatype.Context) bool {
	if p.Simple() {
		return p.Matches(text, c)
	}
	a.mu.Lock()
	defer a.end()
	return a.builder.Matches(p, text, c)
}
