package datatype_test

import (
	"strings"
	"testing"

	"catchword/schema/datatype"

	"pgregory.net/rapid"
)

// drawType draws a type whose white space collapses, and values near its own.
func drawType(t *rapid.T) (*datatype.Datatype, func(label string) []byte) {
	c := typeCases[rapid.IntRange(5, len(typeCases)-1).Draw(t, "type")]
	d, err := datatype.Lookup(datatype.XSD, c.name)
	if err != nil {
		t.Fatal(err)
	}
	samples := strings.Split(c.valid+"|"+c.invalid, "|")
	return d, func(label string) []byte {
		s := rapid.SampledFrom(samples).Draw(t, label)
		if rapid.Bool().Draw(t, label+" changed") {
			i := rapid.IntRange(0, len(s)).Draw(t, "at")
			s = s[:i] + rapid.StringMatching(`[0-9A-Za-z:.+#% /-]?`).Draw(t, "added") + s[i:]
		}
		return []byte(s)
	}
}

func TestWhiteSpaceAroundAValueIsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, draw := drawType(t)
		value := draw("value")
		blank := rapid.StringMatching(`[ \t\r\n]{0,3}`)
		padded := []byte(blank.Draw(t, "before") + string(value) + blank.Draw(t, "behind"))
		if a, b := d.ValidIn(value, surroundings()), d.ValidIn(padded, surroundings()); a != b {
			t.Fatalf("%s: %q is %v, %q is %v", d.Name(), value, a, padded, b)
		}
	})
}

func TestEqualIsAnEquivalence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, draw := drawType(t)
		ns := surroundings().Namespaces
		a, b, c := draw("a"), draw("b"), draw("c")
		eq := func(x, y []byte) bool { return d.Equal(x, ns, y, ns) }
		if !d.NeedsContext() && eq(a, a) != d.Valid(a, ns) {
			t.Fatalf("%s: %q equals itself: %v", d.Name(), a, eq(a, a))
		}
		if eq(a, b) != eq(b, a) {
			t.Fatalf("%s: %q and %q are equal one way round", d.Name(), a, b)
		}
		if eq(a, b) && eq(b, c) && !eq(a, c) {
			t.Fatalf("%s: %q, %q, %q: equal is not transitive", d.Name(), a, b, c)
		}
	})
}

// Of two values at most one is less, and bounds with and without the limit
// itself differ by just the values that equal it.
func TestBoundsAreAnOrder(t *testing.T) {
	ordered := []string{"decimal", "double", "date", "dateTime", "time", "gYear", "duration"}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(ordered).Draw(t, "type")
		d, err := datatype.Lookup(datatype.XSD, name)
		if err != nil {
			t.Fatal(err)
		}
		var samples []string
		for _, c := range typeCases {
			if c.name == name {
				samples = strings.Split(c.valid, "|")
			}
		}
		a, b := rapid.SampledFrom(samples).Draw(t, "a"), rapid.SampledFrom(samples).Draw(t, "b")
		if !d.Valid([]byte(a), nil) || !d.Valid([]byte(b), nil) {
			return
		}
		holds := func(facet string) bool {
			d, err := datatype.Compile(datatype.XSD, name, []datatype.Param{{Name: facet, Value: b}})
			if err != nil {
				t.Fatal(err)
			}
			return d.Valid([]byte(a), nil)
		}
		above, below, same := holds("minExclusive"), holds("maxExclusive"), d.Equal([]byte(a), nil, []byte(b), nil)
		if above && below || same && (above || below) {
			t.Fatalf("%s: %q and %q are in more than one order", name, a, b)
		}
		if holds("minInclusive") != (above || same) || holds("maxInclusive") != (below || same) {
			t.Fatalf("%s: %q and %q: the bounds do not agree", name, a, b)
		}
	})
}

func FuzzValid(f *testing.F) {
	for i, c := range typeCases {
		for _, v := range strings.Split(c.valid+"|"+c.invalid, "|") {
			f.Add(uint8(i), []byte(v))
		}
	}
	f.Fuzz(func(t *testing.T, i uint8, value []byte) {
		name := typeCases[int(i)%len(typeCases)].name
		d, err := datatype.Lookup(datatype.XSD, name)
		if err != nil {
			t.Fatal(err)
		}
		valid := d.ValidIn(value, surroundings())
		if _, ok := d.AppendKey(nil, value, surroundings()); ok != valid {
			t.Errorf("%s %q: valid is %v, has a key is %v", name, value, valid, ok)
		}
		if !valid && d.Explain(value) == "" {
			t.Errorf("%s %q: no explanation", name, value)
		}
	})
}
