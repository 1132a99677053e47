package render

import (
	"fmt"
	"strings"

	"catchword/transform/diff"
)

// Summary is a comparison on one line: "text 12, markup 3, header 1, moved 1;
// layout-only changes 240 not shown; encoding: UTF-16LE → UTF-8".
func Summary(c *diff.Comparison) string {
	if c.Equal {
		return "no changes"
	}
	var parts []string
	for _, p := range []struct {
		name string
		n    int
	}{
		{"text", c.Summary.Text},
		{"markup", c.Summary.Markup},
		{"attribute", c.Summary.Attribute},
		{"header", c.Summary.Header},
		{"moved", c.Summary.Move},
		{"comment", c.Summary.Comment},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", p.name, p.n))
		}
	}
	if len(parts) == 0 {
		parts = []string{"no changes of text or markup"}
	}
	line := strings.Join(parts, ", ")
	if n := c.Summary.Whitespace; n > 0 {
		line += fmt.Sprintf("; layout-only changes %d%s", n, notShown(c))
	}
	if e := c.Encodings; e[0] != e[1] {
		line += fmt.Sprintf("; encoding: %s → %s", e[0], e[1])
	}
	return line
}

// notShown says that changes of layout are counted and not listed.
func notShown(c *diff.Comparison) string {
	for i := range c.Changes {
		if c.Changes[i].Kind == diff.Whitespace {
			return ""
		}
	}
	return " not shown"
}
