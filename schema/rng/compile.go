package rng

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"catchword/schema/rng/internal/match"
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
	// Cache keeps the compiled schema for later processes.
	Cache Cache
}

// A Schema is a compiled schema. It is safe for concurrent use.
type Schema struct {
	match    *match.Schema
	names    atomic.Pointer[xmlscan.Names]
	scanners sync.Pool // of *worker
}

// Compile reads and checks a schema: the XML syntax (.rng) or the compact
// syntax (.rnc), told apart by the extension of its name, else by its content.
// The error is a diag.List when the schema is incorrect, and otherwise what
// went wrong in reading src.
func Compile(src xmlscan.Source, o Options) (*Schema, error) {
	if o.Cache.Dir == "" {
		return newSchema(newLoader(o).compile(src))
	}
	if s := o.Cache.load(src, o); s != nil {
		return newSchema(s, nil)
	}
	l := newLoader(o)
	s, err := l.compile(src)
	if err == nil && l.size >= worthKeeping {
		o.Cache.keep(src.Name, l.content, l.included, s)
	}
	return newSchema(s, err)
}

func newSchema(m *match.Schema, err error) (*Schema, error) {
	if err != nil {
		return nil, err
	}
	s := &Schema{match: m}
	s.names.Store(new(xmlscan.Names))
	return s, nil
}

// maxElements is how many elements a schema may define. What there is to say
// about a mistake takes time by their number; TEI has some 600.
const maxElements = 5000

// compile reads and checks a schema with all that it includes.
func (l *loader) compile(src xmlscan.Source) (*match.Schema, error) {
	root, err := l.root(src)
	if err != nil {
		return nil, err
	}
	b := pattern.NewBuilder()
	start, err := simplify.Schema(root, b, l.load)
	if err != nil {
		return nil, err
	}
	c := critic{root: root}
	if n := len(b.Elements(start)); n > maxElements {
		c.refuse("schema-size")(nil, fmt.Sprintf("the schema defines %d elements: it may define %d", n, maxElements))
		return nil, c.found.Err()
	}
	b.Check(start, c.refuse("schema-restriction"))
	ids := match.NewIDs(b, start, c.refuse("schema-id"))
	if err := c.found.Err(); err != nil {
		return nil, err
	}
	return match.NewSchema(b, start, ids), nil
}

// A critic collects what is wrong with a schema as a whole.
type critic struct {
	root  *syntax.Node
	found diag.List
}

func (c *critic) refuse(code string) pattern.Refusal {
	return func(at *syntax.Node, message string) {
		if at == nil {
			at = c.root
		}
		c.found.Add(diag.Diagnostic{
			File: at.File.Name, Severity: diag.Error, Source: diag.RelaxNG, Code: code,
			Span: at.Span(), Message: message,
		})
	}
}
