package pattern

import (
	"sync"

	"catchword/schema/datatype"
)

// A menu is a choice of many values, looked up in one step for each datatype:
// values of one datatype are the same when their keys are. It is safe for
// concurrent use.
type menu struct {
	once  sync.Once
	types []offered
	rest  []*Pattern // alternatives that are no values
}

// offered are the values of one datatype.
type offered struct {
	datatype *datatype.Datatype
	keys     map[string]struct{}
}

// longMenu is from how many values on a choice has a menu: fewer are compared as
// fast one by one.
const longMenu = 24

// menuOf is the menu of a choice, nil when it needs none.
func menuOf(p *Pattern) *menu {
	if p.Kind != Choice || p.flags&hasTyped == 0 || len(p.Alts) < longMenu {
		return nil
	}
	values := 0
	for _, q := range p.Alts {
		if q.Kind == Value {
			values++
		}
	}
	if values < longMenu {
		return nil
	}
	return new(menu)
}

// others makes the menu of alts ready, when it is first asked, and is what of
// alts are no values.
func (m *menu) others(alts []*Pattern) []*Pattern {
	m.once.Do(func() {
		for _, p := range alts {
			if p.Kind == Value {
				m.put(p.Data)
			} else {
				m.rest = append(m.rest, p)
			}
		}
	})
	return m.rest
}

// put adds a value. Datatypes of values have no facets: their names tell them
// apart.
func (m *menu) put(d *Datum) {
	for _, t := range m.types {
		if t.datatype.Name() == d.Type.Name() && t.datatype.Library() == d.Type.Library() {
			t.keys[d.key] = struct{}{}
			return
		}
	}
	m.types = append(m.types, offered{d.Type, map[string]struct{}{d.key: {}}})
}

// has reports whether text is one of the values; others has been asked before.
func (m *menu) has(text []byte, c datatype.Context) bool {
	for _, t := range m.types {
		var buf [64]byte
		key, ok := t.datatype.AppendKey(buf[:0], text, c)
		if _, found := t.keys[string(key)]; ok && found {
			return true
		}
	}
	return false
}
