package datatype_test

import (
	"strings"
	"testing"

	"catchword/schema/datatype"
)

// typeCases are values of every type and texts that are none; | stands between
// them.
var typeCases = []struct{ name, valid, invalid string }{
	{"string", "| a  b |\t", ""},
	{"normalizedString", "|a\tb", ""},
	{"token", "| a  b ", ""},
	{"untypedAtomic", "|x", ""},
	{"anyAtomicType", "|x", ""},
	{"language", "en|zh-Hant|x-klingon|en-a1b2c3d4| de ", "|en_GB|1a|en-|-en|abcdefghi|en-abcdefghi|é"},
	{"Name", "a|_|:|a:b:c|é1|a-.b", "|1a|-a|a b|·a|𐀀"},
	{"NCName", "a|_1|a·b| p12 |ünlich", "|a:b|:|1|a b|.a|a\u00adb|𐀀"},
	{"NMTOKEN", "1|-|a:b|.| f12r ", "|a b|a/b|é!"},
	{"NMTOKENS", "1|a b|\na\t b ", "|  |a /"},
	{"ID", "p1", "1|p 1|p:1|"},
	{"IDREF", "p1", "#p1|"},
	{"IDREFS", "p1|p1 p2", "|p1 #p2"},
	{"QName", "a|x:a| x:a ", "|y:a|:a|a:|x:a:b|x:1|x: a"},
	{"NOTATION", "a|x:a", "y:a"},
	{"ENTITY", "pic", "foo||1"},
	{"ENTITIES", "pic|pic  pic", "|pic foo"},
	{"boolean", "true|false|0|1| true ", "|TRUE|yes|00|10"},
	{"decimal", "0|-0|+1|1.|.5|-1.50|00012345678901234567890123456789.5", "|.|+|-.|1e5|1 2|--1|1.2.3|٣|INF"},
	{"integer", "0|-0|+7|123456789012345678901234567890", "|1.|1.0|.1|+|1e3"},
	{"nonPositiveInteger", "0|-0|-1", "1"},
	{"negativeInteger", "-1|-99999999999999999999", "0|-0|1"},
	{"nonNegativeInteger", "0|-0|+5", "-1"},
	{"positiveInteger", "1|0001", "0|-1"},
	{"long", "9223372036854775807|-9223372036854775808", "9223372036854775808|-9223372036854775809"},
	{"int", "2147483647|-2147483648", "2147483648|-2147483649"},
	{"short", "32767|-32768", "32768|-32769"},
	{"byte", "127|-128|0000127", "128|-129"},
	{"unsignedLong", "0|18446744073709551615", "-1|18446744073709551616"},
	{"unsignedInt", "4294967295", "4294967296"},
	{"unsignedShort", "65535", "65536"},
	{"unsignedByte", "255", "256"},
	{"float", "1|1.|.5|1e5|1.E-3|-1E+400|INF|-INF|NaN", "|+INF|e5|1e|1e1.5|.|1ee2|inf|--1|1e+-2"},
	{"double", "1e400|NaN", "nan|0x1p3|1_0"},
	{"duration", "P1Y|-P1Y|P0D|PT0S|P1Y2M3DT4H5M6.5S|PT.5S|PT1.S|PT36H|P99999999999999999999Y", "|P|-P|PT|P1YT|1Y|P1S|PT1D|P1M1Y|P-1Y|PT.S|P1.5Y|+P1Y|P1Y1Y"},
	{"dateTime", "1951-11-19T14:30:00|1951-11-19T14:30:00Z|0001-01-01T00:00:00.123456789+14:00|2016-12-31T23:59:60Z", "1951-11-19|1951-11-19T24:00:00|1951-11-19 14:30:00|1951-11-19T14:30|1951-11-19t14:30:00|1951-11-19T14:60:00|1951-11-19T14:30:61"},
	{"time", "00:00:00|23:59:59.|12:00:60|12:00:00-05:00", "24:00:00|12:00|1:00:00|12:00:00+5:00|12:00:00z|12:00:00+14:01|12:00:00-13:01|12:00:00+01:60"},
	{"date", "1951-11-19|-0044-03-15|12000-01-01|0004-02-29|-0001-02-29|2000-02-29|1951-11-19Z|1951-11-19-13:00", "|1951-13-41|1951-00-01|1951-11-00|1951-11-31|1900-02-29|0000-01-01|51-11-19|1951-11-9|01951-01-01|+1951-01-01|1951-11-19T|1951-11-19+24:00|19.11.1951|292278994-01-01"},
	{"gYearMonth", "1951-11|-0001-01|1951-11Z", "1951|1951-13|1951-00|1951-11-"},
	{"gYear", "1951|-0044|12000Z", "51|0000|951|01951|1951-|-"},
	{"gMonthDay", "--11-19|--02-29|--11-19Z", "--02-30|-11-19|--13-01|11-19"},
	{"gDay", "---31|---01Z", "---32|---00|--31|31"},
	{"gMonth", "--11|--11Z", "--13|--00|--11--|11"},
	{"hexBinary", "|0F|0fB7| 00 ", "0|0G|00 00"},
	{"base64Binary", "|AAAA|BA==|BBA=|A A A A|\nAAAA\n", "A|AA|AAA|BB==|BBB=|====|A===|AA=A|ÄAAA|AAAA="},
	{"anyURI", "|#p12|../a.xml#x|http://example.org|http://example.org:8080/a?b=c#d|urn:isbn:1|mailto:a@b|a b|<>|ü.html|http://ü.org|?q[1]|//[::1]:80/|http://u@[1:2::3%eth0]/|http://[::ffff:1.2.3.4]|file:///a|http://a:b:c", "http://|//|:a|1a:b|a$b:c|%|%zz|a#b#c|mailto:|a:#b|[a]|/a[1]|http://[::1|http://[1:2:3]|http://[::1]:x|http://a]b|http://[1:2:3:4:5:6:7::8]|http://[::1.2.3.256]|http://[::12345]|http://[::1%]|p. 3: see|http://[::1]:99999999999"},
}

func surroundings() datatype.Context {
	spaces := map[string]string{"": "http://d", "x": "http://x", "z": "http://x"}
	return datatype.Context{
		Namespaces: func(prefix string) (string, bool) { s, ok := spaces[prefix]; return s, ok },
		Unparsed:   func(name string) bool { return name == "pic" },
	}
}

func TestTypes(t *testing.T) {
	for _, c := range typeCases {
		d := compile(t, c.name)
		for _, v := range strings.Split(c.valid, "|") {
			if !d.ValidIn([]byte(v), surroundings()) {
				t.Errorf("%q is not a %s: %s", v, c.name, d.Explain([]byte(v)))
			}
		}
		if c.invalid == "" {
			continue
		}
		for _, v := range strings.Split(c.invalid, "|") {
			if d.ValidIn([]byte(v), surroundings()) {
				t.Errorf("%q is a %s", v, c.name)
			}
			if why := d.Explain([]byte(v)); why == "" || strings.HasSuffix(why, ".") {
				t.Errorf("%s %q: %q is no explanation", c.name, v, why)
			}
		}
	}
}

func TestLibraries(t *testing.T) {
	for _, c := range []struct{ library, name, want string }{
		{datatype.BuiltIn, "string", ""},
		{datatype.BuiltIn, "token", ""},
		{datatype.BuiltIn, "date", "the datatype `date` needs the datatype library"},
		{datatype.BuiltIn, "tokens", "the datatype library `` has no datatype `tokens`"},
		{datatype.XSD, "date", ""},
		{datatype.XSD, "Date", "has no datatype `Date`"},
		{datatype.Compatibility, "IDREFS", ""},
		{datatype.Compatibility, "string", "has no datatype `string`"},
		{"http://example.org/types", "string", "is not known"},
	} {
		d, err := datatype.Lookup(c.library, c.name)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%q %s: %v", c.library, c.name, err)
		case c.want == "" && (d.Name() != c.name || d.Library() != c.library):
			t.Errorf("%q %s came back as %q %s", c.library, c.name, d.Library(), d.Name())
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%q %s: %v", c.library, c.name, err)
		}
	}
}

func TestProperties(t *testing.T) {
	for name, want := range map[string]datatype.IDKind{"ID": datatype.ID, "IDREF": datatype.IDREF, "IDREFS": datatype.IDREFS, "NCName": datatype.NoID} {
		if got := compile(t, name).IDKind(); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	for _, name := range []string{"QName", "NOTATION", "ENTITY", "ENTITIES"} {
		if !compile(t, name).NeedsContext() {
			t.Errorf("%s does not look at its surroundings", name)
		}
	}
	if compile(t, "anyURI").NeedsContext() {
		t.Error("anyURI looks at its surroundings")
	}
	if p := compile(t, "token", "minLength", "1").Params(); len(p) != 1 || p[0] != (datatype.Param{Name: "minLength", Value: "1"}) {
		t.Errorf("params are %v", p)
	}
}

// Validation of ordinary values leaves nothing to collect.
func TestValidAllocatesNothing(t *testing.T) {
	for _, c := range []struct {
		name, value string
		params      []string
	}{
		{"date", "1951-11-19", nil},
		{"dateTime", "1951-11-19T14:30:00+01:00", []string{"minInclusive", "1900-01-01T00:00:00Z"}},
		{"ID", "p12", nil},
		{"IDREFS", "p12 p13", nil},
		{"anyURI", "https://example.org/a?b#c", []string{"pattern", `\S+`}},
		{"token", "a few words", []string{"pattern", `[^\p{C}]+`}},
		{"nonNegativeInteger", "1951", nil},
		{"double", "0.5", []string{"minInclusive", "0", "maxInclusive", "1"}},
		{"language", "zh-Hant", nil},
		{"boolean", "true", nil},
		{"duration", "P1Y", nil},
		{"base64Binary", "AAAA", []string{"length", "3"}},
		{"token", "12/3", []string{"pattern", `(\-?[\d]+/\-?[\d]+)`}},
	} {
		d, value := compile(t, c.name, c.params...), []byte(c.value)
		if !d.Valid(value, nil) {
			t.Errorf("%s %q: %s", c.name, c.value, d.Explain(value))
		}
		if n := testing.AllocsPerRun(100, func() { d.Valid(value, nil) }); n != 0 {
			t.Errorf("%s %q: %v allocations", c.name, c.value, n)
		}
	}
}

func BenchmarkValid(b *testing.B) {
	for _, c := range []struct{ name, value, pattern string }{
		{"date", "1951-11-19", ""},
		{"ID", "letter_1951-11-19", ""},
		{"anyURI", "https://example.org/persons/p12345#x", `\S+`},
		{"token", "letter", `[^\p{C}\p{Z}]+`},
		{"token", "12/3", `(\-?[\d]+/\-?[\d]+)`},
		{"nonNegativeInteger", "1951", ""},
		{"double", "0.5", ""},
	} {
		b.Run(c.name+c.pattern, func(b *testing.B) {
			var params []datatype.Param
			if c.pattern != "" {
				params = []datatype.Param{{Name: "pattern", Value: c.pattern}}
			}
			d, _ := datatype.Compile(datatype.XSD, c.name, params)
			value := []byte(c.value)
			b.ReportAllocs()
			for b.Loop() {
				if !d.Valid(value, nil) {
					b.Fatal(c.value)
				}
			}
		})
	}
}
