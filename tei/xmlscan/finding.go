package xmlscan

import (
	"fmt"
	"unicode/utf8"

	"catchword/tei/diag"
)

// The codes of findings. They are stable: reports and configurations name them.
const (
	codeMarkup     = "xml-markup"            // a `<` that begins nothing
	codeEnd        = "xml-unexpected-end"    // the document ends within something
	codeRoot       = "xml-root"              // no root element, or more than one
	codeOutside    = "xml-outside-root"      // text before or behind the root element
	codeUnclosed   = "xml-unclosed"          // an element without end tag
	codeEndTag     = "xml-end-tag"           // an end tag that matches nothing
	codeTag        = "xml-tag"               // a tag that is not written as tags are
	codeName       = "xml-name"              // a name that is none
	codeAttribute  = "xml-attribute"         // an attribute that is not written as attributes are
	codeRepeated   = "xml-repeated"          // the same attribute twice
	codeComment    = "xml-comment"           // `--` in a comment
	codeText       = "xml-text"              // `]]>` in character data
	codePI         = "xml-instruction"       // a processing instruction that is none
	codeXMLDecl    = "xml-declaration"       // an XML declaration that is incorrect
	codeReference  = "xml-reference"         // `&` that begins no reference
	codeUndeclared = "xml-entity-undeclared" // a reference to an entity that is not declared
	codeRecursive  = "xml-entity-recursive"  // an entity that contains itself
	codeEntity     = "xml-entity"            // an entity where it must not be, or that is not well-formed
	codeCharacter  = "xml-character"         // a character that XML does not allow
	codeDoctype    = "xml-doctype"           // a document type declaration that is incorrect

	codeEncoding        = "xml-encoding"             // bytes that are not of the declared encoding
	codeEncodingUnknown = "xml-encoding-unsupported" // an encoding that is not read

	codePrefix     = "xml-namespace-prefix"   // a prefix that is not declared
	codeColon      = "xml-namespace-name"     // a colon where none may be
	codeNamespace  = "xml-namespace"          // a namespace declaration that is not allowed
	codeRepeatedNS = "xml-namespace-repeated" // the same attribute twice, under two prefixes

	codeLimitDepth     = "xml-limit-depth"
	codeLimitBytes     = "xml-limit-bytes"
	codeLimitExpansion = "xml-limit-expansion"
	codeLimitAttrs     = "xml-limit-attributes"
	codeLimitToken     = "xml-limit-token"
	codeLimitNames     = "xml-limit-names"

	codeNoteSubset = "xml-external-subset" // info: an external subset that is not read
	codeNoteEntity = "xml-external-entity" // info: an entity that is not read
)

// fail sets the error: a finding about the bytes from i to j of the current
// token. It returns false, as what calls it does.
func (s *Scanner) fail(i, j int, code, format string, args ...any) bool {
	d := diag.Diagnostic{
		Severity: diag.Error, Source: diag.XML, Code: code, Message: fmt.Sprintf(format, args...),
		Span: s.span(i, j),
	}
	if e := s.expanding(); e != nil {
		d.Message += fmt.Sprintf(", in the text of the entity `%s`", clip(e.name))
	}
	s.err = d
	return false
}

// expanding is the entity whose text is being read, or nil.
func (s *Scanner) expanding() *entity {
	if k := len(s.inputs); s.pin.entity == nil && k > 0 {
		return s.inputs[k-1].entity
	}
	return s.pin.entity
}

// failWith is fail with another place that helps to understand the finding.
func (s *Scanner) failWith(related diag.Related, i, j int, code, format string, args ...any) bool {
	s.fail(i, j, code, format, args...)
	d := s.err.(diag.Diagnostic)
	d.Related = []diag.Related{related}
	s.err = d
	return false
}

// span is the place of the bytes from i to j of the current token; within an
// entity, of the reference.
func (s *Scanner) span(i, j int) diag.Span {
	if len(s.inputs) > 0 {
		return diag.Span{Start: s.position(s.refStart), End: s.position(s.refEnd)}
	}
	if s.pin.entity != nil {
		i, j = s.pin.start, s.pin.end
	}
	start := s.base + s.pos
	return diag.Span{Start: s.position(start + i), End: s.position(start + j)}
}

// note adds what an editor should know, once for a code and name.
func (s *Scanner) note(i, j int, code, name, format string, args ...any) {
	const most = 100
	if s.noted[code+name] || len(s.notes) >= most {
		return
	}
	if s.noted == nil {
		s.noted = make(map[string]bool)
	}
	s.noted[code+name] = true
	s.notes.Addf(diag.Info, diag.XML, code, s.span(i, j), format, args...)
}

// failUnfinished says that the document, or an entity, ends n bytes into a
// token.
func (s *Scanner) failUnfinished(n int) {
	begin := diag.Related{Message: "it begins here", Span: s.span(s.cutAt, s.cutAt)}
	whole := "the document"
	if len(s.inputs) > 0 {
		whole = "the entity"
	}
	s.failWith(begin, n, n, codeEnd, "%s ends in the middle of %s that begins at line %d", whole, s.cut, begin.Span.Start.Line)
}

// failUnclosed says that the document ends before its innermost element.
func (s *Scanner) failUnclosed() {
	i := len(s.elements) - 1
	at := s.opened(i)
	name := clip(s.elements[i].entry.raw)
	s.failWith(diag.Related{Message: "opened here", Span: diag.At(at)}, 0, 0, codeUnclosed,
		"the document ends, but `<%s>`, opened at line %d, has no end tag `</%s>`", name, at.Line, name)
}

// failSize says that the current token is too long.
func (s *Scanner) failSize() bool {
	return s.fail(0, 0, codeLimitToken, "what begins here is longer than the limit of %s: %s", size(int64(s.limits.Token)), "is an end mark missing?")
}

// clip shortens what a document says so that it can be quoted.
func clip[T string | []byte](name T) string {
	const most = 60
	if len(name) <= most {
		return string(name)
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(name[cut]) {
		cut--
	}
	return string(name[:cut]) + "..."
}
