package schema

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"catchword/schema/profile"
	"catchword/schema/rng"
	"catchword/tei/xmlscan"
)

// Profile is the name of the embedded schema: the project's own customization
// of TEI P5 for archival documents.
const Profile = profile.Name

// Options say where a Library looks and what judges. The zero value knows the
// embedded profile and files.
type Options struct {
	Engine   string                                  // "native" (the default) or "libxml2"
	Stores   []string                                // directories of schemas known by their name: house.rng is "house"
	Catalogs []*Catalog                              // asked first, in this order
	Fetch    func(uri string) (io.ReadCloser, error) // opens what is not on this machine; nil: nothing is
	Limits   xmlscan.Limits                          // for schemas; documents bring their own
	Cache    rng.Cache                               // of compiled schemas; not used when Fetch may be
	Phase    string                                  // of Schematron rules: counts before the one that a document declares
}

// A Library finds schemas and compiles each of them once. It is safe for
// concurrent use.
type Library struct {
	o        Options
	compiled sync.Map // path or URI, or rulesKey → func() (Schema, error)
}

// NewLibrary returns a library that has read nothing yet.
func NewLibrary(o Options) *Library { return &Library{o: o} }

// Load returns the schema with a name that Names lists, or the one in a file: a
// RELAX NG schema, or Schematron rules (.sch, .isosch).
// A schema that is incorrect is a diag.List as error; everything else that
// can go wrong is a sentence.
func (l *Library) Load(name string) (Named, error) {
	if name == "" {
		return Named{}, errors.New("the name of a schema is empty")
	}
	if name == Profile {
		return l.named(name, name)
	}
	if path, ok := l.stored(name); ok {
		return l.named(name, path)
	}
	if err := l.loadable(name); err != nil {
		return Named{}, err
	}
	if isRules(name) {
		return l.rules(name, rulesKey{path: name, phase: l.o.Phase})
	}
	return l.named(name, name)
}

// loadable says why a path cannot be a schema.
func (l *Library) loadable(path string) error {
	switch extension(path) {
	case ".xsd", ".dtd", ".odd":
		return fmt.Errorf("%s: a schema has to be RELAX NG (.rng or .rnc) or Schematron (.sch); TEI customizations can be had in these forms too", path)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no schema of this name and no such file (known by name: %s)", path, strings.Join(l.names(), ", "))
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s: this is a directory, not a schema", path)
	}
	return nil
}

func (l *Library) named(name, path string) (Named, error) {
	compile, _ := l.compiled.LoadOrStore(path, sync.OnceValues(func() (Schema, error) { return l.compile(path) }))
	s, err := compile.(func() (Schema, error))()
	return Named{Name: name, Schema: s}, err
}

func (l *Library) compile(path string) (Schema, error) {
	switch l.o.Engine {
	case "libxml2":
		return l.second(path)
	case "", "native":
		return native(rng.Compile(l.source(path), l.options(path)))
	}
	return nil, fmt.Errorf("there is no engine %q: choose native or libxml2", l.o.Engine)
}

// options say how the schema at a path is compiled. What has to be fetched is
// fetched once, and not again to see whether it has changed.
func (l *Library) options(path string) rng.Options {
	o := rng.Options{Open: l.opener(path)}
	if l.o.Fetch == nil {
		o.Cache = l.o.Cache
	}
	return o
}

// native keeps a nil *rng.Schema from becoming a Schema that is not nil.
func native(s *rng.Schema, err error) (Schema, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

func (l *Library) source(path string) xmlscan.Source {
	switch {
	case path == Profile:
		return profile.Source()
	case isRemote(path) && l.o.Fetch != nil:
		return xmlscan.Source{Name: path, Limits: l.o.Limits, Open: func() (io.ReadCloser, error) { return l.o.Fetch(path) }}
	}
	src := xmlscan.File(path)
	src.Limits = l.o.Limits
	return src
}

func extension(path string) string { return strings.ToLower(filepath.Ext(path)) }
