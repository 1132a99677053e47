package pattern

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// Table is patterns that are tried in order on the same text. An automaton of all of
// them reads the first characters of the text, and only those are tried of which a
// match may begin so. It is safe for concurrent use.
type Table struct {
	patterns []*Regexp
	whole    func() *prefixes
}

// NewTable is a table of patterns.
func NewTable(patterns []*Regexp) *Table {
	return &Table{patterns: patterns, whole: sync.OnceValue(func() *prefixes { return newPrefixes(patterns) })}
}

// First is the first pattern that matches a text, by its place in the table, with its
// groups; the place is -1 when there is none.
func (t *Table) First(text string) (n int, groups []string) {
	for _, n := range t.whole().of(text) {
		if loc := t.patterns[n].FindStringSubmatchIndex(text); loc != nil {
			return n, Groups(text, loc)
		}
	}
	return -1, nil
}

// Any reports whether one of the patterns for which may is true matches a text.
func (t *Table) Any(text string, may func(n int) bool) bool {
	for _, n := range t.whole().of(text) {
		if may(n) && t.patterns[n].FindStringIndex(text) != nil {
			return true
		}
	}
	return false
}

// prefixes knows of which patterns a match may begin as a text does.
type prefixes struct {
	root *prefix

	mutex sync.Mutex
	known map[string]*prefix
}

// prefix is what is known behind the first characters of a text.
type prefix struct {
	next   [utf8.RuneSelf]atomic.Pointer[prefix] // by the character behind it; nil is not known yet
	before before
	open   []open
	tries  []int // the patterns of these
}

// open is a pattern of which a match may begin so.
type open struct {
	n    int
	prog *syntax.Prog
	set  []uint32 // instructions to follow; nil when it may have any text behind
}

// The longest prefix that is read, and how many of them are kept. Behind those the
// patterns are tried.
const (
	maxPrefix   = 10
	maxPrefixes = 1000
)

func newPrefixes(patterns []*Regexp) *prefixes {
	p := &prefixes{known: map[string]*prefix{}}
	var all []open
	for n, r := range patterns {
		o := open{n: n}
		if _, prog := r.syntax(); prog != nil && anchored(prog) {
			o.prog, o.set = prog, []uint32{uint32(prog.Start)}
		}
		all = append(all, o)
	}
	p.root = p.prefix(all, nothing)
	return p
}

// of is the patterns to try on a text, in order.
func (p *prefixes) of(text string) []int {
	at := p.root
	for i := 0; i < len(text) && i < maxPrefix && len(at.tries) > 1 && text[i] < utf8.RuneSelf; i++ {
		next := at.next[text[i]].Load()
		if next == nil {
			if next = p.after(at, text[i]); next == nil {
				break
			}
		}
		at = next
	}
	return at.tries
}

// after is what is known behind one more character; nil where no more is kept.
func (p *prefixes) after(at *prefix, c byte) *prefix {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	cond := syntax.EmptyBeginLine | syntax.EmptyEndLine | syntax.EmptyNoWordBoundary // what is not known may be so
	if (at.before == word) != isWord(c) {
		cond ^= syntax.EmptyNoWordBoundary | syntax.EmptyWordBoundary
	}
	if at.before == nothing {
		cond |= syntax.EmptyBeginText
	}
	var all []open
	for _, o := range at.open {
		if o, goesOn := o.after(c, cond); goesOn {
			all = append(all, o)
		}
	}
	kind := other
	if isWord(c) {
		kind = word
	}
	next := p.prefix(all, kind)
	if next != nil {
		at.next[c].Store(next)
	}
	return next
}

// after is what follows one more character, if anything does.
func (o open) after(c byte, cond syntax.EmptyOp) (next open, goesOn bool) {
	if o.set == nil {
		return o, true
	}
	waiting, match := closure(o.prog, o.set, cond)
	if o.set = nil; match {
		return o, true
	}
	for _, pc := range waiting {
		if inst := &o.prog.Inst[pc]; inst.MatchRune(rune(c)) {
			o.set = append(o.set, inst.Out)
		}
	}
	slices.Sort(o.set)
	o.set = slices.Compact(o.set)
	return o, o.set != nil
}

// prefix is the one prefix with what it holds.
func (p *prefixes) prefix(all []open, kind before) *prefix {
	key := []byte{byte(kind)}
	for _, o := range all {
		key = binary.LittleEndian.AppendUint32(key, uint32(o.n))
		key = binary.LittleEndian.AppendUint32(key, uint32(len(o.set)))
		for _, pc := range o.set {
			key = binary.LittleEndian.AppendUint32(key, pc)
		}
	}
	if known := p.known[string(key)]; known != nil {
		return known
	}
	if len(p.known) == maxPrefixes {
		return nil
	}
	at := &prefix{before: kind, open: all}
	for _, o := range all {
		at.tries = append(at.tries, o.n)
	}
	p.known[string(key)] = at
	return at
}
