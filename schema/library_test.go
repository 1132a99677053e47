package schema_test

import (
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"catchword/schema"
	"catchword/tei/diag"

	"github.com/google/go-cmp/cmp"
)

const house = `<element name="doc" xmlns="http://relaxng.org/ns/structure/1.0"><element name="p"><text/></element></element>`

func TestLoadSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	for name, want := range map[string]string{
		"gone.rng":  "there is no schema of this name and no such file (known by name: catchword)",
		"gone.sch":  "there is no schema of this name and no such file (known by name: catchword)",
		"a.sch":     "there is nothing to check",
		"a.xsd":     "a schema has to be RELAX NG",
		"dir.rng":   "this is a directory, not a schema",
		"wrong.rng": "",
	} {
		path := filepath.Join(dir, name)
		switch name {
		case "dir.rng":
			write(t, dir, "dir.rng/x", "")
		case "a.sch":
			write(t, dir, name, `<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>`)
		case "wrong.rng":
			write(t, dir, name, `<element xmlns="http://relaxng.org/ns/structure/1.0"/>`)
		}
		_, err := schema.NewLibrary(schema.Options{}).Load(path)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), path) {
			t.Errorf("%s: %v", name, err)
		}
		if found := diag.List(nil); errors.As(err, &found) != (name == "wrong.rng" || name == "a.sch") {
			t.Errorf("%s: %T", name, err)
		}
	}
}

func TestStoresKnowSchemasByName(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	first := write(t, one, "house.rng", house)
	write(t, one, "catchword.rng", house)
	write(t, two, "house.rnc", house)
	second := write(t, two, "letters.rng", house)
	write(t, two, "notes.txt", "")
	l := schema.NewLibrary(schema.Options{Stores: []string{one, filepath.Join(one, "gone"), two}})
	want := []schema.Entry{{schema.Profile, "embedded"}, {"house", first}, {"letters", second}}
	if d := cmp.Diff(want, l.Names()); d != "" {
		t.Error(d)
	}
	s, err := l.Load("letters")
	if err != nil || s.Name != "letters" || s.Schema == nil {
		t.Errorf("got %v, %v", s, err)
	}
}

// A schema that many documents need at once is compiled once.
func TestLibraryCompilesOnce(t *testing.T) {
	path := write(t, t.TempDir(), "house.rng", house)
	l := schema.NewLibrary(schema.Options{})
	var all [8]schema.Named
	var wait sync.WaitGroup
	for i := range all {
		wait.Go(func() { all[i], _ = l.Load(path) })
	}
	wait.Wait()
	for _, s := range all {
		if s.Schema == nil || s.Schema != all[0].Schema {
			t.Error("compiled more than once")
		}
	}
}

func TestFollow(t *testing.T) {
	dir := t.TempDir()
	path := write(t, dir, "schema/house.rng", house)
	store := filepath.Join(dir, "store")
	kept := write(t, store, "kept.rng", house)
	c, err := schema.LoadCatalog(write(t, dir, "catalog.xml",
		`<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="urn:house" uri="schema/house.rng"/></catalog>`))
	if err != nil {
		t.Fatal(err)
	}
	l := schema.NewLibrary(schema.Options{Stores: []string{store}, Catalogs: []*schema.Catalog{c}})
	for _, x := range []struct {
		href, want string
	}{
		{"urn:house", path},
		{"../schema/house.rng", path},
		{"../schema/house.rng?x#y", path},
		{"../schema/./h%6Fuse.rng", path},
		{"http://example.org/any/kept.rng", kept},
		{"kept.rng", kept},
		{path, ""},
		{"file://" + path, ""},
		{"http://example.org/house.rng", ""},
		{"../schema", ""},
		{"%zz", ""},
		{"", ""},
	} {
		s, ok, err := l.Follow(schema.Declaration{Href: x.href, Kind: schema.RelaxNG}, filepath.Join(dir, "letters"))
		if err != nil || ok != (x.want != "") || s.Name != x.want {
			t.Errorf("%s: got %q, %v, %v; want %q", x.href, s.Name, ok, err, x.want)
		}
	}
	write(t, dir, "schema/rules.sch", `<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="a"/></pattern></schema>`)
	for href, rules := range map[string]int{"../schema/house.rng": 0, "../schema/rules.sch": 1} {
		s, ok, err := l.Follow(schema.Declaration{Href: href, Kind: schema.Schematron}, filepath.Join(dir, "letters"))
		if !ok || err != nil || s.Rules() != rules {
			t.Errorf("%s: %d rules, %v, %v", href, s.Rules(), ok, err)
		}
	}
}
