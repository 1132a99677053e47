package xmlscan

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// An encoding is a way to write characters as bytes. Its convert appends to
// dst the UTF-8 form of as much of src as fits, and says how many bytes of src
// it used; bad counts the bytes that follow those and are no character in this
// encoding. UTF-8 needs no convert.
type encoding struct {
	name    string
	aliases []string
	convert func(dst, src []byte) (out []byte, used, bad int)
}

var (
	utf8Encoding = &encoding{name: "UTF-8", aliases: []string{"UTF8"}}
	utf16LE      = &encoding{name: "UTF-16LE", aliases: wideNames, convert: fromUTF16(binary.LittleEndian)}
	utf16BE      = &encoding{name: "UTF-16BE", aliases: wideNames, convert: fromUTF16(binary.BigEndian)}
	wideNames    = []string{"UTF-16", "UTF16", "ISO-10646-UCS-2", "UCS-2"}

	// encodings are those that a document may declare.
	encodings = []*encoding{
		utf8Encoding, utf16LE, utf16BE,
		{name: "ISO-8859-1", aliases: []string{"ISO_8859-1", "ISO8859-1", "LATIN1", "L1"}, convert: fromBytes(latin1)},
		{name: "windows-1252", aliases: []string{"CP1252", "CP-1252"}, convert: fromBytes(windows1252)},
		{name: "US-ASCII", aliases: []string{"ASCII", "ISO646-US", "ANSI_X3.4-1968"}, convert: fromBytes(ascii)},
	}

	// utf32 and ebcdic are recognised only to be refused.
	utf32  = &encoding{name: "UTF-32"}
	ebcdic = &encoding{name: "EBCDIC"}
)

// called reports whether name means e. Case does not matter (XML 1.0, section
// 4.3.3).
func (e *encoding) called(name string) bool {
	if strings.EqualFold(name, e.name) {
		return true
	}
	for _, a := range e.aliases {
		if strings.EqualFold(name, a) {
			return true
		}
	}
	return false
}

// encodingNamed is the encoding that a document may declare by name, or nil.
func encodingNamed(name string) *encoding {
	for _, e := range encodings {
		if e.called(name) {
			return e
		}
	}
	return nil
}

// detect finds the encoding of a document from how it begins (XML 1.0,
// appendix F), and the length of its byte order mark.
func detect(head []byte) (e *encoding, bom int) {
	for _, c := range []struct {
		prefix string
		bom    int
		e      *encoding
	}{
		{"\x00\x00\xFE\xFF", 4, utf32},
		{"\xFF\xFE\x00\x00", 4, utf32},
		{"\x00\x00\x00<", 0, utf32},
		{"<\x00\x00\x00", 0, utf32},
		{"\xEF\xBB\xBF", 3, utf8Encoding},
		{"\xFE\xFF", 2, utf16BE},
		{"\xFF\xFE", 2, utf16LE},
		{"\x00<", 0, utf16BE},
		{"<\x00", 0, utf16LE},
		{"\x4C\x6F\xA7\x94", 0, ebcdic},
	} {
		if bytes.HasPrefix(head, []byte(c.prefix)) {
			return c.e, c.bom
		}
	}
	if e := encodingNamed(declaredEncoding(head)); e != nil && e != utf16LE && e != utf16BE {
		return e, 0
	}
	return utf8Encoding, 0
}

// declaredEncoding is the name that the XML declaration in head gives, as far
// as it can be told without knowing whether the declaration is correct.
func declaredEncoding(head []byte) string {
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return ""
	}
	decl, _, found := bytes.Cut(head[:min(len(head), 1024)], []byte("?>"))
	_, value, named := bytes.Cut(decl, []byte("encoding"))
	if !found || !named {
		return ""
	}
	value = bytes.TrimLeft(value, " \t\r\n=")
	if len(value) == 0 || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	name, _, _ := bytes.Cut(value[1:], value[:1])
	return string(name)
}

// undeclared is why a document in encoding e cannot declare that it is in the
// one called name; "" when it can.
func (e *encoding) undeclared(name string) (code, message string) {
	switch d := encodingNamed(name); {
	case e.called(name):
		return "", ""
	case d == nil:
		return codeEncodingUnknown, fmt.Sprintf("the encoding `%s` is not supported: save the file as UTF-8", clip(name))
	default:
		return codeEncoding, fmt.Sprintf("the document declares the encoding %s, but it is written in %s", clip(name), e.name)
	}
}

// A decoder reads a document as UTF-8.
type decoder struct {
	r        io.Reader
	encoding *encoding
	input    []byte // memory for bytes that are read but not yet converted
	raw      []byte // those bytes
	err      error  // of r
}

// badBytes are bytes that are no character in an encoding.
type badBytes struct {
	bytes    []byte
	encoding *encoding
}

func (e *badBytes) Error() string {
	return fmt.Sprintf("the byte sequence % X is not %s: the file is damaged, or its encoding is another one", e.bytes, e.encoding.name)
}

// unsupported is an encoding that is recognised but not read.
type unsupported struct{ encoding *encoding }

func (e *unsupported) Error() string {
	return fmt.Sprintf("the encoding %s is not supported: save the file as UTF-8", e.encoding.name)
}

// fault is the fault that a read error is; nil for the end of the document.
func (d *decoder) fault(err error) *fault {
	switch err := err.(type) {
	case *badBytes:
		return &fault{code: codeEncoding, message: err.Error()}
	case *unsupported:
		return &fault{code: codeEncodingUnknown, message: err.Error()}
	}
	if err == io.EOF {
		return nil
	}
	return &fault{err: err}
}

// read fills dst with decoded text; it gives less only with an error, which is
// io.EOF at the end of the document.
func (d *decoder) read(dst []byte) (n int, err error) {
	if d.encoding == nil {
		return d.begin(dst)
	}
	if d.encoding.convert == nil {
		return d.readBytes(dst)
	}
	return d.readConverted(dst)
}

// begin reads for the first time: it finds out the encoding.
func (d *decoder) begin(dst []byte) (n int, err error) {
	n, err = d.readBytes(dst[:min(len(dst), windowSize)])
	e, bom := detect(dst[:n])
	d.encoding = e
	switch {
	case e == utf32 || e == ebcdic:
		return 0, &unsupported{e}
	case e.convert == nil:
		return copy(dst, dst[bom:n]), err
	}
	if d.input == nil {
		d.input = make([]byte, windowSize)
	}
	d.raw = d.input[:copy(d.input, dst[bom:n])]
	return d.readConverted(dst)
}

// readBytes fills dst with bytes of the document as they are.
func (d *decoder) readBytes(dst []byte) (n int, err error) {
	for idle := 0; n < len(dst) && d.err == nil; {
		var k int
		k, d.err = d.r.Read(dst[n:])
		n += k
		if idle++; k > 0 {
			idle = 0
		}
		if idle > 100 {
			d.err = io.ErrNoProgress
		}
	}
	if n < len(dst) {
		err = d.err
	}
	return n, err
}

// readConverted fills dst, but for less than one character, with converted
// text.
func (d *decoder) readConverted(dst []byte) (n int, err error) {
	for {
		out, used, bad := d.encoding.convert(dst[:n], d.raw)
		n = len(out)
		d.raw = d.raw[used:]
		switch {
		case bad > 0:
			return n, &badBytes{bytes.Clone(d.raw[:min(bad, len(d.raw))]), d.encoding}
		case len(dst)-n < utf8.UTFMax:
			return n, nil
		case d.err != nil && d.err != io.EOF:
			return n, d.err
		case d.err == io.EOF && len(d.raw) > 0:
			return n, &badBytes{bytes.Clone(d.raw), d.encoding}
		case d.err == io.EOF:
			return n, io.EOF
		}
		d.refill()
	}
}

// refill reads more bytes behind those that are not yet converted.
func (d *decoder) refill() {
	kept := copy(d.input, d.raw)
	k, _ := d.readBytes(d.input[kept:])
	d.raw = d.input[:kept+k]
}

// fromBytes makes a convert of a table of the characters of each byte, in
// which 0xFFFF stands for none.
func fromBytes(char func(byte) rune) func(dst, src []byte) ([]byte, int, int) {
	return func(dst, src []byte) ([]byte, int, int) {
		for i, c := range src {
			if cap(dst)-len(dst) < utf8.UTFMax {
				return dst, i, 0
			}
			r := rune(c)
			if c >= utf8.RuneSelf {
				r = char(c)
			}
			if r == 0xFFFF {
				return dst, i, 1
			}
			dst = utf8.AppendRune(dst, r)
		}
		return dst, len(src), 0
	}
}

func latin1(c byte) rune { return rune(c) }

func ascii(byte) rune { return 0xFFFF }

func windows1252(c byte) rune {
	if c >= 0xA0 {
		return rune(c)
	}
	return [...]rune{
		0x20AC, 0xFFFF, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFF, 0x017D, 0xFFFF,
		0xFFFF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFF, 0x017E, 0x0178,
	}[c-0x80]
}

// fromUTF16 makes a convert of UTF-16 in one byte order.
func fromUTF16(order binary.ByteOrder) func(dst, src []byte) ([]byte, int, int) {
	return func(dst, src []byte) ([]byte, int, int) {
		i := 0
		for i+2 <= len(src) && cap(dst)-len(dst) >= utf8.UTFMax {
			r := rune(order.Uint16(src[i:]))
			width := 2
			if utf16.IsSurrogate(r) {
				if i+4 > len(src) {
					break
				}
				r = utf16.DecodeRune(r, rune(order.Uint16(src[i+2:])))
				if width = 4; r == utf8.RuneError {
					return dst, i, 2
				}
			}
			dst = utf8.AppendRune(dst, r)
			i += width
		}
		return dst, i, 0
	}
}
