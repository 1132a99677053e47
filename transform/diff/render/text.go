package render

import (
	"bufio"
	"fmt"
	"io"

	"catchword/transform/diff"
)

// Text writes the changes for a person to read.
func Text(w io.Writer, c *diff.Comparison, o Options) error {
	b := bufio.NewWriter(w)
	for i := range c.Changes {
		if ch := &c.Changes[i]; o.View.shows(ch) {
			fmt.Fprintln(b, ch.Kind, ch.What, ch.Element, ch.Attribute, oneSide(ch.Old), "→", oneSide(ch.New))
		}
	}
	fmt.Fprintln(b, Summary(c))
	return b.Flush()
}

func oneSide(s *diff.Side) string {
	if s == nil {
		return "nothing"
	}
	return fmt.Sprintf("%d:%d %s “%s”", s.Line, s.Column, s.Path, s.Text)
}
