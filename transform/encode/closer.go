package encode

import (
	"catchword/tei"
	"catchword/transform/encode/internal/form"
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
		all = append(all, e.below(blocks[0])...)
		blocks = blocks[1:]
	}
	return all
}

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
