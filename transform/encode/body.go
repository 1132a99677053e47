package encode

import (
	"catchword/tei"
	"catchword/transform/encode/internal/brackets"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// body is the element text with a div for every message.
func (e *encoder) body() *etree.Element {
	var divs tei.Mixed
	for i, m := range e.messages {
		divs = append(divs, e.nodes.Of(e.messageDiv(m, i))...)
	}
	return e.nodes.Elem("text", nil, e.nodes.Of(e.nodes.Elem("body", nil, divs)))
}

// messageDiv is the div of a message.
func (e *encoder) messageDiv(m *message, i int) *etree.Element {
	kind := "document"
	if m.Genre != nil {
		kind = m.Genre.Key
	}
	list := []tei.Attr{{Name: "type", Value: kind}, {Name: "xml:id", Value: m.id}}
	if i > 0 && m.Division.Type == structure.Attachment {
		subtype := ""
		if m.Genre != nil {
			subtype = m.Genre.Key
		}
		list = []tei.Attr{
			{Name: "type", Value: "attachment"},
			{Name: "subtype", Value: subtype},
			{Name: "xml:id", Value: m.id},
			{Name: "corresp", Value: "#" + e.parent(i)},
		}
	}
	if m.corresp != "" {
		list = append(list, tei.Attr{Name: "decls", Value: "#" + m.corresp})
	}
	return e.nodes.Elem("div", list, e.divContent(m.Division, m))
}

// parent is the identifier of what message i is attached to: the item that its
// reference names, or the document.
func (e *encoder) parent(i int) string {
	first := e.messages[0]
	if first.itemID != "" {
		return first.itemID
	}
	return first.id
}

// divContent is the content of a div, in the order of the source.
func (e *encoder) divContent(d *structure.Division, m *message) tei.Mixed {
	all := e.top(d)
	all = append(all, e.parts(d.Body, m)...)
	all = append(all, e.closer(d.Bottom)...)
	below := e.below
	if len(d.Body)+len(d.Bottom) == 0 {
		below = e.block // there is nothing that it could stand below
	}
	for _, b := range d.After {
		all = append(all, below(b)...)
	}
	return all
}

// parts is the body of a division.
func (e *encoder) parts(parts []structure.Part, m *message) tei.Mixed {
	all := e.nodes.Room(len(parts))
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		if p.Division == nil {
			if points, n := pointsAt(e.text, parts[i:]); n > 1 {
				all = append(all, e.nodes.Of(e.list(points))...)
				i += n - 1
				continue
			}
			if n := quotations(parts[i:]); n > 0 {
				all = append(all, e.nodes.Of(e.quotation(parts[i:i+n]))...)
				i += n - 1
				continue
			}
			n := 1
			for p.Kind == form.Copies && i+n < len(parts) && parts[i+n].Division == nil && parts[i+n].Kind == form.Copies {
				n++
			}
			if n > 1 {
				all = append(all, e.nodes.Of(e.copyLines(parts[i:i+n]))...)
				i += n - 1
				continue
			}
			all = append(all, e.block(p.Block)...)
			continue
		}
		all = append(all, e.nodes.Of(e.inner(p.Division, m))...)
	}
	return all
}

// inner is a division within a division.
func (e *encoder) inner(d *structure.Division, m *message) *etree.Element {
	switch d.Type {
	case structure.Quoted:
		var list []tei.Attr
		if q := m.quotedIn(d); q != nil {
			list = tei.Attrs("type", q.Genre.Key, "xml:id", q.id, "decls", "#"+q.corresp)
		}
		div := e.nodes.Elem("div", list, e.divContent(d, m))
		return e.nodes.Elem("floatingText", tei.Attrs("type", "message"), e.nodes.Of(e.nodes.Elem("body", nil, e.nodes.Of(div))))
	case structure.Item:
		id := ""
		if d == m.item {
			id = m.itemID
		}
		return e.nodes.Elem("div", tei.Attrs("type", "item", "n", d.N, "xml:id", id), e.divContent(d, m))
	}
	kind := "section"
	if d.Type == structure.Entry {
		kind = "entry"
	}
	return e.nodes.Elem("div", tei.Attrs("type", kind, "n", d.N), e.divContent(d, m))
}

// block is one block of a body.
func (e *encoder) block(b structure.Block) tei.Mixed {
	switch b.Kind {
	case form.PageMark:
		return e.pageMark(b)
	case form.Table:
		return e.nodes.Of(e.table(b))
	case form.Participants:
		return e.nodes.Of(e.participants(b))
	case form.PageHead:
		return e.pageHead(b)
	case form.PageFoot:
		return e.pageFoot(b)
	case form.Head, form.Number:
		return e.nodes.Of(e.nodes.Elem("head", nil, e.labelled(b)))
	case form.Note, form.SourceNote, form.Footnote:
		return e.nodes.Of(e.note(b))
	case form.Turn:
		return e.nodes.Of(e.turn(b))
	case form.Verse:
		return e.nodes.Of(e.verse(b))
	case form.Quotation:
		return e.nodes.Of(e.quotation([]structure.Part{{Block: b}}))
	case form.Copies:
		return e.nodes.Of(e.copyLines([]structure.Part{{Block: b}}))
	case form.Subject:
		return e.nodes.Of(e.nodes.Elem("p", nil, e.nodes.Of(e.nodes.Elem("seg", tei.Attrs("type", "subject"), e.inline(b.Content(), fill)))))
	case form.Postscript:
		return e.nodes.Of(e.postscript(b))
	}
	return e.nodes.Of(e.nodes.Elem("p", nil, e.labelled(b)))
}

// copyLines is a paragraph that says who gets copies, line by line.
func (e *encoder) copyLines(parts []structure.Part) *etree.Element {
	var lines tei.Mixed
	for i, p := range parts {
		if i > 0 {
			lines = append(lines, e.nodes.CharData(" "))
		}
		lines = append(lines, e.nodes.Elem("seg", tei.Attrs("type", "copies"), e.inline(p.Content(), fill)))
	}
	return e.nodes.Elem("p", nil, lines)
}

// turn is what one speaker says.
func (e *encoder) turn(b structure.Block) *etree.Element {
	who := ""
	if p, ok := e.names.Best(e.text.Plain(b.Label)); ok && p.Kind == tei.PersName {
		who = p.Ref
	}
	speaker := e.nodes.Elem("speaker", nil, e.inline(b.Label, fill))
	return e.nodes.Elem("sp", tei.Attrs("who", who), tei.Mixed{speaker, e.nodes.CharData(" "), e.nodes.Elem("p", nil, e.inline(b.Content(), fill))})
}

// verse is the lines of a stanza.
func (e *encoder) verse(b structure.Block) *etree.Element {
	var lines tei.Mixed
	for _, l := range b.Lines {
		lines = append(lines, e.nodes.Elem("l", nil, e.inline(l.Span, fill)))
	}
	return e.nodes.Elem("lg", nil, lines)
}

// labelled is the content of a block with its enumerator in a label.
func (e *encoder) labelled(b structure.Block) tei.Mixed {
	return e.nodes.Join(e.opened(b), e.label(b, "enumerator"), e.inline(b.Content(), fill))
}

// opened is the quotation mark that opens a message with a block, with the blank behind it.
func (e *encoder) opened(b structure.Block) tei.Mixed {
	open := e.verbatim(b.Open)
	if len(open) > 0 && b.Label.Empty() && e.text.Trim(b.Content()).Start > b.Open.End {
		open = append(open, e.nodes.CharData(" "))
	}
	return open
}

// label is the enumerator or mark of a block, with the blank after it.
func (e *encoder) label(b structure.Block, kind string) tei.Mixed {
	if b.Label.Empty() {
		return nil
	}
	label := e.nodes.Of(e.nodes.Elem("label", tei.Attrs("type", kind), e.verbatim(b.Label)))
	if e.text.Trim(b.Content()).Start > b.Label.End {
		label = append(label, e.nodes.CharData(" "))
	}
	return label
}

// note is a note that stands by itself.
func (e *encoder) note(b structure.Block) *etree.Element {
	kind, resp := "editorial", markup.SourceResp
	switch b.Kind {
	case form.SourceNote:
		kind = "source"
	case form.Footnote:
		kind, resp = "footnote", ""
	case form.Note:
		kind = brackets.NoteType(e.text.Plain(b.Content()))
	}
	if b.Enclosed {
		e.takeBrackets(b)
		e.done.brackets[kind] = true
	}
	id := ""
	if b.Kind == form.Footnote {
		id = e.footnotes[b.Whole().Start]
	}
	lines := fill
	if kind == "stamp" {
		lines = keep
	}
	content := e.nodes.Join(e.label(b, ""), e.inline(b.Content(), lines))
	if len(b.Rest) > 0 {
		content = e.nodes.Of(e.nodes.Elem("p", nil, content))
		for _, r := range b.Rest {
			content = append(content, e.nodes.CharData(" "), e.nodes.Elem("p", nil, e.labelled(r)))
		}
	}
	return e.nodes.Elem("note", tei.Attrs("xml:id", id, "type", kind, "n", b.N, "resp", resp), content)
}

func (e *encoder) takeBrackets(b structure.Block) {
	whole := b.Whole()
	e.changes = append(e.changes,
		source.Change{Span: source.Span{Start: whole.Start, End: whole.Start + 1}, Kind: source.Bracket},
		source.Change{Span: source.Span{Start: whole.End - 1, End: whole.End}, Kind: source.Bracket})
}

// pageHead is the running head of a page, behind the pb when it has the number.
func (e *encoder) pageHead(b structure.Block) tei.Mixed {
	e.done.pages = true
	head := e.nodes.Elem("fw", tei.Attrs("type", "header"), e.verbatim(b.Whole()))
	if b.N == "" {
		return e.nodes.Of(head)
	}
	return e.nodes.Of(e.nodes.Elem("pb", tei.Attrs("n", b.N)), head)
}

// pageMark is a pb; the words of the mark stand in a fw beside it.
func (e *encoder) pageMark(b structure.Block) tei.Mixed {
	e.done.pages = true
	return e.nodes.Of(
		e.nodes.Elem("pb", tei.Attrs("n", b.N)),
		e.nodes.Elem("fw", tei.Attrs("type", "pageNum"), e.verbatim(b.Whole())))
}

// pageFoot is the foot of a page, with the beginning of the next one behind its number.
func (e *encoder) pageFoot(b structure.Block) tei.Mixed {
	e.done.pages = true
	if b.N == "" {
		return e.nodes.Of(e.nodes.Elem("fw", tei.Attrs("type", "footer"), e.verbatim(b.Whole())))
	}
	return e.nodes.Of(e.nodes.Elem("fw", tei.Attrs("type", "pageNum"), e.verbatim(b.Whole())), e.nodes.Elem("pb", nil))
}
