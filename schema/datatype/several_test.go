package datatype_test

import (
	"testing"

	"catchword/schema/datatype"
)

func TestExplainAny(t *testing.T) {
	compile := func(names ...string) []*datatype.Datatype {
		var types []*datatype.Datatype
		for _, n := range names {
			types = append(types, compileSpec(t, n, ""))
		}
		return types
	}
	dates := compile("gYear", "gYearMonth", "date", "dateTime")
	for _, c := range []struct {
		types       []*datatype.Datatype
		value, want string
	}{
		{dates, "1951-11", ""},
		{dates, "1951-13-41", "`1951-13-41` is not a date: there is no month 13; use YYYY, YYYY-MM or YYYY-MM-DD"},
		{dates, "1951-02-30", "`1951-02-30` is not a date: that month has 28 days; use YYYY, YYYY-MM or YYYY-MM-DD"},
		{dates, "19.11.1951", "`19.11.1951` is not a date: did you mean `1951-11-19`?"},
		{dates, "9.1.1951", "`9.1.1951` is not a date: did you mean `1951-01-09`?"},
		{dates, "1951/11/9", "`1951/11/9` is not a date: did you mean `1951-11-09`?"},
		{dates, "41.13.1951", "`41.13.1951` is not a date: use YYYY, YYYY-MM or YYYY-MM-DD"},
		{dates, "", "an empty value is not a date: use YYYY, YYYY-MM or YYYY-MM-DD"},
		{compile("date"), "x", "`x` is not a date: use YYYY-MM-DD, such as 1951-11-19"},
		{compile("date", "time"), "x", "`x` is not a date: use YYYY-MM-DD"},
		{compile("decimal", "NCName"), "?", "`?` is not a decimal number: use digits with a point for the fraction, such as 12.5"},
		{nil, "x", ""},
	} {
		if got := datatype.ExplainAny(c.types, []byte(c.value)); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.value, got, c.want)
		}
	}
}
