package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// divider divides the blocks of one message.
type divider struct {
	blocks []Block
	title  string // of the document, in small letters
	letter bool   // it has a salutation
	first  bool   // the document's first message
	wired  bool   // the header says that it is a telegram
	depth  int    // in how many quoted messages it stands
}

// maxDepth is how deep messages are looked for in messages.
const maxDepth = 2

// divide finds opening, body, end and the notes after it.
func (r *reader) divide(blocks []Block, title string, of Type) *Division {
	d := divider{blocks: r.farewell(r.greeting(blocks)), title: title, first: of == Main, wired: r.wired}
	division := &Division{Type: of}
	if blocks[0].letter || letterHead.MatchString(blocks[0].plain) {
		division.Type = Letter
	}
	division.Titles = blocks[0].title
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
	days := d.days()
	top := d.top()
	if len(days) > 0 {
		top = min(top, days[0])
		division.Top, division.Body = d.blocks[:top], d.diary(top, days)
		return
	}
	division.Top = d.blocks[:top]
	if item := d.item(top); item {
		division.Body = []Part{{Division: d.sub(Item, top, len(d.blocks))}}
		return
	}
	d.letter = top > 0 && d.blocks[top-1].Kind == form.Salutation
	d.addressedOutside(top)
	bottom := d.bottom(top)
	division.Bottom = d.closed(bottom)
	division.Body = d.sections(top, bottom)
}

func (d divider) plain(i int) string { return d.blocks[i].plain }

// sub is a division made of some of the blocks.
func (d divider) sub(t Type, from, to int) *Division {
	division := &Division{Type: t}
	divider{blocks: d.blocks[from:to], title: d.title, depth: d.depth + 1}.fill(division)
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
		if b.Kind != form.SourceNote || b.Enclosed || i == 0 {
			continue
		}
		for k := i + 1; k < n; k++ {
			if !apart(d.blocks[k].Kind) {
				d.blocks[k].become(form.Note)
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
func apart(k form.Kind) bool {
	return k == form.Note || k == form.SourceNote || k == form.Footnote || k == form.PageMark || k == form.PageHead || k == form.PageFoot
}

// item reports whether a decision on one point of the agenda begins at a head
// that stands below another.
func (d divider) item(top int) bool {
	return top > 0 && top < len(d.blocks) && form.Decides(d.plain(top)) && !wording.EndsAsProse(d.plain(top))
}

// become gives a block its kind. Only running text, heads and notes have
// enumerators; elsewhere what looks like one is an initial.
func (b *Block) become(k form.Kind) {
	if b.fixed() {
		return
	}
	b.Kind = k
	if k != form.Paragraph && k != form.Head && k != form.Postscript && k != form.Footnote && k != form.Turn && k != form.PageMark && k != form.PageFoot {
		b.Label, b.N = source.Span{}, ""
	}
}

// fixed reports whether a block is what it is wherever it stands: a table, a list of
// those who took part, a quotation.
func (b *Block) fixed() bool {
	return b.Kind == form.Table || b.Kind == form.Participants || b.Kind == form.Quotation
}
