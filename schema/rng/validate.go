package rng

import (
	"context"
	"errors"
	"io"

	"catchword/schema/rng/internal/match"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A worker is what judging one document takes, kept for the next one.
type worker struct {
	scan    *xmlscan.Scanner
	names   *xmlscan.Names
	limits  xmlscan.Limits
	matcher *match.Matcher
}

// Validate judges a document and hands its findings to report, in the order of
// the document, and then those about identifiers: for them, if there are any,
// it reads src once more. A document that is not well-formed is a finding, too.
// The error is one of reading src, or that of ctx. It takes time linear in the
// document and memory that follows its depth, and about 25 bytes for each
// identifier.
func (s *Schema) Validate(ctx context.Context, src xmlscan.Source, report func(diag.Diagnostic)) error {
	r, err := src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	w := s.worker(r, src.Limits)
	defer s.scanners.Put(w)
	w.matcher.Begin(w.scan, report)
	if err := w.run(ctx, w.matcher.Token); err != nil {
		return err
	}
	if err := w.finish(report); err != nil || !w.matcher.Unsettled() {
		return err
	}
	return w.reread(ctx, src)
}

// reread reads a document a second time, for what is wrong with its identifiers.
func (w *worker) reread(ctx context.Context, src xmlscan.Source) error {
	r, err := src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	w.scan.Reset(r)
	if err := w.run(ctx, w.matcher.Settle); err != nil {
		return err
	}
	return readError(w.scan.Err())
}

// readError is the error of a scanner, if it is one of reading.
func readError(err error) error {
	var broken diag.Diagnostic
	if errors.As(err, &broken) {
		return nil
	}
	return err
}

// worker is a free worker, made ready for r.
func (s *Schema) worker(r io.Reader, limits xmlscan.Limits) *worker {
	names := s.table()
	if w, ok := s.scanners.Get().(*worker); ok && w.limits == limits && w.names == names {
		w.scan.Reset(r)
		return w
	}
	return &worker{
		scan:    xmlscan.New(r, xmlscan.Options{Limits: limits, Names: names}),
		names:   names,
		limits:  limits,
		matcher: match.New(s.match),
	}
}

// maxNames is how many names of documents are remembered for the next ones.
const maxNames = 1 << 16

// table is the table of names to use, a new one when the old has grown too
// large.
func (s *Schema) table() *xmlscan.Names {
	names := s.names.Load()
	if names.Len() > maxNames {
		s.names.CompareAndSwap(names, new(xmlscan.Names))
		return s.names.Load()
	}
	return names
}

// run takes all tokens. Now and then it asks whether it is still wanted.
func (w *worker) run(ctx context.Context, take func(*xmlscan.Token)) error {
	const now = 1 << 12
	for n := 1; w.scan.Next(); n++ {
		take(w.scan.Token())
		if n%now == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// finish ends a document that has been read to its end or its first error.
func (w *worker) finish(report func(diag.Diagnostic)) error {
	for _, note := range w.scan.Notes() {
		report(note)
	}
	err := w.scan.Err()
	var broken diag.Diagnostic
	switch {
	case err == nil:
		w.matcher.End()
		return nil
	case errors.As(err, &broken):
		report(broken)
		return nil
	}
	return err
}
