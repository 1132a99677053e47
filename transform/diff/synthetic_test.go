package diff_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"catchword/transform/diff"
)

// An edit of known kind: it changes one paragraph, or says that it cannot.
type edit struct {
	name string
	kind diff.Kind
	do   func(r *rand.Rand, p string) (string, bool)
}

var (
	paragraphs = regexp.MustCompile(`(?s)<p(?: [^<>]*)?>(?:[^<]|<[^p/]|</[^p]|<p[a-z]|</p[a-z])*?</p>`)
	plainWord  = regexp.MustCompile(`[ \n]([a-zA-Zäöüéè]{4,})[ ,.;\n]`)
	phrase     = regexp.MustCompile(`[ \n]([a-zA-Zäöüéè]{3,} [a-zA-Zäöüéè]{3,})[ ,.;\n]`)
	inlineElem = regexp.MustCompile(`<(hi|rs|persName|placeName|name)( [^<>/]*)?>([^<>]+)</(hi|rs|persName|placeName|name)>`)
	attribute  = regexp.MustCompile(` (ref|rend|type|key)="([^"]*)"`)
	sentence   = regexp.MustCompile(`[a-z]{3}\. ([A-Z])`)
)

// at replaces one match of a group of a pattern.
func at(re *regexp.Regexp, group int, with func(r *rand.Rand, old string) string) func(*rand.Rand, string) (string, bool) {
	return func(r *rand.Rand, p string) (string, bool) {
		all := re.FindAllStringSubmatchIndex(p, -1)
		if len(all) == 0 {
			return p, false
		}
		m := all[r.IntN(len(all))]
		lo, hi := m[2*group], m[2*group+1]
		return p[:lo] + with(r, p[lo:hi]) + p[hi:], true
	}
}

func always(s string) func(*rand.Rand, string) string {
	return func(*rand.Rand, string) string { return s }
}

var edits = []edit{
	{"word replaced", diff.Text, at(plainWord, 1, always("somethingelse"))},
	{"word deleted", diff.Text, at(plainWord, 1, always(""))},
	{"word added", diff.Text, at(plainWord, 1, func(_ *rand.Rand, w string) string { return w + " additionally" })},
	{"letter changed", diff.Text, at(plainWord, 1, func(_ *rand.Rand, w string) string { return w[:1] + "x" + w[1:] })},
	{"name tagged", diff.Markup, at(phrase, 1, func(_ *rand.Rand, w string) string { return `<persName ref="#x">` + w + `</persName>` })},
	{"word tagged", diff.Markup, at(plainWord, 1, func(_ *rand.Rand, w string) string { return `<term>` + w + `</term>` })},
	{"tag removed", diff.Markup, at(inlineElem, 0, func(_ *rand.Rand, e string) string { return inlineElem.ReplaceAllString(e, "$3") })},
	{"element renamed", diff.Markup, at(inlineElem, 0, func(_ *rand.Rand, e string) string { return inlineElem.ReplaceAllString(e, "<emph$2>$3</emph>") })},
	{"attribute changed", diff.Attribute, at(attribute, 2, always("other"))},
	{"attribute removed", diff.Attribute, at(attribute, 0, always(""))},
	{"attribute added", diff.Attribute, func(_ *rand.Rand, p string) (string, bool) { return `<p ana="#x"` + p[2:], true }},
	{"paragraph split", diff.Markup, at(sentence, 1, func(_ *rand.Rand, s string) string { return "</p>\n<p>" + s })},
	{"paragraph added", diff.Text, func(_ *rand.Rand, p string) (string, bool) {
		return p + "\n<p>This paragraph did not stand in the letter when we first saw it.</p>", true
	}},
	{"paragraph deleted", diff.Text, func(_ *rand.Rand, p string) (string, bool) { return "", len(p) > 30 }},
	{"break added", diff.Markup, at(plainWord, 1, func(_ *rand.Rand, w string) string { return w + "<lb/>" })},
	{"comment added", diff.Comment, at(plainWord, 1, func(_ *rand.Rand, w string) string { return w + "<!-- to be checked -->" })},
	{"words replaced", diff.Text, at(phrase, 1, always("quite other words"))},
	{"sentence added", diff.Text, at(sentence, 1, func(_ *rand.Rand, s string) string { return "Of this nobody had been told before. " + s })},
	{"note added", diff.Text, at(plainWord, 1, func(_ *rand.Rand, w string) string { return w + "<note>Thus in the copy.</note>" })},
	{"name tagged with its parts", diff.Markup, at(phrase, 1, func(_ *rand.Rand, w string) string {
		return "<persName><forename>" + strings.Replace(w, " ", "</forename> <surname>", 1) + "</surname></persName>"
	})},
	{"line numbered", diff.Attribute, at(regexp.MustCompile(`<lb(/>)`), 1, always(` n="7"/>`))},
	{"instruction added", diff.Comment, at(plainWord, 1, func(_ *rand.Rand, w string) string { return w + "<?check it?>" })},
	{"letter written as reference", diff.Whitespace, at(plainWord, 1, func(_ *rand.Rand, w string) string { return fmt.Sprintf("&#%d;%s", w[0], w[1:]) })},
	{"quotes changed", diff.Whitespace, at(attribute, 0, func(_ *rand.Rand, a string) string { return strings.ReplaceAll(a, `"`, `'`) })},
	{"space added", diff.Whitespace, at(regexp.MustCompile(` `), 0, always("\n  "))},
}

const moved = "paragraph moved"

// score is how many edits were made and how well they were recognised.
type score struct{ edits, changes, right int }

// editAndCompare makes up to k edits, each in a paragraph of its own with an
// untouched one behind it, and compares.
func editAndCompare(t *testing.T, r *rand.Rand, doc string, k int) score {
	spots := paragraphs.FindAllStringIndex(doc, -1)
	header := strings.Index(doc, "</teiHeader>")
	spots = slices.DeleteFunc(spots, func(s []int) bool { return s[0] < header })
	var want [diff.Whitespace + 1]int
	var names []string
	var s score
	picks := r.Perm(len(spots) / 2)
	slices.Sort(picks[:min(k, len(picks))])
	parts := []string{}
	last := 0
	var carried string
	for _, i := range picks[:min(k, len(picks))] {
		lo, hi := spots[2*i][0], spots[2*i][1]
		p := doc[lo:hi]
		parts = append(parts, doc[last:lo])
		last = hi
		switch {
		case carried != "":
			parts = append(parts, p, carried)
			carried = ""
			continue
		case r.IntN(len(edits)+1) == 0 && len(p) > 120 && i != picks[min(k, len(picks))-1]:
			carried = p
			want[diff.Move]++
			names = append(names, moved)
			continue
		}
		e := edits[r.IntN(len(edits))]
		q, ok := e.do(r, p)
		if !ok {
			q = p
		}
		parts = append(parts, q)
		if ok {
			want[e.kind]++
			names = append(names, e.name)
		}
	}
	after := strings.Join(append(parts, doc[last:]), "") + ""
	if carried != "" {
		return s
	}
	c, err := diff.Compare([]byte(doc), []byte(after), diff.Options{})
	if err != nil {
		return s // the pattern met something that is no paragraph
	}
	checkPatch(t, c.Patch, []byte(doc), []byte(after))
	got := [...]int{
		diff.Text: c.Summary.Text, diff.Markup: c.Summary.Markup, diff.Attribute: c.Summary.Attribute,
		diff.Header: c.Summary.Header, diff.Move: c.Summary.Move, diff.Comment: c.Summary.Comment,
	}
	s.changes = c.Summary.Listed()
	for kind, n := range want {
		if diff.Kind(kind) != diff.Whitespace {
			s.edits += n
			s.right += min(n, got[kind])
		}
	}
	if testing.Verbose() && (s.changes > s.edits || s.right < s.edits) {
		t.Logf("%s: want %v, got %v", strings.Join(names, ", "), want, got)
	}
	return s
}

// letters is a corpus of made-up letters.
func letters(r *rand.Rand, n int) string {
	vocabulary := strings.Fields(`the of and to in a that was his it which with as for had is you be not
		minister ambassador telegram instruct comrade government delegation Moscow Peking agreement railway loan
		credit equipment proposal frontier treaty negotiations answer received yesterday conversation remarked
		further considers necessary possible question party committee central army people republic questioned`)
	var b strings.Builder
	b.WriteString("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body>\n")
	word := func() string { return vocabulary[r.IntN(len(vocabulary))] }
	for range n {
		b.WriteString("<p>")
		for range 2 + r.IntN(4) {
			b.WriteString("The " + word())
			for range 5 + r.IntN(15) {
				switch w := word(); r.IntN(14) {
				case 0:
					b.WriteString(` <persName ref="#p` + w + `">Mr ` + w + `</persName>`)
				case 1:
					b.WriteString(` <hi rend="underline">` + w + `</hi>`)
				default:
					b.WriteString(" " + w)
				}
			}
			b.WriteString(" ended. ")
		}
		b.WriteString("</p>\n")
	}
	return b.String() + "</body></text></TEI>\n"
}

// Edits of known kinds are told as what they were: no more than 1.2 changes an
// edit, and at least 95 in 100 of the right kind.
func TestSyntheticEditsAreRecognised(t *testing.T) {
	docs := map[string]string{"made up": letters(rand.New(rand.NewPCG(1, 1)), 80)}
	samples, _ := filepath.Glob("../../../shared/corpora/*/samples/*.xml")
	for _, name := range samples {
		if b := read(t, name); len(paragraphs.FindAll(b, 12)) == 12 && !bytes.Contains(b, []byte("<!ENTITY")) {
			docs[filepath.Base(name)] = string(b)
		}
	}
	if len(samples) == 0 {
		t.Log("only made-up letters are edited: ../shared/corpora is missing")
	}
	var sum score
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		var own score
		for seed := range uint64(10) {
			s := editAndCompare(t, rand.New(rand.NewPCG(seed, 7)), docs[name], 10)
			own = score{own.edits + s.edits, own.changes + s.changes, own.right + s.right}
		}
		if 10*own.changes > 12*own.edits || 100*own.right < 95*own.edits {
			t.Logf("%s: %d edits, %d changes, %d right", name, own.edits, own.changes, own.right)
		}
		sum = score{sum.edits + own.edits, sum.changes + own.changes, sum.right + own.right}
	}
	t.Logf("%d documents, %d edits: %d changes, %d of the right kind", len(docs), sum.edits, sum.changes, sum.right)
	if 10*sum.changes > 12*sum.edits || 100*sum.right < 95*sum.edits {
		t.Errorf("%d edits are told in %d changes, %d of the right kind", sum.edits, sum.changes, sum.right)
	}
}
