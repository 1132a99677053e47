// Package part finds and reads the files that schemas consist of.
//
//	name, err := part.Locate("schema/house.sch", "parts/dates.sch", true)
//	raw, err := part.Read(open)
package part

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"strings"
)

var (
	errNotBeside = errors.New("only files beside the schema are read, named by a relative path")
	errNoURI     = errors.New("it is not a URI reference")
)

// Locate is the name of the file that href stands for in the file from (RFC
// 3986, section 5.2). Unless anywhere is true it has to be a relative reference.
func Locate(from, href string, anywhere bool) (string, error) {
	u, err := url.Parse(href)
	if err != nil {
		return "", errNoURI
	}
	if base, err := url.Parse(from); err == nil && len(base.Scheme) > 1 && anywhere {
		return base.ResolveReference(u).String(), nil
	}
	if anywhere && u.IsAbs() {
		return href, nil
	}
	if u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/") {
		return "", errNotBeside
	}
	return path.Join(path.Dir(strings.ReplaceAll(from, "\\", "/")), u.Path), nil
}

// MaxBytes bounds one schema file.
const MaxBytes = 64 << 20

var errTooLarge = errors.New("the file is larger than any schema")

// Read reads a whole file. The error is one of reading, or says that the file is
// too large.
func Read(open func() (io.ReadCloser, error)) ([]byte, error) {
	r, err := open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var b bytes.Buffer
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			b.Grow(int(min(info.Size(), MaxBytes)) + bytes.MinRead)
		}
	}
	if n, err := io.Copy(&b, io.LimitReader(r, MaxBytes+1)); err != nil {
		return nil, err
	} else if n > MaxBytes {
		return nil, fmt.Errorf("%w (%d MiB)", errTooLarge, MaxBytes>>20)
	}
	return b.Bytes(), nil
}
