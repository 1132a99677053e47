package brackets

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// The elements that brackets become.

// lettersAdded is the rest of an abbreviated word: `c[omrade]`. The brackets
// stay, because they mark where the letters of the source end.
func (r *reader) lettersAdded(p pair) []markup.Mark {
	inner := r.Text.Of(p.inner)
	first, _ := utf8.DecodeRuneInString(inner)
	before := oneWord.FindString(r.Text.Raw[p.limit:p.outer.Start])
	if before == "" || strings.HasSuffix(before, " ") || !unicode.IsLower(first) || strings.ContainsAny(inner, " \t\n") {
		return nil
	}
	whole := source.Span{Start: p.outer.Start - len(before), End: p.outer.End}
	for whole.End < len(r.Text.Raw) {
		c, size := utf8.DecodeRuneInString(r.Text.Raw[whole.End:])
		if !unicode.IsLetter(c) {
			break
		}
		whole.End += size
	}
	return []markup.Mark{{Span: whole, Element: "expan"}, {Span: p.inner, Element: "ex", Attrs: tei.Attrs("resp", markup.SourceResp)}}
}

// enclosed is the mark around a bracket whose brackets it replaces. Inside, the
// content may stand in an element of its own. The marks are there until the next call.
func (r *reader) enclosed(p pair, m markup.Mark, inner string) []markup.Mark {
	m.Span = p.outer
	r.Kinds[kindOf(m)] = true
	all := append(r.marks[:0], m)
	if inner != "" {
		all = append(all, markup.Mark{Span: p.inner, Element: inner})
	}
	r.marks = r.brackets(all, p)
	return r.marks
}

// kindOf is the element of a mark, or the type of a note.
func kindOf(m markup.Mark) string {
	if m.Element == "note" {
		return m.Attrs[0].Value
	}
	return m.Element
}

// brackets adds the declared change that takes both brackets, and a blank within
// where there is another one outside.
func (r *reader) brackets(all []markup.Mark, p pair) []markup.Mark {
	open := source.Span{Start: p.outer.Start, End: p.outer.Start + 1}
	if before, _ := utf8.DecodeLastRuneInString(r.Text.Raw[:open.Start]); source.Blank(before) {
		open.End = p.inner.Start
	}
	end := source.Span{Start: p.outer.End - 1, End: p.outer.End}
	if after, _ := utf8.DecodeRuneInString(r.Text.Raw[end.End:]); source.Blank(after) {
		end.Start = p.inner.End
	}
	return append(all, markup.Mark{Span: open, Change: source.Bracket}, markup.Mark{Span: end, Change: source.Bracket})
}

// sic is the word before a `[sic]`, and the mark itself as a note.
func (r *reader) sic(p pair) []markup.Mark {
	all := r.enclosed(p, bracketNote("sic"), "")
	if word := r.wordBefore(p); !word.Empty() {
		all = append(all, markup.Mark{Span: word, Element: "sic"})
	}
	return all
}

// doubted is the word before a question mark in brackets, and the mark as a note.
func (r *reader) doubted(p pair) []markup.Mark {
	all := r.enclosed(p, bracketNote("editorial"), "")
	if word := r.wordBefore(p); !word.Empty() {
		all = append(all, markup.Mark{Span: word, Element: "unclear", Attrs: tei.Attrs("resp", markup.SourceResp)})
	}
	return all
}

// wordBefore is the word before a bracket; empty when there is none.
func (r *reader) wordBefore(p pair) source.Span {
	before := r.Text.Raw[p.limit:p.outer.Start]
	if bare := strings.TrimRight(before, "_*"); bare != strings.TrimRightFunc(bare, source.Blank) {
		before = bare // the bracket itself is in italics
	}
	loc := oneWord.FindStringIndex(strings.TrimRightFunc(before, source.Blank))
	if loc == nil {
		return source.Span{}
	}
	return r.Text.Trim(source.Span{Start: p.limit + loc[0], End: p.limit + loc[1]})
}

// expansion is an abbreviation and what it stands for.
func (r *reader) expansion(p pair, abbr source.Span) []markup.Mark {
	r.Kinds["choice"] = true
	all := []markup.Mark{
		{Span: source.Span{Start: abbr.Start, End: p.outer.End}, Element: "choice"},
		{Span: abbr, Element: "abbr"},
		{Span: p.inner, Element: "expan", Attrs: tei.Attrs("resp", markup.SourceResp)},
	}
	return r.brackets(all, p)
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

// gapReasons is the words that tell why a text has a gap, as @reason of gap says it.
var gapReasons = []struct {
	reason string
	words  []string
}{
	{"illegible", []string{"legible", "readable", "decipherable", "leserlich", "unles.", "lisible", "leggibil", "onleesbaar", "nieczyteln", "nečiteln", "oläslig", "ulæselig", "ilegível"}},
	{"lost", []string{"missing", "torn", "cut off", "abgerissen", "zerstört", "lücke", "lacun", "déchir", "manquant", "strappat"}},
	{"censored", []string{"redacted", "declassified", "blacked", "sanitized", "excised", "deleted"}},
	{"blank", []string{"blank"}},
}

// gapReason is the reason of a gap that some words in brackets tell of.
func gapReason(content string) []tei.Attr {
	lower := strings.ToLower(content)
	reason := "omitted"
	for _, r := range gapReasons {
		if anyOf(lower, strings.Contains, r.words) {
			reason = r.reason
			break
		}
	}
	return tei.Attrs("reason", reason, "resp", markup.SourceResp)
}

// anyOf reports whether a text has one of some words, at its start or anywhere.
func anyOf(text string, has func(text, word string) bool, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return has(text, w) })
}

var (
	handStarts  = []string{"handwritten", "in the margin", "marginalia"}
	handWords   = []string{"in pencil", "in ink"}
	stampStarts = []string{"stamp", "round stamp", "square stamp", "rubber stamp", "office stamp", "postmark", "poststempel", "cachet", "l.s", "l. s", "round seal", "place of", "seal"}
)

// NoteType is the type of the note that some words in brackets are.
func NoteType(content string) string {
	content = strings.TrimLeft(content, "[(")
	lower := strings.ToLower(content)
	switch {
	case form.SaysMarginal(content), anyOf(lower, strings.HasPrefix, handStarts), anyOf(lower, strings.Contains, handWords):
		return "handwritten"
	case anyOf(lower, strings.HasPrefix, stampStarts):
		return "stamp"
	case strings.Contains(lower, "signature"), strings.HasPrefix(lower, "signed"):
		return "handwritten"
	}
	return "editorial"
}
