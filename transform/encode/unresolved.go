package encode

import (
	"strings"

	"catchword/transform/encode/internal/correspondence"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// titled is a name after a title, or after initials.
var titled = pattern.MustCompile(`(?:\b(?:Comrades?|Cdes?\.?|Mr\.?|Mrs\.?|Dr\.?|Gen\.?|General|Marshal|Admiral|Brigadier|Colonel|Major|Captain|Lieutenant|Sergeant|Count|Baron|Prince|Princess|Sir|Lord|Lady|Miss|Ms\.?|Prof\.?|Professor|Monsieur|Madame|Herrn?|Frau|Ambassador|President|Chancellor|Premier|Prime Minister|Foreign Minister|Senator) ((?:(?:` + who.Initial + `\. ?)+|\p{Lu}[\p{L}'’\-]*\p{Ll}[\p{L}\-]* )*\p{Lu}[\p{L}'’\-]*\p{Ll}[\p{L}\-]*(?: (?:de|da|du|di|van|von|der|la) \p{Lu}[\p{L}\-]+)*)|\b((?:` + who.Initial + `\. ?){1,3}(?:(?:de|da|du|di|van|von|der|la) )*\p{Lu}[\p{L}'’\-]*\p{Ll}[\p{L}\-]*(?: (?:de|da|du|di|van|von|der|la) \p{Lu}[\p{L}\-]+)*))`)

// notPersons is what stands after a title in small words: `Dear Mr. President`.
var notPersons = pattern.MustCompile(`^(?i:president|minister|chairman|ambassador|secretary|premier|prime minister|speaker|assembly|staffs?|headquarters|[dmb]\. ?(?:sc|a|litt|phil)\.?|ph\. ?d\.?|u\. ?s\. .*|u\. ?k\. .*|u\. ?n\. .*)$`)

// unresolved is the names that look like persons and are not in the authority,
// each where it stands first: correspondents, and names after titles or
// initials in the text.
func (e *encoder) unresolved() []Unresolved {
	u := unknown{e: e, seen: map[string]bool{}}
	u.correspondents()
	u.present()
	for _, s := range e.stretches() {
		u.in(s)
	}
	return u.all
}

// unknown collects the names that no authority file has.
type unknown struct {
	e    *encoder
	all  []Unresolved
	seen map[string]bool
}

// note adds a name, unless the authority has it or it has been added.
func (u *unknown) note(text string, at source.Span) {
	if len(u.e.names.Lookup(text)) > 0 || strings.Contains(text, "@") { // an address is no name
		return
	}
	entry := who.Entry(text)
	if entry == "" || u.seen[entry] || entry != text && len(u.e.names.Lookup(entry)) > 0 {
		return
	}
	u.seen[entry] = true
	u.e.leave(at, "`%s` looks like the name of a person, and no authority file has it; --propose writes it as a row of one", entry)
	u.all = append(u.all, Unresolved{Text: entry, Kind: "person", Span: u.e.text.Place(at)})
}

// correspondents notes the persons who write, get and hand on the messages.
func (u *unknown) correspondents() {
	title := source.Span{}
	if f, ok := u.e.doc.Field(layout.Title); ok {
		title = f.Whole()
	}
	for _, m := range u.e.messages {
		for _, m := range append([]*message{m}, m.quoted...) {
			for _, p := range m.strangers() {
				if p.Span.Empty() {
					p.Span = title
				}
				u.note(p.Text, p.Span)
			}
		}
	}
}

// in notes the names behind titles or initials in a stretch of the text.
func (u *unknown) in(s source.Span) {
	text := u.e.interruptions.Without(u.e.text, s)
	for _, m := range titled.FindAllStringSubmatchIndex(text, -1) {
		start, end := m[2], m[3]
		if start < 0 {
			start, end = m[4], m[5]
		}
		if !strings.Contains(text[start:end], " ") && strings.HasSuffix(text[:start], "Sir ") {
			continue // a first name alone
		}
		start = withGivenName(text, start, end)
		end = withSurname(text, start, end)
		at := source.Span{Start: s.Start + start, End: s.Start + end}
		if len(u.e.names.Overlapping(at)) == 0 && !notPersons.MatchString(text[start:end]) && who.MayBePerson(text[start:end]) {
			u.note(who.Unowning(u.e.text.Plain(at)), at)
		}
	}
}

// present notes the persons among those who took part, and among those who speak.
func (u *unknown) present() {
	for _, d := range u.e.doc.Divisions {
		d.EachBlock(func(b *structure.Block) {
			switch b.Kind {
			case form.Participants:
				for i, s := range b.Items {
					if b.Sides[i] == 0 { // it is no side of a conversation
						u.listed(s)
					}
				}
			case form.Turn:
				u.listed(b.Label)
			}
		})
	}
}

// listed notes the persons whom an entry in a list of names, or a label, names.
func (u *unknown) listed(s source.Span) {
	e := u.e
	if s = e.text.Trim(s); len(e.names.Overlapping(s)) > 0 {
		return
	}
	for _, p := range e.room.parties.In(strings.TrimRight(e.text.Plain(s), " :.")) {
		if p.Kind == who.Person && len(strings.Fields(p.Name)) <= maxNamed && who.MayBePerson(p.Name) {
			u.note(who.Calm(p.Name), s)
		}
	}
}

// maxNamed is how many words the name of one who took part has at most.
const maxNamed = 4

// withSurname is where a name with one initial ends: behind the surname, where a second
// name stands before it: A. Middle Doe. Prose has to go on behind it.
func withSurname(text string, start, end int) int {
	if m := oneInitial.FindStringIndex(text[start:end]); m == nil || m[1] != end-start || end+1 >= len(text) || text[end] != ' ' {
		return end
	}
	next := nextName.FindString(text[end+1:])
	if next == "" {
		return end
	}
	word := next[:len(next)-1]
	after := strings.TrimLeft(text[end+1+len(word):], " ")
	if !who.GivenName(word) || strings.IndexByte(",;:.)'’", next[len(next)-1]) < 0 && (after == "" || after[0] < 'a' || after[0] > 'z') {
		return end
	}
	return end + 1 + len(word)
}

var (
	// oneInitial is a name with one initial before it and nothing else.
	oneInitial = pattern.MustCompile(`^\p{Lu}\. ?\p{Lu}[\p{L}\-]+$`)
	// nextName is a further word of a name, and what stands behind it.
	nextName = pattern.MustCompile(`^\p{Lu}\p{Ll}[\p{Ll}\-]+[ ,;:.)'’]`)
)

// withGivenName is where a name with initials begins: at the first name before
// them, if there is one.
func withGivenName(text string, start, end int) int {
	if start < 2 || !who.Initialled(text[start:end]) {
		return start
	}
	before := text[:start-1]
	k := strings.LastIndexAny(before, " \n\t(\"“") + 1
	if text[start-1] != ' ' || !who.GivenName(before[k:]) {
		return start
	}
	return k
}

// strangers is the persons of a message that the authority does not know.
func (m *message) strangers() []correspondence.Party {
	var all []correspondence.Party
	for _, list := range [][]correspondence.Party{m.Sent, m.Received, m.Forwarded, m.Copies} {
		for _, p := range list {
			if p.Ref == "" && p.Person() {
				all = append(all, p)
			}
		}
	}
	return all
}
