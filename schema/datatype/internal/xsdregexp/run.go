package xsdregexp

import "unicode/utf8"

// run matches so many characters of one class.
type run struct {
	ascii    [utf8.RuneSelf]bool
	class    set
	min, max int
}

// newRun is the run that a node stands for, or nil.
func newRun(n *node) *run {
	r := &run{min: 1, max: 1}
	if n.op == opRepeat {
		r.min, r.max = n.min, n.max
		n = n.parts[0]
	}
	if n.op != opClass {
		return nil
	}
	r.class = n.class
	for c := range r.ascii {
		r.ascii[c] = n.class.has(rune(c))
	}
	return r
}

func (r *run) match(text []byte) bool {
	n := 0
	for i := 0; i < len(text); n++ {
		if b := text[i]; b < utf8.RuneSelf {
			if !r.ascii[b] {
				return false
			}
			i++
			continue
		}
		c, size := utf8.DecodeRune(text[i:])
		if !r.class.has(c) {
			return false
		}
		i += size
	}
	return r.min <= n && (r.max == unlimited || n <= r.max)
}
