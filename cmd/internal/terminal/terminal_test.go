package terminal

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestNothingButATerminalIsInteractive(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "f"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if Interactive(file) || Interactive(null) || Interactive(new(bytes.Buffer)) {
		t.Error("a file, the null device or a buffer counts as a terminal")
	}
}

func TestColourObeysTheModeFirst(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	if !Colour("always", new(bytes.Buffer)) {
		t.Error("always does not overrule NO_COLOR")
	}
	if Colour("never", os.Stdout) || Colour("auto", new(bytes.Buffer)) {
		t.Error("coloured without a terminal")
	}
	if got := Red("x"); got == "x" || !strings.Contains(got, "x") {
		t.Errorf("red is %q", got)
	}
}

func TestProgressSaysWhatIsDoneAndFound(t *testing.T) {
	var b bytes.Buffer
	p := newProgress(&b, 10, time.Now().Add(-time.Minute))
	p.Done(2)
	time.Sleep(120 * time.Millisecond) // the bar is drawn ten times a second
	p.Done(0)
	p.Hide()
	p.Close()
	if got := b.String(); !strings.Contains(got, "2/10") || !strings.Contains(got, "2 errors") {
		t.Errorf("the bar says %q", got)
	}
}

func TestProgressKeepsQuiet(t *testing.T) {
	var b bytes.Buffer
	p := newProgress(&b, 10, time.Now())
	p.Done(0)
	p.Hide()
	p.Close()
	if b.Len() > 0 {
		t.Errorf("a batch of a moment shows %q", b.String())
	}
	var none *Progress
	none.Done(1)
	none.Hide()
	none.Close()
	if NewProgress(&b, 10) != nil {
		t.Error("a bar on something that is no terminal")
	}
}
