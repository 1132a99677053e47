package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What says that a line of an opening is a heading.

// leadsToText reports whether running text, a heading or a list begins at block i.
func (d divider) leadsToText(i int) bool {
	b := &d.blocks[i]
	if isProse(b) || b.Marked || !b.Label.Empty() || b.Kind != form.Paragraph {
		return true
	}
	sentence := wording.EndsAsProse(b.plain) && !strings.ContainsAny(b.plain, "0123456789")
	return sentence || wording.TitleCase(b.plain) || sectionWord.MatchString(b.plain)
}

// headLine knows headings by their first word, by capitals, by a numeral, and
// by standing alone in title case above the text.
func (d divider) headLine(i, salutation int) (k form.Kind, opens, ok bool) {
	plain := d.plain(i)
	switch {
	case i > 0 && d.blocks[i-1].Kind == form.Head && isByline(plain), courteousTitle(plain) && i+1 < len(d.blocks):
		return form.Head, true, true
	case articleHead.MatchString(plain) && d.headed(i) && !wording.MoreWords(plain, 14), d.firstOfSections(i):
		return form.Head, false, true // of the first section
	case d.headsNothing(i, salutation):
		return form.Head, true, false
	case d.forOffice(i):
		return form.Phrase, true, true // whom a minute is for, or who writes: it does not say
	}
	return form.Head, true, d.headByWords(i) || !d.shouts(i) && (d.headByForm(i) || d.headByPlace(i, salutation))
}

// firstOfSections reports whether block i is the heading I. of the first section, and II.
// stands further below.
func (d divider) firstOfSections(i int) bool {
	if d.blocks[i].N != "I" || !romanHead.MatchString(d.plain(i)) || !d.briefLine(i) {
		return false
	}
	for k := i + 2; k < len(d.blocks); k++ {
		if d.blocks[k].N == "II" {
			return romanHead.MatchString(d.plain(k)) && d.briefLine(k)
		}
	}
	return false
}

// headsNothing reports whether block i cannot be a heading: nothing stands below it, it
// speaks, it is a sentence, or short words above a salutation.
func (d divider) headsNothing(i, salutation int) bool {
	plain := d.plain(i)
	if i+1 >= len(d.blocks) || onDay.MatchString(plain) || says.MatchString(plain) && !spaced.MatchString(plain) {
		return true
	}
	loud := wording.Shouting(plain) && wording.MoreWords(plain, 3)
	if keyed.MatchString(plain) && !form.IsHeading(plain) && !loud {
		return true
	}
	if wording.EndsAsProse(plain) && (!wording.Shouting(plain) || wording.MoreWords(plain, 14)) {
		return true
	}
	return i < salutation && salutation-i < 3 && !wording.MoreWords(plain, 2)
}

// forOffice reports whether block i, near the top, is nothing but an office, or leads to
// one.
func (d divider) forOffice(i int) bool {
	plain := d.plain(i)
	if i >= 6 {
		return false
	}
	if wording.TitleCase(plain) && onlyOffice(plain) {
		return true
	}
	return i > 0 && d.opensAt(i-1) && toOffice.MatchString(plain) && !wording.MoreWords(plain, 12) && wording.Capitalised(plain)
}

// headByWords reports whether block i begins with words that headings begin with.
func (d divider) headByWords(i int) bool {
	plain := d.plain(i)
	return (i == 0 && form.IsCard(plain) || wire.MatchString(plain) || form.IsHeading(plain) || d.startsHead(i)) && !wording.MoreWords(plain, 40)
}

// headByForm reports whether block i has the form of a heading: capitals, a numeral,
// spaced letters, the words for a record and what it is of.
func (d divider) headByForm(i int) bool {
	plain := d.plain(i)
	switch {
	case wording.Shouting(plain) && !wording.MoreWords(plain, 30) && (wording.MoreWords(plain, 1) || form.IsHeading(calmed(plain))):
	case romanHead.MatchString(plain) && !wording.MoreWords(plain, 12) && wording.MoreWords(plain, 1) && !initials.MatchString(plain):
	case wording.Shouting(plain) && wording.OneWord(plain) && form.IsHeading(d.plain(i+1)) && !form.IsDateline(d.plain(i+1)):
	case spaced.MatchString(plain):
	case recordOn.MatchString(plain) && !wording.MoreWords(plain, maxHead):
	default:
		return false
	}
	return true
}

// headByPlace reports whether block i is a heading by what stands around it, or by the
// title of the document.
func (d divider) headByPlace(i, salutation int) bool {
	plain := d.plain(i)
	switch {
	case i > 0 && d.blocks[i-1].Kind == form.Head && aboutWhat.MatchString(plain) && !wording.MoreWords(plain, 40):
	case salutation < 0 && !wording.MoreWords(plain, 12) && wording.TitleCase(plain) && !d.opensAt(i+1) && d.leadsToText(i+1):
	case d.titled(plain):
	case salutation < 0 && i > 0 && d.topic(i):
	case exchanged(plain):
	default:
		return false
	}
	return true
}

var (
	// recordOn is the heading of a record that says of what it is.
	recordOn = pattern.MustCompile(`^(?i:(?:provisional |official )?(?:verbatim |summary |stenographic )?)` + recordWords + ` ` + ofWhat)
	// articleHead is the heading of an article of a treaty.
	articleHead = pattern.MustCompile(`^(?:ARTICLE|Article|ARTIKEL|Artikel|Статья|СТАТЬЯ) (?:\d+|[IVX]+|One|ONE|Premier|premier)\b[^.!?;]{0,80}$`)
	// toOffice is whom a memorandum is for: The Secretary, Department of Trade.
	toOffice = pattern.MustCompile(`^The \p{Lu}[\p{L} \-]{2,40}, .*\b(?:Department|Office|Ministry|Commission|Mission|Legation|Embassy|Treasury|Board|Service)\b`)
	// wire is how the head of a telegram begins that a registry wrote above it.
	wire = pattern.MustCompile(`^(?i:télégramme (?:à l['’]arrivée|au départ)|prime minister['’]s personal (?:telegram|message)\b|(?:inward|outward|incoming|outgoing) (?:\p{L}+ )?(?:telegram|cablegram|cable|message|savingram|airgram)|(?:cyphered|ciphered|cypher|cipher|coded) (?:telegram|cablegram|cable|message)|(?:telegram|cablegram|cable) from \p{L}+(?: \p{L}+)?$)`)
	// keyed is a line of a form: Place: Strelsau.
	keyed = pattern.MustCompile(`^\p{Lu}[\p{L}]{1,14}: \S`)
	// spaced is a word in spaced letters.
	spaced = pattern.MustCompile(`^(?:\p{L} ){3,}\p{L}$`)
	// aboutWhat is how the second line of a heading begins.
	aboutWhat = pattern.MustCompile(`^["“]?(?:On|About|Concerning|Regarding|In connection with|Re) \p{L}`)
)

// shouts reports whether block i is a paragraph of a text that is in capitals as a whole,
// as telegrams are: it ends as prose, and so does the next paragraph or the one before.
func (d divider) shouts(i int) bool {
	prose := func(k int) bool {
		if k < 0 || k >= len(d.blocks) || d.blocks[k].Kind != form.Paragraph {
			return false
		}
		plain := d.plain(k)
		return strings.HasSuffix(plain, ".") && wording.MoreWords(plain, 3) && wording.Shouting(plain)
	}
	return prose(i) && (prose(i+1) || prose(i-1))
}

// topic reports whether block i is one word that says what a telegram is about, between
// the last words of its opening and its text.
func (d divider) topic(i int) bool {
	switch d.blocks[i-1].Kind {
	case form.Classification, form.Copies, form.Urgency, form.Number:
	default:
		return false
	}
	b := &d.blocks[i]
	if !b.Gap || i+1 >= len(d.blocks) || !d.blocks[i+1].Gap || !isProse(&d.blocks[i+1]) {
		return false
	}
	return wording.OneWord(b.plain) && len(b.plain) > 4 && wording.Capitalised(b.plain) && !strings.ContainsAny(b.plain, ".:;,!?()[]0123456789") && !who.HasOffice(b.plain)
}

// startsHead reports whether the first line of block i is the word for a kind of
// document in capitals, and what it is of stands below.
func (d divider) startsHead(i int) bool {
	if len(d.blocks[i].Lines) < 2 {
		return false
	}
	n := min(d.blocks[i].Lines[0].Len(), len(d.plain(i)))
	line := d.plain(i)[:n]
	return line == strings.ToUpper(line) && form.IsHeading(calmed(line)) || spaced.MatchString(line)
}

// onlyOffice reports whether a line is nothing but the name of an office.
func onlyOffice(plain string) bool {
	named := who.In(plain)
	return len(named) == 1 && named[0].Kind == who.Office && !wording.MoreWords(plain, 3)
}

// exchanged reports whether a line is the title of a message: one with an office, or in
// capitals, to another.
func exchanged(plain string) bool {
	from, to, ok := strings.Cut(plain, " to ")
	if !ok {
		return writesTo(plain, " an ") || writesTo(plain, " à ")
	}
	if wording.MoreWords(plain, 25) || !wording.Capitalised(plain) {
		return false
	}
	if who.HasOffice(from) && (who.HasOffice(to) || who.Courteous(to)) {
		return true
	}
	return form.Signs(from) && form.Signs(to) && wording.Shouting(from) && wording.Shouting(to) || writesTo(plain, " to ")
}

// maxWritesTo is how many bytes a line has at most that says who writes to whom.
const maxWritesTo = 80

// writesTo reports whether a line is the whole name of a person, a word, and that of another
// or of a body: Anna Doe to Rupert Roe.
func writesTo(plain, word string) bool {
	if len(plain) > maxWritesTo {
		return false
	}
	from, to, ok := strings.Cut(plain, word)
	if !ok || !wording.MoreWords(from, 1) || !wording.MoreWords(to, 1) || wording.MoreWords(from, 5) || !form.IsName(from) {
		return false
	}
	to, _, _ = strings.Cut(to, ", ")
	return form.IsName(to) || who.HasBody(to) && wording.Capitalised(to)
}

// titled reports whether a line repeats words of the document's title: most of
// its own.
func (d divider) titled(plain string) bool {
	n, same := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(plain)) {
		if len(w) > 3 {
			n++
			if strings.Contains(d.title, w) {
				same++
			}
		}
	}
	return n > 1 && same*10 >= n*7
}
