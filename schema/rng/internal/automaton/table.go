package automaton

import (
	"sync/atomic"

	"catchword/schema/rng/internal/pattern"
)

// A table maps symbols to transitions. Reading it takes no lock: a change makes
// a copy. Writers hold the lock of their automaton.
type table[T any] struct{ entries atomic.Pointer[entries[T]] }

// entries is an open hash table whose size is a power of two and which always
// has room.
type entries[T any] struct {
	slots []slot[T]
	used  int
}

type slot[T any] struct {
	symbol pattern.Symbol
	full   bool
	value  *T // nil: known to lead nowhere
}

// get is the transition for a symbol, and whether it is known.
func (t *table[T]) get(sym pattern.Symbol) (value *T, known bool) {
	e := t.entries.Load()
	if e == nil {
		return nil, false
	}
	mask := len(e.slots) - 1
	for i := int(sym) & mask; e.slots[i].full; i = (i + 1) & mask {
		if e.slots[i].symbol == sym {
			return e.slots[i].value, true
		}
	}
	return nil, false
}

// put adds a transition. It returns about the number of words that takes.
func (t *table[T]) put(sym pattern.Symbol, value *T) int {
	old := t.entries.Load()
	size := 4
	next := &entries[T]{}
	if old != nil {
		next.used = old.used
		for size < 2*(old.used+1) {
			size *= 2
		}
	}
	next.slots = make([]slot[T], size)
	if old != nil {
		for _, s := range old.slots {
			if s.full {
				next.place(s)
			}
		}
	}
	next.place(slot[T]{sym, true, value})
	next.used++
	t.entries.Store(next)
	return 16
}

func (e *entries[T]) place(s slot[T]) {
	mask := len(e.slots) - 1
	i := int(s.symbol) & mask
	for e.slots[i].full {
		i = (i + 1) & mask
	}
	e.slots[i] = s
}
