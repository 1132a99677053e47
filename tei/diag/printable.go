package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// Printable is a name as it can be shown on a line of its own and on a
// terminal: control characters, which would move the cursor or part the line,
// are written as \x1b. Anything else stays as it is.
func Printable(name string) string {
	if strings.IndexFunc(name, unicode.IsControl) < 0 {
		return name
	}
	var b strings.Builder
	for _, r := range name {
		if unicode.IsControl(r) {
			fmt.Fprintf(&b, `\x%02x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
