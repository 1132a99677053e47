package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"catchword/transform/diff"
)

// sentence says what a change is.
func (t *textWriter) sentence(c *diff.Change) string {
	if c.Attribute != "" {
		return t.attribute(c)
	}
	switch c.What {
	case diff.Added:
		return t.subject(c) + " added: " + t.new(c.New.Text)
	case diff.Deleted:
		return t.subject(c) + " deleted: " + t.gone(c.Old.Text)
	case diff.Wrapped:
		return fmt.Sprintf("%s put around “%s”", t.new(startTag(c.New.Text)), short(c.Old.Text))
	case diff.Unwrapped:
		return fmt.Sprintf("%s taken away from around “%s”", t.gone(startTag(c.Old.Text)), short(c.New.Text))
	case diff.Renamed:
		return fmt.Sprintf("element renamed: %s → %s", t.gone(c.Old.Text), t.new(c.New.Text))
	case diff.Extent:
		return fmt.Sprintf("%s has moved its bounds: “%s” → “%s”", c.Element, short(c.Old.Text), short(c.New.Text))
	case diff.Split:
		return fmt.Sprintf("%s split: a new one starts with “%s”", called(c), short(c.New.Text))
	case diff.Merged:
		return fmt.Sprintf("%s joined to its neighbour: “%s”", called(c), short(c.Old.Text))
	case diff.Moved:
		return fmt.Sprintf("%s moved here from %s: “%s”", t.subject(c), from(c), short(c.New.Text))
	case diff.Layout:
		return fmt.Sprintf("layout: %q → %q", c.Old.Text, c.New.Text)
	}
	return t.edited(c)
}

func (t *textWriter) edited(c *diff.Change) string {
	what := ""
	if c.Field != "" {
		what = c.Field + " "
	} else if c.Kind == diff.Comment {
		what = noteNoun(c) + " "
	}
	switch {
	case c.Old == nil:
		return what + t.new(c.New.Text)
	case c.New == nil:
		return what + t.gone(c.Old.Text)
	default:
		return what + t.gone(c.Old.Text) + t.paint(faint, " → ") + t.new(c.New.Text)
	}
}

// attribute says how an attribute has changed. In the header the attribute
// that holds a date is the date.
func (t *textWriter) attribute(c *diff.Change) string {
	what := "@" + c.Attribute + " of " + c.Element
	switch {
	case c.Field != "" && c.Attribute == "when":
		what = c.Field
	case c.Field != "":
		what = c.Field + ", @" + c.Attribute
	}
	switch {
	case c.Old == nil:
		return what + " added: " + t.new(c.New.Text)
	case c.New == nil:
		return what + " removed: " + t.gone(c.Old.Text)
	default:
		return what + " " + t.gone(c.Old.Text) + t.paint(faint, " → ") + t.new(c.New.Text)
	}
}

// subject is what has been added, deleted or moved.
func (t *textWriter) subject(c *diff.Change) string {
	switch {
	case c.Field != "" && c.Kind != diff.Comment:
		return c.Field
	case c.Kind == diff.Comment:
		return noteNoun(c)
	case c.Element != "":
		return called(c)
	default:
		return "text"
	}
}

func noteNoun(c *diff.Change) string {
	side := c.New
	if side == nil {
		side = c.Old
	}
	if strings.HasPrefix(side.Text, "<?") {
		return "processing instruction"
	}
	return "comment"
}

// called is what an editor calls an element.
func called(c *diff.Change) string {
	if c.Element == "p" {
		return "paragraph"
	}
	return c.Element
}

// from is where something has moved from; the path only says something when it
// was in another division.
func from(c *diff.Change) string {
	there, rest := divided(c.Old.Path)
	here, _ := divided(c.New.Path)
	if here == there {
		return fmt.Sprintf("line %d (%s)", c.Old.Line, rest)
	}
	return fmt.Sprintf("line %d (%s)", c.Old.Line, c.Old.Path)
}

func startTag(source string) string {
	if i := strings.IndexByte(source, '>'); i >= 0 {
		return source[:i+1]
	}
	return source
}

// short is the start of a text, and its end when it is long.
func short(s string) string {
	const most = 70
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	words := strings.Fields(s)
	if len(words) < 8 {
		return string([]rune(s)[:most]) + "…"
	}
	return strings.Join(words[:4], " ") + " … " + strings.Join(words[len(words)-3:], " ")
}
