package diff

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// Form is how a patch reads a file before it counts bytes in it.
type Form uint8

// The forms. Every file can be read as its bytes; UTF-16 is read as text so
// that a person can read the patch, and only where that loses nothing.
const (
	AsBytes   Form = iota // the file as it is
	AsUTF16LE             // UTF-16, low byte first, turned into UTF-8; a byte order mark stays
	AsUTF16BE             // UTF-16, high byte first
)

var formNames = [...]string{AsBytes: "bytes", AsUTF16LE: "utf-16le", AsUTF16BE: "utf-16be"}

// String is the name of the form in a patch.
func (f Form) String() string { return formNames[f] }

func formNamed(name string) (Form, bool) {
	for f, n := range formNames {
		if n == name {
			return Form(f), true
		}
	}
	return 0, false
}

func (f Form) order() binary.AppendByteOrder {
	if f == AsUTF16LE {
		return binary.LittleEndian
	}
	return binary.BigEndian
}

// read turns a file into text; ok is false when that would lose something.
func (f Form) read(raw []byte) (text []byte, ok bool) {
	if f == AsBytes {
		return raw, true
	}
	if len(raw)%2 != 0 {
		return nil, false
	}
	units := make([]uint16, len(raw)/2)
	_, _ = binary.Decode(raw, f.order().(binary.ByteOrder), units)
	text = make([]byte, 0, len(raw))
	for _, r := range utf16.Decode(units) {
		text = utf8.AppendRune(text, r)
	}
	back, ok := f.write(text)
	return text, ok && bytes.Equal(back, raw)
}

// write turns text back into a file.
func (f Form) write(text []byte) (raw []byte, ok bool) {
	if f == AsBytes {
		return text, true
	}
	if !utf8.Valid(text) {
		return nil, false
	}
	raw = make([]byte, 0, 2*len(text))
	order := f.order()
	var units []uint16
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		units = utf16.AppendRune(units[:0], r)
		for _, u := range units {
			raw = order.AppendUint16(raw, u)
		}
		i += n
	}
	return raw, true
}
