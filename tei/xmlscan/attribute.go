package xmlscan

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// beginAttrs makes the lists of attributes ready for a start tag.
func (s *Scanner) beginAttrs() {
	s.attrs, s.written = s.attrs[:0], s.written[:0]
	s.scratch = s.scratch[:0]
	s.serial++
}

// writtenAttrs reads the attributes that follow b[i] in the tag of e. It
// returns the index of the ">" or "/>" that ends the tag.
func (s *Scanner) writtenAttrs(b []byte, i int, e *entry) (end int, ok bool) {
	for {
		k := skipSpace(b, i)
		if k == len(b) {
			return 0, s.short(0, "a tag")
		}
		switch {
		case b[k] == '>':
			return k, true
		case b[k] == '/':
			if k+1 == len(b) {
				return 0, s.short(0, "a tag")
			}
			if b[k+1] != '>' {
				return 0, s.fail(k, k+1, codeTag, "in the tag `<%s>` a `/` has to be followed by `>`", clip(e.raw))
			}
			return k, true
		case k == i:
			return 0, s.failAfter(b, k, e)
		}
		if i, ok = s.attribute(b, k, e); !ok {
			return 0, false
		}
	}
}

// failAfter says that something stands where a tag should go on.
func (s *Scanner) failAfter(b []byte, k int, e *entry) bool {
	if len(s.attrs) > 0 && class[b[k]]&nameByte != 0 {
		return s.fail(k, k, codeAttribute, "in the tag `<%s>` white space is missing before the next attribute, or a quotation mark within a value has to be written `&quot;`", clip(e.raw))
	}
	return s.failCharacter(b, k, e)
}

func (s *Scanner) failCharacter(b []byte, k int, e *entry) bool {
	if b[k] == '<' {
		return s.fail(k, k, codeTag, "the tag `<%s>` has to end with `>` before this `<`", clip(e.raw))
	}
	return s.fail(k, k, codeTag, "the character %s cannot stand here in the tag `<%s>`", quoteFirst(b[k:]), clip(e.raw))
}

// typographic says that what a value begins with looks like a quotation mark
// and is none.
func typographic(value []byte) string {
	r, _ := utf8.DecodeRune(value)
	if !strings.ContainsRune("“”„‟‘’‚‛«»‹›″′", r) {
		return ""
	}
	return fmt.Sprintf(": `%c` is none, write `\"`", r)
}

// attribute reads the attribute at b[i] in the tag of e, and returns the index
// behind it.
func (s *Scanner) attribute(b []byte, i int, e *entry) (end int, ok bool) {
	name, open, ok := s.attrBegin(b, i, e)
	if !ok {
		return 0, false
	}
	shut, simple, found := valueEnd(b, open)
	switch {
	case !found:
		return 0, s.short(open, "an attribute value")
	case name.stamp == s.serial:
		return 0, s.fail(i, i+len(name.raw), codeRepeated, "the attribute `%s` is given twice in `<%s>`", clip(name.raw), clip(e.raw))
	case len(s.attrs) == s.limits.Attrs:
		return 0, s.failAttrs(i, e)
	}
	name.stamp = s.serial
	raw := b[open+1 : shut : shut]
	value := raw
	if !simple {
		value, ok = s.normalised(b, open+1, shut, name, e)
		if ok && b[shut] == '<' {
			ok = s.failLess(shut, name, e)
		}
	}
	s.addAttr(name, Attr{Value: value, Raw: raw, Start: i, End: shut + 1, ValueStart: open + 1})
	return shut + 1, ok
}

// attrBegin reads the name of the attribute at b[i] and what follows it up to
// the opening quotation mark, at b[open].
func (s *Scanner) attrBegin(b []byte, i int, e *entry) (name *entry, open int, ok bool) {
	j := nameEnd(b, i)
	eq := j
	if eq < len(b) && b[eq] != '=' {
		eq = skipSpace(b, eq)
	}
	switch {
	case eq == len(b):
		return nil, 0, s.short(0, "a tag")
	case j == i:
		return nil, 0, s.failCharacter(b, i, e)
	}
	name = s.entryOf(b[i:j])
	switch {
	case name.nameFlaw >= 0 || name.colonBad:
		return nil, 0, s.checkName(name, i)
	case b[eq] != '=':
		return nil, 0, s.fail(i, j, codeAttribute, "the attribute `%s` of `<%s>` has no value: `=\"...\"` has to follow", clip(name.raw), clip(e.raw))
	}
	open = skipSpace(b, eq+1)
	switch {
	case open == len(b):
		return nil, 0, s.short(0, "a tag")
	case b[open] != '"' && b[open] != '\'':
		return nil, 0, s.fail(open, open, codeAttribute, "the value of the attribute `%s` of `<%s>` has to stand in quotation marks%s", clip(name.raw), clip(e.raw), typographic(b[open:]))
	}
	return name, open, true
}

// valueEnd is the index of the quotation mark that matches that at b[open], or
// of a "<", which must not stand before it. simple says that the value is what
// stands there, without references, line ends or tabulators.
func valueEnd(b []byte, open int) (shut int, simple, found bool) {
	quote := b[open]
	i := open + 1
	for i < len(b) && class[b[i]]&valueByte != 0 {
		i++
	}
	if i < len(b) && b[i] == quote {
		return i, true, true
	}
	rest := b[i:]
	k := bytes.IndexByte(rest, quote)
	if k >= 0 {
		rest = rest[:k]
	}
	if lt := bytes.IndexByte(rest, '<'); lt >= 0 {
		return i + lt, false, true
	}
	return i + k, false, k >= 0
}

// addAttr adds a written attribute, the offsets of which are within the token.
func (s *Scanner) addAttr(name *entry, a Attr) {
	if len(s.inputs) > 0 {
		a.Start, a.End, a.ValueStart = s.refStart, s.refEnd, s.refStart
	} else {
		start := s.base + s.pos
		a.Start, a.End, a.ValueStart = a.Start+start, a.End+start, a.ValueStart+start
	}
	if name.xmlID {
		a.Type = TypeID
		a.Value = collapse(a.Value)
	}
	s.attrs = append(s.attrs, a)
	s.written = append(s.written, name)
}

func (s *Scanner) failAttrs(i int, e *entry) bool {
	return s.fail(i, i, codeLimitAttrs, "the element `<%s>` has more than %d attributes", clip(e.raw), s.limits.Attrs)
}

// finishAttrs declares the namespaces that the attributes of e declare, and
// gives the attributes their names, types and defaults.
func (s *Scanner) finishAttrs(e *entry, end int) bool {
	if len(s.dtd.attlists) > 0 && !s.applyAttlist(e, end) {
		return false
	}
	prefixed := 0
	for i, name := range s.written {
		a := &s.attrs[i]
		switch {
		case name.prefix.name == "xmlns" || name.raw == "xmlns":
			a.Namespace = true
			if !s.declare(name, a) {
				return false
			}
		case name.prefix != s.plain:
			prefixed++
			continue
		}
		a.Name = s.attrName(name)
	}
	return prefixed == 0 || s.namePrefixed()
}

// namePrefixed gives the attributes with a prefix their names.
func (s *Scanner) namePrefixed() bool {
	for i, name := range s.written {
		a := &s.attrs[i]
		if a.Name != nil {
			continue
		}
		if a.Name = s.attrName(name); a.Name == nil {
			return s.failPrefix(name, s.attrStart(a))
		}
		if name.attr.expanded.stamp == s.serial {
			at := s.attrStart(a)
			return s.fail(at, at+len(name.raw), codeRepeatedNS, "the attribute `%s` is given twice, under two prefixes of the namespace %s", clip(name.raw), clip(a.Name.Space))
		}
		name.attr.expanded.stamp = s.serial
	}
	return true
}

// attrStart is where an attribute starts in the current token.
func (s *Scanner) attrStart(a *Attr) int {
	return max(0, a.Start-s.base-s.pos)
}

// declare makes the namespace declaration that an attribute is.
func (s *Scanner) declare(name *entry, a *Attr) bool {
	p := s.plain
	if name.prefix != s.plain {
		p = s.prefixOf(name.local)
	}
	value := s.spaceOf(a.Value)
	at := s.attrStart(a)
	refuse := func(format string, args ...any) bool {
		return s.fail(at, at+len(name.raw), codeNamespace, format, args...)
	}
	switch {
	case p.name == "xmlns":
		return refuse("the prefix `xmlns` cannot be declared")
	case value.name == spaceXMLNS:
		return refuse("no prefix can be declared for the namespace %s", spaceXMLNS)
	case (p.name == "xml") != (value.name == spaceXML):
		return refuse("the prefix `xml` and the namespace %s belong together: neither can be declared with another", spaceXML)
	case value == s.noSpace && p != s.plain:
		return refuse("the namespace declaration `%s` must not be empty", clip(name.raw))
	}
	s.bind(p, value)
	return true
}

func (s *Scanner) failPrefix(e *entry, i int) bool {
	return s.fail(i, i+len(e.raw), codePrefix, "the prefix `%s` of `%s` is not declared: `xmlns:%s=\"...\"` is missing", clip(e.prefix.name), clip(e.raw), clip(e.prefix.name))
}

// collapse removes the spaces around a value and all but one between two
// tokens (XML 1.0, section 3.3.3).
func collapse(value []byte) []byte {
	value = bytes.Trim(value, " ")
	if !bytes.Contains(value, []byte("  ")) {
		return value
	}
	fields := bytes.FieldsFunc(value, func(r rune) bool { return r == ' ' })
	return bytes.Join(fields, []byte(" "))
}
