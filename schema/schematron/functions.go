package schematron

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"catchword/schema/internal/part"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/lestrrat-go/helium/xpath3"
)

// refused are functions of XPath that look at more than documents, or that hide
// what they call.
var refused = []string{
	"available-environment-variables", "collection", "environment-variable", "function-lookup", "json-doc",
	"load-xquery-module", "parse-xml", "parse-xml-fragment", "transform", "unparsed-text",
	"unparsed-text-available", "unparsed-text-lines", "uri-collection",
}

// ownFunctions are the functions of XSLT that rules can use (XSL Transformations
// 3.0, section 20), and those of XPath that read other documents.
var ownFunctions = []string{"current", "doc", "doc-available", "document", "key"}

// A function is one of ownFunctions.
type function struct {
	least, most int // arguments
	call        func(args []xpath3.Sequence) (xpath3.Sequence, error)
}

func (f function) MinArity() int { return f.least }
func (f function) MaxArity() int { return f.most }

func (f function) Call(_ context.Context, args []xpath3.Sequence) (xpath3.Sequence, error) {
	if len(args) < f.least || len(args) > f.most {
		return nil, errors.New("a function has the wrong number of arguments")
	}
	return f.call(args)
}

// functions are ownFunctions, by the names by which they can be called.
func (w *worker) functions() (map[string]xpath3.Function, map[xpath3.QualifiedName]xpath3.Function) {
	local := map[string]xpath3.Function{
		"current":       function{0, 0, w.currentNode},
		"doc":           function{1, 1, w.readAll},
		"document":      function{1, 2, w.readAll},
		"doc-available": function{1, 1, w.available},
		"key":           function{2, 3, w.keyed},
	}
	qualified := map[xpath3.QualifiedName]xpath3.Function{}
	for _, name := range []string{"doc", "doc-available"} {
		qualified[xpath3.QualifiedName{URI: xpath3.NSFn, Name: name}] = local[name]
	}
	qualified[xpath3.QualifiedName{URI: lookupSpace, Name: "select"}] = finder{w, selectNodes}
	qualified[xpath3.QualifiedName{URI: lookupSpace, Name: "member"}] = finder{w, isMember}
	for name, byArgs := range w.schema.functions {
		qualified[name] = caller{w, byArgs}
	}
	return local, qualified
}

func (w *worker) currentNode([]xpath3.Sequence) (xpath3.Sequence, error) {
	if w.current == nil {
		return nil, nil
	}
	return xpath3.SingleNode(w.current), nil
}

// readAll are the documents that its argument names.
func (w *worker) readAll(args []xpath3.Sequence) (xpath3.Sequence, error) {
	uris, err := valuesOf(args[0])
	if err != nil {
		return nil, err
	}
	var all xpath3.ItemSlice
	for _, uri := range uris {
		if uri == "" {
			return nil, errors.New("the schema itself (a document without a name) is not read by rules")
		}
		d, err := w.schema.other(w.ctx, uri)
		if err != nil {
			return nil, err
		}
		all = append(all, xpath3.NodeItem{Node: d.root})
	}
	return all, nil
}

func (w *worker) available(args []xpath3.Sequence) (xpath3.Sequence, error) {
	_, err := w.readAll(args)
	return xpath3.SingleBoolean(err == nil), nil
}

// valuesOf are the values of a sequence.
func valuesOf(seq xpath3.Sequence) ([]string, error) {
	values, err := xpath3.AtomizeSequence(seq)
	if err != nil {
		return nil, err
	}
	all := make([]string, len(values))
	for i, v := range values {
		if all[i], err = xpath3.AtomicToString(v); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// other is another document, named as seen from the schema. It is read once for
// all documents that are checked.
func (s *Schema) other(ctx context.Context, uri string) (*document, error) {
	name, err := part.Locate(s.name, uri, true)
	if err != nil {
		return nil, fmt.Errorf("`%s` cannot be read: %w", uri, err)
	}
	read, _ := s.others.LoadOrStore(name, sync.OnceValues(func() (*document, error) { return s.readOther(ctx, uri, name) }))
	return read.(func() (*document, error))()
}

func (s *Schema) readOther(ctx context.Context, uri, name string) (*document, error) {
	if s.documents == nil {
		return nil, fmt.Errorf("`%s` is not read: rules see the document only", uri)
	}
	r, err := s.documents(name)
	if err != nil {
		return nil, fmt.Errorf("`%s` cannot be read: %w", uri, cause(err))
	}
	defer r.Close()
	d, err := readDocument(ctx, r)
	var broken diag.Diagnostic
	if errors.As(err, &broken) {
		return nil, fmt.Errorf("`%s` cannot be read: it is not well-formed (line %d: %s)", uri, broken.Span.Start.Line, broken.Message)
	}
	return d, err
}

func readDocument(ctx context.Context, r io.Reader) (*document, error) {
	return newBuilder(xmlscan.New(r, xmlscan.Options{}), nil).build(ctx)
}
