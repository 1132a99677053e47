package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// outside is what an edition says of the address on the outside of a letter: [Adresse:]
const outside = `\[?(?:(?i:fol|f|bl|p|s|page|seite|blatt)\.? ?\d{1,4}[rv]?[,:;.]? )?(?i:adresse?|anschrift|aufschrift|addressed|address|adr|suscription|superscription|indirizzo|soprascritta|sobrescrito|dirección|endereço|adres|opschrift|adress|adresat|(?:on|auf) (?:the|der|dem) (?:outside|cover|außenseite|umschlag|kuvert)|outside|cover|envelope|umschlag|kuvert|couvert|enveloppe|busta)(?:\.? ?:\]?|\]:?|\.) ?`

var outsideLead = pattern.MustCompile(`^` + outside)

// Outside is how many bytes of a line say that it is the address on the outside of a
// letter; 0 when it is none.
func Outside(line string) int {
	head := line[:min(len(line), maxLead)]
	if strings.IndexByte(head, ':') < 0 && strings.IndexByte(head, ']') < 0 && strings.IndexByte(head, '.') < 0 { // as most lines
		return 0
	}
	return len(outsideLead.FindString(line))
}

// maxLead is how many bytes such words have at most.
const maxLead = 48
