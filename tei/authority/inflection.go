package authority

import (
	"bytes"
	"slices"
	"strings"
)

// inflection is an ending of a case, and what the name may end with instead;
// folded, so that й is и.
type inflection struct {
	ending string
	names  []string
}

// cyrillic is the endings of names in Russian and its neighbours, the longest
// first: Сталиным, Малиновского, Москвой, Кореи.
var cyrillic = []inflection{
	{"ого", []string{"ии", "ыи", "ои"}},
	{"его", []string{"ии"}},
	{"ому", []string{"ии", "ыи", "ои"}},
	{"ему", []string{"ии"}},
	{"иеи", []string{"ия"}},
	{"ым", []string{"", "ыи", "ои"}},
	{"им", []string{"ии"}},
	{"ом", []string{"", "ии", "ыи", "ои"}},
	{"ем", []string{"и", "ь", ""}},
	{"ои", []string{"а", "ая"}},
	{"еи", []string{"я", "а"}},
	{"ую", []string{"ая"}},
	{"а", []string{""}},
	{"у", []string{"", "а"}},
	{"е", []string{"", "а", "я", "и", "ь"}},
	{"ы", []string{"а"}},
	{"и", []string{"я", "а", "ь"}},
	{"я", []string{"и", "ь"}},
	{"ю", []string{"я", "и", "ь"}},
}

// germanic is the genitive: Stalins Antwort.
var germanic = []inflection{{"s", []string{""}}}

// genitives is the languages with the genitive of germanic. English has none
// without an apostrophe: Molotovs are several of the name.
var genitives = []string{"de", "da", "nb", "nn", "no", "sv"}

// minStem is the length in bytes of what is left of a name without its ending.
const minStem = 4

// inflections is the endings that a word in a text of a language may have.
func inflections(word []byte, language string) []inflection {
	language, _, _ = strings.Cut(language, "-") // of a region
	switch {
	case len(word) < minStem:
		return nil
	case word[0] >= 0xD0 && word[0] <= 0xD3: // Cyrillic in UTF-8
		return cyrillic
	case slices.Contains(genitives, language):
		return germanic
	}
	return nil
}

// inflected is the number of the word of which a folded word of the text is a
// case, or 0; text is where words are put together.
func (v *vocabulary) inflected(folded []byte, language string, text []byte) uint32 {
	for _, i := range inflections(folded, language) {
		stem, ok := bytes.CutSuffix(folded, []byte(i.ending))
		if !ok || len(stem) < minStem {
			continue
		}
		for _, name := range i.names {
			if id := v.id(append(append(text[:0], stem...), name...)); id > 0 {
				return id
			}
		}
	}
	return 0
}
