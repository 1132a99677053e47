package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"catchword/transform/diff"
	"pgregory.net/rapid"
)

const plainHeader = `<teiHeader><fileDesc><titleStmt><title>H</title></titleStmt>` +
	`<publicationStmt><p>one</p></publicationStmt><sourceDesc><p>two three</p></sourceDesc></fileDesc></teiHeader>`

func inTEI(body string) string {
	return `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + plainHeader + "<text><body>" + body + "</body></text></TEI>\n"
}

// alikeEdits are what is done to a block of a register: each is one change.
var alikeEdits = []func(t *rapid.T, block string) string{
	func(t *rapid.T, block string) string { // a word put in
		words := strings.Split(block, " ")
		return strings.Join(slices.Insert(words, rapid.IntRange(1, len(words)-1).Draw(t, "at"), "inserted"), " ")
	},
	func(t *rapid.T, block string) string { // a word in another's place
		words := strings.Split(block, " ")
		words[rapid.IntRange(1, len(words)-2).Draw(t, "at")] = "instead"
		return strings.Join(words, " ")
	},
	func(t *rapid.T, block string) string { // a word taken out
		words := strings.Split(block, " ")
		at := rapid.IntRange(1, len(words)-2).Draw(t, "at")
		return strings.Join(slices.Delete(words, at, at+1), " ")
	},
}

// withInner are all changes, with those in what has moved.
func withInner(changes []diff.Change) []diff.Change {
	var out []diff.Change
	for _, c := range changes {
		out = append(append(out, c), withInner(c.Inner)...)
	}
	return out
}

// sidesDiffer reports what a change of words or of an attribute has to keep.
func sidesDiffer(c *diff.Change) bool {
	switch c.What {
	case diff.Edited, diff.AttributeChanged, diff.Renamed:
		return c.Old == nil || c.New == nil || c.Old.Text != c.New.Text
	default:
		return c.Old != nil || c.New != nil
	}
}

// In documents whose blocks are all alike, every change has two sides that
// differ, the header is left alone, and there are hardly more changes than
// there were edits.
func TestEditsAmongBlocksThatAreAlike(t *testing.T) {
	edits, changes := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom(strings.Fields("one two three four, five. <hi>six</hi> <lb/>seven eight H"))
		template := rapid.Custom(func(t *rapid.T) string {
			ws := rapid.SliceOfN(word, 4, 14).Draw(t, "words")
			return "\n<div><head>H</head><p>Some " + strings.Join(ws, " ") + " end.</p></div>"
		})
		templates := rapid.SliceOfN(template, 1, 3).Draw(t, "templates")
		n := rapid.IntRange(2, 300).Draw(t, "blocks")
		every := rapid.IntRange(1, 5).Draw(t, "every")
		edit := rapid.SampledFrom(alikeEdits).Draw(t, "edit")
		without := rapid.IntRange(-n, n-1).Draw(t, "without")
		var a, b strings.Builder
		done := 0
		for i := range n {
			block := templates[i*i%len(templates)]
			a.WriteString(block)
			switch {
			case i == without:
				done++
			case i%every == 0:
				done++
				b.WriteString(edit(t, block))
			default:
				b.WriteString(block)
			}
		}
		c := compare(t, []byte(inTEI(a.String())), []byte(inTEI(b.String())))
		all := withInner(c.Changes)
		for i := range all {
			if !sidesDiffer(&all[i]) {
				t.Fatalf("a change without a difference: %s", describe(&all[i]))
			}
			if all[i].Kind == diff.Header || all[i].Field != "" {
				t.Fatalf("the header has not changed: %s", describe(&all[i]))
			}
		}
		edits, changes = edits+done, changes+len(all)
	})
	t.Logf("%d edits are told in %d changes", edits, changes)
	if 10*changes > 12*edits {
		t.Errorf("%d edits are told in %d changes", edits, changes)
	}
}

func describe(c *diff.Change) string {
	text := func(s *diff.Side) string {
		if s == nil {
			return "nothing"
		}
		return fmt.Sprintf("%q at %d:%d", s.Text, s.Line, s.Column)
	}
	return fmt.Sprintf("%v %v %s: %s, %s", c.Kind, c.What, c.Field, text(c.Old), text(c.New))
}
