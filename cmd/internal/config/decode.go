package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"catchword/tei/diag"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// decode reads YAML strictly. The error is a diag.Diagnostic with the place.
func decode(path string, text []byte, c *Config) error {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	err := decodeYAML(text, c)
	if err == nil {
		return c.check(path, text).Err()
	}
	if errors.Is(err, io.EOF) { // an empty file sets nothing
		return nil
	}
	d := diag.Diagnostic{
		File: path, Severity: diag.Error, Source: diag.Config,
		Code: "config-syntax", Message: err.Error(),
	}
	var at yaml.Error
	if errors.As(err, &at) {
		d.Message = "this is not correct YAML: " + at.GetMessage()
		d.Span = place(at.GetToken())
	}
	explain(err, text, &d)
	return d
}

// decodeYAML keeps what makes the parser panic from making us do so: such a
// text is no YAML.
func decodeYAML(text []byte, c *Config) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("this is not correct YAML")
		}
	}()
	d := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict())
	if err := d.Decode(c); err != nil {
		return err
	}
	return onlySections(text)
}

// onlySections refuses what the decoder passes over: a text that is no mapping,
// and documents behind the first.
func onlySections(text []byte) error {
	file, err := parser.ParseBytes(text, 0)
	if err != nil {
		return err
	}
	for i, doc := range file.Docs {
		switch body := doc.Body; {
		case body == nil || body.Type() == ast.NullType || body.Type() == ast.CommentType:
		case i > 0:
			return &yaml.SyntaxError{Message: "what stands behind `---` is not read: one file holds one configuration", Token: body.GetToken()}
		case body.Type() != ast.MappingType && body.Type() != ast.MappingValueType:
			return &yaml.UnexpectedNodeTypeError{Actual: body.Type(), Expected: ast.MappingType, Token: body.GetToken()}
		}
	}
	return nil
}

// explain puts into an editor's words what the decoder says in a programmer's.
func explain(err error, text []byte, d *diag.Diagnostic) {
	var unknown *yaml.UnknownFieldError
	var kind *yaml.UnexpectedNodeTypeError
	var mistyped *yaml.TypeError
	switch {
	case errors.As(err, &unknown):
		d.Code = "config-unknown-key"
		section, _ := parse(text).section(unknown.Token)
		d.Expected = keys(reflect.TypeFor[Config](), strings.Split(section, "."))
		d.Message = fmt.Sprintf("there is no setting `%s` here: known are %s", unknown.Token.Value, strings.Join(d.Expected, ", "))
	case errors.As(err, &kind):
		d.Code = "config-value"
		d.Message = fmt.Sprintf("`%s` is not what belongs here: %s is expected", kind.Token.Value, nodes[kind.Expected])
	case errors.As(err, &mistyped):
		d.Code = "config-value"
		d.Message = fmt.Sprintf("`%s` is not what belongs here: %s is expected", mistyped.Token.Value, values[mistyped.DstType.Kind()])
	}
}

// nodes and values say what is expected in a place.
var nodes = map[ast.NodeType]string{
	ast.SequenceType: "a list",
	ast.MappingType:  "a section with settings of its own",
	ast.StringType:   "a text",
	ast.BoolType:     "true or false",
}

var values = map[reflect.Kind]string{
	reflect.Slice:  "a list",
	reflect.Struct: "a section with settings of its own",
	reflect.String: "a text",
	reflect.Bool:   "true or false",
}

func place(t *token.Token) diag.Span {
	if t == nil || t.Position == nil {
		return diag.Span{}
	}
	return diag.At(diag.Pos{Line: t.Position.Line, Column: t.Position.Column, Offset: max(0, t.Position.Offset-1)})
}

// keys are the settings of a section, by the names on the way to it.
func keys(t reflect.Type, section []string) []string {
	var out []string
	for f := range t.Fields() {
		name := strings.Split(f.Tag.Get("yaml"), ",")[0]
		if name == "-" || name == "" {
			continue
		}
		of := f.Type
		if of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		if name == section[0] && of.Kind() == reflect.Struct {
			return keys(of, section[1:])
		}
		out = append(out, name)
	}
	return out
}
