package lazyregexp_test

import (
	"reflect"
	"regexp"
	"testing"

	"catchword/transform/encode/internal/lazyregexp"
)

func TestDoesWhatPackageRegexpDoes(t *testing.T) {
	const expr = `(\p{Lu})(\d+)?`
	lazy, eager := lazyregexp.MustCompile(expr), regexp.MustCompile(expr)
	for _, s := range []string{"", "a", "F12", "x F12 and D7, L", "Ж3"} {
		for _, p := range [][2]any{
			{lazy.String(), eager.String()},
			{lazy.MatchString(s), eager.MatchString(s)},
			{lazy.FindString(s), eager.FindString(s)},
			{lazy.FindStringIndex(s), eager.FindStringIndex(s)},
			{lazy.FindStringSubmatch(s), eager.FindStringSubmatch(s)},
			{lazy.FindStringSubmatchIndex(s), eager.FindStringSubmatchIndex(s)},
			{lazy.FindAllString(s, 2), eager.FindAllString(s, 2)},
			{lazy.FindAllStringIndex(s, 2), eager.FindAllStringIndex(s, 2)},
			{lazy.FindAllStringSubmatch(s, -1), eager.FindAllStringSubmatch(s, -1)},
			{lazy.FindAllStringSubmatchIndex(s, -1), eager.FindAllStringSubmatchIndex(s, -1)},
			{lazy.ReplaceAllString(s, "<$1>"), eager.ReplaceAllString(s, "<$1>")},
			{lazy.Split(s, -1), eager.Split(s, -1)},
		} {
			if !reflect.DeepEqual(p[0], p[1]) {
				t.Errorf("in %q: %v, want %v", s, p[0], p[1])
			}
		}
	}
}

func TestWrongExpressionPanicsWhenUsed(t *testing.T) {
	wrong := lazyregexp.MustCompile(`(`)
	defer func() {
		if recover() == nil {
			t.Error("a wrong expression was used")
		}
	}()
	wrong.MatchString("")
}
