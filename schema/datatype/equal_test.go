package datatype_test

import (
	"strings"
	"testing"

	"catchword/schema/datatype"
)

// equalCases are classes of equal values, with | between the classes and ~
// between the values of one.
var equalCases = []struct{ name, classes string }{
	{"string", "a~a| a|a |"},
	{"token", "a~ a ~\na|a b~a  b|"},
	{"normalizedString", "a b~a\tb|a  b"},
	{"NCName", "a~ a|A"},
	{"anyURI", "a~ a|./a|A"},
	{"boolean", "true~1~ true|false~0"},
	{"decimal", "1~1.0~+1~01.|0~-0~.0|-1~-1.00|0.1~.10|10"},
	{"integer", "1~+1~01|-1|0~-0|100000000000000000000"},
	{"float", "1~1.0~10e-1|0~-0|INF~1e39|-INF|NaN|16777216~16777217"},
	{"double", "1e400~INF|16777216|16777217|NaN"},
	{"date", "1951-11-19|1951-11-19Z~1951-11-19+00:00~1951-11-19-00:00|1951-11-19+01:00"},
	{"dateTime", "1951-11-19T14:30:00~1951-11-19T14:30:00.0000|1951-11-19T14:30:00Z~1951-11-19T15:30:00+01:00~1951-11-19T14:30:00.0001Z|1951-11-19T14:30:59.999Z|1951-11-19T14:30:60Z|1951-11-19T14:30:60.5Z"},
	{"gYear", "1951|-1951|1951Z"},
	{"duration", "P1Y~P01Y~P1Y0M|P12M|P0D~-P0D~PT0S|-P1Y|PT1S~PT1.00S|PT60S|PT1M|P1M"},
	{"hexBinary", "0f~0F~ 0F |0F0F|"},
	{"base64Binary", "AAAA~A A AA|AAA=|"},
	{"QName", "x:a~z:a~ x:a|a|x:b"},
	{"IDREFS", "a b~ a  b|b a|a"},
	{"NMTOKENS", "1 2~1\n2|12"},
}

func TestEqual(t *testing.T) {
	ns := surroundings().Namespaces
	for _, c := range equalCases {
		d := compile(t, c.name)
		classes := strings.Split(c.classes, "|")
		for i := range classes {
			for j := range classes {
				for _, a := range strings.Split(classes[i], "~") {
					for _, b := range strings.Split(classes[j], "~") {
						if d.Equal([]byte(a), ns, []byte(b), ns) != (i == j) {
							t.Errorf("%s: %q equals %q is not %v", c.name, a, b, i == j)
						}
					}
				}
			}
		}
	}
}

func TestEqualNeedsValues(t *testing.T) {
	if compile(t, "byte").Equal([]byte("300"), nil, []byte("300"), nil) {
		t.Error("what is no value equals itself")
	}
}

func TestQNamesAreEqualByNamespace(t *testing.T) {
	here := func(string) (string, bool) { return "http://a", true }
	there := func(prefix string) (string, bool) { return "http://b", prefix == "p" }
	d := compile(t, "QName")
	for _, c := range []struct {
		a, b string
		want bool
	}{{"x", "p:x", false}, {"p:x", "x", false}, {"p:x", "p:x", false}, {"x", "x", false}} {
		if d.Equal([]byte(c.a), here, []byte(c.b), there) != c.want {
			t.Errorf("%q, %q: equal is not %v", c.a, c.b, c.want)
		}
		if !d.Equal([]byte(c.a), here, []byte(c.b), here) {
			t.Errorf("%q, %q in one place: not equal", c.a, c.b)
		}
	}
}

func TestKeysAreAppended(t *testing.T) {
	d := compile(t, "decimal")
	key, ok := d.AppendKey([]byte("n="), []byte("01.50"), datatype.Context{})
	if string(key) != "n=1.5" || !ok {
		t.Errorf("got %q, %v", key, ok)
	}
	key, ok = d.AppendKey([]byte("n="), []byte("x"), datatype.Context{})
	if string(key) != "n=" || ok {
		t.Errorf("got %q, %v", key, ok)
	}
}
