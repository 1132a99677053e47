package datatype_test

import (
	"strings"
	"testing"

	"catchword/schema/datatype"
)

func TestFacets(t *testing.T) {
	for _, c := range []struct{ name, params, valid, invalid string }{
		{"string", "length=2", "ab|  |😀é", "a|abc"},
		{"token", "length=2", "ab| ab |a\u0301", "a  b"},
		{"token", "minLength=1 maxLength=3", "a|abc|a b", "| |abcd"},
		{"hexBinary", "length=2", "0F0f| 0F0f ", "0F|0F0f0F"},
		{"base64Binary", "maxLength=2", "BBA=|B B A =", "AAAA"},
		{"NMTOKENS", "length=2", "a b| a\n b ", "a|a b c"},
		{"IDREFS", "maxLength=1", "a", "a b"},
		{"anyURI", "minLength=3", "a/b|üüü", "a"},
		{"NCName", "minLength=%2.", "ab", "a"},
		{"string", "maxLength=99999999999999999999", "abc", "-"},
		{"decimal", "totalDigits=3", "123|0.12|1.23|00123|-12.3|0.00", "1234|1.230|123.0"},
		{"decimal", "fractionDigits=1", "1|1.5|1.", "1.50|.05"},
		{"integer", "fractionDigits=0 totalDigits=2", "99|-99|007", "100|1.0"},
		{"decimal", "minInclusive=1.50", "1.5|2|10", "1.49|-2"},
		{"decimal", "minExclusive=-1.5", "-1.4|0", "-1.5|-1.50|-2"},
		{"decimal", "maxInclusive=10", "10|10.0|9.99|-11", "10.001|11"},
		{"decimal", "maxExclusive=10", "9.99|-10", "10|10.0"},
		{"byte", "minInclusive=0", "0|127", "-1|128"},
		{"float", "minInclusive=0.1", "0.1|INF", "0.09999|NaN|-INF"},
		{"double", "maxInclusive=NaN", "NaN", "0|INF"},
		{"double", "minExclusive=0 maxExclusive=1", "0.5", "0|-0|1|NaN"},
		{"date", "minInclusive=1945-05-08", "1945-05-08|1951-11-19|1945-05-10Z", "1945-05-07|1945-05-08Z|1945-05-08+14:00"},
		{"date", "maxExclusive=2000-01-01Z", "1999-12-31Z|2000-01-01+01:00|1999-12-31", "2000-01-01Z|2000-01-01|2000-01-02"},
		{"dateTime", "maxInclusive=2016-12-31T23:59:60Z", "2016-12-31T23:59:59.9995Z|2016-12-31T23:59:60Z", "2016-12-31T23:59:60.5Z|2017-01-01T00:00:00Z"},
		{"gYear", "minInclusive=-0044 maxInclusive=1500", "-0044|-0001|0001", "-0045|1501"},
		{"time", "minInclusive=12:00:00 maxInclusive=13:00:00", "12:00:00|12:30:00", "11:59:59|13:00:00.001|12:00:00Z"},
		{"gMonthDay", "minExclusive=--02-28", "--02-29", "--02-28"},
		{"duration", "minInclusive=P1M", "P1M|P32D|P1Y", "P30D|P31D|PT1S|-P1M"},
		{"duration", "maxExclusive=-P1D", "-P2D|-PT25H", "-P1D|-PT24H|P1D"},
		{"token", `pattern=[^\p{C}\p{Z}]+`, "word|中|a.b", "two%words||a\u00adb|a\u00a0b"},
		{"token", `pattern=a.* pattern=.*b`, "ab|axxb", "a|b|ba"},
		{"date", `pattern=19.*`, "1951-11-19", "2051-11-19|19"},
		{"integer", `pattern=[^0].*`, "7|-0", "07"},
		{"hexBinary", `pattern=[A-F]+`, "AB", " AB |ab"},
	} {
		d := compileSpec(t, c.name, c.params)
		for _, v := range strings.Split(strings.ReplaceAll(c.valid, "%", " "), "|") {
			if !d.Valid([]byte(v), nil) {
				t.Errorf("%s %s: %q is invalid: %s", c.name, c.params, v, d.Explain([]byte(v)))
			}
		}
		if c.invalid == "-" {
			continue
		}
		for _, v := range strings.Split(strings.ReplaceAll(c.invalid, "%", " "), "|") {
			if d.Valid([]byte(v), nil) {
				t.Errorf("%s %s: %q is valid", c.name, c.params, v)
			}
		}
	}
}

// readSpec reads "minLength=1 maxLength=2" with % for a space in a value.
func readSpec(spec string) (params []datatype.Param) {
	for _, p := range strings.Fields(spec) {
		name, value, _ := strings.Cut(p, "=")
		params = append(params, datatype.Param{Name: name, Value: strings.ReplaceAll(value, "%", " ")})
	}
	return params
}

func compileSpec(t *testing.T, name, spec string) *datatype.Datatype {
	t.Helper()
	d, err := datatype.Compile(datatype.XSD, name, readSpec(spec))
	if err != nil {
		t.Fatalf("%s %s: %v", name, spec, err)
	}
	return d
}

func TestIncorrectFacets(t *testing.T) {
	for _, c := range []struct {
		name, params string
		param        int
		want         string
	}{
		{"token", "whiteSpace=collapse", 0, "follows from the datatype"},
		{"token", "enumeration=a", 0, "list the values with `value`"},
		{"token", "minLength=1 size=3", 1, "there is no facet `size`"},
		{"date", "length=10", 0, "values of `date` have no length"},
		{"QName", "maxLength=10", 0, "have no length"},
		{"integer", "minLength=1", 0, "have no length"},
		{"token", "length=-1", 0, "from 0 on"},
		{"token", "length=1.5", 0, "from 0 on"},
		{"token", "length=x", 0, "from 0 on"},
		{"token", "minInclusive=a", 0, "have no order"},
		{"boolean", "maxInclusive=true", 0, "have no order"},
		{"double", "totalDigits=3", 0, "not for `double`"},
		{"date", "fractionDigits=3", 0, "not for `date`"},
		{"decimal", "totalDigits=0", 0, "from 1 on"},
		{"decimal", "fractionDigits=-1", 0, "from 0 on"},
		{"date", "minInclusive=1951-13-01", 0, "there is no month 13"},
		{"byte", "maxInclusive=300", 0, "from -128 to 127"},
		{"decimal", "minInclusive=5 maxInclusive=3", 1, "`3` is not a decimal number from 5 on"},
		{"token", "pattern=a**", 0, "nothing here to repeat"},
	} {
		_, err := datatype.Compile(datatype.XSD, c.name, readSpec(c.params))
		e, ok := err.(*datatype.Error)
		if !ok || e.Param != c.param || !strings.Contains(e.Message, c.want) {
			t.Errorf("%s %s: %+v", c.name, c.params, err)
		}
	}
	_, err := datatype.Compile(datatype.BuiltIn, "token", readSpec("minLength=1"))
	if err == nil || !strings.Contains(err.Error(), "takes no facets") {
		t.Errorf("a built-in type with a facet: %v", err)
	}
}
