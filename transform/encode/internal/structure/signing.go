package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// How a name below a letter is told from an office, a place and a postal address.

// signing tells a name from an office and from a postal address. One word is a
// name beside a formula or a date, and as the last word of a letter.
func (d divider) signing(i int, plain string) form.Kind {
	switch {
	case d.goesOnAbove(i), stateName.MatchString(plain) && wording.Capitalised(plain):
		return form.Office
	case who.Ranked(plain):
		return form.Signature
	case who.HasOffice(plain), i > 0 && strings.HasSuffix(d.plain(i-1), ",") && form.IsName(strings.TrimSuffix(d.plain(i-1), ",")) && !d.blocks[i].Gap && d.callingBelow(i-1):
		return form.Office
	case street.MatchString(plain):
		return form.Address
	case wording.OneWord(plain) && d.placeOfDate(i):
		return form.Dateline
	case d.calledSo(i, plain):
		return form.Phrase
	case i > 0 && form.IsFirm(plain) && (d.blocks[i-1].Kind == form.Closing || d.formulaAbove(i)):
		return form.Signature
	case form.IsName(plain) && (form.Signs(plain) || d.signsHere(i)):
		return form.Signature
	case d.belowStreet(i):
		return form.Address
	}
	return form.Phrase
}

// signsHere reports whether what stands around block i says that a name signs there.
func (d divider) signsHere(i int) bool {
	if d.besideName(i) || d.namedInTitle(i) || d.namedAbove(i) || d.endsTelegram(i) {
		return true
	}
	return d.nothingBelow(i) && (d.letter || d.speaksTo(i)) || d.aboveAddressee(i)
}

// calledSo reports whether others call a name so, and nothing says that it signs: nobody
// writes Mr. before his own.
func (d divider) calledSo(i int, plain string) bool {
	if i > 0 && strings.Contains(plain, "Esq") && esquire.MatchString(plain) {
		return true
	}
	if plain == "" || plain[0] != 'M' || !mister.MatchString(plain) || i == 0 {
		return false
	}
	switch d.blocks[i-1].Kind {
	case form.Closing, form.Dateline, form.Office, form.Signature:
		return false
	}
	return !d.formulaAbove(i) && !(i+1 < len(d.blocks) && who.HasOffice(d.plain(i+1)))
}

// esquire is what others add to a name.
var esquire = pattern.MustCompile(`,? Esqr?\.?$`)

var mister = pattern.MustCompile(`^(?:Mr|Mrs|Ms|Messrs)\b`)

// stateName is a line that ends with a word for a state or a party, as no name does.
var stateName = pattern.MustCompile(`(?i)\b(?:republic|union|kingdom|federation|confederation|party|republik|partei)$`)

// unfinished is an office that goes on below: For the Government of the
var unfinished = pattern.MustCompile(`(?i)\b(?:of|of the|for|for the|and|the|der|des|für)$`)

// behalf is the line of a treaty that says for whom who signs below does.
var behalf = pattern.MustCompile(`^(?:(?:[Ff]or|FOR|[Oo]n [Bb]ehalf of|ON BEHALF OF)(?: (?:[Tt]he|THE))?(?: \p{Lu}\S*(?: (?:of|OF|the|THE|and|AND|\p{Lu}\S*)){0,10})?|(?:Pour|Für|За) \p{L}.{2,60}):?$`)

// maxSigning is how many lines may stand between such a line and the name.
const maxSigning = 6

// onBehalf reports whether block i is such a line and a name stands below, with nothing
// but short lines between.
func (d divider) onBehalf(i int, plain string) bool {
	if !behalf.MatchString(plain) || form.IsName(plain) {
		return false
	}
	for k := i + 1; k < len(d.blocks) && k <= i+maxSigning && !wording.MoreWords(d.plain(k), 10); k++ {
		name := form.Unwrapped(d.plain(k))
		if wording.MoreWords(name, 1) && form.Signs(name) && !behalf.MatchString(d.plain(k)) && !stateName.MatchString(name) {
			return true
		}
	}
	return false
}

// goesOnAbove reports whether block i ends the office that a line above begins, be it in
// the same column of two.
func (d divider) goesOnAbove(i int) bool {
	beside := func(k int) bool { return d.blocks[k].Lines[0].Beside }
	if i > 0 && !d.blocks[i].Gap && !beside(i) && unfinished.MatchString(d.plain(i-1)) {
		return true
	}
	if plain := d.plain(i); i > 0 && !d.blocks[i].Gap && !beside(i) && strings.HasPrefix(plain, "of ") && !wording.MoreWords(plain, 10) && who.HasOffice(d.plain(i-1)) && !ended(d.plain(i-1)) {
		return true // Counselor of the Embassy, and below it: of Ruritania
	}
	return i > 1 && unfinished.MatchString(d.plain(i-2)) && beside(i-1) != beside(i) && beside(i-2) == beside(i)
}

// namedInTitle reports whether the title of the document has the one word of block i as
// a name: it tells who sends it.
func (d divider) namedInTitle(i int) bool {
	plain := strings.TrimRight(d.plain(i), ".")
	return d.first && wording.OneWord(plain) && len(plain) > 2 && wording.HasWord(d.title, strings.ToLower(plain))
}

// namedAbove reports whether the one word of the last block is part of the name behind
// From at the head of mail or a memorandum.
func (d divider) namedAbove(i int) bool {
	plain := strings.TrimRight(d.plain(i), ".")
	if i != len(d.blocks)-1 || !wording.OneWord(plain) || len(plain) < 3 {
		return false
	}
	for _, b := range d.blocks[:min(i, maxOpening)] {
		if b.Says == form.FromLabel && wording.HasWord(strings.ToLower(b.plain), strings.ToLower(plain)) {
			return true
		}
	}
	return false
}

// endsTelegram reports whether block i is the one word below the text of a telegram
// between offices: whoever signs for them.
func (d divider) endsTelegram(i int) bool {
	plain := d.plain(i)
	if !d.first && d.lastText(i) && wording.OneWord(plain) && len(plain) > 2 && isProse(&d.blocks[i-1]) && d.toPost(i) {
		return !form.NoName(plain)
	}
	if !d.first || i == 0 || i < len(d.blocks)-1 || !wording.OneWord(plain) || len(plain) < 3 || !isProse(&d.blocks[i-1]) {
		return false
	}
	telegram := d.wired || strings.Contains(d.title, "telegram") || strings.Contains(d.title, "airgram") || d.headsTelegram()
	return telegram && !form.NoName(plain)
}

// nothingBelow reports whether nothing but numbers and dates stands below block i.
func (d divider) nothingBelow(i int) bool {
	return !slices.ContainsFunc(d.blocks[i+1:], func(b Block) bool { return b.Kind != form.Number && b.Kind != form.Dateline })
}

// aboveAddressee reports whether block i is one word between the text and the address of
// whom it goes to.
func (d divider) aboveAddressee(i int) bool {
	return i > 0 && i+1 < len(d.blocks) && isProse(&d.blocks[i-1]) && d.blocks[i].Gap && d.blocks[i+1].Gap && startsAddress(d.plain(i+1))
}

// speaksTo reports whether block i stands below a text that begins with place and date
// and speaks to somebody, as a letter does without a salutation.
func (d divider) speaksTo(i int) bool {
	if i < 2 || d.blocks[0].Kind != form.Dateline || form.DatePlace(d.plain(0)) == "" || !ended(d.plain(i-1)) {
		return false
	}
	return slices.ContainsFunc(d.blocks[1:i], func(b Block) bool {
		return isProse(&b) && second.MatchString(b.plain)
	})
}

// second is a word for the addressee.
var second = pattern.MustCompile(`(?:^|[^\p{L}])(?:you|your|You|Your|Sie|Ihnen|Ihre[rmns]?|Dich|Dir|Deine?[rmns]?|Euch|vous|votre|vos|Lei|Loro|Вам|Вас)(?:[^\p{L}]|$)`)

// lastText reports whether nothing stands below block i but notes and who gets copies.
func (d divider) lastText(i int) bool {
	for k := i + 1; k < len(d.blocks); k++ {
		if !apart(d.blocks[k].Kind) && d.blocks[k].Kind != form.Copies {
			return false
		}
	}
	return i > 0
}

// toPost reports whether an address stands above block i.
func (d divider) toPost(i int) bool {
	for k := range min(i, maxOpening) {
		if d.blocks[k].Kind == form.Address {
			return true
		}
	}
	return false
}

// headsTelegram reports whether the first head says that it is a telegram from somebody.
func (d divider) headsTelegram() bool {
	for _, b := range d.blocks[:min(3, len(d.blocks))] {
		if b.Kind == form.Head {
			return telegramFrom.MatchString(b.plain) || wire.MatchString(b.plain)
		}
	}
	return false
}

// telegramFrom is how such a head begins.
var telegramFrom = pattern.MustCompile(`^(?i:(?:telegram|airgram|cable) from )`)

// placeOfDate reports whether block i stands between the signature and a date
// that has no place, or above such a date with the signature below.
func (d divider) placeOfDate(i int) bool {
	if i == 0 || i+1 >= len(d.blocks) || d.blocks[i+1].Kind != form.Dateline || form.DatePlace(d.plain(i+1)) != "" {
		return false
	}
	if i+2 < len(d.blocks) && isProse(&d.blocks[i-1]) && form.Signs(d.plain(i+2)) && !form.Signs(d.plain(i)) {
		return true
	}
	above := d.plain(i - 1)
	return form.Signs(above) || who.HasOffice(above) && !wording.MoreWords(above, 14)
}

// belowStreet reports whether a line of a postal address stands above or below.
func (d divider) belowStreet(i int) bool {
	postal := func(k int) bool {
		return k >= 0 && k < len(d.blocks) && street.MatchString(d.plain(k)) && !wording.MoreWords(d.plain(k), 10)
	}
	return postal(i-1) || postal(i+1)
}

// besideName reports whether a formula or a date stands beside block i, so that
// one word is a name.
func (d divider) besideName(i int) bool {
	if d.formulaAbove(i) {
		return true
	}
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(d.blocks) {
			continue
		}
		switch d.blocks[k].Kind {
		case form.Closing, form.Dateline:
			return true
		case form.Office:
			return k < i
		case form.Signature: // Im Auftrag
			if k < i && form.SignedOnly(d.plain(k)) {
				return true
			}
		case form.Copies: // of those told at the end of a telegram
			return k < i && d.blocks[i].Gap
		case form.Paragraph:
			if who.HasOffice(d.plain(k)) && !wording.MoreWords(d.plain(k), 14) || form.Signs(d.plain(k)) {
				return true
			}
		}
	}
	return false
}

// NameBehindOffice is where the name begins that stands behind an office on one line, with
// its initials and without a comma: The Secretary J. DOE; 0 when there is none.
func NameBehindOffice(line string) int {
	m := behindOffice.FindStringSubmatchIndex(line)
	if m == nil || !who.HasOffice(line[:m[2]]) || who.HasOffice(line[m[2]:]) || strings.Contains(line, ", ") {
		return 0
	}
	return m[2]
}

// behindOffice is such a line.
var behindOffice = pattern.MustCompile(`^\p{Lu}[^.,:;()]{3,100} ((?:` + who.Initial + `\. ?){1,3}\p{Lu}[\p{L}\-]+)\.?$`)

// addresses is a word of courtesy to an addressee: Empfangen Sie, Herr Professor,
var addresses = pattern.MustCompile(`^(?i:herrn?|frau|monsieur|madame|mademoiselle|sir|madam|mein herr|signor[ea]?|señora?) ?\S`)

// NameBeforeOffice is how long the name is that stands before an office on one line, with
// a comma between, or with its surname in capitals: J. Doe, Secretary; J. DOE Secretary. 0
// when there is none.
func NameBeforeOffice(line string) int {
	line = strings.TrimSuffix(line, ".")
	if m := capitalsBefore.FindStringSubmatch(line); m != nil {
		name, office := m[1], m[2]
		if who.HasOffice(name) || !who.HasOffice(office) || !strings.Contains(name, ".") && wording.Shouting(office) {
			return 0
		}
		return len(name)
	}
	k := strings.Index(line, ", ")
	if k <= 0 || k > maxName || !form.Signs(line[:k]) || who.HasOffice(line[:k]) || !who.HasOffice(line[k+2:]) || addresses.MatchString(line[k+2:]) {
		return 0
	}
	return k
}

// capitalsBefore is a surname in capitals, with initials or another name, and more words.
var capitalsBefore = pattern.MustCompile(`^((?:(?:\p{Lu}\. ?){1,4}|\p{Lu}{2,} )\p{Lu}[\p{Lu}'’\-]+) (\p{Lu}[\p{L}'’ \-]+)$`)
