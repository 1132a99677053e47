package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Working notes of a session have a dash behind the speaker:
//
//	Cde. Doe—We should write to him.
//	Roe – Agrees.

// dashedTurn finds the speaker of such a paragraph. Only where a name comes again does it
// tell of speakers.
func dashedTurn(text *source.Text, b Block) []int {
	if b.Kind != form.Paragraph || !b.Label.Empty() {
		return nil
	}
	plain := text.Of(b.Whole())
	if !strings.Contains(plain[:min(maxDashed, len(plain))], "\xe2\x80") {
		return nil
	}
	return dashSpeaker.FindStringSubmatchIndex(plain)
}

// maxDashed is how many bytes stand before the dash at most.
const maxDashed = 60

var (
	dashSpeaker = pattern.MustCompile(`^((?:(?:Cde|Com|Comrade)\.? )?\p{Lu}[\p{L}'’\-]+(?: (?:\p{Lu}\.){1,3})?) ?[—–] ?["“«(\[]?\p{Lu}`)
	// dashBehind is the dash behind the name.
	dashBehind = pattern.MustCompile(`^ ?[—–]`)
)
