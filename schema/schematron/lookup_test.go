package schematron

import (
	"strings"
	"testing"

	"github.com/lestrrat-go/helium/xpath3"
	"pgregory.net/rapid"
)

func drawLookup(t *rapid.T) string {
	path := rapid.SampledFrom([]string{
		"//a", "//t:a", "/a//b", "//*", "//@x", "//a/b", "$nodes/b", "$nodes//a", "//a[@y]/*", "//a[1]", "following::*", "preceding::a", "descendant::t:*",
		"following-sibling::b", "preceding-sibling::*", "descendant::node()", "following::text()",
	}).Draw(t, "path")
	key := rapid.SampledFrom([]string{"@x", "@y", ".", "b", "b/@x", "@*", "normalize-space(@x)", "tokenize(@y, ' ')", "substring-after(., 't')"}).Draw(t, "key")
	value := rapid.SampledFrom([]string{
		"current()/@x", "current()/@y", "'1'", "('1', '2')", "1", "$v", "$many", "substring(current()/@x, 1)", "()",
		"concat(current()/@x, '')", "tokenize('1 2', ' ')", "current()//b/@x", "true()", "string($v)", "$q",
	}).Draw(t, "value")
	equal := rapid.SampledFrom([]string{" = ", " = ", " eq "}).Draw(t, "equal")
	made := path + "[" + key + equal + value + "]"
	if rapid.Bool().Draw(t, "turned") {
		made = path + "[" + value + equal + key + "]"
	}
	switch rapid.IntRange(0, 5).Draw(t, "around") {
	case 0:
		return "count(" + made + ")"
	case 1:
		return "not(" + made + ") or @x = $many"
	case 2:
		return "some $q in //b/@x satisfies " + made
	case 3:
		return "$many = @y, " + made + "/@y"
	case 4:
		return "if (" + made + ") then 'yes' else " + key + " = $v"
	}
	return made
}

// An expression whose comparisons are looked up has the value that it has when all
// is gone through.
func TestLookupsFindTheSame(t *testing.T) {
	rewritten := 0
	rapid.Check(t, func(t *rapid.T) {
		r, w := workerFor(t, drawDocument(t))
		r.schema.binding.old = rapid.Bool().Draw(t, "old")
		w = newWorker(t.Context(), r.schema, w.doc)
		scope := []string{"v", "many", "nodes"}
		r.visible = scope
		for name, value := range map[string]string{"v": "'1'", "many": "//@x", "nodes": "//t:a"} {
			r.schema.lets = append(r.schema.lets, &let{name: name, value: r.compile(value, place{}, nil)})
		}
		source := strings.ReplaceAll(drawLookup(t), "$q", "$many")
		ast, _ := r.parse(source, place{})
		slow := &expression{source: source}
		slow.Expression = r.compileTree(source, ast, place{}, scope)
		made, ok := r.rewritten(ast, place{}, scope)
		if !ok || len(r.l.found) > 0 {
			return
		}
		rewritten++
		quick := &expression{source: source}
		var err error
		if quick.Expression, err = xpath3.NewCompiler().CompileExpr(made); err != nil {
			t.Fatal(err)
		}
		for _, n := range everyNode(w.doc.root) {
			w.current = n
			got, err1 := w.sequence(quick, n)
			want, err2 := w.sequence(slow, n)
			if a, b := shown(got, err1), shown(want, err2); a != b {
				t.Fatalf("%s at %s: %s, without lookups %s", source, n.Name(), a, b)
			}
		}
	})
	if rewritten < 20 {
		t.Errorf("%d expressions are looked up", rewritten)
	}
}

func shown(seq xpath3.Sequence, err error) string {
	if err != nil {
		return "an error"
	}
	var b strings.Builder
	if seq == nil {
		return ""
	}
	for _, item := range seq.Materialize() {
		if n, ok := item.(xpath3.NodeItem); ok {
			b.WriteString(xpath3.StableNodeID(n.Node) + " ")
			continue
		}
		words, _ := valuesOf(xpath3.ItemSlice{item})
		b.WriteString(strings.Join(words, " ") + ", ")
	}
	return b.String()
}
