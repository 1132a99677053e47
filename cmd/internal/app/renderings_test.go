package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Only a file of the same directory whose name has one part more may render the same
// document; two that both have one are not held against each other.
func TestRenderings(t *testing.T) {
	var in []input
	for _, name := range []string{"a/x.txt", "a/x.plain.txt", "./a/x.scan.md", "b/x.plain.txt", "a/xy.plain.txt", "-", "x"} {
		in = append(in, input{name: name, once: name == stdinName})
	}
	want := [][]int{{1, 2}, {0}, {0}, nil, nil, nil, nil}
	if diff := cmp.Diff(want, renderings(in)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
