package authority

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
)

// Some names are also words of the language: He, So, An, Day, May. By themselves they are
// names only where the text shows it: within a sentence with a capital, behind a title, or
// alone on their line. A name that is bound to documents is meant, and so is one that a
// document teaches.

// everyday is words of English, German, French and Italian that names may be, without
// their diacritics.
var everyday = wordSet(`a about above after again all also am among an and another any are as at away back be because been before being below between both but by
	came can come could day did do does done down each either else even ever every few first for from gave get give go good had has have he her here his how if
	in into is it its just last least less let like little long look made make man many me might mine more most much must my near never new next no nor not now of off
	often old on once one only or other our out over own same say see seen set shall she should since so some soon still such take ten than that the their them then
	there these they this those though through thus till to today too two under until up upon us use very was way we well went were what when where which while
	who whom whose why will with within without would yes yet you young your
	aber als also am an auf aus bei beim bis da das dann dass dem den denn der des die dies diese doch du durch ein eine einem einen einer eines er es euch euer fur
	gegen gut hat hatte hier ich ihm ihn ihr im in ist ja je jetzt kann kein man mehr mein mich mir mit nach nein nicht noch nun nur ob oder ohne schon sehr seid
	sein seine seit sich sie sind so uber um und uns unser unter vom von vor war was weil wenn wer wie wir wird wo zu zum zur
	au aux avec ce ces cet cette chez dans de des donc dont du elle elles en et eux il ils je la le les leur lui ma mais me mes moi mon ne ni non nos notre nous on
	ou par pas peu plus pour qu que qui sa sans se ses si son sous sur ta te tes toi ton tres tu un une vers voici vos votre vous
	al che ci con da dal del della di e ed gli i il io la le lo loro ma mi ne nel non noi per piu poi quel questo se si su sul tra un una uno vi voi`)

// months is the months that names may be. Dates have them within sentences.
var months = wordSet("may march april june august avril juin mai")

// leadsMonth is the words that a month stands behind rather than a person.
var leadsMonth = wordSet("in of on since until till during by for from to this last next early late mid between and im am bis seit ab ende anfang mitte en le du au")

// titles is what stands before a name and nothing else.
var titles = wordSet(`mr mrs ms miss dr sir lord lady prof professor comrade comrades cde cdes tov citizen general colonel captain major lieutenant admiral marshal
	ambassador minister president premier chairman secretary director king queen prince princess count countess dear herr herrn frau fraulein doktor
	genosse genossin monsieur madame mademoiselle mme mlle signor signora camarade`)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// wary reports whether a form of a name is a word of the language, or a letter.
func wary(words []nameWord) bool {
	return len(words) == 1 && len(words[0].folded) <= longestEveryday && words[0].letters != caseless &&
		(words[0].single || words[0].letters != capitals && (everyday[string(words[0].folded)] || months[string(words[0].folded)]))
}

// vouched reports whether the text shows that its next word is a name.
func (m *matcher) vouched() bool {
	w := m.at(0)
	before, behind := m.lex.text[:w.start], m.lex.text[w.end:]
	if alone(before, behind) {
		return true
	}
	word, capitalised, ok := wordBefore(before)
	folded := string(m.lex.abc.fold(nil, m.lex.text[w.start:w.end]))
	switch {
	case word == "":
		return false
	case titles[word]:
		return true
	case !ok || folded == "i" || w.letters == small || capitalised && w.letters == capitals:
		return false
	case months[folded]:
		return !leadsMonth[word] && !figures(before, behind)
	}
	return !capitalised
}

// alone reports whether nothing stands before and behind a word on its line but signs, as
// in a signature. It reads no further than the next words: a line may be the whole text.
func alone(before, behind string) bool {
	word := func(r rune) bool { return r == '\n' || wordly(r) }
	if i := strings.LastIndexFunc(before, word); i >= 0 && before[i] != '\n' {
		return false
	}
	i := strings.IndexFunc(behind, word)
	return i < 0 || behind[i] == '\n'
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordBefore is the word at the end of a text in small letters, and whether it has a
// capital. It is not ok when a sentence, a paragraph or a quotation begins behind it.
func wordBefore(text string) (word string, capitalised, ok bool) {
	trimmed := strings.TrimRight(text, " \t\r\n\u00a0")
	if strings.Count(text[len(trimmed):], "\n") > 1 {
		return "", false, false
	}
	end := strings.TrimRight(trimmed, ".,")
	ok = !strings.HasSuffix(trimmed, ".") // the full stop of a title says nothing
	start := len(end)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(end[:start])
		if !wordly(r) {
			break
		}
		start -= size
	}
	word = end[start:]
	first, _ := utf8.DecodeRuneInString(word)
	return strings.ToLower(word), unicode.IsUpper(first), ok
}

// figures reports whether a figure stands beside a word.
func figures(before, behind string) bool {
	before, behind = strings.TrimRight(before, " .,"), strings.TrimLeft(behind, " .,")
	r, _ := utf8.DecodeLastRuneInString(before)
	s, _ := utf8.DecodeRuneInString(behind)
	return unicode.IsDigit(r) || unicode.IsDigit(s)
}

// noteWary warns of names of an entry that are words of the language: they are found less
// often than others.
func (l *loader) noteWary(e *Entry, names []Form, at diag.Span) {
	for _, f := range names {
		if f.Composed || len(f.Documents) > 0 || len(f.Text) > longestEveryday || strings.ContainsAny(f.Text, " ,") || !wary(wordsOf(f.Text)) {
			continue
		}
		l.find(diag.Warning, codeEveryday, at,
			"the name %s of %s is a word or letter of every text: it is taken for the name only within a sentence, with a capital, or behind a title; bind it to documents to have it found wherever it stands in them",
			quoted(f.Text), quoted(e.ID))
	}
}

// longestEveryday is how many bytes such a name has at most.
const longestEveryday = 8
