package match

import (
	"bytes"
	"hash/maphash"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
)

// verdicts remembers whether values that were met before are what a pattern
// asks for: in one edition the same values come again and again. A new verdict
// takes the place of an old one whose hash is alike.
type verdicts struct {
	seed  maphash.Seed
	slots [1 << 10]verdict
}

type verdict struct {
	pattern *pattern.Pattern
	value   []byte
	valid   bool
}

// longest is the length in bytes up to which values are remembered.
const longest = 64

// matches reports whether an attribute's value is what p asks for.
func (m *Matcher) matches(p *pattern.Pattern, value []byte) bool {
	if p.Kind == pattern.Text {
		return true
	}
	if len(value) > longest || p.NeedsContext() {
		return m.auto.Matches(p, value, m.context)
	}
	v := m.verdicts.slot(p, value)
	if v.pattern != p || !bytes.Equal(v.value, value) {
		v.pattern, v.value = p, append(v.value[:0], value...)
		v.valid = m.auto.Matches(p, value, m.context)
		if m.auto.Full() {
			*v = verdict{}
		}
	}
	return v.valid
}

func (t *verdicts) slot(p *pattern.Pattern, value []byte) *verdict {
	h := maphash.Bytes(t.seed, value) ^ uint64(p.ID)*0x9E3779B97F4A7C15
	return &t.slots[h%uint64(len(t.slots))]
}

// value is the state behind an attribute with a value, nil when the value is
// not allowed.
func (m *Matcher) value(t *automaton.Attribute, value []byte) *automaton.State {
	if len(t.Values) > 1 {
		return m.auto.Value(t, value, m.context)
	}
	if m.matches(t.Values[0], value) {
		return t.Next()
	}
	return nil
}
