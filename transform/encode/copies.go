package encode

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

var (
	namesList   = pattern.MustCompile(`\s*(?:,|;| and |\n)\s*`)
	copiesLabel = pattern.MustCompile(`^(?i:copies|copy to|cc|c\.c\.|distribution(?: list)?[^:]*|distributed to|circulated to)(?: to)?\s?[:\-–]\s*`)
	counted     = pattern.MustCompile(`\s*(?:[-–]\s*\d+|\(\d+\)|\bx ?\d+)\.?$`)
	howMany     = pattern.MustCompile(`^(?i:\d+ cop(?:y|ies)|cop(?:y|ies) no\.? ?\d+)\b`)
)

// copiesOf is who got a copy of a message.
func (e *encoder) copiesOf(m *message) []party {
	var all []party
	m.blocks(func(b structure.Block) {
		if b.Kind != structure.Copies {
			return
		}
		list := copiesLabel.ReplaceAllString(e.text.Plain(b.Content()), "")
		for _, name := range namesList.Split(list) {
			name = counted.ReplaceAllString(strings.Trim(name, " ."), "")
			if name == "" || howMany.MatchString(name) {
				continue
			}
			if p := e.resolve(name, b.Content()); p.text != "" {
				all = append(all, p)
			}
		}
	})
	return all
}
