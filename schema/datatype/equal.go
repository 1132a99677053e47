package datatype

import "bytes"

// Equal reports whether a, with the namespaces of its place, and b, with those
// of its own, are values of the type and the same value: 1.0 and 1 as decimal
// numbers, p:x and q:x when p and q stand for one namespace. It is the sense of
// `value` in a schema.
func (d *Datatype) Equal(a []byte, nsA Namespaces, b []byte, nsB Namespaces) bool {
	var bufA, bufB [64]byte
	keyA, okA := d.AppendKey(bufA[:0], a, Context{Namespaces: nsA})
	keyB, okB := d.AppendKey(bufB[:0], b, Context{Namespaces: nsB})
	return okA && okB && bytes.Equal(keyA, keyB)
}

// AppendKey appends to dst a key of value that is the same for the same values
// of this type and differs for others; ok is false, and dst as it was, when
// value is none. Keys are for comparing and for maps: they are not for reading,
// and keys of different types tell nothing.
func (d *Datatype) AppendKey(dst, value []byte, c Context) (key []byte, ok bool) {
	text := d.base.space.normalize(value)
	if !d.base.allows(text, c) || !d.facetsAllow(text) {
		return dst, false
	}
	return d.base.appendKey(dst, text, c), true
}

func (b *builtin) appendKey(dst, text []byte, c Context) []byte {
	switch b.kind {
	case kindBoolean:
		if text[0] == 't' || text[0] == '1' {
			return append(dst, 1)
		}
		return append(dst, 0)
	case kindDecimal:
		return readDecimal(text).appendKey(dst)
	case kindFloat:
		return appendFloatKey(dst, readFloat(text, 32))
	case kindDouble:
		return appendFloatKey(dst, readFloat(text, 64))
	case kindMoment:
		m, _ := b.calendar.read(text)
		return m.appendKey(dst)
	case kindDuration:
		d, _ := readDuration(text)
		return d.appendKey(dst)
	case kindHex:
		return appendHexKey(dst, text)
	case kindBase64:
		return appendBase64Key(dst, text)
	case kindQName:
		space, local, _ := c.resolve(text)
		return append(append(append(dst, local...), ' '), space...)
	default:
		return append(dst, text...)
	}
}
