package layout

import (
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// Tables whose rows lack cells.

// filled gives the rows of a table that lack cells blank ones, by the columns of those
// that have them all, and reports whether all of them are rows of it: two or more have
// three cells or more, and the cells of the others stand below theirs.
//
//	             January   February
//	Bread           4.50       6.25
//	Sugar          30.00      44.00
func (t *Transcript) filled(rows [][]source.Span) bool {
	n, full := 0, 0
	for _, r := range rows {
		if len(r) > n {
			n, full = len(r), 0
		}
		if len(r) == n {
			full++
		}
	}
	if n < 3 || full < 2 || full*2 < len(rows) {
		return false
	}
	columns := make([]extent, n)
	for _, r := range rows {
		for i, c := range r {
			if utf8.RuneCountInString(t.Text.Of(c)) > 50 || len(r) == n && !columns[i].add(t.extent(c)) {
				return false
			}
		}
	}
	for i, r := range rows {
		if len(r) == n {
			continue
		}
		row, ok := t.below(r, columns)
		if !ok {
			return false
		}
		rows[i] = row
	}
	return true
}

// below is a row with a cell for each column, blank where none of its cells stands; ok is
// false when one of them stands below no column.
func (t *Transcript) below(cells []source.Span, columns []extent) (row []source.Span, ok bool) {
	if len(cells) < 2 {
		return nil, false
	}
	k := 0
	for _, c := range columns {
		if k < len(cells) {
			if e := t.extent(cells[k]); min(e.to, c.to) > max(e.from, c.from) {
				row = append(row, cells[k])
				k++
				continue
			}
		}
		at := cells[min(k, len(cells)-1)]
		if k < len(cells) {
			at.End = at.Start
		} else {
			at.Start = at.End
		}
		row = append(row, at)
	}
	return row, k == len(cells)
}
