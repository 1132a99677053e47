package xmlscan

import (
	"slices"
	"strconv"
	"strings"
)

// Paths returns for each byte offset of the decoded document the XPath of the
// innermost element whose source text covers it, such as
// /TEI/text[1]/body[1]/p[3]: names as they are written, each but the root with
// its number among the siblings of the same name. It is "" for what lies
// outside the root element, and for elements more than 256 deep: else many
// findings in a deep document would take memory for each element around each.
// What follows the first error of a document that is
// not well-formed counts as part of the element that is open there. The error
// is one of reading.
//
// Paths reads the document once, in time linear in its size and, apart from a
// sort, in the number of offsets.
func Paths(src Source, offsets []int) ([]string, error) {
	r, err := src.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	w := pathWalk{paths: make([]string, len(offsets)), offsets: offsets, order: make([]int, len(offsets))}
	for i := range w.order {
		w.order[i] = i
	}
	slices.SortFunc(w.order, func(a, b int) int { return offsets[a] - offsets[b] })
	s := New(r, Options{Limits: src.Limits})
	for len(w.order) > 0 && s.Next() {
		w.token(s.Token())
	}
	w.answer(int(^uint(0) >> 1))
	return w.paths, s.readError()
}

// A pathWalk follows the open elements through a document.
type pathWalk struct {
	paths   []string
	offsets []int
	order   []int // indices of the offsets that are still open, by rising offset
	open    []step
}

// A step is an open element.
type step struct {
	name     string
	number   int
	children map[*Name]int // how many there are so far
}

// token answers for the offsets before and within a token.
func (w *pathWalk) token(t *Token) {
	switch t.Kind {
	case StartElement:
		w.answer(t.Start)
		w.enter(t.Name)
	case EndElement:
		w.answer(t.End)
		w.open = w.open[:len(w.open)-1]
	}
}

// answer settles the offsets before end: they lie in the innermost open
// element.
func (w *pathWalk) answer(end int) {
	path, known := "", false
	for len(w.order) > 0 && w.offsets[w.order[0]] < end {
		if !known {
			path, known = w.path(), true
		}
		w.paths[w.order[0]] = path
		w.order = w.order[1:]
	}
}

// enter opens an element. The maps of closed elements are used again.
func (w *pathWalk) enter(name *Name) {
	number := 1
	if k := len(w.open); k > 0 {
		w.open[k-1].children[name]++
		number = w.open[k-1].children[name]
	}
	if len(w.open) < cap(w.open) {
		w.open = w.open[:len(w.open)+1]
	} else {
		w.open = append(w.open, step{})
	}
	top := &w.open[len(w.open)-1]
	top.name, top.number = name.Qualified(), number
	if top.children == nil {
		top.children = make(map[*Name]int)
	}
	clear(top.children)
}

// deepest is how deep an element may lie to get a path.
const deepest = 256

func (w *pathWalk) path() string {
	if len(w.open) > deepest {
		return ""
	}
	var b strings.Builder
	for i, e := range w.open {
		b.WriteByte('/')
		b.WriteString(e.name)
		if i > 0 {
			b.WriteByte('[')
			b.WriteString(strconv.Itoa(e.number))
			b.WriteByte(']')
		}
	}
	return b.String()
}
