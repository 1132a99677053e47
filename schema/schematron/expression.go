package schematron

import (
	"slices"

	"catchword/tei/diag"

	"github.com/lestrrat-go/helium/xpath3"
)

// A binding is what expressions of a schema mean beyond their words.
type binding struct {
	prefixes map[string]string
	old      bool // values are converted as XPath 1.0 does it
}

// An expression is compiled XPath with its place in the schema.
type expression struct {
	*xpath3.Expression
	source string
	quick  test // the same without the evaluator, or nil
	file   string
	span   diag.Span
}

// place is where an expression stands.
type place struct {
	file string
	span diag.Span
}

// expression compiles an attribute of an element. What is wrong with it is said;
// the result can be used nevertheless.
func (r *reader) expression(e *element, attr string, scope []string) *expression {
	return r.compile(e.value(attr), place{e.file, e.at(attr)}, scope)
}

func (r *reader) compile(source string, at place, scope []string) *expression {
	x := &expression{source: source, file: at.file, span: at.span}
	ast, ok := r.parse(source, at)
	if !ok {
		return x
	}
	x.quick = quick(ast, r.schema.binding)
	x.Expression = r.compileTree(source, ast, at, scope)
	if made, ok := r.rewritten(ast, at, scope); ok && len(r.l.found) == 0 {
		if better, err := xpath3.NewCompiler().CompileExpr(made); err == nil {
			x.Expression = better
		}
	}
	return x
}

// parse is the tree of an expression.
func (r *reader) parse(source string, at place) (xpath3.Expr, bool) {
	if source == "" {
		r.l.refuse("schema-xpath", at.file, at.span, "an XPath expression is needed here")
		return nil, false
	}
	if len(source) > maxExpression {
		r.l.refuse("schema-size", at.file, at.span, "the XPath expression is longer than %d bytes", maxExpression)
		return nil, false
	}
	var ast xpath3.Expr
	err := guarded(func() (err error) { ast, err = xpath3.Parse(source); return err })
	if err != nil {
		r.l.refuse("schema-xpath", at.file, at.span, "`%s` is no XPath expression: %s", short(source), reason(err))
	}
	return ast, err == nil
}

func (r *reader) compileTree(source string, ast xpath3.Expr, at place, scope []string) *xpath3.Expression {
	var x *xpath3.Expression
	err := guarded(func() (err error) { x, err = xpath3.NewCompiler().CompileExpr(ast); return err })
	if err != nil {
		r.l.refuse("schema-xpath", at.file, at.span, "`%s` is no XPath expression: %s", short(source), reason(err))
		return nil
	}
	if err := x.Validate(r.schema.binding.prefixes); err != nil {
		r.l.refuse("schema-name", at.file, at.span, "`%s`: %s", short(source), reason(err))
		return x
	}
	r.checkNames(x, at, scope)
	return x
}

// checkNames says which variables and functions of an expression there are not.
func (r *reader) checkNames(x *xpath3.Expression, at place, scope []string) {
	used := x.StaticReferences(r.schema.binding.prefixes)
	for _, name := range used.FreeVariables {
		if !slices.Contains(scope, name) {
			r.l.refuse("schema-name", at.file, at.span, "there is no variable `$%s` here", name)
		}
	}
	for _, f := range used.FunctionNames {
		r.checkFunction(f, at)
	}
}

func (r *reader) checkFunction(f xpath3.FunctionNameRef, at place) {
	name := f.Name
	if f.Prefix != "" {
		name = f.Prefix + ":" + f.Name
	}
	switch {
	case f.URI == xpath3.NSFn && slices.Contains(refused, f.Name):
		r.l.refuse(CodeNotEvaluated, at.file, at.span, "the function `%s` is not evaluated: rules see the document, not the machine", name)
	case f.URI == xpath3.NSFn && f.Prefix == "" && slices.Contains(ownFunctions, f.Name):
	case r.schema.functions[xpath3.QualifiedName{URI: f.URI, Name: f.Name}][f.Arity] != nil:
	case xpath3.StandardFunctionAcceptsArity(f.URI, f.Name, f.Arity):
	case xpath3.BuiltinFunctionAcceptsArity(f.URI, f.Name, f.Arity) && f.URI == xpath3.NSXS:
	case f.URI == xpath3.NSFn && slices.Contains(ofXSLT, f.Name):
		r.l.refuse(CodeNotEvaluated, at.file, at.span, "the function `%s` of XSLT is not evaluated", name)
	case f.URI == xpath3.NSFn || f.URI == xpath3.NSXS:
		r.l.refuse("schema-xpath", at.file, at.span, "XPath has no function `%s` with this number of arguments (%d)", name, f.Arity)
	default:
		r.l.refuse(CodeNotEvaluated, at.file, at.span, "the function `%s` with this number of arguments (%d) is none of XPath, and none that the schema declares", name, f.Arity)
	}
}

// ofXSLT are functions that XSLT adds to XPath and that make no sense, or have no
// answer, in rules.
var ofXSLT = []string{
	"accumulator-after", "accumulator-before", "available-system-properties", "copy-of", "current-group",
	"current-grouping-key", "current-merge-group", "current-merge-key", "current-output-uri", "element-available",
	"function-available", "regex-group", "snapshot", "stream-available", "system-property", "type-available",
	"unparsed-entity-public-id", "unparsed-entity-uri",
}
