package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// fromTo is a line of a letter between offices, in Romance languages and in German, that
// says who writes to whom: Le général en chef au Directoire exécutif.
var fromTo = pattern.MustCompile(`^((?:Le|La|Les|Il|El|Los|Der|Die|Das|O|A) \p{L}.{2,80}?|L['’]\p{L}.{2,80}?) (?:[Aa]u|[Aa]ux|[ÀAà] la|à|[Aa]l|[Aa]lla|[Aa]llo|ao|[Aa]n den|[Aa]n die|[Aa]n das|à l['’]) ?(?:Monsieur |M\. |Citoyen |citoyen )?(\p{Lu}[^.!?;:]{2,80})\.?$`)

// FromTo is who writes to whom by such a line; ok is false for any other.
func FromTo(line string) (from, to string, ok bool) {
	if len(line) > 180 {
		return "", "", false
	}
	m := fromTo.FindStringSubmatch(line)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

// SaysFromTo reports whether a line says who writes to whom.
func SaysFromTo(line string) bool {
	_, _, ok := FromTo(line)
	return ok
}

// copyOf is the heading of a letter in print that says who wrote it to whom.
var copyOf = pattern.MustCompile(`^(?i:copy|copies|extract|translation|abstract|abschrift|auszug|copie|copia|estratto)(?: (?i:of|eines|aus einem|d['’]une|di una|de una))? (?i:(?:a |an |the )?(?:letter|despatch|dispatch|schreibens?|briefes?|lettre|lettera|carta)) .{3,260}$`)

// maxHeading is the length in bytes that such a heading has at most.
const maxHeading = 320

// CopyOfLetter reports whether a line is such a heading: Copy of a letter from A to B.
func CopyOfLetter(line string) bool {
	return len(line) < maxHeading && len(line) > 0 && strings.IndexByte("CcETtAa", line[0]) >= 0 && copyOf.MatchString(line)
}
