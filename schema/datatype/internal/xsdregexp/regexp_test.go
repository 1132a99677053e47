package xsdregexp

import (
	"strings"
	"testing"
	"time"
)

// nothing stands for no text at all.
const nothing = "∅"

// matchCases are expressions and, with | between them, texts that they match
// and texts that they do not; ¦ stands for the | of an expression.
var matchCases = []struct{ expr, yes, no string }{
	{``, ``, `a`},
	{`a¦b¦`, `a|b|`, `ab|c`},
	{`ab*c?`, `a|ab|abbc|ac`, `b|abcc|`},
	{`a+`, `a|aaa`, `|b`},
	{`(ab){2}`, `abab`, `ab|ababab`},
	{`(ab){1,}`, `ab|abab`, `|aba`},
	{`a{0,2}`, `|a|aa`, `aaa`},
	{`a{2,3}b`, `aab|aaab`, `ab|aaaab`},
	{`a{0}`, ``, `a`},
	{`(a?){3}`, `|a|aaa`, `aaaa`},
	{`((a*)*)*`, `|aaa`, `b`},
	{`(a¦b)*c`, `c|abac`, `ab`},
	{`()`, ``, `a`},
	{`^a$`, `^a$`, `a`},
	{`.`, "a|\t|😀|\u2028", "\n|\r||ab"},
	{`\.\\\?\*\+\(\)\{\}\[\]\-\^\¦`, `.\?*+(){}[]-^¦`, `x`},
	{`\n\r\t`, "\n\r\t", `nrt`},
	{`\s+`, " \t\n\r", "\u00a0|a|\u2003"},
	{`\S+`, "a\u00a0", "a b|"},
	{`\d\D`, `1a|٣x|1²`, `a1|11`},
	{`\w+`, `aé1中$+`, `a b|.|_|-`},
	{`\W+`, `.-_ `, `a|$`},
	{`\i\c*`, `a|_|:|a-b.c·1|é`, `1|-a||²`},
	{`\I\C`, `1 |-,`, `a1`},
	{`[abc]`, `a|b|c`, `d|`},
	{`[^abc]`, `d|^`, `a|`},
	{`[a^]`, `a|^`, `b`},
	{`[a-c]+`, `abc`, `d`},
	{`[+-\-]`, `+|,|-`, `.`},
	{`[\-a]`, `-|a`, `b`},
	{`[a-z-[aeiou]]+`, `xyz`, `a|A`},
	{`[\w-[\d-[5]]]+`, `a5`, `4`},
	{`[^a-z-[0-9]]`, `A|-`, `a|5`},
	{`[a-[a]]`, nothing, `a|`},
	{`[^\W\d]+`, `aé`, `1| |a1`},
	{`[^\p{C}\p{Z}]+`, `a.中😀`, "a b|a\u00a0b|a\u00adb|\u200b|\ue000"},
	{`[^/\s]+:\S*`, `ab:c|a:`, `a b:c|:c|a/b:c`},
	{`\p{L}\p{Lu}\p{Ll}`, `xÄß`, `1Äß|xäß`},
	{`\P{L}`, `1`, `a`},
	{`\p{N}+`, `1²Ⅷ`, `a`},
	{`\p{P}\p{S}\p{Z}\p{M}`, ".+ \u0301", "a+ \u0301"},
	{`\p{Cn}`, "\u0378|\U000E0FFF", `a`},
	{`\p{Co}`, "\ue000", `a`},
	{`\p{Pi}\p{Pf}`, `«»`, `»«`},
	{`\p{IsGreek}+`, `αβϗ`, `a|ё`},
	{`\p{IsBasicLatin}*`, `abc|`, `é`},
	{`\P{IsCyrillic}`, `a`, `ж`},
	{`[\p{IsCyrillic}\p{IsLatin-1Supplement}]+`, `жé`, `e`},
	{`\p{IsPrivateUse}`, "\ue000|\U000F0000", `a`},
	{`\p{IsGothic}`, `𐌰`, `a`},
	{`(19[789][0-9]¦[2-9][0-9]{3}).*`, `1970|2024-01-01`, `1969|1900`},
	{`[\-+]?\d+(\.\d+)?(%¦cm¦mm)`, `1cm|-1.5mm|+3%`, `1|1.cm|cm`},
	{`.{0,2000}`, strings.Repeat("é", 2000) + `|`, strings.Repeat("é", 2001)},
	{`(ab){0,2000}`, strings.Repeat("ab", 2000) + `|`, strings.Repeat("ab", 2001) + `|aba`},
	{`a(b){1500,}`, `a` + strings.Repeat("b", 1500) + `|a` + strings.Repeat("b", 3000), `a` + strings.Repeat("b", 1499)},
	{`((a{10}b){10}){20}`, strings.Repeat(strings.Repeat("a", 10)+"b", 200), strings.Repeat(strings.Repeat("a", 10)+"b", 199)},
	{`a{99999999999}`, nothing, `a|`},
}

func TestMatch(t *testing.T) {
	for _, c := range matchCases {
		expr := strings.ReplaceAll(c.expr, "¦", "|")
		re, err := Compile(expr)
		if err != nil {
			t.Errorf("%s: %v", expr, err)
			continue
		}
		if re.String() != expr {
			t.Errorf("%s came back as %s", expr, re)
		}
		for _, text := range strings.Split(c.yes, "|") {
			if text != nothing && !re.Match([]byte(strings.ReplaceAll(text, "¦", "|"))) {
				t.Errorf("%s does not match %q", expr, text)
			}
		}
		for _, text := range strings.Split(c.no, "|") {
			if re.Match([]byte(text)) {
				t.Errorf("%s matches %q", expr, text)
			}
		}
	}
}

func TestIncorrect(t *testing.T) {
	for _, c := range []struct {
		expr   string
		offset int
		want   string
	}{
		{`a**`, 2, "nothing here to repeat"},
		{`*a`, 0, "nothing here to repeat"},
		{`a|+`, 2, "nothing here to repeat"},
		{`(a`, 2, "a ) is missing"},
		{`a)`, 1, "closes nothing"},
		{`a]`, 1, "`]` has to be escaped"},
		{`é}`, 2, "`}` has to be escaped"},
		{`[a`, 2, "a ] is missing"},
		{`[]`, 1, "`]` has to be escaped"},
		{`[^]`, 2, "`]` has to be escaped"},
		{`[-a]`, 1, "`-` has to be escaped"},
		{`[a-]`, 3, "`]` has to be escaped"},
		{`[a-c-e]`, 5, "a [ is missing"},
		{`[a[b]]`, 2, "`[` has to be escaped"},
		{`[c-a]`, 3, "ends before it begins"},
		{`[\d-x]`, 4, "begin and end with one character"},
		{`[a-\d]`, 3, "begin and end with one character"},
		{`[a-z-[b]`, 8, "a ] is missing"},
		{`\x41`, 1, "no such escape"},
		{`a\`, 2, "no such escape"},
		{`\$`, 1, "no such escape"},
		{`\p`, 2, "a { is missing"},
		{`\p{L`, 4, "a } is missing"},
		{`\p{Xx}`, 3, "no Unicode category `Xx`"},
		{`\p{Cs}`, 3, "no Unicode category"},
		{`\p{Latin}`, 3, "no Unicode category"},
		{`\p{}`, 3, "no Unicode category"},
		{`\p{IsNowhere}`, 3, "no Unicode block `Nowhere`"},
		{`a{}`, 2, "a number is missing"},
		{`a{,2}`, 2, "a number is missing"},
		{`a{2,1}`, 5, "smaller than the first"},
		{`a{2`, 3, "a } is missing"},
		{`a{2,x}`, 4, "a number is missing"},
		{`(ab){99999}`, -1, "too many repetitions"},
		{strings.Repeat("a|", 1<<16), -1, "too long"},
		{`(a{999}){999}`, -1, "too many repetitions"},
		{strings.Repeat("(", 1000), maxDepth, "nested too deeply"},
	} {
		_, err := Compile(c.expr)
		e, ok := err.(*Error)
		if !ok || e.Offset != c.offset || !strings.Contains(e.Error(), c.want) {
			t.Errorf("%.20s: %+v, want %q at %d", c.expr, err, c.want, c.offset)
		}
	}
}

func TestWords(t *testing.T) {
	for expr, want := range map[string]bool{`\S+`: true, `[^\p{C}\p{Z}]+`: true, `\S*`: false, `.+`: false, `[a-z]+`: false, `\S{1,3}`: false, `ab`: false} {
		re, err := Compile(expr)
		if err != nil || re.IsWord() != want {
			t.Errorf("%s: a word is not %v (%v)", expr, want, err)
		}
	}
}

func TestExamplesMatch(t *testing.T) {
	for _, c := range matchCases {
		re, err := Compile(strings.ReplaceAll(c.expr, "¦", "|"))
		if err != nil {
			t.Fatal(err)
		}
		if s := re.Example(); s != "" && !re.Match([]byte(s)) {
			t.Errorf("%s does not match its example %q", re, s)
		}
	}
	for expr, want := range map[string]string{`A08\d{4}`: "A081111", `(-?[\d]+/-?[\d]+)`: "1/1", `[a-z][A-Z]x?`: "aA", `[é-ö]`: "é", `[a-[a]]`: "", `a{99}`: "", `(x|y)z`: "xz"} {
		re, err := Compile(expr)
		if err != nil || re.Example() != want {
			t.Errorf("%s: the example is %q, not %q (%v)", expr, re.Example(), want, err)
		}
	}
}

func TestStranger(t *testing.T) {
	re, _ := Compile(`[a-z]+`)
	if c, found := re.Stranger([]byte("abÄc")); c != 'Ä' || !found {
		t.Errorf("got %q, %v", c, found)
	}
	if _, found := re.Stranger([]byte("abc")); found {
		t.Error("found a stranger among friends")
	}
}

func FuzzRegexp(f *testing.F) {
	for _, c := range matchCases {
		f.Add(strings.ReplaceAll(c.expr, "¦", "|"), c.yes)
	}
	f.Add(`(((((a*)*)*)*)*)*b`, strings.Repeat("a", 100))
	f.Add(`(a|aa|aaa)+$`, strings.Repeat("a", 100))
	f.Add(`((((a{9}){9}){9}){9}){9}`, "aaa")
	f.Add(`(\p{L}{99}[^\p{C}]{99}){9}`, "aaa")
	f.Fuzz(func(t *testing.T, expr, text string) {
		if len(expr) > 200 || len(text) > 1000 {
			return
		}
		start := time.Now()
		re, err := Compile(expr)
		if err != nil {
			return
		}
		re.Match([]byte(text))
		if s := re.Example(); s != "" && !re.Match([]byte(s)) {
			t.Errorf("%q does not match its example %q", expr, s)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q took %v", expr, took)
		}
	})
}
