package report

import (
	"fmt"
	"strings"

	"catchword/tei/diag"
)

// namesShown is how many names of what was expected a line of text holds.
const namesShown = 8

// expectation is what was expected, short enough to read: the nearest names
// and the number of the others.
func expectation(names []string) string {
	if len(names) <= namesShown {
		return diag.Printable(strings.Join(names, ", "))
	}
	return fmt.Sprintf("%s and %d more", diag.Printable(strings.Join(names[:namesShown], ", ")), len(names)-namesShown)
}

// adviceLength is how many characters of a schema's documentation a line of
// text holds: some schemas are verbose.
const adviceLength = 120

// advice is what a schema's documentation says, on one line.
func advice(help string) string {
	text := []rune(oneLine(help))
	if len(text) <= adviceLength {
		return string(text)
	}
	return strings.TrimRight(string(text[:adviceLength]), " ,;(") + "…"
}

// alternatives is "a, b or c".
func alternatives(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// Count is a number with its noun: "1 file", "2 files". Numbers from 1,000 on
// have their thousands set off by commas.
func Count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return thousands(n) + " " + noun
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
