package xmlscan

import (
	"bytes"

	"catchword/tei/diag"
)

// dtd is what the internal subset declares.
type dtd struct {
	entities   map[string]*entity // general entities
	parameters map[string]*entity
	attlists   map[*entry]*attlist
	met        bool // there is a document type declaration
	external   bool // it names an external subset
	references bool // its internal subset refers to parameter entities
	unread     bool // one of those is not read: later declarations do not count
}

func (d *dtd) reset() {
	*d = dtd{}
}

// partial reports whether there may be declarations that are not read.
func (d *dtd) partial() bool { return d.external || d.references }

// A subset reads a document type declaration (XML 1.0, section 2.8). It stops
// for good at the first error, or where the window ends: every step does
// nothing when stopped is set.
type subset struct {
	s         *Scanner
	b         []byte // what is read: the token, or the text of a parameter entity
	i         int
	stopped   bool
	suspended []suspended
	expanded  int64
}

// A suspended input goes on behind a reference to a parameter entity.
type suspended struct {
	b      []byte
	i      int
	entity *entity // what is read instead
	groups int     // conditional sections that were open
}

// doctype reads the document type declaration that b begins with.
func (s *Scanner) doctype(b []byte) bool {
	switch {
	case s.sawRoot:
		return s.fail(0, 9, codeDoctype, "the document type declaration has to stand before the root element")
	case s.dtd.met:
		return s.fail(0, 9, codeDoctype, "a second document type declaration: a document has only one")
	}
	expanded := s.expanded
	p := subset{s: s, b: b, i: len("<!DOCTYPE")}
	name, data := p.declaration()
	s.pin = pin{}
	if p.stopped {
		if s.err == nil {
			s.dtd.reset()
			s.expanded = expanded
		}
		return false
	}
	s.dtd.met = true
	if s.dtd.external {
		s.note(0, p.i, codeNoteSubset, "", "the document type declaration names a file with further declarations, which is not read")
	}
	t := s.set(Doctype, b, p.i)
	t.Target, t.Data = name, s.lineEnds(data)
	return true
}

// declaration reads the whole of it; data is the internal subset.
func (p *subset) declaration() (name, data []byte) {
	p.space("behind `<!DOCTYPE`")
	name = p.name("the root element")
	spaced := p.skip()
	if !p.stopped && spaced && (p.b[p.i] == 'S' || p.b[p.i] == 'P') {
		p.s.dtd.external = true
		p.externalID(false)
		p.skip()
	}
	if p.peek() == '[' {
		p.i++
		start := p.i
		p.declarations()
		if p.stopped {
			return nil, nil
		}
		data = p.b[start:p.i]
		p.i++
		p.skip()
	}
	p.expect(">", "the document type declaration")
	return name, data
}

// declarations reads the internal subset up to its closing bracket.
func (p *subset) declarations() {
	sections := 0 // open INCLUDE sections, which only a parameter entity can have
	for !p.stopped {
		if p.i == len(p.b) && len(p.suspended) > 0 {
			p.leave(sections)
			continue
		}
		switch c := p.peek(); {
		case p.stopped:
		case class[c]&spaceByte != 0:
			p.i++
		case c == '%':
			p.parameter(sections)
		case c == ']' && len(p.suspended) == 0:
			return
		case c == ']' && sections > p.suspended[len(p.suspended)-1].groups && p.at("]]>"):
			sections--
			p.i += 3
		case c == '<' && p.at("<!["):
			if p.section() {
				sections++
			}
		case c == '<':
			p.markup()
		default:
			p.fail(p.i, p.i, "the character %s cannot stand between the declarations of the document type", quoteFirst(p.b[p.i:]))
		}
	}
}

// markup reads one declaration, comment or instruction.
func (p *subset) markup() {
	switch {
	case p.at("<!--"):
		p.comment()
	case p.at("<?"):
		p.instruction()
	case p.at("<!ELEMENT"):
		p.elementDecl()
	case p.at("<!ATTLIST"):
		p.attlistDecl()
	case p.at("<!ENTITY"):
		p.entityDecl()
	case p.at("<!NOTATION"):
		p.notationDecl()
	case !p.stopped:
		p.fail(p.i, p.i+1, "a declaration of the document type begins with `<!ELEMENT`, `<!ATTLIST`, `<!ENTITY` or `<!NOTATION`, which this is not")
	}
}

// section enters or skips a conditional section (XML 1.0, section 3.4); it
// reports whether it entered one.
func (p *subset) section() bool {
	start := p.i
	if len(p.suspended) == 0 {
		p.fail(p.i, p.i+3, "a conditional section `<![` can stand only in an external file")
		return false
	}
	p.i += 3
	p.skip()
	word := "INCLUDE"
	if !p.at(word) {
		word = "IGNORE"
	}
	p.expect(word, "the conditional section")
	p.skip()
	p.expect("[", "the conditional section")
	if p.stopped || word == "INCLUDE" {
		return !p.stopped
	}
	for depth := 1; depth > 0; {
		switch k := bytes.IndexAny(p.b[p.i:], "<]"); {
		case k < 0:
			p.fail(start, start+3, "the conditional section that begins here does not end")
			return false
		default:
			p.i += k
		}
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
	return false
}

// parameter reads a reference to a parameter entity, and goes on with its
// text if that is known.
func (p *subset) parameter(sections int) {
	start := p.i
	p.i++
	name := p.plainName("parameter entity")
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
	p.suspended = append(p.suspended, suspended{p.b, p.i, e, sections})
	if len(p.suspended) == 1 {
		p.s.pin = pin{e, start, p.i}
	}
	p.s.pin.entity = e
	e.open = true
	p.b, p.i = e.text, 0
}

// leave goes on behind the reference to a parameter entity that has ended.
func (p *subset) leave(sections int) {
	k := len(p.suspended) - 1
	top := p.suspended[k]
	if sections > top.groups {
		p.fail(p.i, p.i, "a conditional section does not end where the entity ends")
		return
	}
	top.entity.open = false
	p.b, p.i, p.suspended = top.b, top.i, p.suspended[:k]
	p.s.pin.entity = nil
	if k > 0 {
		p.s.pin.entity = p.suspended[k-1].entity
	}
}

// counts reports whether declarations are still to be heeded (XML 1.0,
// section 5.1).
func (p *subset) counts() bool { return !p.s.dtd.unread }

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
	p.s.short("the document type declaration")
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
	name := p.word()
	switch {
	case p.stopped:
		return nil
	case len(name) == 0:
		p.fail(p.i, p.i, "the name of %s has to stand here, and not %s", of, quoteFirst(p.b[p.i:]))
		return nil
	}
	p.check(p.s.checkName(p.s.entryOf(name), start))
	return name
}

// plainName reads the name of an entity or notation, which has no colon.
func (p *subset) plainName(of string) []byte {
	start := p.i
	name := p.word()
	switch {
	case p.stopped:
		return nil
	case len(name) == 0:
		p.fail(p.i, p.i, "the name of the %s has to stand here, and not %s", of, quoteFirst(p.b[p.i:]))
		return nil
	}
	p.check(p.s.checkPlainName(name, start, of))
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

func (p *subset) comment() {
	start := p.i
	k := bytes.Index(p.b[p.i+4:], []byte("--"))
	end := p.i + 4 + k + 2
	switch {
	case k < 0 || end == len(p.b):
		p.i = len(p.b)
		p.ends()
	case p.b[end] != '>':
		begin := diag.Related{Message: "the comment begins here", Span: p.s.span(start, start+4)}
		p.check(p.s.failWith(begin, end-2, end, codeComment, "`--` cannot stand in a comment, unless it ends it as `-->`"))
	default:
		p.i = end + 1
	}
}

func (p *subset) instruction() {
	start := p.i
	p.i += 2
	target := p.word()
	if p.stopped || !p.check(p.s.checkTarget(target, start+2)) {
		return
	}
	_, end, ok := p.s.instructionData(p.b, p.i)
	switch {
	case ok:
		p.i = end
	case p.s.err != nil:
		p.stopped = true
	default:
		p.i = len(p.b)
		p.ends()
	}
}
