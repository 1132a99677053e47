package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// Belongs is the word that says whose a writer is, in German, French and Italian.
const Belongs = `(?:(?:[Dd]er|[Dd]ie|[Ii]l|[Ll]a|[Oo]|[Ee]l) )?(?:Ihr|ihr|Dein|dein|Euer|euer|Ihre|Deine|deine|Eure|eure|[Vv]otre|[Tt]on|[Tt]a|[Vv]ostro|[Ss]uo|[Tt]uo|[Vv]ostra|[Ss]ua|[Tt]ua|[Вв]аша?|[Тт]вой|[Тт]воя)`

// Kinsman is what a writer calls himself in German.
const Kinsman = `(?:Freund|Freundin|Diener|Dienerin|Bruder|Schwester|Sohn|Tochter|Vater|Mutter|Vetter|Base|Neffe|Nichte|Onkel|Oheim|Tante|Schüler|Schülerin|Verehrer|Verehrerin|Knecht|Kollege|Gatte|Gattin|Schwager|Genosse)`

// whose is a name behind the word that says whose the writer is.
var whose = pattern.MustCompile(`(?:^|[\s,!.:–—])(` + Belongs + `(?:,? (?:\p{Ll}+|Dich|Sie|Euch|Dir|Ihnen)){0,4}(?: ` + Kinsman + `)?,?) (\p{Lu}[^\s,;:!?]*(?: [^\s,;:!?]+){0,3})$`)

// styled is how somebody high is addressed, which is no name: Euer Hochwohlgeboren.
var styled = pattern.MustCompile(`^(?i:\p{L}*geboh?re?n|e[xz]+[cz]ellenz|durchlaucht|majestät|hoheit|eminenz|gnaden|magnifi[cz]enz|herrlichkeit|lie?bden)\b`)

// greeted is a greeting to others, whose last one the word that says whose belongs to:
// Grüße an Sie und Ihre Frau.
var greeted = pattern.MustCompile(`(?:^|\s)(?:an|auch|an alle|à|alla?) (?:[^.!?]* )?(?:und|u\.?|sowie|nebst|samt|et|e|ed) $|\s(?:an|à|alla?) $`)

// SignedWith is where, on the last line of a letter, the words begin that say
// whose the writer is and the name behind them; ok is false when no name is there.
func SignedWith(line string) (at int, ok bool) {
	line = strings.TrimRight(line, " .")
	m := whose.FindStringSubmatchIndex(line)
	if m == nil || !IsName(line[m[4]:m[5]]) || styled.MatchString(line[m[4]:m[5]]) || greeted.MatchString(line[:m[2]]) {
		return 0, false
	}
	return m[2], true
}

// kinBefore is a formula that ends with friend or servant, and a name behind it.
var kinBefore = pattern.MustCompile(`^(?i:ihr|dein|euer|eure|euerer?|eurer|ew\.?|your|votre|ton|(?:unterth?änigst|gehorsamst|treugehorsamst|ergebenst|dankschuldigst|verbundenst|umilissim|devotissim|obbligatissim|ossequiosissim)\p{L}*)[ ,].*\b(?i:dienerin|diener|knecht|serv(?:o|itore)|freundin|freund|sohn|bruder|vetter|servant|friend|servitore|serviteur|ami) (?:[+†✠] ?)?(\p{Lu}.*)$`)

// devoted is a formula in German that ends with what the writer is to somebody high, and a
// name behind it: Eurer Excellenz ehrfurchtsvoll ergebener A. Doe.
var devoted = pattern.MustCompile(`^(?:(?:Eurer?|Euerer?|Ew\.?) \p{Lu}\p{L}+ )?(?:\p{Ll}+,? ){0,4}(?i:treu|dank|hoch|ganz|dienst)?(?i:ergeben|gehorsam|dankbar|verbunden|verpflichtet|schuldig|eifrig)(?:st)?(?:er|e),? (\p{Lu}[^ ]* .*|\p{Lu}\..*)$`)

// hearty is a greeting of few words, and a name behind it: Von Herzen Rupert.
var hearty = pattern.MustCompile(`^(?i:von (?:ganzem )?herzen|in (?:treue|liebe|eile|freundschaft|verehrung)|bien à (?:toi|vous)|tout à (?:toi|vous)|un abrazo|tutto tuo),? ((?:(?:Ihr|Dein|Euer|Ihre|Deine|Eure) )?\p{Lu}[\p{L}'’.\-]*(?: (?:(?:von|v\.|de) )?\p{Lu}[\p{L}'’.\-]*){0,2})$`)

// maxOffice is how many words an office behind a name has at most.
const maxOffice = 6

// KinNamed is where the name begins on a line that ends with what the writer is, friend or
// servant, and a name, with an office behind it or not; 0 when there is none.
func KinNamed(line string) int {
	m := kinBefore.FindStringSubmatchIndex(line)
	if m == nil {
		m = devoted.FindStringSubmatchIndex(line)
	}
	if m == nil {
		m = hearty.FindStringSubmatchIndex(line)
	}
	if m == nil {
		return 0
	}
	name, office, _ := strings.Cut(line[m[2]:], ", ")
	if !IsName(name) && office == "" {
		name, office = who.BeforeOffice(name)
	}
	if !IsName(name) || wording.MoreWords(office, maxOffice) {
		return 0
	}
	return m[2]
}
