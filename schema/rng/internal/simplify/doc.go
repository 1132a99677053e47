// Package simplify turns a schema as written into patterns: section 4 of the
// RELAX NG specification, from 4.3 on.
//
//	b := pattern.NewBuilder()
//	start, err := simplify.Schema(root, b, load)
//
// The transformations are not done one after the other on a tree, as the
// specification describes them, but together on the way down: each element is
// looked at with the attributes ns and datatypeLibrary that it inherits, and
// makes its pattern at once. What the constraints of 4.16 to 4.19 do not allow
// is refused on the way.
package simplify
