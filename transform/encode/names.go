package encode

import (
	"sort"
	"strings"
	"unicode/utf8"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
)

// names is the names of one document: the matches of the authority in its text,
// with the aliases that the document itself teaches.
type names struct {
	index   *authority.Index
	style   authority.RefStyle
	matches []authority.Match // in the whole text, in order and disjoint
	used    map[string]*authority.Entry
	lessons []lesson
}

// lesson is a name that a document gives to somebody in brackets, and where.
type lesson struct {
	authority.Alias
	at source.Span
}

// aliasPair is `FILIPPOV [Stalin]` and `Filippov (Stalin)`: the name that a
// document uses and who is meant.
var aliasPair = pattern.MustCompile(`(\p{Lu}[\p{L}'’\-]{2,}(?: \p{Lu}[\p{L}'’\-]{2,})?)[ \t\r\n]+(?:\[(\p{Lu}[\p{L}'’. \-]{2,40})\]|\((\p{Lu}[\p{L}'’. \-]{2,40})\))`)

// noAlias is titles and other words that stand before a name in brackets without
// being one.
var noAlias = pattern.MustCompile(`^(?i:comrades?|cdes?|mr|mrs|dr|president|chairman|premier|minister|ambassador|secretary|general|marshal|colonel|leader|signed|the|party|bolsheviks|head|chief|deputy|foreign|prime|first|vice)$`)

func (e *encoder) readNames() *names {
	n := &names{index: e.options.Authority, style: e.options.Refs, used: map[string]*authority.Entry{}}
	if n.index == nil {
		return n
	}
	if d := e.facts.date; d != nil && d.Certain {
		n.index = n.index.On(d.When)
	}
	n.lessons = n.learn(e.text.Raw)
	n.index = n.index.With(aliases(n.lessons)...)
	n.matches = n.index.Match(e.text.Raw)
	return n
}

// learn is the aliases that brackets in the text teach: the name before is
// unknown, the one inside is that of exactly one person.
func (n *names) learn(text string) []lesson {
	var lessons []lesson
	for at := 0; ; {
		k := strings.IndexAny(text[at:], "[(")
		if k < 0 {
			break
		}
		at += k + 1
		start := nearby(text, at-80)
		window := text[start:min(len(text), at+48)]
		loc := aliasPair.FindStringSubmatchIndex(window)
		if loc == nil {
			continue
		}
		m := pattern.Groups(window, loc)
		alias, inner := bareName(m[1]), m[2]+m[3]
		if alias == "" || len(n.index.Lookup(alias)) > 0 {
			continue
		}
		if who := n.index.Lookup(inner); len(who) == 1 && who[0].Kind == tei.PersName {
			lessons = append(lessons, lesson{
				Alias: authority.Alias{Name: alias, Entry: who[0]},
				at:    source.Span{Start: start + loc[0], End: start + loc[1]},
			})
		}
	}
	return lessons
}

func aliases(lessons []lesson) []authority.Alias {
	var all []authority.Alias
	for _, l := range lessons {
		all = append(all, l.Alias)
	}
	return all
}

// taught is the lesson by which a name stands for an entry.
func (n *names) taught(name string, entry *authority.Entry) (lesson, bool) {
	for _, l := range n.lessons {
		if l.Entry == entry && strings.EqualFold(l.Name, name) {
			return l, true
		}
	}
	return lesson{}, false
}

// bareName is a name without the titles before it; "" when it is nothing but one.
func bareName(name string) string {
	words := strings.Fields(name)
	for len(words) > 0 && noAlias.MatchString(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// nearby is the first character at or after an offset; 0 before the text.
func nearby(text string, at int) int {
	for at = max(at, 0); at < len(text) && !utf8.RuneStart(text[at]); at++ {
	}
	return at
}

// in is the matches within a stretch of the text.
func (n *names) in(s source.Span) []authority.Match {
	i := sort.Search(len(n.matches), func(i int) bool { return n.matches[i].Start >= s.Start })
	j := i
	for j < len(n.matches) && n.matches[j].End <= s.End {
		j++
	}
	return n.matches[i:j]
}

// party is the party of a match with one entry.
func (n *names) party(text string, m authority.Match) (party, bool) {
	if len(m.Entries) != 1 {
		return party{}, false
	}
	entry := m.Entries[0]
	return party{text: text, kind: entry.Kind, ref: n.ref(entry)}, true
}

func (n *names) ref(entry *authority.Entry) string {
	n.used[entry.ID] = entry
	return n.style.Ref(entry)
}

// best is the party that a wording names: the last person, else the
// organisation or place that is most of it.
func (n *names) best(wording string) (party, bool) {
	if n.index == nil {
		return party{}, false
	}
	var found party
	ok := false
	for _, m := range n.index.Match(wording) {
		p, one := n.party(who.Calm(wording[m.Start:m.End]), m)
		if one && (p.kind == tei.PersName || found.kind != tei.PersName && (m.End-m.Start)*10 >= len(wording)*6) {
			found, ok = p, true
		}
	}
	return found, ok
}

// namesIn is the parties that the authority knows in a stretch of the source.
func (e *encoder) namesIn(s source.Span) []party {
	var all []party
	for _, m := range e.names.in(s) {
		at := source.Span{Start: m.Start, End: m.End}
		if p, ok := e.names.party(e.text.Plain(at), m); ok {
			p.span = at
			all = append(all, p)
		}
	}
	return all
}

// nameMarks is an element for each name of the authority in the text. A name
// that may be two entries is reported and left alone. A name whose last words
// are spelled out in brackets takes the brackets in.
func (e *encoder) nameMarks(found []mark) []mark {
	ends := map[int]int{}
	for _, m := range found {
		if m.element == "choice" {
			for _, abbr := range found {
				if abbr.element == "abbr" && abbr.Start == m.Start {
					ends[abbr.End] = m.End
				}
			}
		}
	}
	var all []mark
	for _, m := range e.names.matches {
		at := source.Span{Start: m.Start, End: m.End}
		p, ok := e.names.party("", m)
		if !ok {
			e.ambiguous(at, m)
			continue
		}
		if first, ok := e.elliptic(at, m.Entries[0]); ok {
			all = append(all, first)
		}
		if end := ends[at.End]; end > 0 {
			at.End = end
		}
		all = append(all, mark{Span: at, element: p.kind.String(), attrs: attrs("ref", p.ref), linked: true})
	}
	return all
}

// shared is the first of two names that share their last word: `North and` in
// `North and South Korea`.
var shared = pattern.MustCompile(`(\p{Lu}[\p{L}\-]+)(?:,? (?:and|or) |/)$`)

// elliptic is the mark of a name that leaves its last word to the name after it.
func (e *encoder) elliptic(at source.Span, next *authority.Entry) (mark, bool) {
	words := strings.Fields(e.text.Of(at))
	if len(words) < 2 {
		return mark{}, false
	}
	start := e.near(max(0, at.Start-48), at.Start)
	loc := shared.FindStringSubmatchIndex(e.text.Raw[start:at.Start])
	if loc == nil {
		return mark{}, false
	}
	first := e.text.Raw[start+loc[2] : start+loc[3]]
	found := e.names.index.Lookup(first + " " + strings.Join(words[1:], " "))
	if len(found) != 1 || found[0].Kind != next.Kind || found[0] == next || len(e.names.index.Lookup(first)) > 0 {
		return mark{}, false
	}
	return mark{
		Span:    source.Span{Start: start + loc[2], End: start + loc[3]},
		element: next.Kind.String(), attrs: attrs("ref", e.names.ref(found[0])), linked: true,
	}, true
}

func (e *encoder) ambiguous(at source.Span, m authority.Match) {
	var ids []string
	for _, entry := range m.Entries {
		ids = append(ids, entry.ID)
	}
	e.report(diag.Warning, "ambiguous-name", at, "`%s` may be %s in the authority; no reference is written", e.text.Plain(at), strings.Join(ids, " or "))
}

// identity reports whether the name in brackets says who the name before is.
func (e *encoder) identity(name, inner string) bool {
	if e.names.index == nil {
		return true
	}
	for _, entry := range e.names.index.Lookup(inner) {
		if entry.Kind != tei.PersName {
			return false
		}
	}
	return true
}

// identifiers is the identifiers that the entries have in standOff.
func (n *names) identifiers() []string {
	var ids []string
	for _, m := range n.matches {
		for _, entry := range m.Entries {
			ids = append(ids, entry.ID)
		}
	}
	return ids
}

// overlapping is the matches that have a character in common with a span.
func (n *names) overlapping(s source.Span) []authority.Match {
	i := sort.Search(len(n.matches), func(i int) bool { return n.matches[i].End > s.Start })
	j := i
	for j < len(n.matches) && n.matches[j].Start < s.End {
		j++
	}
	return n.matches[i:j]
}
