// Package pattern is regular expressions that take a few nanoseconds for a
// character, whatever they ask. The encoder asks of every line whether it is any
// of some hundred things, and most lines are none of them.
//
//	var salute = pattern.MustCompile(`^(?i:dear|esteemed)\b`)
//	salute.MatchString("The weather is fine.") // false, by its first letter
//
// A pattern answers as package regexp does. Where a match may begin is told by its
// first character (leads.go), an automaton (automaton.go) tells whether there is one
// and how far it may reach, another what its groups are (guide.go). Where an automaton
// gives up, package regexp does it all.
package pattern

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// Regexp is a regular expression in the syntax of package regexp. It is
// immutable to its users and safe for concurrent use.
type Regexp struct {
	compiled func() *regexp.Regexp
	syntax   func() (*syntax.Regexp, *syntax.Prog) // the expression and its program, nil for none
	tests    func() *tester                        // whether there is a match
	finds    func() *finder
	begins   atomic.Pointer[[utf8.RuneSelf]bool] // the bytes with which a text may begin that has a match; nil when that is not known
	sign     atomic.Int32                        // a sign that every match has; 0 when that is not known
}

// MustCompile is a pattern. It is compiled when it is first used, because a run
// of the command needs few of them, and panics then for an expression that is none.
func MustCompile(expr string) *Regexp {
	r := &Regexp{
		compiled: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
		syntax:   sync.OnceValues(func() (*syntax.Regexp, *syntax.Prog) { return parsed(expr) }),
	}
	r.tests = sync.OnceValue(func() *tester {
		t := newTester(r.syntax())
		if t != nil {
			r.learn(t.automaton, t.sign)
		}
		return t
	})
	r.finds = sync.OnceValue(func() *finder {
		f := newFinder(r.syntax())
		if f != nil {
			r.learn(f.goes, f.sign)
		}
		return f
	})
	return r
}

// learn notes what a text has that has a match: the sign that it needs, and the byte
// with which it begins, if a match has to begin there.
func (r *Regexp) learn(a *automaton, sign byte) {
	r.sign.Store(int32(sign))
	if !anchored(a.prog) || r.begins.Load() != nil {
		return
	}
	begins := new([utf8.RuneSelf]bool)
	for c := range begins {
		s := a.through(nothing, int(a.ascii[c]))
		begins[c] = s&dead == 0 || s&matched != 0
	}
	r.begins.Store(begins)
}

// excludes reports whether a text has no match by its first byte, or because a sign is
// missing, as most of them.
func (r *Regexp) excludes(text string) bool {
	if begins := r.begins.Load(); begins != nil && text != "" && text[0] < utf8.RuneSelf && !begins[text[0]] {
		return true
	}
	sign := r.sign.Load()
	return sign != 0 && strings.IndexByte(text, byte(sign)) < 0
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

// anchored reports whether a program matches only where a text begins: each of its ways
// asks for that before it takes a character.
func anchored(prog *syntax.Prog) bool {
	waiting, match := closure(prog, []uint32{uint32(prog.Start)}, ^syntax.EmptyBeginText)
	return len(waiting) == 0 && !match
}

// tester tells whether a text has a match.
type tester struct {
	*automaton
	leads *leads // where a match may begin; nil when that does not tell much
	sign  byte   // every match has it; 0 for none
}

// newTester is nil for an expression that an automaton cannot follow.
func newTester(tree *syntax.Regexp, prog *syntax.Prog) *tester {
	if prog == nil {
		return nil
	}
	t := &tester{automaton: newAutomaton(prog, anchored(prog)), sign: needs(tree)}
	if t.automaton == nil {
		return nil
	}
	if t.search && shortest(tree) > 0 {
		t.leads = leadsOf(newAutomaton(prog, true))
	}
	return t
}

// MatchString reports whether a text has a match.
func (r *Regexp) MatchString(text string) bool {
	if r.excludes(text) {
		return false
	}
	if t := r.tests(); t != nil {
		if yes, known := t.matches(text, t.leads); known {
			return yes
		}
	}
	return r.compiled().MatchString(text)
}

// FindString is the first match, or "".
func (r *Regexp) FindString(text string) string {
	if loc := r.first(text, false); loc != nil {
		return text[loc[0]:loc[1]]
	}
	return ""
}

// FindStringIndex is the place of the first match, or nil.
func (r *Regexp) FindStringIndex(text string) []int {
	if loc := r.first(text, false); loc != nil {
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
func (r *Regexp) FindStringSubmatchIndex(text string) []int { return r.first(text, true) }

// first is the places of the first match, or nil, and of its groups if they are wanted.
func (r *Regexp) first(text string, groups bool) []int {
	if r.excludes(text) {
		return nil
	}
	if f := r.finds(); f != nil {
		if loc, known := f.first(text, groups); known {
			return loc
		}
	}
	return r.compiled().FindStringSubmatchIndex(text)
}

// FindAllStringIndex is the places of the first n matches.
func (r *Regexp) FindAllStringIndex(text string, n int) [][]int {
	all := r.all(text, n, false)
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
func (r *Regexp) FindAllStringSubmatchIndex(text string, n int) [][]int { return r.all(text, n, true) }

// all is the places of the first n matches, and of their groups if they are wanted.
func (r *Regexp) all(text string, n int, groups bool) [][]int {
	if r.excludes(text) {
		return nil
	}
	if f := r.finds(); f != nil {
		if all, known := f.find(text, n, groups); known {
			return all
		}
	}
	return r.compiled().FindAllStringSubmatchIndex(text, n)
}

// ReplaceAllString is the text with every match replaced by another text, which is
// taken as it is.
func (r *Regexp) ReplaceAllString(text, by string) string {
	all := r.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return text
	}
	var b strings.Builder
	end := 0
	for _, loc := range all {
		b.WriteString(text[end:loc[0]])
		b.WriteString(by)
		end = loc[1]
	}
	b.WriteString(text[end:])
	return b.String()
}

// Split is the parts of a text between the matches.
func (r *Regexp) Split(text string) []string {
	if text == "" {
		return []string{""}
	}
	var parts []string
	start, end := 0, 0
	for _, loc := range r.FindAllStringIndex(text, -1) {
		if end = loc[0]; loc[1] > 0 {
			parts = append(parts, text[start:end])
		}
		start = loc[1]
	}
	if end != len(text) {
		parts = append(parts, text[start:])
	}
	return parts
}
