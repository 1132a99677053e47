package xmlscan

import "bytes"

// fail stops with a finding about the bytes from i to j.
func (p *subset) fail(i, j int, format string, args ...any) {
	if !p.stopped {
		p.s.fail(i, j, codeDoctype, format, args...)
		p.stopped = true
	}
}

// check stops when a check of the Scanner has failed.
func (p *subset) check(ok bool) bool {
	p.stopped = p.stopped || !ok
	return ok
}

// ends stops because the input ends: for want of more of the document, or
// with a finding in the text of an entity.
func (p *subset) ends() {
	if p.stopped {
		return
	}
	if len(p.suspended) > 0 {
		p.fail(p.i, p.i, "a declaration does not end where the entity ends")
	}
	p.stopped = true
	p.s.short(0, "the document type declaration")
}

// peek is the next byte; 0 when stopped.
func (p *subset) peek() byte {
	if p.i >= len(p.b) {
		p.ends()
	}
	if p.stopped {
		return 0
	}
	return p.b[p.i]
}

// at reports whether text comes next.
func (p *subset) at(text string) bool {
	if p.stopped {
		return false
	}
	rest := p.b[p.i:]
	if len(rest) < len(text) && string(rest) == text[:len(rest)] && len(p.suspended) == 0 {
		p.ends()
		return false
	}
	return bytes.HasPrefix(rest, []byte(text))
}

// expect reads text.
func (p *subset) expect(text, of string) {
	if p.at(text) {
		p.i += len(text)
		return
	}
	if p.peek() != 0 {
		p.fail(p.i, p.i, "in %s `%s` has to follow here, and not %s", of, text, quoteFirst(p.b[p.i:]))
	}
}

// skip reads white space that may be there, and reports whether it is.
func (p *subset) skip() bool {
	if p.stopped {
		return false
	}
	start := p.i
	p.i = skipSpace(p.b, p.i)
	p.peek()
	return p.i > start
}

// space reads white space that has to be there.
func (p *subset) space(where string) {
	if !p.skip() && !p.stopped {
		p.fail(p.i, p.i, "white space is missing %s", where)
	}
}

// word reads the characters of a name, if there are any.
func (p *subset) word() []byte {
	if p.stopped {
		return nil
	}
	start := p.i
	p.i = nameEnd(p.b, p.i)
	if p.peek(); p.stopped {
		return nil
	}
	return p.b[start:p.i]
}

// name reads the qualified name of an element or attribute.
func (p *subset) name(of string) []byte {
	start := p.i
	name := p.someName(of)
	if name != nil {
		p.check(p.s.checkName(p.s.entryOf(name), start))
	}
	return name
}

// plainName reads the name of an entity or notation, which has no colon.
func (p *subset) plainName(of string) []byte {
	start := p.i
	name := p.someName(of)
	if name != nil {
		p.check(p.s.checkPlainName(name, start, of))
	}
	return name
}

// someName reads a name that is still to be checked; nil when there is none.
func (p *subset) someName(of string) []byte {
	name := p.word()
	switch {
	case p.stopped:
		return nil
	case len(name) == 0:
		p.fail(p.i, p.i, "the name of %s has to stand here, and not %s", of, quoteFirst(p.b[p.i:]))
		return nil
	}
	return name
}

// quoted reads a literal in quotation marks; value is what stands between them
// and begins at start.
func (p *subset) quoted(of string) (value []byte, start int) {
	quote := p.peek()
	if p.stopped {
		return nil, 0
	}
	if quote != '"' && quote != '\'' {
		p.fail(p.i, p.i, "%s has to stand here in quotation marks", of)
		return nil, 0
	}
	k := bytes.IndexByte(p.b[p.i+1:], quote)
	if k < 0 {
		p.i = len(p.b)
		p.ends()
		return nil, 0
	}
	start = p.i + 1
	p.i = start + k + 1
	return p.b[start : start+k], start
}

// externalID reads a system or public identifier (productions [75] and [83]);
// after a public identifier the system identifier may be left out if optional.
func (p *subset) externalID(optional bool) {
	switch {
	case p.at("SYSTEM"):
		p.i += len("SYSTEM")
	case p.at("PUBLIC"):
		p.i += len("PUBLIC")
		p.space("behind `PUBLIC`")
		p.publicID()
		spaced := p.skip()
		if optional && !p.stopped && p.b[p.i] != '"' && p.b[p.i] != '\'' {
			return
		}
		if !spaced && !p.stopped {
			p.fail(p.i, p.i, "a system identifier in quotation marks has to follow the public identifier")
		}
		p.quoted("a system identifier")
		return
	case !p.stopped:
		p.fail(p.i, p.i, "`SYSTEM` or `PUBLIC` has to stand here")
		return
	}
	p.space("behind `SYSTEM`")
	p.quoted("a system identifier")
}

func (p *subset) publicID() {
	id, start := p.quoted("a public identifier")
	for k, c := range id {
		if class[c]&publicByte == 0 {
			p.fail(start+k, start+k, "the character %s cannot stand in a public identifier", quoteFirst(id[k:]))
			return
		}
	}
}
