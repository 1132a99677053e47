package correspondence

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

// petition is the heading of a petition, with who petitions.
var petition = pattern.MustCompile(`(?i)^(?:the )?(?:\p{L}+ ){0,3}(?:petition|memorial|remonstrance|supplication) of (?:the )?([^,;:]{3,80})`)

// petitioner is who petitions by the heading of a message.
func (e *examiner) petitioner(d *structure.Division) []Party {
	for i := range d.Top {
		if d.Top[i].Kind != form.Head {
			continue
		}
		if m := petition.FindStringSubmatch(e.text.Plain(d.Top[i].Content())); m != nil {
			return persons(e.resolveAll(m[1], d.Top[i].Content()))
		}
	}
	return nil
}
