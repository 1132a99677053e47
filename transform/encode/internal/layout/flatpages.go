package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// The newer page and the older export of the archive with their line ends lost: labels
// stand within the line, and the text begins where nothing else is left.

const (
	minFlat      = 200 // bytes of such a line at least
	maxFlatLines = 4   // empty ones around it
)

var (
	flatInformation = pattern.MustCompile(`\sDocument Information\s+(?:Source|Original|Language|Record|Creator|Type|Rights|Donors)\b`)
	flatWebLabel    = pattern.MustCompile(`(?:^|\s)(Document Information|Source|Original Uploaded Date|Language|Record ID|Original Classification|Donors|Creator|Original Archive|Type|Rights|Subjects Discussed|People Mentioned|Places Mentioned|Related Documents)(?:\s|$)`)
	flatCredit      = pattern.MustCompile(`\sThis document was made possible [^.]{10,200}?(?:Foundation|Fund|Trust|Endowment|Institute|Corporation|Center|Centre|University|Program|Initiative)\.?(?:\s|$)`)
	flatSecrecy     = pattern.MustCompile(`^(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|Top Secret|Secret|Confidential|Restricted|Strictly Confidential) `)
	flatColumn      = pattern.MustCompile(`(?:^|\s)(Title|Author|Date|Source|Description):\.?(?:\s|$)`)
	flatForm        = pattern.MustCompile(`\s(?:Number|Level|To|TO|From|FROM|Sent|Date|DATE|Telegram number|Classification|Subject|Time|Place|Participants):\s`)
	wideBreak       = pattern.MustCompile(`\s{2,}`)
)

// isWebLine knows the newer page on one line by its date and its heading above the labels.
func isWebLine(text *source.Text) bool {
	if len(text.Lines()) > maxFlatLines {
		return false
	}
	t := text.Of(text.Trim(text.All()))
	if len(t) < minFlat {
		return false
	}
	return leadingDate.MatchString(t[len(flatSecrecy.FindString(t)):]) && flatInformation.MatchString(t)
}

// readWebLine reads such a page.
func readWebLine(t *Transcript) {
	all := t.Text.Trim(t.Text.All())
	line := t.Text.Of(all)
	m := flatInformation.FindStringIndex(line)
	if m == nil {
		readPlain(t)
		return
	}
	info := all.Start + m[0] + 1
	body := t.flatWebHead(source.Span{Start: all.Start, End: info})
	if runs := wideBreak.FindAllStringIndex(t.Text.Of(body), -1); len(runs) > 1 {
		last := source.Span{Start: body.Start + runs[len(runs)-1][1], End: body.End}
		if strings.HasSuffix(t.Text.Of(last), ".") {
			t.field(Summary, last)
			body = t.Text.Trim(source.Span{Start: body.Start, End: last.Start})
		}
	}
	t.Blocks = t.segment(t.Text.LinesOf(body))
	t.flatWebInformation(source.Span{Start: info, End: all.End})
}

// flatWebHead reads what stands above the text, and returns the text: level of secrecy,
// date, the title up to the credits or as far as it is said once more below.
func (t *Transcript) flatWebHead(s source.Span) source.Span {
	if n := len(flatSecrecy.FindString(t.Text.Of(s))); n > 0 {
		t.classified(t.Text.Trim(source.Span{Start: s.Start, End: s.Start + n}))
		s.Start += n
	}
	date := leadingDate.FindStringIndex(t.Text.Of(s))
	t.field(Date, source.Span{Start: s.Start, End: s.Start + date[1]})
	s = t.Text.Trim(source.Span{Start: s.Start + date[1], End: s.End})
	line := t.Text.Of(s)
	if m := flatCredit.FindStringIndex(line); m != nil && m[0] < maxTitle {
		t.field(Title, t.Text.Trim(source.Span{Start: s.Start, End: s.Start + m[0]}))
		t.field(Credits, t.Text.Trim(source.Span{Start: s.Start + m[0], End: s.Start + m[1]}))
		return t.Text.Trim(source.Span{Start: s.Start + m[1], End: s.End})
	}
	n := saidAgain(line)
	if m := flatForm.FindStringIndex(line); n == 0 && m != nil && m[0] < maxTitle {
		n = m[0]
	}
	if m := wideBreak.FindStringIndex(line); n == 0 && m != nil && m[0] < maxTitle {
		n = m[0]
	}
	t.field(Title, t.Text.Trim(source.Span{Start: s.Start, End: s.Start + n}))
	return t.Text.Trim(source.Span{Start: s.Start + n, End: s.End})
}

// minRepeated is how many words at the start of a line are its title when they are said
// once more behind it.
const minRepeated = 4

// saidAgain is how many bytes at the start of a line are said once more behind it, by
// whole words, or 0.
func saidAgain(line string) int {
	found, words := 0, 0
	for i := 0; i < len(line) && i < maxTitle; i++ {
		if line[i] != ' ' {
			continue
		}
		if !strings.Contains(line[i:], line[:i]) {
			break
		}
		if words++; words >= minRepeated {
			found = i
		}
	}
	return found
}

// flatWebInformation reads the labels below the text, each with the value behind it.
func (t *Transcript) flatWebInformation(s source.Span) {
	labels := t.labelsIn(s, flatWebLabel)
	for i, label := range labels {
		value := source.Span{Start: label.End, End: s.End}
		if i+1 < len(labels) {
			value.End = labels[i+1].Start
		}
		f := Field{Key: webLabels[strings.ToLower(t.Text.Of(label))], Label: label, Kept: true}
		if value = t.Text.Trim(value); !value.Empty() {
			f.Value = []source.Span{value}
		}
		t.Fields = append(t.Fields, f)
	}
}

// labelsIn is the first place of each label in a span.
func (t *Transcript) labelsIn(s source.Span, is *pattern.Regexp) []source.Span {
	var all []source.Span
	seen := map[string]bool{}
	for from := s.Start; from < s.End; {
		m := is.FindStringSubmatchIndex(t.Text.Raw[from:s.End])
		if m == nil {
			break
		}
		label := source.Span{Start: from + m[2], End: from + m[3]}
		from = label.End
		if name := t.Text.Of(label); !seen[name] {
			seen[name] = true
			all = append(all, label)
		}
	}
	return all
}

// isColumnLine knows the older export on one line by its five labels in their order.
func isColumnLine(text *source.Text) bool {
	if len(text.Lines()) > maxFlatLines || len(text.Raw) < minFlat {
		return false
	}
	all := text.Trim(text.All())
	t := Transcript{Text: text}
	labels := t.labelsIn(source.Span{Start: all.Start, End: min(all.End, all.Start+maxColumns)}, flatColumn)
	if len(labels) != len(columnLabels) {
		return false
	}
	for i, name := range []string{"Title", "Author", "Date", "Source", "Description"} {
		if text.Of(labels[i]) != name {
			return false
		}
	}
	return true
}

// maxColumns is within how many bytes such labels stand.
const maxColumns = 3000

// readColumnLine reads such an export. Where the two columns stood side by side, their
// words are mixed on the line and stay so.
func readColumnLine(t *Transcript) {
	all := t.Text.Trim(t.Text.All())
	labels := t.labelsIn(source.Span{Start: all.Start, End: min(all.End, all.Start+maxColumns)}, flatColumn)
	if len(labels) == 0 {
		readPlain(t)
		return
	}
	site := []source.Span{t.Text.Trim(source.Span{Start: all.Start, End: labels[0].Start})}
	body := all.End
	for i, label := range labels {
		label.End++ // the colon
		if strings.HasPrefix(t.Text.Raw[label.End:], ".") {
			label.End++
		}
		site = append(site, label)
		value := source.Span{Start: label.End, End: all.End}
		if i+1 < len(labels) {
			value.End = labels[i+1].Start
		} else {
			value.End = label.End + t.describedTo(value)
			body = value.End
		}
		t.columnField(columnLabels[strings.ToLower(t.Text.Raw[labels[i].Start:labels[i].End])], []source.Span{t.Text.Trim(value)})
	}
	t.field(Site, site...)
	t.Blocks = t.segment(t.Text.LinesOf(source.Span{Start: body, End: all.End}))
}

// beginsText is a word that begins a sentence behind one that no sentence ends with.
var beginsText = pattern.MustCompile(`\p{Ll}( )(?:The|In|On|At|This|It|We|I|Comrades?|Dear|As|When|After) `)

// describedTo is how many bytes of the words behind the last label are the description:
// up to a run of blanks, or to a sentence that begins where none has ended; one that
// begins with a small letter up to its first stop. Otherwise nothing tells it from the
// text, and there is none.
func (t *Transcript) describedTo(s source.Span) int {
	text := t.Text.Of(s)
	lead := len(text) - len(strings.TrimLeft(text, " "))
	first, _ := utf8.DecodeRuneInString(text[lead:])
	end := 0
	for i, is := range []*pattern.Regexp{wideBreak, beginsText, sentenceEnd} {
		if i == 2 && !unicode.IsLower(first) || lead > 1 {
			break // or it is empty
		}
		m := is.FindStringSubmatchIndex(text[lead:])
		if m != nil && m[0] < maxTitle && (end == 0 || lead+m[len(m)-2] < end) {
			end = lead + m[len(m)-2]
		}
	}
	return end
}

var sentenceEnd = pattern.MustCompile(`\p{Ll}{3}\.( )["“\[]?\p{Lu}`)
