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
	sections  int // open INCLUDE sections, which only parameter entities can have
}

// A suspended input goes on behind a reference to a parameter entity.
type suspended struct {
	b      []byte
	i      int
	entity *entity // what is read instead
	outer  int     // sections that were open
	pin    pin
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
		p.externalSubset()
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

// externalSubset reads where the external subset lies, which is not read.
func (p *subset) externalSubset() {
	start := p.i
	p.externalID(false)
	end := p.i
	p.skip()
	if !p.stopped {
		p.s.dtd.external = true
		p.s.note(start, end, codeNoteSubset, "", "the document type declaration names a file with further declarations, which is not read")
	}
}

// declarations reads the internal subset up to its closing bracket.
func (p *subset) declarations() {
	for !p.stopped {
		if p.i == len(p.b) && len(p.suspended) > 0 {
			p.leave()
			continue
		}
		switch c := p.peek(); {
		case p.stopped:
		case class[c]&spaceByte != 0:
			p.i++
		case c == '%':
			p.parameter()
		case c == ']' && len(p.suspended) == 0:
			return
		case c == ']' && p.sections > p.suspended[len(p.suspended)-1].outer && p.at("]]>"):
			p.sections--
			p.i += 3
		case c == '<' && p.at("<!["):
			p.section()
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

// counts reports whether declarations are still to be heeded (XML 1.0,
// section 5.1).
func (p *subset) counts() bool { return !p.s.dtd.unread }

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
