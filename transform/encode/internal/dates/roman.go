package dates

import "strings"

// Days as the Romans counted them, which letters in Latin keep: III. Non. Maias 1578,
// a. d. XV Kal. Octobris anno 1530, Idibus Martiis 1601. Only those with a year are read.

// monthStems is the months by the first three letters of their names.
var monthStems = map[string]int{
	"ian": 1, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mai": 5, "maj": 5, "iun": 6, "jun": 6, "qui": 7, "iul": 7, "jul": 7,
	"sex": 8, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

// fixedDays is the words for the days that others are counted to.
var fixedDays = map[string]byte{
	"kal": 'k', "cal": 'k', "kalend": 'k', "calend": 'k', "kalendas": 'k', "calendas": 'k', "kalendis": 'k', "calendis": 'k', "kl": 'k',
	"non": 'n', "nonas": 'n', "nonis": 'n', "id": 'i', "idus": 'i', "idibus": 'i', "eid": 'i',
}

// yearLeads is the words between month and year.
var yearLeads = wordSet("anno an a ao anni domini dni d salutis christi mdom")

// roman reads the day counted so before the year whose figures are at i; it begins at limit
// or later.
func (s source) roman(i, limit int) (d Date, end int, ok bool) {
	year, end := s.digits(i)
	if end != i+4 || year < firstYear || year > lastYear {
		return d, i, false
	}
	at, word := s.romanWord(i)
	for n := 0; n < 3 && lookup(yearLeads, word); n++ {
		at, word = s.romanWord(at)
	}
	if len(word) < 3 || lookup(monthStems, word[:3]) == 0 {
		return d, i, false
	}
	month := lookup(monthStems, word[:3])
	at, word = s.romanWord(at)
	fixed := lookup(fixedDays, word)
	if fixed == 0 || at < limit {
		return d, i, false
	}
	start, before := at, 1
	from, word := s.romanWord(at)
	if word = strings.ToLower(word); word == "pridie" || word == "prid" || word == "pr" {
		start, before = from, 2
	} else if n := romanNumber(word); n > 1 {
		start, before = s.anteDiem(from), n
	} else if word != "" && strings.Trim(word, "ivxlc") == "" {
		return d, i, false // no number of a day
	}
	m, ok := romanDay(fixed, before, month, year)
	if start < limit || !ok {
		return d, i, false
	}
	return Date{Start: start, End: end, When: m.iso(), Certain: true, Language: "la", first: m}, end, true
}

// romanWord is the word before i, and where it begins; a point or a comma
// may stand behind it.
func (s source) romanWord(i int) (start int, word string) {
	end := s.spaceBefore(i)
	if c := s.at(end - 1); c == '.' || c == ',' {
		end--
	}
	start = s.wordBefore(end)
	return start, string(s[start:end])
}

// anteDiem is where the words ante diem begin before i, or i.
func (s source) anteDiem(i int) int {
	at, word := s.romanWord(i)
	switch strings.ToLower(word) {
	case "ad":
		return at
	case "d", "diem":
		if from, a := s.romanWord(at); strings.EqualFold(a, "a") || strings.EqualFold(a, "ante") {
			return from
		}
	}
	return i
}

// romanNumber is a number of Roman figures up to XIX; 0 for any other word.
func romanNumber(word string) int {
	for n, numeral := range strings.Fields("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix") {
		if word == numeral || word == strings.Replace(strings.Replace(numeral, "iv", "iiii", 1), "ix", "viiii", 1) {
			return n + 1
		}
	}
	return 0
}

// romanDay is the day so many days, the first and the last counted, before the Kalends,
// Nones or Ides of a month; ok is false where there is none, or where the year may be that
// of the month or the one before. It is the month alone where the calendars of Julius and
// Gregory have different days.
func romanDay(fixed byte, before, month, year int) (m moment, ok bool) {
	day := 1
	switch long := month == 3 || month == 5 || month == 7 || month == 10; {
	case fixed == 'n' && long:
		day = 7
	case fixed == 'n':
		day = 5
	case fixed == 'i' && long:
		day = 15
	case fixed == 'i':
		day = 13
	}
	if day -= before - 1; day < 1 {
		if fixed != 'k' || month == 1 {
			return m, false
		}
		month--
		days := daysIn(year, month)
		if month == 2 && (days == 29) != (year%4 == 0) {
			return moment{year: year, month: month}, true // a leap year in the calendar of Julius alone
		}
		if days == 29 && before > 6 {
			days-- // the day before the sixth is counted twice
		}
		day += days
	}
	return moment{year: year, month: month, day: day}, day > 0
}
