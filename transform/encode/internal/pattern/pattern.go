// Package pattern is regular expressions that know quickly when a text does not
// match. The encoder asks of every line whether it is any of some hundred
// things, and most lines are none of them.
//
//	var salute = pattern.MustCompile(`^(?i:dear|esteemed)\b`)
//	salute.MatchString("The weather is fine.") // false, by its first letter
//
// A pattern answers as package regexp does. Before it runs the expression it
// asks two cheap questions, both derived from the expression: can the text
// begin so (lead.go), and does it have one of the words that every match has
// (literal.go).
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
	filters  func() filters
}

// filters is the questions asked before an expression is run; nil asks nothing.
type filters struct {
	lead  *lead
	words *words
}

// MustCompile is a pattern. It is compiled when it is first used, because a run
// of the command needs few of them, and panics then for an expression that is none.
func MustCompile(expr string) *Regexp {
	return &Regexp{
		compiled: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
		filters:  sync.OnceValue(func() filters { return filtersOf(expr) }),
	}
}

func filtersOf(expr string) filters {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return filters{}
	}
	words := wordsOf(tree)
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return filters{words: words}
	}
	return filters{lead: leadOf(prog), words: words}
}

// May reports whether a text may match; it is false only when it cannot.
func (r *Regexp) May(text string) bool {
	f := r.filters()
	return f.lead.may(text) && f.words.may(text)
}

// MatchString reports whether a text has a match.
func (r *Regexp) MatchString(text string) bool {
	return r.May(text) && r.compiled().MatchString(text)
}

// FindString is the first match, or "".
func (r *Regexp) FindString(text string) string {
	if !r.May(text) {
		return ""
	}
	return r.compiled().FindString(text)
}

// FindStringIndex is the place of the first match, or nil.
func (r *Regexp) FindStringIndex(text string) []int {
	if !r.May(text) {
		return nil
	}
	return r.compiled().FindStringIndex(text)
}

// FindStringSubmatch is the first match with its groups, or nil.
func (r *Regexp) FindStringSubmatch(text string) []string {
	if !r.May(text) {
		return nil
	}
	return r.compiled().FindStringSubmatch(text)
}

// FindStringSubmatchIndex is the places of the first match and its groups, or nil.
func (r *Regexp) FindStringSubmatchIndex(text string) []int {
	if !r.May(text) {
		return nil
	}
	return r.compiled().FindStringSubmatchIndex(text)
}

// FindAllString is the first n matches, all of them when n is negative.
func (r *Regexp) FindAllString(text string, n int) []string {
	if !r.May(text) {
		return nil
	}
	return r.compiled().FindAllString(text, n)
}

// FindAllStringIndex is the places of the first n matches.
func (r *Regexp) FindAllStringIndex(text string, n int) [][]int {
	if !r.May(text) {
		return nil
	}
	return r.compiled().FindAllStringIndex(text, n)
}

// FindAllStringSubmatch is the first n matches with their groups.
func (r *Regexp) FindAllStringSubmatch(text string, n int) [][]string {
	if !r.May(text) {
		return nil
	}
	return r.compiled().FindAllStringSubmatch(text, n)
}

// FindAllStringSubmatchIndex is the places of the first n matches and their groups.
func (r *Regexp) FindAllStringSubmatchIndex(text string, n int) [][]int {
	if !r.May(text) {
		return nil
	}
	return r.compiled().FindAllStringSubmatchIndex(text, n)
}

// ReplaceAllString is the text with every match replaced.
func (r *Regexp) ReplaceAllString(text, by string) string {
	if !r.May(text) {
		return text
	}
	return r.compiled().ReplaceAllString(text, by)
}

// Split is the parts of a text between the matches.
func (r *Regexp) Split(text string, n int) []string { return r.compiled().Split(text, n) }
