// Package brackets says what the square brackets of an edition mean: a gap, a supplied
// word, the end of an abbreviation, who is meant, a stamp.
//
//	read := brackets.Read(brackets.Source{Text: text, Stretches: paragraphs, Names: found}, nil)
//	for _, m := range read.Marks {
//		fmt.Println(m.Element, text.Of(m.Span))
//	}
//
// It is told by what stands in them and before them. A bracket that fits no rule stays
// as it is.
package brackets

import (
	"sort"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/names"
	"catchword/transform/encode/internal/source"
)

// Source is a text and what has been found in it.
type Source struct {
	Text          *source.Text
	Stretches     []source.Span // in which brackets are looked for: no pair goes beyond one
	Interruptions markup.Interruptions
	Dates         []dates.Date // of the whole text
	Names         *names.Names
	Anchors       []markup.Mark // the marks that point to notes, in order: their brackets are no edition's
	Words         *Vocabulary   // memory for the words of the text
}

// Reading is what the brackets of a text mean.
type Reading struct {
	Marks    []markup.Mark   // those given, and those that the brackets are; no two of these cross
	Kinds    map[string]bool // what there is among them: elements, and types of notes
	Findings diag.List       // brackets without a counterpart
}

// Read adds to some marks what the brackets of a text mean. Time is linear in the text.
func Read(s Source, to []markup.Mark) Reading {
	r := &reader{Source: s, Reading: Reading{Kinds: map[string]bool{}}}
	r.Marks = r.read(to)
	return r.Reading
}

// reader reads the brackets of one text.
type reader struct {
	Source
	Reading
	begun bool // the vocabulary is that of the text

	open  []int         // memory for the pairs of one stretch
	found []pair        // these
	marks []markup.Mark // memory for what one pair becomes
}

// report adds a finding about a place of the source.
func (r *reader) report(sev diag.Severity, code string, at source.Span, format string, args ...any) {
	r.Findings.Addf(sev, diag.Encode, code, r.Text.Place(at), format, args...)
}

func (r *reader) read(all []markup.Mark) []markup.Mark {
	var odd []oddBracket
	for i, s := range r.Stretches {
		pairs, at := r.pairs(s)
		for _, p := range pairs {
			if r.pointsToNote(p) {
				continue
			}
			marks := r.bracket(p)
			if r.Interruptions.Cross(marks) {
				continue
			}
			if spelt := speltWith(all, marks); spelt >= 0 {
				all[spelt].End = max(all[spelt].End, marks[0].End)
				marks = marks[1:]
			}
			if !crossing(all, marks) {
				all = append(all, marks...)
			}
		}
		if at >= 0 {
			odd = append(odd, oddBracket{at, i})
		}
	}
	r.unbalanced(odd)
	return all
}

// pointsToNote reports whether a pair of brackets is the mark of a note.
func (r *reader) pointsToNote(p pair) bool {
	if p.outer.Len() > longestMark || len(r.Anchors) == 0 {
		return false
	}
	i := sort.Search(len(r.Anchors), func(i int) bool { return r.Anchors[i].Start >= p.outer.Start })
	return i < len(r.Anchors) && r.Anchors[i].Span == p.outer
}

// longestMark is how many bytes such a mark has at most: [^123].
const longestMark = 6

// nearby is how many of the marks before can reach into those of a pair of brackets: what
// stands right before it, and what it holds.
const nearby = 16

// crossing reports whether some marks cross one of those before, as when a word is both
// the one before [sic] and a part of what stands before [?]. The brackets stay then.
func crossing(all, marks []markup.Mark) bool {
	for _, a := range all[max(0, len(all)-nearby):] {
		for _, b := range marks {
			if a.Start < b.Start && b.Start < a.End && a.End < b.End || b.Start < a.Start && a.Start < b.End && b.End < a.End {
				return true
			}
		}
	}
	return false
}

// speltWith is the abbreviated word among the marks before that goes on with the one that
// is the first of some marks, or -1: c[om]r[ade] is one word.
func speltWith(all, marks []markup.Mark) int {
	if len(marks) == 0 || marks[0].Element != "expan" {
		return -1
	}
	i := len(all) - 1
	for i >= 0 && all[i].Element == "ex" {
		i--
	}
	if i >= 0 && all[i].Element == "expan" && all[i].Start < marks[0].Start && all[i].End > marks[0].Start {
		return i
	}
	return -1
}

// pair is a pair of brackets and what is in it.
type pair struct {
	outer, inner source.Span
	limit        int // the text around it begins here
}

// around is how many bytes before a bracket decide about it: what is further away than
// a long name does not matter.
const around = 160

// oddBracket is a bracket without a counterpart in its stretch.
type oddBracket struct {
	at, stretch int
}

// pairs is the pairs of square brackets in a stretch, inner ones before outer
// ones, and where the first one stands that is not closed, or not opened; -1
// when there is none. The pairs are there until the next call.
func (r *reader) pairs(s source.Span) (all []pair, odd int) {
	open := r.open[:0]
	all, odd = r.found[:0], -1
	text := r.Interruptions.Without(r.Text, s)
	for i := 0; ; i++ {
		k := source.IndexEither(text[i:], '[', ']')
		if k < 0 {
			break
		}
		i += k
		switch {
		case len(r.Text.Holes) > 0 && r.Text.InHole(s.Start+i): // no content
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
				inner: r.Text.Trim(source.Span{Start: start + 1, End: s.Start + i}),
				limit: source.Character(r.Text.Raw, max(s.Start, start-around)),
			})
		}
	}
	if len(open) > 0 && (odd < 0 || open[0] < odd) {
		odd = open[0]
	}
	r.open, r.found = open, all
	return all, odd
}

// overBlocks is how many blocks on a bracket may be closed.
const overBlocks = 6

// unbalanced reports brackets without counterpart, once where one opens and a
// later block closes it.
func (r *reader) unbalanced(odd []oddBracket) {
	for i := 0; i < len(odd); i++ {
		at := source.Span{Start: odd[i].at, End: odd[i].at + 1}
		if i+1 < len(odd) && r.Text.Of(at) == "[" && r.Text.Raw[odd[i+1].at] == ']' && odd[i+1].stretch-odd[i].stretch <= overBlocks {
			r.report(diag.Warning, "bracket-over-blocks", at,
				"the bracket `[` is closed in a later paragraph, at line %d; both are kept as they are", r.Text.Place(source.Span{Start: odd[i+1].at, End: odd[i+1].at + 1}).Start.Line)
			i++
			continue
		}
		r.report(diag.Warning, "unbalanced-bracket", at,
			"the bracket `%s` has no counterpart in its paragraph and is kept as it is", r.Text.Of(at))
	}
}
