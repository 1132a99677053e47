package compact

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"catchword/schema/rng/internal/syntax"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// Parse reads one schema file, in UTF-8 or another encoding that its byte order
// mark tells. The error is a diag.List whose findings lie in the file; the tree
// is then nil. It takes time and memory linear in raw.
func Parse(name string, raw []byte) (*syntax.Node, error) {
	text, _, err := xmlscan.Decode(raw)
	if err != nil {
		return nil, undecodable(name, err)
	}
	p := newParser(&syntax.File{Name: name, Text: text})
	root := p.run()
	if list := p.findings(); len(list) > 0 {
		return nil, list
	}
	return root, nil
}

// undecodable is a file that holds no text, as a finding of the schema.
func undecodable(name string, err error) error {
	var d diag.Diagnostic
	if !errors.As(err, &d) {
		return err
	}
	d.File = name
	return diag.List{d}
}

// maxDepth bounds how deeply patterns, name classes, grammars and annotations
// nest.
const maxDepth = 1000

// parser reads tokens by recursive descent, one function for each production
// of the grammar. It stops at the first token that fits nowhere, by a panic
// with a stop; what is wrong but can be read is noted on the way.
type parser struct {
	lex    lexer
	tok    token // the one to be read
	after  token // the one behind it, once peeked at
	peeked bool

	spaces  map[string]space // by prefix
	types   map[string]string
	space   space // the default namespace
	context *syntax.Context

	depth  int
	nodes  []syntax.Node // room for the next nodes
	faults []fault
}

// A fault is a finding whose place is not yet turned into lines.
type fault struct {
	start, end int
	message    string
}

// stop ends the parser after a fault.
type stop struct{}

func newParser(file *syntax.File) *parser {
	p := &parser{}
	src, bad := newSource(file)
	if bad != nil {
		p.faults = append(p.faults, *bad)
		src = &source{file: file}
	}
	p.lex.src = src
	return p
}

func (p *parser) run() (root *syntax.Node) {
	if len(p.faults) > 0 {
		return nil
	}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(stop); !ok {
				panic(r)
			}
		}
	}()
	p.next()
	return p.schema()
}

func (p *parser) findings() diag.List {
	var list diag.List
	for _, f := range p.faults {
		list.Add(diag.Diagnostic{
			File: p.lex.src.file.Name, Severity: diag.Error, Source: diag.RelaxNG, Code: "schema-syntax",
			Message: f.message, Span: p.lex.src.file.Span(f.start, f.end),
		})
	}
	return list
}

// refuse notes what is wrong with a token.
func (p *parser) refuse(t token, format string, args ...any) {
	p.faults = append(p.faults, fault{t.start, t.end, fmt.Sprintf(format, args...)})
}

// unexpected stops at the current token, where something else is needed.
func (p *parser) unexpected(needed string) {
	switch t := p.tok; {
	case t.kind == end:
		p.refuse(t, "the schema ends where %s is needed", needed)
	case t.kind == illegal && (t.text[0] == '"' || t.text[0] == '\''):
		p.refuse(t, "the quotation mark is not closed: over the end of a line a text needs three of them")
	case t.kind == illegal && !unicode.IsPrint(rune(t.text[0])):
		p.refuse(t, "a character (%U) that the syntax does not know stands here: %s is needed", []rune(t.text)[0], needed)
	case t.kind == keyword:
		p.refuse(t, "`%s` cannot stand here: %s is needed (as a name it is written \\%s)", t.text, needed, t.text)
	case t.kind == document:
		p.refuse(t, "documentation (##) cannot stand here: %s is needed", needed)
	case t.kind == literal:
		p.refuse(t, "the text %q cannot stand here: %s is needed", t.text, needed)
	case t.kind == anyInSpace:
		p.refuse(t, "`%s:*` cannot stand here: %s is needed", t.text, needed)
	default:
		p.refuse(t, "`%s` cannot stand here: %s is needed", t.text, needed)
	}
	panic(stop{})
}

// next takes the current token and goes on to the next.
func (p *parser) next() token {
	t := p.tok
	if p.peeked {
		p.tok, p.peeked = p.after, false
	} else {
		p.tok = p.lex.next()
	}
	return t
}

// peek is the token behind the current one.
func (p *parser) peek() token {
	if !p.peeked {
		p.after, p.peeked = p.lex.next(), true
	}
	return p.after
}

// skip takes the current token if it is an operator or bracket.
func (p *parser) skip(s string) bool {
	if !p.tok.is(s) {
		return false
	}
	p.next()
	return true
}

func (p *parser) expect(s string) token {
	if !p.tok.is(s) {
		p.unexpected("`" + s + "`")
	}
	return p.next()
}

func (p *parser) identifier(what string) token {
	if !p.tok.isIdentifier() {
		p.unexpected(what)
	}
	return p.next()
}

// word is an identifier or a keyword.
func (p *parser) word(what string) token {
	if !p.tok.isWord() {
		p.unexpected(what)
	}
	return p.next()
}

// text reads a literal: strings joined by ~. The token spans all of them.
func (p *parser) text(what string) token {
	if p.tok.kind != literal {
		p.unexpected(what)
	}
	t := p.next()
	if !p.tok.is("~") {
		return t
	}
	parts := []string{t.text}
	for p.skip("~") {
		if p.tok.kind != literal {
			p.unexpected("a text in quotation marks")
		}
		t.end = p.tok.end
		parts = append(parts, p.next().text)
	}
	t.text = strings.Join(parts, "")
	return t
}

func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.refuse(p.tok, "the schema is nested more than %d levels deep here", maxDepth)
		panic(stop{})
	}
}

func (p *parser) leave() { p.depth-- }

// node is a new node at the place of a token, from a block, so that a schema of
// thousands is few allocations.
func (p *parser) node(k syntax.Kind, at token, children ...*syntax.Node) *syntax.Node {
	if len(p.nodes) == 0 {
		p.nodes = make([]syntax.Node, 256)
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	n.Kind, n.File, n.Start, n.End, n.Context = k, p.lex.src.file, at.start, at.end, p.context
	n.Children = children
	return n
}

func set(n *syntax.Node, key syntax.AttrKey, value string, at token) {
	n.Set(key, value, at.start, at.end)
}
