// Package profile is catchword's own schema: a customization of TEI P5 for
// editions of archival documents, in RELAX NG compact syntax, embedded in the
// program. What is valid against it is valid against TEI's tei_all.
//
//	s, err := rng.Compile(profile.Source(), rng.Options{Open: profile.Open})
package profile

import (
	"embed"
	"io"
	"io/fs"
	"path"

	"catchword/tei/xmlscan"
)

// Name is what users call the profile.
const Name = "catchword"

// root is the file that includes all others.
const root = "catchword.rnc"

//go:embed *.rnc
var files embed.FS

// Files are the profile's files, for those who extend it: a schema of one's
// own includes catchword.rnc and adds to its lists of values.
func Files() fs.FS { return files }

// Source is the profile's main file. Its parts are opened with Open.
func Source() xmlscan.Source {
	return xmlscan.Source{Name: root, Open: func() (io.ReadCloser, error) { return files.Open(root) }}
}

// Open opens a part of the profile by the last element of its URI, whatever
// the part is resolved against: the profile includes nothing but its own files.
func Open(uri string) (io.ReadCloser, error) { return files.Open(path.Base(uri)) }
