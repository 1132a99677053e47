package xmlscan

import (
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
	Token     int   // bytes of one tag, comment, text or declaration held in memory: 8 MiB
	Names     int   // bytes of all the different names, with 100 more for each: 4 MiB, about 40,000 names
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
		return &memory{text: text}, nil
	}}
}

// memory reads a text in memory; a Scanner takes the text itself.
type memory struct {
	text []byte
	read int
}

func (m *memory) Read(p []byte) (int, error) {
	if m.read == len(m.text) {
		return 0, io.EOF
	}
	n := copy(p, m.text[m.read:])
	m.read += n
	return n, nil
}

func (m *memory) Close() error { return nil }

// rest is what has not been read.
func (m *memory) rest() []byte { return m.text[m.read:] }

// withDefaults fills in what l leaves open. A token may always be 1 KiB long.
func (l Limits) withDefaults() Limits {
	orDefault(&l.Depth, 1000)
	orDefault(&l.Bytes, 1<<30)
	orDefault(&l.Expansion, 10<<20)
	orDefault(&l.Attrs, 10_000)
	orDefault(&l.Token, 8<<20)
	orDefault(&l.Names, 4<<20)
	l.Token = max(l.Token, 1<<10)
	return l
}

func orDefault[T int | int64](limit *T, value T) {
	if *limit == 0 {
		*limit = value
	}
}
