package encode

import (
	"slices"
	"strconv"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// listPoint is one point of a list, with the points below it.
type listPoint struct {
	structure.Block
	sub   []*listPoint
	after []structure.Block // notes and page marks before the next point, also before those below
}

// pointsAt is the list that begins with the first of the parts, and how many of
// them it takes: each point is one block with an enumerator or a bullet, each
// follows the one before on its own level or on one above, or begins a level of
// its own, and most are no paragraphs of several sentences. Where half of them
// are, the points are running prose.
func pointsAt(text *source.Text, parts []structure.Part) ([]*listPoint, int) {
	if parts[0].Division != nil || !point(parts[0]) {
		return nil, 0 // as most parts
	}
	list := levels{text: text}
	n, prose := 0, 0
	var between []structure.Block
	for i, p := range parts {
		if p.Division != nil {
			break
		}
		if i > 0 && interrupts(p.Kind) {
			between = append(between, p.Block)
			continue
		}
		if !point(p) || !list.add(p.Block, between) {
			break
		}
		if !short(text, p.Block) {
			prose++
		}
		n, between = i+1, nil
	}
	if prose*2 >= list.size || list.goesOn(prose) {
		return nil, 0
	}
	return list.points, n
}

// goesOn reports whether the points go on from paragraphs before them, of which the
// first has no number, as those of despatches do: they do not begin with the first
// and are sentences.
func (l *levels) goesOn(prose int) bool {
	if l.size == 0 || l.points[0].Bullet {
		return false
	}
	n, err := strconv.Atoi(l.points[0].N)
	return err == nil && n > 1 && (prose > 0 || strings.HasSuffix(l.text.Plain(l.points[0].Content()), "."))
}

func interrupts(k form.Kind) bool {
	return k == form.PageMark || k == form.PageHead || k == form.PageFoot || k == form.Footnote
}

func point(p structure.Part) bool {
	return p.Kind == form.Paragraph && !p.Label.Empty() && (p.N != "" || p.Bullet)
}

func short(text *source.Text, b structure.Block) bool {
	return strings.Count(text.Of(b.Content()), ". ") < 2 && b.Content().Len() < 400
}

// levels is a list as it grows.
type levels struct {
	text   *source.Text
	points []*listPoint
	open   []level // from the outermost to the one that grew last
	latest *listPoint
	size   int // how many points there are
}

// level is the points of one level so far.
type level struct {
	form  string // how its enumerators look: (1), a., -
	value int    // of the last one
	to    *[]*listPoint
}

// add puts a point where it belongs, and reports false when it belongs nowhere.
func (l *levels) add(b structure.Block, between []structure.Block) bool {
	numerals := numeralsOf(l.text, b)
	for k := len(l.open) - 1; k >= 0; k-- {
		for _, r := range numerals {
			if r.form == l.open[k].form && (b.Bullet || r.value == l.open[k].value+1) {
				l.open = l.open[:k+1]
				l.put(b, r, between)
				return true
			}
		}
	}
	for _, r := range numerals {
		if len(l.open) > 0 && r.value != 1 || l.has(r.form) {
			continue
		}
		to := &l.points
		if l.latest != nil {
			to = &l.latest.sub
		}
		l.open = append(l.open, level{form: r.form, to: to})
		l.put(b, r, between)
		return true
	}
	return false
}

func (l *levels) has(form string) bool {
	for _, o := range l.open {
		if o.form == form {
			return true
		}
	}
	return false
}

// put adds a point to the innermost open level.
func (l *levels) put(b structure.Block, r numeral, between []structure.Block) {
	if l.latest != nil {
		l.latest.after = between
	}
	last := &l.open[len(l.open)-1]
	last.value = r.value
	l.size++
	l.latest = &listPoint{Block: b}
	*last.to = append(*last.to, l.latest)
}

// numeral is one way to read an enumerator.
type numeral struct {
	form  string
	value int
}

// numeralsOf is the ways to read the enumerator of a block: i. is the first in
// Roman figures, or the ninth letter.
func numeralsOf(text *source.Text, b structure.Block) []numeral {
	label := plainLabel.Replace(text.Of(b.Label))
	if b.Bullet {
		return []numeral{{label, 1}}
	}
	form := func(kind string) string { return strings.Replace(label, b.N, kind, 1) }
	if n, err := strconv.Atoi(b.N); err == nil {
		return []numeral{{form("1"), n}}
	}
	var all []numeral
	lower := strings.ToLower(b.N)
	kind := "a"
	if lower != b.N {
		kind = "A"
	}
	if len(b.N) == 1 {
		all = append(all, numeral{form(kind), int(lower[0]-'a') + 1})
	}
	if n := roman(lower); n > 0 {
		all = append(all, numeral{form(kind + " roman"), n})
	}
	if lower == "i" {
		slices.Reverse(all)
	}
	return all
}

// plainLabel writes the signs of an enumerator in one way.
var plainLabel = strings.NewReplacer(`\`, "", "º", "°", " °", "°", "AD ", "ad ", "Ad ", "ad ")

// roman is the value of small Roman figures, 0 for what is none.
func roman(s string) int {
	values := map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	n, last := 0, 0
	for _, r := range s {
		v := values[r]
		if v == 0 {
			return 0
		}
		if n += v; v > last {
			n -= 2 * last
		}
		last = v
	}
	return n
}

// list is a list with those below its points in them.
func (e *encoder) list(points []*listPoint) *etree.Element {
	var items tei.Mixed
	rend := ""
	for _, p := range points {
		if p.Bullet {
			rend = "bulleted"
			e.changes = append(e.changes, source.Change{Span: p.Label, Kind: source.Bullet})
		} else {
			items = append(items, e.nodes.CharData(" "), e.nodes.Elem("label", tei.Attrs("type", "enumerator"), e.verbatim(p.Label)))
		}
		content, after := e.inline(p.Content(), fill), e.spaced(p.after)
		if len(p.sub) > 0 {
			content = e.nodes.Join(content, after, tei.Mixed{e.nodes.CharData(" "), e.list(p.sub)})
			after = nil
		}
		items = append(items, e.nodes.CharData(" "), e.nodes.Elem("item", nil, content))
		items = append(items, after...)
	}
	return e.nodes.Elem("list", tei.Attrs("rend", rend), items)
}

// spaced is blocks with a blank before each.
func (e *encoder) spaced(blocks []structure.Block) tei.Mixed {
	var all tei.Mixed
	for _, b := range blocks {
		all = append(append(all, e.nodes.CharData(" ")), e.block(b)...)
	}
	return all
}
