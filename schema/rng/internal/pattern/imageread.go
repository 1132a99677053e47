package pattern

import (
	"errors"
	"math/bits"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/syntax"
)

var errImage = errors.New("the image is damaged")

// An imageReader makes patterns of an image. Once damaged is true, what it reads
// means nothing; it never reads or refers to what is not there.
type imageReader struct {
	from    string
	damaged bool

	b     *Builder
	data  []*Datum
	texts []string
	all   []Pattern
	nodes []syntax.Node // room for what is known of elements and attributes
	lists []*Pattern    // room for alternatives
	file  syntax.File
}

// ReadImage makes a Builder that knows what AppendImage has written, and the
// start. It keeps parts of image; rest is what stands behind it. The patterns
// have no Node but for the Doc of elements and attributes and the Start of
// elements, which is their rank. The Builder makes no more name classes.
func ReadImage(image string) (b *Builder, start *Pattern, rest string, err error) {
	r := imageReader{from: image, b: &Builder{}}
	r.symbols()
	r.nameClasses()
	r.documentation()
	r.datums()
	r.patterns()
	start = r.pattern()
	if r.damaged || len(r.all) < 3 || start == nil {
		return nil, nil, "", errImage
	}
	r.b.notAllowed, r.b.empty, r.b.text = &r.all[0], &r.all[1], &r.all[2]
	return r.b, start, r.from, nil
}

// number is the next number.
func (r *imageReader) number() int {
	n := uint(0)
	for i := 0; i < len(r.from); i++ {
		c := r.from[i]
		n |= uint(c&0x7F) << (7 * i)
		if c < 0x80 {
			r.from = r.from[i+1:]
			return int(n)
		}
		if i == 8 {
			break
		}
	}
	r.damaged, r.from = true, ""
	return 0
}

// below is the next number, which has to be less than n; 0 when it is not.
func (r *imageReader) below(n int) int {
	i := r.number()
	if i >= n {
		r.damaged, r.from = true, ""
		return 0
	}
	return i
}

// count is a number of things of which each takes at least one byte.
func (r *imageReader) count() int { return r.below(len(r.from) + 1) }

func (r *imageReader) text() string {
	n := r.count()
	if n > len(r.from) {
		r.damaged, r.from = true, ""
		return ""
	}
	s := r.from[:n]
	r.from = r.from[n:]
	return s
}

func (r *imageReader) symbols() {
	n := r.count()
	s := Symbols{byName: make(map[Name]Symbol, n), names: make([]Name, n)}
	var spaces []string
	for i := range s.names {
		k := r.below(len(spaces) + 1)
		if k == len(spaces) {
			spaces = append(spaces, r.text())
		}
		s.names[i] = Name{Space: spaces[k], Local: r.text()}
		s.byName[s.names[i]] = Symbol(i)
	}
	r.b.Symbols = s
}

func (r *imageReader) nameClasses() {
	made := make([]NameClass, r.count())
	r.b.names.all = make([]*NameClass, len(made))
	for i := range made {
		c := &made[i]
		r.b.names.all[i] = c
		c.ID, c.Class = int32(i), Class(r.below(int(OneOf)+1))
		switch c.Class {
		case OneName:
			c.Sym, c.Name = r.symbol()
		case OneOf:
			c.Alts = make([]*NameClass, r.count())
			for k := range c.Alts {
				c.Alts[k] = &made[r.below(i+1)]
			}
		default:
			_, name := r.symbol()
			if c.Class == AnyLocal {
				c.Name.Space = name.Space
			}
			if k := r.below(i + 1); k > 0 {
				c.Except = &made[k-1]
			}
		}
	}
}

func (r *imageReader) symbol() (Symbol, Name) {
	sym := r.below(len(r.b.Symbols.names))
	if r.damaged {
		return 0, Name{}
	}
	return Symbol(sym), r.b.Symbols.names[sym]
}

func (r *imageReader) documentation() {
	r.texts = make([]string, r.count())
	for i := range r.texts {
		r.texts[i] = r.text()
	}
}

func (r *imageReader) datums() {
	plain := map[typeName]*datatype.Datatype{}
	made := make([]Datum, r.count())
	r.data = make([]*Datum, len(made))
	for i := range made {
		r.data[i] = &made[i]
		r.datum(&made[i], plain)
	}
}

// A typeName names a datatype without facets.
type typeName struct{ library, name string }

func (r *imageReader) datum(d *Datum, plain map[typeName]*datatype.Datatype) {
	name := typeName{r.text(), r.text()}
	params := make([]datatype.Param, r.count())
	for i := range params {
		params[i] = datatype.Param{Name: r.text(), Value: r.text()}
	}
	d.Value, d.key, d.id = r.text(), r.text(), r.text()
	if d.Type = plain[name]; d.Type != nil && len(params) == 0 || r.damaged {
		return
	}
	var err error
	if d.Type, err = datatype.Compile(name.library, name.name, params); err != nil {
		r.damaged = true
	} else if len(params) == 0 {
		plain[name] = d.Type
	}
}

// patterns makes all patterns and puts those that are interned in their place.
func (r *imageReader) patterns() {
	n := r.count()
	r.all = make([]Pattern, n)
	r.b.count = n
	r.b.buckets = make([]*Pattern, 1<<bits.Len(uint(max(n, 1<<10)-1)))
	for i := range r.all {
		p := &r.all[i]
		p.ID = int64(i)
		r.fill(p)
		if r.damaged {
			return
		}
	}
	for i := range r.all {
		if p := &r.all[i]; p.Kind != Element {
			r.b.keep(p)
		}
	}
}

// keep gives a pattern that is known to be new its place among the interned.
func (b *Builder) keep(p *Pattern) {
	p.hash, p.menu = hash(p), menuOf(p)
	slot := p.hash & uint64(len(b.buckets)-1)
	p.next = b.buckets[slot]
	b.buckets[slot] = p
	b.interned++
}

func (r *imageReader) fill(p *Pattern) {
	p.Kind, p.content = Kind(r.below(int(OneOrMore)+1)), content(r.below(int(contentNone)+1))
	p.flags, p.weight = flags(r.number()), uint32(r.number())
	switch p.Kind {
	case Choice, Interleave:
		p.Alts = r.list()
	case Group:
		p.Left, p.Right = r.pattern(), r.pattern()
	case OneOrMore:
		p.Left, p.star = r.pattern(), r.pattern()
	case List:
		p.Left = r.pattern()
	case Data, Value:
		if k := r.below(len(r.data)); !r.damaged {
			p.Data = r.data[k]
		}
		if k := r.below(len(r.all) + 1); k > 0 {
			p.Left = &r.all[k-1]
		}
	case Element, Attribute:
		if k := r.below(len(r.b.names.all)); !r.damaged {
			p.Names = r.b.names.all[k]
		}
		p.Left = r.pattern()
		r.about(p)
	}
}

// pattern is a pattern that is referred to; nil when the image is damaged.
func (r *imageReader) pattern() *Pattern {
	k := r.below(len(r.all))
	if r.damaged {
		return nil
	}
	return &r.all[k]
}

// list is a list of patterns. All lists together have room in a few blocks.
func (r *imageReader) list() []*Pattern {
	const block = 4 << 10
	n := r.count()
	if n > len(r.lists) {
		r.lists = make([]*Pattern, max(n, block))
	}
	list := r.lists[:n:n]
	r.lists = r.lists[n:]
	for i := range list {
		list[i] = r.pattern()
	}
	return list
}

// about reads what the schema as written says of an element or attribute.
func (r *imageReader) about(p *Pattern) {
	const block = 64
	rank, doc := 0, ""
	if p.Kind == Element {
		rank = r.number()
	}
	if k := r.below(len(r.texts) + 1); k > 0 {
		doc = r.texts[k-1]
	}
	if p.Kind == Attribute && doc == "" {
		return
	}
	if len(r.nodes) == 0 {
		r.nodes = make([]syntax.Node, block)
	}
	n := &r.nodes[0]
	r.nodes = r.nodes[1:]
	n.File, n.Start, n.Doc = &r.file, rank, doc
	p.Node = n
}
