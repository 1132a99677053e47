package structure

import (
	"regexp"
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
)

// classify gives every block the kind that it shows by itself, and takes lines
// apart that hold several things: a number and a date, a date and the copies.
func classify(text *source.Text, raw []layout.Block) []Block {
	var all []Block
	for _, b := range raw {
		for i, lines := range pieces(text, b) {
			all = append(all, local(text, Block{Lines: lines, Gap: b.Gap && i == 0, Page: b.Page && i == 0}))
		}
	}
	return all
}

// local decides what can be decided without the blocks around.
func local(text *source.Text, b Block) Block {
	plain := text.Plain(b.Whole())
	if kind, n, ok := bracketed(plain); ok {
		b.Kind, b.N = kind, n
		b.Enclosed = kind == Note || kind == SourceNote
		return b
	}
	if legend.MatchString(plain) && len(plain) < 1200 {
		b.Kind = SourceNote
		return b
	}
	if len(plain) < 200 && len(b.Lines) <= 3 {
		if kind, n, ok := formOf(strings.TrimLeft(plain, `"“«`)); ok {
			b.Kind, b.N = kind, n
		}
	}
	if m := footnoteMark.FindStringSubmatchIndex(plain); b.Kind == Paragraph && m != nil {
		b.Kind, b.N = Footnote, strings.Trim(plain[m[2]:m[3]], "[]")
		b.Label = source.Span{Start: b.Whole().Start, End: b.Whole().Start + m[3] - m[2]}
		return b
	}
	if b.Kind == Paragraph {
		b.enumerate(text)
	}
	return b
}

var (
	legend       = regexp.MustCompile(`^(?:[\p{Lu}]{3,}[\p{Lu} ]*|CIA KGB RB)[.,:]? ?(?:F|f|Fond|fond|D)[. ] ?\d+.*\b(?:Op|D|L|Ll|op|d|l|ll)\. ?\d+`)
	footnoteMark = regexp.MustCompile(`^(\*{1,6}|[ᵃ-ᶻ¹²³⁰-⁹]+|\[\d{1,3}\]) ?[^\s*]`)
)

// bracketed says what a block is that stands in square brackets as a whole.
func bracketed(plain string) (kind Kind, n string, ok bool) {
	if m := forms[0].is.FindStringSubmatch(plain); m != nil {
		return PageMark, m[1], true
	}
	if m := forms[1].is.FindStringSubmatch(plain); m != nil {
		return PageMark, m[1], true
	}
	if !wholeBracket(plain) || words(plain) < 2 {
		return Paragraph, "", false
	}
	if attachedRef.MatchString(plain) {
		return Reference, "", true
	}
	if copyKept.MatchString(plain) && archival.MatchString(plain) {
		return SourceNote, "", true
	}
	if isDateline(plain) || words(plain) < 4 {
		return Paragraph, "", false
	}
	return Note, "", true
}

// wholeBracket reports whether one pair of square brackets encloses the text.
func wholeBracket(plain string) bool {
	if !strings.HasPrefix(plain, "[") || !strings.HasSuffix(plain, "]") {
		return false
	}
	depth := 0
	for i, r := range plain {
		switch r {
		case '[':
			depth++
		case ']':
			depth--
			if depth == 0 && i < len(plain)-1 {
				return false
			}
		}
	}
	return depth == 0
}

// enumerate finds the enumerator at the start of a paragraph.
func (b *Block) enumerate(text *source.Text) {
	whole := b.Whole()
	m := enumerator.FindStringSubmatchIndex(text.Of(whole))
	if m == nil {
		return
	}
	for g := 2; g < len(m); g += 2 {
		if m[g] >= 0 {
			b.N = text.Of(whole)[m[g]:m[g+1]]
		}
	}
	label := text.Trim(source.Span{Start: whole.Start, End: whole.Start + m[1]})
	if label.End < whole.End {
		b.Label = label
	}
}

// pieces takes a block apart where its lines hold several things. Prose stays whole.
func pieces(text *source.Text, b layout.Block) [][]source.Line {
	if !terse(text, b.Lines) {
		return [][]source.Line{b.Lines}
	}
	var cells []source.Line
	split := false
	for _, l := range b.Lines {
		parts := splitLine(text, l)
		split = split || len(parts) > 1 || formal(text, l)
		cells = append(cells, parts...)
	}
	if !split {
		return [][]source.Line{b.Lines}
	}
	return grouped(text, cells)
}

// grouped puts lines of one form each on their own, and lines of none together.
func grouped(text *source.Text, cells []source.Line) [][]source.Line {
	var all [][]source.Line
	open := false
	for _, c := range cells {
		is := formal(text, c)
		if open && !is {
			all[len(all)-1] = append(all[len(all)-1], c)
			continue
		}
		all = append(all, []source.Line{c})
		open = !is
	}
	return all
}

// terse reports whether all lines of a block are short, as in an opening or a
// closing.
func terse(text *source.Text, lines []source.Line) bool {
	if len(lines) > 8 {
		return false
	}
	for _, l := range lines {
		if len(text.Plain(l.Span)) > 110 {
			return false
		}
	}
	return true
}

func formal(text *source.Text, l source.Line) bool {
	kind, _, ok := formOf(text.Plain(l.Span))
	return ok && kind != Salutation && kind != Closing
}

var (
	wideGap  = regexp.MustCompile(`[ \t\x{A0}]{4,}`)
	copiesIn = regexp.MustCompile(` (?:Copies|Copy to|cc|Distribution)(?: list)?:`)
	stopGap  = regexp.MustCompile(`[.;,] +`)
)

// splitLine takes a line apart into cells: at wide gaps, before `Copies:`,
// between a number and a date, between a level of secrecy and a copy number.
func splitLine(text *source.Text, l source.Line) []source.Line {
	for _, cut := range []func(string) int{atGap, atCopies, atDate, atStop} {
		if k := cut(text.Of(l.Span)); k > 0 {
			left, right := l, l
			left.Span = text.Trim(source.Span{Start: l.Start, End: l.Start + k})
			right.Span = text.Trim(source.Span{Start: l.Start + k, End: l.End})
			if left.Empty() || right.Empty() {
				continue
			}
			right.Page = false
			return append(splitLine(text, left), splitLine(text, right)...)
		}
	}
	return []source.Line{l}
}

// atGap is the place of a wide gap between two columns.
func atGap(line string) int {
	if loc := wideGap.FindStringIndex(line); loc != nil {
		return loc[1]
	}
	return 0
}

// atCopies is the place where the list of copies begins after something else.
func atCopies(line string) int {
	if loc := copiesIn.FindStringIndex(line); loc != nil {
		return loc[0]
	}
	return 0
}

// atDate is the place where a date begins after a number.
func atDate(line string) int {
	found := dates.Find(line)
	if len(found) == 0 || found[0].Start == 0 {
		return 0
	}
	before := strings.TrimSpace(line[:found[0].Start])
	if kind, _, ok := formOf(before); ok && kind == Number && isDateline(line[found[0].Start:]) {
		return found[0].Start
	}
	return 0
}

// atStop is the place after a full stop or comma between two formal things:
// `Secret. Copy No. 1`.
func atStop(line string) int {
	for _, loc := range stopGap.FindAllStringIndex(line, -1) {
		left, _, okLeft := formOf(line[:loc[0]])
		right, _, okRight := formOf(line[loc[1]:])
		if okLeft && okRight && left != right && brief(left) && brief(right) {
			return loc[1]
		}
	}
	return 0
}

func brief(k Kind) bool {
	return k == Classification || k == CopyNumber || k == Urgency || k == Number
}
