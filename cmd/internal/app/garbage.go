package app

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

// firstCollection is how large the heap grows before garbage is collected for
// the first time, in percent of the 4 MiB at which Go begins otherwise. A
// schema and what one document needs fit in that: most runs end without a
// collection, and a run that takes longer goes on as usual after its first.
const firstCollection = 700

// inBatch is how much garbage may pile up in a batch that is encoded, in percent
// of what is in use. That is the authority for the most part, which each collection
// looks through again though nothing in it ever becomes garbage. It is double what
// is usual in Go: half the work for a memory that is half as large again.
const inBatch = 200

// collection is when garbage is collected. It is safe for concurrent use.
type collection struct {
	sync.Mutex
	percent int  // from the first collection on
	own     bool // the user has not said when it is to be
	begun   bool // there was one
}

// collectLater puts off the first collection of garbage, unless the user has
// said when it is to be (GOGC, GOMEMLIMIT).
func collectLater() *collection {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return new(collection)
	}
	c := &collection{percent: debug.SetGCPercent(firstCollection), own: true}
	garbage := new(struct{ self *byte }) // the first collection finds it
	runtime.AddCleanup(garbage, func(c *collection) { c.begin() }, c)
	return c
}

func (c *collection) begin() {
	c.Lock()
	defer c.Unlock()
	c.begun = true
	debug.SetGCPercent(c.percent)
}

// seldom lets more garbage pile up from the first collection on.
func (c *collection) seldom(percent int) {
	c.Lock()
	defer c.Unlock()
	c.percent = percent
	if c.own && c.begun {
		debug.SetGCPercent(percent)
	}
}
