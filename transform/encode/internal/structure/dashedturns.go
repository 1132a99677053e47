package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
)

// Working notes of a session have a dash behind the speaker:
//
//	Cde. Doe—We should write to him.
//	Roe – Agrees.

// dashedTurn finds the speaker of such a paragraph. Only where a name comes again, and is
// no town of which there is news, does it tell of speakers.
func dashedTurn(text *source.Text, b Block) []int {
	if b.Kind != form.Paragraph || !b.Label.Empty() {
		return nil
	}
	plain := text.Of(b.Whole())
	m := form.DashedStart(plain)
	if m == nil || who.IsPost(plain[m[2]:m[3]]) {
		return nil
	}
	return m
}

// dashBehind is the dash behind the name.
var dashBehind = pattern.MustCompile(`^ ?[—–]`)
