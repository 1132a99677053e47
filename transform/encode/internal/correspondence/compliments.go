package correspondence

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

// Notes verbales say in their first words who writes to whom.

// presenting is how a note verbale begins, in English, French, German, Spanish and Russian.
var presenting = [...]*pattern.Regexp{
	pattern.MustCompile(`^["“«]?(?:\d+\. )?The (.{3,90}?) presents? (?:its|his|her|their) compliments to (?:the |His Excellency |Her Excellency )?(.{3,90}?)(?: and[ ,]|,|\.|$)`),
	pattern.MustCompile(`^["“«]?(?:La |Le |L['’])(.{3,90}?) présente (?:ses|leurs) compliments (?:au |aux |à la |à l['’]|à )(.{3,90}?)(?: et |,|\.|$)`),
	pattern.MustCompile(`^["“„«]?(?:Die|Das|Der) (.{3,90}?) (?:entbietet|bezeugt|begrüßt) (?:dem|der|das|die|den) (.{3,120}?) (?:(?:ihre|seine) (?:vorzügliche |ausgezeichnete |besten )?(?:Hochachtung|Empfehlungen|Grüße)|und )`),
	pattern.MustCompile(`^["“«]?(?:La|El) (.{3,90}?) (?:presenta sus (?:atentos )?(?:saludos|cumplidos)|saluda (?:muy )?atentamente) (?:al|a la|a los) (.{3,90}?)(?: y |,|\.|$)`),
	pattern.MustCompile(`^["“«]?(\p{Lu}.{3,90}?) свидетельствует (?:\p{L}+ ){1,2}?(?:уважение|почтение) (.{3,90}?)(?: и |,|\.|$)`),
}

// compliments is who presents compliments to whom in the first words of the text.
func (e *examiner) compliments(d *structure.Division) (from, to []Party) {
	for _, p := range d.Body {
		if p.Division != nil || p.Kind != form.Paragraph {
			continue
		}
		plain := e.text.Plain(p.Content())
		for _, begins := range presenting {
			if at := begins.FindStringSubmatch(plain); at != nil {
				return e.resolveAll(at[1], p.Content()), e.resolveAll(at[2], p.Content())
			}
		}
		break
	}
	return nil, nil
}
