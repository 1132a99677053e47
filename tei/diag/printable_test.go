package diag_test

import (
	"testing"

	"catchword/tei/diag"
)

func TestPrintable(t *testing.T) {
	for name, want := range map[string]string{
		"a.xml": "a.xml", "Übergabe 1.xml": "Übergabe 1.xml", "a\x1b[2Jb\n.xml": `a\x1b[2Jb\x0a.xml`, "\u009b": `\x9b`,
	} {
		if got := diag.Printable(name); got != want {
			t.Errorf("%q is shown as %q, want %q", name, got, want)
		}
	}
	d := diag.Diagnostic{File: "a\x1bb", Severity: diag.Error, Message: "m"}
	if got := d.Error(); got != `a\x1bb: error: m` {
		t.Errorf("got %q", got)
	}
}
