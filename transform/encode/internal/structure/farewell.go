package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// Where no empty line stands between the parts of a letter, its formula and its name
// are the last lines of its last paragraph, and what is written below them follows on
// the next line. Where they stand on no line of their own, they are the end of its
// last sentence.

const (
	maxBelow   = 6  // blocks below the paragraph that a letter ends with
	maxTail    = 12 // lines of a formula, a name and what stands below
	maxFormula = 3  // lines of a formula
)

// farewell parts the formula and the name that end a message from the text that they
// stand in one block with.
func (r *reader) farewell(blocks []Block) []Block {
	last := true // nothing but dates and postscripts stands below
	letter := opensAsLetter(blocks)
	end := r.outsideBelow(blocks)
	for i := end - 1; i >= 0 && i >= end-maxBelow; i-- {
		b := blocks[i]
		switch {
		case b.Kind == form.Closing:
			return r.formulaApart(blocks, i-1)
		case b.Kind == form.Salutation && i+1 < len(blocks) && isProse(&blocks[i+1]), b.Kind == form.Head, b.Kind == form.Turn, b.Kind == form.Address, b.fixed():
			return blocks
		case b.Kind != form.Paragraph:
			continue
		case len(b.Within) > 0:
			if parts := r.takenBelow(b, letter); parts != nil {
				return r.formulaApart(append(append(blocks[:i:i], parts...), blocks[i+1:]...), i)
			}
			return blocks
		case !b.Label.Empty():
			return blocks
		}
		parts := r.taken(b.Lines, letter)
		if parts == nil && last {
			parts = r.signedWithin(b, letter)
		}
		if parts != nil {
			parts[0].Gap, parts[0].Page = b.Gap, b.Page
			all := append(append(blocks[:i:i], parts...), blocks[i+1:]...)
			return r.formulaApart(all, i)
		}
		if form.IsName(b.plain) {
			return r.formulaApart(blocks, i-1)
		}
		if wording.MoreWords(b.plain, 120) {
			return blocks
		}
		last = false
	}
	return blocks
}

// formulaApart parts the lines of a formula at the foot of block i from it, above the
// formula or the name that stands by itself.
func (r *reader) formulaApart(blocks []Block, i int) []Block {
	for i >= 0 && blocks[i].Kind == form.Closing {
		i--
	}
	if i < 0 || blocks[i].Kind != form.Paragraph || len(blocks[i].Within) > 0 {
		return blocks
	}
	lines := blocks[i].Lines
	n := len(lines)
	var formulas []Block
	for len(lines)-n < maxFormula {
		from := r.formulaStart(lines[:n])
		if from == n {
			break
		}
		formula := r.local(Block{Lines: lines[from:n]})
		formula.become(form.Closing)
		formulas = append([]Block{formula}, formulas...)
		n = from
	}
	if n == len(lines) {
		return blocks
	}
	text := r.local(Block{Lines: lines[:n], Gap: blocks[i].Gap, Page: blocks[i].Page})
	return append(append(append(blocks[:i:i], text), formulas...), blocks[i+1:]...)
}

// formulaStart is the line with which a closing formula at the foot of some lines
// begins: it is one of them, or several below the end of a sentence. Without one it is
// behind the last.
func (r *reader) formulaStart(lines []source.Line) int {
	n := len(lines)
	for k := min(maxFormula, n-1); k > 0; k-- {
		if k > 1 && !ended(r.Plain(lines[n-k-1].Span)) {
			continue
		}
		formula := r.Plain(source.Span{Start: lines[n-k].Start, End: lines[n-1].End})
		if r.isFormula(formula) && lastSentence(formula) == 0 {
			return n - k
		}
	}
	return n
}

// opensAsLetter reports whether a salutation, or place and date, is among the first
// blocks.
func opensAsLetter(blocks []Block) bool {
	prose := false
	for _, b := range blocks[:min(len(blocks), maxOpening)] {
		if b.Kind == form.Salutation || b.Kind == form.Dateline && !prose && wording.MoreWords(b.plain, 1) {
			return true
		}
		prose = prose || isProse(&b)
	}
	return false
}

// taken is a block in parts: the text, a formula, a name and dates line by line, and
// what is written below them; nil when it has no such lines. A name alone ends a text
// that is a letter by its opening.
func (r *reader) taken(lines []source.Line, letter bool) []Block {
	if n := r.afterwordsAt(lines); n > 0 {
		parts := r.taken(lines[:n], letter)
		if parts == nil {
			parts = []Block{r.local(Block{Lines: lines[:n]})}
		}
		return append(parts, r.local(Block{Lines: lines[n:]}))
	}
	from, to := r.signedLines(lines, letter)
	if from == to {
		return nil
	}
	var parts []Block
	if from > 0 {
		parts = append(parts, r.local(Block{Lines: lines[:from]}))
	}
	for _, l := range lines[from:to] {
		for _, cell := range r.splitLine(l) {
			parts = append(parts, r.local(Block{Lines: []source.Line{cell}}))
		}
	}
	if to < len(lines) {
		parts = append(parts, r.local(Block{Lines: lines[to:]}))
	}
	return parts
}

// takenBelow is a paragraph that goes on over the end of a page in parts: the text, and what
// taken finds among its lines on the last page; nil when there is nothing.
func (r *reader) takenBelow(b Block, letter bool) []Block {
	last := b.Within[len(b.Within)-1].Whole().End
	k := 0
	for k < len(b.Lines) && b.Lines[k].Start < last {
		k++
	}
	parts := r.taken(b.Lines[k:], letter)
	if parts == nil {
		return nil
	}
	lines := b.Lines[:k:k]
	if parts[0].Kind == form.Paragraph && parts[0].Lines[0] == b.Lines[k] {
		lines, parts = append(lines, parts[0].Lines...), parts[1:]
	}
	text := interrupted(r.Text, lines, b.Within)
	text.Gap, text.Page = b.Gap, b.Page
	return append([]Block{text}, parts...)
}

// afterwordsAt is the line, not the first, with which a postscript begins, or 0.
func (r *reader) afterwordsAt(lines []source.Line) int {
	for i, l := range lines {
		if i > 0 && form.BeginsAfterwords(r.Of(l.Span)) {
			return i
		}
	}
	return 0
}

// signedLines is the lines, from one up to another, that are a formula with a name, and
// dates below; there are none when from is to.
func (r *reader) signedLines(lines []source.Line, letter bool) (from, to int) {
	for i := len(lines) - 1; i >= 0 && i >= len(lines)-maxTail; i-- {
		if r.Longer(lines[i].Span, 2*maxName) {
			continue
		}
		n := r.signedAt(lines[i:])
		if n == 0 || i == 0 && n == len(lines) && n == 1 {
			continue
		}
		to = i + n
		for to < len(lines) && form.IsDateline(r.Plain(lines[to].Span)) {
			to++
		}
		return i, to
	}
	if letter && r.runIntoName(lines) {
		return 0, len(lines)
	}
	return r.nameLine(lines, letter)
}

// runIntoName reports whether a few short lines that end no sentence run on into a name, the
// last of them.
func (r *reader) runIntoName(lines []source.Line) bool {
	n := len(lines)
	if n < 2 || n > maxRunOn+1 || !r.mayName(lines[n-1]) {
		return false
	}
	for _, l := range lines[:n-1] {
		if plain := r.Plain(l.Span); wording.MoreWords(plain, longestGreeting) || !unended(plain) {
			return false
		}
	}
	return true
}

// signedAt is how many of the lines, from the first on, are a formula and the name that
// belongs to it: on one line, or on one below the others. A formula on a line with the
// end of another sentence is none of its own.
func (r *reader) signedAt(lines []source.Line) int {
	plain := r.Plain(lines[0].Span)
	if at, ok := form.SignedWith(plain); ok && at == 0 || r.atFormula(plain) > 0 {
		return 1
	}
	for n := 1; n <= maxFormula && n < len(lines); n++ {
		if !r.mayName(lines[n]) {
			continue
		}
		if formula := r.Plain(source.Span{Start: lines[0].Start, End: lines[n-1].End}); r.isFormula(formula) && lastSentence(formula) == 0 {
			return n + 1
		}
	}
	return 0
}

// isFormula reports whether a text is a closing formula, or its end.
func (r *reader) isFormula(plain string) bool {
	return !wording.MoreWords(plain, longestFormula) && (r.isClosing(plain) || endsFormula(plain) || remains.MatchString(plain))
}

// mayName reports whether a line is written as a signature.
func (r *reader) mayName(l source.Line) bool {
	plain := r.Plain(l.Span)
	return len(plain) <= maxName && !wording.MoreWords(plain, 4) && (form.IsName(plain) || form.IsFirm(plain)) && !toWhom.MatchString(plain) && !form.NoName(plain)
}

// nameLine is the line of a name by itself, below a line that ends a sentence, and the
// dates below it, or these alone; from is to when there is none.
func (r *reader) nameLine(lines []source.Line, letter bool) (from, to int) {
	n := len(lines)
	for n > 1 && form.IsDateline(r.Plain(lines[n-1].Span)) {
		n--
	}
	dated := n < len(lines)
	if n > 2 && !dated && r.mayName(lines[n-1]) && form.IsDateline(r.Plain(lines[n-2].Span)) && ended(r.Plain(lines[n-3].Span)) {
		return n - 2, n // place and date above it
	}
	if n > 1 && r.mayName(lines[n-1]) && ended(r.Plain(lines[n-2].Span)) {
		if name := r.Plain(lines[n-1].Span); dated || letter && !wording.EndsAsProse(name) && wording.MoreWords(name, 1) {
			return n - 1, len(lines)
		}
	}
	if dated && ended(r.Plain(lines[n-1].Span)) {
		return n, len(lines)
	}
	return 0, 0
}
