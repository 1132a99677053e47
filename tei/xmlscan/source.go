package xmlscan

import (
	"bytes"
	"io"
	"os"
)

// Limits bound what one document may ask for. A zero field means the default
// that stands beside it; passing a limit is a finding with a code of its own.
type Limits struct {
	Depth     int   // open elements: 1,000
	Bytes     int64 // size of the document: 1 GiB
	Expansion int64 // bytes that entity references expand to: 10 MiB
	Attrs     int   // attributes of one element: 10,000
	Token     int   // bytes of one tag, comment, text or declaration held in memory: 64 MiB
}

// A Source is a document that can be read more than once.
type Source struct {
	Name   string // as the user gave it
	Open   func() (io.ReadCloser, error)
	Limits Limits
}

// File is the Source of a file.
func File(path string) Source {
	return Source{Name: path, Open: func() (io.ReadCloser, error) { return os.Open(path) }}
}

// Bytes is the Source of a text in memory.
func Bytes(name string, text []byte) Source {
	return Source{Name: name, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}
}
