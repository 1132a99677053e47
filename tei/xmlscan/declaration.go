package xmlscan

import "unicode/utf8"

// elementDecl reads an element type declaration (XML 1.0, section 3.2). It is
// only checked: content is for a schema to judge.
func (p *subset) elementDecl() {
	p.i += len("<!ELEMENT")
	p.space("behind `<!ELEMENT`")
	name := p.name("an element")
	p.space("behind the name of the element")
	switch {
	case p.at("EMPTY"):
		p.i += len("EMPTY")
	case p.at("ANY"):
		p.i += len("ANY")
	case p.peek() == '(':
		p.contentModel()
	case !p.stopped:
		p.fail(p.i, p.i, "the content of the element `%s` has to be declared here: `EMPTY`, `ANY` or a group in parentheses", clip(name))
	}
	p.skip()
	p.expect(">", "the element declaration")
}

// contentModel reads a group in parentheses.
func (p *subset) contentModel() {
	p.i++
	p.skip()
	if p.at("#PCDATA") {
		p.i += len("#PCDATA")
		p.mixed()
		return
	}
	p.children()
}

// mixed reads the rest of a mixed-content declaration (production [51]).
func (p *subset) mixed() {
	names := false
	for {
		p.skip()
		if p.stopped || p.peek() == ')' {
			break
		}
		p.expect("|", "the mixed content")
		p.skip()
		p.name("an element")
		names = true
	}
	p.expect(")", "the mixed content")
	if names {
		p.expect("*", "the mixed content, behind its group,")
	} else if p.peek() == '*' {
		p.i++
	}
}

// children reads the rest of a group of element content (productions [47] to
// [50]). connectors holds for each open group what joins its parts: ',', '|'
// or 0 as long as that is open.
func (p *subset) children() {
	connectors := []byte{0}
	for !p.stopped {
		p.skip()
		if p.peek() == '(' {
			p.i++
			connectors = append(connectors, 0)
			continue
		}
		p.name("an element")
		p.occurrence()
		for p.skip(); p.peek() == ')'; p.skip() {
			p.i++
			p.occurrence()
			if connectors = connectors[:len(connectors)-1]; len(connectors) == 0 {
				return
			}
		}
		p.connector(&connectors[len(connectors)-1])
	}
}

// connector reads what joins two parts of a group, which has to be the same
// throughout it.
func (p *subset) connector(last *byte) {
	c := p.peek()
	switch {
	case p.stopped:
	case c != ',' && c != '|':
		p.fail(p.i, p.i, "in the content of an element `,`, `|` or `)` has to follow here, and not %s", quoteFirst(p.b[p.i:]))
	case *last != 0 && *last != c:
		p.fail(p.i, p.i+1, "`,` and `|` cannot stand in the same group: parentheses are missing")
	default:
		*last = c
		p.i++
	}
}

func (p *subset) occurrence() {
	switch p.peek() {
	case '?', '*', '+':
		p.i++
	}
}

// notationDecl reads a notation declaration (XML 1.0, section 4.7).
func (p *subset) notationDecl() {
	p.i += len("<!NOTATION")
	p.space("behind `<!NOTATION`")
	p.plainName("a notation")
	p.space("behind the name of the notation")
	p.externalID(true)
	p.skip()
	p.expect(">", "the notation declaration")
}

// entityDecl reads an entity declaration (XML 1.0, section 4.2).
func (p *subset) entityDecl() {
	p.i += len("<!ENTITY")
	p.space("behind `<!ENTITY`")
	parameter := p.peek() == '%'
	if parameter {
		p.i++
		p.space("behind `%`")
	}
	name := p.plainName("an entity")
	p.space("behind the name of the entity")
	e := &entity{name: string(name), inside: len(p.suspended) > 0}
	if c := p.peek(); c == '"' || c == '\'' {
		e.text = p.entityValue()
		p.skip()
	} else {
		e.external = true
		p.externalID(false)
		e.unparsed = p.notationOf(parameter)
	}
	p.expect(">", "the entity declaration")
	if !p.stopped && p.counts() {
		p.s.dtd.declare(e, parameter)
	}
}

// notationOf reads the notation of an unparsed entity, if there is one.
func (p *subset) notationOf(parameter bool) bool {
	spaced := p.skip()
	if parameter || !p.at("NDATA") {
		return false
	}
	if !spaced {
		p.fail(p.i, p.i, "white space is missing before `NDATA`")
	}
	p.i += len("NDATA")
	p.space("behind `NDATA`")
	p.plainName("a notation")
	p.skip()
	return true
}

// declare adds an entity; the first declaration of a name is the one that
// counts.
func (d *dtd) declare(e *entity, parameter bool) {
	table := &d.entities
	if parameter {
		table = &d.parameters
	}
	if *table == nil {
		*table = make(map[string]*entity)
	}
	if (*table)[e.name] == nil {
		(*table)[e.name] = e
	}
}

// entityValue reads the value of an internal entity (production [9]) and
// returns its replacement text (section 4.5): references to characters are
// resolved, references to entities stay.
func (p *subset) entityValue() []byte {
	value, start := p.quoted("the text of the entity")
	written := p.b
	end := start + len(value)
	text := make([]byte, 0, len(value))
	for i := start; i < end && !p.stopped; {
		switch c := written[i]; {
		case c == '%':
			p.fail(i, i+1, "a `%%` cannot stand in the text of an entity here: parameter entities are not read within declarations, and the sign has to be written `&#37;`")
		case c == '&':
			r, ok := p.reference(written[:end], i)
			if !ok {
				return nil
			}
			if written[i+1] == '#' {
				text = utf8.AppendRune(text, r.char)
			} else {
				text = append(text, written[i:r.end]...)
			}
			i = r.end
		case c == '\r' && len(p.suspended) == 0:
			text = append(text, '\n')
			if i++; i < end && written[i] == '\n' {
				i++
			}
		default:
			text = append(text, c)
			i++
		}
	}
	return text
}

// reference reads the reference at text[i], which has to end within text.
func (p *subset) reference(text []byte, i int) (reference, bool) {
	r, ok := p.s.reference(text, i)
	if !ok && p.s.err == nil {
		p.s.failOpenReference(text, i)
	}
	p.check(ok)
	return r, ok
}
