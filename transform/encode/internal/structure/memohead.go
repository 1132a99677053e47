package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
)

// Memoranda and electronic mail say in lines with labels who writes to whom, in
// whatever order:
//
//	TO:       The Harbour Master          Von: Doe, Johann <jd@hafen.example>
//	THROUGH:  Captain Roe                 An: Anna Roe <ar@stadt.example>;
//	INFO:     T. Poe                          Otto Poe
//	          J. Loe                      Betreff: Der Bagger
//
// A single such line says less than it seems (From: Rome), and prose has colons, too: a
// head is two labels at least, one of which leads to who writes or to whom.

// kindUnder is the kind of a block that a label leads.
func kindUnder(l form.HeadLabel, b Block) form.Kind {
	switch l {
	case form.FromLabel, form.ToLabel, form.ViaLabel:
		return form.Address
	case form.CopyLabel:
		return form.Copies
	case form.DateLabel:
		if b.Kind == form.Handling { // when it was sent
			return form.Handling
		}
		return form.Dateline
	case form.SubjectLabel:
		return form.Subject
	}
	if b.Kind == form.Paragraph || l == form.MailLabel {
		return form.Handling
	}
	return b.Kind
}

// memoHeads gives the lines of such heads their kinds, and joins to a line what goes on
// below it. Time is linear in the blocks.
func memoHeads(text *source.Text, blocks []Block) []Block {
	all := blocks[:0] // a head takes no more blocks than its lines had
	for i := 0; i < len(blocks); {
		label, _ := labelOf(text, blocks[i])
		if label == form.NoLabel || label == form.OtherLabel {
			all = append(all, blocks[i])
			i++
			continue
		}
		head, n := memoHead(text, blocks[i:])
		if !isHead(head) {
			head = blocks[i : i+n]
		}
		all = append(all, head...)
		i += n
	}
	return all
}

// memoHead is the lines with labels at the start of blocks, and how many blocks they
// take. An empty line ends it unless a label of the labels of package form follows.
func memoHead(text *source.Text, blocks []Block) (head []Block, n int) {
	for _, b := range blocks {
		label, value := labelOf(text, b)
		switch {
		case label != form.NoLabel && (label != form.OtherLabel || !b.Gap):
			b.Kind, b.Says = kindUnder(label, b), label
			b.Value = text.Trim(source.Span{Start: b.Whole().Start + value, End: b.Whole().End})
			b.Label, b.N = source.Span{}, ""
			head = append(head, b)
		case len(head) > 0 && continues(text, head[len(head)-1], b):
			head[len(head)-1].goOn(text, b)
		default:
			return head, n
		}
		n++
	}
	return head, n
}

// maxHeadLine is how many bytes a line of a head may have.
const maxHeadLine = 400

// labelOf is the label at the start of a block, if it may be a line of a head.
func labelOf(text *source.Text, b Block) (label form.HeadLabel, value int) {
	switch b.Kind {
	case form.Paragraph, form.Address, form.Copies, form.Dateline, form.Subject, form.Handling, form.Reference, form.Number, form.Classification, form.Urgency:
		if !b.Marked && b.Whole().Len() < maxHeadLine {
			return form.LabelAt(text.Of(b.Lines[0].Span))
		}
	}
	return form.NoLabel, 0
}

// isHead reports whether lines with labels are the head of a memorandum.
func isHead(head []Block) bool {
	var has [form.OtherLabel + 1]bool
	for _, b := range head {
		has[b.Says] = true
	}
	ends := has[form.FromLabel] || has[form.ToLabel]
	return has[form.FromLabel] && has[form.ToLabel] || ends && (has[form.DateLabel] || has[form.SubjectLabel] || has[form.CopyLabel] || has[form.ViaLabel])
}

// continues reports whether a block goes on with the line of a head above it: it begins
// further in, or the line lacks its value or ends in the midst of a list.
func continues(text *source.Text, line, b Block) bool {
	if b.Gap || b.Marked || b.Rows != nil || b.Lines[0].Beside || len(b.Lines) > 4 || b.Kind == form.Salutation {
		return false
	}
	last := line.Lines[len(line.Lines)-1]
	value := text.Plain(line.Value)
	return b.Lines[0].Indent > line.Lines[0].Indent && !last.Beside || value == "" || strings.HasSuffix(value, ",") || strings.HasSuffix(value, ";")
}

// goOn joins the block below to a line of a head.
func (b *Block) goOn(text *source.Text, below Block) {
	b.Lines = append(b.Lines[:len(b.Lines):len(b.Lines)], below.Lines...)
	b.plain = text.Plain(b.Whole())
	b.Value = source.Span{Start: b.Value.Start, End: b.Whole().End}
	if b.Value.Start == 0 || text.Plain(b.Value) == "" {
		b.Value = below.Whole()
	}
}
