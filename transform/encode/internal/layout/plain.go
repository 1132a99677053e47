package layout

import (
	"strings"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Any other text: a header of `Key: value` lines when there is one that says
// what only an edition can say, or the title of a letter, then paragraphs.

// plainLabels is what header lines may be called. Only editions write the ones
// that are true; a letter writes the others itself.
var plainLabels = map[string]struct {
	key     Key
	edition bool
}{
	"title":             {Title, true},
	"date":              {Date, false},
	"author":            {Author, true},
	"sender":            {Author, true},
	"recipient":         {Recipient, true},
	"addressee":         {Recipient, true},
	"place":             {Place, false},
	"citation":          {Citation, true},
	"source":            {Citation, true},
	"archive":           {Citation, true},
	"summary":           {Summary, true},
	"abstract":          {Summary, true},
	"description":       {Summary, true},
	"language":          {Language, true},
	"original language": {Language, true},
	"contents":          {Contents, false},
	"credits":           {Credits, true},
	"url":               {Address, true},
	"record id":         {Record, true},
	"classification":    {Classification, false},
}

var keyLine = pattern.MustCompile(`^(\p{Lu}[\p{L} _-]{1,30}):(?:\s|$)`)

func readPlain(t *Transcript) {
	lines := t.Text.Lines()
	n := t.keyLines(lines)
	for _, l := range lines[:n] {
		t.keyField(l)
	}
	if n == 0 {
		n = t.titleLine(lines)
	}
	if n == 0 {
		t.Findings.Addf(diag.Info, diag.Encode, "no-header", diag.Span{},
			"no title, date or source was recognised above the text; all of it is encoded as text")
	}
	t.Blocks = t.segment(lines[n:])
}

// exchangeTitle is how editions print the title of a letter: who to whom, and when.
var exchangeTitle = pattern.MustCompile(`^` + fullName + ` (?:an|to|à) ` + fullName + `, [^,:;!?]{0,30}\b\d{4}\??[.\]]?$`)

// fullName is a name of two words or more.
const fullName = `\p{Lu}[\p{L}.'’\-]*(?: (?:\p{Lu}[\p{L}.'’\-]*|von|van|der|de|du|zu|di|da)){1,5}`

// titleLine is how many lines at the top are the title of a letter: one, and an
// empty line below it, or none.
func (t *Transcript) titleLine(lines []source.Line) int {
	for i, l := range lines {
		if l.Gap {
			continue
		}
		if i+1 < len(lines) && lines[i+1].Gap && exchangeTitle.MatchString(t.Text.Of(l.Span)) {
			t.field(Title, l.Span)
			return i + 1
		}
		break
	}
	return 0
}

// keyLines is how many lines at the top are a header: at least two, one of
// which says what only an edition can say.
func (t *Transcript) keyLines(lines []source.Line) int {
	n, found, edition := 0, 0, false
	for i, l := range lines {
		m := keyLine.FindStringSubmatch(t.Text.Of(l.Span))
		if m == nil && (!l.Gap || found > 0) {
			break
		}
		if m != nil {
			found++
			_, own := t.plainKey(m[1])
			edition = edition || own
		}
		n = i + 1
	}
	if found < 2 || !edition {
		return 0
	}
	return n
}

// plainKey is what a label means to the edition, else usually, and whether only
// an edition writes it.
func (t *Transcript) plainKey(label string) (key Key, edition bool) {
	label = strings.ToLower(label)
	if key, ok := t.labels[label]; ok {
		return key, true
	}
	usual := plainLabels[label]
	return usual.key, usual.edition
}

// keyField stores one header line. The label of a field that has a place of its
// own becomes that place; any other label is kept with its value.
func (t *Transcript) keyField(l source.Line) {
	if l.Gap {
		return
	}
	m := keyLine.FindStringSubmatch(t.Text.Of(l.Span))
	label := source.Span{Start: l.Start, End: l.Start + len(m[1]) + 1}
	value := t.Text.Trim(source.Span{Start: label.End, End: l.End})
	key, _ := t.plainKey(m[1])
	if key == Other || value.Empty() {
		key = Other
	}
	t.Fields = append(t.Fields, Field{Key: key, Label: label, Kept: true, Value: []source.Span{value}})
}
