package xmlscan

import "bytes"

// parameter reads a reference to a parameter entity, and goes on with its
// text if that is known.
func (p *subset) parameter() {
	start := p.i
	p.i++
	name := p.plainName("a parameter entity")
	p.expect(";", "the reference")
	if p.stopped {
		return
	}
	p.s.dtd.references = true
	e := p.s.dtd.parameters[string(name)]
	if e == nil || e.external {
		p.s.dtd.unread = !p.s.standalone
		p.s.note(start, p.i, codeNoteEntity, "%"+string(name), "the parameter entity `%s` is not read: the declarations behind it do not count", clip(name))
		return
	}
	if !p.s.mayExpand(e, start, p.i) {
		p.stopped = true
		return
	}
	p.suspended = append(p.suspended, suspended{p.b, p.i, e, p.sections, p.s.pin})
	p.s.pin = p.s.pin.within(e, start, p.i)
	e.open = true
	p.b, p.i = e.text, 0
}

// leave goes on behind the reference to a parameter entity that has ended.
func (p *subset) leave() {
	k := len(p.suspended) - 1
	top := p.suspended[k]
	if p.sections > top.outer {
		p.fail(p.i, p.i, "a conditional section does not end where the entity ends")
		return
	}
	top.entity.open = false
	p.b, p.i, p.suspended, p.s.pin = top.b, top.i, p.suspended[:k], top.pin
}

// section enters or skips a conditional section (XML 1.0, section 3.4).
func (p *subset) section() {
	start := p.i
	if len(p.suspended) == 0 {
		p.fail(p.i, p.i+3, "a conditional section `<![` can stand only in an external file")
		return
	}
	p.i += len("<![")
	p.skip()
	word := "INCLUDE"
	if !p.at(word) {
		word = "IGNORE"
	}
	p.expect(word, "the conditional section")
	p.skip()
	p.expect("[", "the conditional section")
	switch {
	case p.stopped:
	case word == "IGNORE":
		p.skipSection(start)
	default:
		p.sections++
	}
}

// skipSection passes over an IGNORE section, in which only the marks of
// sections count.
func (p *subset) skipSection(start int) {
	for depth := 1; depth > 0; {
		k := bytes.IndexAny(p.b[p.i:], "<]")
		if k < 0 {
			p.fail(start, start+3, "the conditional section that begins here does not end")
			return
		}
		p.i += k
		switch rest := p.b[p.i:]; {
		case bytes.HasPrefix(rest, []byte("<![")):
			depth++
			p.i += 3
		case bytes.HasPrefix(rest, []byte("]]>")):
			depth--
			p.i += 3
		default:
			p.i++
		}
	}
}
