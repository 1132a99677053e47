package diff

import (
	"bytes"

	"catchword/tei/xmlscan"
)

// Options tune Compare. The zero value is ready for use.
type Options struct {
	OldName, NewName string // as the user gave them, for findings
	Limits           xmlscan.Limits
	Layout           bool // list the changes of layout too
}

// A Comparison is what differs between two revisions.
type Comparison struct {
	Equal   bool     // the files are the same, byte for byte
	TEI     bool     // both are TEI documents
	Changes []Change // in the order of the newer revision
	Summary Summary
	Patch   *Patch
	// Encodings name how the two files are written, such as "UTF-8" or "UTF-8
	// with a byte order mark"; empty when Equal.
	Encodings [2]string

	match *matching // nil when Equal
	file  []byte    // when Equal
	o     Options
}

// Compare finds what differs between two revisions of a document, in any of
// the encodings that xmlscan reads. The error is a diag.Diagnostic with the
// file's name when one of them is not well-formed. The result depends on the
// two files alone. Time is near linear in their size for a fixed number of
// changes. It is safe for concurrent use.
func Compare(oldFile, newFile []byte, o Options) (*Comparison, error) {
	if bytes.Equal(oldFile, newFile) {
		return equal(oldFile, o)
	}
	names := &xmlscan.Names{}
	a, err := parse(o.OldName, oldFile, names, o.Limits)
	if err != nil {
		return nil, err
	}
	b, err := parse(o.NewName, newFile, names, o.Limits)
	if err != nil {
		return nil, err
	}
	c := &Comparison{TEI: a.isTEI() && b.isTEI(), Encodings: [2]string{a.encoding, b.encoding}, o: o}
	c.match = matchEitherWay(a, b)
	c.Patch = patch(oldFile, newFile, a.text, b.text, c.match.hunks())
	c.Patch.locate(a)
	c.Patch.surround(oldFile, newFile)
	layouts := 0
	c.Changes, layouts = derive(c.match, o.Layout)
	c.Summary.count(c.Changes)
	c.Summary.Whitespace = layouts
	return c, nil
}

// matchEitherWay matches two documents so that it makes no difference which is
// the older: what has been added one way has been deleted the other.
func matchEitherWay(a, b *document) *matching {
	unify(a, b)
	if bytes.Compare(a.text, b.text) <= 0 {
		return matchBest(a, b)
	}
	m := matchBest(b, a)
	m.flip()
	return m
}

const teiSpace = "http://www.tei-c.org/ns/1.0"

// isTEI reports whether the root is an element of TEI P5.
func (d *document) isTEI() bool { return d.nodes[0].name.Space == teiSpace }

// equal is the comparison of a file with itself.
func equal(file []byte, o Options) (*Comparison, error) {
	v := versionOf(file, AsBytes)
	c := &Comparison{Equal: true, Patch: &Patch{Old: v, New: v}, file: file, o: o}
	s := xmlscan.New(bytes.NewReader(file), xmlscan.Options{Limits: o.Limits})
	for rooted := false; s.Next(); {
		if t := s.Token(); t.Kind == xmlscan.StartElement && !rooted {
			rooted, c.TEI = true, t.Name.Space == teiSpace
		}
	}
	if err := s.Err(); err != nil {
		return nil, named(err, o.OldName)
	}
	return c, nil
}

// matched is the comparison with its matching, which that of a file with itself
// lacks.
func (c *Comparison) matched() (*Comparison, error) {
	if c.match != nil {
		return c, nil
	}
	names := &xmlscan.Names{}
	a, err := parse(c.o.OldName, c.file, names, c.o.Limits)
	if err != nil {
		return nil, err
	}
	b, err := parse(c.o.NewName, c.file, names, c.o.Limits)
	if err != nil {
		return nil, err
	}
	whole := *c
	whole.match = match(align(a, b, aside{}))
	return &whole, nil
}
