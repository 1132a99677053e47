package names

import (
	"slices"
	"strings"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Lesson is a name that a document gives to somebody in brackets, and where.
type Lesson struct {
	authority.Alias
	At source.Span
}

// usedName is the name that a document uses, before the bracket that says who is meant:
// FILIPPOV [Stalin], Filippov (Stalin).
var usedName = pattern.MustCompile(`(\p{Lu}[\p{L}'’\-]{2,}(?: \p{Lu}[\p{L}'’\-]{2,})?)[ \t\r\n]+$`)

// meantName is that bracket.
var meantName = pattern.MustCompile(`^(?:\[(\p{Lu}[\p{L}'’. \-]{2,40})\]|\((\p{Lu}[\p{L}'’. \-]{2,40})\))`)

// maxUsed is how many bytes before a bracket are read.
const maxUsed = 79

// noAlias is titles and other words that stand before a name in brackets without
// being one.
var noAlias = pattern.MustCompile(`^(?i:comrades?|cdes?|mr|mrs|dr|president|chairman|premier|minister|ambassador|secretary|general|marshal|colonel|leader|signed|the|party|bolsheviks|head|chief|deputy|foreign|prime|first|vice)$`)

// learn is the aliases that brackets in the text teach: the name before is
// unknown, the one inside is that of exactly one person. Square brackets, in which
// the edition speaks, teach also a name that could be somebody else's surname.
func (n *Names) learn(text string) []Lesson {
	var lessons []Lesson
	for at := bracket(text, 0); at < len(text); at = bracket(text, at+1) {
		in := meantName.FindStringSubmatchIndex(text[at:min(len(text), at+maxUsed)])
		if in == nil {
			continue
		}
		start := source.Character(text, max(0, at-maxUsed))
		used := usedName.FindStringSubmatchIndex(text[start:at])
		if used == nil {
			continue
		}
		meant := pattern.Groups(text[at:], in)
		alias, inner := bareName(text[start+used[2]:start+used[3]]), meant[1]+meant[2]
		if alias == "" || n.has(alias, meant[1] != "") {
			continue
		}
		if who := n.index.Lookup(inner); len(who) == 1 && who[0].Kind == tei.PersName {
			lessons = append(lessons, Lesson{
				Alias: authority.Alias{Name: alias, Entry: who[0]},
				At:    source.Span{Start: start + used[0], End: at + in[1]},
			})
		}
	}
	return lessons
}

// bracket is where the next bracket opens at or after a place; the end of the text
// when none does.
func bracket(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	if k := source.IndexEither(text[at:], '[', '('); k >= 0 {
		return at + k
	}
	return len(text)
}

// has reports whether the authority has a name already: if only composed ones are
// left aside, one that an entry declares.
func (n *Names) has(name string, declared bool) bool {
	found := n.index.Lookup(name)
	if !declared {
		return len(found) > 0
	}
	return slices.ContainsFunc(found, func(entry *authority.Entry) bool {
		return slices.ContainsFunc(entry.Names, func(f authority.Form) bool {
			return !f.Composed && strings.EqualFold(f.Text, name)
		})
	})
}

func aliases(lessons []Lesson) []authority.Alias {
	var all []authority.Alias
	for _, l := range lessons {
		all = append(all, l.Alias)
	}
	return all
}

// Taught is the lesson by which a name stands for an entry.
func (n *Names) Taught(name string, entry *authority.Entry) (Lesson, bool) {
	for _, l := range n.lessons {
		if l.Entry == entry && strings.EqualFold(l.Name, name) {
			return l, true
		}
	}
	return Lesson{}, false
}

// bareName is a name without the titles before it; "" when it is nothing but one.
func bareName(name string) string {
	words := strings.Fields(name)
	for len(words) > 0 && noAlias.MatchString(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
