package brackets

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// What stands in brackets says by itself what it is (a gap, a remark, a doubtful
// reading), or what stands before it tells: an abbreviation, a name, a word in
// small letters.

var (
	gapWords     = pattern.MustCompile(`^(?:\.{2,}|…|-{2,}|(?i:unclear|word unclear)|(?i:.*\b(?:illegible|missing|omitted|cut off|unreadable|indecipherable|undecipherable|undeciphered|unintelligible|inaudible|garbled|blank|redacted|deleted|excised|not declassified|blacked out|sanitized|torn|unleserlich\p{L}*|unles\.|abgerissen|zerstört|lücke|illisibles?|lacune|déchirée?|manquante?s?|illeggibil[ei]|lacuna|strappat[oa]|ilegibles?|ilegível|onleesbaar|nieczyteln\p{L}*|nečiteln\p{L}*|oläslig\p{L}*|ulæselig\p{L}*|words? unclear|unclear words?|unclear text|passage unclear|text unclear)\b.*))$`)
	sicWords     = pattern.MustCompile(`^(?i:sic)[!.]?$`)
	remarkWords  = pattern.MustCompile(`(?i:^sic[,;:] |, sic\b|\bed\. ?note\b|^(?:possibly|probably|perhaps|presumably|maybe|evidently|apparently|received|in the original|in original|so in) |\b(?:crossed out|struck out|struck through|underlined|inserted|in pencil|in ink|in red|in blue)\b)`) // the edition speaks, not the text
	doubtWords   = pattern.MustCompile(`^[^?]{1,60}\?$`)
	noteWords    = pattern.MustCompile(`^(?i:translator'?’?s?(?: note)?|editor'?’?s?(?: note)?|note|footnotes?|handwritten|stamp|stamped|signature|signatures|signed|\p{L}+ signatures?|seal|in the margin|marginalia|illegible signature|underlined|crossed out|added|see|i\.e\.|that is|literally|lit\.|laughter|applause|laughs|laughing|pauses?|interruption|interrupting|interrupts|interrupted|crosstalk|recess)\b`)
	nameWords    = pattern.MustCompile(`^(?:\p{Lu}[\p{L}'’\-]*\.?(?:\p{Lu}\.)*)(?: (?:\p{Lu}[\p{L}'’\-]*\.?(?:\p{Lu}\.)*|de|von|van|al|der))*,?$`)
	abbreviation = pattern.MustCompile(`(?:(?:\p{Lu}{2,}\p{Ll}?(?:\(\p{L}\))?|(?:\p{Lu}\.){2,})[ \t\r\n]+)*(?:\p{Lu}{2,}\p{Ll}?(?:\(\p{L}\))?|(?:\p{Lu}\.){2,})$`)
	codeName     = pattern.MustCompile(`(?:\p{Lu}[\p{Lu}'’\-]{2,}[ \t]+)*(?:\p{Lu}[\p{Lu}'’\-]{2,}|\p{Lu}[\p{Lu}'’\-]{2,}[ \t]\p{Lu}{2})$`)
	suppliedWord = pattern.MustCompile(`^(?i:i|we|you|he|she|it|they|us|them|him|her|me|my|our|your|his|their|its|the|a|an|this|that|these|those|which|who|whom|whose|and|or|but|of|to|in|on|at|by|for|from|with|is|are|was|were|be|been|has|have|had|will|would|can|could|must|should|may|might|do|does|did|not|as|if|when|then|there|here|also|only|so|about|between|before|after|during|because|still|again|already|now|very|other|own|same|more|most|some|all|any|each|every|no|such|another|both|up|out|over|under|against|without|into|until|since|than|just)\b`)
	pronoun      = pattern.MustCompile(`^(?i:i|we|you|he|she|it|they|the)$`)
	oneWord      = pattern.MustCompile(`[^\s\[\]()]+[ \t]*$`)
	officeBefore = pattern.MustCompile(`\b(?i:minister|premier|president|chairman|ambassador|secretary|general|marshal|comrade|leader|he|him|his|her|she|they|them|brother|wife|son|sister|author|sender|addressee|their|its|our|my)(?:['’]s)?$`)
	comradely    = pattern.MustCompile(`^(?i:comrades?|cdes?\.|c\.|mr\.|mrs\.|dr\.)$`)
	patronymic   = pattern.MustCompile(`^\p{Lu}\p{L}+(?:ovich|evich|ich|ovna|evna|ichna|ович|евич|овна|евна)$`)
	named        = pattern.MustCompile(`^(?i:the|a|an) (?:\p{Lu}[\p{L}'’\-]*)(?: (?:\p{Lu}[\p{L}'’\-]*|of|and|the|for))*$`)
	alsoNamed    = pattern.MustCompile(`^(?i:now|formerly|present-day|today['’]s|then|also|also known as|a\.?k\.?a\.?|or) (?:\p{Lu}[\p{L}'’\-]*)(?: (?:\p{Lu}[\p{L}'’\-]*|of|and|the))*$`)
	initialsOnly = pattern.MustCompile(`^(?:\p{Lu}\. ?)+$`)
	figuresOnly  = pattern.MustCompile(`^[\d.,\-–/ ]+$`)
)

// bracket is the marks for one pair of brackets, none when no rule fits.
func (r *reader) bracket(p pair) []markup.Mark {
	content := source.Collapse(r.Interruptions.Without(r.Text, p.inner))
	switch {
	case content == "" || strings.ContainsAny(content, "[]") && !noteWords.MatchString(content):
		return nil
	case strokes[content]:
		return r.enclosed(p, bracketNote("handwritten"), "") // where a copy has the signature
	case content == "?" || content == "??":
		return r.doubted(p)
	case punctuationOnly(content) && !gapWords.MatchString(content):
		return r.enclosed(p, markup.Mark{Element: "supplied", Attrs: tei.Attrs("resp", markup.SourceResp)}, "")
	case r.insideWord(p):
		return r.lettersAdded(p)
	case sicWords.MatchString(content):
		return r.sic(p)
	case gapWords.MatchString(content) && len(content) < 80:
		return r.enclosed(p, markup.Mark{Element: "gap", Attrs: gapReason(content)}, "desc")
	case noteWords.MatchString(content), strings.Contains(content, ": ") && form.SaysMarginal(content):
		return r.enclosed(p, bracketNote(NoteType(content)), "")
	case remarkWords.MatchString(content):
		return r.enclosed(p, bracketNote("editorial"), "")
	case doubtWords.MatchString(content):
		return r.enclosed(p, markup.Mark{Element: "unclear", Attrs: tei.Attrs("resp", markup.SourceResp)}, "")
	}
	return r.bracketAfter(p, content)
}

// strokes is what stands in brackets where somebody has signed the original.
var strokes = map[string]bool{"-": true, "–": true, "—": true}

func bracketNote(kind string) markup.Mark {
	return markup.Mark{Element: "note", Attrs: tei.Attrs("type", kind, "resp", markup.SourceResp)}
}

func punctuationOnly(content string) bool {
	return strings.IndexFunc(content, func(r rune) bool { return !unicode.IsPunct(r) }) < 0
}

// bracketAfter decides by what stands before the brackets.
func (r *reader) bracketAfter(p pair, content string) []markup.Mark {
	lead := strings.TrimRightFunc(r.Text.Raw[p.limit:p.outer.Start], source.Blank)
	if m := abbreviation.FindStringIndex(lead); m != nil {
		if expands(lead[m[0]:m[1]], content) {
			return r.expansion(p, source.Span{Start: p.limit + m[0], End: p.limit + m[1]})
		}
		if len(strings.Fields(content)) > 2 {
			return r.enclosed(p, bracketNote("gloss"), "") // the abbreviation in another language
		}
	}
	switch {
	case nameWords.MatchString(content):
		return r.nameInBrackets(p, content, lead)
	case alsoNamed.MatchString(content) && startsUpper(lastField(lead)):
		return r.enclosed(p, bracketNote("alternative"), "") // Andong [now Dandong]
	case named.MatchString(content) && startsUpper(lastField(lead)):
		return r.enclosed(p, bracketNote("gloss"), "") // the Company [the Salt Company]
	case acts.MatchString(content):
		return r.enclosed(p, bracketNote("editorial"), "")
	case suppliedWord.MatchString(content) && len(content) < 80:
		return r.supplied(p)
	case len(dates.Within(r.Dates, p.inner)) > 0 && len(content) < 60:
		return r.supplied(p) // the date that the edition gives
	case len(content) < 80 && !figuresOnly.MatchString(content):
		return r.wordsInBrackets(p, content, lead)
	}
	return nil
}

// acts is a sentence on what somebody did meanwhile: He hands over a note.
var acts = pattern.MustCompile(`^(?:He|She|Comrade \p{Lu}\p{L}+) \p{Ll}+s \p{L}.{3,80}[.!]$`)

func (r *reader) supplied(p pair) []markup.Mark {
	return r.enclosed(p, markup.Mark{Element: "supplied", Attrs: tei.Attrs("resp", markup.SourceResp)}, "")
}

// nameInBrackets decides about a name: of who is meant, another name of the same
// thing, or a part of the name that goes on behind the brackets.
func (r *reader) nameInBrackets(p pair, content, lead string) []markup.Mark {
	before, goesOn := lastField(lead), capitalAfter(r.Text.Raw[p.outer.End:])
	switch {
	case pronoun.MatchString(content), strings.HasSuffix(content, ","):
		return r.supplied(p)
	case r.Names.Continues(strings.TrimLeft(before, "“\"'(«"), content):
		return r.supplied(p) // Liu [Shaoqi], Enver [Hoxha]
	case (codeName.MatchString(lead) || codeSurname.MatchString(before) && comradeBefore.MatchString(lead)) && r.identity(content):
		return r.enclosed(p, bracketNote("identification"), "")
	case goesOn && (!startsUpper(before) || r.firstName(content, lead)):
		return r.supplied(p) // [Georgii] Malenkov
	case comradely.MatchString(before):
		return r.supplied(p) // Comrade [Poe]
	case officeBefore.MatchString(before), startsUpper(before) && r.hasName(content, tei.PersName):
		return r.enclosed(p, bracketNote("identification"), "")
	case before == "", leadingSmall[before]:
		return nil
	case strings.ContainsRune(",.;:", lastRuneOf(before)):
		return r.supplied(p)
	case startsUpper(before) && strings.Contains(r.Text.Raw, before+" "+content):
		return r.supplied(p) // Mehmet [Shehu], where Mehmet Shehu is named as well
	case startsUpper(before):
		return r.enclosed(p, bracketNote("alternative"), "")
	}
	return r.enclosed(p, bracketNote("gloss"), "")
}

var (
	// codeSurname is a surname in Russian, behind which no first name stands.
	codeSurname = pattern.MustCompile(`^\p{Lu}\p{Ll}+(?:ov|ev|in|yn|sky|skii|skiy|enko)$`)
	// comradeBefore is one behind the word for a comrade.
	comradeBefore = pattern.MustCompile(`\b(?i:comrade|cde\.?|com\.) \p{Lu}\p{Ll}+$`)
)

// firstName reports whether one word in brackets before a name is the first part
// of it: an initial, a patronymic, or any behind an office.
func (r *reader) firstName(content, lead string) bool {
	if strings.Contains(content, " ") {
		return false
	}
	if initialsOnly.MatchString(content) || patronymic.MatchString(content) {
		return true
	}
	words := strings.Fields(lead)
	return slices.ContainsFunc(words[max(0, len(words)-4):], officeBefore.MatchString)
}

func lastRuneOf(word string) rune {
	r, _ := utf8.DecodeLastRuneInString(word)
	return r
}

// leadingSmall is words after which a name in brackets is no other name of theirs.
var leadingSmall = map[string]bool{
	"the": true, "a": true, "an": true, "of": true, "to": true, "in": true, "on": true, "at": true, "by": true,
	"for": true, "from": true, "with": true, "and": true, "or": true, "between": true, "that": true, "as": true,
}

// wordsInBrackets decides about words that are no name: those of the text's
// language are added by the edition; those of another one are the term that the
// word before translates.
func (r *reader) wordsInBrackets(p pair, content, lead string) []markup.Mark {
	before := lastField(lead)
	switch r.vocabulary().judge(content) {
	case native:
		if startsSmall(before) && r.vocabulary().judge(before) == strange {
			return r.enclosed(p, bracketNote("gloss"), "")
		}
		return r.supplied(p)
	case strange:
		if startsSmall(strings.TrimLeft(before, "“\"'(")) && startsSmall(content) {
			return r.enclosed(p, bracketNote("gloss"), "foreign")
		}
	}
	return nil
}

// lastField is the last word of a text, with the signs around it.
func lastField(text string) string {
	return text[strings.LastIndexFunc(text, source.Blank)+1:]
}

func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "“\"'(«"))
	return unicode.IsUpper(r)
}

func startsSmall(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// capitalAfter reports whether a word with a capital follows.
func capitalAfter(text string) bool {
	text = strings.TrimLeftFunc(text[:min(len(text), 16)], source.Blank)
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// insideWord reports whether a bracket touches a letter outside it.
func (r *reader) insideWord(p pair) bool {
	before, _ := utf8.DecodeLastRuneInString(r.Text.Raw[:p.outer.Start])
	after, _ := utf8.DecodeRuneInString(r.Text.Raw[p.outer.End:])
	return unicode.IsLetter(before) || unicode.IsLetter(after)
}

// identity reports whether a name in brackets may say who is meant: the
// authority has nothing else of that name.
func (r *reader) identity(inner string) bool {
	for _, entry := range r.Names.Lookup(inner) {
		if entry.Kind != tei.PersName {
			return false
		}
	}
	return true
}

// hasName reports whether the authority has a name of a kind.
func (r *reader) hasName(name string, kind tei.NameKind) bool {
	for _, entry := range r.Names.Lookup(name) {
		if entry.Kind == kind {
			return true
		}
	}
	return false
}
