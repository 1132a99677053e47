package schematron_test

import (
	"strings"
	"testing"
	"time"
)

// What would take for ever, or more memory than there is, ends soon.
func TestAttacks(t *testing.T) {
	for name, c := range map[string]struct{ test, text string }{
		"range":      {"count(1 to 100000000000) = 1", "<a/>"},
		"every":      {"every $x in 1 to 100000000000 satisfies $x > 0", "<a/>"},
		"product":    {"count(for $a in 1 to 100000, $b in 1 to 100000 return $a) = 1", "<a/>"},
		"recursion":  {"let $f := function($g, $n) { $g($g, $n + 1) } return $f($f, 1)", "<a/>"},
		"nested":     {strings.Repeat("(", 20000) + "1" + strings.Repeat(")", 20000), "<a/>"},
		"not":        {strings.Repeat("not(", 10000) + "1" + strings.Repeat(")", 10000), "<a/>"},
		"deep":       {"count(//a[ancestor::a[descendant::a]]) > 0", strings.Repeat("<a>", 900) + strings.Repeat("</a>", 900)},
		"replace":    {"replace(string-join(for $i in 1 to 100000 return 'a'), '(a*)*b', 'x') = ''", "<a/>"},
		"attributes": {"@x", "<a " + manyAttributes(9000) + "/>"},
	} {
		t.Run(name, func(t *testing.T) {
			rules := testCase{"schema.sch": `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern><rule context="/*"><assert test="` +
				strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(c.test) + `">broken</assert></rule></pattern></schema>`}
			start := time.Now()
			s, err := rules.compile()
			if err == nil {
				t.Log(validate(t, s, c.text))
			} else {
				t.Log(err)
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("it takes %v", took)
			} else {
				t.Log(took.Round(time.Millisecond))
			}
		})
	}
}

func manyAttributes(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(" a" + strings.Repeat("b", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676)) + "='1'")
	}
	return b.String()
}
