package xmlform

import (
	"strings"

	"catchword/schema/rng/internal/syntax"
	"catchword/tei/xmlscan"
)

// space is the white space of XML.
const space = " \t\r\n"

func trim(b []byte) []byte {
	for len(b) > 0 && strings.IndexByte(space, b[0]) >= 0 {
		b = b[1:]
	}
	for len(b) > 0 && strings.IndexByte(space, b[len(b)-1]) >= 0 {
		b = b[:len(b)-1]
	}
	return b
}

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
	outer := p.open[len(p.open)-1].node
	switch {
	case outer.Kind == syntax.Value || outer.Kind == syntax.Param || outer.Kind == syntax.Name:
		p.refuse(start, end, "`%s` contains text only", outer.Kind)
	case documentation:
		document(outer, text)
	}
}

// skip reads up to the end of the current element and returns its text.
func (p *parser) skip(keep bool) string {
	var text strings.Builder
	for depth := 1; depth > 0 && p.scan.Next(); {
		switch tok := p.scan.Token(); tok.Kind {
		case xmlscan.StartElement:
			depth++
		case xmlscan.EndElement:
			depth--
		case xmlscan.Text, xmlscan.CData:
			if keep {
				text.Write(tok.Data)
			}
		}
	}
	return text.String()
}

// document attaches a documentation to the element that it stands in, or to the
// value, name or param that it follows (DTD Compatibility, section 3).
func document(outer *syntax.Node, text string) {
	n := outer
	if k := len(outer.Children); k > 0 {
		switch last := outer.Children[k-1]; last.Kind {
		case syntax.Value, syntax.Name, syntax.Param:
			n = last
		}
	}
	if n.Doc != "" {
		n.Doc += "\n"
	}
	n.Doc += text
}
