package tei_test

import (
	"testing"

	"catchword/tei"

	"github.com/google/go-cmp/cmp"
)

// TestNodesMakeTheSameTrees builds a header again and again in the same memory.
func TestNodesMakeTheSameTrees(t *testing.T) {
	alone := tei.Elem("TEI", nil, tei.Of(fullHeader().Element(nil), fullStandOff().Element(nil)))
	tei.Layout(alone)
	want := render(alone)
	var nodes tei.Nodes
	for range 3 {
		root := nodes.Elem("TEI", nil, nodes.Of(fullHeader().Element(&nodes), fullStandOff().Element(&nodes)))
		nodes.Layout(root)
		if diff := cmp.Diff(want, render(root)); diff != "" {
			t.Fatalf("-alone +in one memory\n%s", diff)
		}
		nodes.Reset()
	}
}

// TestNodesDoNotShare appends to what lies side by side.
func TestNodesDoNotShare(t *testing.T) {
	var nodes tei.Nodes
	first, second := nodes.Elem("p", nil, nodes.Text("a")), nodes.Elem("p", []tei.Attr{{Name: "n", Value: "1"}}, nodes.Text("b"))
	first.CreateAttr("n", "2")
	first.AddChild(nodes.CharData("c"))
	if got, want := render(first)+render(second), `<p n="2">ac</p><p n="1">b</p>`; got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

// TestNodesMakeMany makes more children of an element than a slab has room for.
func TestNodesMakeMany(t *testing.T) {
	var nodes tei.Nodes
	for range 2 {
		var all tei.Mixed
		for range 1000 {
			all = append(all, nodes.Elem("lb", nil))
		}
		if got := len(nodes.Elem("p", nil, nodes.Text("x"), all).Child); got != 1001 {
			t.Errorf("%d children, not 1001", got)
		}
		nodes.Reset()
	}
}
