package rng

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"catchword/schema/internal/part"
	"catchword/schema/rng/internal/match"
	"catchword/tei/xmlscan"
)

// A Cache keeps compiled schemas in a directory, so that the next process need
// not compile them. What it keeps is found by the content of the schema's files,
// each of which is read and compared, and is checked before it is used: entries
// that are missing, damaged or of another program are as if they were not there.
// Nothing that goes wrong with the directory is an error. The zero Cache keeps
// nothing.
type Cache struct {
	Dir     string // made when first written to, its parent too; "" for no cache
	Program string // tells programs apart that would understand entries differently
}

const (
	entryExtension = ".schema"
	entryMagic     = "catchword schema 1\n"
	mostEntries    = 32       // the oldest have to go
	worthKeeping   = 16 << 10 // bytes of a schema; smaller ones are compiled in no time
)

// A digest stands for the content of a file.
type digest [sha256.Size]byte

// digestOf reads a file, and keeps nothing of it.
func digestOf(open func() (io.ReadCloser, error)) (d digest, err error) {
	r, err := open()
	if err != nil {
		return d, err
	}
	defer r.Close()
	h := sha256.New()
	_, err = io.Copy(h, io.LimitReader(r, part.MaxBytes+1))
	h.Sum(d[:0])
	return d, err
}

// A taken is a file that a schema includes: by which reference in which of the
// files before it, 0 being the schema itself.
type taken struct {
	from    int
	href    string
	content digest
}

// path is where a schema is kept whose main file has that content. The extension
// of its name says in which syntax it is read.
func (c Cache) path(name string, content digest) string {
	h := sha256.New()
	for _, part := range []string{entryMagic, c.Program, strings.ToLower(filepath.Ext(name)), string(content[:])} {
		h.Write(binary.AppendUvarint(nil, uint64(len(part))))
		io.WriteString(h, part)
	}
	return filepath.Join(c.Dir, hex.EncodeToString(h.Sum(nil)[:16])+entryExtension)
}

// load is the schema src as it has been kept, nil when it has to be compiled.
func (c Cache) load(src xmlscan.Source, o Options) *match.Schema {
	content, err := digestOf(src.Open)
	if err != nil {
		return nil
	}
	body, ok := readEntry(c.path(src.Name, content))
	if !ok {
		return nil
	}
	e := entry{rest: body}
	if !e.current(src.Name, o) {
		return nil
	}
	s, err := match.ReadImage(e.rest)
	if err != nil {
		return nil
	}
	return s
}

// readEntry is what stands in an entry behind its checksum.
func readEntry(path string) (body string, ok bool) {
	f, err := os.Open(path)
	if err != nil {
		return "", false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return "", false
	}
	var text strings.Builder
	text.Grow(int(min(info.Size(), part.MaxBytes)))
	sum := newSum()
	head := make([]byte, len(entryMagic)+crc32.Size)
	if _, err := io.ReadFull(f, head); err != nil || string(head[:len(entryMagic)]) != entryMagic {
		return "", false
	}
	if _, err := io.Copy(io.MultiWriter(&text, sum), f); err != nil || string(sum.Sum(nil)) != string(head[len(entryMagic):]) {
		return "", false
	}
	return text.String(), true
}

func newSum() hash.Hash32 { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) }

// An entry is the body of one: the files that the schema includes, then its
// image.
type entry struct{ rest string }

// current reports whether all files that were included are what they were.
func (e *entry) current(name string, o Options) bool {
	l := newLoader(o)
	names := []string{name}
	known := map[string]digest{}
	for range e.number() {
		from, href, content := e.number(), e.text(), e.text()
		if from >= len(names) {
			return false
		}
		name, err := l.locate(names[from], href)
		if err != nil {
			return false
		}
		if _, read := known[name]; !read {
			names = append(names, name)
			if known[name], err = digestOf(func() (io.ReadCloser, error) { return l.open(name) }); err != nil {
				return false
			}
		}
		if d := known[name]; string(d[:]) != content {
			return false
		}
	}
	return true
}

func (e *entry) number() int {
	r := strings.NewReader(e.rest)
	n, err := binary.ReadUvarint(r)
	if err != nil || n > uint64(len(e.rest)) {
		n = 0
	}
	e.rest = e.rest[len(e.rest)-r.Len():]
	return int(n)
}

func (e *entry) text() string {
	n := min(e.number(), len(e.rest))
	s := e.rest[:n]
	e.rest = e.rest[n:]
	return s
}

// keep writes an entry for the schema in a file with that content.
func (c Cache) keep(name string, content digest, included []taken, s *match.Schema) {
	body := binary.AppendUvarint(nil, uint64(len(included)))
	for _, t := range included {
		body = binary.AppendUvarint(body, uint64(t.from))
		for _, part := range []string{t.href, string(t.content[:])} {
			body = binary.AppendUvarint(body, uint64(len(part)))
			body = append(body, part...)
		}
	}
	body = s.AppendImage(body)
	// Not all directories above: where there is no home, none is to be made.
	_ = os.Mkdir(filepath.Dir(c.Dir), 0o700)
	_ = os.Mkdir(c.Dir, 0o700)
	if writeEntry(c.path(name, content), body) == nil {
		c.prune()
	}
}

// writeEntry writes an entry in one step: others see all of it or nothing.
func writeEntry(path string, body []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), "new-*"+entryExtension)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // in vain once it has its name
	sum := newSum()
	sum.Write(body)
	w := bufio.NewWriter(f)
	w.WriteString(entryMagic)
	w.Write(sum.Sum(nil))
	w.Write(body)
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// prune removes the oldest entries.
func (c Cache) prune() {
	found, _ := os.ReadDir(c.Dir)
	var entries []fs.FileInfo
	for _, e := range found {
		if info, err := e.Info(); err == nil && filepath.Ext(e.Name()) == entryExtension {
			entries = append(entries, info)
		}
	}
	if len(entries) <= mostEntries {
		return
	}
	slices.SortFunc(entries, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for _, e := range entries[mostEntries:] {
		_ = os.Remove(filepath.Join(c.Dir, e.Name()))
	}
}
