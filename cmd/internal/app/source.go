package app

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
	"catchword/transform/report"
)

// excerptBytes is the size up to which a document is read once more to show
// excerpts from it.
const excerptBytes = 16 << 20

// inputs finds the files that a verb works on, reading the standard input if
// it is among them. Arguments that lead to nothing are reported; the error is
// that no file is left.
func (p *program) inputs(args []string, extensions ...string) ([]input, error) {
	in, problems := inputs(args, extensions...)
	for _, err := range problems {
		p.trouble(err)
	}
	if len(in) == 0 {
		return nil, errors.New("there is nothing to do: no file was found")
	}
	for k := range in {
		if in[k].once {
			in[k].spool, in[k].err = p.newSpool(in[k].name)
		}
	}
	return in, nil
}

// newSpool reads the standard input, or a pipe or device with a name.
func (p *program) newSpool(name string) (*spool, error) {
	r := p.stdin
	if name != stdinName {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r = f
	}
	s, err := newSpool(r)
	p.spools = append(p.spools, s)
	return s, err
}

func (p *program) closeSpools() {
	for _, s := range p.spools {
		s.close()
	}
}

// source is a file as it can be read more than once.
func (p *program) source(in input) (xmlscan.Source, error) {
	if in.err != nil {
		return xmlscan.Source{}, in.err
	}
	if in.spool != nil {
		return xmlscan.Source{Name: in.name, Open: in.spool.open}, nil
	}
	return xmlscan.File(in.name), nil
}

// measured lets what is read of src be counted: size becomes the most that was
// read at once. The source is for one goroutine then.
func measured(src xmlscan.Source, size *int64) xmlscan.Source {
	open := src.Open
	src.Open = func() (io.ReadCloser, error) {
		r, err := open()
		return &counter{ReadCloser: r, most: size}, err
	}
	return src
}

// A counter counts the bytes that are read of a file.
type counter struct {
	io.ReadCloser
	read int64
	most *int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.read += int64(n)
	*c.most = max(*c.most, c.read)
	return n, err
}

// read is the whole of a file.
func (p *program) read(in input) ([]byte, error) {
	if in.err == nil && in.spool == nil {
		return os.ReadFile(in.name) // which knows its size
	}
	src, err := p.source(in)
	if err != nil {
		return nil, err
	}
	r, err := src.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// excerptLines are the lines of a document in which something was found; nil
// when there is nothing to show or the document is too large.
func excerptLines(src xmlscan.Source, size int64, found diag.List) *diag.Lines {
	if len(found) == 0 || size > excerptBytes {
		return nil
	}
	r, err := src.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	raw, err := io.ReadAll(io.LimitReader(r, excerptBytes))
	if err != nil {
		return nil
	}
	return linesOf(raw)
}

// linesOf are the lines of a document; nil when its encoding is not known.
func linesOf(raw []byte) *diag.Lines {
	text, _, err := xmlscan.Decode(raw)
	if err != nil {
		return nil
	}
	return diag.NewLines(text)
}

// readError puts what the system has against a file into words; other errors
// it leaves alone.
func readError(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: cannot be read: %w", path.Path, path.Err)
	}
	return err
}

func unreadable(err error) string { return fmt.Sprintf("cannot be read: %v", sayError(err)) }

// guard turns a defect of ours that one file brings to light into a failure
// of that file: the others of the batch are not to suffer.
func guard(f *report.File) {
	if r := recover(); r != nil {
		f.Failure = fmt.Sprintf("catchword itself failed on this file, please report it: %v", r)
	}
}

// readBoth reads the two files that diff and apply work on; outputs are where
// the result and the report go, "" for nowhere.
func (p *program) readBoth(a, b string, outputs ...string) (texts [2][]byte, err error) {
	if a == stdinName && b == stdinName {
		return texts, errors.New("only one of the two files can be the standard input")
	}
	for _, output := range outputs {
		if err := notOverInput([]string{a, b}, output); err != nil {
			return texts, err
		}
	}
	for k, name := range [2]string{a, b} {
		if texts[k], err = p.readNamed(name); err != nil {
			return texts, readError(err)
		}
	}
	return texts, nil
}

func (p *program) readNamed(name string) ([]byte, error) {
	if name == stdinName {
		return io.ReadAll(p.stdin)
	}
	return os.ReadFile(name)
}

// write writes a result to a file, or to standard output when name is "".
func (p *program) write(name string, text []byte) error {
	if name == "" || name == stdinName {
		_, err := p.stdout.Write(text)
		return err
	}
	if err := writeFile(name, text); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
