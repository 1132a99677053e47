package app

import (
	"bytes"
	"io"
	"os"
)

// inMemory is how much of such an input is held in memory; what is
// longer goes to a temporary file.
const inMemory = 32 << 20

// A spool is the standard input, or a pipe, read once so that it can be read again.
type spool struct {
	size int64
	head []byte   // all of it, unless it is longer than inMemory
	rest *os.File // all of it, when it is
}

// newSpool reads r to its end. The caller closes the spool.
func newSpool(r io.Reader) (*spool, error) {
	head, err := io.ReadAll(io.LimitReader(r, inMemory+1))
	s := &spool{size: int64(len(head)), head: head}
	if err != nil || len(head) <= inMemory {
		return s, err
	}
	if s.rest, err = os.CreateTemp("", "catchword-stdin-*"); err != nil {
		return s, err
	}
	_ = os.Remove(s.rest.Name()) // where that can be done now, nothing is left however we end
	s.size, err = io.Copy(s.rest, io.MultiReader(bytes.NewReader(head), r))
	s.head = nil
	return s, err
}

// open starts to read from the beginning. Readers are independent.
func (s *spool) open() (io.ReadCloser, error) {
	if s.rest != nil {
		return io.NopCloser(io.NewSectionReader(s.rest, 0, s.size)), nil
	}
	return io.NopCloser(bytes.NewReader(s.head)), nil
}

// close removes the temporary file.
func (s *spool) close() {
	if s == nil || s.rest == nil {
		return
	}
	_ = s.rest.Close()
	_ = os.Remove(s.rest.Name())
}
