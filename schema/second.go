package schema

import (
	"errors"
	"io"

	"catchword/schema/libxml2"
	"catchword/schema/rng"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// second lets libxml2 compile a schema. libxml2 reads the XML syntax only, so
// files in the compact syntax are written in that for it. What is wrong with a
// schema is said as the native engine says it, in better words and with places
// in the file as it is, unless libxml2 alone objects.
func (l *Library) second(path string) (Schema, error) {
	src, err := rng.XML(l.source(path))
	if err != nil {
		return nil, err
	}
	s, err := libxml2.Load(src, libxml2.Options{Open: inXML(l.opener(path))})
	if err == nil {
		return s, nil
	}
	if incorrect := diag.List(nil); errors.As(err, &incorrect) {
		if _, ours := rng.Compile(l.source(path), rng.Options{Open: l.opener(path)}); ours != nil {
			return nil, ours
		}
	}
	return nil, err
}

// Ready is nil when there is the engine that the library is to judge by, and
// else says how to have it.
func (l *Library) Ready() error {
	const small = `<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>`
	if l.o.Engine != "libxml2" {
		return nil
	}
	_, err := libxml2.Load(xmlscan.Bytes("a.rng", []byte(small)), libxml2.Options{})
	return err
}

// inXML opens what open does, in the XML syntax.
func inXML(open func(uri string) (io.ReadCloser, error)) func(uri string) (io.ReadCloser, error) {
	return func(uri string) (io.ReadCloser, error) {
		src, err := rng.XML(xmlscan.Source{Name: uri, Open: func() (io.ReadCloser, error) { return open(uri) }})
		if err != nil {
			return nil, err
		}
		return src.Open()
	}
}
