package correspondence

import (
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
	var person, other, place *Party
	in := false // the word that says in stands on the line above
	for _, b := range blocks {
		if !b.Outside {
			continue
		}
		for _, l := range b.Lines {
			plain := e.text.Plain(l.Span)
			plain = strings.Trim(plain[form.Outside(plain):], " .,:")
			if here.MatchString(plain) {
				continue
			}
			if plain == "" || smallIn.MatchString(plain) {
				in = plain != ""
				continue
			}
			if m := nameIn.FindStringSubmatch(plain); m != nil && person == nil {
				at := e.place(who.Calm(m[2]), l.Span)
				plain, place = m[1], &at
			}
			if m := seat.FindStringSubmatch(plain); m != nil && (in || led.MatchString(plain) || person != nil && (strings.Contains(person.Text, " ") || !strings.Contains(plain, " "))) {
				if !noName(plain) && !who.HasBody(plain) && (place == nil || in || led.MatchString(plain)) {
					at := e.place(who.Calm(m[1]), l.Span)
					place = &at
				}
				continue
			}
			in = false
			if m := seatWithin.FindStringSubmatch(plain); m != nil && place == nil && !polite.MatchString(m[1]+" ") {
				at := e.place(m[1], l.Span)
				place = &at
			} else if k := strings.LastIndex(plain, ", "); k > 0 && place == nil && strings.Count(plain, ", ") > 1 && lastSeat.MatchString(plain[k+2:]) {
				at := e.place(plain[k+2:], l.Span)
				place = &at
			}
			p, ok := e.outsideParty(plain, l.Span)
			switch {
			case !ok:
			case p.Person() && (person == nil || !strings.Contains(person.Text, " ") && strings.Contains(p.Text, " ") || who.Initialled(p.Text) && !who.Initialled(person.Text)): // above it what they are
				person = &p
			case !p.Person() && other == nil:
				other = &p
			}
		}
	}
	var all []Party
	for _, p := range []*Party{person, other} {
		if p != nil {
			all = append(all, *p)
			break
		}
	}
	if place != nil {
		all = append(all, *place)
	}
	return all
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
