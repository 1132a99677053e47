package diff

import (
	"bytes"
	"fmt"
	"strings"

	"catchword/tei/diag"
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

// A Conflict is a place where both revisions changed the same and not in the
// same way. The merged document has our text there and says what theirs was.
type Conflict struct {
	Base         diag.Span // in the document that both come from
	Path         string    // of the element there
	Ours, Theirs string    // the source texts
}

// Merge brings two revisions of one document together. What only one of them
// changed is taken over, word by word and tag by tag, so that a name tagged in
// the one and a slip corrected in the other both survive; what both changed in
// the same way is taken once. The result is well-formed. The error is a
// diag.Diagnostic with the file's name when one of the files is not
// well-formed.
func Merge(base, ours, theirs []byte, o MergeOptions) (*MergeResult, error) {
	names := &xmlscan.Names{}
	var m merger
	m.comments = o.Comments
	for i, f := range []struct {
		name string
		raw  []byte
	}{{o.OurName, ours}, {o.TheirName, theirs}} {
		b, err := parse(o.BaseName, base, names, o.Limits)
		if err != nil {
			return nil, err
		}
		d, err := parse(f.name, f.raw, names, o.Limits)
		if err != nil {
			return nil, err
		}
		m.base, m.revised[i] = b, d
		m.changes[i] = revisionOf(matchEitherWay(b, d))
	}
	switch {
	case bytes.Equal(theirs, base), bytes.Equal(ours, theirs):
		return &MergeResult{Text: ours}, nil
	case bytes.Equal(ours, base):
		return &MergeResult{Text: theirs}, nil
	}
	return m.merge(o)
}

// merger merges two lists of changes to one document.
type merger struct {
	base      *document
	revised   [2]*document
	changes   [2][]change
	comments  bool
	byBlock   bool // changes of one block belong together
	out       bytes.Buffer
	at        int32
	conflicts []Conflict
}

const (
	our   = 0
	their = 1
)

// merge tries to merge word by word; when that tears elements apart, blocks
// that both have changed are conflicts as a whole.
func (m *merger) merge(o MergeOptions) (*MergeResult, error) {
	for _, m.byBlock = range []bool{false, true} {
		m.out.Reset()
		m.at, m.conflicts = 0, nil
		m.run()
		if _, err := parse("", m.out.Bytes(), &xmlscan.Names{}, o.Limits); err == nil {
			return &MergeResult{Text: bytes.Clone(m.out.Bytes()), Conflicts: m.conflicts}, nil
		}
	}
	return m.giveUp(), nil
}

// giveUp is one conflict: ours, with a comment behind it.
func (m *merger) giveUp() *MergeResult {
	text := m.revised[our].text
	c := Conflict{Base: m.base.lines.Span(0, len(m.base.text)), Path: "/", Ours: string(text), Theirs: string(m.revised[their].text)}
	return &MergeResult{
		Text:      append(bytes.Clone(text), "\n<!-- conflict: the other revision could not be merged into this one -->\n"...),
		Conflicts: []Conflict{c},
	}
}

// run goes through both lists in order.
func (m *merger) run() {
	x, y := m.changes[our], m.changes[their]
	for len(x) > 0 || len(y) > 0 {
		nx, ny := m.group(x, y)
		m.settle(x[:nx], y[:ny])
		x, y = x[nx:], y[ny:]
	}
	m.out.Write(m.base.text[m.at:])
}

// group is how many of the first changes of each list belong together.
func (m *merger) group(x, y []change) (nx, ny int) {
	hi := int32(-1)
	for {
		switch {
		case nx < len(x) && m.joins(nx+ny == 0, x[nx:], y, hi, y[:ny]):
			hi = max(hi, x[nx].hi)
			nx++
		case ny < len(y) && m.joins(nx+ny == 0, y[ny:], x[nx:], hi, x[:nx]):
			hi = max(hi, y[ny].hi)
			ny++
		default:
			return nx, ny
		}
	}
}

// joins reports whether the first of some changes belongs to a group: it opens
// one, when none of the other list comes before it, or it touches the group.
func (m *merger) joins(opens bool, cs, other []change, hi int32, group []change) bool {
	if opens {
		return len(other) == 0 || !before(&other[0], &cs[0])
	}
	return m.touches(&cs[0], hi, group)
}

// before orders changes: one that ends where another starts comes first.
func before(x, y *change) bool {
	if x.lo != y.lo {
		return x.lo < y.lo
	}
	return x.hi < y.hi
}

// touches reports whether a change belongs to a group that reaches up to hi:
// it overlaps one of the other list's changes, or both add something at one
// place.
func (m *merger) touches(c *change, hi int32, others []change) bool {
	if m.byBlock && m.sameBlock(c, hi) {
		return true
	}
	for i := range others {
		o := &others[i]
		if c.lo < o.hi && o.lo < c.hi || c.isInsert() && o.isInsert() && c.lo == o.lo {
			return true
		}
	}
	return false
}

// sameBlock reports whether a change lies in the block that holds the offset
// before hi.
func (m *merger) sameBlock(c *change, hi int32) bool {
	return hi >= 0 && m.blockAt(c.lo) == m.blockAt(max(0, hi-1))
}

// blockAt is the innermost element at an offset that is no part of a text.
func (m *merger) blockAt(offset int32) int32 {
	t := min(m.base.tokenAt(offset), len(m.base.toks)-1)
	n := m.base.toks[t].node
	for n >= 0 && m.base.inText(n) {
		n = m.base.nodes[n].parent
	}
	return n
}

// settle writes what becomes of changes that belong together.
func (m *merger) settle(x, y []change) {
	lo, hi := bounds(x, y)
	m.out.Write(m.base.text[m.at:lo])
	m.at = hi
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
}

func bounds(x, y []change) (lo, hi int32) {
	all := append(append([]change(nil), x...), y...)
	lo, hi = all[0].lo, all[0].hi
	for _, c := range all {
		lo, hi = min(lo, c.lo), max(hi, c.hi)
	}
	return lo, hi
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

// bothTags writes a start tag of which both sides changed something else.
func (m *merger) bothTags(x, y *change) bool {
	base := m.base.attributes(x.tag[older])
	ours, theirs := m.revised[our].attributes(x.tag[newer]), m.revised[their].attributes(y.tag[newer])
	name := m.base.nodes[x.tag[older]].name
	for i, n := range []int32{x.tag[newer], y.tag[newer]} {
		if !sameName(m.revised[i].nodes[n].name, name) {
			return false
		}
	}
	merged, ok := mergeAttrs(base, ours, theirs)
	if !ok {
		return false
	}
	fmt.Fprintf(&m.out, "<%s", name.Qualified())
	for _, a := range merged {
		fmt.Fprintf(&m.out, ` %s="%s"`, a.name.Qualified(), attrEscaper.Replace(a.value))
	}
	if strings.HasSuffix(x.text, "/>") {
		m.out.WriteByte('/')
	}
	m.out.WriteByte('>')
	return true
}

var attrEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;", "\r", "&#13;")

// mergeAttrs brings the attributes of an element together; ok is false when
// both sides changed one of them in different ways.
func mergeAttrs(base, ours, theirs []attr) (out []attr, ok bool) {
	for _, a := range ours {
		was, is := attrNamed(base, a), attrNamed(theirs, a)
		switch {
		case is != nil && is.value == a.value, was == nil && is == nil, was != nil && was.value != a.value && sameAttr(was, is):
			out = append(out, a)
		case was != nil && was.value == a.value && is != nil:
			out = append(out, *is)
		case was != nil && was.value == a.value && is == nil:
		default:
			return nil, false
		}
	}
	for _, a := range theirs {
		if attrNamed(ours, a) != nil {
			continue
		}
		switch was := attrNamed(base, a); {
		case was == nil:
			out = append(out, a)
		case was.value != a.value:
			return nil, false
		}
	}
	return out, true
}

func sameAttr(x, y *attr) bool { return x != nil && y != nil && x.value == y.value }

// conflict keeps our text and says what theirs is.
func (m *merger) conflict(lo, hi int32, ours, theirs string) {
	n := m.base.toks[min(m.base.tokenAt(lo), len(m.base.toks)-1)].node
	m.conflicts = append(m.conflicts, Conflict{
		Base: m.base.lines.Span(int(lo), int(hi)), Path: m.base.path(n), Ours: ours, Theirs: theirs,
	})
	if p, ok := m.prefix(); ok && !m.comments && m.isReading(n) && balanced(ours) && balanced(theirs) {
		fmt.Fprintf(&m.out, `<%[1]sapp type="conflict"><%[1]srdg type="ours">%[2]s</%[1]srdg><%[1]srdg type="theirs">%[3]s</%[1]srdg></%[1]sapp>`, p, ours, theirs)
		return
	}
	if strings.Contains(ours, "<") && !balanced(ours) || m.insideTag(lo) {
		m.out.WriteString(ours)
		return
	}
	m.out.WriteString(ours)
	fmt.Fprintf(&m.out, "<!-- conflict: the other revision has: %s -->", strings.ReplaceAll(theirs, "--", "- -"))
}

// prefix is what stands before the names of TEI elements.
func (m *merger) prefix() (string, bool) {
	if !m.base.isTEI() {
		return "", false
	}
	if p := m.base.nodes[0].name.Prefix; p != "" {
		return p + ":", true
	}
	return "", true
}

// isReading reports whether an app may stand in an element: it is in the text,
// and has text of its own.
func (m *merger) isReading(n int32) bool {
	if n < 0 || !m.base.nodes[n].mixed {
		return false
	}
	for ; n >= 0; n = m.base.nodes[n].parent {
		if m.base.local(n) == "teiHeader" {
			return false
		}
	}
	return true
}

func (m *merger) insideTag(offset int32) bool {
	t := m.base.tokenAt(offset)
	return t < len(m.base.toks) && !m.base.toks[t].isText() && m.base.toks[t].start < offset
}

// balanced reports whether a source text is text and whole elements.
func balanced(s string) bool {
	depth := 0
	for _, part := range strings.Split(s, "<")[1:] {
		tag, _, closed := strings.Cut(part, ">")
		switch {
		case !closed:
			return false
		case strings.HasPrefix(tag, "/"):
			depth--
		case !strings.HasSuffix(tag, "/") && !strings.HasPrefix(tag, "!") && !strings.HasPrefix(tag, "?"):
			depth++
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}
