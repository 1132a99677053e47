package layout

import (
	"strings"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// The values of a front matter: plain, in quotation marks, over several lines, lists and
// mappings in brackets.

// blockScalar is the sign that a text of several lines follows further in.
var blockScalar = pattern.MustCompile(`^[>|][-+]?$`)

// value stores the value of a key of an indented line, or of an entry of a list, with the
// lines below that belong to it.
func (f *frontMatter) value(key Key, label, value source.Span, indent int) {
	text := f.Text.Of(value)
	switch {
	case text == "~", text == "null":
		f.kept(Other, label, value)
	case !f.toml && blockScalar.MatchString(text):
		f.change(source.Delimiter, value)
		f.store(key, label, f.below(indent))
	case strings.HasPrefix(text, `"`), strings.HasPrefix(text, "'"):
		f.quoted(key, label, value)
	case strings.HasPrefix(text, "[") && (f.toml || lists[key] || !strings.Contains(text, "]")):
		f.listed(key, label, value)
	case strings.HasPrefix(text, "{") && strings.HasSuffix(text, "}") && lists[key]:
		f.mapped(label, value)
	default:
		f.kept(key, label, value)
	}
}

// lists is the fields of which there may be several.
var lists = map[Key]bool{Author: true, Recipient: true, Language: true}

// below is the next lines that stand further in than a number of columns.
func (f *frontMatter) below(indent int) []source.Span {
	var spans []source.Span
	for f.next < len(f.lines) && (f.lines[f.next].Gap || f.lines[f.next].Indent > indent) {
		if l := f.lines[f.next]; !l.Gap {
			spans = append(spans, l.Span)
		}
		f.next++
	}
	return spans
}

// quoted stores a value in quotation marks, which may close some lines below. A remark may
// follow them.
func (f *frontMatter) quoted(key Key, label, value source.Span) {
	mark := f.Text.Raw[value.Start : value.Start+1]
	if three := strings.Repeat(mark, 3); f.toml && strings.HasPrefix(f.Text.Of(value), three) {
		mark = three
	}
	open := source.Span{Start: value.Start, End: value.Start + len(mark)}
	spans := []source.Span{{Start: open.End, End: value.End}}
	for next := f.next; ; next++ {
		last := &spans[len(spans)-1]
		if k := f.closing(*last, mark); k >= 0 {
			after := f.Text.Trim(source.Span{Start: last.Start + k + len(mark), End: last.End})
			if rest := f.Text.Of(after); rest != "" && !strings.HasPrefix(rest, "#") {
				break // words in quotation marks, and more
			}
			f.change(source.Delimiter, open)
			f.change(source.Delimiter, source.Span{Start: last.Start + k, End: last.Start + k + len(mark)})
			last.End = last.Start + k
			f.next = next
			f.protected(spans, mark)
			f.store(key, label, spans)
			if !after.Empty() {
				f.kept(Other, source.Span{Start: after.Start, End: after.Start}, after)
			}
			return
		}
		if next == len(f.lines) || !f.toml && !f.lines[next].Gap && f.lines[next].Indent == 0 {
			f.Findings.Addf(diag.Warning, diag.Encode, "front-matter-quote", f.Text.Place(open),
				"the quotation mark `%s` that begins this value is never closed: it is kept as a part of it", mark)
			break
		}
		if l := f.lines[next]; !l.Gap {
			spans = append(spans, l.Span)
		}
	}
	f.kept(key, label, value)
}

// closing is where a value is closed by its quotation mark, or -1. Within two marks a
// backslash protects one, within single ones a second does.
func (f *frontMatter) closing(s source.Span, mark string) int {
	text := f.Text.Of(s)
	for k := 0; k < len(text); k++ {
		switch {
		case text[k] == '\\' && mark == `"`:
			k++
		case mark == "'" && !f.toml && strings.HasPrefix(text[k:], "''"):
			k++
		case strings.HasPrefix(text[k:], mark):
			return k
		}
	}
	return -1
}

// protected takes the signs that protect quotation marks within a value.
func (f *frontMatter) protected(spans []source.Span, mark string) {
	double, kind := `\"`, source.Escape
	switch {
	case mark == "'" && !f.toml:
		double, kind = "''", source.Delimiter
	case mark != `"`:
		return
	}
	for _, s := range spans {
		text := f.Text.Of(s)
		for from := 0; ; {
			k := strings.Index(text[from:], double)
			if k < 0 {
				break
			}
			hole := source.Span{Start: s.Start + from + k, End: s.Start + from + k + 1}
			f.change(kind, hole)
			f.holes = append(f.holes, hole)
			from += k + len(double)
		}
	}
}

// listed stores a list in square brackets, which may close some lines below: each of its
// entries is a value of the key. That of a key without a meaning is kept as it stands. A
// remark may follow the bracket.
func (f *frontMatter) listed(key Key, label, value source.Span) {
	spans, next := []source.Span{value}, f.next
	end := f.closingBracket(value)
	for ; end < 0 && next < len(f.lines); next++ {
		if l := f.lines[next]; !l.Gap {
			spans = append(spans, l.Span)
			end = f.closingBracket(l.Span)
		}
	}
	if end < 0 {
		f.Findings.Addf(diag.Warning, diag.Encode, "front-matter-list", f.Text.Place(value),
			"the bracket `[` that begins this list is never closed: it is kept as a part of the value")
		f.kept(key, label, value)
		return
	}
	f.next = next
	last := &spans[len(spans)-1]
	remark := f.Text.Trim(source.Span{Start: last.Start + end + 1, End: last.End})
	last.End = last.Start + end + 1
	if lists[key] {
		f.bracketed(key, label, spans)
	} else {
		f.store(key, label, spans)
	}
	if !remark.Empty() {
		f.kept(Other, source.Span{Start: remark.Start, End: remark.Start}, remark)
	}
}

// closingBracket is where the bracket stands that closes a list, with nothing but a remark
// behind it, or -1.
func (f *frontMatter) closingBracket(s source.Span) int {
	m := listEnd.FindStringIndex(f.Text.Of(s))
	if m == nil {
		return -1
	}
	return m[0]
}

var listEnd = pattern.MustCompile(`\]\s*(?:#.*)?$`)

// bracketed stores the entries of a list in square brackets.
func (f *frontMatter) bracketed(key Key, label source.Span, spans []source.Span) {
	first, last := &spans[0], &spans[len(spans)-1]
	f.change(source.Delimiter, source.Span{Start: first.Start, End: first.Start + 1})
	f.change(source.Delimiter, source.Span{Start: last.End - 1, End: last.End})
	first.Start++
	last.End--
	n := len(f.Fields)
	f.entries(spans, func(entry source.Span) {
		f.kept(key, label, entry)
		label = source.Span{Start: label.End, End: label.End}
	})
	if len(f.Fields) == n {
		f.kept(Other, label, source.Span{Start: label.End, End: label.End})
	}
}

// mapped stores a mapping in braces: {name: Ann Doe, role: clerk}.
func (f *frontMatter) mapped(label, value source.Span) {
	f.change(source.Delimiter, source.Span{Start: value.Start, End: value.Start + 1})
	f.change(source.Delimiter, source.Span{Start: value.End - 1, End: value.End})
	f.kept(Other, label, source.Span{Start: label.End, End: label.End})
	f.entries([]source.Span{{Start: value.Start + 1, End: value.End - 1}}, func(entry source.Span) {
		m := frontLine.FindStringSubmatchIndex(f.Text.Of(entry))
		if m == nil {
			f.kept(Other, source.Span{Start: entry.Start, End: entry.Start}, entry)
			return
		}
		name := source.Span{Start: entry.Start, End: entry.Start + m[5] + 1}
		key := f.nestedKey(f.above, strings.ToLower(f.Text.Raw[entry.Start+m[4]:entry.Start+m[5]]))
		f.kept(key, name, f.Text.Trim(source.Span{Start: name.End, End: entry.End}))
	})
}

// entries calls each for what stands between the commas outside quotation marks, and takes
// the commas.
func (f *frontMatter) entries(spans []source.Span, each func(source.Span)) {
	for _, s := range spans {
		start, quote := s.Start, byte(0)
		for i := s.Start; i <= s.End; i++ {
			switch {
			case i < s.End && quote != 0:
				if f.Text.Raw[i] == quote {
					quote = 0
				}
			case i < s.End && (f.Text.Raw[i] == '"' || f.Text.Raw[i] == '\'' && f.Text.Trim(source.Span{Start: start, End: i}).Empty()):
				quote = f.Text.Raw[i]
			case i == s.End || f.Text.Raw[i] == ',':
				if entry := f.Text.Trim(source.Span{Start: start, End: i}); !entry.Empty() {
					each(entry)
				}
				if i < s.End {
					f.change(source.Delimiter, source.Span{Start: i, End: i + 1})
				}
				start = i + 1
			}
		}
	}
}

// kept stores a value of one line, without the quotation marks around it.
func (f *frontMatter) kept(key Key, label, value source.Span) {
	text := f.Text.Of(value)
	if n := len(text); n > 1 && (text[0] == '"' || text[0] == '\'') && text[n-1] == text[0] {
		f.change(source.Delimiter, source.Span{Start: value.Start, End: value.Start + 1})
		f.change(source.Delimiter, source.Span{Start: value.End - 1, End: value.End})
		value = source.Span{Start: value.Start + 1, End: value.End - 1}
	}
	f.store(key, label, []source.Span{value})
}

// store adds a field. One without a value means nothing.
func (f *frontMatter) store(key Key, label source.Span, value []source.Span) {
	empty := true
	for i := range value {
		value[i] = f.Text.Trim(value[i])
		empty = empty && value[i].Empty()
	}
	if label.Empty() && empty {
		return
	}
	if empty {
		key, value = Other, []source.Span{{Start: label.End, End: label.End}}
	}
	f.Fields = append(f.Fields, Field{Key: key, Label: label, Kept: true, Value: value})
}
