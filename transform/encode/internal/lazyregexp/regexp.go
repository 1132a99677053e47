// Package lazyregexp is package regexp with expressions that are compiled when
// they are first used: the readers know more than a hundred, and a command that
// only validates should not wait for them.
//
//	var number = lazyregexp.MustCompile(`^\d{1,3}$`)
//	if number.MatchString(line) { ... }
package lazyregexp

import (
	"regexp"
	"sync"
)

// A Regexp is an expression in the syntax of package regexp. It is safe for
// concurrent use. Its methods do what those of regexp.Regexp of the same name
// do.
type Regexp struct {
	expr     string
	once     sync.Once
	compiled *regexp.Regexp
}

// MustCompile is an expression that is compiled by its first use, which panics
// when it is wrong: expressions are constants that tests have tried.
func MustCompile(expr string) *Regexp { return &Regexp{expr: expr} }

func (r *Regexp) re() *regexp.Regexp {
	r.once.Do(func() { r.compiled = regexp.MustCompile(r.expr) })
	return r.compiled
}

// String is the expression as it was written.
func (r *Regexp) String() string { return r.expr }

// MatchString reports whether s contains a match.
func (r *Regexp) MatchString(s string) bool { return r.re().MatchString(s) }

// FindString is the first match in s.
func (r *Regexp) FindString(s string) string { return r.re().FindString(s) }

// FindStringIndex is where the first match in s lies.
func (r *Regexp) FindStringIndex(s string) []int { return r.re().FindStringIndex(s) }

// FindStringSubmatch is the first match in s and its groups.
func (r *Regexp) FindStringSubmatch(s string) []string { return r.re().FindStringSubmatch(s) }

// FindStringSubmatchIndex is where the first match in s and its groups lie.
func (r *Regexp) FindStringSubmatchIndex(s string) []int { return r.re().FindStringSubmatchIndex(s) }

// FindAllString lists the first n matches in s, all for a negative n.
func (r *Regexp) FindAllString(s string, n int) []string { return r.re().FindAllString(s, n) }

// FindAllStringIndex is where the first n matches in s lie.
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int { return r.re().FindAllStringIndex(s, n) }

// FindAllStringSubmatch is the first n matches in s and their groups.
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return r.re().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is where the first n matches in s and their
// groups lie.
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.re().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is s with every match replaced.
func (r *Regexp) ReplaceAllString(s, by string) string { return r.re().ReplaceAllString(s, by) }

// Split is s cut at its first n-1 matches.
func (r *Regexp) Split(s string, n int) []string { return r.re().Split(s, n) }
