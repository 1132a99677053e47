package encode

import (
	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// closer is what ends a division.
func (e *encoder) closer(blocks []structure.Block) tei.Mixed {
	var all tei.Mixed
	for len(blocks) > 0 {
		n := run(blocks, func(b structure.Block) bool { return closes(b.Kind) })
		if n > 0 {
			all = append(all, e.nodes.Of(e.nodes.Elem("closer", nil, e.closing(blocks[:n])))...)
			blocks = blocks[n:]
			continue
		}
		if len(blocks) > 1 && e.onlyMark(blocks[0]) && blocks[1].Kind == form.Postscript {
			all = append(all, e.postscript(blocks[:2]...))
			blocks = blocks[2:]
			continue
		}
		all = append(all, e.below(blocks[0])...)
		blocks = blocks[1:]
	}
	return all
}

// postscript is a postscript with a paragraph for each of some blocks.
func (e *encoder) postscript(blocks ...structure.Block) *etree.Element {
	var paragraphs tei.Mixed
	for _, b := range blocks {
		paragraphs = append(paragraphs, e.nodes.Elem("p", nil, e.labelled(b)))
	}
	return e.nodes.Elem("postscript", nil, paragraphs)
}

// onlyMark reports whether a block is nothing but the mark of a postscript.
func (e *encoder) onlyMark(b structure.Block) bool {
	return b.Kind == form.Postscript && len(e.text.Of(b.Whole())) <= len("Postscript.") && postscriptMark.MatchString(e.text.Of(b.Whole()))
}

var postscriptMark = pattern.MustCompile(`^(?i:p\. ?s|n\. ?s|postscript(?:um)?|nachschrift)[.:]?$`)

// below is a block below a signature, where only a postscript may hold what is no note.
func (e *encoder) below(b structure.Block) tei.Mixed {
	switch b.Kind {
	case form.Verse, form.Table, form.Participants, form.Quotation:
		return e.nodes.Of(e.nodes.Elem("postscript", nil, e.block(b)))
	}
	return e.block(b)
}

func closes(k form.Kind) bool {
	switch k {
	case form.Signature, form.Office, form.Closing, form.Dateline, form.Address, form.Copies, form.Handling, form.Reference, form.Number, form.Phrase:
		return true
	}
	return false
}

// closing is the content of closer. Address lines that follow one another are
// one address.
func (e *encoder) closing(blocks []structure.Block) tei.Mixed {
	var all tei.Mixed
	for len(blocks) > 0 {
		if len(all) > 0 {
			all = append(all, e.nodes.CharData(" "))
		}
		if n := run(blocks, func(b structure.Block) bool { return b.Kind == form.Address }); n > 0 {
			all = append(all, e.address(blocks[:n]))
			blocks = blocks[n:]
			continue
		}
		all = append(all, e.closingPart(blocks[0]))
		blocks = blocks[1:]
	}
	return all
}

func (e *encoder) closingPart(b structure.Block) *etree.Element {
	if b.Kind == form.Office {
		return e.nodes.Elem("signed", nil, e.signedOffice(b))
	}
	if b.Kind == form.Signature {
		if n := noteBefore(e.text.Of(b.Content())); n > 0 {
			return e.nodes.Elem("signed", nil, e.signedBehindNote(b, n))
		}
	}
	content := e.inline(b.Content(), fill)
	switch b.Kind {
	case form.Dateline:
		return e.nodes.Elem("dateline", nil, content)
	case form.Closing:
		return e.nodes.Elem("salute", nil, content)
	case form.Signature:
		return e.nodes.Elem("signed", nil, e.signedName(b, content))
	case form.Copies:
		return e.nodes.Elem("seg", tei.Attrs("type", "copies"), content)
	case form.Number:
		return e.nodes.Elem("idno", tei.Attrs("type", "document"), e.number(b.Content()))
	case form.Reference:
		return e.nodes.Elem("seg", tei.Attrs("type", "reference"), content)
	case form.Phrase:
		return e.nodes.Elem("seg", tei.Attrs("type", "phrase"), content)
	}
	return e.nodes.Elem("seg", tei.Attrs("type", "typist"), content)
}
