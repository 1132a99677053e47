package xmlscan

import (
	"bytes"

	"catchword/tei/diag"
)

// Decode is a whole document in UTF-8, without a byte order mark, and the name
// of the encoding that it was in. The text shares memory with raw when raw is
// UTF-8. The error is a diag.Diagnostic with the place from which on the bytes
// are not of that encoding or hold a character that XML does not allow, or
// where the document declares another encoding. Text ends where a byte cannot
// be decoded.
func Decode(raw []byte) (text []byte, encoding string, err error) {
	e, bom := detect(raw)
	text, f := e.decode(raw[bom:])
	if n, _, flaw := legal(text); flaw != flawNone {
		f = &fault{code: flaw.code(), message: flaw.message(text[n:], e)}
		text = text[:n]
	}
	at := len(text)
	if name := declaredEncoding(text); name != "" {
		if code, message := e.undeclared(name); code != "" {
			f = &fault{code: code, message: message}
			at = bytes.Index(text, []byte(name))
		}
	}
	if f != nil {
		err = f.at(diag.NewLines(text).Pos(at))
	}
	return text, e.name, err
}

// decode is raw in UTF-8, up to the fault if there is one.
func (e *encoding) decode(raw []byte) ([]byte, *fault) {
	switch {
	case e == utf32 || e == ebcdic:
		return nil, (*decoder)(nil).fault(&unsupported{e})
	case e.convert == nil:
		return raw, nil
	}
	d := decoder{r: bytes.NewReader(raw), encoding: e, input: make([]byte, windowSize)}
	text := make([]byte, 0, len(raw)+len(raw)/4+64)
	for {
		n, err := d.readConverted(text[len(text):cap(text)])
		text = text[:len(text)+n]
		if err != nil {
			return text, d.fault(err)
		}
		text = append(text, make([]byte, len(text)+64)...)[:len(text)]
	}
}
