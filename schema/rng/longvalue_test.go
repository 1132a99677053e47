package rng

import (
	"runtime"
	"strings"
	"testing"
)

// What is said about a very long value takes little memory besides the value,
// and a text of a datatype is not kept without end.
func TestLongValues(t *testing.T) {
	s := compiled(t, enumerated(`<optional><attribute name="a"><data type="integer"/></attribute></optional><data type="integer"/>`))
	long := strings.Repeat("x y\n", 2<<20-10)
	for _, c := range []struct {
		name, document, code string
		most                 uint64 // MiB
	}{
		{"an attribute", "<r a='" + long + "'>1</r>", "attribute-value", 40},
		{"a content", "<r>" + long + "</r>", "text-value", 40},
		{"a content of many tokens", "<r>" + strings.Repeat("1", 20<<20) + "</r>", "text-limit", 100},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		found := judgedBy(t, s, "d.xml", c.document)
		runtime.ReadMemStats(&after)
		if len(found) != 1 || found[0].Code != c.code || len(found[0].Message) > 500 {
			t.Errorf("%s: %v", c.name, found)
		}
		if grown := (after.TotalAlloc - before.TotalAlloc) >> 20; grown > c.most {
			t.Errorf("%s: %d MiB are allocated", c.name, grown)
		}
	}
}
