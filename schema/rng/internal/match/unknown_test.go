package match

import (
	"fmt"
	"strings"
	"testing"
)

const house = `<element name="house" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><choice>
<element name="kitchen"><empty/></element><element name="bedroom"><empty/></element></choice></zeroOrMore></element>`

// However many names a document makes up, few of them are guessed at, and the
// first misspelt ones get a suggestion.
func TestUnknownNamesAreGuessedAtOnce(t *testing.T) {
	var b strings.Builder
	for i := range 15_000 {
		fmt.Fprintf(&b, "<room-number-%d/>", i)
	}
	strange := b.String()
	b.Reset()
	for c := 'a'; c <= 'z'; c++ {
		for d := 'a'; d <= 'z'; d++ {
			fmt.Fprintf(&b, "<%cedr%com/>", c, d)
		}
	}
	s := compile(t, []byte(house))
	found := findings(s, "<house>"+strange+b.String()+strange+"</house>")
	if n := len(s.shared.Load().recovered); n > 1+maxGuesses {
		t.Errorf("%d guesses are made", n)
	}
	suggestions := 0
	for _, f := range found {
		if strings.Contains(f, "did you mean `bedroom`?") {
			suggestions++
		}
	}
	if suggestions != maxGuesses {
		t.Errorf("%d suggestions are made, want %d", suggestions, maxGuesses)
	}
	if want := 2*15_000 + 26*26 - 1; len(found) != want {
		t.Errorf("%d findings, want %d", len(found), want)
	}
}
