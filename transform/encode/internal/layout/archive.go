package layout

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// The digital archive's export: the site's lines or none, a date, a title of one
// or more lines, then fields with labels in any order, the last of them usually
// Contents, then the text.
//
//	November 19, 1951
//	VKP(b) CC Politburo decision with approved message
//	Citation:
//	...
//	Contents:
//	- English Translation
//	[text]

// archiveLabels is what the archive calls its fields.
var archiveLabels = map[string]Key{
	"citation":          Citation,
	"summary":           Summary,
	"original language": Language,
	"contents":          Contents,
	"credits":           Credits,
}

var (
	archiveLabel = pattern.MustCompile(`^(Citation|Summary|Original Language|Contents|Credits):`)
	siteWord     = pattern.MustCompile(`Digital Archive|International History Declassified|(?:https?://)?digitalarchive\.wilsoncenter\.org/?`)
	webAddress   = pattern.MustCompile(`<?\bhttps?://[^\s<>]+>?`)
	offer        = pattern.MustCompile(`^(?:[-–•*·]\s*)?(?:(?:[\p{L}/ ()]{2,40} )?(?i:translation|transcription|transcript|scan|original)|(?i:scan|image|copy|photocopy) of (?:the )?(?i:original)(?: (?i:document))?|(?:\p{L}{2,20} )?(?i:document|pdf|text))(?: \(.*\)| \[.*\]| ?[-–—] ?\p{Lu}\p{L}+)?$`)
	bullet       = pattern.MustCompile(`^[-–—•*·]\s*`)
)

// isArchive knows the layout by two different labels at the starts of lines.
func isArchive(text *source.Text) bool {
	seen := map[string]bool{}
	for _, l := range text.Lines() {
		if l.Gap || !strings.ContainsRune("CSO", rune(text.Raw[l.Start])) {
			continue
		}
		if m := archiveLabel.FindStringSubmatch(text.Of(l.Span)); m != nil {
			seen[m[1]] = true
		}
	}
	return seen["Citation"] && len(seen) > 1
}

func readArchive(t *Transcript) {
	lines := slices.Clone(t.Text.Lines()) // the labels will be taken off
	i := t.archiveHead(lines)
	for i < len(lines) {
		key, value, next, last := t.archiveField(lines, i)
		t.archiveValue(key, value)
		if i = next; last {
			break
		}
	}
	end := i + t.trailing(lines[i:])
	t.Blocks = t.segment(lines[i:end])
	for i = end; i < len(lines); {
		key, next := t.archiveLabel(lines, i), i+1
		for next < len(lines) && !archiveLabel.MatchString(t.Text.Of(lines[next].Span)) {
			next++
		}
		t.archiveValue(key, lines[i:next])
		i = next
	}
}

// maxTrailing is how many lines fields below the text have.
const maxTrailing = 12

// trailing is where fields with labels begin below a text, each of one paragraph and none
// of them known from above; the end of the lines when there are none.
func (t *Transcript) trailing(lines []source.Line) int {
	from, n := len(lines), 0
	for i := len(lines) - 1; i > 0 && n < maxTrailing; i-- {
		if lines[i].Gap {
			continue
		}
		n++
		m := archiveLabel.FindStringSubmatch(t.Text.Of(lines[i].Span))
		if m == nil {
			continue
		}
		value := i
		if len(m[0]) == lines[i].Len() {
			value++ // below the label
		}
		if _, known := t.Field(archiveLabels[strings.ToLower(m[1])]); known || t.firstParagraph(lines[value:from]) < from-value {
			break
		}
		from = i
	}
	return from
}

// archiveHead reads what stands above the first label and returns its line.
func (t *Transcript) archiveHead(lines []source.Line) int {
	var head []source.Span
	i := 0
	for ; i < len(lines) && !archiveLabel.MatchString(t.Text.Of(lines[i].Span)); i++ {
		if !lines[i].Gap {
			head = append(head, lines[i].Span)
		}
	}
	head = t.siteLines(head)
	for len(head) > 1 && secret.MatchString(t.Text.Of(head[0])) {
		t.classified(head[0])
		head = head[1:]
	}
	if len(head) > 0 && startsWithDate(t.Text.Of(head[0])) {
		t.field(Date, head[0])
		head = head[1:]
	}
	t.field(Title, head...)
	return i
}

// siteLines takes the site's lines off the head. Where they stand in two
// columns, the left one comes first.
func (t *Transcript) siteLines(head []source.Span) []source.Span {
	var left, right []source.Span
	n := 0
	for n < len(head) && onlySite(t.Text.Of(head[n])) {
		s := head[n]
		if loc := columnGap.FindStringIndex(t.Text.Of(s)); loc != nil {
			right = append(right, source.Span{Start: s.Start + loc[1], End: s.End})
			s.End = s.Start + loc[0]
		}
		left = append(left, s)
		n++
	}
	t.field(Site, append(left, right...)...)
	return head[n:]
}

func onlySite(line string) bool {
	return strings.TrimSpace(siteWord.ReplaceAllString(line, "")) == "" && siteWord.MatchString(line)
}

// archiveField is the field whose label stands on line i, which it takes off the
// line: its lines, the line after it, and whether the text begins there.
func (t *Transcript) archiveField(lines []source.Line, i int) (key Key, value []source.Line, next int, last bool) {
	key = t.archiveLabel(lines, i)
	n, last := t.archiveExtent(key, lines[i:])
	return key, lines[i : i+n], i + n, last
}

// archiveLabel is the field whose label stands on line i, which it takes off the line.
func (t *Transcript) archiveLabel(lines []source.Line, i int) Key {
	m := archiveLabel.FindStringSubmatch(t.Text.Of(lines[i].Span))
	label := source.Span{Start: lines[i].Start, End: lines[i].Start + len(m[0])}
	t.change(source.Label, label)
	lines[i].Span = t.Text.Trim(source.Span{Start: label.End, End: lines[i].End})
	lines[i].Gap = lines[i].Empty()
	return archiveLabels[strings.ToLower(m[1])]
}

// archiveExtent is how many lines belong to a field, and whether it is the last:
// the next label ends it; the last field ends with its own last line.
func (t *Transcript) archiveExtent(key Key, lines []source.Line) (n int, last bool) {
	if key != Contents {
		for n = 1; n < len(lines); n++ {
			if !archiveLabel.MatchString(t.Text.Of(lines[n].Span)) {
				continue
			}
			if key == Citation {
				if p := t.firstParagraph(lines[:n]); p < n && lines[n-1].End-lines[p].Start > longCitation {
					return p, true // the label stands below the text
				}
			}
			return n, false
		}
	}
	if key == Contents {
		return t.offers(lines)
	}
	return t.firstParagraph(lines), true
}

// longCitation is how many bytes below the first paragraph of a citation are the text.
const longCitation = 200

// offers is the extent of the field Contents: entries that say what is offered.
// A label may follow it.
func (t *Transcript) offers(lines []source.Line) (n int, last bool) {
	n = 1
	for i, l := range lines {
		text := t.Text.Of(l.Span)
		switch {
		case l.Gap:
			continue
		case i > 0 && archiveLabel.MatchString(text):
			return i, false
		case !offer.MatchString(text):
			return n, true
		}
		n = i + 1
	}
	return n, true
}

// firstParagraph is how many lines the first paragraph and the empty lines
// before it take; a web address after it belongs to it.
func (t *Transcript) firstParagraph(lines []source.Line) int {
	seen, gap := false, false
	for i, l := range lines {
		address := webAddress.MatchString(t.Text.Of(l.Span))
		if seen && gap && !l.Gap && !address {
			return i
		}
		seen = seen || !l.Gap
		gap = l.Gap
	}
	return len(lines)
}

// archiveValue stores the value of a field; web addresses in it become a field
// of their own.
func (t *Transcript) archiveValue(key Key, lines []source.Line) {
	var value []source.Span
	for _, l := range lines {
		s := l.Span
		if key == Contents {
			s = t.takeBullet(s)
		}
		if key == Citation {
			s = t.takeAddress(s)
		}
		value = append(value, s)
	}
	t.field(key, value...)
}

// takeBullet takes the mark off a list entry.
func (t *Transcript) takeBullet(s source.Span) source.Span {
	mark := bullet.FindString(t.Text.Of(s))
	if mark == "" {
		return s
	}
	t.change(source.Bullet, t.Text.Trim(source.Span{Start: s.Start, End: s.Start + len(mark)}))
	return source.Span{Start: s.Start + len(mark), End: s.End}
}

// takeAddress takes a web address off the end of a line.
func (t *Transcript) takeAddress(s source.Span) source.Span {
	loc := webAddress.FindStringIndex(t.Text.Of(s))
	if loc == nil || loc[1] != s.Len() {
		return s
	}
	t.address(source.Span{Start: s.Start + loc[0], End: s.End})
	return t.Text.Trim(source.Span{Start: s.Start, End: s.Start + loc[0]})
}

// address stores a web address without the angle brackets around it.
func (t *Transcript) address(s source.Span) {
	text := t.Text.Of(s)
	if strings.HasPrefix(text, "<") {
		t.change(source.Delimiter, source.Span{Start: s.Start, End: s.Start + 1})
		s.Start++
	}
	if strings.HasSuffix(text, ">") {
		t.change(source.Delimiter, source.Span{Start: s.End - 1, End: s.End})
		s.End--
	}
	t.field(Address, s)
}
