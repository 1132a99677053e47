package correspondence

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

// Notes verbales say in their first words who writes to whom.

// presenting is how a note verbale begins.
var presenting = pattern.MustCompile(`^["“«]?(?:\d+\. )?The (.{3,90}?) presents? (?:its|his|her|their) compliments to (?:the |His Excellency |Her Excellency )?(.{3,90}?)(?: and[ ,]|,|\.|$)`)

// presentingFrench is the same in French.
var presentingFrench = pattern.MustCompile(`^["“«]?(?:La |Le |L['’])(.{3,90}?) présente (?:ses|leurs) compliments (?:au |aux |à la |à l['’]|à )(.{3,90}?)(?: et |,|\.|$)`)

// compliments is who presents compliments to whom in the first words of the text.
func (e *examiner) compliments(d *structure.Division) (from, to []Party) {
	for _, p := range d.Body {
		if p.Division != nil || p.Kind != form.Paragraph {
			continue
		}
		plain := e.text.Plain(p.Content())
		at := presenting.FindStringSubmatch(plain)
		if at == nil {
			at = presentingFrench.FindStringSubmatch(plain)
		}
		if at != nil {
			return e.resolveAll(at[1], p.Content()), e.resolveAll(at[2], p.Content())
		}
		break
	}
	return nil, nil
}
