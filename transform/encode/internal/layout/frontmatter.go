package layout

import (
	"strings"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Markdown with a front matter: in YAML between two lines of hyphens, in TOML between two
// of plus signs. The front matter is kept as it stands, key by key; the keys that say what
// other layouts say too are understood.

var (
	frontLine = pattern.MustCompile(`^(-\s+)?([\p{L}\p{N}_ \-]+):(?:\s+|$)`)
	tomlLine  = pattern.MustCompile(`^()([\p{L}\p{N}_\-.]+|"[^"]+") *=(?: *|$)`)
	tomlTable = pattern.MustCompile(`^\[{1,2}([^\[\]]+)\]{1,2}$`)
	listEntry = pattern.MustCompile(`^-\s+`)
)

// fenced is where a front matter stands: between two fences, or, when the second is
// missing, up to the first empty line.
type fenced struct {
	start, end int // lines; end is the second fence or the empty line
	toml       bool
	open       bool // the second fence is missing
}

// isFrontMatter knows the layout by two fences with keys between them.
func isFrontMatter(text *source.Text) bool {
	_, ok := fences(text, text.Lines())
	return ok
}

// fences finds the front matter. A line of hyphens far below may be a rule in the text:
// between the fences there are more lines with keys than others, and none of these
// behind an empty line.
func fences(text *source.Text, lines []source.Line) (f fenced, ok bool) {
	f.start = firstLine(lines)
	if f.start < 0 || !isFence(text.Of(lines[f.start].Span)) {
		return f, false
	}
	f.toml = text.Raw[lines[f.start].Start] == '+'
	keys, others := 0, 0
	for i := f.start + 1; i < len(lines); i++ {
		line := text.Of(lines[i].Span)
		switch {
		case lines[i].Gap:
			if keys > 1 && others == 0 && f.end == 0 {
				f.end = i // of one that is never closed
			}
		case closesFence(line, f.toml):
			f.end = i
			return f, keys >= others
		case f.isKey(line):
			keys++
		case lines[i].Indent == 0 && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "-") && !strings.HasPrefix(line, "]"):
			if others++; f.end > 0 {
				f.open = true
				return f, true
			}
		}
	}
	f.open = f.end > 0
	return f, f.open
}

func firstLine(lines []source.Line) int {
	for i, l := range lines {
		if !l.Gap {
			return i
		}
	}
	return -1
}

func isFence(line string) bool {
	return len(line) >= 3 && (strings.Trim(line, "-") == "" || line == "+++")
}

func closesFence(line string, toml bool) bool {
	if toml {
		return line == "+++"
	}
	return len(line) >= 3 && strings.Trim(line, "-") == "" || line == "..."
}

func (f fenced) isKey(line string) bool {
	if f.toml {
		return tomlLine.MatchString(line) || tomlTable.MatchString(line)
	}
	return frontLine.MatchString(line)
}

func readFrontMatter(t *Transcript) {
	lines := t.Text.Lines()
	f, ok := fences(t.Text, lines)
	if !ok {
		readPlain(t)
		return
	}
	t.change(source.Delimiter, lines[f.start].Span)
	if f.open {
		t.Findings.Addf(diag.Warning, diag.Encode, "front-matter-open", t.Text.Place(lines[f.start].Span),
			"the header that begins here is never closed by a line `%s`: it is taken to end at the first empty line", t.Text.Of(lines[f.start].Span))
	} else {
		t.change(source.Delimiter, lines[f.end].Span)
	}
	m := frontMatter{Transcript: t, toml: f.toml, lines: lines[f.start+1 : f.end]}
	m.read()
	t.Text = t.Text.Without(m.holes)
	t.Blocks = t.markdown(lines[f.end+1:])
}

// frontMatter reads the lines between the fences.
type frontMatter struct {
	*Transcript
	toml    bool
	lines   []source.Line
	next    int           // line
	above   string        // the key one level up
	parents []parent      // the keys that are open, of a header in YAML
	holes   []source.Span // signs within a value that only protect others
}

func (f *frontMatter) read() {
	for f.next < len(f.lines) {
		l := f.lines[f.next]
		f.next++
		if !l.Gap {
			f.line(l)
		}
	}
}

// line stores one line, with those below that go on with its value.
func (f *frontMatter) line(l source.Line) {
	text := f.Text.Of(l.Span)
	keys := frontLine
	if f.toml {
		keys = tomlLine
	}
	m := keys.FindStringSubmatchIndex(text)
	switch {
	case strings.HasPrefix(text, "#"): // a remark
		f.kept(Other, source.Span{Start: l.Start, End: l.Start}, l.Span)
	case m != nil:
		f.keyed(l, m)
	case f.toml && tomlTable.MatchString(text):
		f.above = strings.ToLower(tomlTable.FindStringSubmatch(text)[1])
		f.kept(Other, source.Span{Start: l.Start, End: l.Start}, l.Span)
	case listEntry.MatchString(text):
		f.entry(l.Span)
	case l.Indent > 0 && f.folded(l.Span):
	default:
		if l.Indent == 0 {
			f.Findings.Addf(diag.Warning, diag.Encode, "front-matter-line", f.Text.Place(l.Span),
				"this line of the header has no key with a colon behind it: it is kept in the header as it stands")
		}
		f.kept(Other, source.Span{Start: l.Start, End: l.Start}, l.Span)
	}
}

// keyed stores a line with a key, of which m is the match.
func (f *frontMatter) keyed(l source.Line, m []int) {
	at := l.Start
	if !f.toml && m[2] >= 0 {
		f.change(source.Bullet, source.Span{Start: at, End: at + 1})
	}
	sign := strings.IndexAny(f.Text.Raw[at+m[5]:at+m[1]], ":=") + 1
	label := source.Span{Start: at + m[4], End: at + m[5] + sign}
	name := strings.ToLower(strings.Trim(f.Text.Raw[at+m[4]:at+m[5]], `"`))
	key := f.frontKey(name)
	if above := f.parent(l.Indent); !f.toml && above != "" {
		f.above = above
	}
	if !f.toml && (l.Indent > 0 || m[2] >= 0) {
		key = f.nestedKey(f.above, name)
	} else if !f.toml {
		f.above = name
	} else if f.above != "" {
		key = f.nestedKey(f.above, name)
	}
	value := f.Text.Trim(source.Span{Start: label.End, End: l.End})
	if !f.toml && value.Empty() {
		f.parents = append(f.parents, parent{l.Indent, name})
	}
	f.value(key, label, value, l.Indent)
}

// parent is a key that has others below it.
type parent struct {
	indent int
	name   string
}

// parent is the key under which a line stands that is so far in, "" for none.
func (f *frontMatter) parent(indent int) string {
	for n := len(f.parents); n > 0; n-- {
		if p := f.parents[n-1]; p.indent < indent {
			return p.name
		}
		f.parents = f.parents[:n-1]
	}
	return ""
}

// entry stores an entry of a list without a key: the list is what the key above it says.
func (f *frontMatter) entry(line source.Span) {
	f.change(source.Bullet, source.Span{Start: line.Start, End: line.Start + 1})
	value := f.Text.Trim(source.Span{Start: line.Start + 1, End: line.End})
	f.value(f.frontKey(f.above), source.Span{Start: value.Start, End: value.Start}, value, 0)
}

// folded takes a line for the rest of the value above it, as YAML folds plain
// scalars, and reports whether it is that.
func (f *frontMatter) folded(line source.Span) bool {
	n := len(f.Fields) - 1
	if n < 0 || f.Fields[n].Label.Empty() || f.Fields[n].Key == Other {
		return false
	}
	f.Fields[n].Value = append(f.Fields[n].Value, line)
	return true
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
	case siteKeys[name] && frontKeys[above] == Author:
		return Place
	case siteKeys[name] && frontKeys[above] == Recipient:
		return Destination
	case frontKeys[name] == Date && (frontKeys[above] == Author || dateKeys[above]):
		return Date
	case dateKeys[above] && isoKeys[name]:
		return Date
	case frontKeys[name] == Repository, frontKeys[name] == Shelfmark:
		return frontKeys[name]
	}
	return Other
}

var (
	// siteKeys is the keys below a correspondent that say where.
	siteKeys = map[string]bool{"place": true, "location": true, "settlement": true, "city": true, "town": true, "ort": true, "lieu": true}
	// dateKeys is the keys above those that say when.
	isoKeys  = map[string]bool{"when": true, "iso": true, "value": true, "normalized": true, "machine": true}
	dateKeys = map[string]bool{"date": true, "dates": true, "dating": true, "datum": true}
)
