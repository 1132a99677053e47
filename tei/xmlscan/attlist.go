package xmlscan

// An attlist is what the internal subset declares of one element's attributes.
type attlist struct {
	declared []attDecl
	index    map[*entry]int // in declared
}

// attDecl is the declaration of one attribute (XML 1.0, section 3.3).
type attDecl struct {
	attr      *entry
	kind      AttrType
	value     []byte // default value
	defaulted bool
}

var attrTypes = []struct {
	word string
	kind AttrType
}{
	{"CDATA", TypeCDATA},
	{"ID", TypeID},
	{"IDREF", TypeIDREF},
	{"IDREFS", TypeIDREFS},
	{"ENTITY", TypeEntity},
	{"ENTITIES", TypeEntities},
	{"NMTOKEN", TypeNMToken},
	{"NMTOKENS", TypeNMTokens},
	{"NOTATION", TypeNotation},
}

// attlistDecl reads an attribute-list declaration.
func (p *subset) attlistDecl() {
	p.i += len("<!ATTLIST")
	p.space("behind `<!ATTLIST`")
	name := p.name("an element")
	if p.stopped {
		return
	}
	owner := p.s.entryOf(name)
	for {
		spaced := p.skip()
		if p.stopped || p.peek() == '>' {
			break
		}
		if !spaced {
			p.fail(p.i, p.i, "white space is missing before the name of the attribute")
		}
		p.attDef(owner)
	}
	p.expect(">", "the attribute declaration")
}

// attDef reads the declaration of one attribute (production [53]).
func (p *subset) attDef(owner *entry) {
	name := p.name("an attribute")
	if p.stopped {
		return
	}
	d := attDecl{attr: p.s.entryOf(name)}
	p.space("behind the name of the attribute")
	d.kind = p.attrType(name)
	p.space("behind the type of the attribute")
	p.defaultDecl(&d, owner)
	if !p.stopped && p.counts() {
		p.s.dtd.declareAttr(owner, d)
	}
}

// attrType reads the type of an attribute (production [54]).
func (p *subset) attrType(name []byte) AttrType {
	if p.peek() == '(' {
		p.enumeration(false)
		return TypeEnumeration
	}
	start := p.i
	word := p.word()
	for _, t := range attrTypes {
		if t.word == string(word) {
			if t.kind == TypeNotation {
				p.space("behind `NOTATION`")
				p.enumeration(true)
			}
			return t.kind
		}
	}
	p.fail(start, p.i, "the type of the attribute `%s` has to stand here, such as `CDATA`", clip(name))
	return TypeCDATA
}

// enumeration reads the values that an attribute may have (productions [58]
// and [59]).
func (p *subset) enumeration(notations bool) {
	p.expect("(", "the type of the attribute")
	for !p.stopped {
		p.skip()
		if notations {
			p.plainName("a notation")
		} else {
			p.nameToken()
		}
		p.skip()
		if p.peek() != '|' {
			break
		}
		p.i++
	}
	p.expect(")", "the values of the attribute")
}

func (p *subset) nameToken() {
	start := p.i
	token := p.word()
	switch k := nmtokenFlaw(string(token)); {
	case p.stopped || k < 0:
	case len(token) == 0:
		p.fail(p.i, p.i, "one of the values of the attribute has to stand here, and not %s", quoteFirst(p.b[p.i:]))
	default:
		p.fail(start+k, p.i, "%s cannot be part of a value in a list of values", quoteFirst(token[k:]))
	}
}

// defaultDecl reads whether the attribute has to be given, and its default
// value (production [60]).
func (p *subset) defaultDecl(d *attDecl, owner *entry) {
	switch {
	case p.at("#REQUIRED"):
		p.i += len("#REQUIRED")
		return
	case p.at("#IMPLIED"):
		p.i += len("#IMPLIED")
		return
	case p.at("#FIXED"):
		p.i += len("#FIXED")
		p.space("behind `#FIXED`")
	}
	if c := p.peek(); !p.stopped && c != '"' && c != '\'' {
		p.fail(p.i, p.i, "`#REQUIRED`, `#IMPLIED`, `#FIXED` or a value in quotation marks has to follow the type of the attribute `%s`", clip(d.attr.raw))
	}
	raw, start := p.quoted("the value of the attribute")
	if p.stopped {
		return
	}
	p.s.scratch = p.s.scratch[:0]
	value, ok := p.s.normalised(p.b, start, start+len(raw), d.attr, owner)
	if p.check(ok) {
		d.value, d.defaulted = append([]byte{}, value...), true
	}
	if d.kind != TypeCDATA || d.attr.xmlID {
		d.value = collapse(d.value)
	}
}

// declareAttr adds a declaration; the first of an attribute is the one that
// counts.
func (d *dtd) declareAttr(owner *entry, decl attDecl) {
	list := d.attlists[owner]
	if list == nil {
		if d.attlists == nil {
			d.attlists = make(map[*entry]*attlist)
		}
		list = &attlist{index: make(map[*entry]int)}
		d.attlists[owner] = list
	}
	if _, twice := list.index[decl.attr]; !twice {
		list.index[decl.attr] = len(list.declared)
		list.declared = append(list.declared, decl)
	}
}

// applyAttlist gives the attributes of the current tag their declared types,
// and adds those that are not written and have a default value. end is the
// length of the tag.
func (s *Scanner) applyAttlist(e *entry, end int) bool {
	list := s.dtd.attlists[e]
	if list == nil {
		return true
	}
	for i, name := range s.written {
		if k, ok := list.index[name]; ok && list.declared[k].kind != TypeCDATA {
			s.attrs[i].Type = list.declared[k].kind
			s.attrs[i].Value = collapse(s.attrs[i].Value)
		}
	}
	for i := range list.declared {
		d := &list.declared[i]
		if d.defaulted && d.attr.stamp != s.serial && !s.supply(d, e, end) {
			return false
		}
	}
	return true
}

// supply adds an attribute that is not written. What declarations supply may
// exceed the document itself only so far: a short document must not make its
// reader do unbounded work.
func (s *Scanner) supply(d *attDecl, e *entry, end int) bool {
	const factor = 16
	if len(s.attrs) == s.limits.Attrs {
		return s.failAttrs(end, e)
	}
	s.supplied += int64(len(d.attr.raw) + len(d.value))
	if s.supplied > s.limits.Expansion+factor*int64(s.base+s.pos) {
		return s.fail(0, end, codeLimitExpansion, "the attributes that declarations supply exceed the limit of %s", size(s.limits.Expansion))
	}
	d.attr.stamp = s.serial
	at := s.base + s.pos
	if len(s.inputs) > 0 {
		at = s.refStart
	}
	a := Attr{Value: d.value, Start: at, End: at, ValueStart: at, Type: d.kind, Defaulted: true}
	if d.attr.xmlID {
		a.Type = TypeID
	}
	s.attrs = append(s.attrs, a)
	s.written = append(s.written, d.attr)
	return true
}
