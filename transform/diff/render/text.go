package render

import (
	"bufio"
	"fmt"
	"io"

	"catchword/transform/diff"
)

// Text writes the changes for a person to read: grouped by the divisions of
// the newer revision, each with its place and its lines in both. What has been
// taken away stands as [-text-], what is new as {+text+}.
func Text(w io.Writer, c *diff.Comparison, o Options) error {
	o.Context = max(0, o.Context)
	t := textWriter{w: bufio.NewWriter(w), o: o}
	shown := chosen(c.Changes, o.View)
	t.changes(shown, "  ")
	if len(shown) == 0 && len(c.Changes) > 0 {
		fmt.Fprintf(t.w, "nothing changed in the %s; not shown: ", o.View)
	}
	fmt.Fprintln(t.w, Summary(c))
	return t.w.Flush()
}

// chosen are the changes that a view shows.
func chosen(changes []diff.Change, v View) []*diff.Change {
	var out []*diff.Change
	for i := range changes {
		if v.shows(&changes[i]) {
			out = append(out, &changes[i])
		}
	}
	return out
}

type textWriter struct {
	w        *bufio.Writer
	o        Options
	division string
	excerpts diff.Excerpts
	again    map[*diff.Change][]*diff.Change // repetitions that are not shown, by the first
}

func (t *textWriter) changes(cs []*diff.Change, indent string) {
	cs, t.again = once(cs)
	for len(cs) > 0 {
		n := t.together(cs)
		t.heading(cs[0], indent)
		t.group(cs[:n], indent)
		cs = cs[n:]
	}
}

// together is how many of the first changes are shown in one excerpt.
func (t *textWriter) together(cs []*diff.Change) int {
	n := 1
	for n < len(cs) && cs[0].InText() && cs[n].InText() && block(cs[n]) == block(cs[0]) &&
		cs[n-1].Near(cs[n], 2*t.o.Context) {
		n++
	}
	return n
}

// heading opens a division.
func (t *textWriter) heading(c *diff.Change, indent string) {
	if div, _ := divided(block(c)); div != t.division && indent == "  " {
		t.division = div
		fmt.Fprintln(t.w, t.paint(bold, div))
	}
}

func (t *textWriter) group(cs []*diff.Change, indent string) {
	c := cs[0]
	where := indent + t.where(c)
	if e := t.excerptOf(cs); e != "" {
		fmt.Fprintf(t.w, "%s%s\n", where, e)
		t.notes(cs, indent+"  ")
	} else {
		fmt.Fprintf(t.w, "%s%s\n", where, t.marked(sentence(c)))
	}
	for _, c := range cs {
		t.more(c, indent+"  ")
	}
	if len(c.Inner) > 0 {
		again := t.again
		t.changes(chosen(c.Inner, All), indent+"  ")
		t.again = again
	}
}

// excerptOf shows changes in their place in a text; "" when they are in none, or
// do not show there, as those within what one entity stands for.
func (t *textWriter) excerptOf(cs []*diff.Change) string {
	if !cs[0].InText() {
		return ""
	}
	e := t.excerpts.Of(cs, t.o.Context)
	if !e.Changed() && len(cs) == 1 {
		return ""
	}
	return t.excerpt(e)
}

// where is the place and the lines of a change. In the header the name of the
// field says more than the path.
func (t *textWriter) where(c *diff.Change) string {
	_, rest := divided(block(c))
	switch {
	case c.Field != "" && c.InText():
		return fmt.Sprintf("%s: %s: ", lines(c), c.Field)
	case c.Field != "" || rest == "":
		return lines(c) + ": "
	default:
		return fmt.Sprintf("%s %s: ", rest, lines(c))
	}
}

// notes say what an excerpt does not show by itself.
func (t *textWriter) notes(cs []*diff.Change, indent string) {
	for _, c := range cs {
		switch c.What {
		case diff.Split, diff.Merged, diff.Extent:
			fmt.Fprintln(t.w, indent+t.marked(sentence(c)))
		}
	}
}

// lines are the lines of a change on both sides.
func lines(c *diff.Change) string {
	before, after := c.Lines()
	if before == after {
		return fmt.Sprint(after)
	}
	return fmt.Sprintf("%d → %d", before, after)
}
