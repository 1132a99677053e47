package tei

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"

	"github.com/beevik/etree"
)

// fail remembers the first reason why the tree is no XML document.
func (w *writer) fail(code, format string, args ...any) {
	if w.err == nil {
		w.err = diag.Diagnostic{Severity: diag.Error, Source: diag.XML, Code: code, Message: fmt.Sprintf(format, args...)}
	}
}

// checkTop checks what stands outside the root element (XML 1.0, production
// [1], document).
func (w *writer) checkTop() {
	roots, doctypes := 0, 0
	for _, t := range w.doc.tree.Child {
		switch t := t.(type) {
		case *etree.Element:
			roots++
		case *etree.Directive:
			if doctypes++; roots > 0 || doctypes > 1 || !strings.HasPrefix(t.Data, "DOCTYPE") {
				w.fail("write-doctype", "only one document type declaration can stand in a document, before the root element")
			}
		case *etree.CharData:
			if t.IsCData() || strings.Trim(t.Data, " \t\n") != "" {
				w.fail("write-text", "text cannot stand outside the root element: %q", t.Data)
			}
		}
	}
	if roots != 1 {
		w.fail("write-root", "a document has one root element, not %d", roots)
	}
	w.checkDeclaration()
}

// checkDeclaration sees that the XML declaration names the encoding that will
// be written.
func (w *writer) checkDeclaration() {
	declared := ""
	if list := w.doc.tree.Child; len(list) > 0 {
		if decl, ok := list[0].(*etree.ProcInst); ok && decl.Target == "xml" {
			if w.kept(decl) != nil && w.kept(decl).data == decl.Inst {
				return
			}
			declared = declaredEncoding(decl.Inst)
		}
	}
	if !w.doc.encodesAs(declared) {
		w.fail("write-encoding", "the document is in the encoding %s, which its XML declaration has to name", w.doc.encoding)
	}
}

func declaredEncoding(decl string) string {
	_, value, ok := strings.Cut(decl, "encoding")
	value = strings.TrimLeft(value, " \t\r\n=")
	if !ok || value == "" {
		return ""
	}
	name, _, _ := strings.Cut(value[1:], value[:1])
	return name
}

// enter notes the prefixes that an element declares.
func (w *writer) enter(e *etree.Element) {
	for i := range e.Attr {
		if a := &e.Attr[i]; a.Space == "xmlns" {
			w.scope = append(w.scope, a.Key)
		}
	}
}

// checkTag checks the names in a start tag.
func (w *writer) checkTag(e *etree.Element) {
	w.checkName(e.Space, e.Tag)
	for i := range e.Attr {
		a := &e.Attr[i]
		w.checkName(a.Space, a.Key)
		for j := range min(i, 64) { // more come from no person's hand
			if b := &e.Attr[j]; a.Key == b.Key && a.Space == b.Space {
				w.fail("write-attribute", "the element %s has the attribute %s twice", e.FullTag(), a.FullKey())
			}
		}
	}
}

func (w *writer) checkName(prefix, local string) {
	if !IsName(local) || prefix != "" && !IsName(prefix) {
		w.fail("write-name", "%q cannot be the name of an element or attribute", strings.TrimPrefix(prefix+":"+local, ":"))
	}
	if prefix != "" && prefix != "xml" && prefix != "xmlns" && !slices.Contains(w.scope, prefix) {
		w.fail("write-namespace", "the prefix %s of %s:%s is not declared where it is used", prefix, prefix, local)
	}
}

// checkTarget checks the name of a processing instruction; xml is that of the
// XML declaration alone.
func (w *writer) checkTarget(t *etree.ProcInst) {
	if !IsName(t.Target) {
		w.fail("write-name", "%q cannot be the name of a processing instruction", t.Target)
	}
	if strings.EqualFold(t.Target, "xml") && (w.doc.tree == nil || len(w.doc.tree.Child) == 0 || w.doc.tree.Child[0] != t) {
		w.fail("write-declaration", "the XML declaration can stand only at the beginning of a document")
	}
}

// checkCharacters checks that XML has every character of a text (XML 1.0,
// production [2], Char).
func (w *writer) checkCharacters(text string) {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= ' ' && c != 0xEF {
			continue // most of a text
		}
		r, _ := utf8.DecodeRuneInString(text[i:])
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			w.fail("write-character", "XML has no character U+%04X", r)
		}
	}
}

// IsName reports whether s is a name without a colon (Namespaces in XML 1.0,
// NCName).
func IsName(s string) bool {
	plain := 0
	for plain < len(s) && asciiLetter(s[plain]) {
		plain++
	}
	if plain == len(s) { // as most names
		return s != ""
	}
	for i, r := range s {
		if !nameStart(r) && (i == 0 || !unicode.Is(nameRest, r)) {
			return false
		}
	}
	return s != ""
}

func asciiLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func nameStart(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r >= 0xC0 && unicode.Is(nameFirst, r)
}

// nameFirst and nameRest are the characters beyond ASCII that a name may begin
// with, and those that may only follow (XML 1.0, productions [4] and [4a]).
var (
	nameFirst = &unicode.RangeTable{
		R16: []unicode.Range16{
			{0xC0, 0xD6, 1},
			{0xD8, 0xF6, 1},
			{0xF8, 0x2FF, 1},
			{0x370, 0x37D, 1},
			{0x37F, 0x1FFF, 1},
			{0x200C, 0x200D, 1},
			{0x2070, 0x218F, 1},
			{0x2C00, 0x2FEF, 1},
			{0x3001, 0xD7FF, 1},
			{0xF900, 0xFDCF, 1},
			{0xFDF0, 0xFFFD, 1},
		},
		R32: []unicode.Range32{{0x10000, 0xEFFFF, 1}},
	}
	nameRest = &unicode.RangeTable{
		R16: []unicode.Range16{{'-', '.', 1}, {'0', '9', 1}, {0xB7, 0xB7, 1}, {0x300, 0x36F, 1}, {0x203F, 0x2040, 1}},
	}
)
