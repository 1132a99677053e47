package tei

import (
	"strings"

	"github.com/beevik/etree"
)

// indent is one level of indentation.
const indent = "  "

// Layout puts the element-only parts of a tree on lines of their own, indented
// by two blanks a level, and touches nothing else: no white space is added to,
// or taken from, an element that may hold text, nor from anything inside one.
// So the text of paragraphs, names and notes stays as it was built. Elements
// that are not of TEI, or that carry xml:space="preserve", are left alone.
// Laying out twice gives the same tree. The time is linear in the tree.
//
// It is meant for trees made by the builders; laying out a document that was
// parsed would rewrite its white space.
func Layout(root *etree.Element) { (*Nodes)(nil).Layout(root) }

// Layout is the function Layout with n to make the white space.
func (n *Nodes) Layout(root *etree.Element) { n.layout(root, depth(root)) }

func depth(e *etree.Element) int {
	n := 0
	for p := e.Parent(); p != nil && p.Tag != ""; p = p.Parent() {
		n++
	}
	return n
}

func (n *Nodes) layout(e *etree.Element, level int) {
	if takesIndent(e) {
		n.BreakLines(e, level)
		for _, c := range e.Child {
			if child, ok := c.(*etree.Element); ok {
				n.layout(child, level+1)
			}
		}
	}
}

// BreakLines puts each child of an element on a line of its own, indented for
// an element at a level of the tree (0 for the root), and drops all text between.
func (n *Nodes) BreakLines(e *etree.Element, level int) {
	children := e.Child
	e.Child = n.Room(2*len(children) + 1)
	for _, c := range children {
		if _, isText := c.(*etree.CharData); !isText {
			e.AddChild(n.CharData(newLine(level + 1)))
			e.Child = append(e.Child, c)
		}
	}
	e.AddChild(n.CharData(newLine(level)))
	e.ReindexChildren()
}

func newLine(level int) string {
	if n := 1 + level*len(indent); n <= len(lineStart) {
		return lineStart[:n]
	}
	return "\n" + strings.Repeat(indent, level)
}

// lineStart is a line end and the blanks of more levels than most documents have.
const lineStart = "\n                                                                "

// takesIndent reports whether white space inside e means nothing: its content
// model has no text, and it has none.
func takesIndent(e *etree.Element) bool {
	if e.Space != "" || !elementOnly[e.Tag] || preserves(e) {
		return false
	}
	children := false
	for _, c := range e.Child {
		text, isText := c.(*etree.CharData)
		if isText && !blank(text.Data) {
			return false
		}
		children = children || !isText
	}
	return children
}

func preserves(e *etree.Element) bool {
	for i := range e.Attr {
		if a := &e.Attr[i]; a.Key == "space" && a.Space == "xml" {
			return a.Value == "preserve"
		}
	}
	return false
}

// blank reports whether s is white space as XML has it.
func blank(s string) bool { return strings.Trim(s, " \t\r\n") == "" }
