package xmlform

import (
	"catchword/schema/rng/internal/syntax"
	"catchword/tei/xmlscan"
)

// trim is b without white space around it.
func trim(b []byte) []byte {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// isSpace reports whether c is white space in XML.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// foreign passes over an element that is none of RELAX NG, with all it
// contains, and keeps the text of a:documentation.
func (p *parser) foreign(tok *xmlscan.Token) {
	start, end, name := tok.Start, tok.End, *tok.Name
	documentation := name.Space == annotations && name.Local == "documentation"
	text := p.skip(documentation)
	if len(p.open) == 0 {
		p.refuse(start, end, "`%s` is no element of RELAX NG: the namespace has to be %s", name.Qualified(), Namespace)
		return
	}
	f := &p.open[len(p.open)-1]
	outer := f.node
	switch {
	case outer.Kind == syntax.Value || outer.Kind == syntax.Param || outer.Kind == syntax.Name:
		p.refuse(start, end, "`%s` contains text only", outer.Kind)
	case documentation:
		document(outer, p.inner[f.first:], text)
	}
}

// skip reads up to the end of the current element and returns its text.
func (p *parser) skip(keep bool) string {
	var text []byte
	for depth := 1; depth > 0 && p.scan.Next(); {
		switch tok := p.scan.Token(); tok.Kind {
		case xmlscan.StartElement:
			depth++
		case xmlscan.EndElement:
			depth--
		case xmlscan.Text, xmlscan.CData:
			if keep {
				text = append(text, tok.Data...)
			}
		}
	}
	return p.room.text(text)
}

// document attaches a documentation to the element that it stands in, or to the
// value, name or param that it follows (DTD Compatibility, section 3).
func document(outer *syntax.Node, children []*syntax.Node, text string) {
	n := outer
	if k := len(children); k > 0 {
		switch last := children[k-1]; last.Kind {
		case syntax.Value, syntax.Name, syntax.Param:
			n = last
		}
	}
	if n.Doc != "" {
		n.Doc += "\n"
	}
	n.Doc += text
}
