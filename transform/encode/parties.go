package encode

import (
	"strings"
	"unicode"

	"catchword/tei"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

var (
	topic       = pattern.MustCompile(`(?i),? (?:about|regarding|concerning|with|on|requesting|reporting|in connection|in which|relating|informing|expressing|containing|enclosing|transmitting|conveying|asking|proposing|through|via|dated|of \d|for (?:the )?(?:purpose|transmission|acceptance))\b.*$`)
	leadFrom    = pattern.MustCompile(`^(?i:[,:\s]*(?:from|by|of)?\s+)`)
	upperStart  = pattern.MustCompile(`^(?:the )?\p{Lu}`)
	honorific   = pattern.MustCompile(`^(?:(?i:for transmission to|for transmittal to|for delivery to|to|from|for|via|through|the|dear|my dear|esteemed|respected|comrades?|cdes?\.?|c\.|mr\.?|mrs\.?|miss|dr\.?|sir|madam|his excellency|her excellency|and)[ :]+)+`)
	relayed     = pattern.MustCompile(`^(?i:for (?:transmission|transmittal|delivery|forwarding|handing over)|to be handed|pass to)\b`)
	through     = pattern.MustCompile(`^(?i:via|through)\b`)
	viaIn       = pattern.MustCompile(`\s*[\[(](?i:via|through) ([^\])]{2,60})[\])]`)
	forFrom     = pattern.MustCompile(`^(?:For|FOR) (.{2,60}) (?:from|FROM) (.{2,60}?)\.?$`)
	fromLine    = pattern.MustCompile(`^(?i:from)\b`)
	toLine      = pattern.MustCompile(`^(?i:to)\b`)
	namesList   = pattern.MustCompile(`\s*(?:,|;| and |\n)\s*`)
	copiesLabel = pattern.MustCompile(`^(?i:copies|copy to|cc|c\.c\.|distribution(?: list)?[^:]*|distributed to|circulated to)(?: to)?\s?[:\-–]\s*`)
	counted     = pattern.MustCompile(`\s*(?:[-–]\s*\d+|\(\d+\))\.?$`)
)

// titleParties reads `Cable, Mao Zedong to Stalin`.
func (e *encoder) titleParties(title string) (from, to []party) {
	rest := title
	if g, _, end := genreOf(title); g != nil {
		rest = title[end:]
		for { // the last word for a kind of document before the names
			g, start, end := genreOf(rest)
			if g == nil || strings.Contains(rest[:start], " to ") {
				break
			}
			rest = rest[end:]
		}
		rest = leadFrom.ReplaceAllString(" "+strings.TrimLeft(rest, ",: "), "")
	}
	if strings.HasPrefix(rest, "to ") {
		return nil, e.titleParty(strings.TrimPrefix(rest, "to "))
	}
	who, whom, ok := splitTo(rest)
	who, whom = comradely.ReplaceAllString(who, ""), comradely.ReplaceAllString(whom, "")
	if !ok || !upperStart.MatchString(who) || !upperStart.MatchString(whom) {
		return nil, nil
	}
	if rest == title && !(nameable(who) && nameable(whom)) { // no word says that it is a message
		return nil, nil
	}
	return e.titleParty(who), e.titleParty(whom)
}

// comradely is a title in small letters before a name.
var comradely = pattern.MustCompile(`^(?:comrade|cde\.?|c\.|mr\.?) `)

// toWord is the word between sender and addressee.
var toWord = pattern.MustCompile(`,? (?i:to) `)

// postedTo is an office that has a `to` of its own: Ambassador to the USSR.
var postedTo = pattern.MustCompile(`(?i)\b(?:ambassador|representative|envoy|minister|delegate|delegation|adviser|advisor|attach[eé]|observer|mission|emissary)$`)

// splitTo divides a wording at the word that leads to the addressee: not at the
// one that says where an ambassador is sent.
func splitTo(wording string) (who, whom string, ok bool) {
	for _, loc := range toWord.FindAllStringIndex(wording, -1) {
		if !postedTo.MatchString(wording[:loc[0]]) {
			return wording[:loc[0]], wording[loc[1]:], true
		}
	}
	return "", "", false
}

// nameable reports whether a wording may be the name of a person or an office.
func nameable(wording string) bool {
	if officialBody.MatchString(wording) || officeName.MatchString(wording) {
		return true
	}
	words := strings.Fields(wording)
	for _, w := range words {
		if !upperStart.MatchString(w) {
			return false
		}
	}
	return len(words) <= 4
}

var officeName = pattern.MustCompile(`\b(?i:mr|mrs|dr|sir|lord|minister|secretary|ambassador|president|premier|chairman|commissioner|governor|consul|general|admiral|officer|chargé|charge)\b`)

func (e *encoder) titleParty(wording string) []party {
	wording = strings.Trim(topic.ReplaceAllString(wording, ""), " ,.")
	if wording == "" || len(strings.Fields(wording)) > 24 {
		return nil
	}
	if several := initialled.FindAllString(wording, -1); len(several) > 0 && len(wording) > len(several[0]) {
		var all []party
		for _, name := range several {
			if countries.MatchString(name) {
				continue
			}
			all = append(all, e.resolve(name, source.Span{}))
		}
		if len(all) > 0 {
			return all
		}
	}
	return []party{e.resolve(wording, source.Span{})}
}

// initialled is a name with initials after an office: `... Affairs A.A. Gromyko`.
var initialled = pattern.MustCompile(`(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}'’\-]+`)

// countries is initials that are no person's.
var countries = pattern.MustCompile(`^U\. ?(?:S|K|N)\.`)

// bare is a name without the punctuation around it; the full stop of an initial
// at its end belongs to it.
func bare(name string) string {
	plain := strings.Trim(name, " .,!:;\"“”«»")
	if lastInitial.MatchString(plain) && strings.Contains(name, plain+".") {
		return plain + "."
	}
	return plain
}

var lastInitial = pattern.MustCompile(`(?:^|[ .])\p{Lu}\. ?\p{Lu}$`)

// resolve is the party that a wording names: the last person in it that the
// authority knows, else an organisation, else the wording without its titles.
func (e *encoder) resolve(wording string, at source.Span) party {
	plain := bare(honorific.ReplaceAllString(wording, ""))
	if p, ok := e.names.best(wording); ok {
		if p.kind == tei.PersName && len(strings.Fields(plain)) <= 3 && !officeName.MatchString(plain) && bracketsIn.FindString(plain) == "" {
			p.text = calm(plain)
		}
		p.span = at
		return p
	}
	p := party{text: calm(plain), kind: tei.PersName, span: at}
	if officialBody.MatchString(plain) {
		p.kind = tei.OrgName
	}
	return p
}

var officialBody = pattern.MustCompile(`\b(?i:committee|council|ministry|department|embassy|delegation|government|politburo|presidium|bureau|legation|mission|office|secretariat|commission|party)\b|^(?:CC\b|.*\bCC\b)`)

// partiesIn is the parties that a stretch of the source names.
func (e *encoder) partiesIn(s source.Span) []party {
	plain := e.text.Plain(s)
	if plain == "" {
		return nil
	}
	return []party{e.resolve(plain, s)}
}

// addressed reads the address lines: to whom, through whom, from whom, where.
func (e *encoder) addressed(m *message) {
	var to []party
	handed := false
	for i, b := range m.division.Top {
		if b.Kind != structure.Address {
			continue
		}
		plain := e.text.Plain(b.Content())
		if v := viaIn.FindStringSubmatchIndex(plain); v != nil {
			m.forwarded = append(m.forwarded, e.resolve(plain[v[2]:v[3]], b.Content()))
			to = append(to, e.resolve(plain[:v[0]], b.Content()))
			continue
		}
		switch {
		case !strings.ContainsFunc(plain, unicode.IsLetter):
		case relayed.MatchString(plain):
			m.received, handed = e.partiesIn(b.Content()), true
		case through.MatchString(plain):
			m.forwarded = append(m.forwarded, e.partiesIn(b.Content())...)
		case forFrom.MatchString(plain):
			parts := forFrom.FindStringSubmatch(plain)
			m.received, m.sent, handed = []party{e.resolve(parts[1], b.Content())}, []party{e.resolve(parts[2], b.Content())}, true
		case fromLine.MatchString(plain):
			m.sent = e.partiesIn(b.Content())
		case upperAddress(plain) && !toLine.MatchString(plain) && e.addressFollows(m.division.Top[i+1:]):
			to = append(to, e.place(calm(plain), b.Content()))
		case toLine.MatchString(plain) || upperAddress(plain):
			to = append(to, e.partiesIn(b.Content())...)
		case strings.HasPrefix(plain, "For "):
			to = append(to, e.partiesIn(b.Content())...)
		}
	}
	if handed {
		m.forwarded = append(m.forwarded, persons(to)...)
		m.places = append(m.places, placesOf(to)...)
		return
	}
	m.received = persons(to)
	m.places = placesOf(to)
}

// addressFollows reports whether the first of the blocks says to whom: what
// stands above it in capitals is where he is.
func (e *encoder) addressFollows(blocks []structure.Block) bool {
	return len(blocks) > 0 && blocks[0].Kind == structure.Address && toLine.MatchString(e.text.Plain(blocks[0].Content()))
}

func upperAddress(plain string) bool { return plain == strings.ToUpper(plain) }

func persons(all []party) []party {
	var some []party
	for _, p := range all {
		if p.kind != tei.PlaceName {
			some = append(some, p)
		}
	}
	return some
}

func placesOf(all []party) []party {
	var some []party
	for _, p := range all {
		if p.kind == tei.PlaceName {
			some = append(some, p)
		}
	}
	return some
}

// afterMark is the mark of a note at the end of a salutation.
var afterMark = pattern.MustCompile(`(?: [a-h]| ?\*+|ᵃ|\[\d+\])[,!]?$`)

// saluted is whom the salutation greets.
func (e *encoder) saluted(d *structure.Division) []party {
	for _, b := range d.Top {
		if b.Kind == structure.Salutation {
			p := e.resolve(afterMark.ReplaceAllString(e.text.Plain(b.Content()), ","), b.Content())
			if p.ref == "" && anonymous.MatchString(p.text) {
				return nil
			}
			return []party{p}
		}
	}
	for _, part := range d.Body {
		if part.Division != nil && part.Division.Type == structure.Quoted {
			return e.saluted(part.Division)
		}
	}
	return nil
}

var anonymous = pattern.MustCompile(`^(?i:sirs?|gentlemen|madam|comrades?|friends?|colleagues?|president|minister|ambassador|chairman|excellency|.*\b(?:president|minister|ambassador|chairman|secretary))$`)

// signed is who signed: the persons in the signatures of a message.
func (e *encoder) signed(d *structure.Division) []party {
	for _, part := range d.Body {
		if part.Division != nil && part.Division.Type == structure.Quoted {
			if s := e.signed(part.Division); len(s) > 0 && len(d.Bottom) == 0 {
				return s
			}
		}
	}
	var all []party
	for _, b := range d.Bottom {
		if b.Kind != structure.Signature && b.Kind != structure.Office {
			continue
		}
		p := e.partyOfSignature(b)
		if p.kind == tei.PersName && p.text != "" && (p.ref != "" || b.Kind == structure.Signature) {
			all = append(all, p)
		}
	}
	return all
}

var bracketsIn = pattern.MustCompile(`\s*[\[(][^\])]*[\])]`)

// partyOfSignature is the person of a signature; the identification in brackets
// says who it is, not what the name is.
func (e *encoder) partyOfSignature(b structure.Block) party {
	plain := e.text.Plain(b.Content())
	p := e.resolve(bracketsIn.ReplaceAllString(plain, ""), b.Content())
	if p.ref == "" {
		if known := e.resolve(plain, b.Content()); known.ref != "" {
			p.ref = known.ref
		}
	}
	p.text = calm(p.text)
	return p
}

// calm writes a name in capitals as names are written.
func calm(name string) string {
	if name != strings.ToUpper(name) {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = capitalised(w)
		if small := strings.ToLower(w); i > 0 && smallWords[small] {
			words[i] = small
		}
	}
	return strings.Join(words, " ")
}

// smallWords is the words that keep their small letters within a name.
var smallWords = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "to": true, "de": true, "von": true, "van": true}

// capitalised is a word with small letters, but for the first one and those
// after a full stop, hyphen or apostrophe. A short word of consonants only is an
// abbreviation and stays.
func capitalised(w string) string {
	if len(w) <= 4 && !strings.ContainsAny(w, "AEIOUYaeiouy.") || abbreviations[w] {
		return w
	}
	r := []rune(strings.ToLower(w))
	start := true
	for i, c := range r {
		if start {
			r[i] = unicode.ToUpper(c)
		}
		start = !unicode.IsLetter(c)
	}
	return string(r)
}

// abbreviations is what is written in capitals although it could be a word.
var abbreviations = map[string]bool{"CC": true, "USSR": true, "USA": true, "US": true, "UN": true, "UK": true, "CPSU": true, "MFA": true, "KGB": true}

// copiesOf is who got a copy of a message.
func (e *encoder) copiesOf(d *structure.Division) []party {
	var all []party
	eachBlock(d, func(b structure.Block) {
		if b.Kind != structure.Copies {
			return
		}
		list := copiesLabel.ReplaceAllString(e.text.Plain(b.Content()), "")
		for _, name := range namesList.Split(list, -1) {
			if name = counted.ReplaceAllString(strings.Trim(name, " ."), ""); name != "" {
				all = append(all, e.resolve(name, b.Content()))
			}
		}
	})
	return all
}

var answering = pattern.MustCompile(`(?i)\b(?:in (?:reply|response|answer) to|reply to|response to|answer(?:ing)? to|received|with reference to|referring to)\s+((?:your|his|the|my|our|[\p{L}' ’]{1,40}['’]s)\s+)?(telegrams?|cables?|letters?|inquiry|enquiry|message|note|cablegrams?|despatch|request|communication)\b([^.;]{0,80})`)

// answered is the message that m answers, when the text or the summary says so
// and gives its date.
func (e *encoder) answered(m *message) *answered {
	var spans []source.Span
	eachBlock(m.division, func(b structure.Block) { spans = append(spans, b.Content()) })
	if f, ok := e.doc.Field(layout.Summary); ok && e.summarised(m) {
		spans = append(spans, f.Whole())
	}
	var found *answered
	for _, s := range spans {
		if a := e.answeredIn(m, s); a != nil && (found == nil || found.wording == "" && a.wording != "") {
			if found != nil && a.kind == "inquiry" {
				a.kind = found.kind
			}
			found = a
		}
	}
	if found == nil || found.wording == "" {
		return nil
	}
	return found
}

// summarised reports whether a summary speaks of m: of the first message that is
// not a decision that only carries others.
func (e *encoder) summarised(m *message) bool {
	if m.decides() && len(e.doc.Divisions) > 1 {
		return false
	}
	for _, before := range e.messages {
		if before != m && !before.decides() {
			return false
		}
	}
	return true
}

func (m *message) decides() bool { return m.genre != nil && m.genre.key == "decision" }

// replying reports whether a text has one of the words that speak of another
// message; most have none, and need not be searched for more.
func replying(text string) bool {
	for _, w := range []string{"eply", "esponse", "nswer", "eceived", "eference to", "eferring to"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func (e *encoder) answeredIn(m *message, s source.Span) *answered {
	if !replying(e.text.Of(s)) {
		return nil
	}
	loc := answering.FindStringSubmatchIndex(e.text.Of(s))
	if loc == nil {
		return nil
	}
	a := &answered{kind: strings.ToLower(strings.TrimSuffix(e.text.Of(s)[loc[4]:loc[5]], "s"))}
	if a.kind == "enquiry" || a.kind == "request" || a.kind == "communication" {
		a.kind = "inquiry"
	}
	if len(m.received) > 0 {
		a.sender = &m.received[0]
	}
	for _, d := range e.datesIn(source.Span{Start: s.Start + loc[6], End: s.Start + loc[7]}) {
		if !d.Clock {
			a.date, a.wording = d, e.text.Plain(span(d))
			break
		}
	}
	return a
}
