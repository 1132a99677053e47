//go:build libxml2 && cgo

package libxml2

/*
#include <stdint.h>
#include <stddef.h>
#include <stdlib.h>
*/
import "C"

import (
	"context"
	"errors"
	"io"
	"net/url"
	"os"
	"runtime/cgo"
	"strings"
	"unsafe"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// resources are the files of one schema: the schema itself and what it includes.
type resources struct {
	open   func(uri string) (io.ReadCloser, error)
	limits xmlscan.Limits
	files  map[string]xmlscan.Source // by the address under which libxml2 knows them
	found  diag.List                 // what is wrong with the files before libxml2 sees them
}

func newResources(src xmlscan.Source, o Options) *resources {
	return &resources{open: o.Open, limits: src.Limits, files: map[string]xmlscan.Source{}}
}

// address is the URI reference by which libxml2 is to know a path or URI.
func address(name string) string {
	if u, err := url.Parse(name); err == nil && len(u.Scheme) > 1 {
		return name
	}
	return (&url.URL{Path: name}).EscapedPath()
}

// name is the path or URI that an address stands for.
func name(address string) string {
	u, err := url.Parse(address)
	if err != nil || len(u.Scheme) > 1 {
		return address
	}
	return u.Path
}

// catchwordResource reads the file at an address for libxml2, rewritten; nil
// when it cannot be had.
//
//export catchwordResource
func catchwordResource(handle C.uintptr_t, address *C.char, length *C.size_t) *C.char {
	r, ok := cgo.Handle(handle).Value().(*resources)
	if !ok {
		return nil
	}
	text := r.read(C.GoString(address))
	if text == nil {
		return nil
	}
	*length = C.size_t(len(text))
	return (*C.char)(unsafe.Pointer(C.CString(string(text))))
}

// read is the rewritten file at an address; nil when it cannot be had, which
// it notes.
func (r *resources) read(address string) []byte {
	src, ok := r.files[address]
	if !ok {
		var err error
		if src, err = r.fetch(name(address)); err != nil {
			r.refuse(name(address), "schema-not-found", "the file cannot be read: "+sentence(err), diag.Span{})
			return nil
		}
		r.files[address] = src
	}
	text, err := r.rewrite(src)
	if err != nil {
		return nil
	}
	return text
}

func (r *resources) fetch(name string) (xmlscan.Source, error) {
	open := r.open
	if open == nil {
		open = func(name string) (io.ReadCloser, error) { return os.Open(name) }
	}
	body, err := open(name)
	if err != nil {
		return xmlscan.Source{}, err
	}
	return readSource(name, body, r.limits)
}

// errIncorrect stands for findings that were noted.
var errIncorrect = errors.New("the schema is incorrect")

// rewrite is the text of src for libxml2, if it is well-formed and refers to
// nothing that must not be read.
func (r *resources) rewrite(src xmlscan.Source) ([]byte, error) {
	w, err := rewrite(context.Background(), src)
	if err != nil {
		return nil, err
	}
	if w.flaw != nil {
		w.flaw.File = src.Name
		r.found.Add(*w.flaw)
		return nil, errIncorrect
	}
	for _, l := range w.links {
		if r.open == nil && !relative(l.href) {
			r.refuse(src.Name, "schema-not-found", "only files beside the schema are read, named by a relative path: `"+l.href+"`", l.span)
			return nil, errIncorrect
		}
	}
	return w.text, nil
}

// relative reports whether href names a file beside the schema.
func relative(href string) bool {
	u, err := url.Parse(href)
	return err == nil && u.Scheme == "" && u.Host == "" && !strings.HasPrefix(u.Path, "/")
}

func (r *resources) refuse(file, code, message string, at diag.Span) {
	r.found.Add(diag.Diagnostic{
		File: file, Severity: diag.Error, Source: diag.RelaxNG, Code: code, Message: message, Span: at,
	})
}

// sentence is what an error says of the cause, without the path that stands
// before it.
func sentence(err error) string {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
