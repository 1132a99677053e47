package diff

import (
	"strconv"
	"strings"
)

// path is the XPath of an element, such as /TEI/text[1]/body[1]/p[3].
func (d *document) path(n int32) string {
	if n < 0 {
		return "/"
	}
	var steps []string
	for ; n >= 0; n = d.nodes[n].parent {
		steps = append(steps, d.step(n))
	}
	var b strings.Builder
	for i := len(steps) - 1; i >= 0; i-- {
		b.WriteByte('/')
		b.WriteString(steps[i])
	}
	return b.String()
}

func (d *document) step(n int32) string {
	el := &d.nodes[n]
	if el.parent < 0 {
		return el.name.Qualified()
	}
	if el.ordinal == 0 {
		d.number(el.parent)
	}
	return el.name.Qualified() + "[" + strconv.Itoa(int(el.ordinal)) + "]"
}

// number counts the children of an element by their names.
func (d *document) number(parent int32) {
	count := map[string]int32{}
	for c := parent + 1; c < d.nodes[parent].after; c = d.nodes[c].after {
		name := d.nodes[c].name.Qualified()
		count[name]++
		d.nodes[c].ordinal = count[name]
	}
}
