package app

import (
	"bytes"
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
	Path      string `placeholder:"PATH" help:"What to call the document when conflicts are listed (git: %P)."`
	Conflicts string `enum:"tei,comments" default:"tei" help:"How conflicts are marked: tei (an app with two rdg, where one may stand) or comments."`
}

// Help shows how the verb is used.
func (mergeVerb) Help() string {
	return `What only one of two revisions changed is taken over, word by word and tag by tag: a name
tagged in the one and a slip corrected in the other both survive. Where both changed the
same in different ways, the result keeps OURS and says what THEIRS has.

The exit code is 0 when all fits together, 1 when there are conflicts (they are listed on
standard error, or in the file of --report, by their places in the file written or, when
that is the standard output, in BASE), and 2 for trouble: then nothing is written.

Examples:

  catchword merge base.xml mine.xml yours.xml > merged.xml
  catchword merge --conflicts comments -o mine.xml base.xml mine.xml yours.xml

As a merge driver of git, for the files that .gitattributes gives "merge=tei":

  git config merge.tei.driver 'catchword merge -o %A --path %P %O %A %B'`
}

// Run brings two revisions together.
func (v mergeVerb) Run(p *program) error {
	files, err := p.readRevisions(v)
	if err != nil {
		return err
	}
	o := diff.MergeOptions{BaseName: v.Base, OurName: v.Ours, TheirName: v.Theirs, Comments: v.Conflicts == "comments"}
	if v.Path != "" {
		o.BaseName, o.OurName, o.TheirName = v.Path+" (base)", v.Path+" (ours)", v.Path+" (theirs)"
	}
	r, err := diff.Merge(files[0], files[1], files[2], o)
	if err != nil {
		return err
	}
	if err := p.write(v.Output, r.Text); err != nil {
		return err
	}
	if err := p.conflicts(v.found(r.Conflicts)); err != nil {
		return err
	}
	if n := len(r.Conflicts); n > 0 && !p.Quiet {
		fmt.Fprintln(p.stderr, report.Count(n, "conflict"))
	}
	return nil
}

// found are the conflicts as findings: in the file that the user will open to
// settle them or, when none is written, in the base.
func (v mergeVerb) found(conflicts []diff.Conflict) (found diag.List) {
	written := v.Output != "" && v.Output != stdinName
	for _, c := range conflicts {
		d := diag.Diagnostic{
			File: v.Base, Severity: diag.Error, Source: diag.Diff, Code: "merge-conflict", Span: c.Base, Path: c.Path,
			Message: fmt.Sprintf("both revisions changed this: ours has %s, theirs has %s", quoted(c.Ours), quoted(c.Theirs)),
		}
		if c.Moved {
			d.Message = fmt.Sprintf("one revision moved this, the other took it elsewhere or away: ours has %s, theirs has %s", quoted(c.Ours), quoted(c.Theirs))
		}
		if written {
			d.File, d.Span = v.Output, c.Merged
		}
		if v.Path != "" {
			d.File = v.Path
		}
		found.Add(d)
	}
	return found
}

// readRevisions reads the three files, of which one may be the standard input.
// The output may take the place of ours, which is read by then, not that of
// the others; the report takes the place of none.
func (p *program) readRevisions(v mergeVerb) (files [3][]byte, err error) {
	names := [3]string{v.Base, v.Ours, v.Theirs}
	err = errors.Join(notOverInput([]string{v.Base, v.Theirs}, v.Output), notOverInput(append(names[:], v.Output), p.Report))
	if err != nil {
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

// conflicts lists what did not fit together, in the report or on standard
// error.
func (p *program) conflicts(found diag.List) error {
	var list bytes.Buffer
	for _, d := range found {
		p.found()
		fmt.Fprintln(&list, d)
	}
	if p.Report != "" {
		return p.write(p.Report, list.Bytes())
	}
	_, err := p.stderr.Write(list.Bytes())
	return err
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
