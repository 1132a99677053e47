package schema

import (
	"context"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// Check judges a document by every one of the schemas and returns what they
// find, in document order, each finding with the XPath of its element. What
// several schemas say in the same words is said once; so is that the document
// is not well-formed. The error is one of reading or of ctx.
func Check(ctx context.Context, src xmlscan.Source, by []Named) (diag.List, error) {
	var found diag.List
	said := make(map[remark]bool)
	for _, s := range by {
		err := s.Validate(ctx, src, func(d diag.Diagnostic) {
			if r := remarkOf(d); !said[r] || len(by) == 1 {
				said[r] = true
				found.Add(d)
			}
		})
		if err != nil {
			return found, err
		}
	}
	if len(by) > 1 {
		found.Sort()
	}
	return found, locate(src, found)
}

// remark is what two schemas can say alike.
type remark struct {
	code, message string
	start         int
}

func remarkOf(d diag.Diagnostic) remark { return remark{d.Code, d.Message, d.Span.Start.Offset} }

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
