package pattern

import (
	"regexp/syntax"
	"sync"
)

// finder finds matches with their groups.
type finder struct {
	goes   *automaton        // from where a match begins: whether there is one, and how far it may go
	groups *guide            // what a match consists of
	leads  *leads            // where matches may begin; nil when that does not tell much
	begins func() *automaton // backwards: where matches begin; nil when they begin where the text does
	sign   byte              // every match has it; 0 for none
}

// newFinder is nil for an expression that may match nothing at all, or that an
// automaton cannot follow.
func newFinder(tree *syntax.Regexp, prog *syntax.Prog) *finder {
	if prog == nil || shortest(tree) == 0 {
		return nil
	}
	f := &finder{goes: newAutomaton(prog, true), sign: needs(tree)}
	if f.goes == nil {
		return nil
	}
	if f.groups = newGuide(prog, &f.goes.alphabet); f.groups == nil {
		return nil
	}
	if !anchored(prog) {
		f.leads = leadsOf(f.goes)
		f.begins = sync.OnceValue(func() *automaton { return beginning(tree) })
	}
	return f
}

// beginning is the automaton that reads a text backwards and finds where the matches
// of an expression begin.
func beginning(tree *syntax.Regexp) *automaton {
	back := compile(reversed(needed(tree)))
	if back == nil {
		return nil
	}
	return newAutomaton(back, anchored(back))
}

// first is the first match, nil for none, with the places of its groups if they are
// wanted; known is false when an automaton gives up.
func (f *finder) first(text string, groups bool) (loc []int, known bool) {
	switch {
	case f.begins == nil:
		return f.at(text, 0, groups)
	case f.leads != nil:
		left := enough(text)
		loc, done, known := f.forwards(text, 0, &left, groups)
		if done || !known {
			return loc, known
		}
	}
	all, known := f.backwards(text, 1, groups)
	if len(all) == 0 {
		return nil, known
	}
	return all[0], known
}

// find is the first n matches; known is false when an automaton gives up.
func (f *finder) find(text string, n int, groups bool) (all [][]int, known bool) {
	switch {
	case n == 0:
		return nil, true
	case f.begins == nil:
		loc, known := f.at(text, 0, groups)
		if loc == nil {
			return nil, known
		}
		return [][]int{loc}, true
	case f.leads == nil:
		return f.backwards(text, n, groups)
	}
	left := enough(text)
	for i := 0; n < 0 || len(all) < n; {
		loc, done, known := f.forwards(text, i, &left, groups)
		switch {
		case !known:
			return nil, false
		case !done:
			return f.backwards(text, n, groups)
		case loc == nil:
			return all, true
		}
		all, i = append(all, loc), loc[1]
	}
	return all, true
}

// enough is how many characters the reading of a text forwards may read, so that its
// time stays linear in the text: each of them four times.
func enough(text string) int { return 4*len(text) + 64 }

// forwards is the first match that begins at a place or behind it. It tries the places
// where a match may begin; done is false when that turns out to be more characters
// than are left.
func (f *finder) forwards(text string, i int, left *int, groups bool) (loc []int, done, known bool) {
	if i > 0 {
		i = f.leads.next(text, i) // where the text begins, more may match
	}
	for ; i < len(text); i = f.leads.next(text, i+1) {
		r, known := f.goes.reach(text, i)
		if !known {
			return nil, false, false
		}
		if *left -= r.end - i; *left < 0 {
			return nil, false, true
		}
		if r.ends > 0 {
			loc := f.match(text, i, r, groups)
			return loc, true, loc != nil
		}
	}
	return nil, true, true
}

// backwards finds first where matches begin.
func (f *finder) backwards(text string, n int, groups bool) (all [][]int, known bool) {
	a := f.begins()
	if a == nil {
		return nil, false
	}
	starts, known := a.backwards(text)
	if !known {
		return nil, false
	}
	end := 0
	for i := len(starts) - 1; i >= 0 && (n < 0 || len(all) < n); i-- {
		if starts[i] < end {
			continue
		}
		loc, known := f.at(text, starts[i], groups)
		if loc == nil || !known {
			return nil, false
		}
		all, end = append(all, loc), loc[1]
	}
	return all, true
}

// at is the match that begins at a place, nil for none.
func (f *finder) at(text string, start int, groups bool) (loc []int, known bool) {
	r, known := f.goes.reach(text, start)
	if !known || r.ends == 0 {
		return nil, known
	}
	loc = f.match(text, start, r, groups)
	return loc, loc != nil
}

// match is the match that begins at a place; nil when the guide gives up. There is no
// need to ask it where the match can only end in one place, and has no groups that
// are wanted.
func (f *finder) match(text string, start int, r reached, groups bool) []int {
	if r.ends == 1 && (!groups || f.groups.prog.NumCap == 2) {
		return []int{start, r.last}
	}
	return f.groups.find(text, start, r.end)
}
