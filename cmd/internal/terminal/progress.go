package terminal

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// shownAfter keeps the bar away from batches that are done in a moment.
const shownAfter = 300 * time.Millisecond

// Progress is a bar that says how many files of all are done, how fast, how
// much time is left, and how many errors there are so far. A nil Progress
// shows nothing. It is not safe for concurrent use.
type Progress struct {
	bar     *progressbar.ProgressBar
	started time.Time
	pending int // files done before the bar was shown
	shown   bool
	errors  int
}

// NewProgress returns the bar for a number of files, or nil when w is no
// terminal.
func NewProgress(w io.Writer, files int) *Progress {
	if files < 2 || !Interactive(w) {
		return nil
	}
	return newProgress(w, files, time.Now())
}

func newProgress(w io.Writer, files int, started time.Time) *Progress {
	p := &Progress{started: started, bar: progressbar.NewOptions(files,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetWidth(24),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("files"),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
	p.bar.StartWithoutRender()
	return p
}

// Done counts one more file and the errors found in it.
func (p *Progress) Done(errors int) {
	if p == nil {
		return
	}
	p.errors += errors
	p.pending++
	if time.Since(p.started) < shownAfter {
		return
	}
	p.shown = true
	_ = p.bar.Add(p.pending) // a bar that cannot be drawn stops no work
	p.pending = 0
	if p.errors > 0 {
		p.bar.Describe(Red(fmt.Sprintf("%d errors", p.errors)))
	}
}

// Hide takes the bar away so that something else can be written; the next
// Done shows it again.
func (p *Progress) Hide() {
	if p != nil && p.shown {
		_ = p.bar.Clear()
	}
}

// Close takes the bar away for good.
func (p *Progress) Close() {
	if p == nil {
		return
	}
	p.Hide()
	_ = p.bar.Exit()
}
