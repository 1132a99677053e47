// Package record writes down in a document's revision history what has changed
// in it.
//
//	c, err := diff.Compare(before, after, diff.Options{})
//	out, err := record.Write("letter.xml", after, record.Entry{When: "2024-05-02", Who: "#mk", Words: record.Words(c)})
//
// Of the document nothing changes but the entry that comes in (TEI P5,
// section 2.6).
package record
