package pattern

import (
	"cmp"
	"slices"
	"sync/atomic"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/syntax"
)

// maxWeight is where counting the nodes of a pattern ends.
const maxWeight = 1 << 30

// maxWork is how many operands may be looked at in one step: many times what the
// largest content models of TEI take.
const maxWork = 1 << 20

// A Builder makes and interns patterns. It is not safe for concurrent use.
type Builder struct {
	names
	base       *Builder   // of an overlay
	buckets    []*Pattern // by hash
	interned   int
	count      int                   // patterns, and the next ID; not of overlays
	ids        *atomic.Int64         // of an overlay: the last ID of all overlays
	size       int                   // patterns and operands made so far
	work       int                   // operands looked at since Rest
	limit      int                   // of size; 0 for none
	bare       map[*Pattern]*Pattern // IgnoreAttributes of what it was asked for
	notAllowed *Pattern
	empty      *Pattern
	text       *Pattern
	arena      []Pattern
	scratch    []*Pattern
}

// NewBuilder returns a Builder that knows no pattern but the three constants.
func NewBuilder() *Builder {
	b := &Builder{names: newNames(), buckets: make([]*Pattern, 1<<12)}
	b.notAllowed = b.intern(Pattern{Kind: NotAllowed}, nil)
	b.empty = b.intern(Pattern{Kind: Empty, flags: nullable | hasEmpty}, nil)
	b.text = b.intern(Pattern{Kind: Text, flags: nullable | hasText, content: contentComplex}, nil)
	return b
}

// Size grows with every pattern that is made, by the memory it takes: callers
// watch it to bound what a schema or document may ask for. It counts words.
func (b *Builder) Size() int { return b.size }

// Full reports whether the limit of an overlay is passed, by the patterns it has
// made or by the work since Rest. Patterns are not what they should be then.
func (b *Builder) Full() bool { return b.limit > 0 && (b.size > b.limit || b.work > maxWork) }

// Rest begins to count the work anew.
func (b *Builder) Rest() { b.work = 0 }

// NotAllowed is the pattern that nothing matches.
func (b *Builder) NotAllowed() *Pattern { return b.notAllowed }

// Empty is the pattern that nothing at all matches.
func (b *Builder) Empty() *Pattern { return b.empty }

// Text is the pattern of any text, as often as there is some.
func (b *Builder) Text() *Pattern { return b.text }

// NewElement is an element whose content is set later, with SetContent. Each
// call makes another element: one that is declared twice is two.
func (b *Builder) NewElement(names *NameClass, node *syntax.Node) *Pattern {
	p := b.alloc(Pattern{Kind: Element, Names: names, Node: node, flags: hasElement, content: contentComplex, weight: 1})
	return p
}

// SetContent completes an element.
func (*Builder) SetContent(element, content *Pattern) { element.Left = content }

// Attribute is an attribute with a value.
func (b *Builder) Attribute(names *NameClass, value *Pattern, node *syntax.Node) *Pattern {
	if value.Kind == NotAllowed {
		return value
	}
	c := contentEmpty
	if value.content == contentNone {
		c = contentNone
	}
	p := b.intern(Pattern{Kind: Attribute, Names: names, Left: value, flags: hasAttribute | value.flags&(hasID|hasContext), content: c}, node)
	if node != nil && p.Node != nil && p.Node.Doc != node.Doc {
		p.vague = true
	}
	return p
}

// TypedText is text of a datatype, without what except matches (nil for none).
func (b *Builder) TypedText(d *Datum, except *Pattern, node *syntax.Node) *Pattern {
	c := contentSimple
	if except != nil && except.Kind == NotAllowed {
		except = nil
	}
	if except != nil && except.content == contentNone {
		c = contentNone
	}
	f := depends(d)
	if except != nil {
		f |= except.flags & (hasID | hasContext)
	}
	return b.intern(Pattern{Kind: Data, Data: d, Left: except, flags: hasTyped | f, content: c}, node)
}

// Value is text equal to a value.
func (b *Builder) Value(d *Datum, node *syntax.Node) *Pattern {
	return b.intern(Pattern{Kind: Value, Data: d, flags: hasTyped | depends(d), content: contentSimple}, node)
}

// depends says what a datatype has to do with besides the text itself.
func depends(d *Datum) flags {
	var f flags
	if d.Type.IDKind() != datatype.NoID {
		f |= hasID
	}
	if d.Type.NeedsContext() {
		f |= hasContext
	}
	return f
}

// List is text that is a list of what p asks for.
func (b *Builder) List(p *Pattern, node *syntax.Node) *Pattern {
	if p.Kind == NotAllowed {
		return p
	}
	f := hasTyped | hasList | p.flags&(hasID|hasContext)
	if !repeats(p) {
		f |= hasHardList
	}
	return b.intern(Pattern{Kind: List, Left: p, flags: f, content: contentSimple}, node)
}

// OneOrMore is p, once or more often.
func (b *Builder) OneOrMore(p *Pattern, node *syntax.Node) *Pattern {
	switch {
	case p.Kind == NotAllowed || p.Kind == Empty || p.Kind == OneOrMore:
		return p
	case p.Kind == Choice && p.Alts[0] == b.empty:
		rest := b.Choice(node, p.Alts[1:]...)
		return b.Choice(node, b.empty, b.OneOrMore(rest, node))
	}
	q := b.intern(Pattern{
		Kind: OneOrMore, Left: p, flags: p.flags&(inherited|nullable) | hasOneOrMore,
		content: groupable(p.content, p.content),
	}, node)
	if q.star == nil {
		q.star = b.Choice(node, b.empty, q)
	}
	return q
}

// Star is a OneOrMore pattern or nothing.
func (*Builder) Star(p *Pattern) *Pattern { return p.star }

// Optional is p or nothing.
func (b *Builder) Optional(p *Pattern, node *syntax.Node) *Pattern {
	return b.Choice(node, b.empty, p)
}

// Group is p, then q.
func (b *Builder) Group(p, q *Pattern, node *syntax.Node) *Pattern {
	switch {
	case p.Kind == NotAllowed || q.Kind == Empty:
		return p
	case q.Kind == NotAllowed || p.Kind == Empty:
		return q
	case b.Full():
		return b.notAllowed
	case p.Kind == Group && p.weight < 1<<12: // one way to write what is grouped three times
		return b.Group(p.Left, b.Group(p.Right, q, node), node)
	}
	f := (p.flags | q.flags) & inherited
	f |= p.flags & q.flags & nullable
	return b.intern(Pattern{
		Kind: Group, Left: p, Right: q, flags: grouped(f) | hasGroup, content: groupable(p.content, q.content),
	}, node)
}

func grouped(f flags) flags {
	if f&hasAttribute != 0 {
		f |= hasGroupedAttribute
	}
	return f
}

// groupable is the content type of a group (section 7.2).
func groupable(c, d content) content {
	if c == contentNone || d == contentNone ||
		c == contentSimple && d != contentEmpty || d == contentSimple && c != contentEmpty {
		return contentNone
	}
	return max(c, d)
}

// Interleave is all of alts, one in between the other.
func (b *Builder) Interleave(node *syntax.Node, alts ...*Pattern) *Pattern {
	if b.Full() {
		return b.notAllowed
	}
	f, c := nullable, contentEmpty
	list := make([]*Pattern, 0, len(alts)+2)
	for _, p := range alts {
		switch p.Kind {
		case NotAllowed:
			return p
		case Empty:
			continue
		case Interleave:
			list = append(list, p.Alts...)
		default:
			list = append(list, p)
		}
		f = f&p.flags&nullable | (f|p.flags)&inherited
		c = groupable(c, p.content)
	}
	switch len(list) {
	case 0:
		return b.empty
	case 1:
		return list[0]
	}
	slices.SortFunc(list, byID)
	return b.intern(Pattern{Kind: Interleave, Alts: list, flags: grouped(f) | hasInterleave, content: c}, node)
}

func byID(p, q *Pattern) int { return cmp.Compare(p.ID, q.ID) }

// Choice is one of alts.
func (b *Builder) Choice(node *syntax.Node, alts ...*Pattern) *Pattern {
	if b.Full() {
		return b.notAllowed
	}
	list := b.scratch[:0]
	for _, p := range alts {
		switch p.Kind {
		case NotAllowed:
		case Choice:
			list = append(list, p.Alts...)
		default:
			list = append(list, p)
		}
	}
	b.scratch = list
	b.work += len(list)
	list = b.distinct(list)
	switch len(list) {
	case 0:
		return b.notAllowed
	case 1:
		return list[0]
	}
	var f flags
	c := contentEmpty
	for _, p := range list {
		f |= p.flags & (inherited | nullable)
		c = max(c, p.content)
	}
	return b.intern(Pattern{Kind: Choice, Alts: list, flags: f, content: c}, node)
}

// distinct orders list and leaves out what adds nothing to a choice.
func (b *Builder) distinct(list []*Pattern) []*Pattern {
	if !slices.IsSortedFunc(list, byID) {
		slices.SortFunc(list, byID)
	}
	list = slices.Compact(list)
	if len(list) > 1 && list[0] == b.empty && slices.ContainsFunc(list[1:], (*Pattern).Nullable) {
		list = list[1:]
	}
	return widest(list)
}
