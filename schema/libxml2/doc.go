// Package libxml2 judges documents by RELAX NG schemas with the C library
// libxml2, as lxml and xmllint do: a second opinion for those whose archive
// accepts only what these accept.
//
//	s, err := libxml2.Load(xmlscan.File("tei_all.rng"), libxml2.Options{})
//	...
//	err = s.Validate(ctx, xmlscan.File("letter.xml"), report)
//
// It exists only in a binary built with the tag libxml2 (and a C compiler);
// without it Load returns a sentence that tells how to build one. libxml2
// reads schemas in the XML syntax only (rng.XML writes others so), compiles
// large ones slowly (tei_all takes many seconds), and often reports several
// findings for one mistake, in its own words.
//
// libxml2 never reads a document as it was written: package xmlscan reads it,
// within its limits and without external entities, and hands on elements,
// attributes and text only. So there is no network, no file but those that a
// schema includes, and no expansion of entities in C.
package libxml2

import "io"

// Options say how a schema is loaded. The zero value is ready for use.
type Options struct {
	// Open reads what include and externalRef name: a path, or a URI with a
	// scheme. nil opens files only, named by relative references.
	Open func(uri string) (io.ReadCloser, error)
}
