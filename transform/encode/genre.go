package encode

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// genre is a kind of document.
type genre struct {
	key      string
	name     string // in the taxonomy
	word     *pattern.Regexp
	exchange bool // it has a sender and an addressee
}

// genres is the kinds of document by the words that name them. Of two words in
// a title the earlier one counts; of two that begin at the same place the one
// that stands first here.
var genres = []genre{
	{"minutes", "Minutes", word(`(?:cabinet|council|committee|conference|board) minutes?`), false},
	{"conversation", "Memorandum of conversation", word(`minutes (?:of|on|about|from) (?:the |a )?(?:\p{L}+ )?(?:(?:conversation|talk|discussion|negotiation)s?|meetings? (?:between|with))|(?:memorandum|record|notes?|transcript|report|protocol|summary)s? (?:of|on|about|from) (?:the |a )?(?:\p{L}+ )?(?:conversation|meeting|talk|discussion|negotiation)s?|(?:conversation|meeting|talk)s? (?:between|with|of)|reception (?:by|of)`), false},
	{"minutes", "Minutes", word(`minutes|stenogram|stenographic record`), false},
	{"decision", "Decision", word(`decision|resolution|decree|excerpts? from protocol|extracts? from protocol|protocol`), true},
	{"telegram", "Telegram", word(`telegrams?|savingrams?|airgrams?|(?:cipher|ciphered|coded|ciphered) ?telegrams?|cables?|cablegrams?|cipher(?:ed)? message|ciphergram`), true},
	{"memorandum", "Memorandum", word(`(?:information |action |briefing )?memorandum|memoranda|memos?|minute(?:,| (?:from|by|to|paper))|submissions?|agendum|m e m o r a n d u m|aide-m[eé]moire|vermerk`), true},
	{"letter", "Letter", word(`letters?|petition|appeal`), true},
	{"despatch", "Despatch", word(`despatch|dispatch`), true},
	{"report", "Report", word(`reports?|briefing|information|summary|background|analysis|study`), true},
	{"message", "Message", word(`messages?`), true},
	{"note", "Note", word(`notes?|note verbale`), true},
	{"directive", "Directive or instruction", word(`instructions?|directives?`), true},
	{"speech", "Speech", word(`speech|address|remarks|statement|declaration|article|interview`), false},
	{"diary", "Diary or recollections", word(`recollections|memoirs?|diary|journal`), false},
	{"draft", "Draft", word(`draft`), true},
}

func word(alternatives string) *pattern.Regexp {
	return pattern.MustCompile(`(?i)(?:^|[^\p{L}])(` + alternatives + `)(?:[^\p{L}]|$)`)
}

// genreOf is the kind of document that a wording names first, or nil, and where
// its word stands.
func genreOf(wording string) (kind *genre, start, end int) {
	start = len(wording) + 1
	for i := range genres {
		m := genres[i].word.FindStringSubmatchIndex(wording)
		if m == nil || m[2] >= start || kind != nil && genres[i].key == "draft" {
			continue // a draft of a letter is a letter
		}
		kind, start, end = &genres[i], m[2], m[3]
	}
	return kind, start, end
}

// recorded is the kind of document that a wording names: a diary, or a note from
// somebody, is what the wording goes on to say that it records.
//
//	From the diary of A. Doe: Record of conversation with B. Roe
func recorded(wording string) *genre {
	g, start, end := genreOf(wording)
	if g == nil || !strings.Contains(wording[end:], ":") || !generic(wording[start:end]) && g.key != "diary" {
		return g
	}
	before, behind, _ := strings.Cut(wording[end:], ":")
	of, start, _ := genreOf(behind)
	if of == nil || of.exchange || g.key != "diary" && (strings.Contains(before, " to ") || start > 1) {
		return g
	}
	return of
}

// generic reports whether a wording is the word for a kind of document that records
// whatever it may be.
func generic(wording string) bool {
	g, _, _ := genreOf(strings.ReplaceAll(wording, " ", ""))
	return g != nil && (g.key == "note" || g.key == "report" || g.key == "memorandum")
}

// genreNamed is the kind of document with a key.
func genreNamed(key string) *genre {
	for i := range genres {
		if genres[i].key == key {
			return &genres[i]
		}
	}
	return nil
}

// named is what a document of the kind is called in a sentence.
func (g *genre) named() string { return strings.ToLower(g.name) }
