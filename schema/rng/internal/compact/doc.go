// Package compact reads the compact syntax of RELAX NG (OASIS Committee
// Specification, 21 November 2002) into the tree of package syntax: the tree
// that its translation to the XML syntax would have.
//
//	root, err := compact.Parse("tei_all.rnc", raw)
//
// Annotations are checked and left out, but for documentation, which becomes
// Node.Doc. Every name class carries its namespace itself unless it inherits
// it, so that no node but include, externalRef, name, nsName and value has the
// attribute ns. What the syntax allows and section 4 of the RELAX NG
// specification does not is for package simplify to refuse. Where Jing differs
// from the specification, Jing is followed: a prefix may be declared twice (the
// last declaration counts), and a schema must not be empty.
package compact
