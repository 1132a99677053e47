package rng

import (
	"bytes"
	"crypto/sha256"
	"io"
	"os"
	"path"
	"strings"

	"catchword/schema/internal/part"
	"catchword/schema/rng/internal/compact"
	"catchword/schema/rng/internal/syntax"
	"catchword/schema/rng/internal/xmlform"
	"catchword/tei/xmlscan"
)

// A loader reads schema files, each once.
type loader struct {
	open  func(uri string) (io.ReadCloser, error)
	files map[string]*loaded // by name

	size     int    // bytes read
	content  digest // of the schema itself
	included []taken
	digests  bool // whether anybody wants to know of content and included
}

// loaded is a file that has been read.
type loaded struct {
	root    *syntax.Node
	content digest
}

func newLoader(o Options) *loader {
	return &loader{open: o.Open, files: map[string]*loaded{}, digests: o.Cache.Dir != ""}
}

// root reads the schema itself.
func (l *loader) root(src xmlscan.Source) (*syntax.Node, error) {
	raw, err := part.Read(src.Open)
	if err != nil {
		return nil, err
	}
	l.content = l.digest(raw)
	return l.parse(src.Name, raw)
}

func (l *loader) digest(raw []byte) digest {
	l.size += len(raw)
	if !l.digests {
		return digest{}
	}
	return sha256.Sum256(raw)
}

// load reads the file that href names, seen from another.
func (l *loader) load(from *syntax.File, href string) (*syntax.Node, error) {
	name, err := l.locate(from.Name, href)
	if err != nil {
		return nil, err
	}
	f := l.files[name]
	if f == nil {
		if f, err = l.read(name); err != nil {
			return nil, err
		}
	}
	l.included = append(l.included, taken{from.Order, href, f.content})
	return f.root, nil
}

func (l *loader) read(name string) (*loaded, error) {
	raw, err := part.Read(func() (io.ReadCloser, error) { return l.open(name) })
	if err != nil {
		return nil, err
	}
	root, err := l.parse(name, raw)
	if err != nil {
		return nil, err
	}
	root.File.Order = len(l.files) + 1
	f := &loaded{root: root, content: l.digest(raw)}
	l.files[name] = f
	return f, nil
}

// locate is the name of the file that href stands for. Without an Open of the
// caller's it has to be a relative reference.
func (l *loader) locate(from, href string) (string, error) {
	name, err := part.Locate(from, href, l.open != nil)
	if l.open == nil {
		l.open = func(name string) (io.ReadCloser, error) { return os.Open(name) }
	}
	return name, err
}

// parse reads one schema file in either syntax.
func (l *loader) parse(name string, raw []byte) (*syntax.Node, error) {
	if isXML(name, raw) {
		return xmlform.Parse(name, raw)
	}
	return compact.Parse(name, raw)
}

// isXML tells the syntaxes apart: by the name's extension, else by whether the
// first character behind a byte order mark and white space is a "<".
func isXML(name string, raw []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".rng", ".xml":
		return true
	case ".rnc":
		return false
	}
	text := bytes.TrimLeft(raw, "\xEF\xBB\xBF\xFE\xFF\x00 \t\r\n")
	return len(text) > 0 && text[0] == '<'
}
