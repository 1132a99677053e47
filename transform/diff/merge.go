package diff

import (
	"bytes"
	"strings"

	"catchword/tei/xmlscan"
)

// MergeOptions tune Merge. The zero value marks conflicts by TEI.
type MergeOptions struct {
	BaseName, OurName, TheirName string // as the user gave them, for findings
	Limits                       xmlscan.Limits
	Comments                     bool // mark conflicts by comments rather than by app and rdg
}

// MergeResult is what has become of two revisions of one document.
type MergeResult struct {
	Text      []byte // the merged document; in UTF-8 unless one of the files stands unchanged
	Conflicts []Conflict
}

// Merge brings two revisions of one document together. What only one of them
// changed is taken over, word by word and tag by tag, so that a name tagged in
// the one and a slip corrected in the other both survive; what both changed in
// the same way is taken once. The result is well-formed. The error is a
// diag.Diagnostic with the file's name when one of the files is not
// well-formed, or has another root than the base.
func Merge(base, ours, theirs []byte, o MergeOptions) (*MergeResult, error) {
	names := &xmlscan.Names{}
	var m merger
	m.comments = o.Comments
	for i, f := range []struct {
		name string
		raw  []byte
	}{{o.OurName, ours}, {o.TheirName, theirs}} {
		if err := m.read(i, f.name, f.raw, base, names, o); err != nil {
			return nil, err
		}
	}
	switch {
	case bytes.Equal(theirs, base), bytes.Equal(ours, theirs):
		return &MergeResult{Text: ours}, nil
	case bytes.Equal(ours, base):
		return &MergeResult{Text: theirs}, nil
	}
	m.end = int32(len(m.base.text))
	r := m.merge(o)
	r.Text = markedAs(ours, r.Text)
	return r, nil
}

// read reads one of the revisions, and what it changes in the base. The base is
// read for each, since a comparison leaves marks in a document.
func (m *merger) read(i int, name string, raw, base []byte, names *xmlscan.Names, o MergeOptions) error {
	b, err := parse(o.BaseName, base, names, o.Limits)
	if err != nil {
		return err
	}
	d, err := parse(name, raw, names, o.Limits)
	if err != nil {
		return err
	}
	if err := sameRoot(b, d, o.BaseName, name); err != nil {
		return err
	}
	m.base, m.revised[i] = b, d
	m.changes[i] = revisionOf(matchEitherWay(b, d))
	return nil
}

// merger merges two lists of changes to one document.
type merger struct {
	base      *document
	revised   [2]*document
	changes   [2][]change
	comments  bool
	byBlock   bool // changes of one block belong together
	out       bytes.Buffer
	at, end   int32 // how far the base is merged, and how far it is to be
	conflicts []Conflict
	places    []place // of the conflicts, in out
}

const (
	our   = 0
	their = 1
)

// merge tries to merge word by word; when that tears elements apart, blocks
// that both have changed are conflicts as a whole.
func (m *merger) merge(o MergeOptions) *MergeResult {
	for _, m.byBlock = range []bool{false, true} {
		m.out.Reset()
		m.at, m.conflicts, m.places = 0, nil, nil
		lists := m.carried()
		m.run(lists[our], lists[their])
		text := asUTF8(bytes.Clone(m.out.Bytes()))
		if _, err := parse("", text, &xmlscan.Names{}, o.Limits); err == nil {
			m.locate(text)
			return &MergeResult{Text: text, Conflicts: m.conflicts}
		}
	}
	return m.giveUp()
}

// giveUp is one conflict: ours, with a comment behind it.
func (m *merger) giveUp() *MergeResult {
	text := m.revised[our].text
	c := Conflict{
		Merged: m.revised[our].lines.Span(0, len(text)), Base: m.base.lines.Span(0, len(m.base.text)), Path: "/", Ours: string(text), Theirs: string(m.revised[their].text),
	}
	return &MergeResult{
		Text:      append(asUTF8(bytes.Clone(text)), "\n<!-- conflict: the other revision could not be merged into this one -->\n"...),
		Conflicts: []Conflict{c},
	}
}

// run goes through two lists of changes in order.
func (m *merger) run(x, y []change) {
	for len(x) > 0 || len(y) > 0 {
		nx, ny := m.group(x, y)
		m.settle(x[:nx], y[:ny])
		x, y = x[nx:], y[ny:]
	}
	m.out.Write(m.base.text[m.at:m.end])
}

// settle writes what becomes of changes that belong together.
func (m *merger) settle(x, y []change) {
	lo, hi := bounds(x, y)
	m.out.Write(m.base.text[m.at:lo])
	m.at = hi
	at := m.out.Len()
	a, b := m.apply(x, lo, hi), m.apply(y, lo, hi)
	switch {
	case len(y) == 0 || a == b || len(x) > 0 && allLayout(y):
		m.out.WriteString(a)
	case len(x) == 0 || allLayout(x):
		m.out.WriteString(b)
	case len(x) == 1 && len(y) == 1 && m.both(&x[0], &y[0]):
	default:
		m.conflict(lo, hi, a, b)
	}
	m.adopt(at, x)
	m.adopt(at, y)
}

func allLayout(cs []change) bool {
	for i := range cs {
		if cs[i].kind != layoutChange {
			return false
		}
	}
	return true
}

// apply is the base between two places with some changes made.
func (m *merger) apply(cs []change, lo, hi int32) string {
	var b strings.Builder
	for _, c := range cs {
		b.Write(m.base.text[lo:c.lo])
		b.WriteString(c.text)
		lo = c.hi
	}
	b.Write(m.base.text[lo:hi])
	return b.String()
}

// both writes two changes that can both be made at one place; it reports
// whether they can.
func (m *merger) both(x, y *change) bool {
	switch {
	case x.kind == tagChange && y.kind == tagChange:
		return m.bothTags(x, y)
	case !x.isInsert() || !y.isInsert():
		return false
	case rank(x) != rank(y):
		if rank(y) < rank(x) {
			x, y = y, x
		}
	case rank(x) == 1:
		return false
	case outer(x, y):
		x, y = y, x
	}
	m.out.WriteString(x.text)
	m.out.WriteString(y.text)
	return true
}

// rank orders what is added at one place: end tags belong to what is before,
// start tags to what is behind, text stands between.
func rank(c *change) int {
	switch c.kind {
	case closeChange:
		return 0
	case openChange:
		return 2
	default:
		return 1
	}
}

// outer reports whether, of two tags added at one place, the second has to come
// first. Nothing decides but a fixed order: if it is wrong the result is not
// well-formed, and the block becomes a conflict.
func outer(x, y *change) bool {
	if x.kind == closeChange {
		return x.text < y.text
	}
	return x.text > y.text
}
