package form

import "catchword/transform/encode/internal/pattern"

// cards is what is printed at the head of a postcard.
var cards = pattern.MustCompile(`^(?i:(?:feld|bild|ansichts)?postkarte|ansichtskarte|[ck]orrespondenz-?karte|post ?card|postal card|carte postale|cartolina postale|tarjeta postal|bilhete postal|briefkaart|brevkort|brefkort|dopisnice|karta korespondencyjna|levelező-?lap)[.:]?$`)

// IsCard reports whether a line is the head of a postcard.
func IsCard(line string) bool { return cards.MatchString(line) }
