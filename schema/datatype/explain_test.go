package datatype_test

import (
	"strings"
	"testing"
)

func TestExplain(t *testing.T) {
	for _, c := range []struct{ name, params, value, want string }{
		{"date", "", "1951-13-41", "`1951-13-41` is not a date: there is no month 13; use YYYY-MM-DD, such as 1951-11-19"},
		{"date", "", "1951-02-29", "`1951-02-29` is not a date: that month has 28 days; use YYYY-MM-DD, such as 1951-11-19"},
		{"date", "", "19.11.1951", "`19.11.1951` is not a date: use YYYY-MM-DD, such as 1951-11-19"},
		{"gYear", "", "0000", "`0000` is not a year: there is no year 0000; use YYYY, such as 1951"},
		{"time", "", "24:00:00", "`24:00:00` is not a time: the last time of a day is 23:59:59; use hh:mm:ss, such as 14:30:00"},
		{"time", "", "12:00:00+20:00", "`12:00:00+20:00` is not a time: time zones go from -13:00 to +14:00; use hh:mm:ss, such as 14:30:00"},
		{"gDay", "", "---32", "`---32` is not a day of the month: there is no day 32; use ---DD, such as ---19"},
		{"gYear", "", "999999999", "`999999999` is not a year: the year is out of range; use YYYY, such as 1951"},
		{"ID", "", "12 a", "`12 a` is not an identifier: use a letter or _, then letters, digits and . - _, without spaces or colons, such as p12"},
		{"anyURI", "", "50%", "`50%` is not a web address or pointer: a % is followed by two hexadecimal digits, and a percent sign itself is %25; use a URI, absolute or relative, such as https://example.org/ or #p12"},
		{"anyURI", "", "see p. 3: note", "`see p. 3: note` is not a web address or pointer: what stands before the first colon is no scheme such as https; use a URI, absolute or relative, such as https://example.org/ or #p12"},
		{"anyURI", "", "#a#b", "`#a#b` is not a web address or pointer: there can be one # only; use a URI, absolute or relative, such as https://example.org/ or #p12"},
		{"unsignedByte", "", "300", "`300` is not a whole number from 0 to 255"},
		{"nonNegativeInteger", "", "3.5", "`3.5` is not a whole number: use digits only, such as 12"},
		{"double", "minInclusive=0 maxInclusive=1", "2", "`2` is not a number from 0 to 1"},
		{"date", "minExclusive=2001-01-01", "2000-01-01", "`2000-01-01` is not a date after 2001-01-01"},
		{"decimal", "minExclusive=0 maxExclusive=1", "1", "`1` is not a decimal number above 0 and below 1"},
		{"string", "maxLength=2", "abc", "`abc` has 3 characters: use at most 2 characters"},
		{"NMTOKENS", "length=1", "a b", "`a b` has 2 items: use 1 item"},
		{"decimal", "fractionDigits=2", "1.234", "`1.234` has 3 digits behind the point: use 2 digits behind the point at most"},
		{"decimal", "totalDigits=1", "12", "`12` has 2 digits: use 1 digit at most"},
		{"token", `pattern=[^\p{C}\p{Z}]+`, "foo bar", "`foo bar` contains a space: use one word without spaces"},
		{"token", `pattern=\S+`, "", "the value is empty: use one word without spaces"},
		{"token", `pattern=[^\p{C}\p{Z}]+`, "a\u00adb", "`a\u00adb` contains an invisible character (U+00AD): use one word without spaces"},
		{"token", `pattern=[a-z]+`, "a+b", "`a+b` contains `+`, which the form [a-z]+ does not allow"},
		{"token", `pattern=A08\d{4}`, "A9", "`A9` does not have the form A08\\d{4}, such as A081111"},
		{"token", `pattern=(a+b){999}`, "x", "`x` does not have the form (a+b){999}"},
		{"token", `pattern=\d+`, "", `the value is empty: use the form \d+, such as 1`},
		{"QName", "", "y:foo", "the prefix of `y:foo` is not declared: declare it with xmlns:y=\"...\""},
		{"ENTITY", "", "foo", "`foo` is not the name of an unparsed entity: use a name that the document type declares"},
		{"IDREFS", "", " ", "an empty value is not a list of identifiers of other elements: use names with spaces between them, such as p12 p13"},
		{"date", "", strings.Repeat("x", 100), "`" + strings.Repeat("x", 60) + "…` is not a date: use YYYY-MM-DD, such as 1951-11-19"},
	} {
		d := compileSpec(t, c.name, c.params)
		if d.Valid([]byte(c.value), nil) {
			t.Errorf("%s %s: %q is valid", c.name, c.params, c.value)
		}
		if got := d.Explain([]byte(c.value)); got != c.want {
			t.Errorf("%s %s %q:\n got %s\nwant %s", c.name, c.params, c.value, got, c.want)
		}
	}
}

func TestDescribe(t *testing.T) {
	for _, c := range []struct{ name, params, want string }{
		{"date", "", "a date (YYYY-MM-DD)"},
		{"date", "minInclusive=1945-01-01", "a date from 1945-01-01 on (YYYY-MM-DD)"},
		{"duration", "", "a duration (PnYnMnDTnHnMnS)"},
		{"nonNegativeInteger", "", "a whole number from 0 on"},
		{"negativeInteger", "", "a whole number up to -1"},
		{"byte", "", "a whole number from -128 to 127"},
		{"double", "minInclusive=0 maxInclusive=1", "a number from 0 to 1"},
		{"anyURI", `pattern=\S+`, "a web address or pointer without spaces"},
		{"token", `pattern=[^\p{C}\p{Z}]+`, "text without spaces"},
		{"token", `pattern=A08\d{4}`, `text of the form A08\d{4}`},
		{"string", "minLength=1 maxLength=3", "text of 1 to 3 characters"},
		{"hexBinary", "length=2", "hexadecimal data of 2 bytes"},
		{"boolean", "", "true or false"},
	} {
		if got := compileSpec(t, c.name, c.params).Describe(); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.name, c.params, got, c.want)
		}
	}
}
