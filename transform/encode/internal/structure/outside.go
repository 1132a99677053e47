package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// The address on the outside of a letter, which editions print below who signs: behind a
// word that says so, else behind an empty line and the word by which addresses begin.

const (
	maxOutside    = 8 // blocks of such an address, and below the signature
	longestOnLine = 12
)

var (
	// outsideBegins is how such an address begins.
	outsideBegins = pattern.MustCompile(`^(?:(?:An|Aan|Al|Alla|Alli|Allo|Ai|A|À|Á|Au|Aux|Ao|Do|Til|Till|To|For|Den|Dem|Der|Sr|S[.r] ?[EK]|Seiner|Ihro|Ihrer|Herrn|Frau|Fräulein|Frl|Monsieur|Madame|Mademoiselle|Messieurs|M|Mme|Mlle|Signora?|Il|La|Señora?|Don|Doña|D|Senhora?|Mr|Mrs|Miss|Master|Messrs|Dr|Prof|Rev|The|Sir|Lady|Capt|Captain|Herr|Fru|Fröken|Hr|Jaśnie|Panu?|Pani|Mijnheer|Mevrouw|Mejuffrouw|De|Heer|Heeren|Heren|His|Her|Viro|Господину|Госпоже|Его|Её|Ее|Τῷ|Κύριον|Τον|Πρὸς|Πρός)(?:[ .:]|$)|All['’]|(?:Weled|WelEd|Wielmożn|Wohlgeb|Hochwohlgeb|Hochgeb|Illustrissim|Clarissim|Reverend|Nobilissim|Doctissim|Generos|Εὐγενέστατ|Ευγενέστατ)\p{L}+)`)
	// placeAtEnd is the line of the place that ends an address.
	placeAtEnd = pattern.MustCompile(`^(?:(?:in|te|tot|à|a|nach|zu|at|w|we|v|do|en|em|per|près|near|i)\.? )?\p{Lu}[\p{L}'’\-]{2,}(?: (?:\p{Lu}[\p{L}'’\-]+|a\.|am|an|der|the|on|sur|in)){0,3}\.?$`)
)

// addressedOutside finds the address on the outside among the blocks below the top and
// gives its lines their kind.
func (d divider) addressedOutside(top int) {
	from := max(top+1, len(d.blocks)-2*maxOutside)
	for i := from; i < len(d.blocks); i++ {
		if n := d.outsideAt(i); n > 0 {
			for k := i; k < i+n; k++ {
				d.blocks[k].become(form.Address)
				d.blocks[k].Outside = d.blocks[k].Kind == form.Address
			}
			return
		}
	}
}

// outsideAt is how many blocks from block i on are the address on the outside.
func (d divider) outsideAt(i int) int {
	plain := d.plain(i)
	if wording.MoreWords(plain, 2*longestOnLine) || d.blocks[i].fixed() || d.blocks[i].Kind == form.Verse {
		return 0
	}
	said := form.Outside(plain)
	switch {
	case isProse(&d.blocks[i]):
		return 0
	case said > 0:
	case !d.blocks[i].Gap || !d.outsideLine(i) || !outsideBegins.MatchString(plain) && !d.shapedOutside(i) || !d.endsAbove(i):
		return 0
	}
	n := 1
	for i+n < len(d.blocks) && n < maxOutside && (!d.blocks[i+n].Gap || n == 1 && said == len(plain)) && d.outsideLine(i+n) {
		n++
	}
	if n == 1 && said == 0 && len(d.blocks[i].Lines) == 1 && !wording.MoreWords(plain, 2) {
		return 0 // one word says too little
	}
	return n
}

// outsideLine reports whether block i is written as a part of an address.
func (d divider) outsideLine(i int) bool {
	b := &d.blocks[i]
	switch b.Kind {
	case form.Paragraph, form.Address, form.Salutation, form.Signature, form.Office:
	default:
		return false
	}
	if strings.ContainsAny(b.plain, "?!;[") || wording.MoreWords(b.plain, longestOnLine*len(b.Lines)) || wording.MoreWords(b.plain, 2*longestOnLine) {
		return false
	}
	if strings.HasSuffix(b.plain, ",") || !wording.EndsAsProse(b.plain) {
		return true
	}
	return wording.Capitalised(b.plain) && !wording.MoreWords(b.plain, longestOnLine)
}

// endsAbove reports whether a signature or a postscript stands above block i, with nothing
// but an office, a date or the like between.
func (d divider) endsAbove(i int) bool {
	for k := i - 1; k > 0 && k >= i-4; k-- {
		switch d.blocks[k].Kind {
		case form.Signature, form.Postscript:
			return true
		}
		if form.IsName(d.plain(k)) && !wording.MoreWords(d.plain(k), 6) || d.signsAs(k) {
			return true
		}
		if isProse(&d.blocks[k]) {
			return form.BeginsAfterwords(d.plain(k))
		}
	}
	return false
}

// shapedOutside reports whether three short lines stand together from block i on, of which
// the first is a name, the last a place, and none an office.
func (d divider) shapedOutside(i int) bool {
	var lines []string
	for k := i; k < len(d.blocks) && (k == i || !d.blocks[k].Gap) && len(lines) < maxOutside; k++ {
		if !d.outsideLine(k) || who.HasOffice(d.plain(k)) || form.IsDateline(d.plain(k)) {
			return false
		}
		lines = append(lines, d.plain(k))
	}
	n := len(lines)
	return n > 2 && form.Signs(strings.TrimRight(lines[0], ",")) && placeAtEnd.MatchString(lines[n-1])
}
