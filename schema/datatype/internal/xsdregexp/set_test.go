package xsdregexp

import (
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func drawSet(t *rapid.T, label string) set {
	var parts []set
	for _, low := range rapid.SliceOfN(rapid.Int32Range(0, 50), 0, 5).Draw(t, label) {
		parts = append(parts, set{{low, low + rapid.Int32Range(0, 5).Draw(t, "length")}})
	}
	return union(parts...)
}

func TestSetsAreSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSet(t, "a"), drawSet(t, "b")
		for r := rune(0); r < 70; r++ {
			if union(a, b).has(r) != (a.has(r) || b.has(r)) {
				t.Fatalf("%v with %v: %d", a, b, r)
			}
			if a.complement().has(r) == a.has(r) {
				t.Fatalf("not %v: %d", a, r)
			}
			if a.minus(b).has(r) != (a.has(r) && !b.has(r)) {
				t.Fatalf("%v without %v: %d", a, b, r)
			}
		}
		for i := 1; i < len(a); i++ {
			if a[i].low <= a[i-1].high+1 {
				t.Fatalf("%v is not in order", a)
			}
		}
	})
}

func TestSetOfATable(t *testing.T) {
	for name, table := range map[string]*unicode.RangeTable{"Lu": unicode.Lu, "Nd": unicode.Nd, "So": unicode.So} {
		s := of(table)
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if s.has(r) != unicode.Is(table, r) {
				t.Fatalf("%s: %U", name, r)
			}
		}
	}
}
