//go:build !(libxml2 && cgo)

package libxml2

import (
	"context"
	"errors"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// errAbsent is why nothing can be loaded in this binary.
var errAbsent = errors.New("this catchword was built without libxml2: go build -tags libxml2 ./cmd/catchword builds one with it " +
	"(that needs a C compiler, libxml2-dev and pkg-config)")

// A Schema is never made in a binary without libxml2.
type Schema struct{}

// Load returns the sentence that tells how to build a binary with libxml2.
func Load(xmlscan.Source, Options) (*Schema, error) { return nil, errAbsent }

// Validate returns the same sentence as Load.
func (*Schema) Validate(context.Context, xmlscan.Source, func(diag.Diagnostic)) error {
	return errAbsent
}
