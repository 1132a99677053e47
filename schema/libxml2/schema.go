//go:build libxml2 && cgo

package libxml2

/*
#cgo pkg-config: libxml-2.0
#include <stdlib.h>
#include "relaxng.h"
*/
import "C"

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/cgo"
	"slices"
	"strings"
	"sync"
	"unsafe"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/lestrrat-go/libxml2/parser"
	"github.com/lestrrat-go/libxml2/types"
)

// A Schema is a schema compiled by libxml2. It is safe for concurrent use;
// documents are parsed side by side and judged one after another, because
// libxml2 does not promise that judging leaves a schema untouched.
type Schema struct {
	judging sync.Mutex
	ptr     C.xmlRelaxNGPtr
}

// maxFindings is how many findings about one document are kept.
const maxFindings = 10_000

// Load reads and compiles a schema in the XML syntax of RELAX NG. The error is
// a diag.List when the schema is incorrect, and otherwise what went wrong in
// reading src.
func Load(src xmlscan.Source, o Options) (*Schema, error) {
	compact, err := isCompact(src)
	if err != nil {
		return nil, err
	}
	if compact {
		return nil, fmt.Errorf("%s: libxml2 does not read the compact syntax of RELAX NG: give the schema in XML syntax (.rng)", src.Name)
	}
	files := newResources(src, o)
	url := address(src.Name)
	files.files[url] = src
	text, err := files.rewrite(src)
	if err != nil {
		return nil, errors.Join(files.found.Err(), ifReading(err))
	}
	return files.compile(text, url)
}

// isCompact tells the compact syntax from the XML syntax by the first character
// of the schema.
func isCompact(src xmlscan.Source) (bool, error) {
	r, err := src.Open()
	if err != nil {
		return false, err
	}
	defer r.Close()
	head := make([]byte, 512)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false, err
	}
	text := bytes.TrimLeft(head[:n], "\ufeff\xff\xfe\x00 \t\r\n")
	return len(text) > 0 && text[0] != '<', nil
}

// ifReading is err unless it only stands for findings.
func ifReading(err error) error {
	if errors.Is(err, errIncorrect) {
		return nil
	}
	return err
}

// compile lets libxml2 compile the schema at url.
func (r *resources) compile(text []byte, url string) (*Schema, error) {
	doc, err := parse(text)
	if err != nil {
		return nil, err
	}
	defer doc.Free()
	handle := cgo.NewHandle(r)
	defer handle.Delete()
	address := C.CString(url)
	defer C.free(unsafe.Pointer(address))
	found := C.catchword_findings{limit: maxFindings}
	defer C.catchword_release(&found)
	ptr := C.catchword_compile(C.uintptr_t(doc.Pointer()), address, C.uintptr_t(handle), &found)
	if ptr == nil || r.found.HasErrors() {
		C.xmlRelaxNGFree(ptr)
		return nil, r.incorrect(&found, url)
	}
	s := &Schema{ptr: ptr}
	runtime.AddCleanup(s, func(ptr C.xmlRelaxNGPtr) { C.xmlRelaxNGFree(ptr) }, ptr)
	return s, nil
}

// incorrect is the findings about a schema that did not compile.
func (r *resources) incorrect(found *C.catchword_findings, url string) error {
	for _, f := range findings(found) {
		file := url
		if f.file != "" {
			file = f.file
		}
		src, known := r.files[file]
		d := diag.Diagnostic{
			File: name(file), Severity: f.severity, Source: diag.RelaxNG, Message: f.message,
			Code: fmt.Sprintf("libxml2-schema-%d", f.code),
		}
		if known && f.element > 0 {
			at, _ := places(src, map[int]bool{f.element: true})
			d.Span = at[f.element]
		}
		r.found.Add(d)
	}
	if !r.found.HasErrors() {
		r.refuse(name(url), "libxml2-schema", "libxml2 refuses this schema and does not say why", diag.Span{})
	}
	return r.found.Err()
}

// parse lets libxml2 parse a rewritten document. Its limits are lifted: the
// document has passed those of xmlscan. It is kept from remarks on standard
// error, which it does thread by thread.
func parse(text []byte) (types.Document, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	C.catchword_silence(1)
	defer C.catchword_silence(0)
	p := parser.New(parser.XMLParseNoNet, parser.XMLParseNoError, parser.XMLParseNoWarning, parser.XMLParseHuge, parser.XMLParseBigLines)
	return p.Parse(text)
}

// Validate judges a document and hands its findings to report, in the order of
// the document. A document that is not well-formed is a finding, too. The
// error is one of reading src, or that of ctx, which is asked before libxml2
// begins: nothing can stop it afterwards. It holds the whole document in
// memory, several times its size.
func (s *Schema) Validate(ctx context.Context, src xmlscan.Source, report func(diag.Diagnostic)) error {
	w, err := rewrite(ctx, src)
	if err != nil {
		return err
	}
	for _, note := range w.notes {
		report(note)
	}
	if w.flaw != nil {
		report(*w.flaw)
		return nil
	}
	doc, err := parse(w.text)
	if err != nil {
		report(diag.Diagnostic{
			Severity: diag.Error, Source: diag.XML, Code: "libxml2-parse",
			Message: "libxml2 cannot parse this document: " + err.Error(),
		})
		return nil
	}
	defer doc.Free()
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.judge(doc, src, report)
}

// judge lets libxml2 judge a parsed document.
func (s *Schema) judge(doc types.Document, src xmlscan.Source, report func(diag.Diagnostic)) error {
	found := C.catchword_findings{limit: maxFindings}
	defer C.catchword_release(&found)
	s.judging.Lock()
	verdict := C.catchword_validate(s.ptr, C.uintptr_t(doc.Pointer()), &found)
	s.judging.Unlock()
	runtime.KeepAlive(s)
	all := findings(&found)
	if verdict != 0 && !slices.ContainsFunc(all, finding.isError) {
		all = append(all, finding{severity: diag.Error, code: 37, message: "libxml2 refuses this document and does not say why"})
	}
	return reportAll(all, src, report)
}

// reportAll hands findings to report where they stand in the document.
func reportAll(all []finding, src xmlscan.Source, report func(diag.Diagnostic)) error {
	elements := map[int]bool{}
	for _, f := range all {
		if f.element > 0 {
			elements[f.element] = true
		}
	}
	at, err := places(src, elements)
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, func(a, b finding) int { return a.element - b.element })
	for _, f := range all {
		report(diag.Diagnostic{
			Severity: f.severity, Source: diag.RelaxNG, Code: code(f.code), Message: f.message, Span: at[f.element],
		})
	}
	return nil
}

// A finding is one message of libxml2.
type finding struct {
	severity diag.Severity
	code     int
	element  int // number of the element, from 1; 0 when libxml2 does not say
	file     string
	message  string
}

func (f finding) isError() bool { return f.severity == diag.Error }

// findings copies what libxml2 has found.
func findings(found *C.catchword_findings) []finding {
	all := make([]finding, 0, int(found.length)+1)
	for _, f := range unsafe.Slice(found.all, int(found.length)) {
		severity := diag.Error
		if f.warning != 0 {
			severity = diag.Warning
		}
		all = append(all, finding{
			severity: severity, code: int(f.code), element: int(f.element),
			file: C.GoString(f.file), message: strings.TrimSuffix(strings.TrimSpace(C.GoString(f.message)), "."),
		})
	}
	if found.lost > 0 {
		all = append(all, finding{
			severity: diag.Info, code: 37, message: fmt.Sprintf("libxml2 found %d more mistakes, which are not listed", int(found.lost)),
		})
	}
	return all
}
