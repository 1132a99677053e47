package correspondence

import (
	"cmp"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// What the lines with labels say that head a memorandum or electronic mail.

// leadsTo is what a label leads to, and the word that leads to it in an address.
func leadsTo(label form.HeadLabel) (r role, word string) {
	switch label {
	case form.FromLabel:
		return fromRole, "From: "
	case form.ToLabel:
		return toRole, "To: "
	case form.ViaLabel:
		return viaRole, "Through: "
	}
	return noRole, ""
}

// labelledGroup is the lines of an address that a label leads to, whatever its language.
func (e *examiner) labelledGroup(b *structure.Block) addressGroup {
	r, word := leadsTo(b.Says)
	g := addressGroup{role: r, led: e.listedIn(b)}
	for _, l := range b.Lines {
		s := source.Span{Start: max(l.Start, b.Value.Start), End: l.End}
		if s.Empty() {
			continue
		}
		g.lines = append(g.lines, addressLine{word + e.text.Plain(s), l.Span})
		word = ""
	}
	return g
}

// listedIn is the parties of a line with a label that names them by their mailboxes, with
// their surnames first, or each on a line of its own; nil when it is written otherwise.
func (e *examiner) listedIn(b *structure.Block) []Party {
	if all := e.listed(e.text.Plain(b.Value), b.Value); all != nil {
		return all
	}
	return e.oneALine(b)
}

// listed is the parties of a value that names them by their mailboxes, with semicolons
// between them or with their surnames first; nil when it is written otherwise.
func (e *examiner) listed(value string, at source.Span) []Party {
	bare := strings.Trim(value, `'"“”„«» `)
	quoted := len(bare) < len(value) && strings.ContainsAny(value[:1], `'"“„«`)
	value = bare
	if quoted && !strings.ContainsAny(value, "@;,") { // as programs write a name: 'Rupert Roe'
		return e.resolveAll(value, at)
	}
	if !strings.ContainsAny(value, "@;") && !who.Inverted(value) {
		return nil
	}
	var all []Party
	from := at.Start
	for _, box := range who.Mailboxes(value) {
		place := at
		if k := strings.Index(e.text.Raw[from:at.End], cmp.Or(box.Name, box.Address)); k >= 0 {
			place = source.Span{Start: from + k, End: from + k + len(cmp.Or(box.Name, box.Address))}
			from = place.End
		}
		all = append(all, e.mailbox(box, place)...)
	}
	return all
}

// mailbox is who has a mailbox: its name, or else its address, tells.
func (e *examiner) mailbox(box who.Mailbox, at source.Span) []Party {
	switch {
	case box.Name == "":
		return []Party{{Text: box.Address, Kind: tei.PersName, Span: at}}
	case who.Inverted(box.Name):
		if p, ok := e.known(box.Name, at); ok {
			p.Text = box.Name
			return []Party{p}
		}
		return []Party{{Text: box.Name, Kind: tei.PersName, Span: at}}
	}
	if all := e.resolveAll(box.Name, at); len(all) > 0 {
		return all
	}
	return []Party{{Text: box.Name, Kind: tei.PersName, Span: at}}
}

// oneALine is the parties of several lines each of which is the name of a person; nil
// when one is not.
func (e *examiner) oneALine(b *structure.Block) []Party {
	if len(b.Lines) < 2 {
		return nil
	}
	var all []Party
	for _, l := range b.Lines {
		s := source.Span{Start: max(l.Start, b.Value.Start), End: l.End}
		if s.Empty() {
			continue
		}
		name := strings.TrimRight(e.text.Plain(s), " ,;")
		found := e.resolveAll(name, s)
		if len(found) != 1 || !found[0].Person() || found[0].Ref == "" && !strings.Contains(name, " ") {
			return nil
		}
		all = append(all, found...)
	}
	return all
}

// copiesListed is what stands behind the label of those who get copies, with one kind of
// sign between them.
func (e *examiner) copiesListed(b *structure.Block) string {
	var lines []string
	for _, l := range b.Lines {
		if s := (source.Span{Start: max(l.Start, b.Value.Start), End: l.End}); !s.Empty() {
			lines = append(lines, strings.TrimRight(e.text.Plain(s), " ,;"))
		}
	}
	return strings.Join(lines, ", ")
}
