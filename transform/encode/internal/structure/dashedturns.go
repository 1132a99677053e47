package structure

import (
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
	return form.DashedStart(text.Of(b.Whole()))
}

// dashBehind is the dash behind the name.
var dashBehind = pattern.MustCompile(`^ ?[—–]`)
