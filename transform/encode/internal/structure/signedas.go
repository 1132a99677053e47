package structure

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// The name that ends a letter may stand on the line of the formula, behind a word
// that says whose the writer is, or behind an adverb: `Herzlichst Ihr Richard`,
// `Dein getreuer Arthur.`, `Hochachtungsvoll: Dr. A. Roe`.

// belongs is the word that says whose a writer is, in German, French and Italian.
const belongs = `(?:(?:[Dd]er|[Dd]ie) )?(?:Ihr|ihr|Dein|dein|Euer|euer|Ihre|Deine|deine|Eure|eure|[Vv]otre|[Tt]on|[Tt]a|[Vv]ostro|[Ss]uo|[Tt]uo|[Vv]ostra|[Ss]ua|[Tt]ua)`

var (
	// whose is a name behind the word that says whose the writer is.
	whose = pattern.MustCompile(`(?:^|[\s,!.:–—])(` + belongs + `(?:,? \p{Ll}+){0,4},?) (\p{Lu}[^\s,;:!?]*(?: [^\s,;:!?]+){0,3})$`)
	// devoted is a name behind what the writer is, when the line above says whose.
	devoted = pattern.MustCompile(`^(?:(?:und|sehr|ganz|stets|immer|aufrichtig|treu|herzlich) )*(?:\p{Ll}+(?:ergeben|verpflichtet|verbunden)|ergeben|getreu|treu|dankbar|alt|ergebenst|gehorsamst|treuest|verbunden|verpflichtet)(?:er|e|ster|ste|st)? (\p{Lu}.*)$`)
	// endsWhose is a line that ends with the word that says whose the writer is.
	endsWhose = pattern.MustCompile(`(?:^|\s)` + belongs + `(?: (?:sehr|ganz|stets|aufrichtig|treu|herzlich))?$`)
	// adverb is a formula that a name may follow right away.
	adverb = pattern.MustCompile(`^(?i:(?:aller)?herzlich(?:st)?|(?:ganz )?hochachtungsvoll(?:st)?|innigst|servus|ergebenst|freundschaftlichst|freundlichst|verbindlichst|in treue|in liebe|affettuosamente|cordialement|affectueusement)(?: (?i:grüßt|umarmt)(?: (?i:sie|dich|euch))?)?[:,.!]? `)
	// toWhom is whom a formula greets, which is no name.
	toWhom = pattern.MustCompile(`^(?:Sie|Dich|Euch|Ihnen|Dir|Ihr|Dein|Euer|Voi|Lei)\b`)
	// adverbial is a formula in German that is made of adverbs.
	adverbial = `(?i:(?:nochmals |stets |sie |dich |euch |wir |ich |aufs |auf das |von |besten |schönen |mit )*(?:herzen|(?:aller)?herzlich(?:st|e|en|ste|es)?|innigst|dankbarst|verbindlichst|freundlichst|ergebenst|treulichst|freundschaftlichst|dank|grüßen)` +
		`(?:,? (?:dankend|grüßend|grüßt|grüße|grüß|gruß|grüßen|grüsst|getreu|ergeben|zugetan|ihnen|dir|sie|dich|euch|beide|beiden|alle|und|u\.|dank|herzlich(?:st)?|bestens|von|haus|zu)){0,6})`
)

// signedWith is where, on the last line of a letter, the words begin that say
// whose the writer is and the name behind them; ok is false when no name is there.
func signedWith(line string) (at int, ok bool) {
	line = strings.TrimRight(line, " .")
	m := whose.FindStringSubmatchIndex(line)
	if m == nil || !nameForm.MatchString(line[m[4]:m[5]]) {
		return 0, false
	}
	return m[2], true
}

// signsAs reports whether block i is nothing but whose the writer is, and a name.
func (d divider) signsAs(i int) bool {
	plain := strings.TrimRight(d.plain(i), " .")
	if at, ok := signedWith(plain); ok && at == 0 {
		return true
	}
	m := devoted.FindStringSubmatch(plain)
	return m != nil && nameForm.MatchString(m[1]) && i > 0 && endsWhose.MatchString(d.plain(i-1))
}

// atSignature is the place between a formula and the name behind it on one
// line, or 0.
func atSignature(line string) int {
	if at, ok := signedWith(line); ok && at > 0 && isClosing(line[:at]) {
		return at
	}
	if at := len(adverb.FindString(line)); at > 0 && nameForm.MatchString(strings.TrimRight(line[at:], " .")) && !toWhom.MatchString(line[at:]) {
		return at
	}
	return 0
}

func isClosing(text string) bool {
	kind, _, ok := formOf(strings.TrimRight(text, " ,:–—"))
	return ok && kind == Closing
}
