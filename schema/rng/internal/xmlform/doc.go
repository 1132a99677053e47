// Package xmlform reads the XML syntax of RELAX NG (section 3 of the
// specification) into the tree of package syntax, and writes such a tree.
//
//	root, err := xmlform.Parse("tei_all.rng", raw)
//	text := xmlform.Write(root)
//
// Annotations are removed on the way (section 4.1), white space is stripped
// (4.2), xml:base is taken into href (4.5), and the tree is checked against the
// full syntax, so that its reader can rely on the shape of every element.
package xmlform
