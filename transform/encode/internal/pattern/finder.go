package pattern

import "regexp"

// finder finds matches with their groups.
type finder struct {
	begins *automaton     // backwards: where matches begin; nil when they begin where the text does
	goes   *automaton     // how far a match may go
	first  *regexp.Regexp // the match where a text begins
	inner  *regexp.Regexp // the match behind the first byte of a text
}

// newFinder is nil for an expression that may match nothing at all, or that an
// automaton cannot follow.
func newFinder(expr string) *finder {
	tree, prog := parsed(expr)
	if prog == nil || shortest(tree) == 0 {
		return nil
	}
	f := &finder{goes: newAutomaton(prog, true), first: regexp.MustCompile(`\A(?:` + expr + `)`)}
	if f.goes == nil {
		return nil
	}
	if anchored(prog) {
		return f
	}
	back := compile(reversed(needed(tree)))
	if back == nil {
		return nil
	}
	f.begins = newAutomaton(back, anchored(back))
	f.inner = regexp.MustCompile(`\A(?s:.)(?:` + expr + `)`)
	return f
}

// find is the first n matches; known is false when an automaton gives up.
func (f *finder) find(text string, n int) (all [][]int, known bool) {
	if f.begins == nil {
		if yes, known := f.goes.matches(text); !yes || !known || n == 0 {
			return nil, known
		}
		loc, known := f.at(text, 0)
		return [][]int{loc}, known
	}
	starts, known := f.begins.backwards(text)
	if !known {
		return nil, false
	}
	end := 0
	for i := len(starts) - 1; i >= 0 && (n < 0 || len(all) < n); i-- {
		if starts[i] < end {
			continue
		}
		loc, known := f.at(text, starts[i])
		if !known {
			return nil, false
		}
		all, end = append(all, loc), loc[1]
	}
	return all, true
}

// at is the match that begins at a place. What stands before it and can change
// the answer is one byte: whether it is part of a word.
func (f *finder) at(text string, start int) (loc []int, known bool) {
	end, known := f.goes.reach(text, start)
	if !known {
		return nil, false
	}
	if start == 0 {
		loc = f.first.FindStringSubmatchIndex(text[:end])
		return loc, loc != nil
	}
	if loc = f.inner.FindStringSubmatchIndex(text[start-1 : end]); loc == nil {
		return nil, false
	}
	loc[0]++ // without the byte before
	for i := range loc {
		if loc[i] >= 0 {
			loc[i] += start - 1
		}
	}
	return loc, true
}
