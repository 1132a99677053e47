package pattern

import (
	"sync"
	"unicode/utf8"
)

// Table is patterns that are tried in order on the same text. Only those are tried of
// which a match may begin as the text does. It is safe for concurrent use.
type Table struct {
	patterns []*Regexp
	begin    func() *[utf8.RuneSelf][]int // by the first byte of a text: the patterns to try
}

// NewTable is a table of patterns.
func NewTable(patterns []*Regexp) *Table {
	t := &Table{patterns: patterns}
	t.begin = sync.OnceValue(func() *[utf8.RuneSelf][]int {
		begin := new([utf8.RuneSelf][]int)
		for c := range begin {
			for n, p := range patterns {
				if p.mayBegin(byte(c)) {
					begin[c] = append(begin[c], n)
				}
			}
		}
		return begin
	})
	return t
}

// First is the first pattern that matches a text, by its place in the table, with its
// groups; the place is -1 when there is none.
func (t *Table) First(text string) (n int, groups []string) {
	if text != "" && text[0] < utf8.RuneSelf {
		for _, n := range t.begin()[text[0]] {
			if m := t.patterns[n].FindStringSubmatch(text); m != nil {
				return n, m
			}
		}
		return -1, nil
	}
	for n, p := range t.patterns {
		if m := p.FindStringSubmatch(text); m != nil {
			return n, m
		}
	}
	return -1, nil
}

// mayBegin reports whether a text that begins with a byte of ASCII may have a match.
func (r *Regexp) mayBegin(c byte) bool {
	r.finds()
	begins := r.begins.Load()
	return begins == nil || begins[c]
}
