package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// HeadLabel is what a line of such a head says.
type HeadLabel uint8

// What the lines of the head of a memorandum say.
const (
	NoLabel HeadLabel = iota
	FromLabel
	ToLabel
	ViaLabel
	CopyLabel
	DateLabel
	SubjectLabel
	MailLabel  // how mail went its way
	OtherLabel // something else, in a head
)

// headLabels is the labels in English, German, French, Italian and Russian, in small
// letters.
var headLabels = map[string]HeadLabel{
	"return-path": MailLabel, "received": MailLabel, "delivered-to": MailLabel, "message-id": MailLabel, "in-reply-to": MailLabel, "references": MailLabel, "reply-to": MailLabel,
	"mime-version": MailLabel, "content-type": MailLabel, "content-transfer-encoding": MailLabel, "x-mailer": MailLabel, "user-agent": MailLabel, "importance": MailLabel, "x-priority": MailLabel,
	"from": FromLabel, "sender": FromLabel, "von": FromLabel, "absender": FromLabel, "de": FromLabel, "expéditeur": FromLabel, "da": FromLabel, "mittente": FromLabel, "от": FromLabel, "от кого": FromLabel,
	"to": ToLabel, "addressee": ToLabel, "memorandum for": ToLabel, "memorandum to": ToLabel, "memo to": ToLabel, "an": ToLabel, "empfänger": ToLabel, "à": ToLabel, "a": ToLabel, "destinataire": ToLabel, "destinataires": ToLabel, "destinatario": ToLabel, "кому": ToLabel,
	"through": ViaLabel, "thru": ViaLabel, "via": ViaLabel, "durch": ViaLabel, "über": ViaLabel, "par": ViaLabel, "через": ViaLabel,
	"cc": CopyLabel, "c.c.": CopyLabel, "bcc": CopyLabel, "cci": CopyLabel, "copy": CopyLabel, "copies": CopyLabel, "copy to": CopyLabel, "copies to": CopyLabel, "info": CopyLabel, "information": CopyLabel,
	"kopie": CopyLabel, "kopien": CopyLabel, "kopie an": CopyLabel, "in kopie": CopyLabel, "nachrichtlich": CopyLabel, "abschrift": CopyLabel, "durchschlag": CopyLabel, "copie": CopyLabel, "copies à": CopyLabel, "copie à": CopyLabel, "ampliation": CopyLabel, "copia": CopyLabel, "копия": CopyLabel, "копии": CopyLabel,
	"date": DateLabel, "dated": DateLabel, "sent": DateLabel, "datum": DateLabel, "gesendet": DateLabel, "envoyé": DateLabel, "envoyé le": DateLabel, "data": DateLabel, "inviato": DateLabel, "дата": DateLabel, "отправлено": DateLabel,
	"subject": SubjectLabel, "subj": SubjectLabel, "subj.": SubjectLabel, "re": SubjectLabel, "regarding": SubjectLabel, "betreff": SubjectLabel, "betr.": SubjectLabel, "betrifft": SubjectLabel, "objet": SubjectLabel, "concerne": SubjectLabel, "oggetto": SubjectLabel, "тема": SubjectLabel,
}

// maxLabel is how many bytes of a line may stand before the colon of such a label.
const maxLabel = 32

// headLabel is the label at the start of a line and where its value begins; other labels
// than those of headLabels are OtherLabel.
func headLabel(line string) (label HeadLabel, value int) {
	k := strings.IndexByte(line[:min(len(line), maxLabel)], ':')
	if k <= 0 {
		return NoLabel, 0
	}
	name := strings.Trim(line[:k], "*_ \u00a0")
	first, _ := utf8.DecodeRuneInString(name)
	rest := strings.TrimLeft(line[k+1:], "*_ \t\u00a0")
	if !unicode.IsUpper(first) || strings.HasPrefix(rest, "//") {
		return NoLabel, 0
	}
	if label, ok := headLabels[strings.ToLower(name)]; ok {
		return label, len(line) - len(rest)
	}
	return OtherLabel, len(line) - len(rest)
}

// kindOf is the kind of a block that a label leads.
func (l HeadLabel) kindOf(b Block) form.Kind {
	switch l {
	case FromLabel, ToLabel, ViaLabel:
		return form.Address
	case CopyLabel:
		return form.Copies
	case DateLabel:
		if b.Kind == form.Handling { // when it was sent
			return form.Handling
		}
		return form.Dateline
	case SubjectLabel:
		return form.Subject
	}
	if b.Kind == form.Paragraph || l == MailLabel {
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
		if label == NoLabel || label == OtherLabel {
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
// take. An empty line ends it unless a label of headLabels follows.
func memoHead(text *source.Text, blocks []Block) (head []Block, n int) {
	for _, b := range blocks {
		label, value := labelOf(text, b)
		switch {
		case label != NoLabel && (label != OtherLabel || !b.Gap):
			b.Kind, b.Says = label.kindOf(b), label
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
func labelOf(text *source.Text, b Block) (label HeadLabel, value int) {
	switch b.Kind {
	case form.Paragraph, form.Address, form.Copies, form.Dateline, form.Subject, form.Handling, form.Reference, form.Number, form.Classification, form.Urgency:
		if !b.Marked && b.Whole().Len() < maxHeadLine {
			return headLabel(text.Of(b.Lines[0].Span))
		}
	}
	return NoLabel, 0
}

// isHead reports whether lines with labels are the head of a memorandum.
func isHead(head []Block) bool {
	var has [OtherLabel + 1]bool
	for _, b := range head {
		has[b.Says] = true
	}
	ends := has[FromLabel] || has[ToLabel]
	return has[FromLabel] && has[ToLabel] || ends && (has[DateLabel] || has[SubjectLabel] || has[CopyLabel] || has[ViaLabel])
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
