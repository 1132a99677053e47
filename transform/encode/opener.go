package encode

import (
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// top is what opens a division: heads by themselves, everything else in opener.
func (e *encoder) top(d *structure.Division) tei.Mixed {
	var all tei.Mixed
	blocks := d.Top
	for len(blocks) > 0 {
		beside := e.outside(&blocks[0])
		n := run(blocks, func(b structure.Block) bool { return e.outside(&b) == beside })
		if beside {
			all = append(all, e.heads(blocks[:n])...)
		} else {
			all = append(all, e.nodes.Of(e.nodes.Elem("opener", nil, e.opening(blocks[:n], d)))...)
		}
		blocks = blocks[n:]
	}
	return all
}

// run is how many blocks at the start have a property.
func run(blocks []structure.Block, is func(structure.Block) bool) int {
	n := 0
	for n < len(blocks) && is(blocks[n]) {
		n++
	}
	return n
}

// outside reports whether a block stands beside opener, not in it.
func (e *encoder) outside(b *structure.Block) bool {
	switch b.Kind {
	case form.Number:
		return e.kindAlone(b)
	case form.Head, form.Letterhead, form.PageMark, form.PageHead, form.PageFoot, form.Note, form.SourceNote, form.Footnote, form.Table, form.Participants:
		return true
	}
	return false
}

// kindAlone reports whether a line is what the message is called, without its number: it
// is its heading. Extracts says how much of it there is.
func (e *encoder) kindAlone(b *structure.Block) bool {
	plain := strings.ToLower(e.text.Plain(b.Content()))
	return !strings.ContainsAny(plain, "0123456789/,") && !strings.Contains(plain, "unnumbered") && !strings.HasPrefix(plain, "extract")
}

// heads is the heads of a division; the lines of a letterhead are one.
func (e *encoder) heads(blocks []structure.Block) tei.Mixed {
	var all tei.Mixed
	for len(blocks) > 0 {
		if n := run(blocks, func(b structure.Block) bool { return b.Kind == form.Letterhead }); n > 0 {
			whole := source.Span{Start: blocks[0].Whole().Start, End: blocks[n-1].Whole().End}
			all = append(all, e.nodes.Of(e.nodes.Elem("head", tei.Attrs("type", "letterhead"), e.inline(whole, keep)))...)
			blocks = blocks[n:]
			continue
		}
		all = append(all, e.block(blocks[0])...)
		blocks = blocks[1:]
	}
	return all
}

// opening is the content of opener. Address lines that follow one another are
// one address.
func (e *encoder) opening(blocks []structure.Block, d *structure.Division) tei.Mixed {
	var all tei.Mixed
	for len(blocks) > 0 {
		if n := run(blocks, func(b structure.Block) bool { return b.Kind == form.Address }); n > 0 {
			all = append(all, e.nodes.Of(e.address(blocks[:n]))...)
			blocks = blocks[n:]
		} else {
			all = append(all, e.openingPart(blocks[0], d)...)
			blocks = blocks[1:]
		}
		if len(blocks) > 0 {
			all = append(all, e.nodes.CharData(" "))
		}
	}
	return all
}

func (e *encoder) address(blocks []structure.Block) *etree.Element {
	var lines tei.Mixed
	for _, b := range blocks {
		for _, l := range b.Lines {
			if len(lines) > 0 {
				lines = append(lines, e.nodes.CharData(" "))
			}
			lines = append(lines, e.nodes.Of(e.nodes.Elem("addrLine", nil, e.inline(l.Span, fill)))...)
		}
	}
	return e.nodes.Elem("address", nil, lines)
}

func (e *encoder) openingPart(b structure.Block, d *structure.Division) tei.Mixed {
	content := func() tei.Mixed { return e.nodes.Join(e.opened(b), e.inline(b.Content(), fill)) }
	switch b.Kind {
	case form.Number:
		if plain := e.text.Plain(b.Content()); !strings.ContainsAny(plain, "0123456789/") && !strings.Contains(strings.ToLower(plain), "unnumbered") {
			return e.nodes.Of(e.nodes.Elem("seg", tei.Attrs("type", "phrase"), content())) // the kind of the message without its number
		}
		return e.nodes.Of(e.nodes.Elem("idno", tei.Attrs("type", e.numberType(b)), e.opened(b), e.number(b.Content())))
	case form.Dateline:
		return e.nodes.Of(e.nodes.Elem("dateline", nil, content()))
	case form.Salutation:
		return e.salute(b, d)
	case form.Classification:
		return e.nodes.Of(e.nodes.Elem("seg", tei.Attrs("type", "classification", "ana", e.classified(b)), content()))
	case form.Reference:
		return e.nodes.Of(e.nodes.Elem("seg", tei.Attrs("type", "reference"), e.opened(b), e.reference(b)))
	}
	return e.nodes.Of(e.nodes.Elem("seg", tei.Attrs("type", segType(b.Kind)), content()))
}

func segType(k form.Kind) string {
	switch k {
	case form.Copies:
		return "copies"
	case form.Urgency:
		return "priority"
	case form.CopyNumber:
		return "copy-number"
	case form.Handling:
		return "form"
	case form.Subject:
		return "subject"
	}
	return "phrase"
}

// salute is the salutation, after the quotation mark of the message that it
// opens. Where the mark is never closed a note says so.
func (e *encoder) salute(b structure.Block, d *structure.Division) tei.Mixed {
	salute := e.nodes.Elem("salute", nil, e.opened(b), e.inline(b.Content(), fill))
	if b.Open.Empty() || !d.Unclosed {
		return e.nodes.Of(salute)
	}
	e.report(diag.Info, "unclosed-quotation", b.Open, "the quotation mark that opens this message is never closed; the message is taken to end with its signature")
	note := tei.Note{Type: "textual", Resp: own, Content: e.nodes.Text("The quotation mark that opens this message is not closed in the transcription.")}
	return e.nodes.Of(salute, note.Element(e.nodes))
}
