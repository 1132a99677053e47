package simplify

import (
	"errors"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/syntax"
)

// typed is text of a datatype with its facets (4.16).
func (s *simplifier) typed(n *syntax.Node, e env, sc *scope) *pattern.Pattern {
	var params []datatype.Param
	var except *pattern.Pattern
	for _, child := range n.Children {
		inner := e.enter(s, child)
		switch child.Kind {
		case syntax.Param:
			name, _ := child.Value(syntax.AttrName)
			params = append(params, datatype.Param{Name: name, Value: child.Text})
		case syntax.Except:
			except = s.choice(child, inner, sc)
		}
	}
	name, _ := n.Value(syntax.AttrType)
	t := s.datatype(n, e.library, name, params)
	if t == nil {
		return s.b.NotAllowed()
	}
	d := s.data[t]
	if d == nil {
		d = pattern.NewData(t)
		s.data[t] = d
	}
	return s.b.TypedText(d, except, n)
}

// A typeName names a datatype without params.
type typeName struct{ library, name string }

// value is one value of a datatype; without a type it is a token (4.4).
func (s *simplifier) value(n *syntax.Node, e env) *pattern.Pattern {
	library := e.library
	name, ok := n.Value(syntax.AttrType)
	if !ok {
		library, name = datatype.BuiltIn, "token"
	}
	t := s.datatype(n, library, name, nil)
	if t == nil {
		return s.b.NotAllowed()
	}
	d, ok := pattern.NewValue(t, n.Text, s.context(n, e))
	if !ok {
		s.at("schema-datatype", n, "`%s` is not a value of the datatype `%s`", n.Text, name)
		return s.b.NotAllowed()
	}
	return s.b.Value(d, n)
}

// context is the namespaces at a value: those in scope, and ns for the default
// one (6.2.8).
func (s *simplifier) context(n *syntax.Node, e env) datatype.Namespaces {
	return func(prefix string) (string, bool) {
		if prefix == "" {
			return e.ns, true
		}
		return n.Context.Lookup(prefix)
	}
}

// datatype compiles a datatype, each that is written the same way once. It is
// nil when there is no such type.
func (s *simplifier) datatype(n *syntax.Node, library, name string, params []datatype.Param) *datatype.Datatype {
	if len(params) == 0 {
		if t := s.plain[typeName{library, name}]; t != nil {
			return t
		}
	}
	key := library + "\x00" + name
	for _, p := range params {
		key += "\x00" + p.Name + "\x00" + p.Value
	}
	if t := s.types[key]; t != nil {
		return t
	}
	if !isLibrary(library) {
		return nil // which has been refused where it stands
	}
	t, err := datatype.Compile(library, name, params)
	if err != nil {
		at := n
		var wrong *datatype.Error
		if errors.As(err, &wrong) && wrong.Param >= 0 {
			at = n.Children[wrong.Param] // params stand before except
		}
		s.at("schema-datatype", at, "%v", err)
		return nil
	}
	if len(params) == 0 {
		s.plain[typeName{library, name}] = t
	} else {
		s.types[key] = t
	}
	return t
}
