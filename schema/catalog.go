package schema

import (
	"errors"
	"net/url"
	"path/filepath"
	"strings"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A Catalog says where on this machine the schemas are that documents name by
// URI (OASIS XML Catalogs 1.1). Of its entries uri, system, rewriteURI,
// rewriteSystem, uriSuffix, systemSuffix, delegateURI, delegateSystem,
// nextCatalog and group are followed; public identifiers name no schemas. A
// Catalog does not change and is safe for concurrent use.
type Catalog struct {
	entries []catalogEntry
}

type catalogEntry struct {
	match  matching
	key    string // what is looked up: a URI, a beginning or an end of one
	target string // a path, or for a rewriting its beginning
}

type matching uint8

const (
	exactly matching = iota
	byPrefix
	bySuffix
)

const catalogSpace = "urn:oasis:names:tc:entity:xmlns:xml:catalog"

// catalogForms are the entries by element name, with the attribute that holds
// the key and the one that holds the target.
var catalogForms = map[string]struct {
	match       matching
	key, target string
}{
	"uri":           {exactly, "name", "uri"},
	"system":        {exactly, "systemId", "uri"},
	"rewriteURI":    {byPrefix, "uriStartString", "rewritePrefix"},
	"rewriteSystem": {byPrefix, "systemIdStartString", "rewritePrefix"},
	"uriSuffix":     {bySuffix, "uriSuffix", "uri"},
	"systemSuffix":  {bySuffix, "systemIdSuffix", "uri"},
}

// LoadCatalog reads a catalog and those that it refers to. The error is one
// of reading, or a diag.Diagnostic when a catalog is not well-formed.
func LoadCatalog(path string) (*Catalog, error) {
	c := new(Catalog)
	return c, c.read(path, make(map[string]bool))
}

// Resolve is the path of what a URI names. An entry for the whole URI counts
// before the longest beginning, and that before the longest end.
func (c *Catalog) Resolve(uri string) (path string, ok bool) {
	best := -1
	for i, e := range c.entries {
		if e.matches(uri) && (best < 0 || e.better(c.entries[best])) {
			best = i
		}
	}
	if best < 0 {
		return "", false
	}
	e := c.entries[best]
	if e.match == byPrefix {
		return filepath.Clean(e.target + filepath.FromSlash(uri[len(e.key):])), true
	}
	return e.target, true
}

func (e catalogEntry) matches(uri string) bool {
	switch e.match {
	case byPrefix:
		return strings.HasPrefix(uri, e.key)
	case bySuffix:
		return strings.HasSuffix(uri, e.key)
	}
	return uri == e.key
}

// better reports whether e counts before an earlier entry that matches too.
func (e catalogEntry) better(than catalogEntry) bool {
	if e.match != than.match {
		return e.match < than.match
	}
	return len(e.key) > len(than.key)
}

// read adds the entries of one catalog; seen keeps catalogs that refer to
// each other from going round in circles.
func (c *Catalog) read(path string, seen map[string]bool) error {
	if seen[path] {
		return nil
	}
	seen[path] = true
	src := xmlscan.File(path)
	r, err := src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	scan := xmlscan.New(r, xmlscan.Options{})
	bases := []string{filepath.Dir(path)}
	for scan.Next() {
		switch t := scan.Token(); t.Kind {
		case xmlscan.StartElement:
			base := rebase(bases[len(bases)-1], attr(t, "base"))
			bases = append(bases, base)
			if t.Name.Space == catalogSpace {
				if err := c.entry(t, base, seen); err != nil {
					return err
				}
			}
		case xmlscan.EndElement:
			bases = bases[:len(bases)-1]
		}
	}
	var mistake diag.Diagnostic
	if errors.As(scan.Err(), &mistake) {
		mistake.File = path
		return mistake
	}
	return scan.Err()
}

func (c *Catalog) entry(t *xmlscan.Token, base string, seen map[string]bool) error {
	switch t.Name.Local {
	case "nextCatalog", "delegateURI", "delegateSystem":
		next, ok := local(base, attr(t, "catalog"))
		if !ok {
			return nil
		}
		return c.read(next, seen)
	}
	form, ok := catalogForms[t.Name.Local]
	if !ok {
		return nil
	}
	key, value := attr(t, form.key), attr(t, form.target)
	target, ok := local(base, value)
	if key == "" || !ok {
		return nil
	}
	if form.match == byPrefix && strings.HasSuffix(value, "/") {
		target += string(filepath.Separator)
	}
	c.entries = append(c.entries, catalogEntry{form.match, key, target})
	return nil
}

// attr is the value of an attribute of catalogs, or of xml:base.
func attr(t *xmlscan.Token, local string) string {
	space := ""
	if local == "base" {
		space = "http://www.w3.org/XML/1998/namespace"
	}
	if a := t.Attr(space, local); a != nil {
		return string(a.Value)
	}
	return ""
}

// rebase is the directory that xml:base leads to.
func rebase(dir, base string) string {
	if p, ok := local(dir, base); ok {
		return p
	}
	return dir
}

// local is the path of a reference in a catalog; ok is false when it leads
// away from this machine.
func local(dir, ref string) (path string, ok bool) {
	u, err := url.Parse(ref)
	switch {
	case err != nil || ref == "":
		return "", false
	case u.Scheme == "file", u.Scheme == "" && u.Host == "" && strings.HasPrefix(u.Path, "/"):
		return filepath.FromSlash(u.Path), true
	case u.Scheme == "":
		return filepath.Join(dir, filepath.FromSlash(u.Path)), true
	}
	return "", false
}
