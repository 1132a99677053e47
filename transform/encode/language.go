package encode

import (
	"cmp"
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
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
