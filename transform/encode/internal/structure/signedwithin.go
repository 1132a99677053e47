package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// A letter may be signed within its last sentence: `I hope to see you soon, and remain,
// dear Sir, your obedient servant A. Doe`. The sentence is parted where the words begin
// that say what the writer remains.

const (
	maxLast  = 260 // bytes of the end of a paragraph in which a signature is looked for
	maxWhose = 160 // of them, of what the writer remains and the name
	maxLead  = 5   // words before the verb that are part of the formula
)

const (
	// staying is the verb by which a writer says whose he remains.
	staying = `(?i:i (?:am|remain|rest|have the honou?r (?:to (?:be|remain)|of (?:being|remaining))|beg (?:leave )?to (?:be|remain|subscribe myself)|subscribe myself)|(?:and )?remain|believe me|remaining|` +
		`(?:bin|bleibe|verbleibe|verharre|zeichne|nenne mich|unterzeichne|empfehle mich|bleiben|verbleiben)(?: ich| wir)?|(?:ich|wir) (?:bin|sind|bleiben?|verbleiben?|verharren?|zeichnen?)|(?:grüßt|grüsst|küßt|küsst|umarmt)|` +
		`je (?:suis|demeure|reste|me dis)|(?:j['’]ai )?l['’]honneur d['’]être|croyez-moi|d['’]être|(?:sono|resto|rimango|mi (?:dico|confermo|segno|professo))|restando)`
	// kin is what a writer calls himself in English.
	kin = `(?:friend|servant|serv[a-zᵗ]{0,3}\.?|brother|sister|son|daughter|father|mother|uncle|aunt|nephew|niece|cousin|pupil|husband|wife|admirer|colleague|well-?wisher|truly|faithfully|sincerely|affectionately|respectfully|obediently|fraternally|cordially|ever|always|etc\.?|&c\.?)`
	// anybodys says whose the writer is, with what he is.
	anybodys = `(?:(?i:yours?)(?:,? (?:\p{L}[\p{L}\-]*|&)){0,8}? ` + kin + `|[Yy]ours|` +
		`(?:[Dd]er |[Dd]ie )?(?:Ihr(?:ige|e)?|Dein(?:ige|e)?|Euer|Eure|(?:Ew\.|Eurer?|Euerer) \p{Lu}\p{L}+)(?:,? (?:\p{Ll}+|Sie|Dich|Euch)){0,5}(?: ` + form.Kinsman + `)?|` +
		`(?:votre|ton|ta|vostr[oa]|su[oa]|tu[oa])(?:,? (?:\p{Ll}+\.?|&)){0,8})`
)

var (
	// remains is a text that ends with such a verb.
	remains = pattern.MustCompile(`(?:^|[\s,;])` + staying + `,?$`)
	// remain is where such a verb stands.
	remain = pattern.MustCompile(`(?:^|[\s,;(–—])((?:(?:and|und|et|e|ed|while|with which|womit|indem) )?` + staying + `)[\s,]`)
	// own is the end of a letter that says whose the writer is without such a verb: keep
	// you for your own Rupert; schreibe bald Deiner treuen Freundin Rosa.
	own = pattern.MustCompile(`[\s,](?:for |to |from |von |an )?((?:your|thy) (?:(?:own|ever|very|most|old|true|devoted|faithful|affectionate|affectionately|loving|obedient|sincere|attached),? )+(?:` + kin + `,? )?|(?:Deine[rmns]?|Ihre[rmns]?|Eure[rmns]?)(?:,? (?:Dich|Sie|\p{Ll}+)){0,3}(?: ` + form.Kinsman + `)|(?:Deine[rmn]|Ihre[rmn]) \p{Ll}+)[,:]? ?(\p{Lu}[^\s,;:!?]*(?:[ ][^\s,;:!?]+){0,3})$`)
	// leadsFormula is how a sentence begins that is a formula as a whole.
	leadsFormula = pattern.MustCompile(`^(?:(?i:with|mit|in|unter|hoping|wishing|avec|con|dans|thanking)\b)`)
	// remaining is what stands behind it, up to the name.
	remaining = pattern.MustCompile(`^(?:[^.!?]{0,100}?[\s,])?` + anybodys + `(?: (?:until?|till|to|in) (?:\p{Ll}+ ?){1,3}?)?[,:–—]? (\p{Lu}[^\s,;:!?]*(?:[ ][^\s,;:!?]+){0,4})$`)
)

// signedWithin is a paragraph in parts that is signed within its last sentence, or in a
// last sentence that is nothing but formula and name; nil when it is not. In a letter
// by its opening the words that say whose the writer is are formula enough.
func (r *reader) signedWithin(b Block, letter bool) []Block {
	plain := strings.TrimRight(b.plain, " ")
	if len(plain) > 0 && !endsInName(plain) || len(r.HolesIn(b.Whole())) > 0 {
		return nil
	}
	start := lastSentence(plain)
	last := strings.TrimRight(plain[start:], " .")
	at, name, lead := 0, 0, maxLead
	for _, m := range remain.FindAllStringSubmatchIndex(last, -1) {
		if k := remaining.FindStringSubmatchIndex(last[m[3]:]); k != nil && form.IsName(last[m[3]+k[2]:]) && len(last)-m[2] <= maxWhose {
			at, name = m[2], m[3]+k[2]
		}
	}
	if name == 0 && letter {
		if m := own.FindStringSubmatchIndex(last); m != nil && form.IsName(last[m[4]:]) {
			at, name, lead = m[2], m[4], longestFormula
		}
	}
	whole := start > 0 && plain[start-1] == ' ' && start > len(plain)-maxLast || start == 0 // a sentence begins there
	if leadsFormula.MatchString(last[:at]) {
		lead = max(lead, longestFormula)
	}
	if whole && !wording.MoreWords(last[:at], lead) {
		at = 0
	}
	switch {
	case name > 0 && start+at > 0:
		return r.partsAt(b, start+at, start+name)
	case name > 0:
		return r.partsAt(b, name)
	case !whole || start == 0:
		return nil
	}
	if name = r.atFormula(last); name > 0 {
		return r.partsAt(b, start, start+name)
	}
	if from, ok := form.SignedWith(last); letter && ok && from == 0 {
		return r.closedAt(b, start)
	}
	return nil
}

// endsInName reports whether the last word of a text has a capital, as a name has.
func endsInName(plain string) bool {
	word := strings.TrimRight(plain, " .")
	word = word[strings.LastIndexByte(word, ' ')+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// lastSentence is where the last sentence of a text begins, within its last bytes: the
// full stops of initials and of short words end none.
func lastSentence(plain string) int {
	from := max(0, len(plain)-maxLast)
	for i := len(plain) - 2; i > from; i-- {
		if plain[i] != ' ' {
			continue
		}
		before := strings.TrimRight(plain[:i], `"”»’')–— -`)
		first, _ := utf8.DecodeRuneInString(plain[i+1:])
		if before == "" || !unicode.IsUpper(first) {
			continue
		}
		switch before[len(before)-1] {
		case '!', '?':
			return i + 1
		case '.':
			if !shortForm(before[strings.LastIndexByte(before, ' ')+1:]) {
				return i + 1
			}
		}
	}
	return from
}

// shortForm reports whether a word with a full stop is a short form: of three letters
// at most, with a capital or without a vowel, or with a full stop in it.
func shortForm(word string) bool {
	word = strings.TrimRight(word, ".")
	first, _ := utf8.DecodeRuneInString(word)
	return strings.Contains(word, ".") || len(word) < 2 || len(word) <= 3 && (unicode.IsUpper(first) || !strings.ContainsAny(word, "aeiouy"))
}

// partsAt is a block in parts that begin with some bytes of its text: the text, if there
// is some, a formula, and a name.
func (r *reader) partsAt(b Block, at ...int) []Block {
	parts := r.closedAt(b, at...)
	if n := len(parts); n > 1 {
		parts[n-2].become(form.Closing)
	}
	return parts
}

// closedAt is a block in parts that begin with some bytes of its text.
func (r *reader) closedAt(b Block, at ...int) []Block {
	var parts []Block
	lines := b.Lines
	for _, k := range at {
		before, behind := splitLines(r.Text, lines, r.offset(b, k))
		if len(before) == 0 || len(behind) == 0 || before[len(before)-1].End == behind[0].Start { // within a word
			return nil
		}
		parts, lines = append(parts, r.local(Block{Lines: before})), behind
	}
	return append(parts, r.local(Block{Lines: lines}))
}

// offset is where byte k of the text of a block stands in the source.
func (r *reader) offset(b Block, k int) int {
	whole := b.Whole()
	n := len(strings.ReplaceAll(b.plain[:k], " ", "")) // bytes that are no blanks
	text := r.Of(whole)
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !source.Blank(c) {
			if n <= 0 {
				return whole.Start + i
			}
			n -= size
		}
		i += size
	}
	return whole.End
}
