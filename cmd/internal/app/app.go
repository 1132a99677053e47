// Package app is the command: flags, files, parallelism and exit codes around
// the library packages, with a file for each verb.
//
//	os.Exit(app.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"catchword/cmd/internal/terminal"
	"catchword/tei/diag"

	"github.com/alecthomas/kong"
)

// The exit codes. A batch ends with the highest that one of its files calls for.
const (
	exitClean    = 0 // all clean; diff: equal
	exitFindings = 1 // findings of severity error; diff: different
	exitTrouble  = 2 // usage, configuration, a schema, or files that cannot be read or written
)

// grammar is the command line.
type grammar struct {
	Encode   encodeVerb   `cmd:"" help:"Encode plain-text transcriptions as TEI P5."`
	Validate validateVerb `cmd:"" help:"Say what is wrong in TEI documents, and where."`
	Diff     diffVerb     `cmd:"" help:"Say what changed between two revisions of a TEI document."`
	Apply    applyVerb    `cmd:"" help:"Apply to a document the changes that diff --format patch wrote."`
	Merge    mergeVerb    `cmd:"" help:"Bring two revisions of a TEI document together."`
	Record   recordVerb   `cmd:"" help:"Write into a TEI document's revision history what changed in it."`
	Log      logVerb      `cmd:"" help:"Tell the history of a TEI document in a git repository by its kinds of change."`
	GitDiff  gitDiffVerb  `cmd:"" name:"git-diff" help:"Show the changes of a file when git asks for them."`
	Schemas  schemasVerb  `cmd:"" help:"List the schemas that --schema knows by name."`
	Version  versionVerb  `cmd:"" help:"Print the version."`

	common
}

// common are the flags of every verb.
type common struct {
	Report      string `placeholder:"FILE" help:"Write the report to a file instead of standard output."`
	Jobs        int    `short:"j" placeholder:"N" help:"Work on this many files at once (default: one for each processor; encode, which waits for what it writes, one more)."`
	Config      string `placeholder:"FILE" help:"Read this configuration instead of the catchword.yaml next to or above each file."`
	Color       string `enum:"auto,always,never" default:"auto" help:"Colour the output: auto (on a terminal), always or never."`
	Quiet       bool   `short:"q" help:"Print no summary and no progress."`
	MaxFindings *int   `placeholder:"N" help:"Show at most this many findings of a file, 0 for all (default: 100 for text, else all)."`
}

// program is one run of the command.
type program struct {
	common
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	spools         []*spool // of inputs that can be read only once
	named          []string // files that are read beside the inputs: schemas, authorities
	garbage        *collection
	code           int // the exit code so far
}

// Main runs the command and returns its exit code. It reads the environment
// (NO_COLOR, SOURCE_DATE_EPOCH, XML_CATALOG_FILES, GITHUB_STEP_SUMMARY). An
// interruption leaves no half-written file.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{ctx: context.Background(), stdin: stdin, stdout: stdout, stderr: stderr, garbage: collectLater()}
	defer p.closeSpools()
	var g grammar
	verb, done, err := parse(&g, habitual(args), stdout, stderr)
	if done {
		return exitClean
	}
	if err != nil {
		return p.usage(err)
	}
	p.common = g.common
	if p.Report == stdinName {
		p.Report = "" // the standard output
	}
	if err := p.common.check(); err != nil {
		return p.usage(err)
	}
	if err := verb.Run(p); err != nil {
		p.trouble(err)
	}
	return p.code
}

// interruptible lets an interruption end p.ctx, so that a batch can end tidily:
// what was judged is reported, and no temporary file is left. A second
// interruption ends the process at once. The caller calls stop when the batch
// is done. Everything else that the command does is ended by the first: files
// are written in one step, so that it leaves nothing half done either.
func (p *program) interruptible() (stop func()) {
	p.ctx, stop = signal.NotifyContext(p.ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(p.ctx, stop)
	return stop
}

// parse reads the command line; done is true when help was asked for and given.
func parse(g *grammar, args []string, stdout, stderr io.Writer) (verb *kong.Context, done bool, err error) {
	parser, err := kong.New(g,
		kong.Name("catchword"),
		kong.Description(description),
		helpVars(),
		kong.Writers(stdout, stderr),
		kong.Exit(func(int) { done = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.ShortUsageOnError(),
	)
	if err != nil {
		return nil, false, err
	}
	verb, err = parser.Parse(args)
	return verb, done, err
}

const description = `Encode archival transcriptions as TEI P5, validate TEI, compare its revisions.

A PATH is a file, a directory (all that is below it), a pattern such as
'letters/**/*.xml' in quotation marks, or - for standard input.

Exit codes: 0 clean (diff: equal), 1 errors found (diff: different; merge: conflicts), 2 trouble:
the command line, the configuration, a schema, or a file that cannot be read or written.`

// trouble says on standard error what stands in the way and sets the exit
// code. Of a list of findings it says each.
func (p *program) trouble(err error) {
	p.code = exitTrouble
	var found diag.List
	if !errors.As(err, &found) {
		lines := strings.Split(err.Error(), "\n")
		for i := range lines {
			lines[i] = diag.Printable(lines[i])
		}
		fmt.Fprintf(p.stderr, "%s %s\n", p.paint(terminal.Red, "catchword:"), strings.Join(lines, "\n"))
		return
	}
	for _, d := range found {
		p.note(d)
	}
}

// note says on standard error what was found in a file that is no input: a
// schema or an authority.
func (p *program) note(d diag.Diagnostic) {
	if d.Severity == diag.Error || !p.Quiet {
		fmt.Fprintf(p.stderr, "%s %v\n", p.paint(terminal.Red, "catchword:"), d)
	}
}

// found sets the exit code for errors found in a document.
func (p *program) found() { p.code = max(p.code, exitFindings) }

// paint colours what goes to standard error.
func (p *program) paint(colour func(string) string, s string) string {
	if terminal.Colour(p.Color, p.stderr) {
		return colour(s)
	}
	return s
}

// check says which number on the command line cannot be meant.
func (c common) check() error {
	if c.Jobs < 0 {
		return fmt.Errorf("--jobs=%d: a number of files from 1 on is needed", c.Jobs)
	}
	if c.MaxFindings != nil && *c.MaxFindings < 0 {
		return fmt.Errorf("--max-findings=%d: a number is needed, 0 for all", *c.MaxFindings)
	}
	return nil
}

// jobs is how many of n files to work on at once, when so many mostly wait for
// the disk.
func (c common) jobs(n, waiting int) int {
	if c.Jobs > 0 {
		return min(c.Jobs, n)
	}
	return min(runtime.GOMAXPROCS(0)+waiting, n)
}
