package encode

import (
	"strings"
	"unicode"

	"catchword/tei"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// table is the rows of a table. Its first row is its heads, when a line below
// rules it off, or when it has no figures, or years only, and the others have some.
func (e *encoder) table(b structure.Block) *etree.Element {
	var rows tei.Mixed
	for i, r := range b.Rows {
		if r == nil {
			continue
		}
		role := ""
		if i == 0 && e.headed(b.Rows) {
			role = "label"
		}
		var row tei.Mixed
		for _, c := range r {
			row = append(row, e.nodes.Elem("cell", nil, e.inline(c, fill)))
		}
		rows = append(rows, e.nodes.Elem("row", tei.Attrs("role", role), row))
	}
	return e.nodes.Elem("table", nil, rows)
}

// cells is the cells of a table that have words.
func cells(b *structure.Block) []source.Span {
	var all []source.Span
	for _, r := range b.Rows {
		for _, c := range r {
			if !c.Empty() {
				all = append(all, c)
			}
		}
	}
	return all
}

func (e *encoder) headed(rows [][]source.Span) bool {
	if len(rows) > 1 && rows[1] == nil {
		return true
	}
	return (!e.figures(rows[:1]) || e.years(rows[0])) && e.figures(rows[1:]) && !e.years(rows[1])
}

// yearCell is a year by itself.
var yearCell = pattern.MustCompile(`^1[5-9]\d\d$|^20\d\d$`)

// years reports whether all cells of a row but the first are years.
func (e *encoder) years(row []source.Span) bool {
	if len(row) < 2 {
		return false
	}
	for _, c := range row[1:] {
		if !yearCell.MatchString(e.text.Of(c)) {
			return false
		}
	}
	return true
}

// figures reports whether all rows have a figure.
func (e *encoder) figures(rows [][]source.Span) bool {
	for _, r := range rows {
		found := false
		for _, c := range r {
			found = found || strings.ContainsFunc(e.text.Of(c), unicode.IsDigit)
		}
		if r != nil && !found {
			return false
		}
	}
	return true
}

// participants is the list of those who took part, with what stands above it.
func (e *encoder) participants(b structure.Block) *etree.Element {
	items := tei.Mixed{e.nodes.Elem("head", nil, e.inline(b.Label, fill))}
	for i := 0; i < len(b.Items); i++ {
		content := e.inline(b.Items[i], fill)
		if n := b.Sides[i]; n > 0 {
			content = append(content, e.nodes.CharData(" "), e.nodes.Elem("list", nil, e.items(b.Items[i+1:i+1+n])))
			i += n
		}
		items = append(items, e.nodes.CharData(" "), e.nodes.Elem("item", nil, content))
	}
	return e.nodes.Elem("list", tei.Attrs("type", "participants"), items)
}

// items is an item for each stretch.
func (e *encoder) items(spans []source.Span) tei.Mixed {
	var all tei.Mixed
	for _, s := range spans {
		all = append(all, e.nodes.CharData(" "), e.nodes.Elem("item", nil, e.inline(s, fill)))
	}
	return all
}
