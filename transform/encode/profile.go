package encode

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"

	"github.com/beevik/etree"
)

// profile is what the text is: summary, date, languages, kind, correspondence.
func (e *encoder) profile() *etree.Element {
	element := e.nodes.Elem("profileDesc", nil, e.nodes.Of(
		e.abstract().Element(e.nodes),
		e.creation().Element(e.nodes),
		e.nodes.Elem("langUsage", nil, e.languages()),
		e.textClass().Element(e.nodes)))
	for _, m := range e.described() {
		if c := e.correspDesc(m).Element(e.nodes); c != nil {
			c.CreateAttr("resp", own)
			element.AddChild(c)
		}
	}
	return element
}

// abstract is the summary of the edition, a paragraph for each of its own. One that stands
// in the header with its label is said again.
func (e *encoder) abstract() tei.Abstract {
	a := tei.Abstract{Resp: markup.SourceResp}
	for _, value := range e.fieldsOf(layout.Summary) {
		a.Paragraphs = append(a.Paragraphs, e.content(value))
	}
	if len(a.Paragraphs) > 0 {
		return a
	}
	a.Resp = own
	for _, f := range e.doc.Fields {
		if f.Key == layout.Summary && f.Kept {
			a.Paragraphs = append(a.Paragraphs, e.nodes.Text(source.Collapse(e.text.Wording(f.Value))))
		}
	}
	return a
}

func (e *encoder) creation() tei.Creation {
	if e.facts.date != nil {
		d := e.dated(*e.facts.date, e.facts.wording)
		d.Resp = own
		return tei.Creation{Date: d}
	}
	for _, m := range e.messages {
		if m.Date != nil {
			d := e.dated(*m.Date, m.Wording)
			d.Resp = own
			return tei.Creation{Date: d}
		}
	}
	return tei.Creation{}
}

// languages is the language of the text and those of the original.
func (e *encoder) languages() tei.Mixed {
	var all tei.Mixed
	said := map[string]bool{}
	for _, key := range []layout.Key{layout.Contents, layout.Language} {
		for _, value := range e.languageFields(key) {
			tag := strings.Join(languagesIn(e.text.Wording(value))[:1], "")
			all = append(all, e.nodes.Elem("language", tei.Attrs("ident", tag), e.bare(value)))
			said[tag] = true
		}
	}
	var added tei.Mixed
	for _, tag := range append([]string{e.language()}, e.facts.original...) {
		if !said[tag] {
			said[tag] = true
			added = append(added, ours(tei.Language{Ident: tag, Content: e.nodes.Text(languageName(tag))}.Element(e.nodes)))
		}
	}
	return e.nodes.Join(added, all)
}

// languageFields is the lines of the fields of a key that name a language: all
// for the original, the first for what is offered.
func (e *encoder) languageFields(key layout.Key) [][]source.Span {
	var all [][]source.Span
	for _, value := range e.fieldsOf(key) {
		for _, s := range value {
			if len(languagesIn(e.text.Of(s))) > 0 && (key == layout.Language || len(all) == 0) {
				all = append(all, []source.Span{s})
			}
		}
	}
	return all
}

// offers is the other lines of those fields.
func (e *encoder) offers() [][]source.Span {
	var all [][]source.Span
	for _, key := range []layout.Key{layout.Contents, layout.Language} {
		first := true
		for _, value := range e.fieldsOf(key) {
			for _, s := range value {
				named := len(languagesIn(e.text.Of(s))) > 0
				if named && (key == layout.Language || first) {
					first = false
					continue
				}
				all = append(all, []source.Span{s})
			}
		}
	}
	return all
}

// textClass says kind and level of secrecy.
func (e *encoder) textClass() tei.TextClass {
	var c tei.TextClass
	e.classifiedAbove()
	if g := e.genres(); len(g) > 0 {
		c.CatRefs = append(c.CatRefs, tei.CatRef{Scheme: "#genre", Target: targets("genre-", g)})
	}
	if s := e.secrecy; len(s) > 0 {
		c.CatRefs = append(c.CatRefs, tei.CatRef{Scheme: "#classification", Target: targets("class-", s)})
	}
	return c
}

// category is one class of a taxonomy of this document.
type category struct{ key, name string }

func targets(prefix string, list []category) string {
	var all []string
	for _, c := range list {
		all = append(all, "#"+prefix+c.key)
	}
	return strings.Join(all, " ")
}

// genres is the kinds of the messages, each once.
func (e *encoder) genres() []category {
	var all []category
	for _, m := range e.messages {
		for _, m := range append([]*message{m}, m.quoted...) {
			if m.Genre != nil {
				all = once(all, category{m.Genre.Key, m.Genre.Name})
			}
		}
	}
	return all
}

func once(all []category, c category) []category {
	for _, have := range all {
		if have.key == c.key {
			return all
		}
	}
	return append(all, c)
}

// classifiedAbove notes the levels of secrecy that the header says.
func (e *encoder) classifiedAbove() {
	for _, f := range e.doc.Fields {
		if f.Key != layout.Classification {
			continue
		}
		if name := strings.Trim(e.text.Wording(f.Value), ` .,!()[]"`); name != "" && len(name) < maxSecrecy {
			e.secrecy = once(e.secrecy, category{slug(name), who.Calm(name)})
		}
	}
}

// maxSecrecy is how many bytes the words for a level of secrecy have at most.
const maxSecrecy = 60

// classified notes a level of secrecy and returns the pointer to it.
func (e *encoder) classified(b structure.Block) string {
	name := strings.Trim(secrecyLabel.ReplaceAllString(form.SecrecyOf(e.text.Plain(b.Content())), ""), ` .,[]()"`)
	if spelled.MatchString(name) {
		between := " "
		if strings.Contains(name, "-") {
			between = "-"
		}
		name = strings.ReplaceAll(name, between, "")
	}
	key := slug(name)
	e.secrecy = once(e.secrecy, category{key, who.Calm(name)})
	return "#class-" + key
}

// spelled is a word with hyphens or blanks between its letters.
var spelled = pattern.MustCompile(`^\p{Lu}(?:[- ] ?\p{Lu})+$`)

// secrecyLabel is what stands before a level of secrecy in a form.
var secrecyLabel = pattern.MustCompile(`^[\p{L} ]+:`)
