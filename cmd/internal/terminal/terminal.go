// Package terminal is what a person at a terminal sees and a program that
// reads a pipe does not: colour and the progress bar.
//
//	if terminal.Colour("auto", os.Stdout) { style.Error = terminal.Red }
//	bar := terminal.NewProgress(os.Stderr, len(files))
package terminal

import (
	"io"
	"os"

	"github.com/fatih/color"
)

// Interactive reports whether w is a terminal.
func Interactive(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// Colour reports whether what is written to w shall be coloured. The mode is
// "always", "never" or "auto": on a terminal that is able to, unless NO_COLOR
// is set (no-color.org).
func Colour(mode string, w io.Writer) bool {
	switch mode {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && Interactive(w)
}

// The paints. Each returns its text in that colour, whatever the stream.
func Red(s string) string    { return paint(s, color.FgRed, color.Bold) }
func Yellow(s string) string { return paint(s, color.FgYellow, color.Bold) }
func Blue(s string) string   { return paint(s, color.FgBlue, color.Bold) }
func Green(s string) string  { return paint(s, color.FgGreen) }
func Bold(s string) string   { return paint(s, color.Bold) }
func Faint(s string) string  { return paint(s, color.Faint) }

func paint(s string, attrs ...color.Attribute) string {
	c := color.New(attrs...)
	c.EnableColor()
	return c.Sprint(s)
}
