// Package schematron judges documents by Schematron rules: ISO Schematron
// (ISO/IEC 19757-3), the older Schematron 1.5, and rules that stand in a RELAX NG
// schema.
//
//	rules, err := schematron.Compile(xmlscan.File("house.sch"), schematron.Options{})
//	if err != nil { ... }
//	err = rules.Validate(ctx, xmlscan.File("letter.xml"), func(d diag.Diagnostic) {
//		fmt.Println(d.Error())
//	})
//
// The language of the rules is XPath 3.1, whatever the query binding says; for a
// binding of XPath 1.0 (xslt, xpath, or none) values are converted as XPath 1.0
// does it. Of XSLT there are current(), document(), key() with xsl:key, and
// xsl:function with the instructions that most functions consist of.
// Nothing is read but what Options allow: no network, no environment. Evaluations
// are bounded in their steps and their depth, but not in the texts that they make:
// a schema from a stranger can ask for more memory than there is.
//
// A rule can look anywhere in a document, so that a document is held in memory
// as a whole, unlike in package rng: some 30 times its size. Time is linear in
// the size of a document as long as the rules look at each node's neighbourhood.
package schematron
