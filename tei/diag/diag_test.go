package diag_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"catchword/tei/diag"

	"pgregory.net/rapid"
)

func TestLinesCountsLineEndsAndCodePoints(t *testing.T) {
	lines := diag.NewLines([]byte("ab\r\nçé\rx\n\nend"))
	for _, c := range []struct{ offset, line, column int }{
		{0, 1, 1}, {2, 1, 3}, {4, 2, 1}, {6, 2, 2}, {8, 2, 3}, {9, 3, 1}, {11, 4, 1}, {12, 5, 1}, {15, 5, 4}, {99, 5, 4},
	} {
		got := lines.Pos(c.offset)
		if got.Line != c.line || got.Column != c.column {
			t.Errorf("offset %d: got %v, want %d:%d", c.offset, got, c.line, c.column)
		}
	}
	if got := string(lines.Text(2)); got != "çé" {
		t.Errorf("line 2 is %q", got)
	}
	if lines.Text(0) != nil || lines.Text(6) != nil {
		t.Error("a line outside the text has a text")
	}
}

// A position found by counting agrees with the one that Lines gives.
func TestLinesAgreesWithCounting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[ab\né]{0,40}`).Draw(t, "text")
		offset := rapid.IntRange(0, len(text)).Draw(t, "offset")
		before := text[:offset]
		want := diag.Pos{
			Offset: offset,
			Line:   1 + strings.Count(before, "\n"),
			Column: 1 + utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]),
		}
		if got := diag.NewLines([]byte(text)).Pos(offset); got != want {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	})
}

// A span between characters is from the position of its start to that of its end.
func TestLinesSpansPositions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[ab\né]{0,40}`).Draw(t, "text")
		lines := diag.NewLines([]byte(text))
		between := rapid.IntRange(-1, 90).Filter(func(i int) bool { return i < 0 || i >= len(text) || utf8.RuneStart(text[i]) })
		start, end := between.Draw(t, "start"), between.Draw(t, "end")
		if got, want := lines.Span(start, end), (diag.Span{Start: lines.Pos(start), End: lines.Pos(end)}); got != want {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	})
}

func TestLinesFindsColumnsInLongLines(t *testing.T) {
	text := "x\n" + strings.Repeat("aé", 20000)
	lines := diag.NewLines([]byte(text))
	for _, column := range []int{1, 2, 4000, 4097, 33333, 40001} {
		offset := 2 + (column-1)/2*3 + (column-1)%2
		if got := lines.Pos(offset); got.Line != 2 || got.Column != column {
			t.Errorf("offset %d: got %v, want 2:%d", offset, got, column)
		}
	}
}

func TestListIsNoErrorWithoutErrors(t *testing.T) {
	var l diag.List
	if l.Err() != nil {
		t.Error("an empty list is an error")
	}
	l.Addf(diag.Warning, diag.XML, "w", diag.Span{}, "odd")
	if l.Err() != nil {
		t.Error("a warning makes an error")
	}
	l.Addf(diag.Error, diag.XML, "xml-x", diag.At(diag.Pos{Line: 3, Column: 4}), "bad %s", "thing")
	l.Addf(diag.Error, diag.XML, "xml-y", diag.Span{}, "worse")
	if got, want := l.Err().Error(), "3:4: error: bad thing [xml-x] (and 1 more)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := l.Named("a.xml")[1].Error(); got != "a.xml:3:4: error: bad thing [xml-x]" {
		t.Errorf("got %q", got)
	}
}

func TestSortKeepsTheOrderOfOnePlace(t *testing.T) {
	at := func(line int, code string) diag.Diagnostic {
		return diag.Diagnostic{Code: code, Span: diag.At(diag.Pos{Line: line, Column: 1})}
	}
	l := diag.List{at(2, "b"), at(1, "x"), at(2, "a"), at(1, "y")}
	l.Sort()
	var codes []string
	for _, d := range l {
		codes = append(codes, d.Code)
	}
	if got := strings.Join(codes, " "); got != "x y b a" {
		t.Errorf("sorted to %q", got)
	}
}

func TestSeverityReadsWhatItWrites(t *testing.T) {
	for _, s := range []diag.Severity{diag.Info, diag.Warning, diag.Error} {
		text, _ := s.MarshalText()
		var back diag.Severity
		if err := back.UnmarshalText(text); err != nil || back != s {
			t.Errorf("%v came back as %v (%v)", s, back, err)
		}
	}
	var s diag.Severity
	if s.UnmarshalText([]byte("fatal")) == nil {
		t.Error("an unknown severity was read")
	}
}
