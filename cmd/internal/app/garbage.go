package app

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstCollection is how large the heap grows before garbage is collected for
// the first time, in percent of the 4 MiB at which Go begins otherwise. A
// schema and what one document needs fit in that: most runs end without a
// collection, and a run that takes longer goes on as usual after its first.
const firstCollection = 700

// collectLater puts off the first collection of garbage, unless the user has
// said when it is to be (GOGC, GOMEMLIMIT).
func collectLater() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	usual := debug.SetGCPercent(firstCollection)
	garbage := new(struct{ self *byte }) // the first collection finds it
	runtime.AddCleanup(garbage, func(percent int) { debug.SetGCPercent(percent) }, usual)
}
