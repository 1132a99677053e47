package authority

import (
	"errors"
	"fmt"
	"strings"

	"catchword/tei/diag"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// loadYAML reads a list of entries:
//
//   - id: stalin
//     kind: person
//     name: Stalin, Joseph
//     aliases: [Koba, {name: Filippov, type: pseudonym, from: 1949, to: 1953}, {name: Kuznetsov, documents: [110833]}]
//     uri: http://www.wikidata.org/entity/Q855
//
// A key that is not known is an error: one that is misspelt must not be
// ignored in silence.
func (l *loader) loadYAML(text []byte) {
	y := yamlFile{loader: l, lines: diag.NewLines(text), starts: lineStarts(text)}
	defer func() { // the parser of YAML is not ours; what makes it panic is no YAML
		if r := recover(); r != nil {
			l.errorf(codeYAML, diag.Span{}, "this is not correct YAML")
		}
	}()
	tokens := lexer.Tokenize(string(text))
	if at := tooDeep(tokens); at != nil {
		l.errorf(codeYAML, y.at(at), "the lists and sections stand too deep within one another")
		return
	}
	file, err := parser.Parse(tokens, 0)
	if err != nil {
		y.syntax(err)
		return
	}
	before := len(l.entries) + len(l.found)
	for _, doc := range file.Docs {
		y.document(doc.Body)
	}
	if len(l.entries)+len(l.found) == before {
		l.find(diag.Warning, codeEmpty, diag.Span{}, "the list is empty: each entry begins with a hyphen")
	}
}

// maxDepth is how deep lists and sections may stand in one another.
const maxDepth = 100

// tooDeep is the token at which a text is nested deeper than the parser can
// be trusted with, or nil.
func tooDeep(tokens token.Tokens) *token.Token {
	open, line, inLine := 0, 0, 0
	for _, t := range tokens {
		if t.Position.Line != line {
			line, inLine = t.Position.Line, 0
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open++
		case token.SequenceEndType, token.MappingEndType:
			open--
		case token.SequenceEntryType, token.MappingKeyType, token.MappingValueType:
			inLine++
		}
		if open > maxDepth || open <= 0 && inLine > maxDepth {
			return t
		}
	}
	return nil
}

// yamlFile reads the entries of one YAML file.
type yamlFile struct {
	*loader
	lines  *diag.Lines
	starts []int
}

// at is where a token stands.
func (y *yamlFile) at(t *token.Token) diag.Span {
	if t == nil || t.Position == nil || t.Position.Line < 1 || t.Position.Line > len(y.starts) {
		return diag.Span{}
	}
	start := y.lines.Pos(y.starts[t.Position.Line-1])
	column := max(1, t.Position.Column)
	text := []rune(string(y.lines.Text(start.Line)))
	start.Offset += len(string(text[:min(column-1, len(text))]))
	start.Column = column
	return diag.At(start)
}

func (y *yamlFile) syntax(err error) {
	var syntax yaml.Error
	if errors.As(err, &syntax) {
		y.errorf(codeYAML, y.at(syntax.GetToken()), "this is not correct YAML: %s", syntax.GetMessage())
		return
	}
	y.errorf(codeYAML, diag.Span{}, "this is not correct YAML: %v", err)
}

func (y *yamlFile) document(body ast.Node) {
	switch body := body.(type) {
	case nil, *ast.NullNode, *ast.CommentGroupNode:
	case *ast.SequenceNode:
		for _, item := range body.Values {
			y.entry(item)
		}
	default:
		y.errorf(codeYAML, y.at(firstToken(body)), "a list of entries is expected: each begins with a hyphen")
	}
}

// pairs is the keys and values of a section; a key twice is reported by the
// parser.
func (y *yamlFile) pairs(n ast.Node, visit func(key *token.Token, value ast.Node)) bool {
	var list []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		list = n.Values
	case *ast.MappingValueNode:
		list = []*ast.MappingValueNode{n}
	default:
		return false
	}
	for _, pair := range list {
		visit(pair.Key.GetToken(), pair.Value)
	}
	return true
}

func (y *yamlFile) entry(n ast.Node) {
	g := given{at: y.at(firstToken(n))}
	g.kindAt = g.at
	if !y.pairs(n, func(key *token.Token, value ast.Node) { y.entryKey(&g, key, value) }) {
		y.errorf(codeYAML, g.at, "an entry is expected, with id, kind and name")
		return
	}
	y.give(g)
}

func (y *yamlFile) entryKey(g *given, key *token.Token, value ast.Node) {
	texts := map[string]*string{
		"id": &g.id, "kind": &g.kind, "name": &g.name, "surname": &g.surname, "forename": &g.forename,
		"type": &g.of, "lang": &g.lang, "note": &g.note,
	}
	switch field := texts[key.Value]; {
	case field != nil:
		*field = y.text(value)
		if key.Value == "kind" {
			g.kindAt = y.at(value.GetToken())
		}
	case key.Value == "uri":
		g.uris = y.texts(value)
	case key.Value == "aliases":
		g.aliases = y.aliases(value)
	default:
		y.errorf(codeKey, y.at(key), "there is no key %s for an entry: known are id, kind, name, surname, forename, type, lang, aliases, uri, note", quoted(key.Value))
	}
}

// firstToken is where an entry begins: at its first key.
func firstToken(n ast.Node) *token.Token {
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 {
		n = m.Values[0]
	}
	if v, ok := n.(*ast.MappingValueNode); ok {
		return v.Key.GetToken()
	}
	return n.GetToken()
}

func (y *yamlFile) aliases(n ast.Node) []Form {
	var forms []Form
	for _, item := range y.items(n) {
		var f Form
		var to diag.Span
		if y.pairs(item, func(key *token.Token, value ast.Node) {
			y.aliasKey(&f, key, value)
			if key.Value == "to" {
				to = y.at(value.GetToken())
			}
		}) {
			y.checkPeriod(f.From, f.To, to)
			forms = append(forms, f)
			continue
		}
		for _, name := range listed(y.text(item)) { // as the cells of a table have them
			forms = append(forms, Form{Text: name})
		}
	}
	return forms
}

func (y *yamlFile) aliasKey(f *Form, key *token.Token, value ast.Node) {
	switch key.Value {
	case "name":
		f.Text = y.text(value)
	case "type":
		f.Type = y.text(value)
	case "lang":
		f.Lang = y.text(value)
	case "from":
		f.From = y.text(value)
		y.checkDate(f.From, y.at(value.GetToken()))
	case "to":
		f.To = y.text(value)
		y.checkDate(f.To, y.at(value.GetToken()))
	case "documents":
		f.Documents = y.texts(value)
		y.checkDocuments(f.Documents, y.at(value.GetToken()))
	default:
		y.errorf(codeKey, y.at(key), "there is no key %s for an alias: known are name, type, lang, from, to, documents", quoted(key.Value))
	}
}

// items is the items of a list, or a single value as a list.
func (y *yamlFile) items(n ast.Node) []ast.Node {
	switch n := n.(type) {
	case *ast.NullNode:
		return nil
	case *ast.SequenceNode:
		return n.Values
	}
	return []ast.Node{n}
}

func (y *yamlFile) texts(n ast.Node) []string {
	var all []string
	for _, item := range y.items(n) {
		if t := y.text(item); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// text is a value that is one text, number or date, as it is written.
func (y *yamlFile) text(n ast.Node) string {
	switch n := n.(type) {
	case *ast.NullNode:
		return ""
	case *ast.StringNode:
		return oneLine(n.Value)
	case *ast.LiteralNode:
		return oneLine(n.Value.Value)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value
	}
	y.errorf(codeYAML, y.at(n.GetToken()), "a text is expected here, not %s", nodeName(n))
	return ""
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func nodeName(n ast.Node) string {
	switch n.(type) {
	case *ast.SequenceNode:
		return "a list"
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a section"
	case *ast.AnchorNode, *ast.AliasNode:
		return "an anchor or a reference to one"
	}
	return fmt.Sprintf("`%s`", n.GetToken().Value)
}
