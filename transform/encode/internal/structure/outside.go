package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// The address on the outside of a letter, which editions print below who signs: behind a
// word that says so, else behind an empty line and the word by which addresses begin.

const (
	maxOutside    = 8  // blocks of such an address, and below the signature
	longestOnLine = 12 // words

	maxOutsideBytes = 240
)

var (
	// outsideBegins is how such an address begins.
	outsideBegins = pattern.MustCompile(`^(?:(?:An|Aan|Al|Alla|Alli|Allo|Ai|A|À|Á|Au|Aux|Ao|Do|Til|Till|To|For|Den|Dem|Der|Sr|S[.r] ?[EK]|Seiner|Ihro|Ihrer|Herrn|Frau|Fräulein|Frl|Monsieur|Madame|Mademoiselle|Messieurs|M|Mme|Mlle|Signora?|Il|La|Señora?|Don|Doña|D|Senhora?|Mr|Mrs|Miss|Master|Messrs|Dr|Prof|Rev|The|Sir|Lady|Capt|Captain|Herr|Fru|Fröken|Hr|Jaśnie|Panu?|Pani|Mijnheer|Mevrouw|Mejuffrouw|De|Heer|Heeren|Heren|His|Her|Viro|Господину|Госпоже|Его|Её|Ее|Τῷ|Κύριον|Τον|Πρὸς|Πρός)(?:[ .:]|$)|All['’]|\p{Lu}.{3,60},? (?:Esqr?|Esquire|Esqre)\b|(?:Weled|WelEd|Wielmożn|Wohlgeb|Hochwohlgeb|Hochgeb|Illustrissim|Clarissim|Reverend|Nobilissim|Doctissim|Generos|Εὐγενέστατ|Ευγενέστατ)\p{L}+)`)
	// onOneLine is how an address begins that stands on one line as a whole.
	onOneLine = pattern.MustCompile(`^(?:(?:À|A|Au|Aux|Al|Alla|An|Aan|To|Til|Till|Do) (?:(?:la |le )?[Cc]itoyen(?:ne)? |[Mm]onsieur |[Mm]adame |Mr\.? |Mrs\.? |Miss |Herrn |Frau )?\p{Lu}|(?:À la|Au|A la) citoyen(?:ne)? |(?:Herrn|Frau|Monsieur|Madame|Mr\.?|Mrs\.?|Miss) \p{Lu})`)
	// placeAtEnd is the line of the place that ends an address.
	placeAtEnd = pattern.MustCompile(`^(?:(?:in|te|tot|à|a|nach|zu|at|w|we|v|do|en|em|per|près|near|i)\.? )?\p{Lu}[\p{L}'’\-]{2,}(?: (?:\p{Lu}[\p{L}'’\-]+|a\.|am|an|der|the|on|sur|in)){0,3}\.?$`)
)

// addressedOutside finds the address on the outside among the blocks below the top and
// gives its lines their kind.
func (d divider) addressedOutside(top int) {
	if top == 0 {
		return // nothing shows that it is a letter
	}
	from := max(top+1, len(d.blocks)-2*maxOutside)
	for i := from; i < len(d.blocks); i++ {
		if b := &d.blocks[i]; !d.apartAbove(i) && b.plain != "" && b.plain[0] != '[' || len(b.plain) > maxOutsideBytes {
			continue
		}
		if n := d.outsideAt(i); n > 0 {
			for k := i; k < i+n; k++ {
				d.blocks[k].become(form.Address)
				d.blocks[k].Outside = d.blocks[k].Kind == form.Address
			}
			return
		}
	}
}

// outsideBelow is how many blocks stand above the address on the outside, where the
// signature above it is still the last line of a text.
func (r *reader) outsideBelow(blocks []Block) int {
	for i := len(blocks) - 1; i > 0 && i > len(blocks)-maxOutside && !isProse(&blocks[i]); i-- {
		if b := &blocks[i]; !b.Gap && blocks[i-1].Kind != form.PageMark || b.Kind != form.Paragraph || !outsideBegins.MatchString(b.plain) {
			continue
		}
		above := i - 1
		for above > 0 && apart(blocks[above].Kind) {
			above--
		}
		lines := blocks[above].Lines
		if blocks[above].Kind != form.Paragraph || len(lines) < 2 || !r.mayName(lines[len(lines)-1]) {
			continue
		}
		for k := i; k < len(blocks) && blocks[k].Kind == form.Paragraph; k++ {
			blocks[k].become(form.Address)
			blocks[k].Outside = true
		}
		return i
	}
	return len(blocks)
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
		if i+1 == len(d.blocks) && onOneLine.MatchString(plain) && strings.Count(plain, ", ") > 1 && d.endsAbove(i) {
			return 1
		}
		return 0
	case said > 0:
	case !d.apartAbove(i) || !d.outsideLine(i) || !outsideBegins.MatchString(plain) && !d.shapedOutside(i) || !d.endsAbove(i):
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

// apartAbove reports whether an empty line, a note or the mark of a page stands above block i.
func (d divider) apartAbove(i int) bool {
	return d.blocks[i].Gap || i > 0 && apart(d.blocks[i-1].Kind)
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
	return !wording.MoreWords(b.plain, longestOnLine) && (wording.Capitalised(b.plain) || mostlyNames(b.plain))
}

// mostlyNames reports whether more than half of the words of a line have a capital.
func mostlyNames(line string) bool {
	upper, all := 0, 0
	for w := range strings.FieldsSeq(line) {
		all++
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
			upper++
		}
	}
	return upper > 2 && upper*2 > all
}

// endsAbove reports whether a signature or a postscript stands above block i, with nothing
// but an office, a date or the like between.
func (d divider) endsAbove(i int) bool {
	for k := i - 1; k > 0 && k >= i-4; k-- {
		switch d.blocks[k].Kind {
		case form.Signature, form.Postscript:
			return true
		}
		if NameBeforeOffice(d.plain(k)) > 0 || form.IsName(d.plain(k)) && !wording.MoreWords(d.plain(k), 6) || d.signsAs(k) {
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
