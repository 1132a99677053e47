package render

import (
	"strings"

	"catchword/transform/diff"
)

// block is the path of the block in which a change shows: a change within a
// text belongs to the paragraph, the change of an attribute to its element.
func block(c *diff.Change) string {
	p := anySide(c).Path
	if c.Block != "" {
		p = c.Block
	}
	if c.Attribute != "" {
		p, _, _ = strings.Cut(p, "/@")
	}
	return p
}

// divided parts a path into its division and the rest: the innermost div, or
// what stands for one.
func divided(path string) (division, rest string) {
	steps := strings.Split(path, "/")
	for i := len(steps) - 1; i > 0; i-- {
		if isDivision(steps[i]) {
			return strings.Join(steps[:i+1], "/"), strings.Join(steps[i+1:], "/")
		}
	}
	if len(steps) > 2 {
		return strings.Join(steps[:3], "/"), strings.Join(steps[3:], "/")
	}
	return path, ""
}

func isDivision(step string) bool {
	name, _, _ := strings.Cut(step, "[")
	if i := strings.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	switch name {
	case "teiHeader", "front", "body", "back", "standOff", "text":
		return true
	}
	return name == "div" || len(name) == 4 && strings.HasPrefix(name, "div")
}
