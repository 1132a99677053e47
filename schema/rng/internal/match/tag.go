package match

import (
	"slices"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
	"catchword/tei/xmlscan"
)

// tags remembers what start tags led to in the states in which they were met: in
// one edition the same tags come again and again in the same places. Only those
// are remembered that are in order whatever the rest of the document says. The
// zero tags are empty.
type tags struct{ slots [1 << tagBits]led }

const tagBits = 11

// number is a number for the same tag, 0 when that is not known.
func number(tok *xmlscan.Token) uint32 {
	const plain = 1 << 31
	if len(tok.Attrs) == 0 {
		return plain | uint32(tok.Name.ID)
	}
	return tok.Tag
}

// led is what a tag led to.
type led struct {
	state   *automaton.State // of the parent
	tag     uint32
	opening *automaton.Opening
	closed  *automaton.State // of the child behind its attributes
}

func (t *tags) forget() { clear(t.slots[:]) }

func (t *tags) slot(state *automaton.State, tag uint32) *led {
	h := (uint64(tag)<<32 | uint64(state.ID)) * 0x9E3779B97F4A7C15
	return &t.slots[h>>(64-tagBits)]
}

// remember notes what the current start tag has led to, when that is due to its
// state and to itself alone.
func (m *Matcher) remember(tok *xmlscan.Token, state *automaton.State, child *frame) {
	tag := number(tok)
	if tag == 0 || child.opening == nil || child.state == nil || len(m.pending) > 0 || len(m.aliases) > 0 || m.depends(tok, child) {
		return
	}
	*m.tags.slot(state, tag) = led{state, tag, child.opening, child.state}
}

// depends reports whether the verdict on a start tag has to do with the document
// around it: by identifiers, or by values that name namespaces.
func (m *Matcher) depends(tok *xmlscan.Token, child *frame) bool {
	apart := m.auto.Apart(child.opening.Child)
	s := apart.Rest
	for i := range tok.Attrs {
		sym := m.symbol(tok.Attrs[i].Name)
		if m.schema.ids.any(sym) {
			return true
		}
		t, _ := apart.Find(sym)
		if t == nil {
			if t = m.auto.Attribute(s, sym); t == nil {
				return true
			}
			s = t.Next()
		}
		if slices.ContainsFunc(t.Values, (*pattern.Pattern).NeedsContext) {
			return true
		}
	}
	return false
}

// repeat judges a start tag as it was judged before. It reports whether it was.
func (m *Matcher) repeat(tok *xmlscan.Token, f *frame) bool {
	tag := number(tok)
	if tag == 0 || f.state == nil || len(m.text) > 0 || len(m.aliases) > 0 {
		return false
	}
	to := m.tags.slot(f.state, tag)
	if to.tag != tag || to.state != f.state {
		return false
	}
	if !tok.Empty {
		f.met(tok.Name)
		m.frames = append(m.frames, frame{name: tok.Name, opening: to.opening, state: to.closed})
		return true
	}
	next := m.auto.Sure(to.opening, to.closed)
	if next == nil {
		return false
	}
	f.met(tok.Name)
	f.state, m.ended = next, true
	return true
}
