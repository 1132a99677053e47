package record

import (
	"fmt"
	"slices"
	"strings"

	"catchword/transform/diff"
)

// Words says what kinds of change a comparison found and where, as an entry of
// the revision history does: "text edited in div 1 p 2; persName added in div 1
// p 3; header: title changed". Changes of the revision history itself are not
// mentioned. It is "" when there is nothing to say.
func Words(c *diff.Comparison) string {
	var n notes
	n.take(c.Changes)
	if len(n) == 0 && c.Summary.Whitespace > 0 {
		n.add("layout changed", "", "")
	}
	parts := make([]string, len(n))
	for i := range n {
		parts[i] = n[i].String()
	}
	return strings.Join(parts, "; ")
}

// A note is one kind of change, with the places where it was made.
type note struct {
	kind   string
	link   string // between the kind and its places
	places []string
}

// String names the first of the places.
func (n *note) String() string {
	const most = 4
	places := n.places
	if more := len(places) - most; more > 1 {
		places = append(slices.Clone(places[:most]), fmt.Sprintf("%d more places", more))
	}
	switch k := len(places) - 1; {
	case k < 0:
		return n.kind
	case k == 0:
		return n.kind + n.link + places[0]
	default:
		return n.kind + n.link + strings.Join(places[:k], ", ") + " and " + places[k]
	}
}

// notes are what there is to say, in the order of the document.
type notes []note

func (n *notes) take(changes []diff.Change) {
	for i := range changes {
		c := &changes[i]
		switch {
		case ofHistory(c) || c.Kind == diff.Whitespace:
		case c.Field != "" && c.Kind == diff.Comment:
			n.add("header", ": ", "comment in "+c.Field+" "+done(c))
		case c.Field != "":
			n.add("header", ": ", c.Field+" "+done(c))
		default:
			n.add(subject(c)+" "+done(c), " in ", place(c))
		}
		n.take(c.Inner)
	}
}

func (n *notes) add(kind, link, place string) {
	i := slices.IndexFunc(*n, func(o note) bool { return o.kind == kind })
	if i < 0 {
		*n, i = append(*n, note{kind: kind, link: link}), len(*n)
	}
	if o := &(*n)[i]; place != "" && !slices.Contains(o.places, place) {
		o.places = append(o.places, place)
	}
}

// ofHistory reports whether a change is one of the revision history, which is
// about the changes and none itself.
func ofHistory(c *diff.Change) bool {
	return c.Kind == diff.Header && strings.Contains(path(c), "revisionDesc[")
}

// subject is what has changed.
func subject(c *diff.Change) string {
	switch {
	case c.Attribute != "":
		return "@" + c.Attribute + " of " + c.Element
	case c.Kind == diff.Comment:
		return "comment"
	case c.Element == "p":
		return "paragraph"
	case c.Element != "" && c.What != diff.Edited:
		return c.Element
	case c.Kind == diff.Markup:
		return "markup"
	default:
		return "text"
	}
}

// done is what was done to it.
func done(c *diff.Change) string {
	switch c.What {
	case diff.Edited:
		if c.Kind == diff.Text {
			return "edited"
		}
		return "changed"
	case diff.Added, diff.Wrapped, diff.AttributeAdded:
		return "added"
	case diff.Deleted, diff.Unwrapped, diff.AttributeDeleted:
		return "removed"
	case diff.Renamed:
		return "renamed"
	case diff.Extent:
		return "given other bounds"
	case diff.Split:
		return "split"
	case diff.Merged:
		return "joined to its neighbour"
	case diff.Moved:
		return "moved"
	default:
		return "changed"
	}
}

// path is where a change is: the paragraph that it is in, or the element.
func path(c *diff.Change) string {
	switch {
	case c.Block != "":
		return c.Block
	case c.New != nil:
		return c.New.Path
	case c.Old != nil:
		return c.Old.Path
	default:
		return ""
	}
}

// place says in words where a change is: "div 1 p 3" for what is in
// /TEI/text[1]/body[1]/div[1]/p[3], and "" when that is the whole document.
func place(c *diff.Change) string {
	p, _, _ := strings.Cut(path(c), "/@")
	steps := strings.Split(strings.TrimPrefix(p, "/"), "/")
	if whole(c) {
		steps = steps[:len(steps)-1]
	}
	var words []string
	for i, step := range steps {
		name, ordinal, _ := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		if _, local, ok := strings.Cut(name, ":"); ok {
			name = local
		}
		switch {
		case i == 0 || i == 1 && name == "text" || name == "body":
			continue
		case ordinal == "" || slices.Contains(single, name):
			words = append(words, name)
		default:
			words = append(words, name, ordinal)
		}
		if slices.Contains(blocks, name) {
			break
		}
	}
	return strings.Join(words, " ")
}

// whole reports whether a change is one of a whole element that the path leads
// to, so that it was made in the element around.
func whole(c *diff.Change) bool {
	return c.Block == "" && (c.What == diff.Added || c.What == diff.Deleted || c.What == diff.Moved)
}

// Of the elements that stand once in a text no number is told; what lies in a
// paragraph, or the like, is told by that alone.
var (
	single = []string{"front", "back", "standOff", "facsimile", "teiHeader"}
	blocks = []string{"p", "ab", "l", "head", "item", "cell", "salute", "signed", "dateline", "address"}
)
