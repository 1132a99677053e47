package pattern_test

import (
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"catchword/transform/encode/internal/pattern"

	"pgregory.net/rapid"
)

// expressions of all the forms that the encoder has.
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
	`^(?i:dear|to)\b|^(?:TO|No) .{0,200}[!,:]`,
	`^No\b|\b(?:a|b)$`,
	`\b\p{Lu}\p{L}*\b`,
	`\B[a-z]+\b|a+?b`,
	`(?:Kept|a) ?(\p{Lu}\p{L}{2,}) [^.;]{0,5}`,
	`(?s)a.+?b`,
	`\b(?:reply to|dear)\s+((?:a|[\p{L}' ]{1,40}')\s+)?(telegrams?|b)\b([^.;]{0,80})`,
	`[^\s\[\]()]+[ \t]*$`,
	`^(?:(?i:bcdefghijklmnopqrstuvwxyz|абвгдежзийклмнопрстуфхцчшщъыьэюя|dear|товарищ(?:у|ам)|для передачи)[ :,]+|(?:[Aa]n|[Àà])[ :,]+)+`,
}

// A pattern answers as the expression does.
func TestAutomataChangeNoAnswer(t *testing.T) {
	pieces := []string{"dear", "My Dear", "x", "!", ",", "No", ". ", "№", "12", "[[", "page iv", "]]", "_", "a", "b", "in reply to ", "ANSWER TO ", "telegram", "Memorandum", "NOTE VERBALE", "CHARGÉ", "Kept", "held", " IN", "V. ", "Kuznetsov", "\u017Ftra\u017Fse", "\u212Aiosk", "To ", "\n", "é", " ", "\xff", "\xc3", "ж", "文", "_", "Éa", "Товарищу ", "для Передачи:", "am", "АН"}
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
			if got, want := p.FindAllStringIndex(text, -1), plain.FindAllStringIndex(text, -1); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s on %q: %v, want %v", expr, text, got, want)
			}
			if got, want := p.FindStringIndex(text), plain.FindStringIndex(text); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s on %q: %v, want %v", expr, text, got, want)
			}
			if got, want := p.FindStringSubmatch(text), plain.FindStringSubmatch(text); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s on %q: %q, want %q", expr, text, got, want)
			}
			if got, want := p.Split(text), plain.Split(text, -1); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s on %q: %q, want %q", expr, text, got, want)
			}
			if got, want := p.ReplaceAllString(text, "-"), plain.ReplaceAllString(text, "-"); got != want {
				t.Fatalf("%s on %q: %q, want %q", expr, text, got, want)
			}
		})
	}
}

// Expressions that read every line of a text are followed by automata, which
// are what makes them fast.
func TestAutomataFollowTheExpressions(t *testing.T) {
	for _, expr := range expressions {
		if expr == `^$` || expr == `^(?:a|b)?$` {
			continue // may match nothing at all
		}
		if !pattern.MustCompile(expr).Followed() {
			t.Errorf("package regexp has to read every text for %s", expr)
		}
	}
}

// Texts that are read at once make the states of an automaton together.
func TestManyReaders(t *testing.T) {
	p, plain := pattern.MustCompile(expressions[6]), regexp.MustCompile(expressions[6])
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, text := range []string{"in reply to cables", "Antwort auf ein Telegramm", "ответ на телеграмму", "answering to telegram"} {
				if got, want := p.FindStringIndex(text), plain.FindStringIndex(text); !reflect.DeepEqual(got, want) {
					t.Errorf("%q: %v, want %v", text, got, want)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The delegation of the other side replied to our proposal of November 14 with a telegram. ", 100)
	for _, expr := range []string{expressions[6], expressions[7], expressions[9]} {
		p := pattern.MustCompile(expr)
		b.Run(expr[:12], func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				p.FindAllStringSubmatchIndex(text, -1)
			}
		})
	}
}

// A table finds the first pattern that matches, as trying all of them does.
func TestTableTriesInOrder(t *testing.T) {
	var all []*pattern.Regexp
	for _, expr := range expressions {
		all = append(all, pattern.MustCompile(expr))
	}
	table := pattern.NewTable(all)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"", "dear ", "No. 1", "To Y", "é", "x"}).Draw(t, "begin") + rapid.StringMatching(`[a-cA-C,. №文]{0,6}`).Draw(t, "rest")
		want, groups := -1, []string(nil)
		for n, p := range all {
			if groups = p.FindStringSubmatch(text); groups != nil {
				want = n
				break
			}
		}
		if n, got := table.First(text); n != want || !reflect.DeepEqual(got, groups) {
			t.Fatalf("%q: pattern %d %q, want %d %q", text, n, got, want, groups)
		}
		odd := func(n int) bool { return n%2 == 1 }
		any := false
		for n, p := range all {
			any = any || odd(n) && p.MatchString(text)
		}
		if got := table.Any(text, odd); got != any {
			t.Fatalf("%q: %v, want %v", text, got, any)
		}
	})
}
