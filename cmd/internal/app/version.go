package app

import (
	"fmt"
	"runtime"
)

// version is that of the program, as CHANGELOG.md has it.
const version = "0.1.0"

type versionVerb struct{}

// Run prints the version and the system it was built for.
func (versionVerb) Run(p *program) error {
	text := fmt.Sprintf("catchword %s (%s, %s/%s)\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return p.write(p.Report, []byte(text))
}
