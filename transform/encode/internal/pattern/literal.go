package pattern

import (
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words is strings of which every match has at least one.
type words struct {
	all  []string
	fold bool // they are in small letters, and the text may have capitals
}

const (
	minLength = 3  // a shorter string is in most texts
	maxWords  = 24 // looking for more takes as long as running the expression
)

// may reports whether a text may match.
func (w *words) may(text string) bool {
	if w == nil {
		return true
	}
	if w.fold {
		lower, ok := small(text)
		if !ok {
			return true
		}
		text = lower
	}
	for _, word := range w.all {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// small is a text with its ASCII capitals made small; not ok when it has a
// character outside ASCII that folds to an ASCII letter.
func small(text string) (string, bool) {
	if strings.Contains(text, "\u017F") || strings.Contains(text, "\u212A") {
		return "", false
	}
	return strings.ToLower(text), true
}

// wordsOf is the words of an expression, nil when it has none worth looking for.
func wordsOf(tree *syntax.Regexp) *words {
	all := required(tree)
	if len(all) == 0 || len(all) > maxWords || shortest(all) < minLength && !rare(all) {
		return nil
	}
	w := &words{all: all, fold: folds(tree)}
	for i := range all {
		if w.fold {
			all[i] = strings.ToLower(all[i])
		}
	}
	return w
}

// rare reports whether strings are brackets, which most texts do not have.
func rare(all []string) bool {
	for _, s := range all {
		if !strings.ContainsAny(s, "[]()") {
			return false
		}
	}
	return true
}

// folds reports whether letters stand for capitals too anywhere in an expression.
func folds(tree *syntax.Regexp) bool {
	if tree.Op == syntax.OpLiteral && tree.Flags&syntax.FoldCase != 0 {
		return true
	}
	for _, sub := range tree.Sub {
		if folds(sub) {
			return true
		}
	}
	return false
}

// required is strings of which every match has one.
func required(tree *syntax.Regexp) []string {
	switch tree.Op {
	case syntax.OpLiteral:
		return literal(tree)
	case syntax.OpCapture, syntax.OpPlus:
		return required(tree.Sub[0])
	case syntax.OpRepeat:
		if tree.Min > 0 {
			return required(tree.Sub[0])
		}
	case syntax.OpConcat:
		return best(tree.Sub)
	case syntax.OpAlternate:
		return union(tree.Sub)
	}
	return nil
}

// literal is the text of a literal, in small letters where case is folded.
func literal(tree *syntax.Regexp) []string {
	text := string(tree.Rune)
	if tree.Flags&syntax.FoldCase == 0 {
		return []string{text}
	}
	if strings.ContainsFunc(text, manyFolds) {
		return nil
	}
	return []string{strings.ToLower(text)}
}

// manyFolds reports whether a letter outside ASCII is not just one of a capital
// and a small letter.
func manyFolds(r rune) bool {
	return r >= utf8.RuneSelf && unicode.SimpleFold(unicode.SimpleFold(r)) != r
}

// best is the strings of the part that is easiest to look for.
func best(parts []*syntax.Regexp) []string {
	var found []string
	for _, part := range parts {
		if all := required(part); len(all) > 0 && (found == nil || shortest(all) > shortest(found)) {
			found = all
		}
	}
	return found
}

func union(parts []*syntax.Regexp) []string {
	var found []string
	for _, part := range parts {
		all := required(part)
		if len(all) == 0 {
			return nil
		}
		found = append(found, all...)
	}
	return found
}

func shortest(all []string) int {
	n := len(all[0])
	for _, s := range all[1:] {
		n = min(n, len(s))
	}
	return n
}
