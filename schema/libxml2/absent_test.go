//go:build !(libxml2 && cgo)

package libxml2

import (
	"strings"
	"testing"

	"catchword/tei/xmlscan"
)

func TestAbsent(t *testing.T) {
	s, err := Load(xmlscan.Bytes("a.rng", nil), Options{})
	if err == nil || !strings.Contains(err.Error(), "-tags libxml2") {
		t.Errorf("Load without libxml2: %v", err)
	}
	if err := s.Validate(t.Context(), xmlscan.Bytes("a.xml", nil), nil); err == nil {
		t.Error("Validate without libxml2 gives a verdict")
	}
}
