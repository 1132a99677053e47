package xmlscan

import (
	"fmt"
	"html"
	"slices"
	"unicode"
	"unicode/utf8"
)

// An entity is one that the internal subset declares (XML 1.0, section 4.2).
type entity struct {
	name     string
	text     []byte // replacement text of an internal entity
	external bool
	unparsed bool
	inside   bool // declared within the text of a parameter entity
	open     bool // being expanded
}

// An input is suspended while the text of an entity is read in its place.
type input struct {
	buf      []byte
	pos      int
	noLess   int
	complete bool
	cr       bool
	entity   *entity // what is read instead
	depth    int     // open elements when it began
}

// entityRef makes a token of the reference that b begins with.
func (s *Scanner) entityRef(b []byte, r reference) bool {
	e, ok := s.lookup(r, 0)
	if !ok {
		return false
	}
	switch {
	case e == nil:
	case e.unparsed:
		return s.fail(0, r.end, codeEntity, "`&%s;` cannot stand here: the entity is no text (it has a notation)", clip(e.name))
	case e.external:
		s.note(0, r.end, codeNoteEntity, e.name, "the entity `%s` lies in a file of its own, which is not read", clip(e.name))
	default:
		if !s.mayExpand(e, 0, r.end) {
			return false
		}
		s.next = e
		s.todo = enterEntity
	}
	s.set(EntityRef, b, r.end).Target = r.name
	return true
}

// instead says what to write for an entity that HTML knows and XML does not.
func instead(name []byte) string {
	if len(name) > maxHTMLName {
		return ""
	}
	reference := "&" + string(name) + ";"
	text := []rune(html.UnescapeString(reference))
	if len(text) != 1 {
		return ""
	}
	if !unicode.IsGraphic(text[0]) || unicode.IsSpace(text[0]) {
		return fmt.Sprintf(": write `&#x%X;`", text[0])
	}
	return fmt.Sprintf(": write `%c` or `&#x%X;`", text[0], text[0])
}

// maxHTMLName is the length of the longest name of an entity in HTML.
const maxHTMLName = 31

// lookup is the entity that a reference at i names. It is nil, with a note,
// when the declaration may stand in what is not read (XML 1.0, section 4.1,
// Entity Declared).
func (s *Scanner) lookup(r reference, i int) (e *entity, ok bool) {
	e = s.dtd.entities[string(r.name)]
	if e != nil && !(s.standalone && e.inside) {
		return e, true
	}
	if s.standalone || !s.dtd.partial() {
		return nil, s.fail(i, r.end, codeUndeclared, "the entity `%s` is not declared%s", clip(r.name), instead(r.name))
	}
	s.note(i, r.end, codeNoteEntity, string(r.name), "the entity `%s` is not declared in what is read of the document type declaration: its text is unknown", clip(r.name))
	return nil, true
}

// mostNested is how deep entities may refer to entities.
const mostNested = 1000

// mayExpand counts the expansion of e, and refuses it if e contains itself or
// if it is too much.
func (s *Scanner) mayExpand(e *entity, i, j int) bool {
	s.expanded += int64(len(e.text))
	switch {
	case len(s.inputs)+s.pin.depth >= mostNested:
		return s.fail(i, j, codeLimitDepth, "entities refer to entities more than %d deep", mostNested)
	case e.open:
		return s.fail(i, j, codeRecursive, "the entity `%s` contains itself", clip(e.name))
	case s.expanded > s.limits.Expansion:
		return s.fail(i, j, codeLimitExpansion, "the entities of the document expand to more than the limit of %s", size(s.limits.Expansion))
	}
	return true
}

// enterEntity goes on with the text of the entity that was referred to.
func (s *Scanner) enterEntity() {
	e := s.next
	if len(s.inputs) == 0 {
		s.refStart, s.refEnd = s.token.Start, s.token.End
	}
	s.inputs = append(s.inputs, input{s.buf, s.pos, s.noLess, s.complete, s.cr, e, len(s.elements)})
	s.buf, s.pos, s.noLess, s.complete, s.cr = e.text, 0, 0, true, false
	e.open = true
}

// leaveEntity goes on behind the reference. It reports whether the entity
// ends as many elements as it begins (XML 1.0, section 4.3.2).
func (s *Scanner) leaveEntity() bool {
	k := len(s.inputs) - 1
	in := s.inputs[k]
	if n := len(s.elements); n > in.depth {
		return s.fail(0, 0, codeUnclosed, "the element `<%s>` has no end tag where the entity ends", clip(s.elements[n-1].entry.raw))
	}
	in.entity.open = false
	s.buf, s.pos, s.noLess, s.complete, s.cr = in.buf, in.pos, in.noLess, in.complete, in.cr
	s.inputs = s.inputs[:k]
	return true
}

// A pin fixes the place of findings to a reference while the text of the
// entity it names is read within an attribute value or the internal subset.
type pin struct {
	entity     *entity // nil: nothing is pinned
	start, end int     // in the current token
	depth      int     // entities within entities
}

// within is the pin for the text of e, to which a reference from i to j is.
func (p pin) within(e *entity, i, j int) pin {
	if p.entity != nil {
		i, j = p.start, p.end
	}
	return pin{e, i, j, p.depth + 1}
}

// A valueExpander resolves the references of an attribute value.
type valueExpander struct {
	s     *Scanner
	attr  *entry
	owner *entry // the element of the attribute
	dst   []byte
}

// normalised is the attribute value b[i:j] with its references resolved and
// its white space made spaces (XML 1.0, section 3.3.3).
func (s *Scanner) normalised(b []byte, i, j int, attr, owner *entry) ([]byte, bool) {
	from := len(s.scratch)
	v := valueExpander{s: s, attr: attr, owner: owner, dst: slices.Grow(s.scratch, j-i)}
	ok := v.expand(b[:j], i)
	s.scratch = v.dst
	return v.dst[from:len(v.dst):len(v.dst)], ok
}

// expand appends text from i on.
func (v *valueExpander) expand(text []byte, i int) bool {
	written := v.s.pin.entity == nil && len(v.s.inputs) == 0
	for i < len(text) {
		c := text[i]
		switch {
		case c == '<':
			return v.s.failLess(i, v.attr, v.owner)
		case c == '&':
			end, ok := v.reference(text, i)
			if !ok {
				return false
			}
			i = end
			continue
		case c == '\r' && written && i+1 < len(text) && text[i+1] == '\n':
		case class[c]&spaceByte != 0:
			v.dst = append(v.dst, ' ')
		default:
			v.dst = append(v.dst, c)
		}
		i++
	}
	return true
}

// reference appends what the reference at text[i] stands for.
func (v *valueExpander) reference(text []byte, i int) (end int, ok bool) {
	s := v.s
	r, ok := s.reference(text, i)
	switch {
	case !ok && s.err == nil:
		return 0, s.failOpenReference(text, i)
	case !ok:
		return 0, false
	case r.name == nil:
		v.dst = utf8.AppendRune(v.dst, r.char)
		return r.end, true
	}
	e, ok := s.lookup(r, i)
	switch {
	case !ok:
		return 0, false
	case e == nil:
		v.dst = append(v.dst, text[i:r.end]...)
		return r.end, true
	case e.external || e.unparsed:
		return 0, s.fail(i, r.end, codeEntity, "the entity `%s` lies in a file of its own: it cannot be referred to in an attribute", clip(e.name))
	case !s.mayExpand(e, i, r.end):
		return 0, false
	}
	return r.end, v.entity(e, i, r.end)
}

// entity appends the text of an entity, to which a reference from i to j is.
func (v *valueExpander) entity(e *entity, i, j int) bool {
	before := v.s.pin
	v.s.pin = before.within(e, i, j)
	e.open = true
	ok := v.expand(e.text, 0)
	e.open = false
	v.s.pin = before
	return ok
}

func (s *Scanner) failLess(i int, attr, owner *entry) bool {
	hint := ", or a quotation mark is missing before it"
	if s.pin.entity != nil {
		hint = ""
	}
	return s.fail(i, i+1, codeAttribute, "a `<` cannot stand in the value of the attribute `%s` of `<%s>`: it has to be written `&lt;`%s", clip(attr.raw), clip(owner.raw), hint)
}
