package encode

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// languageTags is the BCP 47 tags of languages by their English names.
var languageTags = map[string]string{
	"afrikaans": "af", "albanian": "sq", "arabic": "ar", "armenian": "hy", "belarusian": "be", "bulgarian": "bg",
	"chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
	"finnish": "fi", "french": "fr", "georgian": "ka", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi",
	"hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja", "kazakh": "kk", "khmer": "km",
	"korean": "ko", "lao": "lo", "latin": "la", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "malay": "ms",
	"mongolian": "mn", "norwegian": "no", "persian": "fa", "farsi": "fa", "polish": "pl", "portuguese": "pt",
	"romanian": "ro", "russian": "ru", "serbian": "sr", "serbo-croatian": "sh", "slovak": "sk", "slovenian": "sl",
	"spanish": "es", "swedish": "sv", "thai": "th", "tibetan": "bo", "turkish": "tr", "ukrainian": "uk", "urdu": "ur",
	"vietnamese": "vi", "yiddish": "yi",
}

// ownNames is the tags of languages by what editions in these languages call them.
var ownNames = map[string]string{
	"deutsch": "de", "englisch": "en", "französisch": "fr", "italienisch": "it", "latein": "la", "lateinisch": "la", "russisch": "ru", "polnisch": "pl", "spanisch": "es",
	"allemand": "de", "anglais": "en", "français": "fr", "italien": "it", "latin": "la", "russe": "ru", "espagnol": "es",
	"italiano": "it", "tedesco": "de", "francese": "fr", "inglese": "en", "русский": "ru", "английский": "en", "немецкий": "de", "французский": "fr",
}

// languageTag is a tag of BCP 47 that begins with that of a language.
var languageTag = pattern.MustCompile(`^[a-z]{2}(?:-[A-Za-z0-9]{2,8}){0,3}$`)

// languageName is the English name of a language by its tag; the first by the
// alphabet when it has several.
func languageName(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	name := ""
	for n, t := range languageTags {
		if t == primary && (name == "" || n < name) {
			name = n
		}
	}
	if name == "" {
		return tag
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// languagesIn is the tags of the languages that a wording names, in order.
func languagesIn(wording string) []string {
	if languageTag.MatchString(wording) && languageName(wording) != wording {
		return []string{wording}
	}
	var tags []string
	for _, w := range strings.FieldsFunc(strings.ToLower(wording), func(r rune) bool { return r != '-' && !unicode.IsLetter(r) }) {
		if tag := cmp.Or(languageTags[w], ownNames[w]); tag != "" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// smallest is the commonest words of languages, by which a text shows its own:
// those that the others do not have.
var smallest = map[string][]string{
	"en": {"the", "and", "that", "with", "for", "this", "which", "they", "from", "be"},
	"de": {"der", "die", "und", "ist", "nicht", "ich", "sie", "mit", "auf", "dem", "zu"},
	"fr": {"le", "les", "et", "des", "est", "que", "vous", "dans", "pour", "une", "du"},
	"it": {"il", "che", "di", "non", "per", "della", "con", "sono", "mi", "gli", "è"},
	"nl": {"het", "een", "van", "niet", "dat", "ik", "zijn", "voor", "aan", "ook"},
	"ru": {"и", "в", "не", "на", "что", "с", "по", "как", "это", "из"},
}

const (
	sample  = 4000 // bytes of the text whose words are counted
	minimum = 6    // of a language's words, before they speak against the usual one
	few     = 3    // the same when the text has none of the usual one's
)

// spokenIn is the language of the text by its commonest words: another one than
// the usual only when it has many of them and three times as many, or some and none of
// the usual one's.
func (e *encoder) spokenIn(usual string) string {
	words := e.countWords()
	if tag := writtenIn(words); tag != "" && usual == "en" {
		e.report(diag.Info, "language-by-words", source.Span{}, "nothing says in what language the text is; by its letters it is %s", languageName(tag))
		return tag
	}
	best, most, needed := usual, 0, few
	for _, tag := range []string{"de", "en", "fr", "it", "nl", "ru"} {
		n := 0
		for _, w := range smallest[tag] {
			n += words[w]
		}
		if primary, _, _ := strings.Cut(usual, "-"); tag == primary {
			if n*3 >= minimum {
				return usual
			}
			if n > 0 {
				needed = minimum
			}
			continue
		}
		if n > most {
			best, most = tag, n
		}
	}
	switch {
	case most < needed:
		return usual
	case e.facts.stated != "":
		e.report(diag.Info, "language-by-words", source.Span{}, "the header says %s, which seems to be the language of the original; by its words the text is %s", languageName(usual), languageName(best))
		return best
	}
	e.report(diag.Info, "language-by-words", source.Span{}, "nothing says in what language the text is; by its words it is %s", languageName(best))
	return best
}

// cyrillic is the letters by which the languages with Cyrillic script are told from
// Russian.
var cyrillic = []struct{ tag, letters string }{{"uk", "їєґі"}, {"be", "ў"}, {"mk", "ѓќѕ"}, {"sr", "љњђћџ"}}

// writtenIn is the language of a text of which most words are in Cyrillic letters, "" for
// any other.
func writtenIn(words map[string]int) string {
	all, cyr, russian := 0, 0, false
	own := map[string]int{}
	for w, n := range words {
		all += n
		r, _ := utf8.DecodeRuneInString(w)
		if r < utf8.RuneSelf || !unicode.Is(unicode.Cyrillic, r) {
			continue
		}
		cyr += n
		russian = russian || strings.ContainsAny(w, "ыэё")
		for _, l := range cyrillic {
			if strings.ContainsAny(w, l.letters) {
				own[l.tag] += n
			}
		}
	}
	if cyr < minimum || cyr*2 < all {
		return ""
	}
	for _, l := range cyrillic {
		if own[l.tag]*10 > cyr {
			return l.tag
		}
	}
	if russian || words["и"] > 0 {
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
