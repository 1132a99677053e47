package render

import (
	"fmt"
	"strings"

	"catchword/transform/diff"
)

// fewest is the number of equal changes from which on they are told once: as
// many can be read one by one.
const fewest = 3

// mostLines is how many lines, or stretches of lines, of repeated changes are
// named.
const mostLines = 12

// sameAs is what makes two changes of markup the same: what was done, to what.
type sameAs struct {
	what               diff.What
	element, attribute string
	field              string
	old, new           string // what stood and stands there; "" for nothing
}

func sameAsOf(c *diff.Change) (key sameAs, ok bool) {
	markup := c.Kind == diff.Whitespace || c.Kind == diff.Markup || c.Kind == diff.Attribute || c.Kind == diff.Header && c.Attribute != ""
	if !markup || len(c.Inner) > 0 {
		return key, false
	}
	switch c.What {
	case diff.Split, diff.Merged, diff.Extent:
		return key, false // each is about other words
	}
	key = sameAs{what: c.What, element: c.Element, attribute: c.Attribute, field: c.Field}
	if c.Old != nil {
		key.old = c.Old.Text
	}
	if c.New != nil {
		key.new = c.New.Text
	}
	return key, true
}

// once takes out the changes of markup and layout that are repeated often, but for the
// first of each; again are the others by the first.
func once(cs []*diff.Change) (left []*diff.Change, again map[*diff.Change][]*diff.Change) {
	count := make(map[sameAs]int)
	for _, c := range cs {
		if key, ok := sameAsOf(c); ok {
			count[key]++
		}
	}
	first := make(map[sameAs]*diff.Change)
	again = make(map[*diff.Change][]*diff.Change)
	for _, c := range cs {
		key, ok := sameAsOf(c)
		switch f := first[key]; {
		case !ok || count[key] < fewest:
		case f != nil:
			again[f] = append(again[f], c)
			continue
		default:
			first[key] = c
		}
		left = append(left, c)
	}
	return left, again
}

// more says how often and where a change is repeated.
func (t *textWriter) more(c *diff.Change, indent string) {
	others := t.again[c]
	if len(others) == 0 {
		return
	}
	what := ""
	if c.InText() {
		what = t.marked(repeated(c)) + ": "
	}
	fmt.Fprintf(t.w, "%s%sand %d more like this (%s)\n", indent, what, len(others), linesOf(others))
}

// linesOf names the lines of some changes in the newer revision: "lines 82,
// 86, 91–94".
func linesOf(cs []*diff.Change) string {
	type stretch struct{ from, to int }
	var all []stretch
	for _, c := range cs {
		_, line := c.Lines()
		if n := len(all) - 1; n >= 0 && all[n].from <= line && line <= all[n].to+1 {
			all[n].to = line
			continue
		}
		all = append(all, stretch{line, line})
	}
	if len(all) == 1 && all[0].from == all[0].to {
		return fmt.Sprintf("line %d", all[0].from)
	}
	var at []string
	for _, s := range all {
		switch {
		case len(at) == mostLines:
			return "lines " + strings.Join(at, ", ") + ", …"
		case s.from == s.to:
			at = append(at, fmt.Sprint(s.from))
		default:
			at = append(at, fmt.Sprintf("%d–%d", s.from, s.to))
		}
	}
	return "lines " + strings.Join(at, ", ")
}

// repeated is what a change within a text has done again and again.
func repeated(c *diff.Change) []part {
	switch c.What {
	case diff.Added, diff.Deleted, diff.Edited:
		return replaced(c)
	default:
		return sentence(c)
	}
}
