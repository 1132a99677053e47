package app

import (
	"errors"
	"fmt"

	"catchword/tei/diag"
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
		return inFile(v.Patch, err)
	}
	if v.Reverse {
		patch = patch.Invert()
	}
	result, err := patch.Apply(both[1])
	if err != nil {
		return inFile(v.Old, v.explained(err))
	}
	return p.write(v.Output, result)
}

// explained says of a patch that has been applied already how it is applied
// the other way.
func (v applyVerb) explained(err error) error {
	var d diag.Diagnostic
	if !errors.As(err, &d) || d.Code != "patch-applied" {
		return err
	}
	d.Message = "the file already is the newer revision; with -R the patch is taken back"
	if v.Reverse {
		d.Message = "the file already is the older revision; without -R the patch is applied"
	}
	return d
}

// inFile gives a finding the name of its file, or puts that before an error;
// nil stays nil.
func inFile(name string, err error) error {
	var d diag.Diagnostic
	if err == nil {
		return nil
	}
	if !errors.As(err, &d) {
		return fmt.Errorf("%s: %w", name, err)
	}
	d.File = name
	return d
}
