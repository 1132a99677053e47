package xmlform

import (
	"bytes"
	"strings"

	"catchword/schema/rng/internal/syntax"
)

// Write is a tree in the XML syntax: what Parse reads of it again is the same
// tree, but for places, documentation and groups within what is a group of its
// children anyway (section 4.12), which are left out: people write none, and
// libxml2 judges wrongly by them. An element begins on the line of the
// file on which it was written, or as soon after it as what stands before it
// allows, so that a line of the text says where to look in the file. It takes
// time and memory linear in the tree.
func Write(root *syntax.Node) []byte {
	w := writer{line: 1, root: root}
	w.node(root, nil)
	w.add("\n")
	return w.text.Bytes()
}

type writer struct {
	text bytes.Buffer
	line int
	root *syntax.Node
}

// add writes markup on the current line, or the end of that line.
func (w *writer) add(markup ...string) {
	for _, s := range markup {
		w.text.WriteString(s)
		w.line += strings.Count(s, "\n")
	}
}

// node writes an element inside one that has the declarations of outer.
func (w *writer) node(n *syntax.Node, outer *syntax.Context) {
	for at := n.Span().Start.Line; w.line < at; {
		w.add("\n")
	}
	w.add("<", n.Kind.String())
	if n == w.root {
		w.attribute("xmlns", Namespace)
	}
	w.declarations(n.Context, outer)
	for i := range n.Attrs {
		w.attribute(n.Attrs[i].Key.String(), n.Attrs[i].Value)
	}
	if len(n.Children) == 0 && n.Text == "" {
		w.add("/>")
		return
	}
	w.add(">", escape.Replace(n.Text))
	w.children(n, n)
	w.add("</", n.Kind.String(), ">")
}

// children writes those of n inside the element of outer.
func (w *writer) children(n, outer *syntax.Node) {
	for _, child := range n.Children {
		if child.Kind == syntax.Group && groups[outer.Kind] && len(child.Attrs) == 0 && child.Context == n.Context {
			w.children(child, outer)
		} else {
			w.node(child, n.Context)
		}
	}
}

// groups are the elements that group their children.
var groups = map[syntax.Kind]bool{
	syntax.Element: true, syntax.Define: true, syntax.Group: true, syntax.OneOrMore: true, syntax.ZeroOrMore: true,
	syntax.Optional: true, syntax.List: true, syntax.Mixed: true,
}

// declarations writes the prefixes of c that outer has not. The namespace
// without prefix is that of RELAX NG, which no name of a schema asks for; a
// prefix of no namespace is one that compact syntax has resolved.
func (w *writer) declarations(c, outer *syntax.Context) {
	written := map[string]bool{}
	for ; c != outer && c != nil; c = c.Outer {
		if c.Prefix != "" && c.Space != "" && !written[c.Prefix] {
			w.attribute("xmlns:"+c.Prefix, c.Space)
		}
		written[c.Prefix] = true
	}
}

func (w *writer) attribute(name, value string) {
	w.add(" ", name, `="`, escape.Replace(value), `"`)
}

// escape keeps a parser from taking data for markup, and from normalising
// white space.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;",
	"\t", "&#9;", "\n", "&#10;", "\r", "&#13;")
