package form

import "catchword/transform/encode/internal/pattern"

// firm is the end of the name of a firm.
var firm = pattern.MustCompile(`(?:&|and|und|et|e|y|en) (?:Co|Cie|Comp|Sons?|Bros|Brothers|Söhne|Sohn|Fils|Figli|Hijos|Zonen|Partners)\b`)

// IsFirm reports whether a text is the name of a firm: Doe & Co.
func IsFirm(text string) bool { return len(text) < MaxDateline && firm.MatchString(text) }
