package schema

import (
	"context"
	"hash/maphash"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// Check judges a document by every one of the schemas and returns what they
// find, in document order, each finding with the XPath of its element. What
// several schemas say in the same words is said once; so is that the document
// is not well-formed. The error is one of reading or of ctx.
func Check(ctx context.Context, src xmlscan.Source, by []Named) (diag.List, error) {
	found, err := CheckSome(ctx, src, by, Keep{})
	return found.List, err
}

// CheckSome is Check for documents in which so much may be found that it is not
// to be kept: what is not is counted.
func CheckSome(ctx context.Context, src xmlscan.Source, by []Named, keep Keep) (Found, error) {
	k := newKeeper(keep)
	said := remarks{seed: maphash.MakeSeed(), said: map[uint64]bool{}}
	for _, s := range by {
		k.current = 0
		err := s.Validate(ctx, src, func(d diag.Diagnostic) {
			if len(by) == 1 || !said.before(d) {
				k.add(d)
			}
		})
		if err != nil {
			return k.found(), err
		}
	}
	found := k.found()
	return found, locate(src, found.List)
}

// remarks are what schemas have said, by hash.
type remarks struct {
	seed maphash.Seed
	said map[uint64]bool
}

// before reports whether a finding has been made before.
func (r *remarks) before(d diag.Diagnostic) bool {
	h := maphash.Comparable(r.seed, struct {
		code, message string
		start         int
	}{d.Code, d.Message, d.Span.Start.Offset})
	before := r.said[h]
	r.said[h] = true
	return before
}

// locate fills in the paths that are missing. It reads the document once
// more, and only when there is something to fill in.
func locate(src xmlscan.Source, found diag.List) error {
	var at []int // indices into found
	var offsets []int
	for i, d := range found {
		if d.Path == "" && d.Span.Known() {
			at = append(at, i)
			offsets = append(offsets, d.Span.Start.Offset)
		}
	}
	if len(at) == 0 {
		return nil
	}
	paths, err := xmlscan.Paths(src, offsets)
	if err != nil {
		return err
	}
	for k, i := range at {
		found[i].Path = paths[k]
	}
	return nil
}
