package automaton

import (
	"maps"
	"sync/atomic"

	"catchword/schema/rng/internal/pattern"
)

// An Opening is a child that begins in a state: the state in the child, before
// its attributes, and the states that its parent can be in behind it.
type Opening struct {
	Child *State

	parents int                               // alternatives of the parent
	returns []comeback                        // for each way to come back
	next    *State                            // of a child with one alternative: the parent's state behind it
	memo    atomic.Pointer[map[string]*State] // by the set of alternatives that have matched
}

// A comeback is what an alternative of the parent asks for once an alternative
// of the child has matched.
type comeback struct {
	child, parent int
	rest          *pattern.Pattern
}

// A Hypothesis is a way in which a child can be meant: as an element of the
// schema, or as some content, with what an alternative of its parent asks for
// behind it.
type Hypothesis struct {
	Content *pattern.Pattern
	Parent  int
	Rest    *pattern.Pattern
}

// Child is the opening of a child in s, nil when none with that name may come.
func (a *Automaton) Child(s *State, sym pattern.Symbol) *Opening {
	if o, known := s.children.get(sym); known {
		return o
	}
	a.mu.Lock()
	defer a.end()
	if o, known := s.children.get(sym); known {
		return o
	}
	var all []Hypothesis
	for i, p := range s.Alts {
		for _, step := range a.builder.Start(p, sym, pattern.Strict) {
			if !step.Item.Left.IsNotAllowed() {
				all = append(all, Hypothesis{step.Item.Left, i, step.Rest})
			}
		}
	}
	var o *Opening
	if len(all) > 0 {
		o = a.opening(len(s.Alts), all)
	}
	a.words += s.children.put(sym, o)
	return o
}

// Opening is the opening of a child that can be meant in several ways, in a
// parent with a number of alternatives.
func (a *Automaton) Opening(parents int, all []Hypothesis) *Opening {
	a.mu.Lock()
	defer a.end()
	return a.opening(parents, all)
}

func (a *Automaton) opening(parents int, all []Hypothesis) *Opening {
	o := &Opening{parents: parents}
	var contents []*pattern.Pattern
	index := map[*pattern.Pattern]int{}
	for _, h := range all {
		k, ok := index[h.Content]
		if !ok {
			k = len(contents)
			index[h.Content] = k
			contents = append(contents, h.Content)
		}
		o.returns = append(o.returns, comeback{k, h.Parent, h.Rest})
	}
	o.Child = a.state(contents)
	a.words += 16 + 4*len(all)
	if len(contents) == 1 {
		o.next = a.comeback(o, func(int) bool { return true })
	}
	return o
}

// Adopt is an opening of another automaton of the same schema in this one.
func (a *Automaton) Adopt(o *Opening) *Opening {
	a.mu.Lock()
	defer a.end()
	p := &Opening{parents: o.parents, returns: o.returns, Child: a.state(o.Child.Alts)}
	if len(p.Child.Alts) == 1 {
		p.next = a.comeback(p, func(int) bool { return true })
	}
	a.words += 4 * len(o.returns)
	return p
}

// Sure is the parent's state behind a child that ended in state s, when there
// is nothing to judge about that: the child could be meant in one way only, its
// text is not typed, and it may end. Else it is nil.
func (*Automaton) Sure(o *Opening, s *State) *State {
	if o == nil || s == nil || !s.sure {
		return nil
	}
	return o.next
}

// maxMemo is up to how many alternatives of a child the states behind it are
// remembered.
const maxMemo = 512

// After is the parent's state behind a child, of whose alternatives those have
// matched of which matched reports so; at least one has.
func (a *Automaton) After(o *Opening, matched func(alt int) bool) *State {
	n := len(o.Child.Alts)
	if n == 1 {
		return o.next
	}
	var bits [maxMemo / 8]byte
	set := bits[:(min(n, maxMemo)+7)/8]
	if n <= maxMemo {
		for i := range n {
			if matched(i) {
				set[i/8] |= 1 << (i % 8)
			}
		}
		if m := o.memo.Load(); m != nil && (*m)[string(set)] != nil {
			return (*m)[string(set)]
		}
	}
	a.mu.Lock()
	defer a.end()
	s := a.comeback(o, matched)
	if n <= maxMemo {
		remember(&o.memo, string(set), s)
	}
	return s
}

// remember adds the state for a set of alternatives. The lock is held.
func remember[S comparable](memo *atomic.Pointer[map[S]*State], set S, s *State) {
	next := map[S]*State{set: s}
	if old := memo.Load(); old != nil {
		maps.Copy(next, *old)
	}
	memo.Store(&next)
}

// comeback is the parent's state behind a child. The lock is held.
func (a *Automaton) comeback(o *Opening, matched func(alt int) bool) *State {
	return a.state(a.rests(o.parents, o.returns, matched))
}

// rests are the alternatives that remain of n: what those returns ask for whose
// way has matched. The lock is held.
func (a *Automaton) rests(n int, returns []comeback, matched func(way int) bool) []*pattern.Pattern {
	lists := make([][]*pattern.Pattern, n)
	for _, r := range returns {
		if matched(r.child) {
			lists[r.parent] = append(lists[r.parent], r.rest)
		}
	}
	alts := make([]*pattern.Pattern, n)
	for i, list := range lists {
		alts[i] = a.builder.Choice(nil, list...)
	}
	return alts
}
