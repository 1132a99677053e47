package xsdregexp

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// pattern is an expression and, found by trying everything, where a match that
// begins at an offset of a text can end.
type pattern struct {
	expr string
	ends func(text string, from int) map[int]bool
}

func drawPattern(t *rapid.T, depth int) pattern {
	kind := rapid.IntRange(0, 5).Draw(t, "kind")
	if depth == 0 {
		kind %= 2
	}
	switch kind {
	case 0:
		return letter(rapid.SampledFrom([]string{"a", "b", "^", "."}).Draw(t, "letter"))
	case 1:
		return drawClass(t)
	case 2, 3:
		return then(drawPattern(t, depth-1), drawPattern(t, depth-1))
	case 4:
		a, b := drawPattern(t, depth-1), drawPattern(t, depth-1)
		return pattern{"(" + a.expr + "|" + b.expr + ")", func(text string, from int) map[int]bool {
			return join(a.ends(text, from), b.ends(text, from))
		}}
	default:
		return drawRepeat(t, drawPattern(t, depth-1))
	}
}

func letter(s string) pattern {
	return pattern{s, func(text string, from int) map[int]bool {
		if from < len(text) && (s == "." && text[from] != '\n' || text[from:from+1] == s) {
			return map[int]bool{from + 1: true}
		}
		return nil
	}}
}

func drawClass(t *rapid.T) pattern {
	in := rapid.SampledFrom([]string{"a", "b", "ab", "a-c", `\n^`}).Draw(t, "in")
	out := rapid.SampledFrom([]string{"", "b", "a-b"}).Draw(t, "out")
	not := rapid.Bool().Draw(t, "not")
	expr := in
	if not {
		expr = "^" + expr
	}
	if out != "" {
		expr += "-[" + out + "]"
	}
	unfold := strings.NewReplacer("a-c", "abc", "a-b", "ab", `\n`, "\n")
	return pattern{"[" + expr + "]", func(text string, from int) map[int]bool {
		if from == len(text) {
			return nil
		}
		c := text[from : from+1]
		if strings.Contains(unfold.Replace(in), c) != not && !strings.Contains(unfold.Replace(out), c) {
			return map[int]bool{from + 1: true}
		}
		return nil
	}}
}

func then(a, b pattern) pattern {
	return pattern{a.expr + b.expr, func(text string, from int) map[int]bool {
		all := map[int]bool{}
		for mid := range a.ends(text, from) {
			all = join(all, b.ends(text, mid))
		}
		return all
	}}
}

func drawRepeat(t *rapid.T, p pattern) pattern {
	q := rapid.SampledFrom([]struct {
		text     string
		min, max int
	}{{"*", 0, 99}, {"+", 1, 99}, {"?", 0, 1}, {"{2}", 2, 2}, {"{1,}", 1, 99}, {"{0,2}", 0, 2}, {"{0}", 0, 0}}).Draw(t, "times")
	return pattern{"(" + p.expr + ")" + q.text, func(text string, from int) map[int]bool {
		all, now := map[int]bool{}, map[int]bool{from: true}
		for n := 0; n <= q.max && len(now) > 0; n++ {
			if n >= q.min {
				all = join(all, now)
			}
			next := map[int]bool{}
			for at := range now {
				next = join(next, p.ends(text, at))
			}
			now = next
		}
		return all
	}}
}

func join(a, b map[int]bool) map[int]bool {
	all := map[int]bool{}
	for _, m := range []map[int]bool{a, b} {
		for k := range m {
			all[k] = true
		}
	}
	return all
}

func TestMatchAgreesWithTryingEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPattern(t, 3)
		re, err := Compile(p.expr)
		if err != nil {
			t.Fatalf("%s: %v", p.expr, err)
		}
		for range 5 {
			text := rapid.StringMatching(`[abc^\n]{0,6}`).Draw(t, "text")
			if want := p.ends(text, 0)[len(text)]; re.Match([]byte(text)) != want {
				t.Fatalf("%s matches %q is not %v", p.expr, text, want)
			}
		}
	})
}
