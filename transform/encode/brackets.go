package encode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// What the square brackets of an edition mean is told by what stands in them
// and before them. A bracket that fits no rule stays as it is.

var (
	gapWords     = pattern.MustCompile(`^(?:\.{2,}|…|-{2,}|(?i:.*\b(?:illegible|missing|omitted|cut off|unreadable|indecipherable|undecipherable|blank|redacted|deleted|excised|torn)\b.*))$`)
	sicWords     = pattern.MustCompile(`^(?i:sic)[!.]?$`)
	remarkWords  = pattern.MustCompile(`^(?i:sic, |(?:possibly|probably|perhaps|presumably|maybe|evidently|apparently) )`) // the edition speaks, not the text
	doubtWords   = pattern.MustCompile(`^[^?]{1,60}\?$`)
	noteWords    = pattern.MustCompile(`^(?i:translator'?’?s?(?: note)?|editor'?’?s?(?: note)?|note|handwritten|stamp|stamped|signature|signed|\p{L}+ signature|seal|in the margin|marginalia|illegible signature|underlined|crossed out|added|see|i\.e\.|that is|literally|lit\.)\b`)
	nameWords    = pattern.MustCompile(`^(?:\p{Lu}[\p{L}'’\-]*\.?)(?: (?:\p{Lu}[\p{L}'’\-]*\.?|de|von|van|al))*$`)
	abbreviation = pattern.MustCompile(`(?:(?:\p{Lu}{2,}\p{Ll}?(?:\(\p{L}\))?|(?:\p{Lu}\.){2,})[ \t\r\n]+)*(?:\p{Lu}{2,}\p{Ll}?(?:\(\p{L}\))?|(?:\p{Lu}\.){2,})$`)
	codeName     = pattern.MustCompile(`(?:\p{Lu}[\p{Lu}'’\-]{2,}[ \t]+)*\p{Lu}[\p{Lu}'’\-]{2,}$`)
	suppliedWord = pattern.MustCompile(`^(?i:i|we|you|he|she|it|they|us|them|him|her|me|my|our|your|his|their|its|the|a|an|this|that|these|those|which|who|whom|whose|and|or|but|of|to|in|on|at|by|for|from|with|is|are|was|were|be|been|has|have|had|will|would|can|could|must|should|may|might|do|does|did|not|as|if|when|then|there|here|also|only|so|about|between|before|after|during|because)\b`)
	oneWord      = pattern.MustCompile(`[^\s\[\]()]+[ \t]*$`)
)

// pair is a pair of brackets and what is in it.
type pair struct {
	outer, inner source.Span
	limit        int // the text around it begins here
}

// readBrackets finds what the brackets in all blocks and in the summary mean.
func (e *encoder) readBrackets() []mark {
	var all []mark
	for _, s := range e.stretches() {
		for _, p := range e.pairs(s) {
			if marks := e.bracket(p); !e.interrupted(marks) {
				all = append(all, marks...)
			}
		}
	}
	return all
}

// stretches is the parts of the source in which marks are looked for.
func (e *encoder) stretches() []source.Span {
	var all []source.Span
	for _, d := range e.doc.Divisions {
		eachBlock(d, func(b structure.Block) {
			switch b.Kind {
			case structure.PageMark, structure.PageHead:
			case structure.Table:
				all = append(all, cells(b)...)
			case structure.Participants:
				all = append(append(all, b.Label), b.Items...)
			case structure.Turn:
				all = append(all, b.Label, b.Content())
			default:
				all = append(all, b.Content())
			}
		})
	}
	return all
}

// eachBlock calls f for the blocks of a division in the order of the source, and
// for those within a block after it.
func eachBlock(d *structure.Division, f func(structure.Block)) {
	each := func(b structure.Block) {
		f(b)
		for _, w := range b.Within {
			f(w)
		}
	}
	for _, b := range d.Top {
		each(b)
	}
	for _, p := range d.Body {
		if p.Division != nil {
			eachBlock(p.Division, f)
			continue
		}
		each(p.Block)
	}
	for _, b := range d.Bottom {
		each(b)
	}
	for _, b := range d.After {
		each(b)
	}
}

// pairs is the innermost pairs of square brackets in a stretch. When one is not
// closed, or not opened, the stretch is reported once.
func (e *encoder) pairs(s source.Span) []pair {
	var all []pair
	open, odd := -1, -1
	text := e.uninterrupted(s)
	for i := range len(text) {
		switch text[i] {
		case '[':
			if open >= 0 && odd < 0 {
				odd = open
			}
			open = i
		case ']':
			if open < 0 {
				odd = max(odd, i)
				continue
			}
			all = append(all, pair{
				outer: source.Span{Start: s.Start + open, End: s.Start + i + 1},
				inner: source.Span{Start: s.Start + open + 1, End: s.Start + i},
				limit: e.near(s.Start, s.Start+open),
			})
			open = -1
		}
	}
	if odd < 0 {
		odd = open
	}
	if odd >= 0 {
		e.unbalanced(s.Start + odd)
	}
	return all
}

// near is where the text that decides about a bracket begins: what is further
// away than a long name does not matter.
func (e *encoder) near(start, at int) int {
	for i := max(start, at-160); i < at; i++ {
		if utf8.RuneStart(e.text.Raw[i]) {
			return i
		}
	}
	return at
}

func (e *encoder) unbalanced(at int) {
	e.report(diag.Warning, "unbalanced-bracket", source.Span{Start: at, End: at + 1},
		"the bracket `%s` has no counterpart in its paragraph and is kept as it is", e.text.Raw[at:at+1])
}

// bracket is the marks for one pair of brackets, none when no rule fits.
func (e *encoder) bracket(p pair) []mark {
	content := e.text.Plain(p.inner)
	switch {
	case content == "" || p.inner != e.text.Trim(p.inner):
		return nil
	case e.insideWord(p):
		return e.lettersAdded(p)
	case sicWords.MatchString(content):
		return e.sic(p)
	case gapWords.MatchString(content) && len(content) < 80:
		return e.enclosed(p, mark{element: "gap", attrs: gapReason(content)}, "desc")
	case noteWords.MatchString(content):
		return e.enclosed(p, mark{element: "note", attrs: attrs("type", noteType(content), "resp", sourceResp)}, "")
	case remarkWords.MatchString(content):
		return e.enclosed(p, mark{element: "note", attrs: attrs("type", "editorial", "resp", sourceResp)}, "")
	case doubtWords.MatchString(content):
		return e.enclosed(p, mark{element: "unclear", attrs: attrs("resp", sourceResp)}, "")
	}
	return e.bracketAfter(p, content)
}

// bracketAfter decides by what stands before the brackets.
func (e *encoder) bracketAfter(p pair, content string) []mark {
	before := e.text.Raw[p.limit:p.outer.Start]
	lead := strings.TrimRightFunc(before, source.Blank)
	if m := abbreviation.FindStringIndex(lead); m != nil && expands(lead[m[0]:m[1]], content) {
		return e.expansion(p, source.Span{Start: p.limit + m[0], End: p.limit + m[1]})
	}
	if m := codeName.FindStringIndex(lead); m != nil && nameWords.MatchString(content) && e.identity(lead[m[0]:m[1]], content) {
		return e.enclosed(p, mark{element: "note", attrs: attrs("type", "identification", "resp", sourceResp)}, "")
	}
	if suppliedWord.MatchString(content) && len(content) < 80 && !nameWords.MatchString(content) || content == "We" || content == "I" || content == "They" {
		return e.enclosed(p, mark{element: "supplied", attrs: attrs("resp", sourceResp)}, "")
	}
	return nil
}

func attrs(pairs ...string) []tei.Attr {
	var all []tei.Attr
	for i := 0; i+1 < len(pairs); i += 2 {
		all = append(all, tei.Attr{Name: pairs[i], Value: pairs[i+1]})
	}
	return all
}

// insideWord reports whether a bracket touches a letter outside it.
func (e *encoder) insideWord(p pair) bool {
	before, _ := utf8.DecodeLastRuneInString(e.text.Raw[:p.outer.Start])
	after, _ := utf8.DecodeRuneInString(e.text.Raw[p.outer.End:])
	return unicode.IsLetter(before) || unicode.IsLetter(after)
}

// lettersAdded is the rest of an abbreviated word: `c[omrade]`. The brackets
// stay, because they mark where the letters of the source end.
func (e *encoder) lettersAdded(p pair) []mark {
	inner := e.text.Of(p.inner)
	first, _ := utf8.DecodeRuneInString(inner)
	before := oneWord.FindString(e.text.Raw[p.limit:p.outer.Start])
	if before == "" || strings.HasSuffix(before, " ") || !unicode.IsLower(first) || strings.ContainsAny(inner, " \t\n") {
		return nil
	}
	whole := source.Span{Start: p.outer.Start - len(before), End: p.outer.End}
	for whole.End < len(e.text.Raw) {
		r, size := utf8.DecodeRuneInString(e.text.Raw[whole.End:])
		if !unicode.IsLetter(r) {
			break
		}
		whole.End += size
	}
	return []mark{{Span: whole, element: "expan"}, {Span: p.inner, element: "ex", attrs: attrs("resp", sourceResp)}}
}

// enclosed is the mark around a bracket whose brackets it replaces. Inside, the
// content may stand in an element of its own.
func (e *encoder) enclosed(p pair, m mark, inner string) []mark {
	m.Span = p.outer
	all := []mark{m}
	if inner != "" {
		all = append(all, mark{Span: p.inner, element: inner})
	}
	return append(all, brackets(p)...)
}

// brackets is the declared change that takes both brackets.
func brackets(p pair) []mark {
	return []mark{
		{Span: source.Span{Start: p.outer.Start, End: p.inner.Start}, change: source.Bracket},
		{Span: source.Span{Start: p.inner.End, End: p.outer.End}, change: source.Bracket},
	}
}

// sic is the word before a `[sic]`, and the mark itself as a note.
func (e *encoder) sic(p pair) []mark {
	all := e.enclosed(p, mark{element: "note", attrs: attrs("type", "sic", "resp", sourceResp)}, "")
	loc := oneWord.FindStringIndex(strings.TrimRightFunc(e.text.Raw[p.limit:p.outer.Start], source.Blank))
	if loc == nil {
		return all
	}
	word := e.text.Trim(source.Span{Start: p.limit + loc[0], End: p.limit + loc[1]})
	return append(all, mark{Span: word, element: "sic"})
}

// expansion is an abbreviation and what it stands for.
func (e *encoder) expansion(p pair, abbr source.Span) []mark {
	all := []mark{
		{Span: source.Span{Start: abbr.Start, End: p.outer.End}, element: "choice"},
		{Span: abbr, element: "abbr"},
		{Span: p.inner, element: "expan", attrs: attrs("resp", sourceResp)},
	}
	return append(all, brackets(p)...)
}

// expands reports whether words spell an abbreviation out: the capitals of its
// first part are the initials of the words, in order.
func expands(abbr, content string) bool {
	first, _, _ := strings.Cut(abbr, " ")
	initials := initials(content)
	at := 0
	for _, r := range first {
		if !unicode.IsUpper(r) {
			continue
		}
		k := strings.IndexRune(initials[at:], r)
		if k < 0 {
			return false
		}
		at += k + utf8.RuneLen(r)
	}
	return at > 0 && len(strings.Fields(content)) > 1
}

func initials(content string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(content, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

func gapReason(content string) []tei.Attr {
	lower := strings.ToLower(content)
	switch {
	case strings.Contains(lower, "legible"), strings.Contains(lower, "readable"), strings.Contains(lower, "decipherable"):
		return attrs("reason", "illegible", "resp", sourceResp)
	case strings.Contains(lower, "missing"), strings.Contains(lower, "torn"), strings.Contains(lower, "cut off"):
		return attrs("reason", "lost", "resp", sourceResp)
	case strings.Contains(lower, "redacted"), strings.Contains(lower, "excised"), strings.Contains(lower, "deleted"):
		return attrs("reason", "censored", "resp", sourceResp)
	case strings.Contains(lower, "blank"):
		return attrs("reason", "blank", "resp", sourceResp)
	}
	return attrs("reason", "omitted", "resp", sourceResp)
}

func noteType(content string) string {
	lower := strings.ToLower(content)
	switch {
	case strings.HasPrefix(lower, "handwritten"), strings.HasPrefix(lower, "in the margin"), strings.HasPrefix(lower, "marginalia"):
		return "handwritten"
	case strings.HasPrefix(lower, "stamp"), strings.HasPrefix(lower, "seal"):
		return "stamp"
	case strings.Contains(lower, "signature"), strings.HasPrefix(lower, "signed"):
		return "handwritten"
	}
	return "editorial"
}
