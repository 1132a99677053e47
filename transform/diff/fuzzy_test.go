package diff_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/transform/diff"

	"pgregory.net/rapid"
)

func TestApplyFuzzy(t *testing.T) {
	const (
		one   = "<p>The dredger returned on Monday with her winch broken.</p>\n"
		two   = "<p>I have told him to write to the owners before the month is out.</p>\n"
		three = "<p>Of the wheat that came last week a third was spoiled.</p>\n"
	)
	base := "<d>\n" + one + two + three + "</d>"
	sunday := strings.NewReplacer("Monday", "Sunday")
	tagged := strings.NewReplacer("the owners", "<orgName>the owners</orgName>")
	for _, c := range []struct {
		name, after, file, want string
		made, there, left       int
	}{
		{"elsewhere changed", sunday.Replace(base), strings.Replace(base, "third", "half", 1), sunday.Replace(strings.Replace(base, "third", "half", 1)), 1, 0, 0},
		{"the same file", sunday.Replace(base), base, sunday.Replace(base), 1, 0, 0},
		{"there already", sunday.Replace(base), sunday.Replace(base), sunday.Replace(base), 0, 1, 0},
		{"there already, and more", sunday.Replace(base), sunday.Replace(base) + "\n", sunday.Replace(base) + "\n", 0, 1, 0},
		{"the place is another", sunday.Replace(base), strings.Replace(base, "Monday", "Tuesday", 1), strings.Replace(base, "Monday", "Tuesday", 1), 0, 0, 1},
		{"the place is there twice", sunday.Replace(base), "<d>\n" + base + base + "</d>", "<d>\n" + base + base + "</d>", 0, 0, 1},
		{"before another text", sunday.Replace(base), "<d>\n" + two + strings.Replace(one, "with", "and", 1) + "</d>", "<d>\n" + two + strings.Replace(one, "with", "and", 1) + "</d>", 0, 0, 1},
		{"one of two", tagged.Replace(sunday.Replace(base)), strings.Replace(base, "Monday", "Friday", 1), tagged.Replace(strings.Replace(base, "Monday", "Friday", 1)), 2, 0, 1},
		{"half of a change", tagged.Replace(base), strings.Replace(base, "told him to", "asked her not to", 1), strings.Replace(base, "told him to", "asked her not to", 1), 0, 0, 2},
	} {
		p := compare(t, []byte(base), []byte(c.after)).Patch
		r, err := p.ApplyFuzzy([]byte(c.file))
		if err != nil {
			t.Fatal(err)
		}
		if string(r.Text) != c.want || len(r.Made) != c.made || r.There != c.there || len(r.Left) != c.left {
			t.Errorf("%s: made %d, there %d, left %+v\n%s", c.name, len(r.Made), r.There, r.Left, r.Text)
		}
	}
}

// Where what stands around a change stands again in the file that the patch was made
// from, the one place is not taken for the other when that has been changed.
func TestApplyFuzzyToRepeatedText(t *testing.T) {
	const (
		address = "<p>To the office of the harbour in New Haven Town by the river.</p>\n"
		between = "<p>The dredger returned on Monday with her winch broken.</p>\n"
		behind  = "<p>Of the wheat that came last week a third was spoiled.</p>\n"
	)
	doc := func(parts ...string) []byte { return []byte("<d>\n" + strings.Join(parts, "") + "</d>") }
	haven := strings.Replace(address, "Haven ", "", 1)
	city := strings.Replace(address, "Town by", "City by", 1)
	sunday, half := strings.Replace(between, "Monday", "Sunday", 1), strings.Replace(behind, "third", "half", 1)
	for _, c := range []struct {
		name              string
		after, file, want []byte
		left              int
	}{
		{"changed there", doc(address, between, haven, behind), doc(address, between, city, behind), doc(address, between, city, behind), 1},
		{"changed behind it", doc(address, between, haven, behind), doc(address, between, address, half), doc(address, between, haven, half), 0},
		{"between changes", doc(address, sunday, haven, half), doc(city, between, address, behind), doc(city, sunday, haven, half), 0},
	} {
		p := compare(t, doc(address, between, address, behind), c.after).Patch
		text, _ := p.MarshalText()
		if p, err := diff.ParsePatch(text); err != nil {
			t.Error(err)
		} else if r, err := p.ApplyFuzzy(c.file); err != nil || string(r.Text) != string(c.want) || len(r.Left) != c.left {
			t.Errorf("%s: left %+v, %v\n%s\npatch\n%s", c.name, r.Left, err, r.Text, text)
		}
	}
}

// On real revisions: where the patch of one step is laid on the file of
// another, each change is accounted for, and the result is well-formed.
func TestApplyFuzzyOnChains(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/revisions/chain-*/v*.xml")
	if len(files) == 0 {
		t.Skip("the collection of real revisions is missing (../shared/revisions)")
	}
	for i := 0; i+2 < len(files); i++ {
		if filepath.Dir(files[i]) != filepath.Dir(files[i+2]) {
			continue
		}
		var f [3][]byte
		for k := range f {
			f[k], _ = os.ReadFile(files[i+k])
		}
		p := compare(t, f[0], f[1]).Patch
		r, err := p.ApplyFuzzy(f[2])
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Made)+r.There+len(r.Left) != len(p.Hunks) {
			t.Errorf("%s: %d of %d changes accounted for", files[i], len(r.Made)+r.There+len(r.Left), len(p.Hunks))
		}
		compare(t, f[2], r.Text)
	}
}

// A change far from all others can be made whatever else was changed, and what
// comes out is what both would have made together.
func TestApplyFuzzyCommutes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Fields("harbour dredger winch owner wheat month letter signal coal tide pilot quay")
		draw := func(name string) string { return rapid.SampledFrom(words).Draw(t, name) }
		line := func(n int, w string) string {
			return "<p n='" + string(rune('a'+n)) + "'>" + strings.Repeat(string(rune('a'+n)), 50) + " " + w + " " + strings.Repeat(string(rune('A'+n)), 50) + "</p>"
		}
		doc := func(ws []string) []byte {
			var b bytes.Buffer
			b.WriteString("<d>")
			for n, w := range ws {
				b.WriteString(line(n, w))
			}
			b.WriteString("</d>")
			return b.Bytes()
		}
		base := []string{draw("0"), draw("1"), draw("2"), draw("3")}
		x, y, both := append([]string(nil), base...), append([]string(nil), base...), append([]string(nil), base...)
		x[0], both[0] = "one", "one"
		y[2], both[2] = "two", "two"
		c, err := diff.Compare(doc(base), doc(x), diff.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r, err := c.Patch.ApplyFuzzy(doc(y))
		if err != nil || len(r.Left) > 0 || !bytes.Equal(r.Text, doc(both)) {
			t.Fatalf("%v %+v\n%s\n%s", err, r.Left, r.Text, doc(both))
		}
	})
}
