package who_test

import (
	"testing"

	"catchword/transform/encode/internal/who"
)

func TestNamesAsAListHasThem(t *testing.T) {
	for name, want := range map[string]string{
		"General Doe":      "Doe",
		"Sir Harry Doe":    "Harry Doe",
		"Doe Cde":          "Doe",
		"J. Doe":           "J. Doe",
		"J. K.":            "J. K.", // a signature
		"P.S. Mrs":         "",
		"N.A. The":         "",
		"Baron":            "Baron", // a surname, standing alone
		"Rupert of Doe":    "Rupert of Doe",
		"Karl von Roe":     "Karl von Roe",
		"Count Karl Roe":   "Karl Roe",
		"Jane Roe However": "Jane Roe",
	} {
		if got := who.Entry(name); got != want {
			t.Errorf("Entry(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestNamesInCapitalsBecomeNames(t *testing.T) {
	for name, want := range map[string]string{
		"MCDOE":       "McDoe",
		"JOHN DOE":    "John Doe",
		"O'ROE":       "O'Roe",
		"G R O M Y K": "Gromyk",
		"MACROE":      "Macroe", // or MacRoe: nothing says which
	} {
		if got := who.Calm(name); got != want {
			t.Errorf("Calm(%q) = %q, want %q", name, got, want)
		}
	}
}
