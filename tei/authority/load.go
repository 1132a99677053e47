package authority

import (
	"errors"
	"io"
	"path/filepath"
	"strings"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// Load reads authority files: TEI (.xml), CSV (.csv, .tsv) and YAML (.yaml,
// .yml), by the ending of their names.
//
// When something is wrong with the files the error is a diag.List with all of
// it, each finding with its file, line and column. An error of reading comes as
// it is.
func Load(sources ...xmlscan.Source) (*Index, error) {
	l := loader{byID: make(map[string]*Entry)}
	for _, src := range sources {
		if err := l.load(src); err != nil {
			return nil, err
		}
	}
	if err := l.found.Err(); err != nil {
		return nil, err
	}
	x := newIndex(l.entries)
	x.notes = l.found
	return x, nil
}

func (l *loader) load(src xmlscan.Source) error {
	l.file = src.Name
	switch strings.ToLower(filepath.Ext(src.Name)) {
	case ".xml":
		return l.wellFormed(l.loadTEI(src))
	case ".csv", ".tsv":
		return l.wellFormed(l.loadText(src, l.loadCSV))
	case ".yaml", ".yml":
		return l.wellFormed(l.loadText(src, l.loadYAML))
	}
	l.errorf(codeFormat, diag.Span{}, "an authority file is TEI (.xml), CSV (.csv, .tsv) or YAML (.yaml, .yml): the name %s ends with none of these", quoted(src.Name))
	return nil
}

// wellFormed makes a finding of an error that is one, so that the other files
// are read nevertheless.
func (l *loader) wellFormed(err error) error {
	var d diag.Diagnostic
	if errors.As(err, &d) {
		d.File = l.file
		l.found.Add(d)
		return nil
	}
	return err
}

// loadText reads a file that is no XML, in UTF-8 or UTF-16, and hands its text
// on.
func (l *loader) loadText(src xmlscan.Source, load func(text []byte)) error {
	r, err := src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	raw, err := readAll(r, src.Limits)
	if err != nil {
		return err
	}
	text, _, err := xmlscan.Decode(raw)
	if err != nil {
		return err
	}
	load(text)
	return nil
}

// maxBytes is the size of the largest file that is read whole.
const maxBytes = 1 << 30

func readAll(r io.Reader, limits xmlscan.Limits) ([]byte, error) {
	limit := limits.Bytes
	if limit <= 0 {
		limit = maxBytes
	}
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(raw)) > limit {
		err = diag.Diagnostic{
			Severity: diag.Error, Source: diag.Authority, Code: "authority-size",
			Message: "the file is larger than the limit for a file",
		}
	}
	return raw, err
}
