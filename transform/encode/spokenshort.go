package encode

import "strings"

// The language of a letter of a few lines, in which the commonest words of all hardly stand.

// small is more of the words of languages, greetings among them. Some of them are words of
// others, too: only those count of which a text has more than twice as many.
var small = []struct{ tag, words string }{
	{"en", "i you my a to in of is dear your it we me am are will not have was yours at on so the and that with for"},
	{"de", "ich du wir den das ein eine es zu in von für an am lieber liebe liebes herzlich herzlichst grüße gruß dein deine ihr uns mir dir der die und ist nicht sie mit"},
	{"fr", "je tu il nous à au ce ne pas mon ma mes votre cher chère ami bien avec sur mais ton donc le les et des est que vous"},
	{"it", "il la i e a caro cara tuo tua un una ti mi si le lo in saluti il che di non per"},
	{"es", "querido querida mi tu me te lo se un una de la a en no tuyo el los y que"},
	{"nl", "ik je in lieve beste met wij de en uw jou mijn op het een van niet"},
	{"pt", "querido querida meu minha teu tua te me um de a o e no na não uma com"},
}

const (
	fewWords  = 60 // of a letter of a few lines
	fewCommon = 4  // of a language that tell there
)

// ofFewWords is the language of a short text that has none of the usual one's words, or the
// usual one.
func ofFewWords(words map[string]int, usual string) string {
	all := 0
	for _, n := range words {
		all += n
	}
	if all > fewWords || usual != "en" || wordsOf(words, usual) > 0 {
		return usual
	}
	best, most, second := usual, 0, 0
	for _, l := range small {
		n := 0
		for w := range strings.FieldsSeq(l.words) {
			n += words[w]
		}
		switch {
		case n > most:
			best, most, second = l.tag, n, most
		case n > second:
			second = n
		}
	}
	if most < fewCommon || most <= 2*second {
		return usual
	}
	return best
}
