package xmlform

import (
	"net/url"
	"strings"

	"catchword/schema/rng/internal/syntax"
	"catchword/tei/xmlscan"
)

// attributes takes over the attributes of RELAX NG and the namespaces that a
// start tag declares; foreign attributes are left out (section 4.1).
func (p *parser) attributes(f *frame, tok *xmlscan.Token) {
	n := f.node
	n.Attrs = p.room.attrs(len(tok.Attrs))
	for i := range tok.Attrs {
		a := &tok.Attrs[i]
		switch {
		case a.Namespace:
			n.Context = n.Context.Declare(declared(a.Name), string(a.Value))
		case a.Name.Space == xmlSpace && a.Name.Local == "base":
			f.base = resolve(f.base, string(a.Value))
		case a.Name.Space == Namespace:
			p.refuse(a.Start, a.End, "the attribute `%s` must not have a prefix", a.Name.Qualified())
		case a.Name.Space == "":
			p.attribute(f, a)
		}
	}
	// xml:base may stand behind href in the same tag.
	if href := n.Attr(syntax.AttrHref); href != nil && f.base != "" {
		href.Value = resolve(f.base, href.Value)
	}
}

// declared is the prefix that a namespace declaration binds.
func declared(name *xmlscan.Name) string {
	if name.Prefix == "" {
		return ""
	}
	return name.Local
}

func (p *parser) attribute(f *frame, a *xmlscan.Attr) {
	key := syntax.AttrKeyOf(a.Name.Local)
	if f.node.Kind != syntax.Invalid && !allowed(f.node.Kind, key) {
		p.refuse(a.Start, a.End, "`%s` has no attribute `%s`", f.node.Kind, a.Name.Local)
		return
	}
	value := a.Value
	if key != syntax.AttrNS {
		value = trim(value)
	}
	f.node.Set(key, p.room.text(value), a.Start, a.End)
}

// resolve is a URI reference seen from a base; what is no URI stays as it is,
// for simplification to refuse.
func resolve(base, ref string) string {
	if base == "" {
		return ref
	}
	b, err1 := url.Parse(base)
	r, err2 := url.Parse(ref)
	if err1 != nil || err2 != nil {
		return ref
	}
	if b.IsAbs() || r.IsAbs() || strings.HasPrefix(ref, "/") {
		return b.ResolveReference(r).String()
	}
	return relative(b.Path, ref)
}

// relative joins two relative references: all of base behind its last slash
// gives way to ref.
func relative(base, ref string) string {
	if ref == "" {
		return base
	}
	return base[:strings.LastIndexByte(base, '/')+1] + ref
}
