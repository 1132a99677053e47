package report

import (
	"runtime"
	"strings"
	"testing"

	"catchword/tei/diag"
)

// An excerpt of a document that is one line shows what an excerpt of a short
// line shows, and does not take in the whole line.
func TestExcerptOfOneLongLine(t *testing.T) {
	const sentence = "words of a long sentence 毛泽东 that goes on <bogus/> and on, and says more about it than anybody wants to know; "
	at := strings.Index(sentence, "<bogus/>")
	column := len([]rune(sentence[:at])) + 1
	before := strings.Repeat("vorher äöü ", 100_000)
	long := diag.NewLines([]byte(before + sentence + strings.Repeat("after ", 100_000)))
	short := diag.NewLines([]byte(before[:220] + sentence + strings.Repeat("after ", 20)))
	span := func(shift int) diag.Span {
		start := diag.Pos{Line: 1, Column: shift + column, Offset: 1}
		return diag.Span{Start: start, End: diag.Pos{Line: 1, Column: start.Column + len("<bogus/>"), Offset: 9}}
	}
	want, ok := cut(short, span(len([]rune(before[:220]))))
	if !ok {
		t.Fatal("no excerpt of the short line")
	}
	place := span(len([]rune(before)))
	var idle, after runtime.MemStats
	runtime.ReadMemStats(&idle)
	got, _ := cut(long, place)
	runtime.ReadMemStats(&after)
	if got != want {
		t.Errorf("got\n%+v, of the short line\n%+v", got, want)
	}
	if bytes := after.TotalAlloc - idle.TotalAlloc; bytes > 100_000 {
		t.Errorf("%d bytes are allocated for an excerpt", bytes)
	}
}
