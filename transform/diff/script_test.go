package diff_test

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"catchword/transform/diff"

	"pgregory.net/rapid"
)

// editable are documents with paragraphs enough to edit: made-up ones and, where
// they are here, real ones.
func editable(t *testing.T) []string {
	docs := []string{letters(rand.New(rand.NewPCG(2, 1)), 16), strings.ReplaceAll(letters(rand.New(rand.NewPCG(3, 1)), 9), "\n", "\r\n")}
	names, _ := filepath.Glob("../../../shared/corpora/*/samples/*.xml")
	for _, name := range names {
		b := read(t, name)
		if len(b) < 60_000 && len(bodyParagraphs(string(b))) > 6 && !bytes.Contains(b, []byte("<!ENTITY")) {
			docs = append(docs, string(b))
		}
	}
	if len(names) == 0 {
		t.Log("only made-up letters are edited: ../shared/corpora is missing")
	}
	return docs
}

// bodyParagraphs are the places of the paragraphs behind the header.
func bodyParagraphs(doc string) [][]int {
	header := strings.Index(doc, "</teiHeader>")
	return slices.DeleteFunc(paragraphs.FindAllStringIndex(doc, -1), func(s []int) bool { return s[0] < header })
}

// script is a random edit script for a document: by paragraph, what is made of
// it. No paragraph next to an edited one is edited.
func script(t *rapid.T, doc string, spots [][]int) map[int]string {
	out := make(map[int]string)
	for _, i := range rapid.SliceOfNDistinct(rapid.IntRange(0, (len(spots)-1)/2), 0, 6, rapid.ID).Draw(t, "paragraphs") {
		e := rapid.SampledFrom(edits).Draw(t, "edit")
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		if p, ok := e.do(r, doc[spots[2*i][0]:spots[2*i][1]]); ok {
			out[2*i] = p
		}
	}
	return out
}

// edit makes in a document what a script says.
func edited(doc string, spots [][]int, scripts ...map[int]string) string {
	var b strings.Builder
	at := 0
	for i, s := range spots {
		for _, script := range scripts {
			if p, ok := script[i]; ok {
				b.WriteString(doc[at:s[0]] + p)
				at = s[1]
			}
		}
	}
	return b.String() + doc[at:]
}

// isWellFormed leaves out what a pattern has cut in the wrong place.
func isWellFormed(doc string) bool {
	_, err := diff.Compare([]byte(doc), []byte(doc), diff.Options{})
	return err == nil
}

// Random edit scripts over real and made-up documents: patches are exact one by
// one and one after the other, there and back; the way back mirrors the way
// there; merging one side alone, or the same on both sides, gives that side.
func TestEditScripts(t *testing.T) {
	docs := editable(t)
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SampledFrom(docs).Draw(t, "document")
		spots := bodyParagraphs(a)
		b := edited(a, spots, script(t, a, spots))
		spots = bodyParagraphs(b)
		c := edited(b, spots, script(t, b, spots))
		if !isWellFormed(b) || !isWellFormed(c) {
			t.Skip("the pattern met something that is no paragraph")
		}
		ab, bc := compare(t, []byte(a), []byte(b)), compare(t, []byte(b), []byte(c))
		ac, ca := compare(t, []byte(a), []byte(c)), compare(t, []byte(c), []byte(a))
		if ac.Summary != ca.Summary {
			t.Fatalf("%+v there, %+v back", ac.Summary, ca.Summary)
		}
		composed(t, a, c, ab.Patch, bc.Patch)
		composed(t, c, a, bc.Patch.Invert(), ab.Patch.Invert())
		for _, x := range []string{b, c} {
			for _, m := range [][3]string{{a, x, a}, {a, a, x}, {a, x, x}} {
				if r := merge(t, m[0], m[1], m[2]); string(r.Text) != x || len(r.Conflicts) > 0 {
					t.Fatalf("merging one side alone gives\n%s\nwant\n%s\n%+v", r.Text, x, r.Conflicts)
				}
			}
		}
	})
}

// composed applies two patches, the one after the other.
func composed(t *rapid.T, from, to string, patches ...*diff.Patch) {
	text := []byte(from)
	for _, p := range patches {
		var err error
		if text, err = p.Apply(text); err != nil {
			t.Fatalf("%v", err)
		}
	}
	if string(text) != to {
		t.Fatalf("patches one after the other give\n%s\nwant\n%s", text, to)
	}
}

// Edits in different paragraphs of real and made-up documents merge without a
// conflict into what both make of the document, whichever side made which.
func TestIndependentScriptsMerge(t *testing.T) {
	docs := editable(t)
	rapid.Check(t, func(t *rapid.T) {
		base := rapid.SampledFrom(docs).Draw(t, "document")
		spots := bodyParagraphs(base)
		x, y := script(t, base, spots), script(t, base, spots)
		for i := range x {
			delete(y, i)
		}
		ours, theirs, want := edited(base, spots, x), edited(base, spots, y), edited(base, spots, x, y)
		if !isWellFormed(ours) || !isWellFormed(theirs) || !isWellFormed(want) {
			t.Skip("the pattern met something that is no paragraph")
		}
		for _, s := range [][2]string{{ours, theirs}, {theirs, ours}} {
			if m := merge(t, base, s[0], s[1]); string(m.Text) != want || len(m.Conflicts) > 0 {
				c := compare(t, []byte(want), m.Text)
				t.Fatalf("merged otherwise than both make it: %+v\n%+v", c.Changes, m.Conflicts)
			}
		}
	})
}
