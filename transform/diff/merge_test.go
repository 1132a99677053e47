package diff_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei/xmlscan"
	"catchword/transform/diff"

	"pgregory.net/rapid"
)

func merge(t interface {
	Helper()
	Fatalf(string, ...any)
}, base, ours, theirs string,
) *diff.MergeResult {
	t.Helper()
	m, err := diff.Merge([]byte(base), []byte(ours), []byte(theirs), diff.MergeOptions{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	s := xmlscan.New(bytes.NewReader(m.Text), xmlscan.Options{})
	for s.Next() {
		continue
	}
	if s.Err() != nil {
		t.Fatalf("the merged document is not well-formed: %v\n%s", s.Err(), m.Text)
	}
	return m
}

func TestMerge(t *testing.T) {
	const base = "<p>Comrade Stalin received the ambassador on Monday.</p>"
	tagged := strings.Replace(base, "Comrade Stalin", `<persName>Comrade Stalin</persName>`, 1)
	for _, c := range []struct{ name, base, ours, theirs, want string }{
		{"tagged here, corrected there", base, tagged, strings.Replace(base, "Stalin", "Stalino", 1), strings.Replace(tagged, "Stalin", "Stalino", 1)},
		{"first word corrected", base, tagged, strings.Replace(base, "Comrade", "Komrade", 1), strings.Replace(tagged, "Comrade", "Komrade", 1)},
		{"text behind the name", base, tagged, strings.Replace(base, "Stalin", "Stalin himself", 1), strings.Replace(tagged, "</persName>", "</persName> himself", 1)},
		{"the same on both sides", base, tagged, tagged, tagged},
		{"both tag, one within the other", base, tagged, strings.Replace(base, "Comrade", "<roleName>Comrade</roleName>", 1), strings.Replace(tagged, "Comrade", "<roleName>Comrade</roleName>", 1)},
		{"words apart", base, strings.Replace(base, "Monday", "Tuesday", 1), strings.Replace(base, "received", "saw", 1), "<p>Comrade Stalin saw the ambassador on Tuesday.</p>"},
		{"attributes of one element", `<p n="1" rend="a">x</p>`, `<p n="2" rend="a">x</p>`, `<p n="1" xml:id="b">x</p>`, `<p n="2" xml:id="b">x</p>`},
		{"layout here, text there", "<d>\n<p>one two three four</p>\n</d>", "<d>\n  <p>one two three\n  four</p>\n</d>", "<d>\n<p>one 2 three four</p>\n</d>", "<d>\n  <p>one 2 three\n  four</p>\n</d>"},
		{"block added, word changed", base, base, strings.Replace(base, "Monday", "Sunday", 1), strings.Replace(base, "Monday", "Sunday", 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, sides := range [][2]string{{c.ours, c.theirs}, {c.theirs, c.ours}} {
				m := merge(t, c.base, sides[0], sides[1])
				if string(m.Text) != c.want || len(m.Conflicts) > 0 {
					t.Errorf("got %s\nwant %s\nconflicts %+v", m.Text, c.want, m.Conflicts)
				}
			}
		})
	}
}

func TestMergeMarksConflicts(t *testing.T) {
	const base = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>He came on Monday.</p></body></text></TEI>`
	ours, theirs := strings.Replace(base, "Monday", "Tuesday", 1), strings.Replace(base, "Monday", "Friday", 1)
	m := merge(t, base, ours, theirs)
	const want = `He came on <app type="conflict"><rdg type="ours">Tuesday</rdg><rdg type="theirs">Friday</rdg></app>.`
	if len(m.Conflicts) != 1 || !strings.Contains(string(m.Text), want) {
		t.Fatalf("got %s with %+v", m.Text, m.Conflicts)
	}
	if c := m.Conflicts[0]; c.Ours != "Tuesday" || c.Theirs != "Friday" || c.Path != "/TEI/text[1]/body[1]/p[1]" || c.Base.Start.Column != 68 ||
		!strings.HasPrefix(string(m.Text)[c.Merged.Start.Offset:], "Tuesday<") || c.Merged.Start.Column != 106 {
		t.Errorf("got %+v", c)
	}
	m, err := diff.Merge([]byte(base), []byte(ours), []byte(theirs), diff.MergeOptions{Comments: true})
	if err != nil || !strings.Contains(string(m.Text), "He came on Tuesday<!-- conflict: the other revision has: Friday -->.") {
		t.Errorf("got %v, %s", err, m.Text)
	}
}

func TestMergeRefusesWhatIsNotWellFormed(t *testing.T) {
	_, err := diff.Merge([]byte("<a/>"), []byte("<a/>"), []byte("<a>"), diff.MergeOptions{TheirName: "theirs.xml"})
	if err == nil || !strings.HasPrefix(err.Error(), "theirs.xml:1:") {
		t.Errorf("got %v", err)
	}
}

// merge(base, x, base) and merge(base, x, x) are x; whatever is merged is
// well-formed.
func TestMergeOfRandomDocuments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := "<TEI>" + strings.Join(rapid.SliceOfN(elementGen(2), 1, 4).Draw(t, "body"), "\n") + "</TEI>"
		x, y := mutate(t, base), mutate(t, mutate(t, base))
		for _, c := range [][3]string{{base, x, base}, {base, base, x}, {base, x, x}} {
			if m := merge(t, c[0], c[1], c[2]); string(m.Text) != x || len(m.Conflicts) > 0 {
				t.Fatalf("%s\n%s\n%s\nmerged to %s with %+v", c[0], c[1], c[2], m.Text, m.Conflicts)
			}
		}
		merge(t, base, x, y)
	})
}

// Edits in different paragraphs never conflict, and it does not matter which
// side made which.
func TestIndependentEditsMerge(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 3))
		base := letters(r, 12)
		spots := paragraphs.FindAllStringIndex(base, -1)
		sides := [2]string{base, base}
		want := base
		for i := len(spots) - 1; i >= 0; i-- {
			lo, hi := spots[i][0], spots[i][1]
			e := edits[r.IntN(len(edits))]
			p, ok := e.do(r, base[lo:hi])
			if !ok || i%2 == 1 {
				continue // untouched, so that edits are apart
			}
			side := (i / 2) % 2
			sides[side] = sides[side][:lo] + p + sides[side][hi:]
			want = want[:lo] + p + want[hi:]
		}
		for _, s := range [][2]string{{sides[0], sides[1]}, {sides[1], sides[0]}} {
			if m := merge(t, base, s[0], s[1]); string(m.Text) != want || len(m.Conflicts) > 0 {
				t.Errorf("seed %d: got\n%s\nwant\n%s\n%+v", seed, m.Text, want, m.Conflicts)
			}
		}
	}
}

// What one editor really did and what another might have done come together.
func TestRealRevisionsMerge(t *testing.T) {
	conflicts, merges := 0, 0
	for i, r := range revisions(t) {
		base, theirs := string(read(t, r[0])), string(read(t, r[1]))
		if !strings.Contains(base, "<p>") {
			continue
		}
		ours := strings.Replace(base, "<p>", `<p ana="#x">`, 1)
		if at := strings.LastIndex(ours, ". "); i%2 == 0 && at > 0 {
			ours = ours[:at] + "!" + ours[at+1:]
		}
		m := merge(t, base, ours, theirs)
		merges++
		conflicts += len(m.Conflicts)
		if len(m.Conflicts) == 0 && !bytes.Contains(m.Text, []byte(`<p ana="#x">`)) {
			t.Errorf("%s: our change is lost", r[0])
		}
		for _, x := range []string{ours, theirs} {
			if m := merge(t, base, x, base); string(m.Text) != x {
				t.Errorf("%s: merging one side alone does not give that side", r[0])
			}
		}
	}
	t.Logf("%d merges, %d conflicts", merges, conflicts)
}

func TestMergeSaysThatItIsInUTF8(t *testing.T) {
	const p = "<?xml version='1.0' encoding='ISO-8859-1'?><d><p>B\xe4r %s</p><p>%s</p></d>"
	for _, c := range []struct{ file, want string }{
		{p, `<?xml version='1.0' encoding="UTF-8"?><d><p>Bär 2</p><p>two</p></d>`},
		{strings.Replace(p, "\xe4", "a", 1), `<?xml version='1.0' encoding='ISO-8859-1'?><d><p>Bar 2</p><p>two</p></d>`},
		{"\ufeff<d><p>Bär %s</p><p>%s</p></d>", "\ufeff<d><p>Bär 2</p><p>two</p></d>"},
	} {
		m := merge(t, fmt.Sprintf(c.file, "1", "one"), fmt.Sprintf(c.file, "2", "one"), fmt.Sprintf(c.file, "1", "two"))
		if string(m.Text) != c.want {
			t.Errorf("got %s\nwant %s", m.Text, c.want)
		}
	}
}

// Of three versions of one real document any may be the base of the others.
func TestMergeOnChains(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/revisions/chain-*/v*.xml")
	if len(files) == 0 {
		t.Skip("the collection of real revisions is missing (../shared/revisions)")
	}
	for i := 0; i+2 < len(files); i++ {
		if filepath.Dir(files[i]) != filepath.Dir(files[i+2]) {
			continue
		}
		var f [3]string
		for k := range f {
			raw, _ := os.ReadFile(files[i+k])
			f[k] = string(raw)
		}
		for _, k := range [][3]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
			merge(t, f[k[0]], f[k[1]], f[k[2]])
		}
	}
}

// In a block that both have changed, so that it is a conflict as a whole, no
// change within another block is left over.
func TestMergeOfBlocksWithinBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"<p>one two</p>", "<p>one <b>two</b> three</p>", "<q><p>four</p></q>", "<q><q><p>five six</p></q>x</q>", "x", "y z", "<e/>"})
		doc := func() string {
			var b strings.Builder
			for range rapid.IntRange(1, 6).Draw(t, "pieces") {
				b.WriteString(piece.Draw(t, "piece"))
			}
			return "<d><q>" + b.String() + "</q></d>"
		}
		merge(t, doc(), doc(), doc())
	})
}
