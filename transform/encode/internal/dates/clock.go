package dates

import "fmt"

// clock reads a time of the day at i: 14:30, 5 p.m., 11.51 a.m., 23.30 hours,
// 2330 hours, 14h30.
func (s source) clock(i int) (when string, end int, ok bool) {
	if s.partOfNumber(i) || s.numbered(i) {
		return "", i, false
	}
	hour, end := s.digits(i)
	minute, second := 0, 0
	mark := s.at(end)
	switch digits := end - i; {
	case digits == 4:
		hour, minute, mark = hour/100, hour%100, '4'
	case digits > 2 || digits == 0:
		return "", i, false
	case (mark == ':' || mark == '.' || mark == 'h' || mark == '-') && s.twoDigits(end+1):
		minute, end = s.digits(end + 1)
		if mark == ':' && s.at(end) == ':' && s.twoDigits(end+1) {
			second, end = s.digits(end + 1)
		}
	default:
		mark = 0
	}
	end, hour, ok = s.halfDay(end, hour, mark)
	if !ok && !(mark == ':' || mark == 'h') || s.lettered(end) || s.at(end) == ':' && isDigit(s.at(end+1)) {
		return "", i, false
	}
	if !ok && hour < 10 && s.at(i) != '0' && !s.saysTime(i) || hour > 23 || minute > 59 || second > 59 {
		return "", i, false
	}
	return fmt.Sprintf("%02d:%02d:%02d", hour, minute, second), end, true
}

// twoDigits reports whether exactly two figures stand at i.
func (s source) twoDigits(i int) bool {
	_, end := s.digits(i)
	return end == i+2
}

// halfDay reads what follows the figures of a time (a.m., p.m., noon, hours)
// and corrects the hour. Ok is false when nothing of the kind follows, or
// when it makes no time of the day: "5 hours" is a duration.
func (s source) halfDay(i, hour int, mark byte) (end, corrected int, ok bool) {
	j := s.space(i)
	if after := s.skip(j, "a.m.", "a. m.", "a.m", "am"); after > j && mark != '4' && hour >= 1 && hour <= 12 {
		return after, hour % 12, true
	}
	if after := s.skip(j, "p.m.", "p. m.", "p.m", "pm"); after > j && mark != '4' && hour >= 1 && hour <= 12 {
		return after, hour%12 + 12, true
	}
	if mark == '-' && s.skip(j, "hours", "hrs") == j {
		return i, hour, false
	}
	if after := s.skip(j, "noon"); after > j && hour == 12 {
		return after, 12, true
	}
	if after := s.skip(j, "midnight"); after > j && hour == 12 {
		return after, 0, true
	}
	if after := s.skip(j, "o'clock", "o’clock", "uhr"); after > j && mark != '4' {
		return after, hour, true
	}
	if after := s.skip(j, "hours", "hrs.", "hrs", "heures"); after > j && mark != 0 && (hour >= 10 || mark == '4') {
		return after, hour, true
	}
	return i, hour, false
}

// timeWords before figures say that a time of the day follows.
var timeWords = wordSet("at by until till from to about around time um à в before after since")

func (s source) saysTime(i int) bool {
	end := s.spaceBefore(i)
	return s.in(timeWords, s.wordBefore(end), end)
}
