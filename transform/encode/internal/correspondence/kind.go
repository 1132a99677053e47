package correspondence

import (
	"cmp"
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

// genreOfDivision is the kind of a message: by its own heads, for the document
// itself by the title, for an attachment by the notes on it and by what the
// title says after "with".
func (e *examiner) genreOfDivision(d *structure.Division, i int) *Genre {
	if d.Titles {
		return nil
	}
	var vague, diary *Genre // what says the least
	for _, wording := range e.genreEvidence(d, i) {
		g := recorded(wording)
		if g != nil && g.exchange && generic(g.Key) && attended(d) && !strings.Contains(wording, " to ") {
			return genreNamed("conversation")
		}
		if g != nil && g.Key == "decision" && attended(d) && protocolOf.MatchString(wording) {
			return genreNamed("minutes")
		}
		if g != nil && g.Key == "minutes" && excerptOf.MatchString(wording) && e.instructs(d) {
			return genreNamed("decision")
		}
		if g != nil && g.Key == "diary" && diary == nil {
			diary = g // of what, another head may say
			continue
		}
		if diary != nil && g != nil && g.Key != "conversation" {
			return diary
		}
		if g != nil && !g.vague() {
			return g
		}
		vague = cmp.Or(vague, g)
	}
	if diary != nil {
		return diary
	}
	if d.Type == structure.Attachment && len(e.Messages) > 0 && e.Messages[0].decides() && e.addresses(d) {
		if g := decidedOf(e.Header.Title); g != nil {
			return g
		}
	}
	if g := e.genreByForm(d); g != nil {
		return g
	}
	if d.Type == structure.Message && len(e.Messages) > 0 && e.Messages[0].opened() { // one of several of a kind
		return cmp.Or(e.Messages[0].Genre, vague)
	}
	return vague
}

// addresses reports whether a division says to whom it goes.
func (e *examiner) addresses(d *structure.Division) bool {
	return slices.ContainsFunc(d.Top, func(b structure.Block) bool {
		return b.Kind == form.Address || b.Kind == form.Salutation
	})
}

// decidedOf is the kind of what a decision approves, by its title: Resolution "On the
// telegrams to A and B"; or nil.
func decidedOf(title string) *Genre {
	_, _, end := genreOf(title)
	if end == 0 {
		return nil
	}
	switch g, _, _ := genreOf(title[end:]); {
	case g == nil:
	case g.Key == "telegram", g.Key == "letter", g.Key == "message":
		return g
	}
	return nil
}

// attended reports whether it is said who took part in what a division tells.
func attended(d *structure.Division) bool {
	found := false
	d.EachBlock(func(b *structure.Block) { found = found || b.Kind == form.Participants })
	return found
}

func (e *examiner) genreEvidence(d *structure.Division, i int) []string {
	var heads, notes, all []string
	for _, b := range d.Top {
		switch b.Kind {
		case form.Head:
			heads = append(heads, unspaced(e.text.Plain(b.Whole())))
		case form.Number:
			heads = append(heads, e.text.Plain(b.Whole()))
		case form.Handling:
			if plain := e.text.Plain(b.Whole()); calledSo.MatchString(plain) {
				heads = append(heads, plain[len("["):])
			}
		case form.Address:
			if plain := e.text.Plain(b.Whole()); calledFor.MatchString(plain) {
				heads = append(heads, plain)
			}
		}
	}
	for _, b := range d.After {
		if b.Kind == form.SourceNote {
			notes = append(notes, e.text.Plain(b.Whole()))
		}
	}
	title, attached := e.titleParts()
	if d.Type == structure.Letter {
		return append(heads, "letter")
	}
	if i == 0 {
		bare := bareHeads(heads)
		if slices.ContainsFunc(bare, generic) && recordWord.MatchString(title) {
			if g := recorded(title); g != nil && !g.exchange {
				bare = slices.DeleteFunc(bare, generic) // N o t e, of a record of conversation
			}
		}
		all = append(append(append(all, bare...), title), heads...)
		if f, ok := e.Field(layout.Citation); ok && len(e.Header.Cited) < maxFileNumber {
			all = append(all, e.text.Wording(f.Value)) // 760H.62/311: Telegram
		}
	} else {
		all = append(append(all, heads...), notes...)
		if i == 1 {
			all = append(all, attached)
		}
	}
	return append(all, e.mentionedAttachment(i))
}

// maxFileNumber is how long a citation may be that is a file number and says the
// kind of the document.
const maxFileNumber = 60

// protocolOf is the protocol of a meeting as a whole, and no excerpt from it.
var protocolOf = pattern.MustCompile(`^(?i:protocol (?:(?:no\.?|№) ?[\d/\-]+ )?of )`)

// calledSo is what an edition calls a paper in brackets: [Telegram—Paraphrase].
var calledSo = pattern.MustCompile(`^\[(?:Telegram|Airgram)\b`)

// calledFor is an address that says what the message is: Memorandum for.
var calledFor = pattern.MustCompile(`^(?i:memorandum|memo|note|minute|cable|message) (?i:for|to)\b`)

// recordWord is a word for what records something.
var recordWord = pattern.MustCompile(`(?i)\b(?:records?|notes?|memorandum|minutes|transcript|report|protocol|summary) (?:of|on|about|from)\b`)

// unspaced is a head without the blanks between the letters of its first word.
func unspaced(head string) string {
	m := spacedWord.FindStringSubmatchIndex(head)
	if m == nil {
		return head
	}
	return strings.ReplaceAll(head[:m[3]], " ", "") + head[m[3]:]
}

// spacedWord is a word in spaced letters.
var spacedWord = pattern.MustCompile(`^((?:\p{L} ){3,}\p{L})(?: |$)`)

// bareHeads is the heads that are nothing but the word for a kind of document,
// if need be in spaced letters: these say more than the title.
func bareHeads(heads []string) []string {
	var bare []string
	for _, h := range heads {
		if spacedLetters.MatchString(h) {
			h = strings.ReplaceAll(h, " ", "")
		}
		if g, start, end := genreOf(h); g != nil && start == 0 && end == len(strings.TrimRight(h, ".:")) {
			bare = append(bare, h)
		}
	}
	return bare
}

var spacedLetters = pattern.MustCompile(`^(?:\p{L} )+\p{L}$`)

var withAttached = pattern.MustCompile(`(?i)\bwith (?:(?:an? |the )?(?:attached|approved|enclosed|draft|accompanying)|(?:an? |the )?(?:text of )?(?:[^,]{1,40} )?(?:message|letter|note|telegram|cable|reply|answer))\b`)

// titleParts is what the title says of the document, and of what is attached to it.
func (e *examiner) titleParts() (document, attached string) {
	title, _, _ := strings.Cut(e.Header.Title, " re: ") // A to B re: meeting with C
	if loc := withAttached.FindStringIndex(title); loc != nil {
		return title[:loc[0]], title[loc[0]:]
	}
	return title, ""
}

var attachedThing = pattern.MustCompile(`(?i)\battached (?:draft )?(?:of )?(?:the |an? )?(\p{L}+)`)

// mentionedAttachment is what the message before calls what is attached to it.
func (e *examiner) mentionedAttachment(i int) string {
	if i == 0 || i >= len(e.Divisions) {
		return ""
	}
	found := e.announced(i)
	e.Divisions[i-1].EachBlock(func(b *structure.Block) {
		if m := attachedThing.FindStringSubmatch(e.text.Plain(b.Whole())); m != nil && found == "" {
			found = m[1]
		}
	})
	return found
}
