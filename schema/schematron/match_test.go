package schematron

import (
	"fmt"
	"strings"
	"testing"

	"catchword/tei/xmlscan"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
	"pgregory.net/rapid"
)

// everyNode are the nodes of a document but namespaces, in document order.
func everyNode(root *helium.Document) []helium.Node {
	var all []helium.Node
	_ = helium.Walk(root, helium.NodeWalkerFunc(func(n helium.Node) error {
		all = append(all, n)
		if e, ok := n.(*helium.Element); ok {
			for _, a := range e.Attributes() {
				all = append(all, a)
			}
		}
		return nil
	}))
	return all
}

func drawDocument(t *rapid.T) string {
	var b strings.Builder
	var draw func(depth int)
	draw = func(depth int) {
		name := rapid.SampledFrom([]string{"a", "b", "t:a", "t:c"}).Draw(t, "name")
		fmt.Fprintf(&b, "<%s", name)
		for _, a := range []string{"x", "y"} {
			if rapid.Bool().Draw(t, "attribute") {
				fmt.Fprintf(&b, " %s='%s'", a, rapid.SampledFrom([]string{"1", "2", ""}).Draw(t, "value"))
			}
		}
		b.WriteString(">")
		for range rapid.IntRange(0, 3).Draw(t, "children") {
			switch rapid.IntRange(0, 5).Draw(t, "child") {
			case 0:
				b.WriteString("text")
			case 1:
				b.WriteString("<!--c--><?p q?>")
			default:
				if depth < 5 {
					draw(depth + 1)
				}
			}
		}
		fmt.Fprintf(&b, "</%s>", name)
	}
	b.WriteString("<a xmlns:t='urn:t'>")
	draw(0)
	draw(0)
	b.WriteString("</a>")
	return b.String()
}

func drawCondition(t *rapid.T, depth int) string {
	simple := []string{
		"@x", "@y", "@*", "b", "t:*", "@x = '1'", "@y eq '2'", "@x = ('1', '')", "self::a", "self::t:a", "parent::a",
		"ancestor::b", "ancestor-or-self::t:c", "true()", "false()", "a | b", "not(@x)", "self::t:a | parent::b", "*:a",
	}
	if depth == 0 || rapid.Bool().Draw(t, "simple") {
		return rapid.SampledFrom(simple).Draw(t, "condition")
	}
	a, b := drawCondition(t, depth-1), drawCondition(t, depth-1)
	return rapid.SampledFrom([]string{a + " and " + b, a + " or " + b, "not(" + a + ")", "(" + a + ") and (" + b + ")"}).Draw(t, "joined")
}

func drawPath(t *rapid.T) string {
	path := rapid.SampledFrom([]string{"", "", "/", "//"}).Draw(t, "start")
	steps := rapid.IntRange(1, 3).Draw(t, "steps")
	for i := range steps {
		if i > 0 {
			path += rapid.SampledFrom([]string{"/", "/", "//", "/descendant::"}).Draw(t, "slash")
		}
		tests := []string{"a", "b", "t:a", "t:*", "*", "*:a", "(a | t:c)", "node()"}
		if i == steps-1 && !strings.HasSuffix(path, "::") {
			tests = append(tests, "@x", "@*", "text()", "comment()", "processing-instruction('p')", "(@x | b)")
		}
		test := rapid.SampledFrom(tests).Draw(t, "test")
		if strings.HasSuffix(path, "::") && strings.HasPrefix(test, "(") {
			test = "b"
		}
		path += test
		for range rapid.IntRange(0, 2).Draw(t, "predicates") {
			p := rapid.SampledFrom([]string{"1", "2", "last()", "position() < 3", "count(*)", "position() = last()", ""}).Draw(t, "predicate")
			if p == "" || strings.HasPrefix(test, "(") {
				p = drawCondition(t, 1)
			}
			path += "[" + p + "]"
		}
	}
	return path
}

func workerFor(t *rapid.T, text string) (*reader, *worker) {
	doc, err := newBuilder(xmlscan.New(strings.NewReader(text), xmlscan.Options{}), nil).build(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := &Schema{binding: &binding{prefixes: map[string]string{"t": "urn:t"}}}
	r := &reader{l: newLoader(nil), schema: s}
	return r, newWorker(t.Context(), s, doc)
}

// A context fits the nodes that the same path selects from anywhere in the
// document (XSL Transformations 3.0, section 5.5.3).
func TestContextsFitWhatTheySelect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, w := workerFor(t, drawDocument(t))
		path := drawPath(t)
		if rapid.Bool().Draw(t, "union") {
			path += " | " + drawPath(t)
		}
		e := &element{attrs: []attribute{{name: "context", value: path}}}
		c := r.context(e, path, nil)
		ast, ok := r.parse(path, place{})
		if !ok || len(r.l.found) > 0 {
			t.Fatalf("%s: %v", path, r.l.found)
		}
		builder := contextBuilder{r: r, source: path}
		var sets []*alternative
		for _, part := range unionOf(ast) {
			sets = append(sets, &alternative{set: builder.set(part)})
		}
		for _, n := range everyNode(w.doc.root) {
			if got, want := anyFits(t, w, c.alternatives, n), anyFits(t, w, sets, n); got != want {
				t.Fatalf("%s fits %s (%T): %v, and it selects it: %v", path, n.Name(), n, got, want)
			}
		}
	})
}

func unionOf(ast xpath3.Expr) []xpath3.Expr {
	if u, ok := ast.(xpath3.UnionExpr); ok {
		return append(unionOf(u.Left), unionOf(u.Right)...)
	}
	return []xpath3.Expr{ast}
}

func anyFits(t *rapid.T, w *worker, all []*alternative, n helium.Node) bool {
	for _, a := range all {
		ok, err := w.fits(a, n)
		if err != nil {
			t.Fatal(err)
		}
		if ok {
			return true
		}
	}
	return false
}

// A quick test says what the evaluator says.
func TestQuickTestsSayTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, w := workerFor(t, drawDocument(t))
		source := drawCondition(t, 3)
		x := r.compile(source, place{}, nil)
		if x.quick == nil || len(r.l.found) > 0 {
			t.Fatalf("%s: there is no quick test: %v", source, r.l.found)
		}
		slow := *x
		slow.quick = nil
		for _, n := range everyNode(w.doc.root) {
			got, err1 := w.holds(x, n)
			want, err2 := w.holds(&slow, n)
			if err1 != nil || err2 != nil || got != want {
				t.Fatalf("%s at %s: %v (%v), by the evaluator %v (%v)", source, n.Name(), got, err1, want, err2)
			}
		}
	})
}
