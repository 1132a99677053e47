package encode

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/rules"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// Explained is a stretch of the source, what it became, and why.
type Explained struct {
	Span     diag.Span
	Text     string // the words of the source, with single blanks
	Became   string // the element and its attributes: date when="1951-11-19"; "" for what is left out, or only Unlinked
	Unlinked bool   // it is a name that is left without a reference
	Path     string // XPath of the element; "" when there is none
	Rule     string // what decided, in an editor's words
	Depth    int    // in how many explained stretches it lies
}

// explanation gathers what became of the source from the finished tree.
type explanation struct {
	e   *encoder
	all []explained
}

// explained is an Explained with its place in bytes.
type explained struct {
	Explained
	at   source.Span
	tree bool // it is an element of the text or the header, in which others lie
}

// explain is what every stretch of the source became, in the order of the source:
// elements with text of the source in them, what declared rules took, and what the
// header was told from. An element that only holds others is not mentioned.
func (e *encoder) explain(root *etree.Element) []Explained {
	x := explanation{e: e}
	x.element(root, nil, "", 0)
	for _, c := range e.changes {
		if c.Kind != source.Bracket {
			x.add(c.Span, false, Explained{Rule: rules.Change(c.Kind.String())})
		}
	}
	x.brackets()
	x.evidence()
	x.unlinked()

	slices.SortStableFunc(x.all, func(a, b explained) int {
		return cmp.Or(cmp.Compare(a.at.Start, b.at.Start), cmp.Compare(b.at.End, a.at.End), cmp.Compare(a.Depth, b.Depth))
	})
	x.nest()
	var all []Explained
	for _, one := range x.all {
		all = append(all, one.Explained)
	}
	return all
}

func (x *explanation) add(at source.Span, tree bool, one Explained) {
	if at = x.e.text.Trim(at); at.Empty() {
		return
	}
	one.Span, one.Text = x.e.text.Place(at), x.e.text.Plain(at)
	if one.Text == "" { // marks that are no content: what was taken is what is explained
		one.Text = source.Collapse(x.e.text.Raw[at.Start:at.End])
	}
	x.all = append(x.all, explained{one, at, tree})
}

// element explains an element and those in it, and returns the stretch of the
// source that they hold.
func (x *explanation) element(el, parent *etree.Element, path string, depth int) source.Span {
	path += "/" + step(el, parent)
	var at source.Span
	for _, child := range el.Child {
		switch c := child.(type) {
		case *etree.Element:
			at = enclosing(at, x.element(c, el, path, depth+1))
		case *etree.CharData:
			at = enclosing(at, x.e.places[c])
		}
	}
	if rule := x.rule(el, parent, at); rule != "" && !at.Empty() {
		x.add(at, true, Explained{Became: startTag(el), Path: path, Rule: rule, Depth: depth})
	}
	return at
}

// brackets explains the brackets of the edition that stand around all that an element
// holds, so that no stretch has them.
func (x *explanation) brackets() {
	held := make([]source.Span, 0, len(x.all))
	for _, one := range x.all {
		held = append(held, one.at)
	}
	slices.SortFunc(held, func(a, b source.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	taken := slices.DeleteFunc(slices.Clone(x.e.changes), func(c source.Change) bool { return c.Kind != source.Bracket })
	slices.SortFunc(taken, func(a, b source.Change) int { return a.Start - b.Start })
	end := 0
	for _, c := range taken {
		for len(held) > 0 && held[0].Start <= c.Start {
			end = max(end, held[0].End)
			held = held[1:]
		}
		if end < c.End {
			x.add(c.Span, false, Explained{Rule: rules.Change(c.Kind.String())})
		}
	}
}

// enclosing is the stretch from the beginning of the first of two to the end of
// the last.
func enclosing(a, b source.Span) source.Span {
	switch {
	case a.Empty():
		return b
	case b.Empty():
		return a
	}
	return source.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// step is an element in an XPath: p[3].
func step(el, parent *etree.Element) string {
	if parent == nil {
		return el.Tag
	}
	n := 0
	for _, sibling := range parent.ChildElements() {
		if sibling.Tag == el.Tag {
			n++
		}
		if sibling == el {
			break
		}
	}
	return fmt.Sprintf("%s[%d]", el.Tag, n)
}

// startTag is an element with its attributes, but for those that say who is
// responsible.
func startTag(el *etree.Element) string {
	var b strings.Builder
	b.WriteString(el.Tag)
	for _, a := range el.Attr {
		if a.Key != "resp" && a.Key != "xmlns" {
			fmt.Fprintf(&b, " %s=%q", a.FullKey(), a.Value)
		}
	}
	return b.String()
}

// rule is why a stretch of the source became an element.
func (x *explanation) rule(el, parent *etree.Element, at source.Span) string {
	if parent == nil {
		return ""
	}
	tags := []string{parent.Tag, el.Tag}
	if outer := parent.Parent(); outer != nil {
		tags = append([]string{outer.Tag}, tags...)
	}
	rule := rules.Of(tags, el.SelectAttrValue("type", ""))
	if el.SelectAttr("ref") != nil {
		return cmp.Or(x.named(at), rule)
	}
	if el.Tag == "date" && rule != "" {
		return rule + x.dated(at)
	}
	return rule
}

// unlinked explains the names that are left without a reference.
func (x *explanation) unlinked() {
	seen := make(map[unlinkedName]bool)
	for _, n := range x.e.unlinked {
		if !seen[n] {
			seen[n] = true
			x.add(n.at, false, Explained{Unlinked: true, Rule: n.why, Depth: inTree})
		}
	}
}

// nest counts for every stretch in how many others it lies.
func (x *explanation) nest() {
	var open []source.Span
	for i := range x.all {
		one := &x.all[i]
		for len(open) > 0 && !open[len(open)-1].Covers(one.at) {
			open = open[:len(open)-1]
		}
		one.Depth = len(open)
		if one.tree {
			open = append(open, one.at)
		}
	}
}

// named says which name of the authority stands in a stretch.
func (x *explanation) named(at source.Span) string {
	for _, m := range x.e.names.Within(at) {
		if len(m.Entries) != 1 {
			continue
		}
		entry := m.Entries[0]
		name := x.e.text.Plain(source.Span{Start: m.Start, End: m.End})
		if l, ok := x.e.names.Taught(name, entry); ok {
			return fmt.Sprintf("`%s` stands for %s in this document: line %d says so in brackets", name, entry.ID, x.e.text.Place(l.At).Start.Line)
		}
		return fmt.Sprintf("`%s` is a name of %s (%s) in %s", name, entry.ID, entry.Name, entry.File)
	}
	return ""
}

// dated says what is particular about the reading of a date.
func (x *explanation) dated(at source.Span) string {
	for _, d := range x.e.datesIn(at) {
		if reason := d.Reason.String(); reason != "" {
			return "; " + reason
		}
	}
	return ""
}
