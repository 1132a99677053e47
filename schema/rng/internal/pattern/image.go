package pattern

import (
	"encoding/binary"
	"slices"
)

// An imageWriter writes the image of a schema: its patterns as bytes, for
// ReadImage to make them anew without reading the schema. Patterns keep their
// order, and with it the order of whatever is sorted by it; of the schema as
// written there remain the documentation of elements and attributes, and the
// order in which elements are defined.
//
// Numbers are varints, texts stand behind their length. What is referred to
// stands in front of what refers to it, but for patterns, which refer to each
// other by their place in the image.
type imageWriter struct {
	to    []byte
	ids   []int32 // by ID: the place of the pattern in the image
	all   []*Pattern
	data  map[*Datum]int
	texts map[string]int
}

// AppendImage appends the image of what can be reached from start. rank says
// where among all elements an element is defined.
func (b *Builder) AppendImage(to []byte, start *Pattern, rank func(element *Pattern) int) []byte {
	w := imageWriter{to: to, data: map[*Datum]int{}, texts: map[string]int{}}
	w.reach(b, start)
	w.names(&b.names)
	w.documentation()
	w.datums()
	w.number(len(w.all))
	for _, p := range w.all {
		w.pattern(p, rank)
	}
	w.number(w.index(start))
	return w.to
}

// reach numbers the constants and what can be reached from start.
func (w *imageWriter) reach(b *Builder, start *Pattern) {
	w.ids = make([]int32, b.count)
	stack := []*Pattern{b.notAllowed, b.empty, b.text, start}
	for len(stack) > 0 {
		p := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if p == nil || w.ids[p.ID] != 0 {
			continue
		}
		w.ids[p.ID] = 1
		w.all = append(w.all, p)
		stack = append(append(stack, p.Left, p.Right, p.star), p.Alts...)
	}
	slices.SortFunc(w.all, byID)
	for i, p := range w.all {
		w.ids[p.ID] = int32(i)
	}
}

func (w *imageWriter) number(n int) { w.to = binary.AppendUvarint(w.to, uint64(n)) }

func (w *imageWriter) text(s string) {
	w.number(len(s))
	w.to = append(w.to, s...)
}

// names writes symbols and name classes.
func (w *imageWriter) names(t *names) {
	w.number(len(t.Symbols.names))
	spaces := map[string]int{}
	for _, n := range t.Symbols.names {
		space, met := spaces[n.Space]
		if !met {
			space = len(spaces)
			spaces[n.Space] = space
		}
		w.number(space)
		if !met {
			w.text(n.Space)
		}
		w.text(n.Local)
	}
	w.number(len(t.all))
	for _, c := range t.all {
		w.class(t, c)
	}
}

func (w *imageWriter) class(t *names, c *NameClass) {
	w.number(int(c.Class))
	switch c.Class {
	case OneName:
		w.number(int(c.Sym))
	case OneOf:
		w.number(len(c.Alts))
		for _, a := range c.Alts {
			w.number(int(a.ID))
		}
	default:
		w.number(int(t.Symbol(c.Name.Space, otherLocal)))
		if c.Except == nil {
			w.number(0)
			return
		}
		w.number(int(c.Except.ID) + 1)
	}
}

// documentation writes what is said of elements and attributes, each text once.
func (w *imageWriter) documentation() {
	var texts []string
	for _, p := range w.all {
		if doc := p.Doc(); doc != "" && p.named() {
			if _, met := w.texts[doc]; !met {
				w.texts[doc] = len(texts)
				texts = append(texts, doc)
			}
		}
	}
	w.number(len(texts))
	for _, s := range texts {
		w.text(s)
	}
}

// named reports whether p is what documentation can be about.
func (p *Pattern) named() bool { return p.Kind == Element || p.Kind == Attribute }

func (w *imageWriter) datums() {
	var all []*Datum
	for _, p := range w.all {
		if _, met := w.data[p.Data]; p.Data != nil && !met {
			w.data[p.Data] = len(all)
			all = append(all, p.Data)
		}
	}
	w.number(len(all))
	for _, d := range all {
		w.datum(d)
	}
}

func (w *imageWriter) datum(d *Datum) {
	w.text(d.Type.Library())
	w.text(d.Type.Name())
	w.number(len(d.Type.Params()))
	for _, p := range d.Type.Params() {
		w.text(p.Name)
		w.text(p.Value)
	}
	w.text(d.Value)
	w.text(d.key)
	w.text(d.id)
}

// pattern writes the kind of a pattern with its properties, then what it is made
// of.
func (w *imageWriter) pattern(p *Pattern, rank func(*Pattern) int) {
	w.to = append(w.to, byte(p.Kind), byte(p.content))
	w.number(int(p.flags))
	w.number(int(p.weight))
	switch p.Kind {
	case Choice, Interleave:
		w.number(len(p.Alts))
		for _, q := range p.Alts {
			w.number(w.index(q))
		}
	case Group:
		w.number(w.index(p.Left))
		w.number(w.index(p.Right))
	case OneOrMore:
		w.number(w.index(p.Left))
		w.number(w.index(p.star))
	case List:
		w.number(w.index(p.Left))
	case Data, Value:
		w.number(w.data[p.Data])
		w.optional(p.Left)
	case Element, Attribute:
		w.number(int(p.Names.ID))
		w.number(w.index(p.Left))
		w.about(p, rank)
	}
}

func (w *imageWriter) index(p *Pattern) int { return int(w.ids[p.ID]) }

func (w *imageWriter) optional(p *Pattern) {
	if p == nil {
		w.number(0)
		return
	}
	w.number(w.index(p) + 1)
}

// about writes where an element stands in the schema, and what it says of it.
func (w *imageWriter) about(p *Pattern, rank func(*Pattern) int) {
	if p.Kind == Element {
		w.number(rank(p))
	}
	doc := p.Doc()
	if doc == "" {
		w.number(0)
		return
	}
	w.number(w.texts[doc] + 1)
}
