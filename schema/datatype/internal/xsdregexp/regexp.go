// Package xsdregexp matches the regular expressions of XML Schema Part 2,
// appendix F, in the form that Jing reads: an expression matches a whole text,
// ^ and $ are characters like others, and inside a class the characters [ ] -
// are escaped.
//
//	re, err := xsdregexp.Compile(`[^\p{C}\p{Z}-[a-f]]+`)
//	if err != nil { ... }
//	re.Match([]byte("word"))
//
// Expressions that repeat one class of characters, as most of those in schemas
// do, are matched directly; the others by package regexp, in time linear in the
// text.
package xsdregexp

import (
	"fmt"
	"regexp"
	"sync"
)

// A Regexp is a compiled expression. It is safe for concurrent use.
type Regexp struct {
	expr string
	tree *node
	run  *run                           // for a repeated class
	re   func() (*regexp.Regexp, error) // for everything else
}

// An Error says what is wrong with an expression.
type Error struct {
	Offset  int // bytes from the start of the expression; -1 for all of it
	Message string
}

func (e *Error) Error() string {
	if e.Offset < 0 {
		return e.Message
	}
	return fmt.Sprintf("%s (character %d)", e.Message, e.Offset+1)
}

// Compile reads an expression. The error is an *Error: for one that is no
// expression of XML Schema, and for one that would take more than some
// megabytes to match.
func Compile(expr string) (*Regexp, error) {
	if len(expr) > maxLength {
		return nil, &Error{Offset: -1, Message: "it is too long"}
	}
	tree, err := parse(expr)
	if err != nil {
		return nil, err
	}
	r := &Regexp{expr: expr, tree: tree}
	if r.run = newRun(tree); r.run != nil {
		return r, nil
	}
	if tree.size() > maxSize {
		return nil, &Error{Offset: -1, Message: "it asks for too many repetitions"}
	}
	r.re = sync.OnceValues(func() (*regexp.Regexp, error) { return regexp.Compile(translate(tree)) })
	if len(expr) <= surelySmall && tree.size() <= surelySmall {
		return r, nil
	}
	if _, err = r.re(); err != nil {
		return nil, &Error{Offset: -1, Message: "it is too large"}
	}
	return r, nil
}

// maxLength is how many bytes an expression may have.
const maxLength = 64 << 10

// surelySmall is how long an expression may be, as written and with its counted
// repetitions written out, to be far from all limits of package regexp: then it
// is compiled when it is first matched, which for most of a schema is never.
const surelySmall = 200

// String is the expression as it was written.
func (r *Regexp) String() string { return r.expr }

// Match reports whether the expression matches the whole of a UTF-8 text.
func (r *Regexp) Match(text []byte) bool {
	if r.run != nil {
		return r.run.match(text)
	}
	re, err := r.re()
	return err == nil && re.Match(text)
}
