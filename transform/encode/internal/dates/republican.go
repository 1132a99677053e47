package dates

import "time"

// The calendar of the French Republic: twelve months of thirty days from the equinox of
// autumn on, in the years I to XIV.

// republicanMonths is the number of each month.
var republicanMonths = map[string]int{
	"vendémiaire": 1, "vendemiaire": 1, "brumaire": 2, "frimaire": 3, "nivôse": 4, "nivose": 4, "pluviôse": 5, "pluviose": 5,
	"ventôse": 6, "ventose": 6, "germinal": 7, "floréal": 8, "floreal": 8, "prairial": 9, "messidor": 10, "thermidor": 11, "fructidor": 12,
}

// newYears is the day of September with which each year began.
var newYears = [...]int{1: 22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23}

// firstRepublican is the year of ours in which the first one began.
const firstRepublican = 1792

// republican reads the month and the year behind a day: 12 thermidor an IV.
func (s source) republican(d day) (reading, verdict) {
	i := s.space(d.end)
	end := s.word(i)
	month := 0
	if end-i <= maxWord {
		month = lookup(republicanMonths, string(s[i:end]))
	}
	if month == 0 || d.value > 30 {
		return reading{}, nothing
	}
	i = s.space(s.skip(end, ","))
	after := s.skip(i, "de l'an", "de l’an", "l'an", "l’an", "an", "année")
	if after == i {
		return reading{}, nothing
	}
	year, end := s.digits(s.space(after))
	if end == s.space(after) {
		year, end = s.romanYear(end)
	}
	if year < 1 || year >= len(newYears) || s.lettered(end) {
		return reading{}, nothing
	}
	day := time.Date(firstRepublican+year-1, time.September, newYears[year]+(month-1)*30+d.value-1, 0, 0, 0, 0, time.UTC)
	r := reading{language: "fr", end: end, first: moment{year: day.Year(), month: int(day.Month()), day: day.Day(), doubt: d.doubt}}
	return r.judge()
}

// romanYear reads a year of the Republic in Roman figures, or the number of its word.
func (s source) romanYear(i int) (year, end int) {
	end = s.word(i)
	word := string(s[i:end])
	if n := romanMonths[word]; n > 0 {
		return n, end
	}
	switch word {
	case "XIII":
		return 13, end
	case "XIV":
		return 14, end
	}
	return 0, i
}
