package xmlscan

import (
	"bytes"
	"io"

	"catchword/tei/diag"
)

// Options say how a Scanner works. The zero value is ready for use.
type Options struct {
	Limits Limits
	Names  *Names // interning table to share with other Scanners; nil: one of its own
}

// A Scanner reads one document after another and hands out its tokens. It
// keeps a window of the document that holds the current token, the open
// elements, the declarations of the internal subset and the names it has met:
// memory follows the depth and the largest token, not the size. A Scanner is
// not safe for concurrent use; several Scanners may share a Names table.
//
// Of the tokens a consumer may rely on this. The raw texts of all tokens, put
// one after the other, are the decoded document. Character data between two
// other tokens is one Text token, unless it is longer than Limits.Token.
// White space outside the root element is Text, too, at depth 0. A reference
// to an entity whose text is not known is an EntityRef that nothing follows;
// in an attribute it stays as it is written. A document that Next has read to
// its end without an error is well-formed and namespace-well-formed as far as
// that can be known without its external entities, none of which is ever read.
type Scanner struct {
	window
	limits   Limits
	tokenMax int // bytes of one token, and one more to see that it is too long
	token    Token
	err      error
	notes    diag.List
	noted    map[string]bool // codes and names that have their note
	todo     todo
	cut      string // what the end of the window cuts off
	cutAt    int    // where that begins in the token
	sawRoot  bool
	ended    bool   // Next has returned false for good
	scratch  []byte // values of the current token that are not as written

	elements []element
	attrs    []Attr
	written  []*entry // the names of attrs, as written
	serial   uint64   // number of the current start tag, for finding repeated attributes

	symbols
	tags       tags
	dtd        dtd
	inputs     []input // suspended inputs while entities are read
	next       *entity // the text of which comes next
	pin        pin
	refStart   int // the reference in the document that is being expanded
	refEnd     int
	expanded   int64 // bytes that references have expanded to
	supplied   int64 // bytes of attributes supplied by declarations
	standalone bool

	floor, mark, last diag.Pos // known positions: of the window, of the token, last asked for
	placed            int      // open elements whose positions are known
}

// todo is what remains to be done about a token before the next one is read.
type todo uint8

const (
	nothing     todo = iota
	closeEmpty       // the token is <p/>: its end comes next
	leave            // the token is an end tag: its element ends
	enterEntity      // the token is a reference: its replacement comes next
)

// New returns a Scanner of the document that r holds.
func New(r io.Reader, o Options) *Scanner {
	s := &Scanner{limits: o.Limits.withDefaults()}
	s.tokenMax = s.limits.Token + 1
	s.symbols.init(o.Names)
	s.Reset(r)
	return s
}

// Reset makes the Scanner ready for another document, with the same options.
// It keeps its buffers and names.
func (s *Scanner) Reset(r io.Reader) {
	s.window.reset(r, s.limits.Bytes)
	s.symbols.reset(s.limits.Names / 20)
	s.dtd.reset()
	s.token = Token{}
	s.err, s.notes, s.noted = nil, nil, nil
	s.todo, s.sawRoot, s.ended, s.standalone = nothing, false, false, false
	s.elements, s.inputs = s.elements[:0], s.inputs[:0]
	s.expanded, s.supplied, s.placed = 0, 0, 0
	s.pin = pin{}
	s.floor = diag.Pos{Line: 1, Column: 1}
	s.mark, s.last = s.floor, s.floor
}

// Next reads the next token. It returns false at the end of the document and
// at the first error, which Err then tells.
func (s *Scanner) Next() bool {
	if s.ended {
		return false
	}
	if s.todo != nothing && s.settle() {
		return true
	}
	for s.err == nil {
		b := s.buf[s.pos:]
		if len(b) > s.tokenMax {
			b = b[:s.tokenMax]
		}
		if s.scan(b) {
			return len(s.token.Raw) < s.tokenMax || s.refuseToken()
		}
		if s.err != nil || !s.refill(len(b)) {
			break
		}
	}
	s.ended = true
	s.token = Token{Start: s.token.End, End: s.token.End}
	return false
}

// settle does what the last token left to do; it reports whether that made a
// token of its own.
func (s *Scanner) settle() bool {
	todo := s.todo
	s.todo = nothing
	switch todo {
	case closeEmpty:
		s.closeEmptyElement()
		return true
	case leave:
		s.leaveElement()
	case enterEntity:
		s.enterEntity()
	}
	return false
}

// scan reads the token that b begins with. It returns false when there is an
// error, or when b does not hold enough, which cut then describes.
func (s *Scanner) scan(b []byte) bool {
	if len(b) < 2 {
		if len(b) == 0 || b[0] == '<' || !s.complete {
			return s.short(0, "the document")
		}
	}
	if b[0] != '<' {
		return s.text(b)
	}
	switch b[1] {
	case '/':
		return s.endTag(b)
	case '!':
		return s.declaration(b)
	case '?':
		return s.instruction(b)
	}
	return s.startTag(b)
}

// declaration reads what begins with "<!".
func (s *Scanner) declaration(b []byte) bool {
	switch {
	case bytes.HasPrefix(b, []byte("<!--")):
		return s.comment(b)
	case bytes.HasPrefix(b, []byte("<![CDATA[")):
		return s.cdata(b)
	case bytes.HasPrefix(b, []byte("<!DOCTYPE")):
		return s.doctype(b)
	case len(b) < len("<![CDATA["):
		return s.short(0, "a declaration")
	}
	return s.fail(0, 2, codeMarkup, "`<!` begins a comment `<!--`, a CDATA section `<![CDATA[` or, before the root element, `<!DOCTYPE`, none of which stands here; a `<` of the text has to be written `&lt;`")
}

// short says that the window ends within what, which begins at i.
func (s *Scanner) short(i int, what string) bool {
	s.cut, s.cutAt = what, i
	return false
}

// refill gets more of the document after a scan of n bytes fell short. It
// returns false when there is no more.
func (s *Scanner) refill(n int) bool {
	switch {
	case n == s.tokenMax:
		return s.failSize()
	case !s.complete:
		s.slide()
		s.more()
		return true
	case len(s.inputs) > 0 && n == 0:
		return s.leaveEntity()
	}
	s.finish(n)
	return false
}

// finish decides whether the document may end where it does, n bytes into a
// token.
func (s *Scanner) finish(n int) {
	switch {
	case len(s.inputs) == 0 && s.fault != nil:
		s.err = s.fault.at(s.position(s.base + s.pos + n))
	case n > 0:
		s.failUnfinished(n)
	case len(s.elements) > 0:
		s.failUnclosed()
	case !s.sawRoot:
		s.fail(0, 0, codeRoot, "the document has no root element")
	}
}

// set makes the first n bytes of b the current token and moves behind it.
func (s *Scanner) set(kind Kind, b []byte, n int) *Token {
	t := &s.token
	*t = Token{Kind: kind}
	if len(s.inputs) > 0 {
		t.Start, t.End, t.InEntity = s.refStart, s.refEnd, true
	} else {
		t.Start = s.base + s.pos
		t.End = t.Start + n
		t.Raw = b[:n:n]
	}
	s.pos += n
	return t
}

// refuseToken takes back a token that is longer than the limit.
func (s *Scanner) refuseToken() bool {
	s.pos -= len(s.token.Raw)
	s.ended = true
	return s.failSize()
}

// Token is the current token. It and its slices are valid until the next call
// of Next.
func (s *Scanner) Token() *Token { return &s.token }

// Err is nil as long as the document has no error; else a diag.Diagnostic for
// a document that is not well-formed or passes a limit, or the error of the
// reader as it is.
func (s *Scanner) Err() error { return s.err }

// readError is the error of the reader, if that is what ended the document.
func (s *Scanner) readError() error {
	if _, found := s.err.(diag.Diagnostic); found {
		return nil
	}
	return s.err
}

// Notes are findings of severity diag.Info: what was not read, such as an
// external subset.
func (s *Scanner) Notes() diag.List { return s.notes }

// Depth is the number of elements that are open at the current token, that of
// a start or end tag included.
func (s *Scanner) Depth() int { return len(s.elements) }

// Encoding is the name of the document's encoding, such as "UTF-8"; it is
// known from the first token on.
func (s *Scanner) Encoding() string {
	if s.decoder.encoding == nil {
		return ""
	}
	return s.decoder.encoding.name
}
