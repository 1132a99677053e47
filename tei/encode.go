package tei

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"catchword/tei/xmlscan"
)

// singleByte is the encodings of one byte a character that a source may have.
var singleByte = map[string]bool{"ISO-8859-1": true, "windows-1252": true, "US-ASCII": true}

// encodesAs reports whether an XML declaration that names an encoding ("" for
// none) is right for what Write writes.
func (d *Document) encodesAs(declared string) bool {
	switch {
	case declared == "":
		return !singleByte[d.encoding]
	case d.wide() != nil:
		return strings.EqualFold(declared, "UTF-16") || strings.EqualFold(declared, d.encoding)
	case singleByte[d.encoding]:
		return strings.EqualFold(declared, d.encoding)
	}
	return strings.EqualFold(declared, "UTF-8")
}

// wide is the byte order of a source in UTF-16, otherwise nil.
func (d *Document) wide() binary.AppendByteOrder {
	switch d.encoding {
	case "UTF-16LE":
		return binary.LittleEndian
	case "UTF-16BE":
		return binary.BigEndian
	}
	return nil
}

// fits is whether the encoding of the source has a character.
func (d *Document) fits() func(rune) bool {
	if !singleByte[d.encoding] {
		return func(rune) bool { return true }
	}
	codes := d.byteOf()
	return func(r rune) bool {
		_, ok := codes[r]
		return ok
	}
}

// byteOf is the bytes of the characters in an encoding of one byte a
// character, learned from the reader of that encoding.
func (d *Document) byteOf() map[rune]byte {
	codes := make(map[rune]byte)
	head := `<?xml version="1.0" encoding="` + d.encoding + `"?>`
	for c := 1; c < 256; c++ {
		text, _, err := xmlscan.Decode(append([]byte(head), byte(c)))
		if r := []rune(string(text[min(len(head), len(text)):])); err == nil && len(r) == 1 {
			codes[r[0]] = byte(c)
		}
	}
	return codes
}

// encode is text in the encoding of the source, with its byte order mark.
func (d *Document) encode(text []byte) []byte {
	switch order := d.wide(); {
	case order != nil:
		return encodeWide(order, d.mark(order), text)
	case singleByte[d.encoding]:
		return encodeBytes(d.byteOf(), text)
	case bytes.HasPrefix(d.raw, []byte("\ufeff")):
		return append([]byte("\ufeff"), text...)
	}
	return text
}

// mark is the byte order mark of a source in UTF-16, if it has one.
func (d *Document) mark(order binary.AppendByteOrder) []byte {
	mark := order.AppendUint16(nil, 0xFEFF)
	if !bytes.HasPrefix(d.raw, mark) {
		return nil
	}
	return mark
}

func encodeWide(order binary.AppendByteOrder, out, text []byte) []byte {
	for _, r := range string(text) {
		if high, low := utf16.EncodeRune(r); r >= 0x10000 {
			out = order.AppendUint16(order.AppendUint16(out, uint16(high)), uint16(low))
			continue
		}
		out = order.AppendUint16(out, uint16(r))
	}
	return out
}

func encodeBytes(codes map[rune]byte, text []byte) []byte {
	out := make([]byte, 0, len(text))
	for _, r := range string(text) {
		out = append(out, codes[r])
	}
	return out
}
