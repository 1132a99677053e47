package correspondence

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
)

// What a title says of the correspondents: `Cable, Mao Zedong to Stalin`, `Note
// from A to B regarding C`, `Submission by A to B`, `A's petition to B`.

// titleReading is the correspondents that a title names.
type titleReading struct {
	from, to, via []Party
	said          bool // a word says that it is a message
}

var (
	topic      = pattern.MustCompile(`(?i),? (?:re:|about|regarding|concerning|with|on|requesting|reporting|in connection|in which|relating|informing|expressing|containing|enclosing|transmitting|conveying|asking|proposing|dated|of \d|for (?:the )?(?:purpose|acceptance))\b.*$|,? (?:от \d|об? |по вопросу|о том,).*$`)
	handedOn   = pattern.MustCompile(`(?i),? (?:((?:` + who.Onward + `|` + who.HandOn + `) to)|through|via|by way of) (.+)$`)
	leadFrom   = pattern.MustCompile(`^(?i:[,:\s]*(?:(?:no\.? ?|№ ?)?\d[\d/.\-]*)?,?\s*(?:(?:from|by|of)\s+|\s))`)
	ofSort     = pattern.MustCompile(`^ (?i:of (?:condolences?|sympathy|thanks|gratitude|congratulations?|greetings?|welcome|protest|introduction|recommendation|invitation|resignation|farewell|credence|recall|acceptance|apology))\b`)
	leadsWhom  = pattern.MustCompile(`^(?i:[,:\s]*(?:(?:no\.? ?|№ ?)?\d[\d/.\-]*\s+)?(?:from|by)\s+)`)
	upperStart = pattern.MustCompile(`^(?:the |The |all )?\p{Lu}`)
	aside      = pattern.MustCompile(` \(\p{Ll}[^)]*\)$|\.? ?[-–—]+ ?\((?:Received|Sent|Telegraphic|Extract)[^)]*\)\.?$`)
	comradely  = pattern.MustCompile(`^(?:comrade|cde\.?|c\.|mr\.?) `)
	owned      = pattern.MustCompile(`^(.{2,60}?)['’]s? (?:\p{L}+ ){0,3}$`)
	fromWord   = pattern.MustCompile(`,? (?:from|FROM) `)
	toWord     = pattern.MustCompile(`,? (?i:to) `)
	quotation  = pattern.MustCompile(`,?(?: |^)["“«'‘].*$`)
	ofQuoted   = pattern.MustCompile(` (?i:of|der|des|du|de|del|della) (?i:the )?["“«'‘]`) // the editor of "The Times"
	discreet   = pattern.MustCompile(`(?:,? \(?(?i:private|personal|secret|confidential|extracts?|excerpts?|draft)\)?|, (?:(?i:(?:top|strictly) (?:secret|confidential)|urgent|flash|regular|routine|priority)|(?i:no\.? ?)\d[\d./]*))+$`)
	before     = pattern.MustCompile(`^(\p{Lu}[^:'’‘“"]{3,80}), $`) // Embassy in Graustark, Telegram
	toThem     = pattern.MustCompile(`^(?i:to) `)
	forThem    = pattern.MustCompile(`^for (?:the )?\p{Lu}.* from `)
	toColon    = pattern.MustCompile(`^(?i:to): `)
)

// calledLetter is a title in German or a Romance language that says whose letter it is, and
// to whom.
var calledLetter = pattern.MustCompile(`^(?i:brief|lettre|lettera|carta|schreiben|письмо) (?:von|de|di|da|от) (\p{Lu}.{1,60}?) (?:an|à|a|al|alla|ao|к) (.{3,80}?)(?:, (?:[^,]{0,30} )?\d.*)?\.?$`)

// kinLead is what the addressee is to the writer, before his name: his brother Rupert.
var kinLead = pattern.MustCompile(`^(?i:his|her|their|my|seinen?|ihren?|seiner|ihrer|son|sa|mon|ma|il|la|suo|sua|su|mi) (?:\p{L}+ )?(?i:brother|sister|mother|father|son|daughter|wife|husband|cousin|uncle|aunt|friend|nephew|niece|bruder|schwester|mutter|vater|sohn|tochter|gattin|gatten|frau|mann|freund|freundin|vetter|onkel|tante|frère|s(?:œ|oe)ur|mère|père|fils|fille|femme|mari|ami|amie|fratello|sorella|madre|padre|figli[oa]|moglie|marito|amic[oa]|herman[oa]|hij[oa]|esposa|amig[oa]),? `)

// numberedTitle is the number of a letter before its title.
var numberedTitle = pattern.MustCompile(`^\d{1,4}[.:] `)

// titleDate is the date at the end of a title that says who writes to whom.
var titleDate = pattern.MustCompile(`^.{3,80} (?:an|to|à) .{3,80}, ([^,]{0,30}\b\d{4}\??\]?)\.?$`)

// DateInTitle is the date at the end of a title that says who writes to whom; "" when
// there is none.
func DateInTitle(title string) string {
	if m := titleDate.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	return ""
}

// titleParties reads a title.
func (e *examiner) titleParties(title string) titleReading {
	title = title[len(numberedTitle.FindString(title)):]
	if m := calledLetter.FindStringSubmatch(title); m != nil {
		t := titleReading{said: true}
		t.from, _ = e.titleParty(m[1])
		t.to, t.via = e.titleParty(m[2])
		return t
	}
	dated := false // as the title of a letter is: A an B, 3. Mai 1901
	if m := titleDate.FindStringSubmatchIndex(title); m != nil {
		title, dated = strings.TrimRight(title[:m[2]], ", "), true
	}
	if t, ok := e.replies(title); ok {
		return t
	}
	title, _, _ = strings.Cut(title, " re: ")
	w := worded(title)
	if m := forCabinet.FindStringSubmatch(title); m != nil {
		t := e.byWhom(w.rest)
		if len(t.to) == 0 {
			t.to = []Party{{Text: m[1], Kind: tei.OrgName}}
		}
		return t
	}
	switch {
	case theSame.MatchString(w.rest):
		return titleReading{said: w.said}
	case e.leadsToWhom(w.rest):
		return e.toWhom(w.lead, w.rest[strings.Index(w.rest, " ")+1:])
	}
	return e.fromTo(w, dated && writesTo.MatchString(title))
}

// leadsToWhom reports whether a title goes on with to whom a message goes.
func (e *examiner) leadsToWhom(rest string) bool {
	return toThem.MatchString(rest) || forThem.MatchString(rest) || strings.HasPrefix(rest, "for ") && e.officer(rest[len("for "):])
}

// fromTo reads a title that says first who writes; exchanged says that it is the title of
// a letter, though no word does.
func (e *examiner) fromTo(w titleWords, exchanged bool) titleReading {
	from, to, ok := splitTo(w.rest)
	from, to = comradely.ReplaceAllString(from, ""), comradely.ReplaceAllString(to, "")
	from, to = spelledMonsieur(from, to), spelledMonsieur(to, from)
	switch {
	case !ok || !upperStart.MatchString(from) || !upperStart.MatchString(to):
		if w.said && upperStart.MatchString(w.rest) && (leadsWhom.MatchString(w.behind) || strings.HasPrefix(w.behind, " of ") && e.officer(w.rest)) {
			return e.byWhom(w.rest)
		}
		return titleReading{from: e.bodyBefore(w.lead), said: w.said}
	case !w.said && !(e.nameable(from) && e.nameable(to)):
		return titleReading{}
	}
	t := titleReading{said: w.said || exchanged || e.styled(from) && e.styled(to)}
	t.from, _ = e.titleParty(from)
	t.to, t.via = e.titleParty(to)
	return t
}

// bodyBefore is the body, or who holds an office, before the word for a message: Embassy in
// Graustark, Telegram.
func (e *examiner) bodyBefore(lead string) []Party {
	m := before.FindStringSubmatch(lead)
	if m == nil {
		return nil
	}
	if nationality.MatchString(m[1]) { // Soviet Report
		return nil
	}
	named := e.Memory.In(m[1])
	if len(named) != 1 || named[0].Kind != who.Body && named[0].Office == "" {
		return nil
	}
	from, _ := e.titleParty(m[1])
	return from
}

// nationality is the adjective of a country and no more, which names no body.
var nationality = pattern.MustCompile(`^\p{Lu}\p{Ll}+(?:ian|ish|ese|ean|viet|man|an)$`)

// spelledMonsieur is a name in a title with its M. spelled out, where the other one has a
// word of courtesy, too, so that it is no initial: Mr. Doe to M. Roe.
func spelledMonsieur(name, other string) string {
	if bare, ok := strings.CutPrefix(name, "M. "); ok && who.Courteous(other) {
		return "Monsieur " + bare
	}
	return name
}

// forCabinet is the body before the word for what is submitted to it: Cabinet submission.
var forCabinet = pattern.MustCompile(`^((?:Full |War )?Cabinet|Advisory War Council) (?i:submission|agendum|memorandum)(?: No\.? ?\d+)? by `)

// called is the title that a paper has itself, in quotation marks behind who wrote it to
// whom: Report from the Embassy, 'On the Visit to Zenda'.
var called = pattern.MustCompile(`,? ['‘][^'’‘]{3,}(?:['’]s? [^'’‘]+)*['’]$|,? ["“][^"”“]{3,}["”]$`)

// styled reports whether a wording is a name with courtesy or an office beside it: Mr
// John Doe, Prime Minister.
func (e *examiner) styled(wording string) bool {
	named := e.Memory.In(wording)
	return len(named) > 0 && named[0].Kind == who.Person && (named[0].Office != "" || who.Bare(wording) != wording)
}

// toWhom reads a title that says first to whom: to B from A; whose letter it is
// may stand before.
func (e *examiner) toWhom(lead, to string) titleReading {
	t := titleReading{said: true}
	if at := fromWord.FindStringIndex(to); at != nil {
		t.from, _ = e.titleParty(to[at[1]:])
		to = to[:at[0]]
	}
	t.to, t.via = e.titleParty(to)
	if m := owned.FindStringSubmatch(lead); m != nil {
		t.from, _ = e.titleParty(m[1])
	} else if len(t.from) == 0 {
		t.from = e.bodyBefore(strings.TrimRight(lead, " ,") + ", ")
	}
	return t
}

// officer reports whether a wording is nothing but one office, or a person with courtesy
// or an office.
func (e *examiner) officer(wording string) bool {
	named := e.Memory.In(wording)
	return len(named) == 1 && (named[0].Kind == who.Office || named[0].Office != "" || who.Courteous(wording))
}

// byWhom reads a title that says only by whom, or by whom and for whom.
func (e *examiner) byWhom(rest string) titleReading {
	t := titleReading{said: true}
	from, to, _ := strings.Cut(rest, " for ")
	if t.from, _ = e.titleParty(from); len(t.from) == 1 && t.from[0].Person() && !strings.Contains(from, ",") && upperStart.MatchString(to) {
		t.to, t.via = e.titleParty(to)
		return t
	}
	t.from, _ = e.titleParty(rest)
	return t
}

// postedTo is an office that has a `to` of its own: Ambassador to the USSR.
var postedTo = pattern.MustCompile(`(?i)\b(?:ambassador|representative|envoy|minister|delegate|delegation|adviser|advisor|attach[eé]|observer|mission|emissary|trip|visit)$`)

// sentBy is the same with the country that sends: Ambassador of Ruritania to Graustark.
var sentBy = pattern.MustCompile(`(?i)\b(?:ambassador|representative|envoy|minister|consul|attach[eé]) of (?:the )?(?:\p{L}[\p{L}.]*)(?: \p{L}[\p{L}.]*){0,2}$`)

// splitTo divides a wording at the word that leads to the addressee: not at the
// one that says where an ambassador is sent, unless no other follows.
func splitTo(wording string) (from, to string, ok bool) {
	places := toWord.FindAllStringIndex(wording, -1)
	for i, loc := range places {
		before := wording[:loc[0]]
		if wording[loc[0]] == ',' || !postedTo.MatchString(before) && (i+1 == len(places) || !sentBy.MatchString(before)) {
			return before, wording[loc[1]:], true
		}
	}
	if m := writesTo.FindStringSubmatch(wording); m != nil {
		return m[1], m[2], true
	}
	return "", "", false
}

// writesTo is a title in German or French that names who writes to whom.
var writesTo = pattern.MustCompile(`^(\p{Lu}[^,]{2,60}) (?:an|à) (\p{Lu}[^,]{2,60})$`)

// nameable reports whether a wording in a title that does not say that it is a
// message is nothing but the name of a person, an office or a body.
func (e *examiner) nameable(wording string) bool {
	if p, ok := e.Names.Best(wording); ok && p.Kind == tei.PlaceName {
		return false
	}
	named := e.Memory.In(wording)
	owned := strings.Contains(wording, "'s ") || strings.Contains(wording, "’s ")
	if strings.Contains(wording, ":") || owned && len(named) > 0 && named[0].Kind == who.Person {
		return false
	}
	return len(named) > 0 && !(strings.HasPrefix(wording, "The ") && named[0].Kind == who.Person && named[0].Office == "")
}

// toInTitle reports whether the title says that the message goes to whom one line of an
// address names: MALINOV, in Telegram from Roe to Malinov.
func (e *examiner) toInTitle(g addressGroup) bool {
	return len(g.lines) == 1 && strings.Contains(strings.ToLower(e.Header.Title)+" ", " to "+strings.ToLower(strings.Trim(g.lines[0].plain, " .,:")))
}
