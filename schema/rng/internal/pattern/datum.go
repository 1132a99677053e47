package pattern

import (
	"strings"

	"catchword/schema/datatype"
)

// A Datum is the datatype of a Data or Value pattern. It is immutable.
type Datum struct {
	Type  *datatype.Datatype
	Value string // Value: as the schema writes it
	key   string // Value: the key of the value, see datatype.Datatype.AppendKey
	id    string // what tells it from others
}

// NewData is the Datum of a Data pattern.
func NewData(t *datatype.Datatype) *Datum { return &Datum{Type: t, id: typeID(t)} }

// NewValue is the Datum of a Value pattern; ok is false when value is none of
// its type.
func NewValue(t *datatype.Datatype, value string, ns datatype.Namespaces) (d *Datum, ok bool) {
	d = &Datum{Type: t, Value: value}
	key, ok := t.AppendKey(nil, []byte(value), datatype.Context{Namespaces: ns})
	d.key = string(key)
	d.id = typeID(t) + "\x00=" + value
	if t.NeedsContext() {
		d.id += "\x00" + d.key // the same text may be another value elsewhere
	}
	return d, ok
}

func typeID(t *datatype.Datatype) string {
	if len(t.Params()) == 0 {
		return t.Library() + "\x00" + t.Name()
	}
	var b strings.Builder
	b.WriteString(t.Library() + "\x00" + t.Name())
	for _, p := range t.Params() {
		b.WriteString("\x00" + p.Name + "\x00" + p.Value)
	}
	return b.String()
}

// same reports whether d stands for what e stands for.
func (d *Datum) same(e *Datum) bool { return d == e || d.id == e.id }

// equals reports whether a document's value is the value of d.
func (d *Datum) equals(value []byte, c datatype.Context) bool {
	var buf [64]byte
	key, ok := d.Type.AppendKey(buf[:0], value, c)
	return ok && string(key) == d.key
}
