package encode

import (
	"strconv"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// listLength is how many parts from the first one on are the points of a list:
// each is one block with an enumerator, each enumerator follows the one before,
// and none is a paragraph of several sentences. Where one is, the points are
// running prose.
func listLength(text *source.Text, parts []structure.Part) int {
	n := 0
	for n < len(parts) && point(parts[n]) && (n == 0 || follows(parts[n-1].N, parts[n].N)) {
		if !short(text, parts[n].Block) {
			return 0
		}
		n++
	}
	return n
}

func point(p structure.Part) bool {
	return p.Division == nil && p.Kind == structure.Paragraph && !p.Label.Empty() && p.N != ""
}

func short(text *source.Text, b structure.Block) bool {
	return strings.Count(text.Of(b.Content()), ". ") < 2 && b.Content().Len() < 400
}

// follows reports whether one enumerator is the next after another: 2 after 1,
// b after a.
func follows(a, b string) bool {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	if errX == nil && errY == nil {
		return y == x+1
	}
	return len(a) == 1 && len(b) == 1 && b[0] == a[0]+1
}

func (e *encoder) list(points []structure.Part) *etree.Element {
	var items tei.Mixed
	for _, p := range points {
		label := tei.Elem("label", attrs("type", "enumerator"), e.verbatim(p.Label))
		item := tei.Elem("item", nil, e.inline(p.Content(), fill))
		items = append(items, etree.NewText(" "), label, etree.NewText(" "), item)
	}
	return tei.Elem("list", nil, items)
}
