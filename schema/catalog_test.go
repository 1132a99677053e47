package schema_test

import (
	"os"
	"path/filepath"
	"testing"

	"catchword/schema"
)

// write makes a file below dir and returns its path.
func write(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

const catalogText = `<?xml version="1.0"?>
<!DOCTYPE catalog PUBLIC "-//OASIS//DTD Entity Resolution XML Catalog V1.0//EN" "http://www.oasis-open.org/committees/entity/release/1.0/catalog.dtd">
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
  <uri name="http://example.org/house.rng" uri="rng/house.rng"/>
  <system systemId="urn:house" uri="rng/house.rng"/>
  <rewriteURI uriStartString="http://example.org/" rewritePrefix="other/"/>
  <rewriteURI uriStartString="http://example.org/deep/" rewritePrefix="deep/"/>
  <uriSuffix uriSuffix="tei_all.rng" uri="tei/tei_all.rng"/>
  <group xml:base="grouped/"><uri name="urn:g" uri="g.rnc"/></group>
  <uri name="urn:away" uri="http://example.org/away.rng"/>
  <nextCatalog catalog="sub/catalog.xml"/>
</catalog>
`

func TestCatalog(t *testing.T) {
	dir := t.TempDir()
	path := write(t, dir, "catalog.xml", catalogText)
	write(t, dir, "sub/catalog.xml", `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="urn:sub" uri="s.rng"/><nextCatalog catalog="../catalog.xml"/></catalog>`)
	c, err := schema.LoadCatalog(path)
	if err != nil {
		t.Fatal(err)
	}
	for uri, want := range map[string]string{
		"http://example.org/house.rng":        "rng/house.rng",
		"urn:house":                           "rng/house.rng",
		"http://example.org/a/b.rng":          "other/a/b.rng",
		"http://example.org/deep/b.rng":       "deep/b.rng",
		"http://www.tei-c.org/x/tei_all.rng":  "tei/tei_all.rng",
		"http://example.org/deep/tei_all.rng": "deep/tei_all.rng",
		"urn:g":                               "grouped/g.rnc",
		"urn:sub":                             "sub/s.rng",
		"urn:away":                            "",
		"urn:none":                            "",
	} {
		got, ok := c.Resolve(uri)
		if want != "" {
			want = filepath.Join(dir, filepath.FromSlash(want))
		}
		if got != want || ok != (want != "") {
			t.Errorf("%s: got %q, want %q", uri, got, want)
		}
	}
}

func TestCatalogThatIsNotWellFormedSaysWhere(t *testing.T) {
	path := write(t, t.TempDir(), "catalog.xml", "<catalog>\n<uri")
	_, err := schema.LoadCatalog(path)
	if err == nil || err.Error()[:len(path)] != path {
		t.Errorf("got %v", err)
	}
}

// Whatever a catalog holds, reading it ends, and what it resolves is a path.
func FuzzCatalog(f *testing.F) {
	f.Add([]byte(catalogText))
	f.Add([]byte(`<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><nextCatalog catalog="catalog.xml"/><rewriteURI uriStartString="u" rewritePrefix="%"/></catalog>`))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := schema.LoadCatalog(write(t, dir, "catalog.xml", string(text)))
		if err != nil {
			return
		}
		if p, ok := c.Resolve("http://example.org/house.rng"); ok && p == "" {
			t.Error("resolved to nothing")
		}
	})
}
