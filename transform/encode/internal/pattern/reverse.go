package pattern

import (
	"regexp/syntax"
	"slices"
)

// reversed is an expression that matches a text read backwards where the given
// one matches it read forwards.
func reversed(tree *syntax.Regexp) *syntax.Regexp {
	r := *tree
	r.Rune = slices.Clone(tree.Rune)
	r.Sub = make([]*syntax.Regexp, len(tree.Sub))
	for i, sub := range tree.Sub {
		r.Sub[i] = reversed(sub)
	}
	switch tree.Op {
	case syntax.OpLiteral:
		slices.Reverse(r.Rune)
	case syntax.OpConcat:
		slices.Reverse(r.Sub)
	case syntax.OpBeginText:
		r.Op = syntax.OpEndText
	case syntax.OpEndText:
		r.Op = syntax.OpBeginText
	}
	return &r
}

// needed is an expression without what a match may end with or not: it has matches
// in the same places, though they may end earlier. It must not be nil.
func needed(tree *syntax.Regexp) *syntax.Regexp {
	switch tree.Op {
	case syntax.OpCapture:
		r := *tree
		r.Sub = []*syntax.Regexp{needed(tree.Sub[0])}
		return &r
	case syntax.OpConcat:
		n := len(tree.Sub)
		for n > 1 && optional(tree.Sub[n-1]) {
			n--
		}
		r := *tree
		r.Sub = slices.Clone(tree.Sub[:n])
		r.Sub[n-1] = needed(r.Sub[n-1])
		return &r
	}
	return tree
}

// optional reports whether an expression matches nothing at all in every place.
func optional(tree *syntax.Regexp) bool {
	switch tree.Op {
	case syntax.OpStar, syntax.OpQuest, syntax.OpEmptyMatch:
		return true
	case syntax.OpRepeat:
		return tree.Min == 0
	case syntax.OpCapture:
		return optional(tree.Sub[0])
	}
	return false
}

// shortest is the least number of characters that a match has.
func shortest(tree *syntax.Regexp) int {
	switch tree.Op {
	case syntax.OpLiteral:
		return len(tree.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1
	case syntax.OpCapture, syntax.OpPlus:
		return shortest(tree.Sub[0])
	case syntax.OpRepeat:
		return tree.Min * shortest(tree.Sub[0])
	case syntax.OpConcat:
		n := 0
		for _, sub := range tree.Sub {
			n += shortest(sub)
		}
		return n
	case syntax.OpAlternate:
		n := shortest(tree.Sub[0])
		for _, sub := range tree.Sub[1:] {
			n = min(n, shortest(sub))
		}
		return n
	}
	return 0
}
