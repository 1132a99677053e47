package xmlform

import (
	"catchword/schema/rng/internal/syntax"
	"catchword/tei/xmlscan"
)

// A nameKind remembers what an element name stands for.
type nameKind struct {
	known bool
	kind  syntax.Kind
}

// kind is the element of RELAX NG with a name; names are looked up once.
func (p *parser) kind(name *xmlscan.Name) syntax.Kind {
	for name.ID >= len(p.kinds) {
		p.kinds = append(p.kinds, make([]nameKind, 64)...)
	}
	k := &p.kinds[name.ID]
	if !k.known {
		*k = nameKind{true, syntax.KindOf(name.Local)}
	}
	return k.kind
}

// allowed reports whether an element may have an attribute.
func allowed(kind syntax.Kind, key syntax.AttrKey) bool {
	switch key {
	case syntax.AttrNS, syntax.AttrDatatypeLibrary:
		return true
	case syntax.AttrName:
		switch kind {
		case syntax.Element, syntax.Attribute, syntax.Define, syntax.Ref, syntax.ParentRef, syntax.Param:
			return true
		}
	case syntax.AttrType:
		return kind == syntax.Data || kind == syntax.Value
	case syntax.AttrHref:
		return kind == syntax.Include || kind == syntax.ExternalRef
	case syntax.AttrCombine:
		return kind == syntax.Start || kind == syntax.Define
	}
	return false
}
