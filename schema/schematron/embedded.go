package schematron

import "strings"

// embedded is a schema of the Schematron elements that stand in a RELAX NG schema
// and in those that it includes, wherever they stand: that is how TEI's
// customizations carry their constraints. Rules outside a pattern are patterns
// each of its own.
func (l *loader) embedded(root *element) *element {
	e := embedding{l: l, seen: map[string]bool{}}
	e.schema = &element{file: root.file, space: isoSpace, local: "schema", span: root.span}
	e.collect(root, &chain{file: root.file})
	return e.schema
}

type embedding struct {
	l      *loader
	schema *element
	seen   map[string]bool // files taken in
}

func (e *embedding) collect(x *element, files *chain) {
	for _, c := range x.children {
		switch y := c.element; {
		case y == nil:
		case y.isSchematron() && y.local == "schema":
			e.collect(y, files)
		case y.isSchematron():
			e.add(y)
		case y.space == relaxngSpace && (y.local == "include" || y.local == "externalRef"):
			e.include(y, files)
			e.collect(y, files)
		default:
			e.collect(y, files)
		}
	}
}

func (e *embedding) add(x *element) {
	x = e.l.expand(x, nil)
	if x.local == "rule" {
		x = &element{file: x.file, space: x.space, local: "pattern", span: x.span, children: []child{{element: x}}}
	}
	e.schema.children = append(e.schema.children, child{element: x})
}

func (e *embedding) include(x *element, files *chain) {
	name, err := e.l.locate(x.file, x.value("href"))
	if err != nil || e.seen[name] || files.has(name) || strings.HasSuffix(strings.ToLower(name), ".rnc") {
		return // what is wrong with it is for the RELAX NG schema to say
	}
	e.seen[name] = true
	if root := e.l.follow(x, files); root != nil {
		e.collect(root, &chain{name, files})
	}
}
