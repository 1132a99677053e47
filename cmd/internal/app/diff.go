package app

import (
	"bytes"
	"fmt"
	"io"

	"catchword/cmd/internal/terminal"
	"catchword/transform/diff"
	"catchword/transform/diff/render"
)

type diffVerb struct {
	Paths   []string `arg:"" optional:"" name:"path" help:"The older and the newer revision: two files (- for standard input) or two directories; with --git what to compare there."`
	Git     *string  `name:"git" placeholder:"REV[..REV]" help:"Compare two revisions in a git repository, or one with the working tree."`
	Old     string   `kong:"-"` // the two revisions
	New     string   `kong:"-"`
	Format  string   `enum:"text,json,html,patch,tei" default:"text" help:"How to say it: text, json, html (both revisions side by side), patch (what apply reads) or tei (the newer revision with an apparatus of what has changed in the text)."`
	Context int      `default:"6" placeholder:"N" help:"Show this many words around a change (default: 6)."`
	View    string   `enum:"all,text,markup,header,layout" default:"all" help:"Which changes to show: all, text, markup or header; layout, which else is only counted."`
}

// Help shows how the verb is used.
func (diffVerb) Help() string {
	return `The exit code is 0 when the two files are the same, byte for byte, and 1 when they are not.

Examples:

  catchword diff old.xml new.xml
  catchword diff --view text old.xml new.xml
  catchword diff --format html --report changes.html old.xml new.xml
  catchword diff --format patch old.xml new.xml > change.patch
  catchword apply change.patch old.xml
  catchword diff edition-2023/ edition-2024/
  catchword diff --git HEAD
  catchword diff --git v1.0..v1.1 letters/`
}

// Run says what changed.
func (v diffVerb) Run(p *program) error {
	switch {
	case v.Context < 0:
		return fewWords(v.Context)
	case v.Git != nil:
		return v.revisions(p)
	case len(v.Paths) != 2:
		return fmt.Errorf("diff compares two files or two directories: %d were named", len(v.Paths))
	}
	v.Old, v.New = v.Paths[0], v.Paths[1]
	if dirs, err := areDirectories(v.Old, v.New); dirs || err != nil {
		if err != nil {
			return err
		}
		return v.directories(p)
	}
	both, err := p.readBoth(v.Old, v.New, p.Report)
	if err != nil {
		return err
	}
	c, err := compareRevisions(both, diff.Options{OldName: v.Old, NewName: v.New, Layout: v.View == layoutView})
	if err != nil {
		return err
	}
	p.sayUnlessTEI(c, v.New)
	var out bytes.Buffer
	if err := v.render(&out, c, p.Report == "" && terminal.Colour(p.Color, p.stdout)); err != nil {
		return err
	}
	if err := p.write(p.Report, out.Bytes()); err != nil {
		return err
	}
	if !c.Equal {
		p.found()
	}
	return nil
}

func fewWords(n int) error {
	return fmt.Errorf("--context=%d: a number of words from 0 on is needed", n)
}

func (v diffVerb) render(w io.Writer, c *diff.Comparison, coloured bool) error {
	view, _ := render.ViewNamed(v.View) // the command line allows only those that there are
	o := render.Options{OldName: v.Old, NewName: v.New, View: view, Context: v.Context, Color: coloured}
	switch v.Format {
	case "json":
		return render.JSON(w, c, o)
	case "html":
		return render.HTML(w, c, o)
	case "patch":
		return writeText(w, c.Patch.MarshalText)
	case "tei":
		return inFile(v.New, writeText(w, func() ([]byte, error) { return c.Apparatus(v.Old, v.New) }))
	}
	return render.Text(w, c, o)
}

// writeText writes what made makes.
func writeText(w io.Writer, made func() ([]byte, error)) error {
	text, err := made()
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}
