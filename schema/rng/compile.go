package rng

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/simplify"
	"catchword/schema/rng/internal/syntax"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// Options say how a schema is compiled. The zero value is ready for use.
type Options struct {
	// Open reads what include and externalRef name: a path, or a URI with a
	// scheme. nil opens files only, named by relative references.
	Open func(uri string) (io.ReadCloser, error)
}

// A Schema is a compiled schema. It is safe for concurrent use.
type Schema struct {
	name    string
	builder *pattern.Builder
	start   *pattern.Pattern
}

// Compile reads and checks a schema: the XML syntax (.rng) or the compact
// syntax (.rnc), told apart by the extension of its name, else by its content.
// The error is a diag.List when the schema is incorrect, and otherwise what
// went wrong in reading src.
func Compile(src xmlscan.Source, o Options) (*Schema, error) {
	l := newLoader(o)
	raw, err := readAll(src.Open)
	if err != nil {
		return nil, err
	}
	root, err := l.parse(src.Name, raw)
	if err != nil {
		return nil, err
	}
	b := pattern.NewBuilder()
	start, err := simplify.Schema(root, b, l.load)
	if err != nil {
		return nil, err
	}
	if err := restrictions(b, start, root); err != nil {
		return nil, err
	}
	return &Schema{name: src.Name, builder: b, start: start}, nil
}

// restrictions are what the schema breaks of section 7.
func restrictions(b *pattern.Builder, start *pattern.Pattern, root *syntax.Node) error {
	var found diag.List
	b.Check(start, func(at *syntax.Node, message string) {
		if at == nil {
			at = root
		}
		found.Add(diag.Diagnostic{
			File: at.File.Name, Severity: diag.Error, Source: diag.RelaxNG, Code: "schema-restriction",
			Span: at.Span(), Message: message,
		})
	})
	return found.Err()
}

// maxSchemaBytes bounds one schema file.
const maxSchemaBytes = 64 << 20

var errTooLarge = errors.New("the file is larger than any schema")

func readAll(open func() (io.ReadCloser, error)) ([]byte, error) {
	r, err := open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var b bytes.Buffer
	if n, err := io.Copy(&b, io.LimitReader(r, maxSchemaBytes+1)); err != nil {
		return nil, err
	} else if n > maxSchemaBytes {
		return nil, fmt.Errorf("%w (%d MiB)", errTooLarge, maxSchemaBytes>>20)
	}
	return b.Bytes(), nil
}
