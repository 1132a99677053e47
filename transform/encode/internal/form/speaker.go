package form

import "catchword/transform/encode/internal/pattern"

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

// silent is what stands before a colon and does not speak: the items of minutes.
var silent = pattern.MustCompile(`^(?i:present|also present|apologies|absent(?: with leave)?|excused|invited|resolved|resolutions?|agreed|decided|decisions?|voted|action|place|date|time|date and time|participants|subject|topic|agenda|note|notes|summary|from|to|cc|copy|copies|attachments?|annex|reference|ref|re|item|point|results?|conclusions?|comment|remarks?|deadline|responsible|rapporteurs?|speakers?|started|ended|recorded|source|interpreters?|presented by|field comment|source comment)$`)

// IsLabel reports whether what stands before a colon does not speak: the items of minutes.
func IsLabel(name string) bool { return silent.MatchString(name) }
