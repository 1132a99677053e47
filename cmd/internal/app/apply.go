package app

import (
	"fmt"

	"catchword/transform/diff"
)

type applyVerb struct {
	Patch   string `arg:"" help:"What 'diff --format patch' wrote; - for standard input."`
	Old     string `arg:"" help:"The revision that it was made from (with -R: the one that it leads to); - for standard input."`
	Reverse bool   `short:"R" help:"Take the change back: make the older revision out of the newer one."`
	Output  string `short:"o" placeholder:"FILE" help:"Where the result goes (default: standard output)."`
}

// Help shows how the verb is used.
func (applyVerb) Help() string {
	return `A patch fits exactly one revision; any other is refused and nothing is written.

Examples:

  catchword apply change.patch old.xml > new.xml
  catchword apply -R change.patch new.xml > old.xml`
}

// Run applies a patch.
func (v applyVerb) Run(p *program) error {
	both, err := p.readBoth(v.Patch, v.Old, v.Output)
	if err != nil {
		return err
	}
	patch, err := diff.ParsePatch(both[0])
	if err != nil {
		return fmt.Errorf("%s: %w", v.Patch, err)
	}
	if v.Reverse {
		patch = patch.Invert()
	}
	result, err := patch.Apply(both[1])
	if err != nil {
		return fmt.Errorf("%s: %w", v.Old, err)
	}
	return p.write(v.Output, result)
}
