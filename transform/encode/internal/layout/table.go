package layout

import (
	"strings"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Tables stand in lines that follow one another, a row each. Their cells are
// told apart by upright strokes, as in Markdown, by tabs, or by the columns of
// the page in which they stand.

// table is the rows of the table that begins with the first of the lines, each
// with its cells, blank ones too; and how many lines were looked at, of which none
// begins a table when there are no rows. A line of strokes has no cells.
func (t *Transcript) table(lines []source.Line) (rows [][]source.Span, looked int) {
	for _, form := range []struct {
		cells func(source.Line) []source.Span
		is    func([][]source.Span) bool
	}{
		{t.betweenStrokes, t.tableOfStrokes},
		{t.betweenTabs, t.tableOfTabs},
		{t.betweenGaps, t.tableOfGaps},
	} {
		rows = rows[:0]
		for _, l := range lines {
			cells := form.cells(l)
			if cells == nil {
				break
			}
			rows = append(rows, cells)
		}
		looked = max(looked, len(rows))
		if len(rows) > 1 && form.is(rows) {
			return t.even(rows), len(rows)
		}
	}
	return nil, max(looked, 1)
}

// mayBeRow reports whether a line may be a row of a table; most are none.
func mayBeRow(line string) bool {
	return strings.HasPrefix(line, "|") || strings.Contains(line, "\t") || strings.Contains(line, "  ")
}

// betweenStrokes is the cells of a line of Markdown; nil when it is no row.
func (t *Transcript) betweenStrokes(l source.Line) []source.Span {
	text := t.Text.Of(l.Span)
	if l.Gap || !strings.HasPrefix(text, "|") || strings.Count(text, "|") < 2 {
		return nil
	}
	cells := []source.Span{}
	at := l.Start + 1
	for at < l.End {
		k := strings.IndexByte(t.Text.Raw[at:l.End], '|')
		if k < 0 {
			k = l.End - at
		}
		cells = append(cells, t.Text.Trim(source.Span{Start: at, End: at + k}))
		at += k + 1
	}
	return cells
}

// stroke is a cell of the line below the heads of a table.
var stroke = pattern.MustCompile(`^:?-{2,}:?$`)

// tableOfStrokes reports whether the second row is the line below the heads, or
// there are three rows of as many cells.
func (t *Transcript) tableOfStrokes(rows [][]source.Span) bool {
	if t.ruled(rows[1]) {
		return true
	}
	return len(rows) > 2 && len(rows[0]) == len(rows[1]) && len(rows[1]) == len(rows[2])
}

// ruled reports whether all cells of a row are strokes.
func (t *Transcript) ruled(row []source.Span) bool {
	for _, c := range row {
		if !stroke.MatchString(t.Text.Of(c)) {
			return false
		}
	}
	return len(row) > 0
}

// betweenTabs is the cells of a line with tabs; nil when there are none.
func (t *Transcript) betweenTabs(l source.Line) []source.Span {
	if l.Gap || !strings.Contains(t.Text.Of(l.Span), "\t") {
		return nil
	}
	var cells []source.Span
	for at := l.Start; at <= l.End; {
		k := strings.IndexByte(t.Text.Raw[at:l.End], '\t')
		if k < 0 {
			k = l.End - at
		}
		cells = append(cells, t.Text.Trim(source.Span{Start: at, End: at + k}))
		at += k + 1
	}
	return cells
}

// tableOfTabs reports whether all rows have as many cells: three or more, or two
// in three rows or more that are no labels with their values.
func (t *Transcript) tableOfTabs(rows [][]source.Span) bool {
	for _, r := range rows {
		if len(r) != len(rows[0]) {
			return false
		}
	}
	return len(rows[0]) > 2 || len(rows) > 2 && !t.labelled(rows)
}

// labelled reports whether most first cells end with a colon.
func (t *Transcript) labelled(rows [][]source.Span) bool {
	n := 0
	for _, r := range rows {
		if strings.HasSuffix(t.Text.Of(r[0]), ":") {
			n++
		}
	}
	return n*2 > len(rows)
}

var cellGap = pattern.MustCompile(`[ \t\x{A0}]{2,}`)

// betweenGaps is the cells of a line with gaps; nil when there are none.
func (t *Transcript) betweenGaps(l source.Line) []source.Span {
	if l.Gap {
		return nil
	}
	gaps := cellGap.FindAllStringIndex(t.Text.Of(l.Span), -1)
	if len(gaps) == 0 {
		return nil
	}
	var cells []source.Span
	at := l.Start
	for _, g := range gaps {
		cells = append(cells, source.Span{Start: at, End: l.Start + g[0]})
		at = l.Start + g[1]
	}
	return append(cells, source.Span{Start: at, End: l.End})
}

// tableOfGaps reports whether three rows or more have as many cells, which stand
// below one another: three or more, or two of which the second is a number.
func (t *Transcript) tableOfGaps(rows [][]source.Span) bool {
	n := len(rows[0])
	if len(rows) < 3 || t.labelled(rows) {
		return false
	}
	for _, r := range rows {
		if len(r) != n {
			return t.filled(rows)
		}
	}
	if n < 2 {
		return false
	}
	columns := make([]extent, n)
	for _, r := range rows {
		for i, c := range r {
			if utf8.RuneCountInString(t.Text.Of(c)) > 50 || !columns[i].add(t.extent(c)) {
				return false
			}
		}
	}
	return n > 2 || t.numbers(rows) && !t.letterhead(rows)
}

// letterhead reports whether rows of two cells stand above everything else, and one of
// the second cells is a date: they are the two columns of a letterhead.
func (t *Transcript) letterhead(rows [][]source.Span) bool {
	dated := 0
	for _, r := range rows {
		if startsWithDate(t.Text.Of(r[1])) {
			dated++
		}
	}
	return dated == 1 && len(rows) < 7 && source.AllBlank(t.Text.Raw[:rows[0][0].Start])
}

// numbers reports whether most second cells begin with a figure.
func (t *Transcript) numbers(rows [][]source.Span) bool {
	n := 0
	for _, r := range rows {
		if c := strings.TrimLeft(t.Text.Of(r[1]), "-–+$£€~( "); c != "" && c[0] >= '0' && c[0] <= '9' {
			n++
		}
	}
	return n*10 >= len(rows)*6
}

// extent is the columns of the page from one up to another.
type extent struct{ from, to int }

// add makes a column of cells wider by one, and reports whether it stands below
// the others: it begins or ends where one of them does, or has most of its
// columns in common with them.
func (c *extent) add(cell extent) bool {
	if c.to == 0 {
		*c = cell
		return true
	}
	near := func(a, b int) bool { return a-b < 2 && b-a < 2 }
	common := min(c.to, cell.to) - max(c.from, cell.from)
	ok := near(c.from, cell.from) || near(c.to, cell.to) || common*2 > cell.to-cell.from
	c.from, c.to = min(c.from, cell.from), max(c.to, cell.to)
	return ok
}

// extent is the columns in which a cell stands.
func (t *Transcript) extent(cell source.Span) extent {
	start := strings.LastIndexAny(t.Text.Raw[:cell.Start], "\r\n") + 1
	from := utf8.RuneCountInString(t.Text.Raw[start:cell.Start])
	return extent{from, from + utf8.RuneCountInString(t.Text.Of(cell))}
}

// even gives all rows as many cells; those that are missing are blank ones at
// the end. Strokes and the line below the heads become what the layout says.
func (t *Transcript) even(rows [][]source.Span) [][]source.Span {
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	for i, r := range rows {
		if t.ruled(r) {
			rows[i] = nil
			continue
		}
		for len(r) < width {
			end := r[len(r)-1].End
			r = append(r, source.Span{Start: end, End: end})
		}
		rows[i] = r
	}
	return rows
}

// takeStrokes declares what stands between the cells of rows: strokes, and the
// line below the heads.
func (t *Transcript) takeStrokes(lines []source.Line, rows [][]source.Span) {
	for i, l := range lines {
		at := l.Start
		for _, c := range append(rows[i], source.Span{Start: l.End, End: l.End}) {
			t.takeWords(source.Span{Start: at, End: c.Start})
			at = max(at, c.End)
		}
	}
}

// takeWords declares each run of characters without blanks as punctuation of the
// layout.
func (t *Transcript) takeWords(s source.Span) {
	for at := s.Start; at < s.End; {
		word := t.Text.Trim(source.Span{Start: at, End: s.End})
		if word.Empty() {
			return
		}
		if k := strings.IndexFunc(t.Text.Of(word), source.Blank); k >= 0 {
			word.End = word.Start + k
		}
		t.change(source.Delimiter, word)
		at = word.End
	}
}
