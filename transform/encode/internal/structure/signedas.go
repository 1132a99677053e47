package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// The name that ends a letter may stand on the line of the formula, behind a word
// that says whose the writer is, or behind an adverb: `Herzlichst Ihr Richard`,
// `Dein getreuer Arthur.`, `Hochachtungsvoll: Dr. A. Roe`.

var (
	// devoted is a name behind what the writer is, when the line above says whose.
	devoted = pattern.MustCompile(`^(?:(?:und|sehr|ganz|stets|immer|aufrichtig|treu|herzlich) )*(?:(?:\p{Ll}+(?:ergeben|verpflichtet|verbunden)|ergeben|getreu|treu|dankbar|alt|ergebenst|gehorsamst|unterthänigst|untertänigst|treuest|verbunden|verpflichtet)(?:er|e|ster|ste|st)?,? ){1,3}(\p{Lu}.*)$`)
	// endsWhose is a line that ends with the word that says whose the writer is.
	endsWhose = pattern.MustCompile(`(?:^|\s)` + form.Belongs + `(?: (?:sehr|ganz|stets|aufrichtig|treu|herzlich))?$|^(?:Eurer?|Euerer?|Euer|Ew\.) \p{Lu}\p{L}+$`)
	// formulaEnd is the same in more languages, with what the writer is: Ihr treuer,
	// von Deinem getreuen, votre tout dévoué, su affmo., Ваш.
	formulaEnd = pattern.MustCompile(`(?:^|[\s,!.:–—])(?:(?:[Dd]er|[Dd]ie) )?(?:(?:[Ii]hr|[Dd]ein|[Ee]uer|[Ee]ur)(?:e|em|er|en)?|[Ii]hrige?|[Dd]einige?|[Yy]ours|[Vv]otre|[Tt]on|[Tt]a|[Vv]ostr[oa]|[Ss]u[oa]?|[Tt]u[oa]?|[Вв]аша?|[Тт]вой|[Тт]воя)(?:,? (?:Sie|Dich|Euch|Ihnen|Dir|Вам|Вас|Тебе|[\p{Ll}'’]+\.?)){0,7}[,:–—]?$`)
	// yourEnd is the same in English: your affectionate friend.
	yourEnd = pattern.MustCompile(`(?:^|[\s,])[Yy]our(?:,? [\p{Ll}'’]+\.?){0,6} (?:own|` + kin + `)[,:–—]?$`)
	// adverb is a formula that a name may follow right away.
	adverb = pattern.MustCompile(`^(?i:(?:aller)?herzlich(?:st)?|(?:ganz )?hochachtungsvoll(?:st)?|innigst|servus|ergebenst|freundschaftlichst|freundlichst|verbindlichst|in treue|in liebe|affettuosamente|cordialement|affectueusement)(?: (?i:grüßt|umarmt)(?: (?i:sie|dich|euch))?)?[:,.!]? `)
	// toWhom is whom a formula greets, which is no name.
	toWhom = pattern.MustCompile(`^(?:(?:[Dd]er|[Dd]ie) )?(?:Sie|Dich|Euch|Ihnen|Dir|Ihr|Dein|Euer|Ihr(?:ig)?e|Dein(?:ig)?e|Voi|Lei)\b`)
)

// signsAs reports whether block i is nothing but whose the writer is, and a name.
func (d divider) signsAs(i int) bool {
	plain := strings.TrimRight(d.plain(i), " .")
	if at, ok := form.SignedWith(plain); ok && at == 0 {
		return true
	}
	m := devoted.FindStringSubmatch(plain)
	return m != nil && form.IsName(m[1]) && i > 0 && endsWhose.MatchString(d.plain(i-1))
}

const (
	longestFormula = 14  // words of a formula on lines of its own
	formulaTail    = 120 // bytes of the end of a paragraph that are looked at
)

// formulaAbove reports whether the block above block i ends with whose the writer is,
// so that a name by itself is a signature.
func (d divider) formulaAbove(i int) bool {
	if i == 0 || d.blocks[i-1].Kind != form.Paragraph && d.blocks[i-1].Kind != form.Closing {
		return false
	}
	return endsFormula(d.plain(i - 1))
}

// endsFormula reports whether a text ends with whose the writer is.
func endsFormula(plain string) bool {
	tail := plain[max(0, len(plain)-formulaTail):]
	return formulaEnd.MatchString(tail) || strings.Contains(tail, "our ") && yourEnd.MatchString(tail)
}

// nameAlone reports whether block i is nothing but a name of a word or three, without
// the end of a sentence.
func (d divider) nameAlone(i int) bool {
	b := &d.blocks[i]
	if b.Kind != form.Paragraph && b.Kind != form.Signature || len(b.plain) > maxName || wording.MoreWords(b.plain, 5) {
		return false
	}
	return form.AreNames(b.plain) && !toWhom.MatchString(b.plain) && !form.NoName(b.plain)
}

// atSignature is the place between a formula and the name behind it on one
// line, or 0.
func (r *reader) atSignature(line string) int {
	if at, ok := form.SignedWith(line); ok && at > 0 && r.isClosing(line[:at]) {
		return at
	}
	if at := len(adverb.FindString(line)); at > 0 && form.IsName(strings.TrimRight(line[at:], " .")) && !toWhom.MatchString(line[at:]) {
		return at
	}
	return 0
}

func (r *reader) isClosing(text string) bool {
	kind, _, ok := r.formOf(strings.TrimRight(text, " ,:–—"))
	return ok && kind == form.Closing
}
