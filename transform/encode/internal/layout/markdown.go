package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// What Markdown marks: headings, emphasis, characters that are none of its own.

var (
	escaped   = pattern.MustCompile("\\\\[\\\\`*_{}\\[\\]()#+\\-.!<>$&|~\"'^=:;,/%@?]")
	heading   = pattern.MustCompile(`^#{1,6}\s+`)
	stressed  = pattern.MustCompile(`\*\*[^*\s](?:[^*]*[^*\s])?\*\*|\*[^*\s](?:[^*]*[^*\s])?\*|\b_[^_\s](?:[^_]*[^_\s])?_\b`)
	ruleLines = pattern.MustCompile(`^(?:_{1,3}|\*{3,}|-{3,}|\* \* \*|- - -)$`)
)

// markdown makes blocks of Markdown: backslashes, heading marks and the marks
// of emphasis around a whole line are taken as what they are, and so are those of
// quotations.
func (t *Transcript) markdown(lines []source.Line) []Block {
	lines, quoted, holes := t.unquoted(t.headingsApart(lines))
	over := t.stressedOver(lines)
	heads, asides, bold := map[int]bool{}, map[int]bool{}, map[int]bool{}
	aside := false
	for i := range lines {
		l := &lines[i]
		if !over[l.Start] {
			aside = underscored(t.Text.Of(l.Span), aside)
		}
		if ruleLines.MatchString(t.Text.Of(l.Span)) {
			t.change(source.Delimiter, l.Span)
			holes = append(holes, l.Span) // a paragraph may go on over it, and over the end of a page
			l.Gap, l.End = true, l.Start
			continue
		}
		if m := heading.FindString(t.Text.Of(l.Span)); m != "" {
			t.change(source.Delimiter, t.Text.Trim(source.Span{Start: l.Start, End: l.Start + len(m)}))
			l.Start += len(m)
			heads[l.Start] = true
		}
		strong := strings.HasPrefix(t.Text.Of(l.Span), "**")
		whole := l.Span
		holes = t.takeEmphasis(l, holes, over)
		label := 0 // bytes of one in bold at the start
		if strong {
			holes, label = t.takeLabel(l, holes)
		}
		bold[l.Start] = strong && l.Start >= whole.Start+2 && l.End <= whole.End-2
		for _, m := range escaped.FindAllStringIndex(t.Text.Of(l.Span), -1) {
			s := source.Span{Start: l.Start + m[0], End: l.Start + m[0] + 1}
			t.change(source.Escape, s)
			holes = append(holes, s)
		}
		t.stress(source.Span{Start: l.Start + label, End: l.End})
		asides[l.Start] = aside
	}
	slices.SortFunc(t.Emphases, func(a, b Emphasis) int { return a.Outer.Start - b.Outer.Start })
	t.Text = t.Text.Without(holes)
	blocks := t.segment(lines)
	for i := range blocks {
		start := blocks[i].Lines[0].Start
		blocks[i].Head, blocks[i].Aside, blocks[i].Quote = heads[start], asides[start], quoted[start]
		blocks[i].Bold = bold[start] && len(blocks[i].Lines) == 1
	}
	return blocks
}

// underscored reports whether emphasis over several paragraphs is open after a
// line: one that begins with an underscore opens it, one that ends with one
// closes it, and one that is nothing else does either.
func underscored(line string, open bool) bool {
	starts, ends := strings.HasPrefix(line, "_"), strings.HasSuffix(line, "_")
	switch {
	case strings.Trim(line, "_") == "" && len(line) == 1:
		return !open
	case starts && !ends:
		return true
	case ends && !starts:
		return false
	}
	return open
}

// stress finds the words of a line that stand between stars or underscores.
func (t *Transcript) stress(line source.Span) {
	text := t.Text.Of(line)
	if !strings.ContainsAny(text, "*_") {
		return
	}
	for _, m := range stressed.FindAllStringIndex(text, -1) {
		if wordAt(text[:m[0]], utf8.DecodeLastRuneInString) || wordAt(text[m[1]:], utf8.DecodeRuneInString) {
			continue // within a word, or between figures
		}
		n := 1
		if strings.HasPrefix(text[m[0]:], "**") {
			n = 2
		}
		outer := source.Span{Start: line.Start + m[0], End: line.Start + m[1]}
		t.Emphases = append(t.Emphases, Emphasis{Outer: outer, Inner: source.Span{Start: outer.Start + n, End: outer.End - n}, As: stress(text[m[0] : m[0]+n])})
	}
}

// wordAt reports whether a text has a letter or figure at the end that a decoder looks at.
func wordAt(text string, decode func(string) (rune, int)) bool {
	r, _ := decode(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// starred is a line between stars.
var starred = pattern.MustCompile(`^(\*{1,3})[^*\s](?:[^*]*[^*\s])?(\*{1,3})$`)

// takeEmphasis takes the underscores at the ends of a line, and the stars around the
// whole of it. It adds them to the holes: the line may stand within a paragraph.
func (t *Transcript) takeEmphasis(l *source.Line, holes []source.Span, over map[int]bool) []source.Span {
	take := func(from, to int) {
		s := source.Span{Start: from, End: to}
		t.change(source.Delimiter, s)
		holes = append(holes, s)
	}
	if m := starred.FindStringSubmatchIndex(t.Text.Of(l.Span)); m != nil && m[3]-m[2] == m[5]-m[4] {
		inner := source.Span{Start: l.Start + m[3], End: l.Start + m[4]}
		take(l.Start, inner.Start)
		take(inner.End, l.End)
		l.Span = inner
	}
	text := t.Text.Of(l.Span)
	left := len(text) - len(strings.TrimLeft(text, "_"))
	right := len(text) - len(strings.TrimRight(text, "_"))
	if over[l.Start] {
		left = 0
	}
	if over[l.End-1] {
		right = 0
	}
	if left > 0 {
		take(l.Start, l.Start+left)
	}
	if right > 0 && left < len(text) {
		take(l.End-right, l.End)
	}
	if left == len(text) {
		l.Gap, l.End = true, l.Start
		return holes
	}
	l.Span = t.Text.Trim(source.Span{Start: l.Start + left, End: l.End - right})
	l.Gap = l.Gap || l.Empty() // nothing stands between them
	return holes
}

// boldWords is words in bold with a colon at the start of a line. Labels of records and
// memoranda stand so, but the names of speakers, too.
var boldWords = pattern.MustCompile(`^\*\*([^*:]{2,32})(?::\*\*|\*\*:)(?:\s|$)`)

// takeLabel takes the stars around a label at the start of a line. It gives the bytes
// that the label has then, with the sign and the stars behind it.
func (t *Transcript) takeLabel(l *source.Line, holes []source.Span) (more []source.Span, label int) {
	text := t.Text.Of(l.Span)
	m := boldWords.FindStringSubmatchIndex(text)
	if m == nil || !form.LabelsRecord(text[m[2]:m[3]]) {
		return holes, 0
	}
	behind := source.Span{Start: l.Start + m[3], End: l.Start + m[3] + len("**")}
	if t.Text.Of(behind) != "**" { // the colon stands between
		behind = source.Span{Start: behind.Start + 1, End: behind.End + 1}
	}
	before := source.Span{Start: l.Start, End: l.Start + m[2]}
	t.change(source.Delimiter, before)
	t.change(source.Delimiter, behind)
	l.Start = before.End
	return append(holes, before, behind), behind.End - l.Start
}

// headingsApart is the lines with an empty one before and after each heading that
// has none.
func (t *Transcript) headingsApart(lines []source.Line) []source.Line {
	var all []source.Line
	kept := 0 // lines that are in all
	for i, l := range lines {
		if l.Gap || !heading.MatchString(t.Text.Of(l.Span)) {
			continue
		}
		before, after := i > 0 && !lines[i-1].Gap, i+1 < len(lines) && !lines[i+1].Gap
		if !before && !after {
			continue
		}
		all = append(all, lines[kept:i]...)
		if before {
			all = append(all, emptyLine(l.Start))
		}
		all, kept = append(all, l), i+1
		if after {
			all = append(all, emptyLine(l.End))
		}
	}
	if kept == 0 {
		return lines
	}
	return append(all, lines[kept:]...)
}

// emptyLine is a line without text.
func emptyLine(at int) source.Line {
	return source.Line{Span: source.Span{Start: at, End: at}, Gap: true}
}
