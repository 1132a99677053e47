package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// A name of which an edition supplied the second part in brackets: Enver [Hoxha]. The same
// form says who is meant (FILIPPOV [Stalin]) and what a place is called otherwise, so
// something has to say that both are one name: the authority, the document elsewhere, or
// the syllables of Chinese.

// maxSought is how many such names are looked for in the text.
const maxSought = 40

// Continues reports whether a name and what stands in brackets behind it are one name of a
// person. The text is read once for each of the first names that are asked for.
func (n *Names) Continues(name, behind string) bool {
	if name == "" || behind == "" || !startsName(name) || !startsName(behind) {
		return false
	}
	if who.ChineseName(name, behind) {
		return true
	}
	whole := name + " " + behind
	if slices.ContainsFunc(n.Lookup(whole), isPerson) {
		return true
	}
	return name != strings.ToUpper(name) && n.says(whole)
}

// nameBefore is the word before a bracket.
var nameBefore = pattern.MustCompile(`(\p{Lu}[\p{L}'’\-]+) $`)

// maxFirst is how many bytes the word before a bracket has at most.
const maxFirst = 40

// Continued is the only person of the authority whose name goes on in the brackets at a
// place, and the whole of the name; nil when there is none.
func (n *Names) Continued(brackets source.Span) (*authority.Entry, source.Span) {
	if n.index == nil || brackets.Len() > maxFirst || brackets.Len() < len("[ab]") {
		return nil, source.Span{}
	}
	behind := n.text[brackets.Start+1 : brackets.End-1]
	start := source.Character(n.text, max(0, brackets.Start-maxFirst))
	m := nameBefore.FindStringSubmatchIndex(n.text[start:brackets.Start])
	if m == nil || !startsName(behind) {
		return nil, source.Span{}
	}
	entries := n.Lookup(n.text[start+m[2]:start+m[3]] + " " + behind)
	if len(entries) != 1 || !isPerson(entries[0]) {
		return nil, source.Span{}
	}
	return entries[0], source.Span{Start: start + m[2], End: brackets.End}
}

// says reports whether the text has a name as a whole.
func (n *Names) says(whole string) bool {
	stands, asked := n.whole[whole]
	if asked || len(n.whole) >= maxSought {
		return stands
	}
	if n.whole == nil {
		n.whole = map[string]bool{}
	}
	n.whole[whole] = wording.HasWord(n.text, whole)
	return n.whole[whole]
}

// suppliedName is a name with the part in brackets.
var suppliedName = pattern.MustCompile(`(\p{Lu}[\p{L}'’\-]+) \[(\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?)\]`)

// Whole is a wording without the brackets in names that continue in them.
func (n *Names) Whole(wording string) string {
	if strings.IndexByte(wording, '[') < 0 {
		return wording
	}
	for _, m := range suppliedName.FindAllStringSubmatch(wording, -1) {
		if n.Continues(m[1], m[2]) {
			wording = strings.Replace(wording, m[0], m[1]+" "+m[2], 1)
		}
	}
	return wording
}

func isPerson(entry *authority.Entry) bool { return entry.Kind == tei.PersName }

// startsName reports whether a word begins as names do.
func startsName(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
