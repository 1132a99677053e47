package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Beside is what a speaker does meanwhile, behind the name, for whom he speaks and who
// interprets: (United Kingdom) (interpretation from French).
const Beside = `(?: (?:\([^()]{2,60}\)|\[[^\[\]]{2,60}\])){0,2}`

// TurnStart is a speaker with a colon at the start of a paragraph: Stalin: Yes.
var TurnStart = pattern.MustCompile(`^((?:\p{Lu}(?:[\p{L}.'’\-]|\[\p{Ll}+\])*(?: (?:\p{Lu}[\p{L}.'’\-]*|\[\p{L}+\]|(?:de|du|la|le|von|van|el|al|bin|dos|da) \p{Lu}[\p{L}.'’\-]*|de la \p{Lu}[\p{L}.'’\-]*)){0,3}|\p{Lu}[\p{Lu}'’\-]*(?: [\p{Lu}][\p{Lu}.'’\-]*){1,6})` + Beside + `):\s+\S`)

// Speaker is the name with a colon at the start of a text, as before what somebody
// says; "" when there is none.
func Speaker(text string) string {
	if m := TurnStart.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// maxDashed is how many bytes stand before the dash behind a speaker at most.
const maxDashed = 60

// dashedStart is a speaker with a dash at the start of a paragraph, as working notes have
// it: Cde. Doe—We should write to him.
var dashedStart = pattern.MustCompile(`^((?:(?:Cde|Com|Comrade)\.? )?\p{Lu}[\p{L}'’\-]+(?: (?:\p{Lu}\.){1,3})?) ?[—–] ?["“«(\[]?\p{Lu}`)

// DashedStart is where such a speaker stands in a text, as the submatches of a pattern of
// which the first is the name; nil when there is none.
func DashedStart(text string) []int {
	if !strings.Contains(text[:min(maxDashed, len(text))], "\xe2\x80") {
		return nil
	}
	return dashedStart.FindStringSubmatchIndex(text)
}

// silent is what stands before a colon and does not speak: the items of minutes.
var silent = pattern.MustCompile(`^(?i:present|also present|apologies|absent(?: with leave)?|excused|invited|resolved|resolutions?|agreed|decided|decisions?|voted|action|place|date|time|date and time|participants|subject|topic|agenda|note|notes|summary|from|to|cc|copy|copies|attachments?|annex|reference|ref|re|item|point|results?|conclusions?|comment|remarks?|deadline|responsible|rapporteurs?|speakers?|started|ended|recorded|source|interpreters?|presented by|field comment|source comment)$`)

// IsLabel reports whether what stands before a colon does not speak: the items of minutes.
func IsLabel(name string) bool { return silent.MatchString(name) }
