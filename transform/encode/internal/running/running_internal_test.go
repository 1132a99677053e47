package running

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"catchword/transform/encode/internal/wording"

	"pgregory.net/rapid"
)

// Whatever a running text is made of, it is divided at blanks only, in order, and never
// before a small letter that goes on with a sentence.
func TestRunningTextsAreDividedBetweenWords(t *testing.T) {
	words := strings.Fields(`TOP SECRET No. 5/12 Copy No. 2 STRELSAU, 5 May 1951 TO COMRADE ROE To: A. Roe From: The
		Minister Dear Mr. Doe, Comrade Sapt! 1. The bridge is held. 2. It was (see p. 3) taken in May. I. II. Yours sincerely, J. Doe
		Ambassador [signed] [[page 3]] * P.S. cc: Doe; Roe Subject: talks of the day (Bolsheviks). "Colonel! Mit herzlichem Gruß Ihr
		ergebener Secretary of State RSA. F. 3. Op. 4. said that the king Appendix 1 [Attachment] Roe: We agree. Doe: So do I.`)
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 120).Draw(t, "stretches") {
			from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
			to := min(len(words), from+rapid.IntRange(1, 6).Draw(t, "words"))
			b.WriteString(strings.Join(words[from:to], " "))
			b.WriteString(rapid.SampledFrom([]string{" ", " ", " ", "  ", ". "}).Draw(t, "between"))
		}
		text := strings.TrimSpace(b.String())
		r := newRunner(text, nil)
		cuts := r.cuts(true)
		if !slices.IsSorted(cuts) {
			t.Fatalf("cuts out of order: %v", cuts)
		}
		for _, at := range cuts {
			if text[at-1] != ' ' || text[at] == ' ' {
				t.Fatalf("divided within a word: %q", text[max(0, at-10):min(len(text), at+10)])
			}
			if unicode.IsLower(wording.First(text[at:])) && !r.mayBegin(at) {
				t.Fatalf("divided before a small letter: %q", text[max(0, at-10):min(len(text), at+10)])
			}
		}
	})
}
