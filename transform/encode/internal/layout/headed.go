package layout

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Markdown without a front matter, known by the heading that it begins with, or by a line
// or a label in bold there. Below it a list of labels in bold may say what a front matter
// says elsewhere:
//
//	# Ann Doe to Rupert Roe, 3 May 1911
//
//	**From:** Ann Doe
//	**To:** Rupert Roe
//
//	Dear Roe,

var (
	headingLine = pattern.MustCompile(`^(#{1,6})\s+\S`)
	closingMark = pattern.MustCompile(`\s+#+$`)
	boldLine    = pattern.MustCompile(`^\*\*[^*\s](?:[^*]*[^*\s])?\*\*$`)
	boldLabel   = pattern.MustCompile(`^([-*] )?(?:\*\*|__)(\p{Lu}[\p{L} _-]{1,30})(?::(?:\*\*|__)|(?:\*\*|__):)(?:\s+|$)`)
)

// isHeaded knows the layout by a heading, a line in bold or a label in bold on the first
// line.
func isHeaded(text *source.Text) bool {
	for _, l := range text.Lines() {
		if !l.Gap {
			line := text.Of(l.Span)
			return headingLine.MatchString(line) || boldLabel.MatchString(line) || boldLine.MatchString(line)
		}
	}
	return false
}

func readHeaded(t *Transcript) {
	lines := t.Text.Lines()
	n := t.markedTitle(lines)
	n += t.boldLines(lines[n:])
	t.Blocks = t.markdown(lines[n:])
}

// markedTitle is how many lines at the top are the title: the first heading with
// what is above it, unless another has the same rank, and each heads a part.
func (t *Transcript) markedTitle(lines []source.Line) int {
	title, rank := -1, 0
	for i, l := range lines {
		m := headingLine.FindStringSubmatch(t.Text.Of(l.Span))
		switch {
		case m == nil && title < 0 && !l.Gap:
			return 0
		case m == nil:
		case title < 0:
			title, rank = i, len(m[1])
		case len(m[1]) <= rank:
			return 0
		}
	}
	if title < 0 {
		return 0
	}
	l := lines[title].Span
	t.change(source.Delimiter, source.Span{Start: l.Start, End: l.Start + rank})
	if m := closingMark.FindStringIndex(t.Text.Of(l)); m != nil {
		t.change(source.Delimiter, t.Text.Trim(source.Span{Start: l.Start + m[0], End: l.End}))
		l.End = l.Start + m[0]
	}
	l.Start += rank
	t.field(Title, t.Text.Trim(l))
	return title + 1
}

// boldLines is how many lines are a header of labels in bold, at least two of them.
func (t *Transcript) boldLines(lines []source.Line) int {
	n, found := 0, 0
	for i, l := range lines {
		is := boldLabel.MatchString(t.Text.Of(l.Span))
		if !is && (!l.Gap || found > 0) {
			break
		}
		if is {
			found++
		}
		n = i + 1
	}
	if found < 2 {
		return 0
	}
	for _, l := range lines[:n] {
		t.boldField(l)
	}
	return n
}

// boldField stores one line of a header of labels in bold.
func (t *Transcript) boldField(l source.Line) {
	m := boldLabel.FindStringSubmatchIndex(t.Text.Of(l.Span))
	if m == nil {
		return
	}
	label := source.Span{Start: l.Start + m[4], End: l.Start + m[5]}
	value := t.Text.Trim(source.Span{Start: l.Start + m[1], End: l.End})
	before := source.Span{Start: l.Start, End: label.Start}
	if m[2] >= 0 {
		t.change(source.Bullet, source.Span{Start: l.Start, End: l.Start + 1})
		before.Start = l.Start + m[3]
	}
	t.change(source.Delimiter, before)
	t.change(source.Delimiter, t.Text.Trim(source.Span{Start: label.End, End: l.Start + m[1]}))
	key := t.frontKey(strings.ToLower(t.Text.Of(label)))
	if value.Empty() {
		key = Other
	}
	t.Fields = append(t.Fields, Field{Key: key, Label: label, Kept: true, Value: []source.Span{value}})
}
