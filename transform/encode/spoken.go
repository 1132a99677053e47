package encode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// The language of a text by its letters and its commonest words, where nothing says it.

// smallest is the commonest words of languages, by which a text shows its own: those that
// few others have.
var smallest = []struct{ tag, words string }{
	{"en", "the and that with for this which they from be"},
	{"de", "der die und ist nicht ich sie mit auf dem zu"},
	{"fr", "le les et des est que vous dans pour une du"},
	{"it", "il che di non per della con sono mi gli è"},
	{"nl", "het een van niet dat ik zijn voor aan ook"},
	{"es", "el los las y es muy pero usted por del que en una con su"},
	{"pt", "não uma com em os ao pelo você são muito que um do da seu"},
	{"la", "quod cum sed quae atque enim etiam esse mihi ut et est non ad ex"},
	{"ro", "și să nu din cu pentru care este mai către"},
	{"pl", "się nie jest że przez który jak dla tego był w z na od tylko"},
	{"cs", "že jsem jsme který jako bude ještě není také byl se v na ale"},
	{"sk", "že som sme ktorý ako bude ešte nie tiež bol"},
	{"hr", "koji nije što kao sam smo bio kako ali su"},
	{"hu", "az és hogy nem egy is meg volt csak vagy"},
	{"sq", "dhe të në është për nuk që një duke nga"},
	{"tr", "ve bir bu için ile olan çok gibi olarak dir"},
	{"sv", "och att det är inte jag som för på med til hafwer af"},
	{"da", "af ikke jeg og efter mig hvad blev til være"},
	{"no", "av ikke jeg og etter meg hva ble til være"},
	{"fi", "ja on ei että oli hän se mutta kun niin"},
	{"vi", "và của là không các được cho những người một"},
}

const (
	sample  = 4000 // bytes of the text whose words are counted
	minimum = 6    // of a language's words, before they speak against the usual one
	few     = 3    // the same when the text has none of the usual one's
	plenty  = 40   // of the usual one's words, of which a sample has no three times as many of another
)

// spokenIn is the language of the text by its letters, or by its commonest words: another
// one than the usual only when it has many of them and three times as many, or some and
// none of the usual one's.
func (e *encoder) spokenIn(usual string) string {
	words := e.countWords()
	if tag := writtenIn(words); tag != "" && usual == "en" {
		e.report(diag.Info, "language-by-words", source.Span{}, "nothing says in what language the text is; by its letters it is %s", languageName(tag))
		return tag
	}
	best := byWords(words, usual)
	if best == usual {
		best = ofFewWords(words, usual)
	}
	switch {
	case best == usual:
	case e.facts.stated != "":
		e.report(diag.Info, "language-by-words", source.Span{}, "the header says %s, which seems to be the language of the original; by its words the text is %s", languageName(usual), languageName(best))
	default:
		e.report(diag.Info, "language-by-words", source.Span{}, "nothing says in what language the text is; by its words it is %s", languageName(best))
	}
	return best
}

// byWords is the language of which a text has the most words, or the usual one.
func byWords(words map[string]int, usual string) string {
	primary, _, _ := strings.Cut(usual, "-")
	needed := few
	switch n := wordsOf(words, primary); {
	case n >= plenty:
		return usual
	case n > 0:
		needed = max(minimum, 3*n)
	}
	best, most := usual, 0
	for _, l := range smallest {
		if n := wordsOf(words, l.tag); l.tag != primary && n > most {
			best, most = l.tag, n
		}
	}
	if most < needed {
		return usual
	}
	return best
}

// wordsOf is how many of the commonest words of a language a text has.
func wordsOf(words map[string]int, tag string) int {
	n := 0
	for _, l := range smallest {
		if l.tag != tag {
			continue
		}
		for w := range strings.FieldsSeq(l.words) {
			n += words[w]
		}
	}
	return n
}

// scripts is the scripts that are those of one language, or nearly so, by their letters.
var scripts = []struct {
	tag     string
	letters *unicode.RangeTable
}{
	{"el", unicode.Greek},
	{"ka", unicode.Georgian},
	{"hy", unicode.Armenian},
	{"he", unicode.Hebrew},
	{"ar", unicode.Arabic},
	{"hi", unicode.Devanagari},
	{"th", unicode.Thai},
	{"lo", unicode.Lao},
	{"km", unicode.Khmer},
	{"bo", unicode.Tibetan},
	{"ko", unicode.Hangul},
	{"ja", unicode.Hiragana},
	{"ja", unicode.Katakana},
	{"zh", unicode.Han},
	{"ru", unicode.Cyrillic},
}

// persian is the letters that Persian has beside those of Arabic.
const persian = "پچژگ"

// cyrillic is the letters by which the languages with Cyrillic script are told from
// Russian.
var cyrillic = []struct{ tag, letters string }{{"uk", "їєґі"}, {"be", "ў"}, {"mk", "ѓќѕ"}, {"sr", "љњђћџ"}, {"kk", "әғқң"}, {"mn", "өү"}}

// bulgarian is small words that Bulgarian has and Russian has not.
var bulgarian = []string{"че", "се", "ще", "като", "са"}

// writtenIn is the language of a text by its letters, when most of them are of a script
// that tells; "" for any other.
func writtenIn(words map[string]int) string {
	all, most := 0, 0
	tag := ""
	counts := map[string]int{}
	for w, n := range words {
		all += n * utf8.RuneCountInString(w)
		for _, r := range w {
			if r < 0x370 { // Latin, or none
				continue
			}
			for _, s := range scripts {
				if unicode.Is(s.letters, r) {
					counts[s.tag] += n
					break
				}
			}
		}
	}
	for _, s := range scripts {
		if counts[s.tag] > most {
			tag, most = s.tag, counts[s.tag]
		}
	}
	if tag == "zh" || tag == "ja" { // Japanese has Chinese letters, too
		tag, most = "zh", counts["zh"]+counts["ja"]
		if counts["ja"]*10 > most {
			tag = "ja"
		}
	}
	switch {
	case most < leastLetters || most*2 < all:
		return ""
	case tag == "ar" && spelt(words, persian)*40 > most:
		return "fa"
	case tag == "ru":
		return inCyrillic(words)
	}
	return tag
}

// leastLetters is how many letters of a script tell of a language.
const leastLetters = 20

// spelt is how many of some words have one of the given letters.
func spelt(words map[string]int, letters string) int {
	count := 0
	for w, n := range words {
		if strings.ContainsAny(w, letters) {
			count += n
		}
	}
	return count
}

// inCyrillic is which of the languages with Cyrillic script a text is in; "" when nothing
// tells.
func inCyrillic(words map[string]int) string {
	all := 0
	for w, n := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.Is(unicode.Cyrillic, r) {
			all += n
		}
	}
	if all < minimum {
		return ""
	}
	for _, l := range cyrillic {
		if spelt(words, l.letters)*10 > all {
			return l.tag
		}
	}
	if spelt(words, "ыэё") > 0 {
		return "ru"
	}
	own := 0
	for _, w := range bulgarian {
		own += words[w]
	}
	switch {
	case own >= few:
		return "bg"
	case words["и"] > 0:
		return "ru"
	}
	return ""
}

// countWords is how often each word stands at the start of the text.
func (e *encoder) countWords() map[string]int {
	words, size := map[string]int{}, 0
	for _, d := range e.doc.Divisions {
		d.EachBlock(func(b *structure.Block) {
			if size > sample {
				return
			}
			size += b.Whole().Len()
			for _, w := range strings.FieldsFunc(e.text.Of(b.Whole()), func(r rune) bool { return !unicode.IsLetter(r) }) {
				words[strings.ToLower(w)]++
			}
		})
	}
	return words
}
