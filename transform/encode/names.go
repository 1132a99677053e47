package encode

import (
	"path"
	"slices"
	"sort"
	"strings"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// names is the names of one document: the matches of the authority in its text,
// with the aliases that the document itself teaches.
type names struct {
	index   *authority.Index
	style   authority.RefStyle
	matches []authority.Match           // in the whole text, in order and disjoint
	used    map[*authority.Entry]string // the pointers to the entries that are named
	lessons []lesson
}

func (e *encoder) readNames() *names {
	n := &names{index: e.options.Authority, style: e.options.Refs, used: e.room.used}
	if n.index == nil {
		return n
	}
	n.index = n.index.For(e.context())
	n.lessons = n.learn(e.text.Raw)
	n.index = n.index.With(aliases(n.lessons)...)
	n.matches = n.index.Match(unglued(e.text.Raw))
	return n
}

// unglued is a text with blanks in place of figures close after a word, byte for
// byte: they are the numbers of notes, and no part of a name.
func unglued(text string) string {
	glued := structure.Glued(text)
	if len(glued) == 0 {
		return text
	}
	out := []byte(text)
	for _, s := range glued {
		for i := s.Start; i < s.End; i++ {
			out[i] = ' '
		}
	}
	return string(out)
}

// context is what the authority has to know of the document.
func (e *encoder) context() authority.Context {
	c := authority.Context{Language: e.language()}
	date := e.facts.date
	if date == nil {
		date = e.ownDate(e.dates, e.datelines())
	}
	if date != nil && date.Certain && !strings.HasPrefix(date.When, "-") { // with its year
		c.Date = date.When
	}
	file := path.Base(strings.ReplaceAll(e.name, `\`, "/"))
	for _, name := range []string{e.facts.record, file, strings.TrimSuffix(file, path.Ext(file))} {
		if name != "" {
			c.Documents = append(c.Documents, name)
		}
	}
	return c
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

// named reports whether a name of the text may be that of an entry with an identifier.
func (n *names) named(id string) bool {
	if n.index == nil {
		return false
	}
	entry := n.index.Entry(id)
	return entry != nil && slices.ContainsFunc(n.matches, func(m authority.Match) bool { return slices.Contains(m.Entries, entry) })
}

// known reports whether the authority has a name, be it of several entries.
func (n *names) known(name string) bool { return n.index != nil && len(n.index.Lookup(name)) > 0 }

func (n *names) ref(entry *authority.Entry) string {
	ref, ok := n.used[entry]
	if !ok {
		ref = n.style.Ref(entry)
		n.used[entry] = ref
	}
	return ref
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
	ends := spelledOut(found)
	e.room.attrs = e.room.attrs[:0]
	all := e.room.names[:0]
	for _, m := range e.names.matches {
		at := source.Span{Start: m.Start, End: m.End}
		p, ok := e.names.party("", m)
		if !ok {
			all = append(all, e.ambiguous(at, m)...)
			continue
		}
		if first, ok := e.elliptic(at, m.Entries[0]); ok {
			all = append(all, first)
		}
		if end := ends[at.End]; end > 0 {
			at.End = end
		}
		all = append(all, mark{Span: at, element: p.kind.String(), attrs: e.room.attribute("ref", p.ref), linked: true})
	}
	e.room.names = all
	return all
}

// spelledOut is where the brackets end that spell abbreviations out, by the ends of
// the abbreviations.
func spelledOut(found []mark) map[int]int {
	ends, choices := map[int]int{}, map[int]int{}
	for _, m := range found {
		if m.element == "choice" {
			choices[m.Start] = m.End
		}
	}
	for _, m := range found {
		if end, ok := choices[m.Start]; ok && m.element == "abbr" {
			ends[m.End] = end
		}
	}
	return ends
}

// shared is the first of two names that share their last word: `North and` in
// `North and South Korea`.
var shared = pattern.MustCompile(`(\p{Lu}[\p{L}\-]+)(?:,? (?:and|or) |/)$`)

// elliptic is the mark of a name that leaves its last word to the name after it.
func (e *encoder) elliptic(at source.Span, next *authority.Entry) (mark, bool) {
	before := e.text.Raw[:at.Start]
	if !strings.HasSuffix(before, "and ") && !strings.HasSuffix(before, "or ") && !strings.HasSuffix(before, "/") {
		return mark{}, false
	}
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

// ambiguous reports a name that may be several entries. It is left alone, unless the
// edition wants pointers to all of them, which are marked as uncertain.
func (e *encoder) ambiguous(at source.Span, m authority.Match) []mark {
	ids := make([]string, 0, 4)
	kind := m.Entries[0].Kind
	one := true
	for _, entry := range m.Entries {
		ids = append(ids, entry.ID)
		one = one && entry.Kind == kind
	}
	text, candidates := e.text.Plain(at), strings.Join(ids, " or ")
	if !e.names.style.Uncertain || !one {
		e.report(diag.Warning, "ambiguous-name", at, "`%s` may be %s in the authority; no reference is written", text, candidates)
		return nil
	}
	e.report(diag.Warning, "ambiguous-name", at, "`%s` may be %s in the authority; the reference names all of them as uncertain", text, candidates)
	var refs []string
	for _, entry := range m.Entries {
		refs = append(refs, e.names.ref(entry))
	}
	return []mark{{Span: at, element: kind.String(), attrs: attrs("ref", strings.Join(refs, " "), "cert", "low")}}
}

// identity reports whether a name in brackets may say who is meant: the
// authority has nothing else of that name.
func (e *encoder) identity(inner string) bool {
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

// hasName reports whether the authority has a name of a kind.
func (e *encoder) hasName(name string, kind tei.NameKind) bool {
	if e.names.index == nil {
		return false
	}
	for _, entry := range e.names.index.Lookup(name) {
		if entry.Kind == kind {
			return true
		}
	}
	return false
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
