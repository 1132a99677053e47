package app

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"catchword/tei/diag"
	"catchword/transform/diff"
	"catchword/transform/report"
)

type applyVerb struct {
	Patch   string `arg:"" help:"What 'diff --format patch' wrote; - for standard input."`
	Old     string `arg:"" help:"The revision that it was made from (with -R: the one that it leads to); - for standard input."`
	Reverse bool   `short:"R" help:"Take the change back: make the older revision out of the newer one."`
	Fuzzy   bool   `help:"Place what can be placed in another revision, and list the rest."`
	Output  string `short:"o" placeholder:"FILE" help:"Where the result goes (default: standard output)."`
}

// Help shows how the verb is used.
func (applyVerb) Help() string {
	return `A patch fits exactly one revision; any other is refused and nothing is written, unless
--fuzzy is given: then each change is made whose place is certain, by the text that stands
there and around it; the others are listed on standard error, and the exit code is 1.

Examples:

  catchword apply change.patch old.xml > new.xml
  catchword apply -R change.patch new.xml > old.xml
  catchword apply --fuzzy -o patched.xml change.patch third.xml`
}

// Run applies a patch.
func (v applyVerb) Run(p *program) error {
	if !v.Fuzzy {
		if err := p.noReport("apply without --fuzzy"); err != nil {
			return err
		}
	}
	both, err := p.readBoth(v.Patch, v.Old, v.Output, p.Report)
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
	if v.Fuzzy {
		return v.fuzzy(p, patch, both[1])
	}
	result, err := patch.Apply(both[1])
	if err != nil {
		return inFile(v.Old, v.explained(err))
	}
	return p.write(v.Output, result)
}

// fuzzy makes the changes that have a place, and lists the others.
func (v applyVerb) fuzzy(p *program, patch *diff.Patch, file []byte) error {
	r, err := patch.ApplyFuzzy(file)
	if err != nil {
		return inFile(v.Old, err)
	}
	if err := p.write(v.Output, r.Text); err != nil {
		return err
	}
	if err := p.conflicts(v.unplaced(r.Left)); err != nil {
		return err
	}
	v.tellFuzzy(p, r)
	return nil
}

// unplaced are the changes that were not made, as findings.
func (v applyVerb) unplaced(left []diff.Unplaced) (found diag.List) {
	for i := range left {
		u := &left[i]
		found.Add(diag.Diagnostic{
			File: v.Old, Severity: diag.Error, Source: diag.Diff, Code: "patch-conflict", Path: u.Place,
			Message: fmt.Sprintf("a change was not made%s, %s: %s → %s", at(u.Place), u.Reason, quoted(string(u.Del)), quoted(string(u.Ins))),
		})
	}
	return found
}

// tellFuzzy says what was done: what was placed is to be looked at.
func (v applyVerb) tellFuzzy(p *program, r *diff.FuzzyResult) {
	var lines []string
	for _, pos := range r.Made {
		lines = append(lines, strconv.Itoa(pos.Line))
	}
	where := ""
	if len(lines) > 0 {
		where = " (" + v.Old + ", line " + strings.Join(slices.Compact(lines), ", ") + ")"
	}
	p.remark("%s made%s, %d there already, %d not made", report.Count(len(r.Made), "change"), where, r.There, len(r.Left))
}

func at(place string) string {
	if place == "" {
		return ""
	}
	return " in " + place
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
