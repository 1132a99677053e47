package schematron

import (
	"slices"
	"strings"

	"github.com/lestrrat-go/helium/xpath3"
)

// An xslFunction is xsl:function: one that a schema adds to XPath (XSL
// Transformations 3.0, section 10.3).
type xslFunction struct {
	params  []string
	types   []xpath3.SequenceType
	body    body
	convert *expression // of the result $v to its type, nil for any
}

// A body is instructions that make a sequence (a sequence constructor, section 5.8),
// those of them that rules need.
type body []instruction

type instruction struct {
	kind      operation
	name      string // of a variable
	text      string
	value     *expression // select or test
	separator string
	isText    bool // of a variable: its value is one text
	body      body
	branches  []branch
}

// isText reports whether instructions make nothing but text.
func (b body) isText() bool {
	return !slices.ContainsFunc(b, func(i instruction) bool {
		return i.kind == makeSequence || i.kind == makeIf && !i.body.isText() ||
			slices.ContainsFunc(i.branches, func(b branch) bool { return !b.body.isText() })
	})
}

// An operation is what an instruction does.
type operation uint8

const (
	makeSequence operation = iota
	makeValue
	makeText
	makeVariable
	makeIf
	makeChoose
)

type branch struct {
	test *expression // nil for otherwise
	body body
}

// functionsOf reads the functions of a schema: first their names, since they may
// call each other.
func (r *reader) functionsOf(root *element) {
	r.schema.functions = map[xpath3.QualifiedName]map[int]*xslFunction{}
	var elements []*element
	var made []*xslFunction
	for _, c := range root.children {
		if e := c.element; e != nil && e.space == xslSpace && e.local == "function" {
			elements = append(elements, e)
			made = append(made, r.declareFunction(e))
		}
	}
	for i, e := range elements {
		r.functionBody(made[i], e)
	}
}

func (r *reader) declareFunction(e *element) *xslFunction {
	f := &xslFunction{}
	for _, x := range e.instructions("param") {
		f.params = append(f.params, x.value("name"))
		f.types = append(f.types, r.typeOf(x))
	}
	prefix, local, _ := strings.Cut(e.value("name"), ":")
	space := e.nameSpace
	if space == "" {
		space = r.schema.binding.prefixes[prefix] // ns declares prefixes for XSLT, too
	}
	if space == "" || local == "" {
		r.l.refuse("schema-name", e.file, e.at("name"), "the name of a function (`%s`) has to have a prefix that is declared", e.value("name"))
		return f
	}
	name := xpath3.QualifiedName{URI: space, Name: local}
	if r.schema.functions[name] == nil {
		r.schema.functions[name] = map[int]*xslFunction{}
	}
	r.schema.functions[name][len(f.params)] = f
	return f
}

// instructions are the children of a name that are of XSLT.
func (e *element) instructions(local string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.element != nil && c.element.space == xslSpace && c.element.local == local {
			found = append(found, c.element)
		}
	}
	return found
}

// typeOf is the type that as says, else any.
func (r *reader) typeOf(e *element) xpath3.SequenceType {
	anything := xpath3.SequenceType{ItemTest: xpath3.AnyItemTest{}, Occurrence: xpath3.OccurrenceZeroOrMore}
	as, ok := e.attr("as")
	if !ok {
		return anything
	}
	t, err := xpath3.ParseSequenceType(as)
	if err != nil {
		r.l.refuse("schema-xpath", e.file, e.at("as"), "`%s` is no type: %s", as, reason(err))
		return anything
	}
	return t
}

func (r *reader) functionBody(f *xslFunction, e *element) {
	f.body = r.body(e, append(append([]string(nil), r.visible...), f.params...))
	as, ok := e.attr("as")
	if _, err := xpath3.ParseSequenceType(as); ok && err != nil {
		r.typeOf(e) // says so
	} else if ok {
		at := place{e.file, e.at("as")}
		f.convert = r.compile("(function($v as "+as+") { $v })($v)", at, []string{"v"})
	}
}

// body reads the instructions in an element.
func (r *reader) body(e *element, scope []string) body {
	var b body
	for _, c := range e.children {
		switch x := c.element; {
		case x == nil && strings.TrimSpace(c.text) != "":
			b = append(b, instruction{kind: makeText, text: c.text})
		case x == nil, x.space == xslSpace && x.local == "param":
		case x.space == xslSpace:
			i := r.instruction(x, scope)
			if i.kind == makeVariable {
				scope = append(append([]string(nil), scope...), i.name)
			}
			b = append(b, i)
		default:
			r.unknownInstruction(x, x.local)
		}
	}
	return b
}

func (r *reader) unknownInstruction(x *element, name string) {
	r.l.refuse(CodeNotEvaluated, x.file, x.span, "`%s` is not evaluated in functions: they can have sequence, value-of, variable, choose and if of XSLT", name)
}

func (r *reader) instruction(x *element, scope []string) instruction {
	switch x.local {
	case "sequence", "copy-of":
		return instruction{kind: makeSequence, value: r.selected(x, scope)}
	case "value-of":
		separator, ok := x.attr("separator")
		if !ok {
			separator = " "
		}
		return instruction{kind: makeValue, value: r.selected(x, scope), separator: separator}
	case "text":
		return instruction{kind: makeText, text: textOf(x)}
	case "variable":
		i := instruction{kind: makeVariable, name: x.value("name")}
		if _, ok := x.attr("select"); ok {
			i.value = r.selected(x, scope)
		} else {
			i.body = r.body(x, scope)
			_, typed := x.attr("as")
			i.isText = !typed && i.body.isText()
		}
		return i
	case "if":
		return instruction{kind: makeIf, value: r.expression(x, "test", scope), body: r.body(x, scope)}
	case "choose":
		return r.choose(x, scope)
	}
	r.unknownInstruction(x, "xsl:"+x.local)
	return instruction{kind: makeText}
}

// selected is the expression of select.
func (r *reader) selected(x *element, scope []string) *expression {
	if _, ok := x.attr("select"); !ok {
		r.l.refuse(CodeNotEvaluated, x.file, x.span, "`xsl:%s` is evaluated only when it has the attribute `select`", x.local)
		return &expression{file: x.file, span: x.span}
	}
	return r.expression(x, "select", scope)
}

func (r *reader) choose(x *element, scope []string) instruction {
	i := instruction{kind: makeChoose}
	for _, c := range x.children {
		switch y := c.element; {
		case y == nil:
		case y.space == xslSpace && y.local == "when":
			i.branches = append(i.branches, branch{r.expression(y, "test", scope), r.body(y, scope)})
		case y.space == xslSpace && y.local == "otherwise":
			i.branches = append(i.branches, branch{nil, r.body(y, scope)})
		default:
			r.unknownInstruction(y, y.local)
		}
	}
	return i
}

func textOf(e *element) string {
	var b strings.Builder
	for _, c := range e.children {
		b.WriteString(c.text)
	}
	return b.String()
}
