package who

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// firm is the name of a firm by its end: Doe & Co., Roe and Sons, Gebrüder ... GmbH.
var firm = pattern.MustCompile(`^\P{Ll}.* (?:(?:&|and|und|et|u\.|y|e) (?i:co|cie|comp|companie|compagnie|company|sons?|söhne|sohn|brothers|bros|fils|figli|hijos)|(?:Ltd|LTD|Limited|Inc|INC|GmbH|Bros|BROS))[.,]*$`)

// IsFirm reports whether a wording is the name of a firm.
func IsFirm(wording string) bool { return firm.MatchString(wording) }

// firmName is a firm without the words of courtesy before it.
func firmName(wording string) string {
	name := strings.TrimRight(bareLead(wording), ",")
	return name[len(messrs.FindString(name)):]
}

var messrs = pattern.MustCompile(`^(?i:(?:the )?messrs\.?|herren|mm\.|messieurs|signori|the firm|die firma|firma) `)
