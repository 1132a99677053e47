package layout

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// The older form in wrapped columns: labels with a full stop after the colon or
// without, values beside or below them, some fields empty.
//
//	1949            Speeches/Documents
//
//	Title: Telegram to Liu
//	Author: Mao zedong
//	Date: December            Source:. See Pei Jianzhang et al., Zhonghua renmin
//	18,1949                   gongheguo waijiaoshi (Beijing: World Affairs Press, 1994)
//	Description:.
//	[text]

var columnLabels = map[string]Key{
	"title": Title, "author": Author, "date": Date, "source": Citation, "description": Summary,
}

var columnLabel = pattern.MustCompile(`(?:^|\s{2,})(Title|Author|Date|Source|Description):\.?(?:\s|$)`)

var descriptionLabel = pattern.MustCompile(`^Description:\.?\s+\S`)

// isColumns knows the layout by the five labels, on more lines than one.
func isColumns(text *source.Text) bool {
	seen := map[string]bool{}
	if len(text.Lines()) < 3 {
		return false
	}
	for i, l := range text.Lines() {
		if i > 60 {
			break
		}
		for _, m := range columnLabel.FindAllStringSubmatch(text.Of(l.Span), -1) {
			seen[m[1]] = true
		}
	}
	return seen["Title"] && seen["Source"] && seen["Description"]
}

// columnReader collects the cells of each field in the order of the source.
type columnReader struct {
	*Transcript
	open   map[string][]source.Span // cells so far
	order  []string
	left   string        // the field in the left column
	right  string        // the field in the right column, "" for none
	beside []source.Span // labels of the right column, which stand within a line and are kept
	column int           // where the right column begins
}

func readColumns(t *Transcript) {
	before := *t
	r := columnReader{Transcript: t, open: map[string][]source.Span{}}
	r.cell("", source.Span{}) // what stands above the first label
	lines := t.Text.Lines()
	i, filled := 0, t.descriptionFills(lines)
	for ; i < len(lines); i++ {
		if r.left == "Description" && (i == filled || r.ended(lines[:i], lines[i])) {
			break
		}
		r.line(lines[i])
	}
	for _, name := range r.order {
		if name == "" {
			t.field(Site, append(r.open[name], r.beside...)...)
			continue
		}
		t.columnField(columnLabels[strings.ToLower(name)], r.open[name])
	}
	if t.Blocks = t.segment(lines[i:]); len(t.Blocks) == 0 { // nothing says where the header ends
		*t = before
		readPlain(t)
	}
}

// columnField stores a field; the web address in a citation becomes one of its own.
func (t *Transcript) columnField(key Key, cells []source.Span) {
	for i, s := range cells {
		if key == Citation {
			cells[i] = t.takeAddress(s)
		}
	}
	t.field(key, cells...)
}

// ended reports whether the text begins with a line: the description is empty,
// or an empty line stands between.
func (r *columnReader) ended(before []source.Line, line source.Line) bool {
	return len(r.open["Description"]) == 0 && !line.Gap && len(before) > 0 || before[len(before)-1].Gap && !line.Gap
}

// descriptionFills is the line behind a description that no empty line divides from the
// text, -1 when one does: behind the first line that is clearly not full.
func (t *Transcript) descriptionFills(lines []source.Line) int {
	from := lineOf(t.Text, lines, descriptionLabel)
	if from < 0 || slices.ContainsFunc(lines[from:], func(l source.Line) bool { return l.Gap }) {
		return -1
	}
	longest := 0
	for _, l := range lines[from:] {
		longest = max(longest, l.Len())
	}
	for i := from; i < len(lines)-1; i++ {
		if l := lines[i].Len(); l < longest*3/4 {
			return i + 1
		}
	}
	return -1
}

// line reads one line: a label opens its field, two columns are told apart by
// the place where the right one begins.
func (r *columnReader) line(l source.Line) {
	if l.Gap {
		r.right = ""
		return
	}
	labels := columnLabel.FindAllStringSubmatchIndex(r.Text.Of(l.Span), -1)
	if len(labels) == 0 {
		r.unlabelled(l)
		return
	}
	r.cell(r.left, source.Span{Start: l.Start, End: l.Start + labels[0][0]})
	for i, m := range labels {
		end := l.End
		if i+1 < len(labels) {
			end = l.Start + labels[i+1][0]
		}
		r.label(l, m, end, i > 0)
	}
}

// label opens a field with the cell after its label.
func (r *columnReader) label(l source.Line, m []int, end int, beside bool) {
	text := r.Text.Of(l.Span)
	name := text[m[2]:m[3]]
	stop := l.Start + m[3] + 1
	if strings.HasPrefix(r.Text.Raw[stop:], ".") {
		stop++
	}
	where := source.Span{Start: l.Start + m[2], End: stop}
	if beside || columnLabels[strings.ToLower(name)] == Citation {
		r.beside = append(r.beside, where)
	} else {
		r.change(source.Label, where)
	}
	if beside {
		r.right, r.column = name, l.Indent+len([]rune(text[:m[2]]))
	} else {
		r.left, r.right = name, ""
	}
	r.cell(name, source.Span{Start: stop, End: end})
}

// unlabelled is a line that goes on: both fields when there are two columns,
// the right one alone when the line begins there.
func (r *columnReader) unlabelled(l source.Line) {
	if r.right == "" {
		r.cell(r.left, l.Span)
		return
	}
	if l.Indent >= r.column-2 {
		r.cell(r.right, l.Span)
		return
	}
	if loc := columnGap.FindStringIndex(r.Text.Of(l.Span)); loc != nil {
		r.cell(r.left, source.Span{Start: l.Start, End: l.Start + loc[0]})
		r.cell(r.right, source.Span{Start: l.Start + loc[1], End: l.End})
		return
	}
	r.cell(r.left, l.Span)
}

var columnGap = pattern.MustCompile(`\s{3,}`)

func (r *columnReader) cell(name string, s source.Span) {
	if _, known := r.open[name]; !known {
		r.order = append(r.order, name)
		r.open[name] = nil
	}
	if s = r.Text.Trim(s); !s.Empty() {
		r.open[name] = append(r.open[name], s)
	}
}
