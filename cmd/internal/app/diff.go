package app

import (
	"bytes"
	"io"

	"catchword/cmd/internal/terminal"
	"catchword/transform/diff"
	"catchword/transform/diff/render"
)

type diffVerb struct {
	Old     string `arg:"" help:"The older revision; - for standard input."`
	New     string `arg:"" help:"The newer revision; - for standard input."`
	Format  string `enum:"text,json,html,patch,tei" default:"text" help:"How to say it: text, json, html (both revisions side by side), patch (what apply reads) or tei (the newer revision with an apparatus of what has changed in the text)."`
	Context int    `default:"6" placeholder:"N" help:"Show this many words around a change (default: 6)."`
	View    string `enum:"all,text,markup,header" default:"all" help:"Which changes to show: all, text, markup or header."`
}

// Help shows how the verb is used.
func (diffVerb) Help() string {
	return `The exit code is 0 when the two files are the same, byte for byte, and 1 when they are not.

Examples:

  catchword diff old.xml new.xml
  catchword diff --view text old.xml new.xml
  catchword diff --format html --report changes.html old.xml new.xml
  catchword diff --format patch old.xml new.xml > change.patch
  catchword apply change.patch old.xml`
}

// Run says what changed.
func (v diffVerb) Run(p *program) error {
	both, err := p.readBoth(v.Old, v.New, p.Report)
	if err != nil {
		return err
	}
	c, err := diff.Compare(both[0], both[1], diff.Options{OldName: v.Old, NewName: v.New})
	if err != nil {
		return err
	}
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
