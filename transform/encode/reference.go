package encode

import (
	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

var (
	keptIn       = pattern.MustCompile(`(?i)\s+(?:is|are|was|were|can be|may be)\s+(?:(?:found|kept|located|held|preserved|stored)\s+)?(?:in|at)\s+(?:the\s+)?`)
	protocolItem = pattern.MustCompile(`^(?:(?:No\.?|№)\s*\p{L}{1,2}|P ?)\d+/(?:\d|[IVXLC]+\b)`)
	pointTo      = pattern.MustCompile(`^To\s+`)
	attachedWhat = pattern.MustCompile(`\battached(?:\s+(?:draft|copy|text))*(?:\s+(?:of\s+)?(?:the\s+)?(?:answer|reply|telegram|cable|letter|message|note|report|resolution|statement|instructions?|document|list|text))\b`)
)

// numberType tells the number of a point in a protocol from other numbers.
func (e *encoder) numberType(b structure.Block) string {
	if protocolItem.MatchString(e.text.Plain(b.Content())) {
		return "protocol-item"
	}
	return "document"
}

// reference is `To p.421 of protocol No.84` with a pointer to the point itself,
// when it is in the document.
func (e *encoder) reference(b structure.Block) tei.Mixed {
	at := b.Content()
	first := e.messages[0]
	loc := pointTo.FindStringIndex(e.text.Of(at))
	if loc == nil || first.itemID == "" {
		return e.inline(at, fill)
	}
	lead := source.Span{Start: at.Start, End: at.Start + loc[1]}
	rest := source.Span{Start: lead.End, End: at.End}
	ref := tei.Ref{Target: "#" + first.itemID, Content: e.inline(rest, fill)}.Element(e.nodes)
	return e.nodes.Join(e.unmarked(lead, fill), e.nodes.Of(ref))
}

// attachmentRefs is a ref on the words that announce what is attached, to the
// first attachment.
func (e *encoder) attachmentRefs() []markup.Mark {
	if len(e.messages) < 2 || e.messages[1].Division.Type != structure.Attachment {
		return nil
	}
	var all []markup.Mark
	e.messages[0].Division.EachBlock(func(b *structure.Block) {
		at := b.Content()
		if loc := attachedWhat.FindStringIndex(e.text.Of(at)); loc != nil && b.Kind == form.Paragraph {
			s := source.Span{Start: at.Start + loc[0], End: at.Start + loc[1]}
			all = append(all, markup.Mark{Span: s, Element: "ref", Attrs: tei.Attrs("target", "#"+e.messages[1].id)})
		}
	})
	return all
}
