// Package citation takes the citation of an archival document apart: title,
// date, publisher, the references to the archives that keep the document,
// address, reprints, and the people who translated or contributed it.
//
//	parser := citation.New()
//	c := parser.Parse(sentence)
//	for _, p := range c.Parts {
//		fmt.Println(p.Kind, sentence[p.Start:p.End])
//	}
//	for _, r := range c.References() {
//		fmt.Println(r.Repository.Value, r.Collections, r.Identifiers, r.Loci)
//	}
//
// Every byte of the sentence lies in exactly one part. What the archives call
// their levels and how they write them is data: labels.go, grammars.go and
// repositories.go.
package citation
