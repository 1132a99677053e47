package correspondence

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// Where the lines of an address are divided: at the words that lead to whom, through whom
// and from whom.

// role is what a line of an address leads to.
type role uint8

const (
	noRole role = iota // nothing leads to it
	toRole
	viaRole
	fromRole
	onwardRole // the addressee to whom the first one hands the message on
)

// addressLine is one line of an address.
type addressLine struct {
	plain string
	span  source.Span
}

// addressGroup is the lines of an address up to the next line that leads to
// somebody else.
type addressGroup struct {
	role  role
	lines []addressLine
	led   []Party // whom a label leads to, when its line tells by itself
}

var (
	relayed = pattern.MustCompile(`^(?i:` + who.Onward + `|` + who.HandOn + ` to|для (?:передачи|сообщения|вручения)|передать)(?:[^\p{L}]|$)|^для \p{Lu}`)
	through = pattern.MustCompile(`^(?i:via|through|by way of|через)(?:[^\p{L}]|$)`)
	viaIn   = pattern.MustCompile(`\s*[\[(](?i:via|through) ([^\])]{2,60})[\])]`)
	forFrom = pattern.MustCompile(`^(?:(?i:following(?: is)?) )?(?:(?i:personal|private|confidential|secret|strictly personal)(?: and (?i:secret|personal|confidential))? )?(?:[Ff]or|FOR|[Tt]o|TO) (.{2,60}) (?:from|FROM) (.{2,60}?)(?: begins)?[.:]?$`)
	fromTo  = pattern.MustCompile(`^(?:From|FROM) (.{2,60}?) (?:to|TO|for|FOR) (.{2,60}?)\.?$`)
	// fromToPlaces is the same with the places before: From Strelsau to Zenda, Doe to Roe.
	fromToPlaces = pattern.MustCompile(`^(?i:from) (\p{Lu}[\p{L}\- ]{1,30}) (?i:to) (\p{Lu}[\p{L}\- ]{1,30})[,.:;] (.{2,45}?) (?i:to) (.{2,45}?)\.?$`)
	// placedName is who gets a telegram behind the place, or behind another who does, in
	// Russian: МОСКВА, тов. ЗЕНДОВУ.
	placedName = pattern.MustCompile(`^(\p{Cyrillic}[\p{Cyrillic}\-]{2,24}), ?((?:тов\.|тт?\.|товарищу|товарищам|совпослу|послу)? ?\p{Cyrillic}.*)$`)
	// handOn is a line that says to whom a telegram goes and whom he is to hand it: Cable to
	// the embassy, for transmission to Doe. Краснову для Ветрова.
	handOn = pattern.MustCompile(`^(.{3,60}?),? ((?i:(?:` + who.Onward + `|` + who.HandOn + `) to) .{2,60}|(?:для (?:передачи |сообщения )?)\p{Lu}.{2,60})$`)
	// dative is the end of a surname in Russian that says to whom something goes.
	dative = pattern.MustCompile(`(?i:[оеё]ву|[иы]ну|[оеё]му|ой)$`)
	// oneOf is the number of one of several telegrams before its address.
	oneOf = pattern.MustCompile(`^\d{1,2}[.)] `)
	// livesIn is a person in an address with the place behind: Herrn Doe in Wien, Markt 3.
	livesIn = pattern.MustCompile(`^(.{4,60}?),? (?:in|zu|à|at|a) (\p{Lu}[\p{L}\-]+)(?:[,.].*)?$`)
	// alsoTo leads to a further addressee.
	alsoTo   = pattern.MustCompile(`,? (?:and |for )?(?i:report|copied|copy|repeated|repeat|info|information)(?: it)? to (?:the )?`)
	fromLine = pattern.MustCompile(`^(?i:from|fm|sender|sent by|von|из|от|от кого|откуда)(?:[^\p{L}]|$)`)
	toLine   = pattern.MustCompile(`^(?i:кому|куда)(?:[^\p{L}]|$)|^Aan (?:den|de|het|Mijnheer|Mevrouw|Zijne) |^(?:Il|Ex|Excel)l?\.?m[oa]s?\.? (?:Sr|Senhor|Snr)|^Sra?\. (?:D\.|[Dd]on) |^(?i:(?:strictly )?(?:personal|private)(?: and (?:secret|personal|confidential))? (?:for|to)|attention|attn\.) |^The (?:Permanent |Deputy |Under[- ]|Acting |Assistant )?(?:Secretary|Minister|Director|Ambassador|High Commissioner|Governor|Chairman|President|Chief|Commissioner|Consul)\b[\p{L}\- ]{0,30},$|^\[?(?i:to|addressee|recipient|receiver|received by|an)\b|^(?i:adressé à)|^[Àà](?:[ :]|$)|^[aà] (?i:monsieur|madame)|^(?:A S(?:ua|\.) ?E|A Su Excelencia|Al? (?:Signor|Señor|Excmo)|All['’]Ill|Seine[rn]? (?:Exzellenz|Excellenz|Durchlaucht|Majestät|Hoheit|Eminenz))|^(?i:son|leurs) (?i:excellences?)\b|^(?:For|FOR|for) (?:the )?\p{Lu}|^(?i:memorandum|memo|note|minute|cable|message) (?i:for|to)\b|^(?i:his|her|your) (?i:excellency|majesty)|^(?i:товарищу|товарищам|тов\.|тт\.|господину|госпоже|г-ну|кому|послу|министру|председателю|начальнику|директору|секретарю|заведующему)[ :]`)
	// courtesyAbroad is the same in Romance languages and Dutch.
	courtesyAbroad = pattern.MustCompile(`^(?:Sr(?:es|a|ta)?\.|Señor(?:es|a|ita)?|Senhora?|Sig\.(?:ra)?|Signor[ae]?|Mijnheer|Mevrouw) `)
	// courtesy is how an address begins to which no word leads.
	courtesy = pattern.MustCompile(`^(?:Herrn?|Cdes?\.?|Comrades?|Tov\.|Frau|Fräulein|Monsieur|Madame|Messrs\.?|Mr\.?|Mrs\.?|Miss|Sir|Dr\.?|Prof\.?|Professor|Rev\.?|Lord|Lady|General|Colonel|Captain|Major|Monseigneur|Mgr\.?|Shri|Shrimati|Smt\.?)(?: |$)|^(?i:the (?:right |rt\.? )?hon(?:ou?rable|\.))`)
)

// roleOf is what a line of an address leads to.
func roleOf(plain string) role {
	switch {
	case relayed.MatchString(plain):
		return onwardRole
	case through.MatchString(plain):
		return viaRole
	case fromLine.MatchString(plain):
		return fromRole
	case toLine.MatchString(plain):
		return toRole
	}
	return noRole
}

// addressGroups is the groups of lines of the addresses among blocks.
func (e *examiner) addressGroups(blocks []structure.Block) []addressGroup {
	var all []addressGroup
	open := false
	for i, b := range blocks {
		if b.Kind != form.Address {
			open = false
			continue
		}
		if b.Says != form.NoLabel {
			if g := e.labelledGroup(&b); len(g.lines) > 0 {
				all, open = append(all, g), true
			}
			continue
		}
		for _, l := range e.addressLines(&b) {
			line := addressLine{strings.TrimLeft(e.text.Plain(l.Span), `"“„«`), l.Span}
			line.plain = line.plain[len(oneOf.FindString(line.plain)):]
			line.plain = line.plain[form.Outside(line.plain):]
			if !strings.ContainsFunc(line.plain, unicode.IsLetter) || here.MatchString(strings.Trim(line.plain, " .,")) {
				continue
			}
			if two := twoOn(line); two != nil {
				all, open = append(all, two...), true
				continue
			}
			r := roleOf(line.plain)
			if r == noRole && (oneDative(line.plain) || !open && e.forEyes(blocks[i+1:])) {
				r, line.plain = toRole, form.WithoutNoteMark(line.plain)
			}
			if r == noRole && !open && e.namesWhom(line.plain, b.Outside) {
				r = toRole
			}
			if r == noRole && open && comrade.MatchString(line.plain) && comrade.MatchString(all[len(all)-1].lines[0].plain) {
				r = toRole // one below the other
			}
			if r != noRole || !open {
				all = append(all, addressGroup{role: r})
				open = true
			}
			all[len(all)-1].addLine(line)
		}
	}
	return all
}

// forEyes reports whether the first of some blocks says that nobody but who is named above
// is to read a message.
func (e *examiner) forEyes(below []structure.Block) bool {
	return len(below) > 0 && below[0].Kind == form.Classification && form.ForEyes.MatchString(e.text.Plain(below[0].Whole()))
}

// oneDative reports whether a line is one surname in Russian, in small letters, that says
// to whom something goes: Краснову.
func oneDative(plain string) bool {
	plain = strings.TrimRight(plain, " ,.")
	return !strings.Contains(plain, " ") && plain != strings.ToUpper(plain) && dative.MatchString(plain)
}

// twoOn is what a line in Russian says that has a place and who gets a telegram there, or
// two who get it; nil when it says less.
func twoOn(line addressLine) []addressGroup {
	if m := handOn.FindStringSubmatchIndex(line.plain); m != nil {
		first, second := line, line
		first.plain, second.plain = line.plain[:m[3]], line.plain[m[4]:]
		lead := []addressGroup{{role: roleOf(first.plain), lines: []addressLine{first}}}
		if posted := twoOn(first); posted != nil {
			lead = posted
		}
		return append(lead, addressGroup{role: onwardRole, lines: []addressLine{second}})
	}
	m := placedName.FindStringSubmatchIndex(line.plain)
	if m == nil {
		return nil
	}
	first, name := line, line
	first.plain, name.plain = line.plain[:m[3]], line.plain[m[4]:]
	leads := noRole
	if dative.MatchString(first.plain) {
		leads = toRole
	}
	return []addressGroup{{role: leads, lines: []addressLine{first}}, {role: toRole, lines: []addressLine{name}}}
}

// addressLines is the lines of a block of an address: one for a sentence that ends with
// a colon, however it is wrapped.
func (e *examiner) addressLines(b *structure.Block) []source.Line {
	first, last := e.text.Of(b.Lines[0].Span), e.text.Of(b.Lines[len(b.Lines)-1].Span)
	if len(b.Lines) > 1 && strings.HasSuffix(last, ":") && !strings.Contains(first, ":") {
		return []source.Line{{Span: b.Whole()}}
	}
	return b.Lines
}

// namesWhom reports whether the first line of an address is a name with a word of courtesy
// or with initials.
func (e *examiner) namesWhom(line string, outside bool) bool {
	if courtesy.MatchString(line) || !outside && courtesyAbroad.MatchString(line) {
		return true
	}
	return who.Initialled(line) && e.isName(strings.TrimRight(line, ","))
}
