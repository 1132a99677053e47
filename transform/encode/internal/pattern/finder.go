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
}

// newFinder is nil for an expression that may match nothing at all, or that an
// automaton cannot follow.
func newFinder(expr string) *finder {
	tree, prog := parsed(expr)
	if prog == nil || shortest(tree) == 0 {
		return nil
	}
	f := &finder{goes: newAutomaton(prog, true), groups: newGuide(prog)}
	if f.goes == nil || f.groups == nil {
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

// find is the first n matches; known is false when an automaton gives up.
func (f *finder) find(text string, n int) (all [][]int, known bool) {
	switch {
	case n == 0:
		return nil, true
	case f.begins == nil:
		loc, known := f.at(text, 0)
		if loc == nil {
			return nil, known
		}
		return [][]int{loc}, true
	case f.leads != nil:
		all, done, known := f.forwards(text, n)
		if done || !known {
			return all, known
		}
	}
	return f.backwards(text, n)
}

// enough is how often the reading of a text forwards may read each of its
// characters, so that its time stays linear in the text.
const enough = 4

// forwards tries the places where a match may begin; done is false when that turns
// out to be too many characters.
func (f *finder) forwards(text string, n int) (all [][]int, done, known bool) {
	left := enough*len(text) + 64
	for i := 0; i < len(text) && (n < 0 || len(all) < n); {
		end, match, known := f.goes.reach(text, i)
		if !known {
			return nil, false, false
		}
		if left -= end - i; left < 0 {
			return nil, false, true
		}
		i++
		if match {
			loc := f.groups.find(text, i-1, end)
			if loc == nil {
				return nil, false, false
			}
			all, i = append(all, loc), loc[1]
		}
		i = f.leads.next(text, i)
	}
	return all, true, true
}

// backwards finds first where matches begin.
func (f *finder) backwards(text string, n int) (all [][]int, known bool) {
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
		loc, known := f.at(text, starts[i])
		if loc == nil || !known {
			return nil, false
		}
		all, end = append(all, loc), loc[1]
	}
	return all, true
}

// at is the match that begins at a place, nil for none.
func (f *finder) at(text string, start int) (loc []int, known bool) {
	end, match, known := f.goes.reach(text, start)
	if !known || !match {
		return nil, known
	}
	loc = f.groups.find(text, start, end)
	return loc, loc != nil
}
