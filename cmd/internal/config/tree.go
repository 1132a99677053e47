package config

import (
	"fmt"

	"catchword/tei/diag"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// tree is a configuration with the places of what stands in it.
type tree struct {
	values map[string]*token.Token // by the path to them
	keys   map[int]string          // the section that a key stands in, by the key's offset
}

// parse is the tree of a text; it is empty when the text is no YAML.
func parse(text []byte) *tree {
	t := &tree{values: make(map[string]*token.Token), keys: make(map[int]string)}
	file, err := parser.ParseBytes(text, 0)
	if err != nil {
		return t
	}
	for _, doc := range file.Docs {
		t.node(doc.Body, "")
	}
	return t
}

// node notes what stands in a node at a path, which ends with a full stop or is empty.
func (t *tree) node(n ast.Node, path string) {
	switch n := n.(type) {
	case *ast.MappingNode:
		for _, v := range n.Values {
			t.entry(v, path)
		}
	case *ast.MappingValueNode:
		t.entry(n, path)
	case *ast.SequenceNode:
		for i, v := range n.Values {
			t.values[fmt.Sprint(path, i)] = v.GetToken()
			t.node(v, fmt.Sprint(path, i, "."))
		}
	}
}

func (t *tree) entry(v *ast.MappingValueNode, path string) {
	key := v.Key.GetToken()
	t.keys[key.Position.Offset] = path
	t.values[path+key.Value] = v.Value.GetToken()
	if v.Value.Type() == ast.MappingType || v.Value.Type() == ast.MappingValueType {
		t.values[path+key.Value] = key
	}
	t.node(v.Value, path+key.Value+".")
}

// place is where the value at a path stands, or the nearest one above it.
func (t *tree) place(path []string) diag.Span {
	for n := len(path); n > 0; n-- {
		joined := ""
		for i, part := range path[:n] {
			if i > 0 {
				joined += "."
			}
			joined += part
		}
		if tok := t.values[joined]; tok != nil {
			return place(tok)
		}
	}
	return diag.Span{}
}

// section is the path of the section that a key stands in.
func (t *tree) section(key *token.Token) (path string, ok bool) {
	if key == nil || key.Position == nil {
		return "", false
	}
	path, ok = t.keys[key.Position.Offset]
	return path, ok
}
