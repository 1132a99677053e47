package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Any other text: a header of `Key: value` lines when there is one that says
// what only an edition can say, or the title of a letter, then paragraphs.

var (
	keyLine = pattern.MustCompile(`^(\p{Lu}[\p{L} _-]{1,30}):(?:\s|$)`)
	// anyKeyLine is the same in small letters, too, and with a label of one letter.
	anyKeyLine = pattern.MustCompile(`^(\p{L}[\p{L} _-]{0,30}):(?:\s|$)`)
	// greeting is what stands before the colon of a salutation.
	greeting = pattern.MustCompile(`^(?i:(?:my )?dear(?:est)?|sirs?|gentlemen|madam|comrades?|friends?|liebe[rs]?|sehr geehrte[rs]?|hochgeehrte[rs]?|cher|chère|chers|monsieur|madame|messieurs|car[oa])(?: |$)`)
)

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
	t.Blocks = t.segment(t.italics(t.dividers(lines[n:])))
	for i := range t.Blocks {
		if len(t.parted) > 0 {
			t.Blocks[i].Ruled = t.parted[t.Blocks[i].Lines[0].Start]
		}
	}
}

// exchangeTitle is how editions print the title of a letter: who to whom, and when.
var exchangeTitle = pattern.MustCompile(`^` + fullName + ` (?:an|to|à) ` + fullName + `, [^,:;!?]{0,30}\b\d{4}\??[.\]]?$`)

// calledTitle is the same with the word for a letter before it.
var calledTitle = pattern.MustCompile(`^(?i:letter|brief|lettre|lettera|carta|schreiben|письмо) (?:from|by|of|von|de|di|da|от) ` + fullName + ` (?:to|an|à|a|al|alla|ao|к) (?:(?:\p{Ll}+ ){1,2}(?:\p{L}+ )?)?\p{Lu}[\p{L}.'’\- ]{1,60}(?:, [^,:;!?]{0,40})?[.\]]?$`)

// fullName is a name of two words or more.
const fullName = `\p{Lu}[\p{L}.'’\-]*(?: (?:\p{Lu}[\p{L}.'’\-]*|von|van|der|de|du|zu|di|da)){1,5}`

// titleLine is how many lines at the top are the title of a letter: one, and an
// empty line below it, or none.
func (t *Transcript) titleLine(lines []source.Line) int {
	for i, l := range lines {
		if l.Gap {
			continue
		}
		if i+1 < len(lines) && lines[i+1].Gap && (exchangeTitle.MatchString(t.Text.Of(l.Span)) || calledTitle.MatchString(t.Text.Of(l.Span))) {
			t.field(Title, l.Span)
			return i + 1
		}
		break
	}
	return 0
}

// keyLines is how many lines at the top are a header: at least two with labels, one of
// which says what only an edition can say. Between them may stand the further lines of a
// value; below the last one these stand further in.
func (t *Transcript) keyLines(lines []source.Line) int {
	n, found, edition := 0, 0, false
	for i, l := range lines {
		label, ok := t.labelOf(l)
		if !ok && (!l.Gap || found > 0) && !t.wraps(lines, i, found) {
			break
		}
		if ok {
			found++
			_, own := t.plainKey(label)
			edition = edition || own
		}
		n = i + 1
	}
	if found < 2 || !edition {
		return 0
	}
	return n
}

// labelOf is the label that a header line begins with. In small letters it has to be a
// known one.
func (t *Transcript) labelOf(l source.Line) (label string, ok bool) {
	m := anyKeyLine.FindStringSubmatch(t.Text.Of(l.Span))
	if m == nil || greeting.MatchString(m[1]) {
		return "", false
	}
	if first, _ := utf8.DecodeRuneInString(m[1]); !unicode.IsUpper(first) || utf8.RuneCountInString(strings.TrimSpace(m[1])) < 2 {
		if key, _ := t.plainKey(m[1]); key == Other {
			return "", false
		}
	}
	return m[1], true
}

// maxWrapped is how many lines a value may go on without standing further in.
const maxWrapped = 8

// wraps reports whether line i goes on with the value of the header line above it: it
// stands further in, or another header line follows before the next empty line.
func (t *Transcript) wraps(lines []source.Line, i, found int) bool {
	if found == 0 || lines[i].Gap || lines[i-1].Gap {
		return false
	}
	if lines[i].Indent > 0 && lines[i].Indent > t.labelIndent(lines, i) {
		return true
	}
	for k := i + 1; k < len(lines) && k <= i+maxWrapped && !lines[k].Gap; k++ {
		if label, ok := t.labelOf(lines[k]); ok {
			key, _ := t.plainKey(label)
			return key != Other
		}
	}
	return false
}

// labelIndent is how far in the last header line above line i stands.
func (t *Transcript) labelIndent(lines []source.Line, i int) int {
	for i--; i > 0; i-- {
		if _, ok := t.labelOf(lines[i]); ok {
			break
		}
	}
	return lines[i].Indent
}

// keyField stores one header line. The label of a field that has a place of its
// own becomes that place; any other label is kept with its value.
func (t *Transcript) keyField(l source.Line) {
	if l.Gap {
		return
	}
	name, ok := t.labelOf(l)
	if last := len(t.Fields) - 1; !ok {
		f := &t.Fields[last]
		if f.Value = append(slices.DeleteFunc(f.Value, source.Span.Empty), l.Span); f.Key == Other {
			f.Key, _ = t.plainKey(strings.TrimSuffix(t.Text.Of(f.Label), ":"))
		}
		return
	}
	label := source.Span{Start: l.Start, End: l.Start + len(name) + 1}
	value := t.Text.Trim(source.Span{Start: label.End, End: l.End})
	key, _ := t.plainKey(name)
	if key == Other || value.Empty() {
		key = Other
	}
	t.Fields = append(t.Fields, Field{Key: key, Label: label, Kept: true, Value: []source.Span{value}})
}
