package render

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"catchword/transform/diff"
)

//go:embed page.html
var page string

// The page's data. An htmlRun is a stretch of text, in one of the columns or in
// a sentence, that is marked in one way.
type (
	htmlPage struct {
		Old, New, Summary string
		Kinds             []htmlKind
		Rows              []htmlRow
		Changes           []htmlChange
	}
	htmlKind struct {
		Name  string
		Count int
		Shown bool // in the list, at first
	}
	htmlRow struct {
		ID               int
		Changed          bool
		Skipped          int // stands for that many unchanged rows
		OldLine, NewLine string
		Old, New         []htmlRun
	}
	htmlRun struct {
		Class  string // "gone", "come" or ""
		Moved  bool
		Pieces []htmlPiece
	}
	htmlPiece struct {
		ID    string // what a change links to, "" for none
		Tag   bool
		Title string // the whole tag, where its name stands for it
		Text  string
	}
	htmlChange struct {
		Target   string // the identifier of the piece, or else of the row
		Kind     string
		Lines    string
		Sentence []htmlRun
		Inner    []htmlChange
	}
)

// HTML writes a page of its own: both revisions side by side, paragraph by
// paragraph, with the changes marked and listed. Only some unchanged paragraphs
// around the changed ones are shown; the view says which kinds of change are in
// the list at first. The page needs no script and no network.
func HTML(w io.Writer, c *diff.Comparison, o Options) error {
	t, err := template.New("page").Parse(page)
	if err != nil {
		return err
	}
	rows := c.Rows()
	return t.Execute(w, htmlPage{
		Old: o.OldName, New: o.NewName, Summary: Summary(c),
		Kinds: htmlKinds(c, o.View), Rows: htmlRows(rows), Changes: htmlChanges(c.Changes, targets(rows, len(c.Changes))),
	})
}

func htmlKinds(c *diff.Comparison, v View) []htmlKind {
	var out []htmlKind
	for _, k := range []struct {
		kind  diff.Kind
		count int
	}{
		{diff.Text, c.Summary.Text},
		{diff.Markup, c.Summary.Markup},
		{diff.Attribute, c.Summary.Attribute},
		{diff.Header, c.Summary.Header},
		{diff.Move, c.Summary.Move},
		{diff.Comment, c.Summary.Comment},
		{diff.Whitespace, c.Summary.Whitespace},
	} {
		if k.count > 0 && (k.kind != diff.Whitespace || v == LayoutOnly) {
			out = append(out, htmlKind{k.kind.String(), k.count, v.shows(&diff.Change{Kind: k.kind})})
		}
	}
	return out
}

// targets are what the changes link to.
func targets(rows []diff.Row, changes int) []string {
	out := make([]string, changes)
	for i := range rows {
		for k, c := range rows[i].Changes {
			out[c] = pieceID(i, rows[i].Marks[k])
		}
	}
	return out
}

// pieceID names a piece of a row, or the row when the piece is -1.
func pieceID(row, piece int) string {
	if piece < 0 {
		return fmt.Sprintf("r%d", row)
	}
	return fmt.Sprintf("r%dp%d", row, piece)
}

// unchangedRows is how many unchanged rows are shown before and after a
// changed one.
const unchangedRows = 2

// htmlRows are the rows to show; tags alone are shown where they have changed.
func htmlRows(all []diff.Row) []htmlRow {
	rows, ids := worthShowing(all)
	shown := make([]bool, len(rows))
	for i := range rows {
		if rows[i].Changed() {
			for k := max(0, i-unchangedRows); k <= min(len(rows)-1, i+unchangedRows); k++ {
				shown[k] = true
			}
		}
	}
	var out []htmlRow
	for i := range rows {
		switch n := len(out) - 1; {
		case shown[i]:
			out = append(out, htmlRowOf(ids[i], &rows[i]))
		case n >= 0 && out[n].Skipped > 0:
			out[n].Skipped++
		default:
			out = append(out, htmlRow{Skipped: 1})
		}
	}
	return out
}

// worthShowing drops unchanged rows that are tags alone; ids are the places of
// the others among all.
func worthShowing(all []diff.Row) (rows []diff.Row, ids []int) {
	for i := range all {
		if all[i].Changed() || all[i].Text() {
			rows, ids = append(rows, all[i]), append(ids, i)
		}
	}
	return rows, ids
}

func htmlRowOf(id int, r *diff.Row) htmlRow {
	c := column{row: id, pieces: legible(r.Pieces), marks: make(map[int]bool)}
	for _, piece := range r.Marks {
		c.marks[piece] = true
	}
	return htmlRow{
		ID: id, Changed: r.Changed(),
		OldLine: lineOrNothing(r.Old), NewLine: lineOrNothing(r.New),
		Old: c.without(diff.New), New: c.without(diff.Gone),
	}
}

// column is one side of a row.
type column struct {
	row    int
	pieces []diff.Piece
	marks  map[int]bool // the pieces that changes link to
}

// without are the pieces but those that only the other side has. What changes
// link to is named once: where it is new, or else where it was.
func (c *column) without(other diff.Op) []htmlRun {
	var out []htmlRun
	for i, p := range c.pieces {
		if p.Op == other {
			continue
		}
		class := class(p.Op)
		if p.Kind == diff.Space && !marked(c.pieces, i) {
			class = ""
		}
		if n := len(out) - 1; n < 0 || out[n].Class != class || out[n].Moved != p.Moved {
			out = append(out, htmlRun{Class: class, Moved: p.Moved})
		}
		h := htmlPieceOf(p)
		if c.marks[i] && (p.Op != diff.Same || other == diff.Gone) {
			h.ID = pieceID(c.row, i)
		}
		last := &out[len(out)-1]
		last.Pieces = append(last.Pieces, h)
	}
	return out
}

// marked reports whether a space is to be marked: one among what has gone or
// come, or between two words.
func marked(ps []diff.Piece, i int) bool {
	if i == 0 || i+1 == len(ps) {
		return false
	}
	p, q := ps[i-1], ps[i+1]
	return p.Op == ps[i].Op && q.Op == p.Op || p.Kind == diff.Words && q.Kind == diff.Words
}

func htmlPieceOf(p diff.Piece) htmlPiece {
	h := htmlPiece{Text: p.Text, Tag: p.Kind == diff.Tag || p.Kind == diff.Note}
	if name := tagName(p.Text); p.Kind == diff.Tag && p.Op == diff.Same && name != p.Text {
		h.Title, h.Text = p.Text, name
	}
	return h
}

func lineOrNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func class(op diff.Op) string {
	switch op {
	case diff.Gone:
		return "gone"
	case diff.New:
		return "come"
	default:
		return ""
	}
}

// tagName is a tag without its attributes.
func tagName(tag string) string {
	if i := strings.IndexByte(tag, ' '); i > 0 {
		if strings.HasSuffix(tag, "/>") {
			return tag[:i] + "/>"
		}
		return tag[:i] + ">"
	}
	return tag
}

func htmlChanges(cs []diff.Change, to []string) []htmlChange {
	var out []htmlChange
	for i := range cs {
		h := htmlChange{Target: to[i], Kind: cs[i].Kind.String(), Lines: lines(&cs[i])}
		for _, p := range sentence(&cs[i]) {
			h.Sentence = append(h.Sentence, htmlRun{Class: class(p.op), Pieces: []htmlPiece{{Text: clipped(p.text)}}})
		}
		inner := make([]string, len(cs[i].Inner))
		for k := range inner {
			inner[k] = to[i]
		}
		h.Inner = htmlChanges(cs[i].Inner, inner)
		out = append(out, h)
	}
	return out
}

// clipped shortens what the columns show in full.
func clipped(s string) string {
	const most = 160
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
