package schema

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"sync"

	"catchword/schema/schematron"
	"catchword/tei/diag"
)

// A rulesKey is what rules are compiled by: one file may be used in several ways.
type rulesKey struct {
	path, phase string
	within      string // the directory in which they may read; "" for any beside them
}

// isRules reports whether a path names a Schematron schema.
func isRules(path string) bool {
	x := extension(path)
	return x == ".sch" || x == ".isosch"
}

// IsRules reports whether the schema is Schematron rules, of which a phase may have
// none.
func (n Named) IsRules() bool {
	_, ok := n.Schema.(*schematron.Schema)
	return ok
}

// Rules is how many Schematron rules the schema has: none for a grammar, and for a
// RELAX NG schema in which none stand.
func (n Named) Rules() int {
	if s, ok := n.Schema.(*schematron.Schema); ok {
		return s.Rules()
	}
	return 0
}

// rules compiles Schematron rules, once.
func (l *Library) rules(name string, k rulesKey) (Named, error) {
	compile, _ := l.compiled.LoadOrStore(k, sync.OnceValues(func() (Schema, error) {
		s, err := schematron.Compile(l.source(k.path), schematron.Options{
			Phase: k.phase, Open: l.opener(k.path), Documents: l.documents(k.within),
		})
		if err != nil {
			return nil, err // a nil *schematron.Schema is no nil Schema
		}
		return s, nil
	}))
	s, err := compile.(func() (Schema, error))()
	return Named{Name: name, Schema: s}, err
}

// declaredRules are rules that a document in a directory declares: a Schematron
// schema, or those that stand in a RELAX NG schema. Rules that came with the
// document read other files only in the innermost directory that holds both.
func (l *Library) declaredRules(d Declaration, place string, strange bool, dir string) (Named, error) {
	k := rulesKey{path: place, phase: l.o.Phase}
	if k.phase == "" {
		k.phase = d.Phase
	}
	name := place
	if !isRules(place) {
		name += " (Schematron)"
	}
	if strange {
		within, err := around(dir, filepath.Dir(place))
		if err != nil {
			return Named{}, err
		}
		k.within = within
	}
	return l.rules(name, k)
}

// around is the innermost directory that holds two others.
func around(a, b string) (string, error) {
	a, err1 := filepath.Abs(a)
	b, err2 := filepath.Abs(b)
	if err := errors.Join(err1, err2); err != nil {
		return "", err
	}
	for !holds(a, b) {
		a = filepath.Dir(a)
	}
	return a, nil
}

func holds(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel) || filepath.Dir(dir) == dir
}

// documents opens what rules read beside the document: through the catalogs, or a
// relative path, which must not lead out of the directory within unless that is
// "". What a rule reads may be named by the document, hence no absolute paths.
func (l *Library) documents(within string) func(uri string) (io.ReadCloser, error) {
	return func(uri string) (io.ReadCloser, error) {
		if p, ok := l.catalogued(uri); ok {
			return os.Open(p)
		}
		if u, err := url.Parse(uri); err == nil && len(u.Scheme) > 1 {
			return nil, errors.New("only files beside the schema are read, named by a relative path, and what a catalog names")
		}
		if within == "" {
			return os.Open(uri)
		}
		return openWithin(within, uri)
	}
}

// openWithin opens a file below a directory, and none to which a link leads out of
// it.
func openWithin(dir, name string) (io.ReadCloser, error) {
	path, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	rel, err := filepath.Rel(dir, path)
	if err != nil || !filepath.IsLocal(rel) {
		return nil, fmt.Errorf("rules that come with a document read files below %s only (give the schema with --schema to let them)", dir)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Open(rel)
}

// NotEvaluated reports whether all that is wrong with a schema is that it asks for
// what is correct but cannot be evaluated.
func NotEvaluated(err error) bool {
	var list diag.List
	if !errors.As(err, &list) {
		return false
	}
	for _, d := range list {
		if d.Code != schematron.CodeNotEvaluated {
			return false
		}
	}
	return len(list) > 0
}
