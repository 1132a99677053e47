// Package syntax is a RELAX NG schema as it was written: the tree of elements
// that the XML syntax spells out and that the compact syntax stands for
// (RELAX NG Compact Syntax, section 5), before the simplification of section 4
// of the specification.
//
//	pattern := &syntax.Node{Kind: syntax.Element, File: file, Start: 0, End: 11}
//	pattern.Set(syntax.AttrName, "p", 8, 9)
//
// Both parsers build it: a tree that leaves a parser has the shape that section
// 3 of the specification (the full syntax) asks for, so that whoever reads it
// need not ask again. Foreign elements and attributes (annotations) are already
// gone; what remains of them is Node.Doc.
package syntax
