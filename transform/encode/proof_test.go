package encode

import (
	"os"
	"slices"
	"strings"
	"testing"

	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// built is an encoder that has built its document.
func built(t *testing.T) (*encoder, *etree.Element) {
	t.Helper()
	raw, err := os.ReadFile("../../fixtures/110833.txt")
	if err != nil {
		t.Fatal(err)
	}
	script, err := layout.Read(source.Decode(raw), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	e := newEncoder("x", structure.Of(script, func(string) bool { return false }), Options{}, citations(), new(Encoder).enter())
	return e, e.document().Root()
}

// leaves is the text nodes that come from the source, in the order of the tree.
func leaves(e *encoder, el *etree.Element) []*etree.CharData {
	var all []*etree.CharData
	for _, child := range el.Child {
		switch c := child.(type) {
		case *etree.Element:
			all = append(all, leaves(e, c)...)
		case *etree.CharData:
			if _, ok := e.places[c]; ok {
				all = append(all, c)
			}
		}
	}
	return all
}

func TestTheProofHoldsForAnHonestDocument(t *testing.T) {
	e, root := built(t)
	if d := e.prove(root); d != nil {
		t.Fatal(d)
	}
}

// Each of these is a mistake that a builder could make.
func TestTheProofFindsWhatIsWrong(t *testing.T) {
	text := func(root *etree.Element) *etree.Element { return root.FindElement("text") }
	for name, spoil := range map[string]func(e *encoder, root *etree.Element){
		"a word is changed": func(e *encoder, root *etree.Element) {
			n := leaves(e, text(root))[3]
			n.Data = strings.Replace(n.Data, "e", "a", 1)
		},
		"a text node is lost": func(e *encoder, root *etree.Element) {
			n := leaves(e, text(root))[5]
			n.Parent().RemoveChild(n)
		},
		"a header field is lost": func(e *encoder, root *etree.Element) {
			n := root.FindElement("//abstract")
			n.Parent().RemoveChild(n)
		},
		"a text node stands twice": func(e *encoder, root *etree.Element) {
			n := leaves(e, text(root))[5]
			again := etree.NewText(n.Data)
			e.places[again] = e.places[n]
			n.Parent().AddChild(again)
		},
		"something is added": func(_ *encoder, root *etree.Element) {
			text(root).FindElement(".//p").CreateText(" and more")
		},
		"paragraphs change places": func(_ *encoder, root *etree.Element) {
			p := text(root).FindElements(".//floatingText//p")
			p[0].Parent().InsertChildAt(p[1].Index()+1, p[0])
		},
		"words run together": func(_ *encoder, root *etree.Element) {
			p := text(root).FindElement(".//floatingText//p")
			for _, c := range slices.Clone(p.Parent().Child) {
				if space, ok := c.(*etree.CharData); ok {
					p.Parent().RemoveChild(space)
				}
			}
		},
		"a word is torn apart": func(e *encoder, root *etree.Element) {
			n := leaves(e, text(root))[0]
			at := e.places[n]
			rest := etree.NewText(" " + n.Data[2:])
			n.Data = n.Data[:2]
			e.places[n], e.places[rest] = source.Span{Start: at.Start, End: at.Start + 2}, source.Span{Start: at.Start + 2, End: at.End}
			n.Parent().InsertChildAt(n.Index()+1, rest)
		},
		"the source's words are the encoder's": func(_ *encoder, root *etree.Element) {
			text(root).FindElement(".//p").CreateAttr("resp", own)
		},
		"a change takes more than its rule": func(e *encoder, _ *etree.Element) {
			for i := range e.changes {
				if e.changes[i].Kind == source.Bracket {
					e.changes[i].End += 4
				}
			}
		},
		"a change is not declared": func(e *encoder, _ *etree.Element) { e.changes = e.changes[1:] },
		"a node claims another place": func(e *encoder, root *etree.Element) {
			n := leaves(e, text(root))
			e.places[n[4]] = e.places[n[6]]
		},
	} {
		e, root := built(t)
		spoil(e, root)
		if d := e.prove(root); d == nil {
			t.Errorf("%s, and the proof holds", name)
		} else if d.Code != "not-lossless" {
			t.Errorf("%s: %v", name, d)
		}
	}
}
