package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"catchword/transform/diff"
)

// part is a part of a sentence: the renderer's words, or what stood or stands
// in a document.
type part struct {
	op   diff.Op
	text string
}

func says(format string, args ...any) part { return part{text: fmt.Sprintf(format, args...)} }
func gone(text string) part                { return part{diff.Gone, text} }
func fresh(text string) part               { return part{diff.New, text} }

// sentence says what a change is.
func sentence(c *diff.Change) []part { return legibleParts(told(c)) }

func told(c *diff.Change) []part {
	if c.Attribute != "" {
		return attribute(c)
	}
	switch c.What {
	case diff.Added:
		return []part{says("%s added: ", subject(c)), fresh(c.New.Text)}
	case diff.Deleted:
		return []part{says("%s deleted: ", subject(c)), gone(c.Old.Text)}
	case diff.Wrapped:
		return []part{fresh(startTag(c.New.Text)), says(" put around “%s”", short(c.Old.Text))}
	case diff.Unwrapped:
		return []part{gone(startTag(c.Old.Text)), says(" taken away from around “%s”", short(c.New.Text))}
	case diff.Renamed:
		return []part{says("element renamed: "), gone(c.Old.Text), says(" → "), fresh(c.New.Text)}
	case diff.Extent:
		return []part{says("%s has moved its bounds: “%s” → “%s”", c.Element, short(c.Old.Text), short(c.New.Text))}
	case diff.Split:
		return []part{says("%s split: “%s” is one of its own now", called(c), short(c.New.Text))}
	case diff.Merged:
		return []part{says("%s joined to its neighbour: “%s”", called(c), short(c.Old.Text))}
	case diff.Moved:
		return []part{says("%s moved here from %s: “%s”", subject(c), from(c), short(c.New.Text))}
	case diff.Layout:
		return []part{says("layout: "), gone(written(c.Old.Text)), says(" → "), fresh(written(c.New.Text))}
	}
	return edited(c)
}

// replaced is an old and a new text, of which one may be missing.
func replaced(c *diff.Change) []part {
	switch {
	case c.Old == nil:
		return []part{fresh(c.New.Text)}
	case c.New == nil:
		return []part{gone(c.Old.Text)}
	case isLong(c):
		return within(strings.Fields(c.Old.Text), strings.Fields(c.New.Text))
	default:
		return []part{gone(c.Old.Text), says(" → "), fresh(c.New.Text)}
	}
}

// longValue is the length in bytes from which on two values, such as comments,
// are not shown both in full: only what differs, with some words around it.
const (
	longValue   = 80
	aroundValue = 4
)

func isLong(c *diff.Change) bool {
	return c.Old != nil && c.New != nil && len(c.Old.Text) > longValue && len(c.New.Text) > longValue
}

// introduced says what has been replaced, and by what.
func introduced(what string, c *diff.Change) []part {
	if isLong(c) {
		what += ":"
	}
	return append([]part{says("%s ", what)}, replaced(c)...)
}

// within shows where two texts that start and end alike differ.
func within(old, new []string) []part {
	head, tail := 0, 0
	for head < len(old) && head < len(new) && old[head] == new[head] {
		head++
	}
	for tail < len(old)-head && tail < len(new)-head && old[len(old)-1-tail] == new[len(new)-1-tail] {
		tail++
	}
	before, behind := old[:head], old[len(old)-tail:]
	var out []part
	if len(before) > aroundValue {
		before = append([]string{"…"}, before[len(before)-aroundValue:]...)
	}
	if len(before) > 0 {
		out = append(out, says("%s ", strings.Join(before, " ")))
	}
	if o := old[head : len(old)-tail]; len(o) > 0 {
		out = append(out, gone(strings.Join(o, " ")))
	}
	if n := new[head : len(new)-tail]; len(n) > 0 {
		out = append(out, fresh(strings.Join(n, " ")))
	}
	if len(behind) > aroundValue {
		behind = append(behind[:aroundValue:aroundValue], "…")
	}
	if len(behind) > 0 {
		out = append(out, says(" %s", strings.Join(behind, " ")))
	}
	return out
}

func edited(c *diff.Change) []part {
	switch {
	case c.Kind == diff.Comment:
		return introduced(noteIn(c), c)
	case c.Field != "":
		return introduced(c.Field, c)
	case isDeclaration(c):
		return introduced(declaration(c), c)
	default:
		return replaced(c)
	}
}

// attribute says how an attribute has changed. In the header the attribute
// that holds a date is the date.
func attribute(c *diff.Change) []part {
	what := "@" + c.Attribute + " of " + c.Element
	switch {
	case c.Field != "" && c.Attribute == "when":
		what = c.Field
	case c.Field != "":
		what = c.Field + ", @" + c.Attribute
	}
	switch {
	case c.Old == nil:
		what += " added: "
	case c.New == nil:
		what += " removed: "
	default:
		what += " "
	}
	return append([]part{says("%s", what)}, replaced(c)...)
}

// subject is what has been added, deleted or moved.
func subject(c *diff.Change) string {
	switch {
	case c.Kind == diff.Comment:
		return noteIn(c)
	case c.Field != "":
		return c.Field
	case c.Element != "":
		return called(c)
	case c.Kind == diff.Markup:
		return declaration(c)
	default:
		return "text"
	}
}

// written is a source text on one line, with its white space to be seen.
func written(source string) string {
	const most = 60
	text := strings.NewReplacer("\r", "␍", "\n", "␊", "\t", "␉").Replace(source)
	if r := []rune(text); len(r) > most {
		text = string(r[:most/2]) + "…" + string(r[len(r)-most/2:])
	}
	return strings.ReplaceAll(text, " ", "␣")
}

func isDeclaration(c *diff.Change) bool {
	text := anySide(c).Text
	return c.Kind == diff.Markup && (strings.HasPrefix(text, "<!DOCTYPE") || strings.HasPrefix(text, "<?xml"))
}

// declaration is what stands before the root and is no comment.
func declaration(c *diff.Change) string {
	if strings.HasPrefix(anySide(c).Text, "<!DOCTYPE") {
		return "document type declaration"
	}
	return "XML declaration"
}

// noteIn names a comment or instruction, in the header with its place.
func noteIn(c *diff.Change) string {
	if c.Field != "" {
		return noteNoun(c) + " in " + c.Field
	}
	return noteNoun(c)
}

func noteNoun(c *diff.Change) string {
	if strings.HasPrefix(anySide(c).Text, "<?") {
		return "processing instruction"
	}
	return "comment"
}

// anySide is the newer side of a change, or the older where there is no newer.
func anySide(c *diff.Change) *diff.Side {
	if c.New != nil {
		return c.New
	}
	return c.Old
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
	return fmt.Sprintf("line %d (%s)", c.Old.Line, apart(c.Old.Path, here))
}

// apart is a path without the steps that it has in common with another.
func apart(path, other string) string {
	steps, others := strings.Split(path, "/"), strings.Split(other, "/")
	n := 0
	for n < len(steps)-1 && n < len(others) && steps[n] == others[n] {
		n++
	}
	return strings.Join(steps[n:], "/")
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
		return s
	}
	return strings.Join(words[:4], " ") + " … " + strings.Join(words[len(words)-3:], " ")
}
