package dates

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// english and the other tables are the months as forms write them.
var (
	english   = strings.Fields("January February March April May June July August September October November December")
	shortened = strings.Fields("Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.")
	german    = strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
	french    = strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
	russian   = strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
	latin     = strings.Fields("ianvaria fevralia marta aprelia maia iiunia iiulia avgusta sentiabria oktiabria noiabria dekabria")
	roman     = strings.Fields("I II III IV V VI VII VIII IX X XI XII")
)

func ordinal(d int) string {
	switch {
	case d == 1 || d == 21 || d == 31:
		return fmt.Sprintf("%dst", d)
	case d == 2 || d == 22:
		return fmt.Sprintf("%dnd", d)
	case d == 3 || d == 23:
		return fmt.Sprintf("%drd", d)
	}
	return fmt.Sprintf("%dth", d)
}

// forms write a date in every way that says all of it.
var forms = []func(y, m, d int) string{
	func(y, m, d int) string { return fmt.Sprintf("%s %d, %d", english[m-1], d, y) },
	func(y, m, d int) string { return fmt.Sprintf("%s %02d, %d", english[m-1], d, y) },
	func(y, m, d int) string { return fmt.Sprintf("%d %s %d", d, english[m-1], y) },
	func(y, m, d int) string { return fmt.Sprintf("%s %s %d", ordinal(d), english[m-1], y) },
	func(y, m, d int) string { return fmt.Sprintf("%s %s, %d", english[m-1], ordinal(d), y) },
	func(y, m, d int) string { return fmt.Sprintf("the %s of %s, %d", ordinal(d), english[m-1], y) },
	func(y, m, d int) string { return fmt.Sprintf("%d %s, %d", d, strings.ToUpper(english[m-1]), y) },
	func(y, m, d int) string { return fmt.Sprintf("%s %d, %d", shortened[m-1], d, y) },
	func(y, m, d int) string { return fmt.Sprintf("%d-%02d-%02d", y, m, d) },
	func(y, m, d int) string { return fmt.Sprintf("%d.%d.%d", d, m, y) },
	func(y, m, d int) string { return fmt.Sprintf("%02d.%02d.%d", d, m, y) },
	func(y, m, d int) string { return fmt.Sprintf("%d.%s.%d", d, roman[m-1], y) },
	func(y, m, d int) string { return fmt.Sprintf("%d/%d-%d", d, m, y) },
	func(y, m, d int) string { return fmt.Sprintf("%d. %s %d", d, german[m-1], y) },
	func(y, m, d int) string { return fmt.Sprintf("%d %s %d", d, french[m-1], y) },
	func(y, m, d int) string { return fmt.Sprintf("%d %s %d г.", d, russian[m-1], y) },
	func(y, m, d int) string { return fmt.Sprintf("%d %s %d", d, latin[m-1], y) },
}

// TestForms writes a random date in every form and reads the same date back,
// alone and in a sentence.
func TestForms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := rapid.IntRange(firstYear, lastYear).Draw(t, "year")
		m := rapid.IntRange(1, 12).Draw(t, "month")
		d := rapid.IntRange(1, daysIn(y, m)).Draw(t, "day")
		want := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		for _, form := range forms {
			text := form(y, m, d)
			bare := strings.TrimPrefix(text, "the ")
			if got, ok := Parse(bare); !ok || got.When != want || !got.Certain {
				t.Fatalf("%q: %v %+v", bare, ok, got)
			}
			sentence := rapid.SampledFrom([]string{"On %s he wrote.", "(%s)", "Riga, %s", "%s", "Your telegram of\n%s: 5 divisions"}).Draw(t, "sentence")
			whole := fmt.Sprintf(sentence, text)
			found := Find(whole)
			if len(found) != 1 || found[0].When != want || whole[found[0].Start:found[0].End] != bare {
				t.Fatalf("%q: %s", whole, showAll(whole, found))
			}
		}
	})
}

// TestShortForms writes dates whose year or order only the document tells.
func TestShortForms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := rapid.IntRange(1800, 2020).Draw(t, "year")
		m := rapid.IntRange(1, 12).Draw(t, "month")
		d := rapid.IntRange(1, daysIn(y, m)).Draw(t, "day")
		want := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		for _, text := range []string{
			fmt.Sprintf("%d.%d.%02d", d, m, y%100), fmt.Sprintf("%d.%s.%02d", d, roman[m-1], y%100),
			fmt.Sprintf("%d/%d-%02d", d, m, y%100), fmt.Sprintf("%02d/%02d/%d", d, m, y), fmt.Sprintf("%02d/%02d/%02d", m, d, y%100),
			fmt.Sprintf("%d %s", d, english[m-1]), fmt.Sprintf("%s %s", english[m-1], ordinal(d)),
		} {
			whole := fmt.Sprintf("%d %s %d. Text of %s", d, english[m-1], y, text)
			found := Find(whole)
			var document Context
			document.Learn(found)
			document.Resolve(found)
			if len(found) != 2 || found[1].When != want || !found[1].Certain {
				t.Fatalf("%q: %s", whole, showAll(whole, found))
			}
		}
	})
}

// TestRanges writes random periods and reads their ends back.
func TestRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := rapid.IntRange(1500, lastYear-1).Draw(t, "year")
		m := rapid.IntRange(1, 11).Draw(t, "month")
		d := rapid.IntRange(1, 27).Draw(t, "day")
		e := rapid.IntRange(d+1, 28).Draw(t, "last")
		dash := rapid.SampledFrom([]string{"-", "–", " - ", " to "}).Draw(t, "dash")
		from := fmt.Sprintf("%d-%02d-%02d", y, m, d)
		for text, to := range map[string]string{
			fmt.Sprintf("%d%s%d %s %d", d, dash, e, english[m-1], y):                        fmt.Sprintf("%d-%02d-%02d", y, m, e),
			fmt.Sprintf("%s %d%s%d, %d", english[m-1], d, dash, e, y):                       fmt.Sprintf("%d-%02d-%02d", y, m, e),
			fmt.Sprintf("%d %s%s%d %s %d", d, english[m-1], dash, e, english[m], y):         fmt.Sprintf("%d-%02d-%02d", y, m+1, e),
			fmt.Sprintf("%s %d%s%s %d, %d", english[m-1], d, dash, english[m], e, y):        fmt.Sprintf("%d-%02d-%02d", y, m+1, e),
			fmt.Sprintf("%d %s %d%s%d %s %d", d, english[m-1], y, dash, e, english[m], y+1): fmt.Sprintf("%d-%02d-%02d", y+1, m+1, e),
		} {
			found := Find(text)
			if len(found) != 1 || found[0].From != from || found[0].To != to || found[0].End != len(text) {
				t.Fatalf("%q: %s", text, showAll(text, found))
			}
		}
	})
}

// checkSpans fails t unless found is in order, disjoint and within text, on
// characters, with values that are dates.
func checkSpans(t testing.TB, text string, found []Date) {
	t.Helper()
	end := 0
	for _, d := range found {
		if d.Start < end || d.End <= d.Start || d.End > len(text) {
			t.Fatalf("%q: a date at %d-%d after %d", text, d.Start, d.End, end)
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[d.Start:d.End]) {
			t.Fatalf("%q: %q cuts a character", text, text[d.Start:d.End])
		}
		if d.Certain && d.When+d.From+d.NotBefore+d.NotAfter == "" {
			t.Fatalf("%q: %q is certain and says nothing", text, text[d.Start:d.End])
		}
		if d.Reason.String() == "" && !d.Certain {
			t.Fatalf("%q: %q is uncertain without reason", text, text[d.Start:d.End])
		}
		end = d.End
	}
}

// TestLinear reads long texts made to be slow; it ends only when time grows
// with their length, not its square.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"1", "1 ", "5-8 ", "March ", "5 March-", "1950-", "[14", "_", `"_`, "1.", "1 to ", "before ", "May 5 to ", "a", "1\n", "___ ", "19 November 1951 ",
	} {
		text := strings.Repeat(unit, 200_000/len(unit))
		checkSpans(t, text, Find(text))
	}
}

// TestSharedCases reads every date of the shared transcriptions.
func TestSharedCases(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*/*.txt", "*/*.md", "other/*/*.txt", "other/*/*.md"} {
		found, _ := filepath.Glob("../../../../../shared/cases/" + pattern)
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("the shared transcriptions (../shared/cases) are not there")
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := string(raw)
		found := Find(text)
		var document Context
		document.Learn(found)
		document.Resolve(found)
		checkSpans(t, text, found)
		t.Logf("%s %s\n%s", filepath.Base(filepath.Dir(file)), filepath.Base(file), showAll(text, found))
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"on November 19, 1951, at 14:30", "5-8 March 1953 and 31.8.50", "30.XII.1949 13/5-50 05/10/50", `"__" November 1963`,
		"[14?] November", "circa 1950, before the 5th of May 1950", "5 марта 1953 г.", "9 May of last year", "between 5 and 8 March",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := Find(text)
		checkSpans(t, text, found)
		var document Context
		document.Learn(found)
		document.Resolve(found)
		checkSpans(t, text, found)
		if d, ok := Parse(text); ok {
			checkSpans(t, text, []Date{d})
		}
	})
}
