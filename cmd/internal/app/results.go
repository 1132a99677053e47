package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"catchword/cmd/internal/terminal"
	"catchword/tei/diag"
	"catchword/transform/report"
)

// textFindings is how many findings of one file a text report shows when
// nothing else is asked for.
const textFindings = 100

// results hand what was found in each file to the report, the progress bar,
// the summary and the exit code.
type results struct {
	p       *program
	verb    string
	format  string
	to      io.Writer   // the report's stream
	file    *outputFile // the report's file; nil for a stream
	writer  report.Writer
	step    *report.Step // the summary of a step on GitHub, or nil
	stepTo  *os.File
	bar     *terminal.Progress
	sum     report.Summary
	started time.Time
	schemas map[string]int // how many files each schema judged
	judged  []*judges      // by input; for what the summary says about declarations
}

// newResults opens the report on a batch; stream is where it goes
// unless --report says otherwise, which must not name a file that the batch
// reads. The caller calls close.
func (p *program) newResults(verb, format string, stream io.Writer, in []input) (*results, error) {
	r := &results{p: p, verb: verb, format: format, to: stream, started: time.Now(), schemas: make(map[string]int)}
	if err := errors.Join(notOverInput(namesOf(in), p.Report), p.apart(p.Report)); err != nil {
		return nil, err
	}
	if err := r.open(); err != nil {
		return nil, err
	}
	o := report.Options{Verb: verb, Version: version, Max: p.maxFindings(format), Style: style(terminal.Colour(p.Color, r.to))}
	var err error
	if r.writer, err = report.New(format, r.to, o); err != nil {
		return nil, err
	}
	if r.stepTo != nil {
		r.step = report.NewStep(r.stepTo, o)
	}
	if !p.Quiet {
		r.bar = terminal.NewProgress(p.stderr, len(in))
	}
	return r, nil
}

// open opens the file of --report and, on GitHub, that of the step's summary.
func (r *results) open() error {
	if err := r.openFile(); err != nil {
		return fmt.Errorf("%s: %w", r.p.Report, err)
	}
	name := os.Getenv("GITHUB_STEP_SUMMARY")
	if r.format != "github" || name == "" {
		return nil
	}
	var err error
	if r.stepTo, err = os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666); err != nil {
		return fmt.Errorf("%s: the summary of the step cannot be written: %w", name, sayError(err))
	}
	return nil
}

func (r *results) openFile() error {
	name := r.p.Report
	if name == "" {
		return nil
	}
	file, err := createFile(name)
	if err != nil {
		return err
	}
	r.file, r.to = file, file
	return nil
}

// maxFindings is how many findings of a file a format shows.
func (p *program) maxFindings(format string) int {
	switch {
	case p.MaxFindings != nil:
		return *p.MaxFindings
	case format == "text":
		return textFindings
	}
	return 0
}

func style(coloured bool) report.Style {
	if !coloured {
		return report.Style{}
	}
	return report.Style{
		Error: terminal.Red, Warning: terminal.Yellow, Info: terminal.Blue,
		Place: terminal.Bold, Faint: terminal.Faint,
	}
}

// add reports a file. The error is one of writing the report.
func (r *results) add(f report.File) error {
	r.bar.Hide()
	if f.Failure != "" {
		r.p.trouble(fmt.Errorf("%s: %s", f.Path, f.Failure))
	}
	if f.Count(diag.Error) > 0 {
		r.p.found()
	}
	r.sum.Add(f)
	for _, s := range f.Schemas {
		r.schemas[s]++
	}
	err := r.writer.File(f)
	if r.step != nil {
		err = errors.Join(err, r.step.File(f))
	}
	r.bar.Done(f.Count(diag.Error))
	return err
}

// close completes the report and prints the summary, unless err says that the
// batch broke off. It returns what went wrong.
func (r *results) close(err error) error {
	r.bar.Close()
	r.sum.Seconds = time.Since(r.started).Round(time.Millisecond).Seconds()
	if err == nil {
		err = r.complete()
	}
	if r.file != nil {
		r.file.discard() // nothing is left to do when it was completed
	}
	if r.stepTo != nil {
		_ = r.stepTo.Close()
	}
	if err != nil {
		return reportError(err)
	}
	if !r.p.Quiet {
		fmt.Fprintln(r.p.stderr, r.summary())
	}
	return nil
}

func (r *results) complete() error {
	if err := r.writer.Close(r.sum); err != nil {
		return err
	}
	if r.step != nil {
		if err := r.step.Close(r.sum); err != nil {
			return err
		}
	}
	if r.file != nil {
		return r.file.complete()
	}
	return nil
}

func reportError(err error) error {
	if errors.Is(err, context.Canceled) {
		return errors.New("interrupted: the report is not complete")
	}
	return fmt.Errorf("the report cannot be written: %w", sayError(err))
}
