package layout

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// A document of a documentary collection: its number, its title, the text with
// the marks of the book's pages, and the legend that says where it is kept.
//
//	No. 7
//	Note from First Deputy Minister of Foreign Affairs of the USSR V.V. Kuznetsov
//	to the CC CPSU regarding ...
//
//	No. 2873/GS                 October 5, 1963

var (
	collectionNumber = pattern.MustCompile(`^(?:No\.? ?|№ ?|Nr\. ?|Document (?:No\.? ?)?|\[Document )\d+(?:-?\p{Ll})?\]?[.:]?$`)
	// besideNumber is a number with the title on the same line, and nothing else.
	besideNumber = pattern.MustCompile(`^((?:No\. ?|№ ?)\d+\.) \p{Lu}.{20,}[^.?!:;,]$`)
	pageMark     = pattern.MustCompile(`^\[\[page [\divxlc]+\]\]$`)
)

// isCollection knows the layout by a number alone on the first line with a title
// below it.
func isCollection(text *source.Text) bool {
	lines := text.Lines()
	for i, l := range lines {
		if l.Gap {
			continue
		}
		line := text.Of(l.Span)
		return len(lines) > i+2 && numbersDocument(text, lines[i:]) || runsPastTitle(line)
	}
	return false
}

// numbersDocument reports whether the first of three lines or more is the number of a
// document above its title, or both on one line.
func numbersDocument(text *source.Text, lines []source.Line) bool {
	line := text.Of(lines[0].Span)
	if collectionNumber.MatchString(line) && !opensBelow.MatchString(firstText(text, lines[1:])) {
		return true
	}
	return numberAndTitle(line) > 0 && (lines[1].Gap || lines[2].Gap)
}

// firstText is the first of some lines that is not empty.
func firstText(text *source.Text, lines []source.Line) string {
	for _, l := range lines {
		if !l.Gap {
			return text.Of(l.Span)
		}
	}
	return ""
}

// numberAndTitle is the length of the number on a line that has the title, too, or 0.
func numberAndTitle(line string) int {
	m := besideNumber.FindStringSubmatchIndex(line)
	if m == nil || !titleKind.MatchString(strings.TrimSpace(line[m[3]:])) {
		return 0
	}
	return m[3]
}

// A text that has lost its line ends runs on behind the title, up to the number or the
// date of the message.

var (
	numberedTitle = pattern.MustCompile(`^(?:No\.? ?|№ ?|Nr\. ?|Document (?:No\.? ?)?)\d{1,4}[.:]?\s+`)
	titleKind     = pattern.MustCompile(`^(?:\p{L}[\p{L}.'’]* ){0,3}(?i:note|record|resolution|letter|telegram|memo|memorandum|message|report|decision|excerpt|extract|protocol|minutes|statement|petition|draft|transcript|speech|directive|decree|despatch|cable|cablegram|summary|information|conversation)\b`)
	behindTitle   = pattern.MustCompile(`\s(?:(?:\p{Lu}\p{Ll}{1,4}\. )?(?:No\.|№) ?\p{L}{0,3}\d|\[?(?:` + months + ` \d{1,2}, \d{4}|\d{1,2} ` + months + ` \d{4}|` + months + ` \d{4}\])|\[\[page|(?:TOP |STRICTLY )?(?:SECRET|CONFIDENTIAL)\b)`)
)

const (
	longTitle = 160 // bytes of a line that may hold a title and the text
	maxTitle  = 500 // bytes of the number and the title on such a line
	leastText = 80  // bytes behind them that are no date alone
)

// titleEnd is where number and title end on a line that goes on with the text, or 0.
// What stands in quotation marks or brackets, or behind a word like of, is a part of
// the title.
func titleEnd(line string) int {
	number := len(numberedTitle.FindString(line))
	if number == 0 || !titleKind.MatchString(line[number:]) {
		return 0
	}
	window := line[:min(len(line), maxTitle)]
	for from := number; ; {
		m := behindTitle.FindStringIndex(window[from:])
		if m == nil {
			return 0
		}
		at := from + m[0]
		if title := strings.TrimSpace(window[number:at]); balanced(title) && !unfinished(title) && !finished(title) && strings.Count(title, " ") > 3 {
			return at
		}
		from += m[1]
	}
}

// runsPastTitle reports whether a line goes on with the text behind number and title.
func runsPastTitle(line string) bool {
	end := titleEnd(line)
	return len(line) >= longTitle && end > 0 && len(line)-end > leastText
}

// balanced reports whether all quotation marks and brackets of a text are closed.
func balanced(text string) bool {
	return strings.Count(text, `"`)%2 == 0 && strings.Count(text, "“") == strings.Count(text, "”") && strings.Count(text, "(") == strings.Count(text, ")")
}

func readCollection(t *Transcript) {
	lines := t.Text.Lines()
	i := 0
	for i < len(lines) && lines[i].Gap {
		i++
	}
	if i < len(lines) && runsPastTitle(t.Text.Of(lines[i].Span)) {
		t.runningCollection(lines[i:])
		return
	}
	var title []source.Span
	if i < len(lines) {
		number := lines[i].Span
		if n := numberAndTitle(t.Text.Of(number)); n > 0 {
			title = append(title, t.Text.Trim(source.Span{Start: number.Start + n, End: number.End}))
			number.End = number.Start + n
		}
		t.field(Number, number)
		i++
	}
	for len(title) == 0 && i < len(lines) && lines[i].Gap {
		i++
	}
	from := i
	for i < len(lines) && !lines[i].Gap && !pageMark.MatchString(t.Text.Of(lines[i].Span)) && !(len(title)+i-from > 0 && belowTitle(t.Text.Of(lines[i].Span))) {
		i++
	}
	if i > from && lines[i-1].End-lines[from].Start > maxTitle {
		i = from + t.titleLines(lines[from:i])
	}
	t.field(Title, append(title, source.Spans(lines[from:i])...)...)
	t.Blocks = t.segment(lines[i:])
}

// belowTitle reports whether a line right below a title belongs to the message: its number,
// its date, the level of secrecy, whom it greets.
func belowTitle(line string) bool {
	return len(line) < longTitle && (secret.MatchString(line) || startsWithDate(line) || opensBelow.MatchString(line))
}

// opensBelow is a number of a message, place and date, or a salutation.
var opensBelow = pattern.MustCompile(`^(?:No\.|№) ?\p{L}{0,3}\d|^\p{Lu}\p{L}+, (?:` + months + ` \d{1,2}, \d{4}|\d{1,2} ` + months + ` \d{4})\.?$|^(?i:dear|esteemed|respected) \p{L}.{0,60}[,:!]$`)

// titleLines is how many of some lines without an empty one between them are the title:
// those above the first that begins with what stands behind a title, else one.
func (t *Transcript) titleLines(lines []source.Line) int {
	for k := 1; k < len(lines) && lines[k].Start-lines[0].Start <= maxTitle; k++ {
		if loc := behindTitle.FindStringIndex(" " + t.Text.Of(lines[k].Span)); loc != nil && loc[0] == 0 {
			return k
		}
	}
	return 1
}

// runningCollection reads lines of which the first holds number, title and the
// beginning of the text.
func (t *Transcript) runningCollection(lines []source.Line) {
	lines = slices.Clone(lines)
	first := lines[0].Span
	line := t.Text.Of(first)
	if end := titleEnd(line); end > 0 {
		number := len(numberedTitle.FindString(line))
		t.field(Number, t.Text.Trim(source.Span{Start: first.Start, End: first.Start + number}))
		t.field(Title, t.Text.Trim(source.Span{Start: first.Start + number, End: first.Start + end}))
		lines[0].Span = t.Text.Trim(source.Span{Start: first.Start + end, End: first.End})
	}
	t.Blocks = t.segment(lines)
}
