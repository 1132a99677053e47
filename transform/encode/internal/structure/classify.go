package structure

import (
	"strings"

	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// classify gives every block the kind that it shows by itself, and takes lines
// apart that hold several things: a number and a date, a date and the copies.
func classify(text *source.Text, raw []layout.Block) []Block {
	var all []Block
	for _, b := range raw {
		if b.Verse {
			v := Block{Kind: Verse, Lines: b.Lines, Gap: b.Gap, Page: b.Page}
			v.plain = text.Plain(v.Whole())
			all = append(all, v)
			continue
		}
		if b.Furniture != layout.NoFurniture {
			all = append(all, furniture(text, b))
			continue
		}
		if len(b.Within) > 0 {
			all = append(all, interruptedBlock(text, b))
			continue
		}
		if b.Rows != nil {
			all = append(all, Block{Kind: Table, Lines: b.Lines, Rows: b.Rows, Gap: b.Gap, Page: b.Page})
			continue
		}
		if !b.Mark.Empty() {
			n := Block{Lines: b.Lines, Gap: b.Gap, Page: b.Page, plain: text.Plain(b.Whole())}
			n.note(text.Of(b.Mark), b.Mark.Len())
			all = append(all, n)
			continue
		}
		for i, lines := range pieces(text, b) {
			all = append(all, quotedGreeting(text, local(text, Block{Lines: lines, Gap: b.Gap && i == 0, Page: b.Page && i == 0, Marked: b.Head, Aside: b.Aside}))...)
		}
	}
	single(all)
	figures(all)
	all = attending(text, enclosed(all))
	bullets(text, all)
	leaves(all)
	all = footnotes(text, all)
	turns(text, all)
	return resumed(all)
}

// local decides what can be decided without the blocks around.
func local(text *source.Text, b Block) Block {
	plain := text.Plain(b.Whole())
	b.plain = plain
	if b.Marked {
		b.Kind = Head
		return b
	}
	if letterHead.MatchString(plain) {
		b.Kind, b.Marked = Head, true
		return b
	}
	if kind, n, ok := bracketed(plain); ok {
		b.Kind, b.N = kind, n
		b.Enclosed = kind == Note || kind == SourceNote
		return b
	}
	if legend.MatchString(plain) && len(plain) < 1200 {
		b.Kind = SourceNote
		return b
	}
	if referenceNote.MatchString(plain) {
		b.Kind = Note
		return b
	}
	if len(plain) < 200 && len(b.Lines) <= 3 {
		if kind, n, ok := formOf(unquoted(plain)); ok {
			b.Kind, b.N = kind, n
		}
	}
	if b.Kind == Paragraph {
		b.enumerate(text)
	}
	return b
}

// unquoted is a text without the quotation marks around it, but for those around
// a day that is left blank.
func unquoted(plain string) string {
	if blankDay.MatchString(plain) {
		return plain
	}
	return strings.TrimRight(strings.TrimLeft(plain, `"“«`), `"”»`)
}

// referenceNote is the note of an office on the message that another one answers.
var referenceNote = pattern.MustCompile(`^(?:REFERENCE|SPRAVKA|Translator['’]s [Nn]ote|Editor['’]s [Nn]ote|Translator['’]s comment):`)

var (
	legend     = pattern.MustCompile(`^(?:[\p{Lu}]{3,}[\p{Lu} ]*|CIA KGB RB)[.,:]? ?(?:F|f|Fond|fond|D)[. ] ?\d+.*\b(?:Op|D|L|Ll|op|d|l|ll)\. ?\d+`)
	seriesNote = pattern.MustCompile(`^\[\p{Lu}{2,6} ?: ?[\p{Lu}\d].*\]$`)
)

// bracketed says what a block is that stands in square brackets as a whole.
func bracketed(plain string) (kind Kind, n string, ok bool) {
	if m := forms[0].is.FindStringSubmatch(plain); m != nil {
		return PageMark, m[1], true
	}
	if m := forms[1].is.FindStringSubmatch(plain); m != nil {
		return PageMark, m[1], true
	}
	if notesHead.MatchString(plain) {
		return Note, "", true
	}
	if !wholeBracket(plain) || words(plain) < 2 && !seriesNote.MatchString(plain) {
		return Paragraph, "", false
	}
	if attachedRef.MatchString(plain) {
		return Reference, "", true
	}
	if seriesNote.MatchString(plain) || copyKept.MatchString(plain) && archival.MatchString(plain) {
		return SourceNote, "", true
	}
	if kind, _, ok := formOf(plain); ok && kind == Form {
		return Form, "", true
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
	if m == nil || initials.MatchString(b.plain) {
		return // `V. Kuznetsov` begins with an initial
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

// single takes single letters with a full stop for the initials of a name,
// unless the letter before or after enumerates another block, or the text is a
// heading in capitals.
func single(blocks []Block) {
	seen := map[string]bool{}
	for _, b := range blocks {
		seen[b.N] = true
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Paragraph || len(b.N) != 1 || b.Label.Len() != 2 || isDigits(b.N) || b.plain[1] != '.' || shouting(b.plain) {
			continue
		}
		if !neighbour(seen, b.N[0]) {
			b.Label, b.N = source.Span{}, ""
		}
	}
}

// romanNeighbours is the numbers beside those of one letter.
var romanNeighbours = map[byte][]string{'I': {"II"}, 'V': {"IV", "VI"}, 'X': {"IX", "XI"}, 'i': {"ii"}, 'v': {"iv", "vi"}, 'x': {"ix", "xi"}}

func neighbour(seen map[string]bool, letter byte) bool {
	for _, n := range append(romanNeighbours[letter], string(rune(letter-1)), string(rune(letter+1))) {
		if seen[n] {
			return true
		}
	}
	return false
}

// pieces takes a block apart where its lines hold several things. Prose stays
// whole, but for a closing formula, and the name below it, on its last lines.
func pieces(text *source.Text, b layout.Block) [][]source.Line {
	n := len(b.Lines) - closingLines(text, b.Lines)
	var all [][]source.Line
	if n > 0 {
		all = parted(text, b.Lines[:n])
	}
	for _, l := range b.Lines[n:] {
		for _, cell := range splitLine(text, l) {
			all = append(all, []source.Line{cell})
		}
	}
	return all
}

// closingLines is how many of the last lines are a closing formula and a name.
func closingLines(text *source.Text, lines []source.Line) int {
	n := len(lines)
	switch {
	case n > 1 && closesBefore(text, lines[n-2], lines[n-1]):
		return 2
	case n > 1 && formula(text, lines[n-1]):
		return 1
	}
	return 0
}

// formula reports whether a line is nothing but a closing formula.
func formula(text *source.Text, l source.Line) bool {
	plain := text.Plain(l.Span)
	if words(plain) > 6 {
		return false
	}
	kind, _, ok := formOf(plain)
	return ok && kind == Closing
}

// parted takes lines apart that hold several things.
func parted(text *source.Text, lines []source.Line) [][]source.Line {
	if !terse(text, lines) {
		return [][]source.Line{lines}
	}
	single := signatures(text, lines)
	var all [][]source.Line
	open := false
	for _, l := range lines {
		cells := splitLine(text, l)
		is := single || len(cells) > 1 || formal(text, l)
		if open && !is { // lines of no form stay together
			all[len(all)-1] = append(all[len(all)-1], l)
			continue
		}
		for _, p := range cells {
			all = append(all, []source.Line{p})
		}
		open = !is
	}
	return all
}

const (
	maxSigned = 5  // lines of a signature with its office
	maxName   = 60 // bytes of one of them
)

// signatures reports whether the lines are those of a signature: short, none of
// them prose, and the first or the last a name.
func signatures(text *source.Text, lines []source.Line) bool {
	if len(lines) < 2 || len(lines) > maxSigned {
		return false
	}
	for _, l := range lines {
		plain := text.Plain(l.Span)
		if len(plain) > maxName || !capitalised(plain) && !nameForm.MatchString(plain) {
			return false
		}
	}
	first, last := text.Plain(lines[0].Span), text.Plain(lines[len(lines)-1].Span)
	return signs(first) && officeWord.MatchString(text.Plain(lines[1].Span)) || signs(last) && officeWord.MatchString(first)
}

// terse reports whether all lines of a block are short, as in an opening or a
// closing.
func terse(text *source.Text, lines []source.Line) bool {
	if len(lines) > 8 {
		return false
	}
	full := 0
	for _, l := range lines {
		n := len(text.Plain(l.Span))
		if n > 110 {
			return false
		}
		if n > 60 && l.Len() < n+8 { // a full line without a gap
			full++
		}
	}
	return full < 2
}

// closesBefore reports whether a line is a closing formula with a name below it.
func closesBefore(text *source.Text, l, below source.Line) bool {
	kind, _, ok := formOf(text.Plain(l.Span))
	return ok && kind == Closing && nameForm.MatchString(text.Plain(below.Span))
}

func formal(text *source.Text, l source.Line) bool {
	kind, _, ok := formOf(text.Plain(l.Span))
	return ok && kind != Salutation && kind != Closing
}

var wideGap = pattern.MustCompile(`[ \t\x{A0}]{4,}`)

// splitLine takes a line apart into cells: at wide gaps, and between two formal
// things that stand side by side: a number and a date, a date and the copies.
func splitLine(text *source.Text, l source.Line) []source.Line {
	for _, cut := range []func(string) int{atGap, atForms, atFormula} {
		k := cut(text.Of(l.Span))
		if k <= 0 {
			continue
		}
		left, right := l, l
		left.Span = text.Trim(source.Span{Start: l.Start, End: l.Start + k})
		right.Span = text.Trim(source.Span{Start: l.Start + k, End: l.End})
		if left.Empty() || right.Empty() {
			continue
		}
		right.Page = false
		return append(splitLine(text, left), splitLine(text, right)...)
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

// atForms is the first blank of a short line that has one formal thing before
// it and another behind it, or 0.
func atForms(line string) int {
	if len(line) > 110 || !(strings.ContainsAny(line, "0123456789") || shouting(line) || strings.Contains(line, "Cop")) {
		return 0
	}
	if kind, _, ok := formOf(line); ok && kind != Address && kind != Classification {
		return 0
	}
	between := 0
	for k := 0; k < len(line); k++ {
		if line[k] != ' ' {
			continue
		}
		left, _, ok := formOf(strings.TrimRight(line[:k], " ,;"))
		if !ok || !brief(left) {
			continue
		}
		rest := strings.TrimSpace(line[k:])
		right, _, ok := formOf(rest)
		if ok && (left != right || left == Number) && (brief(right) || right == Copies || right == Address) || copiesStart.MatchString(rest) {
			return k
		}
		if left == Number && atForms(rest) > 0 {
			between = k // three things or more: the number is the longest
		}
	}
	return between
}

// kinBefore is a formula that ends with friend or servant, and a name behind it.
var kinBefore = pattern.MustCompile(`^(?i:ihr|dein|euer|eure|euerer?|eurer|your|votre|ton)\b.*\b(?i:dienerin|diener|freundin|freund|sohn|bruder|vetter|servant|friend|serviteur|ami) (\p{Lu}.*)$`)

// atFormula is the place between a closing formula and the name behind it.
func atFormula(line string) int {
	if words(line) > 14 {
		return 0
	}
	if m := kinBefore.FindStringSubmatchIndex(line); m != nil && signs(line[m[2]:]) {
		return m[2]
	}
	k := strings.LastIndex(line, ", ")
	if k <= 0 || !nameForm.MatchString(line[k+2:]) || !signs(line[k+2:]) {
		return 0
	}
	if kind, _, ok := formOf(line[:k+1]); ok && kind == Closing {
		return k + 1
	}
	return 0
}

var copiesStart = pattern.MustCompile(`^(?:Copies|Copy to|cc|Distribution)(?: list)?:`)

// brief reports whether things of a kind stand side by side on one line.
func brief(k Kind) bool {
	switch k {
	case Classification, CopyNumber, Urgency, Number, Dateline:
		return true
	}
	return false
}
