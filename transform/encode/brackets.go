package encode

import (
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// What the square brackets of an edition mean is told by what stands in them
// and before them. A bracket that fits no rule stays as it is.

// pair is a pair of brackets and what is in it.
type pair struct {
	outer, inner source.Span
	limit        int // the text around it begins here
}

// oddBracket is a bracket without a counterpart in its stretch.
type oddBracket struct {
	at, stretch int
}

// readBrackets adds to some marks what the brackets in all blocks mean.
func (e *encoder) readBrackets(all []markup.Mark) []markup.Mark {
	var odd []oddBracket
	for i, s := range e.stretches() {
		pairs, at := e.pairs(s)
		for _, p := range pairs {
			if marks := e.bracket(p); !e.interruptions.Cross(marks) {
				all = append(all, marks...)
			}
		}
		if at >= 0 {
			odd = append(odd, oddBracket{at, i})
		}
	}
	e.unbalanced(odd)
	return all
}

// stretches is the parts of the source in which marks are looked for. The slice must not
// be changed.
func (e *encoder) stretches() []source.Span {
	if e.stretched == nil {
		e.stretched = e.readStretches()
	}
	return e.stretched
}

func (e *encoder) readStretches() []source.Span {
	all := make([]source.Span, 0, len(e.doc.Blocks)+8)
	for _, d := range e.doc.Divisions {
		d.EachBlock(func(b structure.Block) {
			switch b.Kind {
			case structure.PageMark, structure.PageHead, structure.PageFoot:
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

// pairs is the pairs of square brackets in a stretch, inner ones before outer
// ones, and where the first one stands that is not closed, or not opened; -1
// when there is none.
func (e *encoder) pairs(s source.Span) (all []pair, odd int) {
	var open []int
	odd = -1
	text := e.interruptions.Without(e.text, s)
	for i := 0; ; i++ {
		k := source.IndexEither(text[i:], '[', ']')
		if k < 0 {
			break
		}
		i += k
		switch {
		case text[i] == '[':
			open = append(open, s.Start+i)
		case len(open) == 0:
			if odd < 0 {
				odd = s.Start + i
			}
		default:
			start := open[len(open)-1]
			open = open[:len(open)-1]
			all = append(all, pair{
				outer: source.Span{Start: start, End: s.Start + i + 1},
				inner: e.text.Trim(source.Span{Start: start + 1, End: s.Start + i}),
				limit: e.near(s.Start, start),
			})
		}
	}
	if len(open) > 0 && (odd < 0 || open[0] < odd) {
		odd = open[0]
	}
	return all, odd
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

// overBlocks is how many blocks on a bracket may be closed.
const overBlocks = 6

// unbalanced reports brackets without counterpart, once where one opens and a
// later block closes it.
func (e *encoder) unbalanced(odd []oddBracket) {
	for i := 0; i < len(odd); i++ {
		at := source.Span{Start: odd[i].at, End: odd[i].at + 1}
		if i+1 < len(odd) && e.text.Of(at) == "[" && e.text.Raw[odd[i+1].at] == ']' && odd[i+1].stretch-odd[i].stretch <= overBlocks {
			e.report(diag.Warning, "bracket-over-blocks", at,
				"the bracket `[` is closed in a later paragraph, at line %d; both are kept as they are", e.text.Place(source.Span{Start: odd[i+1].at, End: odd[i+1].at + 1}).Start.Line)
			i++
			continue
		}
		e.report(diag.Warning, "unbalanced-bracket", at,
			"the bracket `%s` has no counterpart in its paragraph and is kept as it is", e.text.Of(at))
	}
}
