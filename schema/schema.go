// Package schema judges documents by schemas: it finds a schema by name, by
// path or by what a document declares, and checks a document against several
// at once.
//
//	library := schema.NewLibrary(schema.Options{})
//	tei, err := library.Load("tei_all.rng")
//	...
//	found, err := schema.Check(ctx, xmlscan.File("letter.xml"), []schema.Named{tei})
//
// The engines stand in packages of their own below this one; nothing here
// opens the network or reads the environment.
package schema

import (
	"context"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A Schema judges documents. It is safe for concurrent use.
type Schema interface {
	// Validate reports in document order what is wrong with a document. A
	// document that is not well-formed is a finding; the error is one of
	// reading or of ctx. Time is linear in the size of the document, memory
	// follows its depth; for Schematron rules memory follows the size, and time
	// what they ask for.
	Validate(ctx context.Context, src xmlscan.Source, report func(diag.Diagnostic)) error
}

// Named is a schema under the name by which reports mention it.
type Named struct {
	Name string
	Schema
}
