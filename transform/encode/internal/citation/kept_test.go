package citation_test

import (
	"testing"

	"catchword/transform/encode/internal/citation"
)

// A line is where a document is kept when it says nothing else.
func TestKept(t *testing.T) {
	p := citation.New()
	for line, want := range map[string]bool{
		"RGANI, f. 5, op. 30, d. 164, ll. 12-15.":                      true,
		"[AVPRF, F. 3, Op. 65, D. 584, Ll. 123-144.]":                  true,
		"Source: PA AA, MfAA, A 5578, Bl. 12-15. Typescript.":          true,
		"Quelle: BArch, DY 30/3638, Bl. 5-8.":                          true,
		"АП РФ. Ф. 45. Оп. 1. Д. 343. Лл. 12—14.":                      true,
		"TNA, FO 371/84078, FC 1022/12":                                true,
		"NARA holds a copy of 14 pages.":                               false,
		"(RGANI, f. 5, op. 30, d. 164) For its text, see Document 12.": false,
		"London, 5 May 1950":                                           false,
		"We looked for it at RGANI, f. 5, op. 30, d. 164.":             false,
		"RGANI, f. 5, op. 30 has the letters that he wrote to all of the others in the years before the war, as we know.": false,
	} {
		if _, got := p.Kept(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
