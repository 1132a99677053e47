package encode

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// message is one division of the document as a message: its kind and, if it is
// correspondence, who sent it to whom.
type message struct {
	division *structure.Division
	id       string // of the div
	genre    *genre // nil when nothing says the kind
	item     *structure.Division
	itemID   string

	sent, received, forwarded, copies []party
	places                            []party // where it was sent through
	from                              []party // place of sending
	date                              *dates.Date
	wording                           string // of the date
	corresp                           string // xml:id of its correspDesc, "" when it has none
	answers                           *answered
}

// party is a person, an organisation or a place that has to do with a message.
type party struct {
	text string
	kind tei.NameKind
	ref  string
	span source.Span // empty when the name comes from nowhere in particular
}

func (p party) person() bool { return p.kind == tei.PersName }

// answered is the message that another one answers.
type answered struct {
	kind    string
	sender  *party
	date    dates.Date
	wording string
}

// readMessages finds the correspondence in every division.
func (e *encoder) readMessages() []*message {
	var all []*message
	for i, d := range e.doc.Divisions {
		m := &message{division: d, genre: e.genreOfDivision(d, i)}
		m.id = e.ids.unique(m.divisionID(i))
		if len(d.Body) > 0 && d.Body[0].Division != nil && d.Body[0].Division.Type == structure.Item {
			m.item = d.Body[0].Division
			m.itemID = e.ids.unique(strings.TrimSuffix("item-"+slug(m.item.N), "-"))
		}
		all = append(all, m)
		e.correspondents(m, i)
	}
	return all
}

func (m *message) divisionID(i int) string {
	switch {
	case m.genre != nil:
		return m.genre.key
	case i > 0:
		return "attachment"
	}
	return "document"
}

// genreOfDivision is the kind of a message: by its own heads, for the document
// itself by the title, for an attachment by the notes on it and by what the
// title says after "with".
func (e *encoder) genreOfDivision(d *structure.Division, i int) *genre {
	for _, wording := range e.genreEvidence(d, i) {
		if g, _, _ := genreOf(wording); g != nil {
			return g
		}
	}
	return nil
}

func (e *encoder) genreEvidence(d *structure.Division, i int) []string {
	var heads, notes, all []string
	for _, b := range d.Top {
		switch b.Kind {
		case structure.Head:
			heads = append(heads, e.text.Plain(b.Whole()))
		case structure.Number:
			heads = append(heads, e.text.Plain(b.Whole()))
		}
	}
	for _, b := range d.After {
		if b.Kind == structure.SourceNote {
			notes = append(notes, e.text.Plain(b.Whole()))
		}
	}
	title, attached := e.titleParts()
	if d.Type == structure.Letter {
		return append(heads, "letter")
	}
	if i == 0 {
		all = append(append(append(all, bareHeads(heads)...), title), heads...)
	} else {
		all = append(append(all, heads...), notes...)
		if i == 1 {
			all = append(all, attached)
		}
	}
	return append(all, e.mentionedAttachment(i))
}

// bareHeads is the heads that are nothing but the word for a kind of document,
// if need be in spaced letters: these say more than the title.
func bareHeads(heads []string) []string {
	var bare []string
	for _, h := range heads {
		if spacedLetters.MatchString(h) {
			h = strings.ReplaceAll(h, " ", "")
		}
		if g, start, end := genreOf(h); g != nil && start == 0 && end == len(strings.TrimRight(h, ".:")) {
			bare = append(bare, h)
		}
	}
	return bare
}

var spacedLetters = pattern.MustCompile(`^(?:\p{L} )+\p{L}$`)

var withAttached = pattern.MustCompile(`(?i)\bwith (?:an? |the )?(?:attached|approved|enclosed|draft|accompanying)\b`)

// titleParts is what the title says of the document, and of what is attached to it.
func (e *encoder) titleParts() (document, attached string) {
	if loc := withAttached.FindStringIndex(e.facts.title); loc != nil {
		return e.facts.title[:loc[0]], e.facts.title[loc[0]:]
	}
	return e.facts.title, ""
}

var attachedThing = pattern.MustCompile(`(?i)\battached (?:draft )?(?:of )?(?:the |an? )?(\p{L}+)`)

// mentionedAttachment is what the message before calls what is attached to it.
func (e *encoder) mentionedAttachment(i int) string {
	if i == 0 || i >= len(e.doc.Divisions) {
		return ""
	}
	found := e.announced(i)
	eachBlock(e.doc.Divisions[i-1], func(b structure.Block) {
		if m := attachedThing.FindStringSubmatch(e.text.Plain(b.Whole())); m != nil && found == "" {
			found = m[1]
		}
	})
	return found
}

// correspondents finds who sent a message to whom, and when.
func (e *encoder) correspondents(m *message, i int) {
	m.date, m.wording = e.dateOf(m.division)
	if m.date == nil && e.facts.date != nil {
		m.date, m.wording = e.facts.date, e.facts.wording
	}
	if m.genre != nil && !m.genre.exchange {
		return
	}
	document, attached := e.titleParts()
	title := document
	if i > 0 || m.genre != nil && m.genre.key == "decision" {
		title = ""
	}
	if i == 1 && attached != "" {
		title = attached
	}
	if announced := e.announced(i); announced != "" {
		title = announced
	}
	if m.division.Type == structure.Letter {
		title = e.letterTitle(m.division)
	}
	if m.genre != nil && m.genre.key == "decision" {
		e.decision(m, document)
	} else {
		e.exchange(m, title)
	}
	if i == 0 {
		e.stated(m)
	}
	if len(m.from) == 0 {
		m.from = e.placeOf(m.division)
	}
	m.copies = e.copiesOf(m.division)
	if len(m.sent)+len(m.received)+len(m.forwarded) > 0 && m.sendable() {
		m.corresp = e.ids.unique("corresp-" + m.id)
		m.answers = e.answered(m)
	}
}

var letterNumber = pattern.MustCompile(`^[IVXLC\d]+\.?\s*[-—–]+\s*|^[IVXLC\d]+\.\s*`)

// letterTitle is the heading of one of several letters as a title: `Letter to
// Leigh Hunt` for `IX.--TO LEIGH HUNT.`.
func (e *encoder) letterTitle(d *structure.Division) string {
	head := ""
	eachBlock(d, func(b structure.Block) {
		if head == "" {
			head = calm(letterNumber.ReplaceAllString(e.text.Plain(b.Whole()), ""))
		}
	})
	if head == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(head)
	return "Letter " + string(unicode.ToLower(first)) + head[size:]
}

// sendable reports whether enough is known to call it correspondence: somebody
// received it, or a copy of it.
func (m *message) sendable() bool { return len(m.received)+len(m.copies) > 0 }

// described is how many messages have a correspDesc.
func (e *encoder) described() int {
	n := 0
	for _, m := range e.messages {
		if m.corresp != "" {
			n++
		}
	}
	return n
}

// maxReceived is how many blocks below `Received ...` a date may stand that says
// when.
const maxReceived = 3

// dateOf is the date in the opening of a message, or at its end.
func (e *encoder) dateOf(d *structure.Division) (*dates.Date, string) {
	var found *dates.Date
	var wording string
	since := maxReceived // blocks since it was said what was done with the paper
	look := func(b structure.Block) {
		if since++; b.Kind == structure.Form {
			since = 0
		}
		if b.Kind != structure.Dateline || found != nil || since < maxReceived && since > 0 {
			return
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				found, wording = &x, e.text.Plain(span(x))
				return
			}
		}
	}
	eachBlock(d, look)
	return found, wording
}

// decision finds who took a decision: the organisation that its head or the
// title names.
func (e *encoder) decision(m *message, title string) {
	var spans []source.Span
	for _, b := range m.division.Top {
		if b.Kind == structure.Head {
			spans = append(spans, b.Whole())
		}
	}
	if f, ok := e.doc.Field(layout.Title); ok {
		spans = append(spans, f.Value...)
	}
	for _, b := range m.division.Top {
		if b.Kind == structure.Letterhead {
			spans = append(spans, b.Whole())
		}
	}
	for _, s := range spans {
		for _, p := range e.namesIn(s) {
			if p.kind == tei.OrgName {
				m.sent = []party{p}
				return
			}
		}
	}
	if g, start, _ := genreOf(title); g != nil && start > 0 {
		if who := strings.Trim(title[:start], " ,:"); who != "" {
			m.sent = []party{{text: who, kind: tei.OrgName}}
		}
	}
}

// exchange finds sender and addressee by the title, the address, the salutation
// and the signature, and reports when they disagree.
func (e *encoder) exchange(m *message, title string) {
	from, to := e.titleParties(title)
	e.addressed(m)
	if len(m.received) == 0 || len(to) > 0 && officeOnly(m.received) {
		m.received = to
	} else {
		e.agree(m.received, to, "addressee")
	}
	if len(m.received) == 0 {
		m.received = e.saluted(m.division)
	}
	signed := e.signed(m.division)
	if len(m.sent) == 0 {
		m.sent = signed
	}
	if len(m.sent) == 0 {
		m.sent = from
	} else {
		e.agree(m.sent, from, "sender")
	}
}

// place is a place that a wording names.
func (e *encoder) place(wording string, at source.Span) party {
	if p, ok := e.names.best(wording); ok && p.kind == tei.PlaceName {
		return p
	}
	return party{text: wording, kind: tei.PlaceName, span: at}
}

// stated is the sender and the addressee that the header names.
func (e *encoder) stated(m *message) {
	if author, ok := e.doc.Field(layout.Author); ok {
		m.sent = e.partiesIn(author.Whole())
	}
	if to, ok := e.doc.Field(layout.Recipient); ok {
		m.received = e.partiesIn(to.Whole())
	}
	if at, ok := e.doc.Field(layout.Place); ok {
		m.from = []party{e.place(e.wording(at.Value), at.Whole())}
	}
}

// placeOf is where a message was written, by its first dateline: the place that
// the authority knows there, or the words before the date.
func (e *encoder) placeOf(d *structure.Division) []party {
	var found []party
	eachBlock(d, func(b structure.Block) {
		if b.Kind != structure.Dateline || len(found) > 0 {
			return
		}
		if found = placesOf(e.namesIn(b.Whole())); len(found) > 0 {
			found = found[:1]
			return
		}
		if ds := e.datesIn(b.Whole()); len(ds) > 0 {
			before := source.Span{Start: b.Content().Start, End: ds[0].Start}
			if m := placeWords.FindStringSubmatch(e.text.Plain(before)); m != nil {
				found = []party{{text: calm(m[1]), kind: tei.PlaceName, span: before}}
			}
		}
	})
	return found
}

// placeWords is a place before a date: `[London, ` or `NEW YORK, `.
var placeWords = pattern.MustCompile(`^\[?(\p{Lu}[\p{L}.'’\-]+(?: \p{Lu}[\p{L}.'’\-]+){0,2}) ?,?$`)

// officeOnly reports whether an address names offices and no person.
func officeOnly(all []party) bool {
	for _, p := range all {
		if p.ref != "" || p.kind != tei.PersName || !officeName.MatchString(p.text) {
			return false
		}
	}
	return true
}

// differ reports whether two pieces of evidence name different people: different
// entries of the authority or, where it does not know both, names without a
// word in common.
func differ(a, b []party) bool {
	if a[0].ref != "" && b[0].ref != "" {
		return a[0].ref != b[0].ref
	}
	if a[0].kind != tei.PersName || officeOnly(a) || officeOnly(b) {
		return false
	}
	for _, p := range a {
		for _, q := range b {
			if shareWord(p.text, q.text) {
				return false
			}
		}
	}
	return true
}

// shareWord reports whether two names have a word of more than two letters in common.
func shareWord(a, b string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(a), notLetter) {
		if len(w) > 2 && slices.Contains(strings.FieldsFunc(strings.ToLower(b), notLetter), w) {
			return true
		}
	}
	return false
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// agree reports two pieces of evidence that name different people.
func (e *encoder) agree(a, b []party, role string) {
	if len(a) == 0 || len(b) == 0 || a[0].kind != b[0].kind || !differ(a, b) {
		return
	}
	e.report(diag.Warning, "disagreeing-evidence", a[0].span,
		"the %s is `%s` here but `%s` in the title; the document itself is followed", role, a[0].text, b[0].text)
}
