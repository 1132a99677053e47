package schema

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"catchword/schema/profile"
)

// Follow returns the schema that a document in a directory declares. It is
// looked for in the catalogs, beside the document, and in the stores under
// the name of the file; only then, and only when the library may fetch, where
// the declaration points to. ok is false when it is in none of these places.
//
// A declaration can lead out of the document's directory by "..", but not to
// an absolute place of this machine: documents come from strangers.
func (l *Library) Follow(d Declaration, dir string) (s Named, ok bool, err error) {
	if d.Kind != RelaxNG && d.Kind != Schematron {
		return s, false, nil
	}
	place, strange, ok := l.place(d.Href, dir)
	if !ok {
		return s, false, nil
	}
	if d.Kind == Schematron {
		s, err = l.declaredRules(d, place, strange, dir)
	} else {
		s, err = l.named(place, place)
	}
	return s, true, err
}

// place is where a declared schema is. It is strange when it came with the
// document, and is none that the user has put in a catalog or a store.
func (l *Library) place(href, dir string) (place string, strange, ok bool) {
	if p, ok := l.catalogued(href); ok {
		return p, false, true
	}
	if p, ok := beside(href, dir); ok {
		return p, true, true
	}
	for _, store := range l.o.Stores {
		for _, file := range storedFiles(store, ".rng", ".rnc", ".sch", ".isosch") {
			if filepath.Base(file) == path.Base(href) {
				return file, false, true
			}
		}
	}
	return href, true, isRemote(href) && l.o.Fetch != nil
}

func (l *Library) catalogued(uri string) (string, bool) {
	for _, c := range l.o.Catalogs {
		if p, ok := c.Resolve(uri); ok {
			return p, true
		}
	}
	return "", false
}

// beside is the regular file that a relative reference leads to.
func beside(href, dir string) (string, bool) {
	u, err := url.Parse(href)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || path.IsAbs(u.Path) {
		return "", false
	}
	p := filepath.Join(dir, filepath.FromSlash(u.Path))
	info, err := os.Stat(p)
	return p, err == nil && info.Mode().IsRegular()
}

// opener opens what the schema at a path includes.
func (l *Library) opener(path string) func(uri string) (io.ReadCloser, error) {
	if path == Profile {
		return profile.Open
	}
	return l.open
}

// open opens what a schema includes: a file, through the catalogs first.
func (l *Library) open(uri string) (io.ReadCloser, error) {
	if p, ok := l.catalogued(uri); ok {
		return os.Open(p)
	}
	switch {
	case isRemote(uri) && l.o.Fetch != nil:
		return l.o.Fetch(uri)
	case isRemote(uri):
		return nil, fmt.Errorf("%s: a part of the schema that is not on this machine", uri)
	}
	return os.Open(filePath(uri))
}

func isRemote(uri string) bool {
	return strings.HasPrefix(uri, "http://") || strings.HasPrefix(uri, "https://")
}

// filePath is the path that a file: URI stands for; anything else is a path
// already.
func filePath(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" {
		return uri
	}
	return filepath.FromSlash(u.Path)
}
