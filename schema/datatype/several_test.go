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
		{dates, "19 Nov. 1951", "`19 Nov. 1951` is not a date: did you mean `1951-11-19`?"},
		{dates, "November 1st, 1951", "`November 1st, 1951` is not a date: did you mean `1951-11-01`?"},
		{dates, "Sept 1951", "`Sept 1951` is not a date: did you mean `1951-09`?"},
		{dates, "Monday 1951", "`Monday 1951` is not a date: use YYYY, YYYY-MM or YYYY-MM-DD"},
		{dates, "31 February 1951", "`31 February 1951` is not a date: use YYYY, YYYY-MM or YYYY-MM-DD"},
		{dates, "11/19/1951", "`11/19/1951` is not a date: use YYYY, YYYY-MM or YYYY-MM-DD"},
		{dates, "1951-11-19T25:00:00", "`1951-11-19T25:00:00` is not a date: the last time of a day is 23:59:59; use YYYY, YYYY-MM or YYYY-MM-DD"},
		{compile("time"), "9.05", "`9.05` is not a time: did you mean `09:05:00`?"},
		{compile("time"), "99.05", "`99.05` is not a time: use hh:mm:ss, such as 14:30:00"},
		{compile("decimal"), "1,5", "`1,5` is not a decimal number: did you mean `1.5`?"},
		{compile("decimal"), "1,500", "`1,500` is not a decimal number: use digits with a point for the fraction, such as 12.5"},
		{compile("boolean"), "Yes", "`Yes` is not true or false: did you mean `true`?"},
		{compile("anyURI"), "a b", ""},
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
