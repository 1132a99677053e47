package pattern_test

import (
	"reflect"
	"regexp"
	"testing"

	"catchword/transform/encode/internal/pattern"

	"pgregory.net/rapid"
)

// expressions of all the forms that filters are derived from.
var expressions = []string{
	`^(?i:dear|my dear|esteemed)\b[^.?!]{0,80}[!,:]$`,
	`^(?:(?:Spec|Ref)\.? )?(?:No\.? ?|№ ?|# ?)\d{1,4}$`,
	`^\[\[page ([\divxlc]+)\]\]$`,
	`^_+|_+$`,
	`^$`,
	`^(?:a|b)?$`,
	`(?i)\b(?:in (?:reply|response) to|answer(?:ing)? to)\s+(telegrams?|cables?)\b`,
	`(?i)(?:^|[^\p{L}])(memorandum|memoranda|note verbale|chargé)(?:[^\p{L}]|$)`,
	`(?:Kept|held) (?i:in|at)\b`,
	`(?:\p{Lu}\. ?)+\p{Lu}\p{L}+`,
	`^(?i:strasse|kiosk)`,
	`^\b(?:TO|To|to) .{1,20}$`,
}

// A pattern answers as the expression does.
func TestFiltersChangeNoAnswer(t *testing.T) {
	pieces := []string{"dear", "My Dear", "x", "!", ",", "No", ". ", "№", "12", "[[", "page iv", "]]", "_", "a", "b", "in reply to ", "ANSWER TO ", "telegram", "Memorandum", "NOTE VERBALE", "CHARGÉ", "Kept", "held", " IN", "V. ", "Kuznetsov", "\u017Ftra\u017Fse", "\u212Aiosk", "To ", "\n", "é", " "}
	for _, expr := range expressions {
		p, plain := pattern.MustCompile(expr), regexp.MustCompile(expr)
		rapid.Check(t, func(t *rapid.T) {
			text := ""
			for _, piece := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 6).Draw(t, "pieces") {
				text += piece
			}
			if got, want := p.MatchString(text), plain.MatchString(text); got != want {
				t.Fatalf("%s on %q: %v, want %v", expr, text, got, want)
			}
			if got, want := p.FindAllStringSubmatchIndex(text, -1), plain.FindAllStringSubmatchIndex(text, -1); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s on %q: %v, want %v", expr, text, got, want)
			}
			if got, want := p.ReplaceAllString(text, "-"), plain.ReplaceAllString(text, "-"); got != want {
				t.Fatalf("%s on %q: %q, want %q", expr, text, got, want)
			}
		})
	}
}

// What no match can be is known without the expression.
func TestMostTextsAreTurnedAway(t *testing.T) {
	for _, c := range []struct{ expr, text string }{
		{expressions[0], "Deer, said he,"},
		{expressions[0], "The weather is fine,"},
		{expressions[2], "[page 7]"},
		{expressions[6], "The answer came late in a letter"},
		{expressions[7], "A Letter to the Editor"},
	} {
		if pattern.MustCompile(c.expr).May(c.text) {
			t.Errorf("%s may match %q", c.expr, c.text)
		}
	}
}
