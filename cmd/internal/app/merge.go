package app

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/diff"
	"catchword/transform/report"
)

type mergeVerb struct {
	Base      string `arg:"" help:"The revision that both others come from."`
	Ours      string `arg:"" help:"The one revision; where both changed the same, its text stays."`
	Theirs    string `arg:"" help:"The other revision."`
	Output    string `short:"o" placeholder:"FILE" help:"Where the result goes (default: standard output). It may be OURS."`
	Conflicts string `enum:"tei,comments" default:"tei" help:"How conflicts are marked: tei (an app with two rdg, where one may stand) or comments."`
}

// Help shows how the verb is used.
func (mergeVerb) Help() string {
	return `What only one of two revisions changed is taken over, word by word and tag by tag: a name
tagged in the one and a slip corrected in the other both survive. Where both changed the
same in different ways, the result keeps OURS and says what THEIRS has.

The exit code is 0 when all fits together, 1 when there are conflicts (they are listed on
standard error), and 2 for trouble: then nothing is written.

Examples:

  catchword merge base.xml mine.xml yours.xml > merged.xml
  catchword merge --conflicts comments -o mine.xml base.xml mine.xml yours.xml

As a merge driver of git, for the files that .gitattributes gives "merge=tei":

  git config merge.tei.driver 'catchword merge -o %A %O %A %B'`
}

// Run brings two revisions together.
func (v mergeVerb) Run(p *program) error {
	files, err := p.readRevisions(v)
	if err != nil {
		return err
	}
	r, err := diff.Merge(files[0], files[1], files[2], diff.MergeOptions{
		BaseName: v.Base, OurName: v.Ours, TheirName: v.Theirs, Comments: v.Conflicts == "comments",
	})
	if err != nil {
		return err
	}
	if err := p.write(v.Output, r.Text); err != nil {
		return err
	}
	p.conflicts(v.Base, r.Conflicts)
	return nil
}

// readRevisions reads the three files, of which one may be the standard input.
// The output may take the place of ours, which is read by then, not that of
// the others.
func (p *program) readRevisions(v mergeVerb) (files [3][]byte, err error) {
	names := [3]string{v.Base, v.Ours, v.Theirs}
	if err := notOverInput([]string{v.Base, v.Theirs}, v.Output); err != nil {
		return files, err
	}
	piped := 0
	for i, name := range names {
		if name == stdinName {
			piped++
		}
		if piped > 1 {
			return files, errors.New("only one of the three files can be the standard input")
		}
		if files[i], err = p.readNamed(name); err != nil {
			return files, readError(err)
		}
	}
	return files, nil
}

// conflicts lists on standard error where two revisions contradict each other,
// by the places in the document named, and counts them.
func (p *program) conflicts(name string, found []diff.Conflict) {
	if len(found) == 0 {
		return
	}
	p.found()
	for _, c := range found {
		fmt.Fprintln(p.stderr, diag.Diagnostic{
			File: name, Severity: diag.Error, Source: diag.Diff, Code: "merge-conflict", Span: c.Base, Path: c.Path,
			Message: fmt.Sprintf("both revisions changed this: ours has %s, theirs has %s", quoted(c.Ours), quoted(c.Theirs)),
		})
	}
	if !p.Quiet {
		fmt.Fprintln(p.stderr, report.Count(len(found), "conflict"))
	}
}

// quoted is the beginning of a source text, on one line.
func quoted(s string) string {
	const most = 60
	if s == "" {
		return "nothing"
	}
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return "“" + oneLine(s) + "”"
}

// oneLine makes white space single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
