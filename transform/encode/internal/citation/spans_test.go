package citation

import (
	"fmt"
	"sort"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// A stretch is a span that something inside a part covers, with the words it
// claims to cover; "" claims nothing.
type stretch struct {
	start, end int
	words      string
}

// checkParts fails t unless the parts of c are the whole text, and the spans
// inside each part are in order, disjoint, say what they cover and leave only
// punctuation between them.
func checkParts(t interface {
	Helper()
	Fatalf(format string, args ...any)
}, text string, c Citation,
) {
	t.Helper()
	at := 0
	for _, p := range c.Parts {
		if p.Start != at || p.End <= p.Start {
			t.Fatalf("%q: a part begins at %d, not at %d", text, p.Start, at)
		}
		at = p.End
		if err := p.check(text); err != "" {
			t.Fatalf("%q: %s: %s", text, p.Kind, err)
		}
	}
	if at != len(text) {
		t.Fatalf("%q: the parts end at %d, not at %d", text, at, len(text))
	}
}

func (p Part) check(text string) string {
	switch {
	case p.Reference != nil:
		return checkStretches(text, p.Start, p.End, p.Reference.stretches())
	case p.Printed != nil:
		return checkStretches(text, p.Start, p.End, p.Printed.stretches())
	case p.Responsibility != nil:
		r := p.Responsibility
		return checkStretches(text, p.Start, p.End, wordStretches(append(append([]Words{r.Resp}, r.Names...), r.Others...)...))
	case p.Kind == Separator:
		return checkStretches(text, p.Start, p.End, nil)
	}
	return ""
}

func checkStretches(text string, start, end int, all []stretch) string {
	sort.SliceStable(all, func(i, j int) bool { return all[i].start < all[j].start })
	for _, s := range append(all, stretch{start: end, end: end}) {
		if s.start < start || s.end > end || s.end < s.start {
			return fmt.Sprintf("span %d-%d lies outside of %d-%d", s.start, s.end, start, end)
		}
		gap := text[start:s.start]
		for _, w := range strings.FieldsFunc(gap, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			switch w {
			case "and", "и", "i", "und", "et":
			default:
				return fmt.Sprintf("words between the terms: %q", gap)
			}
		}
		if s.words != "" && strings.Join(strings.Fields(text[s.start:s.end]), " ") != s.words {
			return fmt.Sprintf("%q says %q", text[s.start:s.end], s.words)
		}
		start = s.end
	}
	return ""
}

func wordStretches(words ...Words) []stretch {
	var all []stretch
	for _, w := range words {
		if w.Start < w.End {
			all = append(all, stretch{w.Start, w.End, w.Text})
		}
	}
	return all
}

func (r *Reference) stretches() []stretch {
	all := termStretches(r.Repository, r.Settlement)
	all = append(all, termStretches(r.Collections...)...)
	all = append(all, termStretches(r.Identifiers...)...)
	all = append(all, termStretches(r.Others...)...)
	for _, l := range r.Loci {
		all = append(all, stretch{l.Start, l.End, ""})
	}
	return all
}

func termStretches(terms ...Term) []stretch {
	var all []stretch
	for _, t := range terms {
		if t.Start < t.End {
			all = append(all, stretch{t.Start, t.End, ""})
		}
	}
	return all
}

func (p *Printed) stretches() []stretch {
	all := wordStretches(append(append([]Words{p.Lead, p.Title, p.Place, p.Publisher, p.Year}, p.Authors...), p.Others...)...)
	all = append(all, termStretches(p.Volumes...)...)
	for _, l := range p.Loci {
		all = append(all, stretch{l.Start, l.End, ""})
	}
	return all
}

// wordings are the ways to write the levels of a Russian archive.
var wordings = []struct{ fond, opis, delo, papka, leaf, leaves, between string }{
	{"Fond ", "Opis ", "Delo ", "Papka ", "List ", "Listy ", ", "},
	{"fond ", "opis ", "delo ", "papka ", "list ", "listy ", ", "},
	{"F. ", "Op. ", "D. ", "Pap. ", "L. ", "Ll. ", ", "},
	{"f. ", "op. ", "d. ", "pap. ", "l. ", "ll. ", ", "},
	{"F. ", "Op. ", "D. ", "P. ", "L. ", "L. ", ". "},
	{"f.", "op.", "d.", "pap.", "l.", "ll.", ", "},
	{"fond (f.) ", "opis (op.) ", "delo (d.) ", "papka (pap.) ", "list (l.) ", "listy (ll.) ", ", "},
	{"Fond: ", "Opis: ", "Delo: ", "Papka: ", "List: ", "Listy: ", ", "},
	{"Ф. ", "Оп. ", "Д. ", "П. ", "Л. ", "Лл. ", ". "},
}

// TestWordings writes random references in every wording and reads them back.
func TestWordings(t *testing.T) {
	parser := New()
	rapid.Check(t, func(t *rapid.T) {
		var text, want []string
		for range rapid.IntRange(1, 3).Draw(t, "references") {
			w := rapid.SampledFrom(wordings).Draw(t, "wording")
			name := rapid.SampledFrom([]string{"APRF", "AVP RF", "RGASPI", "ГАРФ"}).Draw(t, "repository")
			fond := rapid.StringMatching(`0?[1-9][0-9]{0,3}[a-b]?`).Draw(t, "fond")
			opis := rapid.StringMatching(`[1-9][0-9]?[a-c]?`).Draw(t, "opis")
			delo := rapid.StringMatching(`[1-9][0-9]{0,2}( \[[1-9]\])?`).Draw(t, "delo")
			papka := rapid.StringMatching(`[1-9][0-9]{0,2}`).Draw(t, "papka")
			from := rapid.IntRange(1, 400).Draw(t, "from")
			to := from + rapid.IntRange(0, 60).Draw(t, "leaves")
			leaf, range_ := fmt.Sprintf("%s%d", w.leaf, from), fmt.Sprintf("leaf %d", from)
			if to > from {
				dash := rapid.SampledFrom([]string{"-", "–", " - ", "-\n"}).Draw(t, "dash")
				leaf, range_ = fmt.Sprintf("%s%d%s%d", w.leaves, from, dash, to), fmt.Sprintf("leaf %d..%d", from, to)
			}
			terms := []string{name + rapid.SampledFrom([]string{",", ":"}).Draw(t, "mark") + " " + w.fond + fond, w.opis + opis, w.papka + papka, w.delo + delo, leaf}
			text = append(text, strings.Join(terms, w.between))
			want = append(want, fmt.Sprintf("archive: %s | fond %s | opis %s | papka %s | delo %s | %s", name, fond, opis, papka, delo, range_))
		}
		joined := strings.Join(text, rapid.SampledFrom([]string{" and ", "; ", ". ", "; and "}).Draw(t, "joint")) + "."
		c := parser.Parse(joined)
		checkParts(t, joined, c)
		if got := outline(joined, c); got != strings.Join(want, "\n") {
			t.Fatalf("%q\n got %s\nwant %s", joined, got, strings.Join(want, "\n"))
		}
	})
}

// TestLinear reads long texts made to be slow; it ends only when time grows
// with their length, not its square.
func TestLinear(t *testing.T) {
	parser := New()
	for _, unit := range []string{
		"NA ", "F. 1 ", "()", "F. 1, ()", "Archive of ", "“,", "[(", ". T", "Ibid. ", "translated ", "by, ", "Ll. 5, 6 ",
		"h", "Vol. 1 ", "a.", " ", "APRF, ", "1-", "5 and ", "National ", "(Moscow, 2005)", "fond (", ",", "Ф. ", "F.\n",
	} {
		text := strings.Repeat(unit, 30_000/len(unit))
		checkParts(t, text, parser.Parse(text))
		checkParts(t, "“"+text, parser.Parse("“"+text))
		checkParts(t, "APRF, F. 1, "+text, parser.Parse("APRF, F. 1, "+text))
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"“Letter,” March 3, 1952, Digital Archive, APRF, Fond 9, Opis 12, Delo 77 [3], Listy 4-5 and AVPRF, f. 1, op. 2.",
		"BArch, B 141/12345, 17-19. Contributed and translated by A. Bell for X.", "MOL, XIX-J-1-k, 12. doboz, 7/b, 00123/ 1957.",
		"MOMOL-J-1-k, s2. doboz, 7/b, 00123/ 1957.", "Reprinted in A, B\v\v Vol00 0( Ibid", "[NAA: A1066, E45/7/2, xi]", "Reprinted in A, B and C, Title, Vol. 5 (Moscow: X, 2005), pp. 4-7. Ibid., d. 5", "611.93B/1-1555: Telegram",
	} {
		f.Add(seed)
	}
	parser := New()
	f.Fuzz(func(t *testing.T, text string) {
		checkParts(t, text, parser.Parse(text))
	})
}
