package xmlscan

const (
	spaceXML   = "http://www.w3.org/XML/1998/namespace"
	spaceXMLNS = "http://www.w3.org/2000/xmlns/"
)

// A prefix is a namespace prefix and what it stands for at the moment. The
// default namespace has the prefix "".
type prefix struct {
	name  string
	space *space // nil: not declared
}

// A space is an interned namespace name.
type space struct{ name string }

// A binding is a namespace declaration, with what its prefix stood for before.
type binding struct {
	prefix *prefix
	before *space
}

// init makes the table ready; names may be nil.
func (t *symbols) init(names *Names) {
	if names == nil {
		names = new(Names)
	}
	t.names = names
	t.entries = make(map[string]*entry)
	t.prefixes = make(map[string]*prefix)
	t.spaces = make(map[string]*space)
	t.byLocal = make(map[expandedKey]*expanded)
	t.noSpace = t.spaceOf(nil)
	t.plain = t.prefixOf("")
	t.plain.space = t.noSpace
	t.prefixOf("xml").space = t.spaceOf([]byte(spaceXML))
	t.declaring = t.spaceOf([]byte(spaceXMLNS))
	t.prefixOf("xmlns").space = t.declaring
}

func (t *symbols) prefixOf(name string) *prefix {
	p := t.prefixes[name]
	if p == nil {
		p = &prefix{name: name}
		t.prefixes[name] = p
	}
	return p
}

func (t *symbols) spaceOf(name []byte) *space {
	s := t.spaces[string(name)]
	if s == nil {
		s = &space{name: string(name)}
		t.spaces[s.name] = s
		t.met += nameSize + len(name)
	}
	return s
}

// bind declares a prefix until unbind.
func (t *symbols) bind(p *prefix, s *space) {
	t.bindings = append(t.bindings, binding{p, p.space})
	p.space = s
}

// unbind forgets all but the first n declarations.
func (t *symbols) unbind(n int) {
	for i := len(t.bindings) - 1; i >= n; i-- {
		b := t.bindings[i]
		b.prefix.space = b.before
	}
	t.bindings = t.bindings[:n]
}

// reset makes the table ready for the next document. It forgets the names it
// holds when they take more than most, so that many documents take no more
// memory than one, and what one may have hardly depends on those before it.
func (t *symbols) reset(most int) {
	t.unbind(0)
	t.kept += t.met
	if t.kept > most {
		*t = symbols{names: t.names}
		t.init(t.names)
		t.kept = t.met
	}
	t.met = 0
}

// elementName is the name of an element; nil when its prefix is not declared.
func (t *symbols) elementName(e *entry) *Name {
	if e.prefix.space == nil {
		return nil
	}
	if e.element.space != e.prefix.space {
		t.resolve(e, &e.element, e.prefix.space)
	}
	return e.element.name
}

// attrName is the name of an attribute, which has no namespace unless it has a
// prefix; nil when that is not declared.
func (t *symbols) attrName(e *entry) *Name {
	in := e.prefix.space
	if e.prefix == t.plain {
		in = t.noSpace
		if e.raw == "xmlns" {
			in = t.declaring
		}
	}
	if in == nil {
		return nil
	}
	if e.attr.space != in {
		t.resolve(e, &e.attr, in)
	}
	return e.attr.name
}

func (t *symbols) resolve(e *entry, r *resolved, in *space) {
	key := expandedKey{in, e.local}
	if t.byLocal[key] == nil {
		t.byLocal[key] = new(expanded)
		t.met += nameSize
	}
	*r = resolved{space: in, name: t.names.intern(e.prefix.name, e.local, in.name), expanded: t.byLocal[key]}
}

// Namespace is the namespace name that a prefix stands for at the current
// token ("" is the prefix of the default namespace). At an end tag the
// declarations of its element are still in scope.
func (s *Scanner) Namespace(prefix string) (space string, ok bool) {
	p := s.prefixes[prefix]
	if p == nil || p.space == nil {
		return "", false
	}
	return p.space.name, true
}
