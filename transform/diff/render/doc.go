// Package render writes a comparison of two revisions for people and programs.
//
//	c, _ := diff.Compare(before, after, diff.Options{})
//	err := render.Text(os.Stdout, c, render.Options{OldName: "a.xml", NewName: "b.xml", Context: 6})
package render

import "catchword/transform/diff"

// Options tune the renderings. The zero value shows everything, without
// context and colour.
type Options struct {
	OldName, NewName string // of the two revisions, as the user gave them
	View             View
	Context          int  // words shown around a change
	Color            bool // by ANSI escape sequences
}

// View selects changes.
type View uint8

// The views.
const (
	All        View = iota
	TextOnly        // changes of text, moves included
	MarkupOnly      // changes of markup, attributes and comments
	HeaderOnly      // changes of the header
	LayoutOnly      // changes of layout, if the comparison lists them
)

var viewNames = [...]string{All: "all", TextOnly: "text", MarkupOnly: "markup", HeaderOnly: "header", LayoutOnly: "layout"}

// String is the name of the view.
func (v View) String() string { return viewNames[v] }

// ViewNamed is the view that the user asks for as all, text, markup, header or
// layout.
func ViewNamed(name string) (v View, ok bool) {
	for i, n := range viewNames {
		if n == name {
			return View(i), true
		}
	}
	return All, false
}

// shows reports whether a view shows a change.
func (v View) shows(c *diff.Change) bool {
	switch c.Kind {
	case diff.Text, diff.Move:
		return v == All || v == TextOnly
	case diff.Markup, diff.Attribute, diff.Comment:
		return v == All || v == MarkupOnly
	case diff.Header:
		return v == All || v == HeaderOnly
	default:
		return v == LayoutOnly
	}
}
