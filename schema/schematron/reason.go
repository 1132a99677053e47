package schematron

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/lestrrat-go/helium/xpath3"
)

// guarded runs a function of the XPath library; a panic there is its error.
func guarded(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the expression cannot be evaluated: %v", p)
		}
	}()
	return f()
}

// A wording is what the XPath library says, and how it is said to an editor.
type wording struct {
	said *regexp.Regexp
	say  string
}

// wordings are compiled when there is something to say.
var wordings = sync.OnceValue(func() []wording {
	return []wording{
		{regexp.MustCompile(`^cannot (?:cast|promote) "" to (\S+)$`), "an empty value cannot be read as $1"},
		{regexp.MustCompile(`^cannot (?:cast|promote) "(.*)" to (\S+)$`), "`$1` cannot be read as $2"},
		{regexp.MustCompile(`^fn:(\S+): argument (\d+) does not match required type .*`), "argument $2 of `$1` is of the wrong type, or not one value"},
		{regexp.MustCompile(`^value comparison requires singletons$`), "one value is to be compared, but there are several"},
		{regexp.MustCompile(`^arithmetic operand must be a single item$`), "one value is to be reckoned with, but there are several"},
		{regexp.MustCompile(`^arithmetic operand must be numeric, got (\S+)$`), "a number is to be reckoned with, but there is a value of the type $1"},
		{regexp.MustCompile(`^effective boolean value not defined .*`), "the result is neither true nor false"},
		{regexp.MustCompile(`^cast requires non-empty sequence$`), "there is no value to be read as another type"},
		{regexp.MustCompile(`, got xpath3\.\w+`), ""},
		{regexp.MustCompile(`.*unexpected token: EOF.*`), "it ends too early"},
		{regexp.MustCompile(`.*unexpected token: \w+\("(.*)"\).*`), "`$1` cannot stand where it does"},
		{regexp.MustCompile(`.*undeclared namespace prefix: (\S+)$`), "the prefix `$1` is not declared by `ns`"},
		{regexp.MustCompile(`xpath3?: `), ""},
	}
})

// reason is what an error of the XPath library says, in the words of an editor.
func reason(err error) string {
	said := err.Error()
	var known *xpath3.XPathError
	switch {
	case errors.As(err, &known):
		said = known.Message
	case errors.Is(err, xpath3.ErrOpLimit), errors.Is(err, xpath3.ErrRecursionLimit), errors.Is(err, xpath3.ErrNodeSetLimit):
		return "it takes too many steps"
	}
	for _, w := range wordings() {
		said = w.said.ReplaceAllString(said, w.say)
	}
	return said
}

// short is an expression as it can be quoted in a sentence.
func short(source string) string {
	source = strings.Join(strings.Fields(source), " ")
	const most = 80
	if r := []rune(source); len(r) > most {
		return string(r[:most]) + "…"
	}
	return source
}
