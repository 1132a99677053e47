// Package pattern is regular expressions that take a few nanoseconds for a
// character, whatever they ask. The encoder asks of every line whether it is any
// of some hundred things, and most lines are none of them.
//
//	var salute = pattern.MustCompile(`^(?i:dear|esteemed)\b`)
//	salute.MatchString("The weather is fine.") // false, by its first letter
//
// A pattern answers as package regexp does. An automaton (automaton.go) tells
// whether a text has a match, a second one where matches begin, a third how far
// they may reach; package regexp is asked only about these few characters, for
// the groups. Where an automaton gives up, package regexp does it all.
package pattern

import (
	"regexp"
	"regexp/syntax"
	"sync"
)

// Regexp is a regular expression in the syntax of package regexp. It is
// immutable to its users and safe for concurrent use.
type Regexp struct {
	compiled func() *regexp.Regexp
	tests    func() *automaton // whether there is a match
	finds    func() *finder
}

// MustCompile is a pattern. It is compiled when it is first used, because a run
// of the command needs few of them, and panics then for an expression that is none.
func MustCompile(expr string) *Regexp {
	return &Regexp{
		compiled: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
		tests:    sync.OnceValue(func() *automaton { return testing(expr) }),
		finds:    sync.OnceValue(func() *finder { return newFinder(expr) }),
	}
}

// parsed is the syntax of an expression and its program, nil for none.
func parsed(expr string) (*syntax.Regexp, *syntax.Prog) {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil, nil
	}
	return tree, compile(tree)
}

func compile(tree *syntax.Regexp) *syntax.Prog {
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	return prog
}

// anchored reports whether a program matches only where a text begins.
func anchored(prog *syntax.Prog) bool { return prog.StartCond()&syntax.EmptyBeginText != 0 }

func testing(expr string) *automaton {
	_, prog := parsed(expr)
	if prog == nil {
		return nil
	}
	return newAutomaton(prog, anchored(prog))
}

// MatchString reports whether a text has a match.
func (r *Regexp) MatchString(text string) bool {
	if a := r.tests(); a != nil {
		if yes, known := a.matches(text); known {
			return yes
		}
	}
	return r.compiled().MatchString(text)
}

// FindString is the first match, or "".
func (r *Regexp) FindString(text string) string {
	if loc := r.FindStringSubmatchIndex(text); loc != nil {
		return text[loc[0]:loc[1]]
	}
	return ""
}

// FindStringIndex is the place of the first match, or nil.
func (r *Regexp) FindStringIndex(text string) []int {
	if loc := r.FindStringSubmatchIndex(text); loc != nil {
		return loc[:2]
	}
	return nil
}

// FindStringSubmatch is the first match with its groups, or nil.
func (r *Regexp) FindStringSubmatch(text string) []string {
	return Groups(text, r.FindStringSubmatchIndex(text))
}

// Groups is the texts of a match and its groups, of which loc is the places; nil
// for none.
func Groups(text string, loc []int) []string {
	if loc == nil {
		return nil
	}
	all := make([]string, len(loc)/2)
	for i := range all {
		if loc[2*i] >= 0 {
			all[i] = text[loc[2*i]:loc[2*i+1]]
		}
	}
	return all
}

// FindStringSubmatchIndex is the places of the first match and its groups, or nil.
func (r *Regexp) FindStringSubmatchIndex(text string) []int {
	if all := r.FindAllStringSubmatchIndex(text, 1); len(all) > 0 {
		return all[0]
	}
	return nil
}

// FindAllString is the first n matches, all of them when n is negative.
func (r *Regexp) FindAllString(text string, n int) []string {
	var all []string
	for _, loc := range r.FindAllStringSubmatchIndex(text, n) {
		all = append(all, text[loc[0]:loc[1]])
	}
	return all
}

// FindAllStringIndex is the places of the first n matches.
func (r *Regexp) FindAllStringIndex(text string, n int) [][]int {
	all := r.FindAllStringSubmatchIndex(text, n)
	for i := range all {
		all[i] = all[i][:2]
	}
	return all
}

// FindAllStringSubmatch is the first n matches with their groups.
func (r *Regexp) FindAllStringSubmatch(text string, n int) [][]string {
	var all [][]string
	for _, loc := range r.FindAllStringSubmatchIndex(text, n) {
		all = append(all, Groups(text, loc))
	}
	return all
}

// FindAllStringSubmatchIndex is the places of the first n matches and their groups.
func (r *Regexp) FindAllStringSubmatchIndex(text string, n int) [][]int {
	if f := r.finds(); f != nil {
		if all, known := f.find(text, n); known {
			return all
		}
	}
	return r.compiled().FindAllStringSubmatchIndex(text, n)
}

// ReplaceAllString is the text with every match replaced.
func (r *Regexp) ReplaceAllString(text, by string) string {
	if !r.MatchString(text) {
		return text
	}
	return r.compiled().ReplaceAllString(text, by)
}

// Split is the parts of a text between the matches.
func (r *Regexp) Split(text string, n int) []string {
	if !r.MatchString(text) && n != 0 {
		return []string{text}
	}
	return r.compiled().Split(text, n)
}
