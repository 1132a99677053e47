package correspondence

import (
	"cmp"
	"strings"
	"unicode"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// What the address on the outside of a letter says, in any language: lines of courtesy,
// a name, an office, a street, and the place.

var (
	// polite is the words before a name in such an address, in small letters.
	polite = pattern.MustCompile(`^(?i:(?:an|aan|al|alla|alli|allo|ai|a|à|á|au|aux|ao|do|til|till|to|for|the|his|her|your|den|dem|der|die|de|het|il|la|lo|le|sr|sra|srta|s|seiner|ihro|ihrer|ew|herrn?|heern?|heeren|frau|fräulein|frl|monsieur|monsr|mons|madame|madme|mademoiselle|messieurs|m|mm|mme|mlle|signor[ae]?|sig|sig\.ra|señor(?:a|es)?|don|doña|d|dna|senhora?|mr|mrs|miss|mistress|master|messrs|dr|prof|rev|reverend|sir|hon|honourable|honorable|worthy|worshipful|right|rt|most|much|very|respected|loving|esteemed|herr|fru|fröken|hr|jaśnie|wielmożn\p{L}+|szanown\p{L}+|łaskaw\p{L}+|pan|panu|pani|mijnheer|mevrouw|mejuffrouw|weledele?|citoyen(?:ne)?|molto|ill\.mo|rev\.mo|illustr[ei]|nobil[ei]|sig\.r|sig\.re|n\.d|n\.h|stimatissim[oa]|hoch\p{L}*|wohl\p{L}*|gnädig\p{L}*|viro|domino|dno|господину|госпоже|его|её|ее|τῷ|τὸν|τὴν|την|κύριον|κυρίαν|κύριο|τον|πρὸς|πρός)|\p{L}+(?:issim[oaei]|geboh?re?n(?:e[mnrs]?)?|edele?n?)|\p{L}+\.m[oa])[.:,]*(?: |$)`)
	// seat is a place with the word before it that says in it.
	seat = pattern.MustCompile(`^(?:(?:in|te|tot|à|a|nach|zu|at|w|we|v|do|en|em|near|bei|i|εἰς|εις|ἐν|στην|въ|в)\.? )?(\p{Lu}[\p{L}'’\-]{2,}(?: (?:\p{Lu}[\p{L}'’\-]+|a\.|a/\p{L}{1,3}\.?|am|an|der|the|on|sur)){0,3})\.?$`)
	// led is the same with that word.
	led = pattern.MustCompile(`^(?:in|te|tot|à|a|nach|zu|at|w|we|v|do|en|em|near|bei|i|εἰς|εις|ἐν|στην|въ|в)\.? \p{Lu}`)
	// nameIn is a name with its place behind.
	nameIn = pattern.MustCompile(`^(.{3,60}?),? (?:in|te|tot|à|zu|at|w|bei) (\p{Lu}[\p{L}'’\-]{2,}(?: (?:\p{Lu}[\p{L}'’\-]+|a\.|am|an|der)){0,3})\.?$`)
	// noble is a surname with its particle behind an office.
	noble = pattern.MustCompile(`\p{L} ((?:von|v\.|van|zu|de|di|du|da|della|af|d['’]) ?\p{Lu}[\p{L}\-]+)$`)
	// seatWithin is a place with the word that says in, behind what else an address says on
	// one line.
	seatWithin = pattern.MustCompile(`, (?:in|te|tot|à|a|zu|at|w|do|em|en) (\p{Lu}[\p{L}'’\-]{2,})(?:[,.]|$)`)
	// here is what stands instead of the place of an addressee who is near.
	here = pattern.MustCompile(`^(?i:presente|ciudad|loco|hier|allhier|en ville|e\. ?v\.|in loco|città|s\. ?p\. ?m\.|franco|frei|these|with care|present|porto|par occasion|by hand|here)$`)
	// esquire is what follows a name in English.
	esquire = pattern.MustCompile(`,? Esq(?:ui?r?e?)?r?e?\.?$`)
	// lastSeat is a place of one word or two.
	lastSeat = pattern.MustCompile(`^\p{Lu}[\p{L}\-]{2,}(?: \p{Lu}[\p{L}\-]+)?$`)
	// smallIn is the word alone.
	smallIn = pattern.MustCompile(`^(?:in|te|tot|à|a|nach|zu|at|w|we|v|do|en|em|εἰς|εις|ἐν|въ|в)\.?$`)
)

// outsideParties is who the address on the outside of a letter names, and the place: the
// first person of its lines, else the first office or body.
func (e *examiner) outsideParties(blocks []structure.Block) []Party {
	var read outsideReading
	for _, b := range blocks {
		if !b.Outside {
			continue
		}
		for _, l := range b.Lines {
			e.outsideLine(&read, l.Span)
		}
	}
	var all []Party
	for _, p := range []*Party{cmp.Or(read.person, read.other), read.place} {
		if p != nil {
			all = append(all, *p)
		}
	}
	return all
}

// outsideReading is what the lines of such an address name.
type outsideReading struct {
	person, other, place *Party
	in                   bool // the word that says in stands on the line above
}

// outsideLine reads a line of such an address.
func (e *examiner) outsideLine(read *outsideReading, at source.Span) {
	plain := e.text.Plain(at)
	plain = strings.Trim(plain[form.Outside(plain):], " .,:")
	if here.MatchString(plain) {
		return
	}
	if plain == "" || smallIn.MatchString(plain) {
		read.in = plain != ""
		return
	}
	if m := nameIn.FindStringSubmatch(plain); m != nil && read.person == nil {
		plain = m[1]
		e.locate(read, who.Calm(m[2]), at)
	}
	if m := seat.FindStringSubmatch(plain); m != nil && read.seats(plain) {
		if !noName(plain) && !who.HasBody(plain) && (read.place == nil || read.in || led.MatchString(plain)) {
			e.locate(read, who.Calm(m[1]), at)
		}
		return
	}
	read.in = false
	if read.place == nil {
		if seat := seatOnLine(plain); seat != "" {
			e.locate(read, seat, at)
		}
	}
	p, ok := e.outsideParty(plain, at)
	switch {
	case !ok:
	case p.Person() && (read.person == nil || fullerName(p.Text, read.person.Text)): // above it what they are
		read.person = &p
	case !p.Person() && read.other == nil:
		read.other = &p
	}
}

// locate takes the place of the addressee.
func (e *examiner) locate(read *outsideReading, name string, at source.Span) {
	p := e.place(name, at)
	read.place = &p
}

// seats reports whether a line that may be a place is one: the word for in leads to it, or
// it stands below the whole name of the addressee, or is one word below a part of it.
func (read *outsideReading) seats(line string) bool {
	if read.in || led.MatchString(line) {
		return true
	}
	return read.person != nil && (strings.Contains(read.person.Text, " ") || !strings.Contains(line, " "))
}

// seatOnLine is the place within a line, or at its end; "" when there is none.
func seatOnLine(line string) string {
	if m := seatWithin.FindStringSubmatch(line); m != nil && !polite.MatchString(m[1]+" ") {
		return m[1]
	}
	if k := strings.LastIndex(line, ", "); k > 0 && strings.Count(line, ", ") > 1 && lastSeat.MatchString(line[k+2:]) {
		return line[k+2:]
	}
	return ""
}

// fullerName reports whether a name has more than one word, or initials, and another has
// not.
func fullerName(name, other string) bool {
	return strings.Contains(name, " ") && !strings.Contains(other, " ") || who.Initialled(name) && !who.Initialled(other)
}

// outsideParty is who a line of such an address names.
func (e *examiner) outsideParty(line string, at source.Span) (Party, bool) {
	name, _, _ := strings.Cut(line, ", ")
	name = esquire.ReplaceAllString(name, "")
	for m := polite.FindString(name); m != "" && m != name; m = polite.FindString(name) {
		name = name[len(m):]
	}
	if polite.MatchString(name) && !strings.Contains(name, " ") || noName(name) || !strings.ContainsFunc(name, unicode.IsUpper) {
		return Party{}, false
	}
	for _, p := range e.resolveAll(name, at) {
		if m := noble.FindStringSubmatch(name); m != nil && !p.Person() && p.Ref == "" {
			return Party{Text: m[1], Kind: tei.PersName, Span: at}, true
		}
		if p.Kind != tei.PlaceName {
			return p, true
		}
	}
	if len(strings.Fields(name)) > 5 {
		return Party{}, false
	}
	return Party{Text: who.Calm(who.Bare(name)), Kind: tei.PersName, Span: at}, true
}
