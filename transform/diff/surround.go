package diff

import (
	"bytes"
	"unicode/utf8"
)

// around is how many bytes before and behind a hunk a patch has.
const around = 40

// surround says of each hunk what stands before and behind it, as far as no
// other hunk changes it: so it is the same on both sides.
func (p *Patch) surround(old, new []byte) {
	text, ok := p.Old.Form.read(old)
	after, alike := p.New.Form.read(new)
	if !ok || !alike {
		return
	}
	at := 0
	for i := range p.Hunks {
		h := &p.Hunks[i]
		end, next := h.Old+len(h.Del), len(text)
		if i+1 < len(p.Hunks) {
			next = p.Hunks[i+1].Old
		}
		h.Before = tailOf(text[at:h.Old], around)
		h.After = headOf(text[end:next], around)
		at = end
	}
	p.unrated = &unrated{texts: [2][]byte{text, after}}
}

// tailOf is up to so many of the last bytes of a text, of whole characters.
func tailOf(text []byte, most int) []byte {
	n := max(0, len(text)-most)
	for n < len(text) && n > 0 && !utf8.RuneStart(text[n]) {
		n++
	}
	return text[n:]
}

// headOf is up to so many of the first bytes of a text, of whole characters.
func headOf(text []byte, most int) []byte {
	n := min(most, len(text))
	for n > 0 && inside(text, n) {
		n--
	}
	return text[:n]
}

// standsAt reports whether a text has at a hunk's place what the hunk takes
// away, and around it what stands there.
func (h *Hunk) standsAt(text []byte) bool {
	return h.Old <= len(text) && bytes.HasSuffix(text[:h.Old], h.Before) &&
		bytes.HasPrefix(text[h.Old:], h.Del) && bytes.HasPrefix(text[h.Old+len(h.Del):], h.After)
}
