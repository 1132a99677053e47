package layout

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Markdown with a front matter in YAML between two lines of hyphens. The front
// matter is kept as it stands, key by key; the keys that say what other
// layouts say too are understood.

// frontKeys is what the keys of a front matter mean, wherever they stand in it.
var frontKeys = map[string]Key{
	"title": Title, "heading": Title, "author": Author, "sender": Author, "writer": Author, "from": Author,
	"recipient": Recipient, "addressee": Recipient, "to": Recipient,
	"date": Date, "doc_date": Date, "dated": Date, "written": Date, "location": Place, "place": Place, "where": Place,
	"source": Citation, "citation": Citation, "reference": Citation, "archive": Citation,
	"summary": Summary, "abstract": Summary, "language": Language, "url": Address,
	"doc_num": Number, "number": Number, "record": Record, "record_id": Record,
	"vol_full_title": Series, "series": Series, "volume": Series, "classification": Classification,
}

var (
	fence     = pattern.MustCompile(`^-{3,}$`)
	frontLine = pattern.MustCompile(`^(-\s+)?([\p{L}\p{N}_ \-]+):(?:\s+|$)`)
	listEntry = pattern.MustCompile(`^-\s+`)
)

// isFrontMatter knows the layout by two fences with keys between them.
func isFrontMatter(text *source.Text) bool {
	start, end := fences(text, text.Lines())
	return start >= 0 && end > start
}

// fences is the lines of the two fences; -1 where there are none.
func fences(text *source.Text, lines []source.Line) (start, end int) {
	start, end = -1, -1
	for i, l := range lines {
		is := fence.MatchString(text.Of(l.Span))
		switch {
		case l.Gap:
		case start < 0 && !is:
			return -1, -1
		case start < 0:
			start = i
		case is:
			return start, i
		}
	}
	return start, end
}

func readFrontMatter(t *Transcript) {
	lines := t.Text.Lines()
	start, end := fences(t.Text, lines)
	if start < 0 || end < 0 {
		readPlain(t)
		return
	}
	t.change(source.Delimiter, lines[start].Span)
	t.change(source.Delimiter, lines[end].Span)
	above := "" // the key one level up
	for _, l := range lines[start+1 : end] {
		above = t.frontField(l, above)
	}
	t.Blocks = t.markdown(lines[end+1:])
}

// frontField stores one line of the front matter and returns the key that the
// next deeper lines stand under.
func (t *Transcript) frontField(l source.Line, above string) string {
	if l.Gap {
		return above
	}
	m := frontLine.FindStringSubmatchIndex(t.Text.Of(l.Span))
	if m == nil && l.Indent > 0 && t.folded(l.Span) {
		return above
	}
	if m == nil {
		t.frontValue(Other, source.Span{Start: l.Start, End: l.Start}, l.Span)
		return above
	}
	at := l.Start
	if m[2] >= 0 {
		t.change(source.Bullet, source.Span{Start: at, End: at + 1})
	}
	label := source.Span{Start: at + m[4], End: at + m[5] + 1}
	name := strings.ToLower(t.Text.Raw[at+m[4] : at+m[5]])
	value := t.Text.Trim(source.Span{Start: label.End, End: l.End})
	key := t.frontKey(name)
	if l.Indent > 0 {
		key = t.nestedKey(above, name)
	}
	t.frontValue(key, label, value)
	if l.Indent == 0 {
		return name
	}
	return above
}

// folded takes a line for the rest of the value above it, as YAML folds plain
// scalars, and reports whether it is that.
func (t *Transcript) folded(line source.Span) bool {
	n := len(t.Fields) - 1
	if n < 0 || t.Fields[n].Label.Empty() || t.Fields[n].Key == Other || listEntry.MatchString(t.Text.Of(line)) {
		return false
	}
	t.Fields[n].Value = append(t.Fields[n].Value, line)
	return true
}

// frontKey is what a key means to the edition, else usually.
func (t *Transcript) frontKey(name string) Key {
	if key, ok := t.labels[name]; ok {
		return key
	}
	return frontKeys[name]
}

// nestedKey is what a key means below another: the name of an author, the
// reference of a list of references.
func (t *Transcript) nestedKey(above, name string) Key {
	if key, ok := t.labels[name]; ok {
		return key
	}
	switch {
	case name == "name":
		return t.frontKey(above)
	case name == "reference":
		return Citation
	}
	return Other
}

// frontValue stores a value without the quotation marks or brackets around it.
func (t *Transcript) frontValue(key Key, label, value source.Span) {
	text := t.Text.Of(value)
	if n := len(text); n > 1 && (text[0] == '"' || text[0] == '\'') && text[n-1] == text[0] {
		t.change(source.Delimiter, source.Span{Start: value.Start, End: value.Start + 1})
		t.change(source.Delimiter, source.Span{Start: value.End - 1, End: value.End})
		value = source.Span{Start: value.Start + 1, End: value.End - 1}
	} else if loc := listEntry.FindStringIndex(text); loc != nil && label.Empty() {
		t.change(source.Bullet, source.Span{Start: value.Start, End: value.Start + 1})
		value.Start += loc[1]
	}
	if label.Empty() && value.Empty() {
		return
	}
	if key != Other && value.Empty() {
		key = Other
	}
	t.Fields = append(t.Fields, Field{Key: key, Label: label, Kept: true, Value: []source.Span{t.Text.Trim(value)}})
}
