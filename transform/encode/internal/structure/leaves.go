package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
)

// leafMark is a number in brackets on a line of its own.
var leafMark = pattern.MustCompile(`^\[(\d{1,4}[rv]?)\]$`)

// leaves makes page marks of numbers in brackets that stand on lines of their own
// and follow one another, in a text that has no such numbers within its lines.
// Where it has, they are the marks of notes.
func leaves(blocks []Block) {
	var marks []int
	last := 0
	for i, b := range blocks {
		m := leafMark.FindStringSubmatch(b.plain)
		if m == nil {
			continue
		}
		n := number(strings.TrimRight(m[1], "rv"))
		if last > 0 && (n < last || n > last+1) {
			return
		}
		marks, last = append(marks, i), n
	}
	if len(marks) < 2 || slices.ContainsFunc(blocks, func(b Block) bool { return !leafMark.MatchString(b.plain) && bracketedNumber(b.plain) }) {
		return
	}
	for _, i := range marks {
		b := &blocks[i]
		b.become(form.PageMark)
		b.N = strings.Trim(b.plain, "[]")
	}
}

// bracketedNumber reports whether a text has a number in brackets.
func bracketedNumber(text string) bool {
	if !strings.Contains(text, "[") {
		return false
	}
	for _, a := range Anchors(text) {
		if text[a.Start] == '[' {
			return true
		}
	}
	return false
}
