package diff

import "slices"

// A Row is a stretch of both revisions that are read side by side: a paragraph,
// or what else stands between the tags of blocks.
type Row struct {
	Pieces  []Piece
	Changes []int // which of the Comparison's changes start here
	Marks   []int // for each of Changes the piece with which it starts, -1 for none
	Old     int   // the line in the older revision, 0 when it has nothing of the row
	New     int   // the line in the newer revision, 0 when it has nothing of the row

	start, end pair // offsets on both sides; start is -1 for nothing
}

// Changed reports whether the row differs in more than layout.
func (r *Row) Changed() bool { return len(r.Changes) > 0 || r.differs() }

// Text reports whether the row says something, rather than being tags.
func (r *Row) Text() bool {
	for i := range r.Pieces {
		if r.Pieces[i].Kind == Words {
			return true
		}
	}
	return false
}

func (r *Row) differs() bool {
	for i := range r.Pieces {
		if r.Pieces[i].Op != Same && r.Pieces[i].Kind != Space {
			return true
		}
	}
	return false
}

// Rows are both revisions side by side, from their beginning to their end.
// Time and memory are linear in their size.
func (c *Comparison) Rows() []Row {
	c, err := c.matched()
	if err != nil {
		return nil
	}
	var rows []Row
	for _, p := range c.match.flow(0, int32(len(c.match.pairs))) {
		if len(rows) == 0 || p.block || rows[len(rows)-1].closed() {
			rows = append(rows, Row{start: pair{-1, -1}, end: pair{-1, -1}})
		}
		rows[len(rows)-1].add(p)
	}
	rows = joinRows(rows)
	for i := range rows {
		c.number(&rows[i])
	}
	starts := [2]rowStarts{rowsOf(rows, older), rowsOf(rows, newer)}
	for i := range c.Changes {
		if r := rowOf(starts, &c.Changes[i]); r >= 0 {
			rows[r].Changes = append(rows[r].Changes, i)
		}
	}
	for i := range rows {
		rows[i].mark(c.Changes)
	}
	c.markMoves(rows)
	return rows
}

// closed reports whether the row is a tag of a block.
func (r *Row) closed() bool { return r.Pieces[len(r.Pieces)-1].block }

func (r *Row) add(p Piece) {
	r.Pieces = append(r.Pieces, p)
	if p.Kind == Space {
		return
	}
	for s := older; s <= newer; s++ {
		if p.at[s] >= 0 {
			if r.start[s] < 0 {
				r.start[s] = p.at[s]
			}
			r.end[s] = p.at[s]
		}
	}
}

// joinRows joins the tags of blocks to the text that they enclose, so that a
// paragraph is one row, and drops rows of white space.
func joinRows(rows []Row) []Row {
	var out []Row
	for i := range rows {
		r := &rows[i]
		if r.start == (pair{-1, -1}) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].takes(r) {
			out[n-1].join(r)
			continue
		}
		out = append(out, *r)
	}
	return out
}

// takes reports whether a row goes on with another: a start tag with text, or
// text with an end tag.
func (r *Row) takes(next *Row) bool {
	last := &r.Pieces[len(r.Pieces)-1]
	first := &next.Pieces[0]
	if last.block && first.block && last.Op == Gone && first.Op == New && last.isEnd() == first.isEnd() {
		return true // one tag in place of another
	}
	if last.block {
		return !last.isEnd() && (!first.block || first.isEnd())
	}
	return first.block && first.isEnd()
}

func (p *Piece) isEnd() bool { return len(p.Text) > 1 && p.Text[1] == '/' }

func (r *Row) join(next *Row) {
	for _, p := range next.Pieces {
		r.add(p)
	}
}

func (c *Comparison) number(r *Row) {
	for s, line := range []*int{&r.Old, &r.New} {
		if r.start[s] >= 0 {
			*line = c.match.doc[s].lines.Pos(int(r.start[s])).Line
		}
	}
}

// rowStarts are the rows that one side has, and where they start there.
type rowStarts struct {
	rows   []int
	starts []int32
}

func rowsOf(rows []Row, s side) (out rowStarts) {
	for i := range rows {
		if rows[i].start[s] >= 0 {
			out.rows = append(out.rows, i)
			out.starts = append(out.starts, rows[i].start[s])
		}
	}
	return out
}

// rowOf is the row in which a change starts, or -1.
func rowOf(starts [2]rowStarts, c *Change) int {
	if c.New != nil {
		return starts[newer].at(c.New)
	}
	return starts[older].at(c.Old)
}

// at is the last row that starts where a side of a change starts, or before.
func (r rowStarts) at(s *Side) int {
	i, found := slices.BinarySearch(r.starts, int32(s.Span.Start.Offset))
	if !found {
		i--
	}
	if i < 0 {
		return -1
	}
	return r.rows[i]
}
