//go:build libxml2 && cgo

package libxml2

import (
	"bytes"
	"context"
	"errors"
	"io"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// rngSpace is the namespace of RELAX NG.
const rngSpace = "http://relaxng.org/ns/structure/1.0"

// A rewriting is a document as libxml2 is given it: UTF-8, elements,
// attributes and text only, references resolved, defaults supplied. The tag of
// element n (from 1) begins on line n and ends on the next, so that the line
// that libxml2 remembers of an element is its number.
type rewriting struct {
	text  []byte
	notes diag.List
	flaw  *diag.Diagnostic // why the document is not well-formed
	links []link           // include and externalRef of a schema
}

// A link is a reference of a schema to another.
type link struct {
	href string
	span diag.Span
}

// rewrite reads a document. The error is one of reading, or that of ctx.
func rewrite(ctx context.Context, src xmlscan.Source) (*rewriting, error) {
	r, err := src.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	w := &rewriting{}
	s := xmlscan.New(r, xmlscan.Options{Limits: src.Limits})
	const now = 1 << 12
	for n := 1; s.Next(); n++ {
		w.token(s)
		if n%now == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	w.notes = s.Notes()
	var flaw diag.Diagnostic
	switch err := s.Err(); {
	case errors.As(err, &flaw):
		w.flaw = &flaw
	case err != nil:
		return nil, err
	}
	return w, nil
}

func (w *rewriting) token(s *xmlscan.Scanner) {
	t := s.Token()
	switch t.Kind {
	case xmlscan.StartElement:
		w.start(t)
		if t.Name.Space == rngSpace && (t.Name.Local == "include" || t.Name.Local == "externalRef") {
			if href := t.Attr("", "href"); href != nil {
				w.links = append(w.links, link{string(href.Value), s.Span()})
			}
		}
	case xmlscan.EndElement:
		w.add("</")
		w.add(t.Name.Qualified())
		w.add(">")
	case xmlscan.Text, xmlscan.CData:
		if s.Depth() > 0 {
			w.escape(t.Data)
		}
	}
}

func (w *rewriting) start(t *xmlscan.Token) {
	w.add("<")
	w.add(t.Name.Qualified())
	for i := range t.Attrs {
		w.add(" ")
		w.add(t.Attrs[i].Name.Qualified())
		w.add(`="`)
		w.escape(t.Attrs[i].Value)
		w.add(`"`)
	}
	w.add("\n>")
}

func (w *rewriting) add(text string) { w.text = append(w.text, text...) }

// escape writes character data so that it comes out of a parser as it is:
// line ends and tabs as references, because they would count lines or be
// normalised in attributes.
func (w *rewriting) escape(data []byte) {
	for {
		i := bytes.IndexAny(data, "&<>\"\n\r\t")
		if i < 0 {
			w.text = append(w.text, data...)
			return
		}
		w.text = append(w.text, data[:i]...)
		w.add(escapes[data[i]])
		data = data[i+1:]
	}
}

var escapes = [...]string{
	'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;", '\n': "&#10;", '\r': "&#13;", '\t': "&#9;",
}

// places are where the given elements of a document stand, by their numbers.
// It reads the document again, up to the last of them.
func places(src xmlscan.Source, elements map[int]bool) (map[int]diag.Span, error) {
	found := make(map[int]diag.Span, len(elements))
	if len(elements) == 0 {
		return found, nil
	}
	r, err := src.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	s := xmlscan.New(r, xmlscan.Options{Limits: src.Limits})
	for n := 0; len(found) < len(elements) && s.Next(); {
		if s.Token().Kind != xmlscan.StartElement {
			continue
		}
		if n++; elements[n] {
			found[n] = s.Span()
		}
	}
	var flaw diag.Diagnostic
	if err := s.Err(); err != nil && !errors.As(err, &flaw) {
		return nil, err
	}
	return found, nil
}

// readSource is the Source of a text read before, under its name.
func readSource(name string, r io.ReadCloser, limits xmlscan.Limits) (xmlscan.Source, error) {
	defer r.Close()
	limit := limits.Bytes
	if limit == 0 {
		limit = maxSchemaBytes
	}
	raw, err := io.ReadAll(io.LimitReader(r, limit))
	src := xmlscan.Bytes(name, raw)
	src.Limits = limits
	return src, err
}

// maxSchemaBytes bounds one schema file.
const maxSchemaBytes = 64 << 20
