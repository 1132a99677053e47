package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// OnSheet reports whether a text tells what stands beside the message on one of its sheets:
// At the top of the first page a resolution: "For." On the reverse a stamp "Archive".
func OnSheet(text string) bool {
	for _, lead := range []string{"At the ", "On the ", "In the ", "Marked ", "There is "} {
		if strings.HasPrefix(text, lead) {
			return onSheet.MatchString(text)
		}
	}
	return false
}

// onSheet needs the word for a part of the paper, or for what is written there: at the top
// of a hill, and on the right side of a road, there are no notes.
var onSheet = pattern.MustCompile(`^(?:(?:At|On|In) the (?:(?:reverse|back|margins?)\b|(?:top|bottom|head|foot|first|last|second|title|left|right|upper|lower)\b[^.!?"“«:]{0,80}\b(?:` +
	`pages?|sheets?|leaf|margins?|document|letter|telegram|text|resolution|stamps?|stamped|inscriptions?|notes?|marked|marks?|visas?|signatures?|handwritten|pencil|ink)\b)|` +
	`Marked (?:at|in|on) the |There is (?:an? )?(?:\p{L}+ )?(?:stamp|note|resolution|mark|inscription) (?:at|in|on) the )` +
	`[^.!?"“«]{0,60}(?:["“«]|: ?\S)`)
