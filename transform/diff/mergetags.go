package diff

import (
	"fmt"
	"strings"
)

// bothTags writes a start tag of which both sides changed something else.
func (m *merger) bothTags(x, y *change) bool {
	base := m.base.attributes(x.tag[older])
	ours, theirs := m.revised[our].attributes(x.tag[newer]), m.revised[their].attributes(y.tag[newer])
	name := m.base.nodes[x.tag[older]].name
	for i, n := range []int32{x.tag[newer], y.tag[newer]} {
		if !sameName(m.revised[i].nodes[n].name, name) {
			return false
		}
	}
	merged, ok := mergeAttrs(base, ours, theirs)
	if !ok {
		return false
	}
	fmt.Fprintf(&m.out, "<%s", name.Qualified())
	for _, a := range merged {
		fmt.Fprintf(&m.out, ` %s="%s"`, a.name.Qualified(), attrEscaper.Replace(a.value))
	}
	if strings.HasSuffix(x.text, "/>") {
		m.out.WriteByte('/')
	}
	m.out.WriteByte('>')
	return true
}

var attrEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;", "\r", "&#13;")

// mergeAttrs brings the attributes of an element together; ok is false when
// both sides changed one of them in different ways.
func mergeAttrs(base, ours, theirs []attr) (out []attr, ok bool) {
	for _, a := range ours {
		was, is := attrNamed(base, a), attrNamed(theirs, a)
		switch {
		case is != nil && is.value == a.value, was == nil && is == nil, was != nil && was.value != a.value && sameAttr(was, is):
			out = append(out, a)
		case was != nil && was.value == a.value && is != nil:
			out = append(out, *is)
		case was != nil && was.value == a.value && is == nil:
		default:
			return nil, false
		}
	}
	for _, a := range theirs {
		if attrNamed(ours, a) != nil {
			continue
		}
		switch was := attrNamed(base, a); {
		case was == nil:
			out = append(out, a)
		case was.value != a.value:
			return nil, false
		}
	}
	return out, true
}

func sameAttr(x, y *attr) bool { return x != nil && y != nil && x.value == y.value }
