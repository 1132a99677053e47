package rng

import (
	"io"
	"strings"
	"testing"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/simplify"
	"catchword/schema/rng/internal/xmlform"
	"catchword/tei/xmlscan"

	"pgregory.net/rapid"
)

// clark judges a document as James Clark's paper on derivatives does ("An
// algorithm for RELAX NG validation"): on a tree, by the derivative of a
// pattern with respect to each child, which asks of every element that may
// stand there whether the whole child matches it. It is slow, finds nothing but
// a verdict, and shares neither states nor recovery with the matcher, for which
// it is the oracle.
type clark struct {
	b    *pattern.Builder
	memo map[clarkQuestion]bool
}

// A clarkQuestion is whether a node has a content.
type clarkQuestion struct {
	content *pattern.Pattern
	node    *clarkNode
}

type clarkNode struct {
	space, local string
	attributes   []clarkAttribute
	children     []clarkChild
	prefixes     map[string]string
}

type clarkAttribute struct{ space, local, value string }

type clarkChild struct {
	node *clarkNode
	text string
}

// valid is the verdict on a document.
func (c *clark) valid(start *pattern.Pattern, root *clarkNode) bool {
	c.memo = map[clarkQuestion]bool{}
	return c.child(start, root).Nullable()
}

// child is the derivative of p with respect to an element.
func (c *clark) child(p *pattern.Pattern, n *clarkNode) *pattern.Pattern {
	var rests []*pattern.Pattern
	for _, s := range c.b.Start(p, c.b.Symbol(n.space, n.local), pattern.Strict) {
		if c.has(s.Item.Left, n) {
			rests = append(rests, s.Rest)
		}
	}
	return c.b.Choice(nil, rests...)
}

// has is whether an element has the attributes and children that p asks for.
func (c *clark) has(p *pattern.Pattern, n *clarkNode) bool {
	q := clarkQuestion{p, n}
	answer, known := c.memo[q]
	if known {
		return answer
	}
	context := datatype.Context{Namespaces: func(prefix string) (string, bool) {
		space, ok := n.prefixes[prefix]
		return space, ok || prefix == ""
	}}
	for _, a := range n.attributes {
		p = c.attribute(p, a, context)
	}
	answer = c.content(c.b.EndAttributes(p), n, context)
	c.memo[q] = answer
	return answer
}

func (c *clark) attribute(p *pattern.Pattern, a clarkAttribute, context datatype.Context) *pattern.Pattern {
	var rests []*pattern.Pattern
	for _, s := range c.b.StartAttribute(p, c.b.Symbol(a.space, a.local)) {
		if c.b.Matches(s.Item.Left, []byte(a.value), context) {
			rests = append(rests, s.Rest)
		}
	}
	return c.b.Choice(nil, rests...)
}

// content judges children (strip and childrenDeriv of the paper).
func (c *clark) content(p *pattern.Pattern, n *clarkNode, context datatype.Context) bool {
	if len(n.children) == 0 {
		return c.b.Matches(p, nil, context)
	}
	if len(n.children) == 1 && n.children[0].node == nil {
		return c.b.Matches(p, []byte(n.children[0].text), context)
	}
	for _, child := range n.children {
		switch {
		case child.node != nil:
			p = c.child(p, child.node)
		case strings.Trim(child.text, " \t\r\n") != "":
			p = c.b.Mixed(p)
		}
	}
	return p.Nullable()
}

// clarkTree reads a document; nil when it is not well-formed.
func clarkTree(text string) *clarkNode {
	scan := xmlscan.New(strings.NewReader(text), xmlscan.Options{})
	document := &clarkNode{}
	open := []*clarkNode{document}
	for scan.Next() {
		top := open[len(open)-1]
		switch tok := scan.Token(); tok.Kind {
		case xmlscan.StartElement:
			n := &clarkNode{space: tok.Name.Space, local: tok.Name.Local, prefixes: map[string]string{}}
			for prefix, space := range top.prefixes {
				n.prefixes[prefix] = space
			}
			for _, a := range tok.Attrs {
				if a.Namespace {
					prefix := a.Name.Local
					if a.Name.Prefix == "" {
						prefix = ""
					}
					n.prefixes[prefix] = string(a.Value)
					continue
				}
				n.attributes = append(n.attributes, clarkAttribute{a.Name.Space, a.Name.Local, string(a.Value)})
			}
			top.children = append(top.children, clarkChild{node: n})
			open = append(open, n)
		case xmlscan.EndElement:
			open = open[:len(open)-1]
		case xmlscan.Text, xmlscan.CData:
			if len(top.children) > 0 && top.children[len(top.children)-1].node == nil {
				top.children[len(top.children)-1].text += string(tok.Data)
			} else {
				top.children = append(top.children, clarkChild{text: string(tok.Data)})
			}
		}
	}
	if scan.Err() != nil {
		return nil
	}
	for _, c := range document.children {
		if c.node != nil {
			return c.node
		}
	}
	return nil
}

// A twin is a schema for the matcher and for the oracle.
type twin struct {
	schema *Schema
	oracle *clark
	start  *pattern.Pattern
}

// newTwin compiles a schema twice; ok is false when it is incorrect.
func newTwin(text string) (w twin, ok bool) {
	schema, err := Compile(xmlscan.Bytes("schema.rng", []byte(text)), Options{})
	if err != nil {
		return w, false
	}
	root, err := xmlform.Parse("schema.rng", []byte(text))
	if err != nil {
		return w, false
	}
	b := pattern.NewBuilder()
	start, err := simplify.Schema(root, b, newLoader(Options{}).load)
	return twin{schema, &clark{b: b}, start}, err == nil
}

// Random documents get the oracle's verdict from the matcher, with random
// schemas, and a document that is invalid has a finding for it.
func TestMatcherAgreesWithOracle(t *testing.T) { rapid.Check(t, agreesWithOracle) }

// The same, with what the fuzzer finds to lead further.
func FuzzMatcher(f *testing.F) { f.Fuzz(rapid.MakeFuzz(agreesWithOracle)) }

func agreesWithOracle(t *rapid.T) {
	schema := randomSchema(t)
	w, ok := newTwin(schema)
	if !ok {
		t.Skip("an incorrect schema")
	}
	for range 4 {
		w.agree(t, schema, randomDocument(t))
		d := drawer{t: t, depth: 6}
		if _, document, ok := d.draw(w.start); ok {
			w.agree(t, schema, document)
			w.agree(t, schema, spoil(t, document))
		}
	}
}

func (w twin) agree(t interface{ Fatalf(string, ...any) }, schema, document string) {
	root := clarkTree(document)
	if root == nil {
		return
	}
	want := w.oracle.valid(w.start, root)
	findings := 0
	source := xmlscan.Bytes("document.xml", []byte(document))
	if err := w.schema.Validate(tContext, source, func(d diagnostic) { findings++ }); err != nil && err != io.EOF {
		t.Fatalf("%v", err)
	}
	if got := findings == 0; got != want {
		t.Fatalf("valid is %v by the oracle, %v by the matcher\n%s\n%s", want, got, schema, document)
	}
}
