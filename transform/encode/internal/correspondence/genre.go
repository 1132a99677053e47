package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Genre is a kind of document.
type Genre struct {
	Key      string
	Name     string // in the taxonomy
	words    string // that name it, as alternatives of a pattern
	exchange bool   // it has a sender and an addressee
}

// genres is the kinds of document by the words that name them. Of two words in
// a title the earlier one counts; of two that begin at the same place the one
// that stands first here.
var genres = []Genre{
	{"minutes", "Minutes", `verbatim records?|(?:summary |provisional )?records? of the \d{1,4}(?:st|nd|rd|th) (?:\p{L}+ )?meeting|(?:summary )?notes of the \d{1,4}(?:st|nd|rd|th) (?:\p{L}+ ){0,4}meeting|conclusions? of (?:the |a )?(?:\p{L}+ )?meeting|(?:cabinet|council|committee|conference|board) minutes?|(?:transcript|stenogram|record)s? of (?:the |a )?(?:\p{L}+ )?(?:meeting|session|sitting)s? of (?:the )?(?:\p{L}+ ){0,2}(?:politburo|presidium|committee|council|cabinet|board|bureau|plenum|congress)|meeting of the (?:\p{L}+ )?(?:politburo|presidium|committee|council|cabinet|board|bureau)`, false},
	{"conversation", "Memorandum of conversation", `minutes (?:of|on|about|from) (?:the |a )?(?:\p{L}+ )?(?:(?:conversation|talk|discussion|negotiation)s?|meetings? (?:between|with))|(?:memorandum|record|notes?|transcript|report|protocol|summary)s? (?:of|on|about|from) (?:the |a )?(?:\p{L}+ )?(?:conversation|meeting|talk|discussion|negotiation)s?|(?:conversation|meeting|talk)s? (?:between|with|of)|discussions? (?:between|with)|reception (?:by|of)|(?:akten)?vermerk (?:über|zu) (?:ein|eine|das|die|einem|einer) (?:\p{L}+ )?(?:gespräch|unterredung|besprechung)|gesprächs(?:vermerk|protokoll)|niederschrift über|(?:запись|протокол|изложение|стенограмма) (?:\p{L}+ )?бесед[ыа]?|беседа с`, false},
	{"minutes", "Minutes", `minutes|niederschrift|procès-verbal|stenogram|stenographic record|протокол|стенограмма`, false},
	{"decision", "Decision", `decision|resolution|decree|excerpts? from protocol|extracts? from protocol|protocol|решени[ея]|постановлени[ея]|выписка из протокола|распоряжени[ея]|указ`, true},
	{"telegram", "Telegram", `telegrams?|savingrams?|airgrams?|(?:cipher|ciphered|coded|ciphered) ?telegrams?|cables?|cablegrams?|cipher(?:ed)? message|c[iy]phergrams?|télégrammes?|(?:шифр(?:ованная |ная )?)?-?телеграмм[аыу]|шифровк[аи]`, true},
	{"memorandum", "Memorandum", `(?:information |action |briefing )?memorandum|memoranda|memos?|minute(?:,| (?:from|by|to|paper)|$)|submissions?|agendum|m e m o r a n d u m|aide-m[eé]moire|vermerk|gesprächsvermerk|aktennotiz|aufzeichnung`, true},
	{"letter", "Letter", `letters?|petition|memorial of|appeal|post ?cards?|postal card|(?:feld)?postkarte|ansichtskarte|korrespondenz-?karte|correspondenz-?karte|carte postale|cartolina postale|tarjeta postal|briefkaart|brevkort|dopisnice|письм[оа]|обращение`, true},
	{"despatch", "Despatch", `despatch|dispatch`, true},
	{"report", "Report", `reports?|briefing|information|summary|background|analysis|study|(?:intelligence )?(?:estimate|assessment)|докладная записка|отч[её]т|справка|доклад|донесение|информация|сообщение`, true},
	{"message", "Message", `messages?`, true},
	{"note", "Note", `notes? verbales?|verbal notes?|verbalnote|nota verbal|notes?|нот[аы]|записк[аи]`, true},
	{"directive", "Directive or instruction", `instructions?|directives?|orders? (?:no\.? ?\d+|of the|by the)|приказ|директив[аы]|указани[ея]|инструкци[яи]`, true},
	{"speech", "Speech", `speech|address|remarks|statement|press release|declaration|article|interview|речь|выступление|заявление|интервью`, false},
	{"treaty", "Treaty or joint statement", `treaty|pact|convention|agreements? (?:between|on|of|concerning)|(?:joint|final) (?:communiqu[eé]|declaration|statement)|communiqu[eé]|договор|соглашение|(?:совместное )?коммюнике`, false},
	{"diary", "Diary or recollections", `recollections|memoirs?|diary|journal|tagebuch(?:blätter)?|дневник|из дневника|воспоминания`, false},
}

// vague is the kinds that count only where no other is named: a reply to a letter, and a
// draft of one, is a letter. The first that a wording names counts.
var vague = []Genre{
	{"message", "Message", `reply|replies|response|answer|ответ`, true},
	{"draft", "Draft", `draft|проект`, true},
}

func (g *Genre) vague() bool { return g == &vague[0] || g == &vague[1] }

// kindWords is the words for all kinds but the vague ones, each in a group of its own.
var kindWords = func() *pattern.Regexp {
	var each []string
	for _, g := range genres {
		each = append(each, "("+g.words+")")
	}
	return word(strings.Join(each, "|"))
}()

// vagueWords is the words of the vague kinds, in their order.
var vagueWords = func() (all []*pattern.Regexp) {
	for _, g := range vague {
		all = append(all, word("("+g.words+")"))
	}
	return all
}()

// word is a pattern that finds words, with the groups that they have.
func word(alternatives string) *pattern.Regexp {
	return pattern.MustCompile(`(?i)(?:^|[^\p{L}])(?:` + alternatives + `)(?:[^\p{L}]|$)`)
}

// genreOf is the kind of document that a wording names first, or nil, and where
// its word stands.
func genreOf(wording string) (kind *Genre, start, end int) {
	if m := kindWords.FindStringSubmatchIndex(wording); m != nil {
		for i := range genres {
			if g := m[2*i+2 : 2*i+4]; g[0] >= 0 {
				return &genres[i], g[0], g[1]
			}
		}
	}
	for i, words := range vagueWords {
		if m := words.FindStringSubmatchIndex(wording); m != nil {
			return &vague[i], m[2], m[3]
		}
	}
	return nil, len(wording) + 1, 0
}

// recorded is the kind of document that a wording names: a diary, or a note from
// somebody, is what the wording goes on to say that it records.
//
//	From the diary of A. Doe: Record of conversation with B. Roe
func recorded(wording string) *Genre {
	g, start, end := genreOf(wording)
	if g != nil && g.Key == "diary" {
		if of, _, _ := genreOf(wording[end:]); of != nil && of.Key == "conversation" {
			return of
		}
	}
	if g != nil && generic(wording[start:end]) {
		if ofTalk.MatchString(wording[end:]) {
			return genreNamed("conversation")
		}
		if of, next, _ := genreOf(wording[end:]); of != nil && !of.exchange && takenFrom.MatchString(wording[end:end+next]) {
			return of
		}
	}
	if g == nil || !strings.Contains(wording[end:], ":") || !generic(wording[start:end]) && g.Key != "diary" {
		return g
	}
	before, behind, _ := strings.Cut(wording[end:], ":")
	of, start, _ := genreOf(behind)
	if of == nil || of.exchange || g.Key != "diary" && (strings.Contains(before, " to ") || start > 1) {
		return g
	}
	return of
}

// ofTalk is what a note by somebody is of: Note by Mr Doe of conversation with Roe.
var ofTalk = pattern.MustCompile(`^ by .{3,100} of (?:an? |the |his )?(?i:conversations?|meetings?|talks?|discussions?|interviews?) (?:with|between) `)

// takenFrom is the words between a note and the record from which it is taken: Notes from
// the draft minutes.
var takenFrom = pattern.MustCompile(`^ (?:from|of) (?:the )?(?:\p{L}+ )?$`)

// generic reports whether a wording is the word for a kind of document that records
// whatever it may be.
func generic(wording string) bool {
	g, _, _ := genreOf(strings.ReplaceAll(wording, " ", ""))
	return g != nil && (g.Key == "note" || g.Key == "report" || g.Key == "memorandum")
}

// genreNamed is the kind of document with a key.
func genreNamed(key string) *Genre {
	for i := range genres {
		if genres[i].Key == key {
			return &genres[i]
		}
	}
	return nil
}

// named is what a document of the kind is called in a sentence.
func (g *Genre) named() string { return strings.ToLower(g.Name) }
