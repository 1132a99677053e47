package encode

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/names"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// readNames finds the names of the authority in the document.
func (e *encoder) readNames() *names.Names {
	o := names.Options{Index: e.options.Authority, Style: e.options.Refs, Used: e.room.used}
	if o.Index != nil {
		o.Context = e.context()
	}
	return names.In(e.text.Raw, o)
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

// nameMarks is an element for each name of the authority in the text. A name
// that may be two entries is reported and left alone. A name whose last words
// are spelled out in brackets takes the brackets in.
func (e *encoder) nameMarks(found []markup.Mark) []markup.Mark {
	ends := spelledOut(found)
	all := append(e.room.names[:0], e.continuedNames(found)...)
	whole := slices.Clone(all)
	for _, m := range e.names.All() {
		at := source.Span{Start: m.Start, End: m.End}
		for len(whole) > 0 && whole[0].End <= at.Start {
			whole = whole[1:]
		}
		if len(whole) > 0 && whole[0].Start < at.End {
			continue // a part of it
		}
		p, ok := e.names.Name("", m)
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
		all = append(all, markup.Mark{Span: at, Element: p.Kind.String(), Attrs: e.room.attribute("ref", p.Ref), Linked: true})
	}
	e.room.names = all
	return all
}

// continuedNames is the persons whose names go on in brackets: Enver [Hoxha].
func (e *encoder) continuedNames(found []markup.Mark) []markup.Mark {
	var all []markup.Mark
	for _, m := range found {
		if m.Element != "supplied" {
			continue
		}
		entry, at := e.names.Continued(m.Span)
		if entry != nil {
			all = append(all, markup.Mark{Span: at, Element: entry.Kind.String(), Attrs: tei.Attrs("ref", e.names.Ref(entry)), Linked: true})
		}
	}
	return all
}

// spelledOut is where the brackets end that spell abbreviations out, by the ends of
// the abbreviations.
func spelledOut(found []markup.Mark) map[int]int {
	ends, choices := map[int]int{}, map[int]int{}
	for _, m := range found {
		if m.Element == "choice" {
			choices[m.Start] = m.End
		}
	}
	for _, m := range found {
		if end, ok := choices[m.Start]; ok && m.Element == "abbr" {
			ends[m.End] = end
		}
	}
	return ends
}

// shared is the first of two names that share their last word: `North and` in
// `North and South Korea`.
var shared = pattern.MustCompile(`(\p{Lu}[\p{L}\-]+)(?:,? (?:and|or) |/)$`)

// elliptic is the mark of a name that leaves its last word to the name after it.
func (e *encoder) elliptic(at source.Span, next *authority.Entry) (markup.Mark, bool) {
	before := e.text.Raw[:at.Start]
	if !strings.HasSuffix(before, "and ") && !strings.HasSuffix(before, "or ") && !strings.HasSuffix(before, "/") {
		return markup.Mark{}, false
	}
	words := strings.Fields(e.text.Of(at))
	if len(words) < 2 {
		return markup.Mark{}, false
	}
	start := source.Character(e.text.Raw, at.Start-48)
	loc := shared.FindStringSubmatchIndex(e.text.Raw[start:at.Start])
	if loc == nil {
		return markup.Mark{}, false
	}
	first := e.text.Raw[start+loc[2] : start+loc[3]]
	found := e.names.Lookup(first + " " + strings.Join(words[1:], " "))
	if len(found) != 1 || found[0].Kind != next.Kind || found[0] == next || len(e.names.Lookup(first)) > 0 {
		return markup.Mark{}, false
	}
	return markup.Mark{
		Span:    source.Span{Start: start + loc[2], End: start + loc[3]},
		Element: next.Kind.String(), Attrs: tei.Attrs("ref", e.names.Ref(found[0])), Linked: true,
	}, true
}

// unlinkedName is a name that is left without a reference, and why.
type unlinkedName struct {
	at  source.Span
	why string
}

// leave notes for an explanation why a name is left without a reference.
func (e *encoder) leave(at source.Span, why string, args ...any) {
	if e.options.Explain && !at.Empty() {
		e.unlinked = append(e.unlinked, unlinkedName{at, fmt.Sprintf(why, args...)})
	}
}

// ambiguous reports a name that may be several entries. It is left alone, unless the
// edition wants pointers to all of them, which are marked as uncertain.
func (e *encoder) ambiguous(at source.Span, m authority.Match) []markup.Mark {
	ids := make([]string, 0, 4)
	kind := m.Entries[0].Kind
	one := true
	for _, entry := range m.Entries {
		ids = append(ids, entry.ID)
		one = one && entry.Kind == kind
	}
	text, candidates := e.text.Plain(at), strings.Join(ids, " or ")
	if !e.names.Uncertain() || !one {
		e.report(diag.Warning, "ambiguous-name", at, "`%s` may be %s in the authority; no reference is written", text, candidates)
		e.leave(at, "`%s` may be %s in the authority, and nothing tells which", text, candidates)
		return nil
	}
	e.report(diag.Warning, "ambiguous-name", at, "`%s` may be %s in the authority; the reference names all of them as uncertain", text, candidates)
	var refs []string
	for _, entry := range m.Entries {
		refs = append(refs, e.names.Ref(entry))
	}
	return []markup.Mark{{Span: at, Element: kind.String(), Attrs: tei.Attrs("ref", strings.Join(refs, " "), "cert", "low")}}
}
