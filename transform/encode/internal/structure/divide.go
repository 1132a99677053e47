package structure

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// divider divides the blocks of one message.
type divider struct {
	blocks []Block
	first  bool // the document's first message
	depth  int  // in how many quoted messages it stands
}

// maxDepth is how deep messages are looked for in messages.
const maxDepth = 2

// divide finds opening, body, end and the notes after it.
func divide(blocks []Block, first bool) *Division {
	d := divider{blocks: blocks, first: first}
	division := &Division{}
	if !first {
		division.Type = Attachment
	}
	if letterHead.MatchString(blocks[0].plain) {
		division.Type = Letter
	}
	d.fill(division)
	return division
}

func (d divider) fill(division *Division) {
	after := d.after()
	division.After = d.blocks[after:]
	d.blocks = d.blocks[:after]
	if q := d.quotation(); q >= 0 && d.depth < maxDepth {
		d.fillQuoted(division, q)
		return
	}
	top := d.top()
	division.Top = d.blocks[:top]
	if item := d.item(top); item {
		division.Body = []Part{{Division: d.sub(Item, top, len(d.blocks))}}
		return
	}
	bottom := d.bottom(top)
	division.Bottom = d.closed(bottom)
	division.Body = d.sections(top, bottom)
}

func (d divider) plain(i int) string { return d.blocks[i].plain }

// sub is a division made of some of the blocks.
func (d divider) sub(t Type, from, to int) *Division {
	division := &Division{Type: t}
	divider{blocks: d.blocks[from:to], depth: d.depth + 1}.fill(division)
	division.N = division.number()
	return division
}

// number is the number of the first point in a division.
func (d *Division) number() string {
	for _, p := range d.Body {
		if p.Division == nil && p.N != "" {
			return p.N
		}
	}
	return ""
}

// after is where the notes at the end begin. A legend that says where the
// document is kept ends it: what follows are notes on it.
func (d divider) after() int {
	n := len(d.blocks)
	for i, b := range d.blocks {
		if b.Kind != SourceNote || b.Enclosed || i == 0 {
			continue
		}
		for k := i + 1; k < n; k++ {
			if !apart(d.blocks[k].Kind) {
				d.blocks[k].become(Note)
			}
		}
		n = i
		break
	}
	for n > 0 && apart(d.blocks[n-1].Kind) {
		n--
	}
	return n
}

// apart reports whether a block of the kind stands outside the message.
func apart(k Kind) bool {
	return k == Note || k == SourceNote || k == Footnote || k == PageMark
}

// item reports whether a decision on one point of the agenda begins at a head
// that stands below another.
func (d divider) item(top int) bool {
	return top > 0 && top < len(d.blocks) && decisionOf.MatchString(d.plain(top)) && !sentence(d.plain(top))
}

// top is how many blocks open the message; it gives them their kinds.
func (d divider) top() int {
	for i := range d.blocks {
		kind, ok := d.opening(i)
		if !ok {
			return d.withoutNotes(i)
		}
		d.blocks[i].become(kind)
		if kind == Salutation {
			return i + 1
		}
	}
	return 0 // nothing but an opening is no opening
}

// withoutNotes leaves notes and page marks to what follows them.
func (d divider) withoutNotes(n int) int {
	for n > 0 && apart(d.blocks[n-1].Kind) {
		n--
	}
	return n
}

// opening is the kind of a block among those that open a message.
func (d divider) opening(i int) (Kind, bool) {
	b, plain := d.blocks[i], d.plain(i)
	switch {
	case opens(b.Kind), apart(b.Kind):
		return b.Kind, true
	case b.Marked:
		return Head, !d.headed(i)
	case !b.Label.Empty() && !(shouting(plain) && i+1 < len(d.blocks)):
		return b.Kind, false
	case b.Kind != Paragraph:
		return b.Kind, false
	}
	return d.terseOpening(i, plain)
}

func (d divider) terseOpening(i int, plain string) (Kind, bool) {
	next := i + 1
	switch {
	case i > 0 && decisionOf.MatchString(plain) && d.headed(i):
		return Head, false
	case d.first && d.unopened(i) && shouting(plain) && next < len(d.blocks) && d.followsLetterhead(next):
		return Letterhead, true
	case i > 0 && words(plain) <= 3 && !sentence(plain) && !strings.ContainsAny(plain, "0123456789") && next < len(d.blocks) && opens(d.blocks[next].Kind) && dated(d.blocks[i-1].Kind):
		return Dateline, true
	case i > 0 && d.listsCopies(i-1) && nameForm.MatchString(plain):
		return Copies, true
	case words(plain) <= 4 && !sentence(plain) && next < len(d.blocks) && d.blocks[next].Kind == Address:
		return Address, true
	case i > 0 && d.blocks[i-1].Kind == Address && words(plain) <= 10 && !isProse(d.blocks[i]) && !says.MatchString(plain):
		return Address, true
	case next < len(d.blocks) && d.isHead(i, plain):
		return Head, true
	}
	return Paragraph, false
}

// listsCopies reports whether block i is a label `Copies:` with nothing after it,
// or a name below one.
func (d divider) listsCopies(i int) bool {
	for i > 0 && d.blocks[i].Kind == Copies && !strings.HasSuffix(d.plain(i), ":") && !strings.Contains(d.plain(i), ":") {
		i--
	}
	return d.blocks[i].Kind == Copies && strings.HasSuffix(d.plain(i), ":")
}

// dated reports whether a place may stand on the line below a block of the kind.
func dated(k Kind) bool { return k == Dateline || k == Number }

// headed reports whether a head stands before block i.
func (d divider) headed(i int) bool {
	for _, b := range d.blocks[:i] {
		if b.Kind == Head {
			return true
		}
	}
	return false
}

// unopened reports whether nothing but a letterhead stands before block i.
func (d divider) unopened(i int) bool {
	for _, b := range d.blocks[:i] {
		if b.Kind != Letterhead {
			return false
		}
	}
	return true
}

func (d divider) followsLetterhead(i int) bool {
	return opens(d.blocks[i].Kind) || d.blocks[i].Kind == Paragraph && shouting(d.plain(i)) && !isProse(d.blocks[i])
}

// isHead reports whether a block is a heading by form.
func (d divider) isHead(i int, plain string) bool {
	if sentence(plain) && !(shouting(plain) && words(plain) < 15) || says.MatchString(plain) {
		return false
	}
	return words(plain) <= 12 || headForm.MatchString(plain) && words(plain) <= 40 || shouting(plain) && words(plain) <= 30
}

// bottom is where the end of the message begins: the last lines, if they are
// short and one of them is a name, an office or a greeting. A postscript and
// what follows it belong to the end. Something must be left for the body.
func (d divider) bottom(top int) int {
	end := d.postscript(top)
	n := end
	for i := end - 1; i > top && d.anyText(top, i); i-- {
		kind, ok := d.ending(i)
		if !ok {
			break
		}
		if kind == Signature || kind == Office || kind == Closing {
			n = i
		}
	}
	if n == end {
		return len(d.blocks)
	}
	return n
}

// postscript is where the first postscript after a signature begins, or the end.
func (d divider) postscript(top int) int {
	for i := top + 2; i < len(d.blocks); i++ {
		if d.blocks[i].Kind != Postscript {
			continue
		}
		if kind, ok := d.ending(i - 1); ok && kind != Address {
			return i
		}
	}
	return len(d.blocks)
}

// anyText reports whether some of the blocks are more than notes.
func (d divider) anyText(from, to int) bool {
	for i := max(from, 0); i < to; i++ {
		if !apart(d.blocks[i].Kind) {
			return true
		}
	}
	return false
}

// closed is the blocks from n on with the kinds of an end. Below the signature
// the address of the addressee may stand, which has names too.
func (d divider) closed(n int) []Block {
	addressed := false
	for i := n; i < len(d.blocks); i++ {
		kind, ok := d.ending(i)
		addressed = addressed || excellency.MatchString(d.plain(i))
		switch {
		case i > n && d.blocks[i-1].Kind == Postscript && !apart(d.blocks[i].Kind), !ok:
			kind = Postscript
		case addressed && (kind == Signature || kind == Office):
			kind = Address
		}
		d.blocks[i].become(kind)
	}
	return d.blocks[n:]
}

// says is a line of prose below an address: it speaks in the first person, or
// leads to what follows.
var says = pattern.MustCompile(`^(?i:i|we|you|please|subject|re) .*\b|^(?i:subject|re|reporting|following)\b.*:|:$`)

// excellency is how the address of an addressee begins below a signature.
var excellency = pattern.MustCompile(`^(?i:(?:to )?(?:his|her|their|your) (?:excellency|majesty|honou?r|excellencies)|the (?:right )?honou?rable|to:? (?:the|mr|mrs|his))\b|^(?i:to)[:,]?$`)

// ending is the kind of a block among those that end a message.
func (d divider) ending(i int) (Kind, bool) {
	b, plain := d.blocks[i], strings.TrimRight(d.plain(i), `"”»`)
	switch {
	case b.Kind == Verse, b.Kind == Turn:
		return b.Kind, false
	case b.Kind == Dateline, b.Kind == Closing, b.Kind == Postscript, b.Kind == Copies, b.Kind == Form, apart(b.Kind):
		return b.Kind, true
	case !b.Label.Empty() && b.N != "" && !nameForm.MatchString(plain), words(plain) > 14, len(b.Lines) > 3:
		return b.Kind, false
	case sentence(plain) && words(plain) <= 8 && d.inAddress(i):
		return Address, true
	case sentence(plain) && !nameForm.MatchString(plain), noSignature.MatchString(plain):
		return b.Kind, false
	case strings.HasSuffix(plain, ":"):
		return b.Kind, false
	}
	return signing(plain), true
}

// inAddress reports whether the address of an addressee begins with one of the
// four blocks before i.
func (d divider) inAddress(i int) bool {
	for k := max(i-4, 0); k < i; k++ {
		if excellency.MatchString(d.plain(k)) {
			return true
		}
	}
	return false
}

// signing tells a name from an office.
func signing(plain string) Kind {
	switch {
	case officeWord.MatchString(plain):
		return Office
	case nameForm.MatchString(plain):
		return Signature
	}
	return Address
}

// become gives a block its kind. Only running text, heads and notes have
// enumerators; elsewhere what looks like one is an initial.
func (b *Block) become(k Kind) {
	b.Kind = k
	if k != Paragraph && k != Head && k != Postscript && k != Footnote && k != Turn {
		b.Label, b.N = source.Span{}, ""
	}
}
