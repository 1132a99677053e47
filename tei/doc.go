// Package tei holds TEI P5 documents: a tree in which every node knows its
// place in the source, a reader and a writer that touch no byte they need not
// touch, and typed builders for what an archival edition says in its header.
//
//	doc, err := tei.Parse(xmlscan.File("letter.xml"))
//	revision := doc.Root().FindElement("teiHeader/revisionDesc")
//	revision.InsertChildAt(0, tei.Change{When: "2024-05-01", Content: tei.Text("Dates checked.")}.Element(nil))
//	err = doc.Write(w) // every byte but the new element's is as it was
//
// The builders are structs that follow the TEI Guidelines' elements. Their
// method Element gives the element, or nil when the struct says nothing, so
// that no empty element is ever written:
//
//	tei.MsIdentifier{
//		Repository:  tei.Repository{Ref: "#aprf", Content: tei.Text("APRF")},
//		Collections: []tei.Holding{{Type: "fond", N: "3", Content: tei.Text("Fond 3")}},
//	}.Element(nil)
package tei

// Namespace is the namespace of TEI elements.
const Namespace = "http://www.tei-c.org/ns/1.0"
