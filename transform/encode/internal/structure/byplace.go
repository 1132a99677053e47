package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What greets and what takes leave is told by its place where its words are not known:
// in any language a salutation stands between the date and the text, and a formula runs
// on into the name below it.

const (
	longestGreeting = 9 // words of a salutation that its place tells
	maxRunOn        = 3 // lines of a formula that run on into the name
)

// greetsByPlace reports whether block i is a short line with a comma or an exclamation
// mark between the date of a letter, or its heading, and its text.
func (d divider) greetsByPlace(i int) bool {
	b := &d.blocks[i]
	if i == 0 || b.Kind != form.Paragraph || len(b.Lines) > 2 || !b.Label.Empty() || b.plain == "" {
		return false
	}
	switch b.plain[len(b.plain)-1] {
	case '!', ',':
	default:
		return false
	}
	if above := &d.blocks[i-1]; above.Kind != form.Dateline && above.Kind != form.Salutation && !above.letter && !(i > 1 && d.blocks[0].letter && above.Kind == form.Head) {
		return false
	}
	bare := strings.TrimRight(b.plain, "!,")
	if dative.MatchString(bare) || wording.StartsSmall(bare) || wording.MoreWords(bare, longestGreeting) || strings.ContainsAny(bare, "0123456789.:;?[") || who.IsPost(bare) || who.HasBody(bare) {
		return false
	}
	if wording.OneWord(bare) && strings.HasSuffix(b.plain, ",") && form.DatePlace(d.plain(i-1)) == "" {
		return false // the place of the date above
	}
	return i+1 < len(d.blocks) && (isProse(&d.blocks[i+1]) || d.blocks[i+1].Kind == form.Salutation || d.greetsByPlace(i+1))
}

// lastGreeting is the last of the lines of a salutation that begins with block i.
func (d divider) lastGreeting(i int) int {
	for i+1 < len(d.blocks) && i+1 < maxOpening && !isProse(&d.blocks[i+1]) && (d.blocks[i+1].Kind == form.Salutation || d.greetsByPlace(i+1)) {
		i++
		d.blocks[i].become(form.Salutation)
	}
	return i
}

// leadsToName reports whether block i, a short line that ends no sentence, runs on into
// the name that ends a letter, alone or with further such lines.
func (d divider) leadsToName(i int) bool {
	if !d.letter && !d.datedLetter(i) {
		return false
	}
	for k := i; k < len(d.blocks) && k < i+maxRunOn; k++ {
		b := &d.blocks[k]
		if b.Kind != form.Paragraph && b.Kind != form.Closing || !b.Label.Empty() || !unended(b.plain) {
			return false
		}
		if k+1 < len(d.blocks) && d.namedHere(k+1) && d.lastName(k+1) {
			return true
		}
	}
	return false
}

// namedHere reports whether block i is a name, with an office on its line or below it or
// without, and no formula of letters only.
func (d divider) namedHere(i int) bool {
	plain := d.plain(i)
	if d.nameAlone(i) && !lettersFor.MatchString(plain) || NameBeforeOffice(plain) > 0 {
		return true
	}
	return strings.HasSuffix(plain, ",") && form.IsName(d.withoutComma(i))
}

// datedLetter reports whether the text above block i begins with its date and speaks to
// somebody, as a letter does without a salutation.
func (d divider) datedLetter(i int) bool {
	return d.blocks[0].Kind == form.Dateline && slices.ContainsFunc(d.blocks[1:max(i, 1)], func(b Block) bool {
		return isProse(&b) && (second.MatchString(b.plain) || familiar.MatchString(b.plain))
	})
}

// familiar is a word in French for an addressee who is near, or in German for one who is
// far above.
var familiar = pattern.MustCompile(`(?:^|[^\p{L}])(?:[Tt]['’]\p{Ll}|toi(?:[^\p{L}]|$)|Ew\. |Hochdensel|Hochdero)`)

// unended reports whether a line ends no sentence and is no name.
func unended(plain string) bool {
	if strings.HasSuffix(plain, "]") {
		plain = form.WithoutNoteMark(plain)
	}
	if lettersFor.MatchString(plain) || ownWord.MatchString(plain) || form.NoName(strings.TrimRight(plain, ",")) && wording.OneWord(plain) {
		return true
	}
	if form.SignsFor(plain) || wording.MoreWords(plain, longestFormula) || strings.ContainsAny(plain, `?:"`) {
		return false
	}
	if source.Ordinary(plain) < len(plain) && strings.ContainsAny(plain, `“”«»`) || form.IsName(form.Unwrapped(strings.TrimRight(plain, ","))) {
		return false
	}
	return strings.HasSuffix(plain, ",") || !wording.EndsAsProse(plain) || inLetters.MatchString(plain)
}

// inLetters is a line that ends with a letter for a word: afmo. y S. S.
var inLetters = pattern.MustCompile(` \p{L}\.$|^(?:\p{Ll}{1,4}\. ?){1,3}$`)

// ownWord is the one word that says whose the writer is, above the name.
var ownWord = pattern.MustCompile(`^(?:Tvůj|Tvoje|Tvá|Váš|Vaše|Twój|Twoja|Wasz|Wasza|Pański|Teu|Tua|Seu|Sua|Vosso|Tuo|Suo|Vostro|Tuus|Vester|Uw|Jouw|Je|Din|Deres|Eder|Er|Dein|Deine|Ihr|Ihre|Euer|Eure|Yours|Votre|Ton|Ta|Твой|Твоя|Ваш|Ваша|Ὁ σός)[,.]?$`)

// lettersFor is a formula of which only the first letters are written: Q. B. S. M.
var lettersFor = pattern.MustCompile(`^(?:\p{Lu}\. ?){3,9}$`)

// articled is how the line of an office begins in languages that write it small.
var articled = pattern.MustCompile(`^(?:Le |La |L['’]|Il |El |O |The |Der |Die |De |Het )`)

// lastName reports whether no text stands below the name of block i but a postscript, an
// address, and notes.
func (d divider) lastName(i int) bool {
	for k := i + 1; k < len(d.blocks); k++ {
		if b := &d.blocks[k]; b.Kind == form.Postscript {
			return true
		} else if isProse(b) || b.Marked {
			return false
		}
	}
	return true
}
