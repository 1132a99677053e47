package app

import (
	"bytes"
	"fmt"

	"catchword/cmd/internal/terminal"
	"catchword/tei/diag"
	"catchword/transform/diff"
)

// gitDiffVerb is called by git, with the arguments that git gives to an
// external diff command (git(1), GIT_EXTERNAL_DIFF): one for an unmerged file,
// two more than seven for a renamed one.
type gitDiffVerb struct {
	Path    string   `arg:"" help:"The file's path in the repository."`
	Files   []string `arg:"" optional:"" name:"file" help:"OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, as git gives them."`
	Context int      `default:"6" placeholder:"N" help:"Show this many words around a change (default: 6)."`
	View    string   `enum:"all,text,markup,header,layout" default:"all" help:"Which changes to show: all, text, markup or header; layout, which else is only counted."`
}

// Help shows how git is told to use the verb.
func (gitDiffVerb) Help() string {
	return `git calls this to show the changes of TEI files, in git diff, git show --ext-diff and
git log -p --ext-diff, when it has been told to:

  git config diff.tei.command 'catchword git-diff --'
  echo '*.xml diff=tei' >> .gitattributes

The exit code is 0 whether or not there are changes, and when a version is not well-formed,
since git stops at any other.`
}

// Run shows the changes of one file.
func (v gitDiffVerb) Run(p *program) error {
	if v.Context < 0 {
		return fewWords(v.Context)
	}
	var out bytes.Buffer
	coloured := p.Report == "" && terminal.Colour(p.Color, p.stdout)
	name := diag.Printable(v.Path)
	if len(v.Files) > 6 {
		name += " → " + diag.Printable(v.Files[6])
	}
	if coloured {
		name = terminal.Bold(name)
	}
	fmt.Fprintln(&out, name)
	if err := v.changes(p, &out, coloured); err != nil {
		return err
	}
	fmt.Fprintln(&out)
	return p.write(p.Report, out.Bytes())
}

// Where git's external diff command is given what it compares, and how a side
// that is not there is named.
const (
	oldFile, newFile = 0, 3
	oldMode, newMode = 2, 5
	noMode           = "."
)

func (v gitDiffVerb) changes(p *program, out *bytes.Buffer, coloured bool) error {
	switch {
	case len(v.Files) == 0:
		_, err := fmt.Fprintln(out, "  not merged yet")
		return err
	case len(v.Files) < 6:
		return fmt.Errorf("git gives seven arguments to what shows changes; here are %d", 1+len(v.Files))
	case v.Files[oldMode] == noMode:
		_, err := fmt.Fprintln(out, "  added")
		return err
	case v.Files[newMode] == noMode:
		_, err := fmt.Fprintln(out, "  removed")
		return err
	}
	both, err := p.readBoth(v.Files[oldFile], v.Files[newFile], p.Report)
	if err != nil {
		return err
	}
	c, err := compareRevisions(both, diff.Options{OldName: "the older version", NewName: "the newer version", Layout: v.View == layoutView})
	if err != nil {
		_, err = fmt.Fprintf(out, "  cannot be compared: %v\n", err)
		return err
	}
	verb := diffVerb{Old: v.Path, New: v.Path, Format: "text", Context: v.Context, View: v.View}
	return verb.render(out, c, coloured)
}
