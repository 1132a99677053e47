package xmlscan

import (
	"io"

	"catchword/tei/diag"
)

// windowSize is the number of bytes that are read and verified in one go: a
// window fits into the second-level cache.
const windowSize = 64 << 10

// A window is the part of a document that is in memory, decoded and verified.
type window struct {
	buf      []byte // verified text
	pos      int    // where the current token begins in buf
	noLess   int    // the index in buf up to which there is no "<", if behind pos
	base     int    // offset of buf[0] in the decoded document
	complete bool   // nothing will follow buf
	cr       bool   // a carriage return has been met
	fault    *fault // why the document ends behind buf, if not because it is over

	decoder  decoder
	store    []byte // buf and what is read, but not yet verified
	own      []byte // the memory for store
	inMemory bool   // store is the document of a reader in memory
	maxBytes int64
}

// A fault ends a document before its end.
type fault struct {
	err     error  // of the reader; or, if nil:
	code    string // of the finding
	message string
}

// at is the error that the fault is, for its place.
func (f *fault) at(p diag.Pos) error {
	if f.err != nil {
		return f.err
	}
	return diag.Diagnostic{
		Severity: diag.Error, Source: diag.XML, Code: f.code, Message: f.message, Span: diag.At(p),
	}
}

// reset makes the window ready for another document.
func (w *window) reset(r io.Reader, maxBytes int64) {
	own := w.own
	*w = window{own: own, maxBytes: maxBytes, decoder: decoder{r: r, input: w.decoder.input}}
	w.store = own[:0]
	if m, ok := r.(*memory); ok {
		w.openMemory(m)
	}
}

// openMemory takes the text of m as it is, if it is UTF-8.
func (w *window) openMemory(m *memory) {
	text := m.rest()
	e, bom := detect(text)
	if e != utf8Encoding {
		return
	}
	w.decoder.encoding = e
	w.inMemory = true
	w.store = text[bom:]
}

// slide drops what lies before the current token, and makes room.
func (s *Scanner) slide() {
	w := &s.window
	if w.inMemory {
		return
	}
	s.settleFloor(w.base + w.pos)
	rest := w.store[w.pos:]
	if size := s.larger(len(w.own), len(rest)); size > len(w.own) && w.own != nil {
		w.own = make([]byte, size)
	}
	verified := len(w.buf) - w.pos
	w.store = w.own[:copy(w.own, rest)]
	w.buf = w.store[:verified]
	w.base += w.pos
	w.noLess -= w.pos
	w.pos = 0
}

// larger is the size of the window that follows one of a size and has to hold n
// bytes. It grows in few steps, since each leaves the old one behind, and not
// beyond what the largest token takes.
func (s *Scanner) larger(size, n int) int {
	if 2*n <= size {
		return size
	}
	return max(min(16*size, s.tokenMax+windowSize), n+windowSize)
}

// more reads and verifies the next part of the document: at least as much as
// there is of the current token, because that is scanned again.
func (w *window) more() {
	if w.inMemory {
		next := min(len(w.store), len(w.buf)+max(windowSize, len(w.buf)-w.pos))
		w.verify(w.store[:next], next == len(w.store))
		return
	}
	if w.own == nil {
		w.own = make([]byte, windowSize)
	}
	n, err := w.decoder.read(w.own[len(w.store):])
	w.store = w.own[:len(w.store)+n]
	w.verify(w.store, err != nil)
	if err != nil && !w.complete {
		w.complete = true
		w.fault = w.decoder.fault(err)
	}
}

// verify appends to buf what of text is legal characters; last says that
// nothing follows text.
func (w *window) verify(text []byte, last bool) {
	from := len(w.buf)
	n, cr, flaw := legal(text[from:])
	w.cr = w.cr || cr
	w.buf = text[:from+n]
	if left := w.maxBytes - int64(w.base); int64(len(w.buf)) > left {
		w.buf = text[:wholeCharacters(text, int(max(left, 0)))]
		w.stop(&fault{code: codeLimitBytes, message: "the document is larger than the limit of " + size(w.maxBytes)})
		return
	}
	switch {
	case flaw == flawPartial && !last:
	case flaw != flawNone:
		w.stop(&fault{code: flaw.code(), message: flaw.message(text[from+n:], w.decoder.encoding)})
	case last && w.inMemory:
		w.complete = true
	}
}

func (w *window) stop(f *fault) {
	w.complete = true
	w.fault = f
}
