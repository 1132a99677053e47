package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// A record of a conversation gives the speaker before each turn: `Stalin: ...`,
// `THE PRESIDENT (rings the bell): ...`, `Comrade DOE. ...`. One such paragraph says
// nothing; several, with a speaker who speaks again, do, and so do two, one below the
// other, if one asks, or both speakers are named elsewhere, and both speak of themselves
// or to each other.

var (

	// named is a speaker with initials and a full stop: A.B. Doe. Let us begin.
	named = pattern.MustCompile(`^((?:` + who.Initial + `\. ?){1,3}\p{Lu}[\p{L}'’\-]+)\. ["“«(]?\p{Lu}`)

	// capitals is a speaker in capitals, or with the surname in them behind a title,
	// and a full stop: Comrade DOE. THE PRESIDENT (laughing).
	capitals = pattern.MustCompile(`^((?:(?:Comrade|Cde|Mr|Mrs|Dr|Deputy|Senator|General|Marshal|President|Minister|Ambassador)\.? )?(?:\p{Lu}\. ?){0,2}\p{Lu}[\p{Lu}'’\-]{2,}(?: \p{Lu}[\p{Lu}'’\-]+){0,4}` + form.Beside + `)\. ["“«(\[]?(?:\p{Lu}|\p{Ll}{2,} .*\) \p{Lu})`)

	// oneName is a surname and a full stop, which only the other turns tell from a
	// sentence of one word.
	oneName = pattern.MustCompile(`^(\p{Lu}\p{Ll}[\p{L}'’\-]+)\. ["“«(]?\p{Lu}`)
)

const (
	minTurns = 4 // that make a conversation
	minNear  = 3 // that do when they stand one below the other
)

// turns makes turns of the paragraphs that begin with a speaker.
func turns(text *source.Text, blocks []Block) {
	if !turnsBy(text, blocks, turnOf) && !turnsBy(text, blocks, namedTurn) {
		turnsBy(text, blocks, dashedTurn)
	}
}

// turnsBy makes turns of the paragraphs whose speaker a reading finds, and reports
// whether there are any.
func turnsBy(text *source.Text, blocks []Block, turnOf func(*source.Text, Block) []int) bool {
	speakers, said := map[string]int{}, &capitalWords{blocks: blocks}
	n, again, loud, styled, last, near := 0, false, 0, 0, -1, true
	for i := range blocks {
		m := turnOf(text, blocks[i])
		if m == nil {
			continue
		}
		n++
		name := speakerOf(text, blocks[i], m)
		key := speakerKey(name)
		speakers[key]++
		again = again || speakers[key] > 1
		near = near && (last < 0 || i <= last+2)
		last = i
		if wording.Shouting(lastOf(name)) {
			loud++
		}
		if who.Courteous(name) {
			styled++
		}
	}
	again = again || styled == n // nobody but speakers is called Comrade one after the other
	if !(again && (n >= minTurns || near && n >= minNear)) && !(n > 1 && n == len(speakers) && exchange(text, blocks, said)) {
		return false
	}
	for i := range blocks {
		b := &blocks[i]
		m := turnOf(text, *b)
		switch {
		case m == nil:
			if m = namedAlone(text, *b, speakers); m == nil {
				continue
			}
		case !speaks(said, speakerOf(text, *b, m), speakers, loud*4 > n*3):
			continue
		}
		b.Kind = form.Turn
		b.Label = source.Span{Start: b.Whole().Start, End: b.Whole().Start + labelEnd(text.Of(b.Whole()), m[3])}
	}
	return true
}

// labelEnd is the end of the name of a speaker with the sign behind it, and the marks of
// emphasis around both.
func labelEnd(plain string, name int) int {
	for _, end := range []string{"**:", ":**", "._"} {
		if strings.HasPrefix(plain[name:], end) {
			return name + len(end)
		}
	}
	if m := dashBehind.FindString(plain[name:]); m != "" {
		return name + len(m)
	}
	return name + 1
}

// bold is a speaker in strong emphasis.
var bold = pattern.MustCompile(`^\*\*(\p{Lu}[^*:]{1,60})(?:\*\*:|:\*\*)\s+\S`)

// namedTurn finds a speaker with a full stop behind a name in small letters: Doe. Yes.
// Only where a name comes again does it tell of speakers. Name and full stop may stand in
// emphasis, as in plays.
func namedTurn(text *source.Text, b Block) []int {
	if b.Kind != form.Paragraph || !b.Label.Empty() || len(b.plain) < 4 || strings.IndexByte(b.plain[:min(40, len(b.plain))], '.') < 0 {
		return nil
	}
	whole := text.Of(b.Whole())
	m := fullName.FindStringSubmatchIndex(whole)
	if m == nil || strings.HasPrefix(whole, "The ") {
		return nil
	}
	if opened := whole[0] == '_' || strings.HasSuffix(text.Raw[:b.Whole().Start], "_"); opened != (whole[m[3]+1] == '_') {
		return nil
	}
	if name := whole[m[2]:m[3]]; counting[name] || len(lastOf(name)) <= 3 {
		return nil
	}
	return m
}

// fullName is one to three names and a full stop.
var fullName = pattern.MustCompile(`^_?(\p{Lu}\p{Ll}[\p{L}'’\-]+(?: \p{Lu}\p{Ll}[\p{L}'’\-]*){0,2})\._? ["“«(]?\p{Lu}`)

// counting is words that count points and name nobody.
var counting = map[string]bool{"First": true, "Second": true, "Third": true, "Fourth": true, "Fifth": true, "Ibid": true, "Note": true, "Yes": true, "No": true}

// speaks reports whether the name before a paragraph is that of a speaker among others:
// one who speaks again, whom the text names elsewhere, or who has a title or an office;
// where the others stand in capitals, it does too.
func speaks(said *capitalWords, name string, speakers map[string]int, loud bool) bool {
	if loud && !wording.Shouting(lastOf(name)) {
		return false
	}
	if loud || len(speakers) < 3 || speakers[speakerKey(name)] > 1 {
		return true
	}
	return initialled.MatchString(name) || who.Courteous(name) || who.HasOffice(name) || said.often(lastOf(name))
}

// speakerKey is what tells one speaker from another: the last word of the name.
func speakerKey(name string) string { return strings.ToLower(lastOf(name)) }

func lastOf(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// speakerOf is the name of the speaker of a turn in capitals, without what is said
// beside it.
func speakerOf(text *source.Text, b Block, m []int) string {
	name := text.Of(b.Whole())[m[2]:m[3]]
	for _, open := range []string{" (", " ["} {
		name, _, _ = strings.Cut(name, open)
	}
	return name
}

// namedAlone finds the speaker of a paragraph that begins with the surname of one and a
// full stop.
func namedAlone(text *source.Text, b Block, speakers map[string]int) []int {
	if b.Kind != form.Paragraph || !b.Label.Empty() {
		return nil
	}
	m := oneName.FindStringSubmatchIndex(text.Of(b.Whole()))
	if m == nil || speakers[speakerKey(text.Of(b.Whole())[m[2]:m[3]])] == 0 {
		return nil
	}
	return m
}

// spoken is a word of the first or second person.
var spoken = pattern.MustCompile(`(?:^|[\s"“„(])(?i:i|we|you|my|our|your|me|us|ich|wir|sie|ihr|uns|mein|unser|je|nous|vous|notre|votre)[\s,.?!'’]`)

// exchange reports whether the turns stand one below the other, each by somebody
// who speaks of himself or to the other, one of them a question or all of them by
// persons whom the rest of the text names.
func exchange(text *source.Text, blocks []Block, said *capitalWords) bool {
	last, asked, named := -1, false, true
	for i, b := range blocks {
		m := turnOf(text, b)
		if m == nil {
			continue
		}
		whole := text.Of(b.Whole())
		if last >= 0 && i != last+1 || !spoken.MatchString(whole[m[3]+1:]) {
			return false
		}
		last, asked = i, asked || strings.Contains(whole, "?")
		named = named && said.often(lastOf(whole[m[2]:m[3]]))
	}
	return asked || named
}

// capitalWords is the words with capitals of some blocks, counted when they are first
// asked for.
type capitalWords struct {
	blocks []Block
	counts map[string]int
}

// often reports whether a name stands more than once in the blocks: as that of a speaker,
// and elsewhere.
func (w *capitalWords) often(name string) bool {
	if w.counts == nil {
		w.counts = map[string]int{}
		for _, b := range w.blocks {
			for word := range strings.FieldsFuncSeq(b.plain, betweenWords) {
				if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
					w.counts[word]++
				}
			}
		}
	}
	return w.counts[strings.TrimFunc(name, betweenWords)] > 1
}

// betweenWords reports whether a character parts words.
func betweenWords(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }

// turnOf finds the speaker of a paragraph. What a comrade cries out looks like a
// greeting: Comrade DOE: Hear, hear!
func turnOf(text *source.Text, b Block) []int {
	if b.Kind != form.Paragraph && b.Kind != form.Salutation || !b.Label.Empty() {
		return nil
	}
	plain := text.Of(b.Whole())
	if strings.HasPrefix(plain, "**") {
		return bold.FindStringSubmatchIndex(plain)
	}
	if m := form.TurnStart.FindStringSubmatchIndex(plain); m != nil {
		if form.IsLabel(plain[m[2]:m[3]]) {
			return nil
		}
		return m
	}
	if k := strings.Index(plain[:min(maxSpeaker, len(plain))], ". "); k < 0 || plain[0] < 'A' || plain[0] > 'Z' {
		return nil
	}
	if m := named.FindStringSubmatchIndex(plain); m != nil {
		return m
	}
	return capitals.FindStringSubmatchIndex(plain)
}

// maxSpeaker is how many bytes of a paragraph may name who speaks.
const maxSpeaker = 110

// turnLike reports whether a short text is a name in capitals and what somebody says, as
// no heading is: THE PRESIDENT. No.
func turnLike(plain string) bool {
	k := strings.Index(plain, ". ")
	return k > 0 && !strings.ContainsRune(plain[:k], '.') && wording.EndsAsProse(plain) && capitals.MatchString(plain) && !wording.Shouting(plain[k+1:])
}
