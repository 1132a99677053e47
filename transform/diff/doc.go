// Package diff compares two revisions of a TEI document, or of any XML
// document, and says what an editor has changed.
//
//	c, err := diff.Compare(before, after, diff.Options{})
//	if err != nil { ... } // one of them is not well-formed: a diag.Diagnostic
//	for _, change := range c.Changes { ... }
//	text, _ := c.Patch.MarshalText()
//
// A comparison has two results. The Patch is exact: it turns the one file into
// the other, byte for byte. The Changes are what a person wants to know: which
// words were edited, which names tagged, which paragraphs split or moved. Both
// come from one alignment of the two documents, by their words.
package diff
