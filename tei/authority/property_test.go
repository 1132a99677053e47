package authority_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"

	"pgregory.net/rapid"
)

type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// everyFormFindsItsEntry checks that each form of each name is looked up, and
// found when it stands alone in a text.
func everyFormFindsItsEntry(t failer, x *authority.Index) {
	t.Helper()
	for _, e := range x.Entries() {
		for _, f := range e.Names {
			if len(strings.FieldsFunc(f.Text, func(r rune) bool { return !unicode.IsLetter(r) })) > 12 || !hasWord(f.Text) {
				continue
			}
			if !slices.Contains(x.Lookup(f.Text), e) {
				t.Fatalf("the name %q of %s is not looked up", f.Text, e.ID)
			}
			found := x.Match(f.Text)
			if len(found) != 1 || !slices.Contains(found[0].Entries, e) && !f.Composed {
				t.Fatalf("the name %q of %s is not found: %s", f.Text, e.ID, marked(f.Text, found))
			}
		}
	}
}

func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) }) >= 0
}

// disjoint checks that matches follow one another, begin and end where words
// do, and are names of their entries.
func disjoint(t failer, x *authority.Index, text string) {
	t.Helper()
	end := 0
	for _, m := range x.Match(text) {
		if m.Start < end || m.End <= m.Start || m.End > len(text) || len(m.Entries) == 0 {
			t.Fatalf("the match %+v follows %d in %q", m, end, text)
		}
		if insideWord(text, m.Start) || insideWord(text, m.End) {
			t.Fatalf("%q is not at the boundaries of words in %q", text[m.Start:m.End], text)
		}
		known := x.Lookup(text[m.Start:m.End])
		for _, e := range m.Entries {
			if !slices.Contains(known, e) {
				t.Fatalf("%q is looked up as others than it is found as", text[m.Start:m.End])
			}
		}
		end = m.End
	}
}

func insideWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return wordRune(before) && wordRune(after)
}

// wordRune is a letter or digit of a script with blanks between words.
func wordRune(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

var (
	nameWords = []string{"Mao", "Kim", "Il-sung", "O'Neill", "O’Neill", "US", "U.S.", "J.", "de", "VKP(b)", "Čapek", "Сталин", "毛泽", "NATO", "al-Asad", "May", "People's"}
	textWords = append([]string{"mao", "MAO", "may", "the", ".", ",", "'s", "’s", "'", "\n", "\n\n", "-", "毛", "us", "KIM", "С", "1951", "(", ")", "\u0301"}, nameWords...)
)

// names draws an index of random names.
func names(t *rapid.T) *authority.Index {
	var b strings.Builder
	b.WriteString("id\tkind\tname\taliases\tsurname\n")
	name := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(nameWords), 1, 3).Draw(t, "words"), rapid.SampledFrom([]string{" ", " ", "-", ", "}).Draw(t, "gap"))
	})
	for i := range rapid.IntRange(1, 6).Draw(t, "entries") {
		kind := rapid.SampledFrom([]string{"person", "place", "organisation"}).Draw(t, "kind")
		fmt.Fprintf(&b, "e%d\t%s\t%s\t%s\t%s\n", i, kind, name.Draw(t, "name"), name.Draw(t, "alias"), rapid.SampledFrom([]string{"", "Kim", "May"}).Draw(t, "surname"))
	}
	x, err := authority.Load(xmlscan.Bytes("a.tsv", []byte(b.String())))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestMatchesAreNamesAtWordBoundaries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := names(t)
		everyFormFindsItsEntry(t, x)
		parts := rapid.SliceOfN(rapid.SampledFrom(textWords), 0, 30).Draw(t, "text")
		text := strings.Join(parts, rapid.SampledFrom([]string{" ", ""}).Draw(t, "gap"))
		disjoint(t, x, text)
		disjoint(t, x.With(authority.Alias{Name: "Kim", Entry: x.Entries()[0]}), text)
	})
}

func TestEveryFormOfTheEditionFindsItsEntry(t *testing.T) { everyFormFindsItsEntry(t, edition(t)) }
