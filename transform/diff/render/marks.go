package render

import (
	"strings"

	"catchword/transform/diff"
)

// ANSI escape sequences.
const (
	bold  = "\x1b[1m"
	red   = "\x1b[31m"
	green = "\x1b[32m"
	plain = "\x1b[0m"
)

func (t *textWriter) paint(colour, s string) string {
	if !t.o.Color || s == "" {
		return s
	}
	return colour + s + plain
}

func (t *textWriter) gone(s string) string  { return t.paint(red, "[-"+s+"-]") }
func (t *textWriter) fresh(s string) string { return t.paint(green, "{+"+s+"+}") }

// marked is a sentence with what has gone and what is new marked.
func (t *textWriter) marked(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		switch p.op {
		case diff.Gone:
			b.WriteString(t.gone(p.text))
		case diff.New:
			b.WriteString(t.fresh(p.text))
		default:
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// excerpt is a stretch of text with marks. Of the markup only what has changed
// shows, and long stretches without a change are cut short.
func (t *textWriter) excerpt(e diff.Excerpt) string {
	var b strings.Builder
	e.Pieces = legible(e.Pieces)
	for i := 0; i < len(e.Pieces); {
		n := alike(e.Pieces[i:])
		if i > 0 && i+n < len(e.Pieces) && e.Pieces[i].Op == diff.Same && t.o.View != TextOnly {
			b.WriteString(tagsOnly(e.Pieces[i : i+n])) // what the tags on either side stand on other sides of
		}
		t.run(&b, e.Pieces[i:i+n])
		i += n
	}
	text := strings.TrimSpace(b.String())
	if e.CutBefore {
		text = "… " + text
	}
	if e.CutAfter {
		text += " …"
	}
	return text
}

// tagsOnly are pieces that are all tags, without their attributes; "" when
// something else is among them.
func tagsOnly(ps []diff.Piece) string {
	var b strings.Builder
	for _, p := range ps {
		if p.Kind != diff.Tag {
			return ""
		}
		b.WriteString(tagName(p.Text))
	}
	return b.String()
}

// alike is how many of the first pieces are of one side.
func alike(ps []diff.Piece) int {
	n := 1
	for n < len(ps) && ps[n].Op == ps[0].Op {
		n++
	}
	return n
}

func (t *textWriter) run(b *strings.Builder, ps []diff.Piece) {
	var s strings.Builder
	for _, p := range ps {
		if p.Op == diff.Same && p.Aside() {
			s.WriteString(tagName(p.Text))
		}
		if p.Op == diff.Same && p.Kind != diff.Words && p.Kind != diff.Space {
			continue
		}
		if p.Kind == diff.Tag && t.o.View == TextOnly {
			continue
		}
		s.WriteString(p.Text)
	}
	switch text := s.String(); {
	case text == "":
	case ps[0].Op == diff.Gone:
		b.WriteString(t.gone(text))
	case ps[0].Op == diff.New:
		b.WriteString(t.fresh(text))
	default:
		b.WriteString(t.elided(text))
	}
}

// elided cuts the middle out of a long text.
func (t *textWriter) elided(text string) string {
	words := strings.Fields(text)
	n := t.o.Context + 1
	if len(words) <= 2*n+2 {
		return text
	}
	head, tail := strings.Join(words[:n], " "), strings.Join(words[len(words)-n:], " ")
	if strings.HasPrefix(text, " ") {
		head = " " + head
	}
	if strings.HasSuffix(text, " ") {
		tail += " "
	}
	return head + " … " + tail
}
