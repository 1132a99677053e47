package xmlscan

import "catchword/tei/diag"

// An element is one that is open.
type element struct {
	entry    *entry
	name     *Name
	at       diag.Pos // of its start tag; only the offset until the window moves on
	bindings int      // namespace declarations in scope outside of it
}

// startTag reads a start tag or an empty-element tag (XML 1.0, section 3.1).
func (s *Scanner) startTag(b []byte) bool {
	i := nameEnd(b, 1)
	if i == len(b) {
		return s.short(0, "a tag")
	}
	if i == 1 {
		return s.fail(0, 1, codeMarkup, "after `<` the name of an element has to follow at once; a `<` of the text has to be written `&lt;`")
	}
	attrs := class[b[i]]&spaceByte != 0
	if attrs {
		if known := s.knownTag(b, i); known != nil {
			return s.repeat(b, known)
		}
	}
	e := s.entryOf(b[1:i])
	if !s.checkName(e, 1) {
		return false
	}
	s.beginAttrs()
	i, ok := s.writtenAttrs(b, i, e)
	if !ok {
		return false
	}
	if !s.openElement(b, i, e) {
		return false
	}
	if attrs {
		s.learn(e)
	}
	return true
}

// openElement ends the start tag whose end, "/>" or ">", is at b[i].
func (s *Scanner) openElement(b []byte, i int, e *entry) bool {
	switch {
	case len(s.elements) == s.limits.Depth:
		return s.fail(0, i, codeLimitDepth, "elements are nested more than %d deep", s.limits.Depth)
	case len(s.elements) == 0 && s.sawRoot:
		return s.fail(0, i, codeRoot, "a second root element `<%s>`: a document has only one", clip(e.raw))
	}
	outer := len(s.bindings)
	if !s.finishAttrs(e, i) {
		return false
	}
	if s.met > s.limits.Names {
		return s.fail(0, i, codeLimitNames, "the document has too many different names of elements and attributes")
	}
	name := s.elementName(e)
	if name == nil {
		return s.failPrefix(e, 1)
	}
	if e.prefix.space == s.declaring {
		return s.fail(1, 1+len(e.raw), codeNamespace, "an element cannot have the prefix `xmlns`, which declares namespaces")
	}
	empty := b[i] == '/'
	n := i + 1
	if empty {
		n++
	}
	s.open(b, n, e, name, empty)
	s.elements[len(s.elements)-1].bindings = outer
	return true
}

// open makes the start tag b[:n] of e, which has the attributes s.attrs, the
// current token. Namespace declarations are those in scope already.
func (s *Scanner) open(b []byte, n int, e *entry, name *Name, empty bool) *Token {
	t := s.set(StartElement, b, n)
	t.Name, t.Attrs, t.Empty = name, s.attrs, empty
	if empty {
		s.todo = closeEmpty
	}
	s.sawRoot = true
	s.elements = append(s.elements, element{entry: e, name: name, at: diag.Pos{Offset: t.Start}, bindings: len(s.bindings)})
	return t
}

// closeEmptyElement makes the end of <p/> a token of its own.
func (s *Scanner) closeEmptyElement() {
	at := s.token.End
	inside := s.token.InEntity
	s.token = Token{Kind: EndElement, Name: s.token.Name, Start: at, End: at, InEntity: inside}
	if inside {
		s.token.Start = s.refStart
	}
	s.todo = leave
}

// endTag reads an end tag.
func (s *Scanner) endTag(b []byte) bool {
	i := nameEnd(b, 2)
	end := skipSpace(b, i)
	if end == len(b) {
		return s.short(0, "an end tag")
	}
	k := len(s.elements) - 1
	switch {
	case i == 2:
		return s.fail(0, 2, codeEndTag, "after `</` the name of an element has to follow at once")
	case k < s.outermost():
		return s.failNoStart(b[2:i], end)
	case string(b[2:i]) != s.elements[k].entry.raw:
		return s.failMismatch(b[2:i], end)
	case b[end] != '>':
		return s.fail(end, end, codeTag, "the end tag `</%s` has to end with `>` here", clip(b[2:i]))
	}
	s.set(EndElement, b, end+1).Name = s.elements[k].name
	s.todo = leave
	return true
}

// outermost is the number of elements that the current input must not end:
// those that were open when the reference to it was met.
func (s *Scanner) outermost() int {
	if k := len(s.inputs); k > 0 {
		return s.inputs[k-1].depth
	}
	return 0
}

// leaveElement ends the innermost element.
func (s *Scanner) leaveElement() {
	k := len(s.elements) - 1
	if n := s.elements[k].bindings; n < len(s.bindings) {
		s.unbind(n)
	}
	s.elements = s.elements[:k]
	s.placed = min(s.placed, k)
}
