package form

import "catchword/transform/encode/internal/pattern"

// fromTo is a line of a letter between offices, in Romance languages and in German, that
// says who writes to whom: Le général en chef au Directoire exécutif.
var fromTo = pattern.MustCompile(`^((?:Le|La|Les|Il|El|Los|Der|Die|Das|O|A) \p{L}.{2,80}?|L['’]\p{L}.{2,80}?) (?:au|aux|à la|à|al|alla|allo|ao|an den|an die|an das|à l['’]) ?((?:Monsieur |M\. |Citoyen |citoyen )?\p{Lu}[^.!?;:]{2,80})\.?$`)

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
