package layout

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// The digital archive's newer page: date, title, who made it possible, the
// text, the summary, and below the text the labels, each on a line of its own.
//
//	November 18, 1967
//	Asian Affairs Bureau, 'The Chinese Communist Problem'
//
//	[text]
//
//	[summary]
//
//	Document Information
//
//	Source
//
//	Diplomatic Archives ...

var webLabels = map[string]Key{
	"source": Citation, "language": Language, "record id": Record, "original classification": Classification,
	"donors": Credits, "original uploaded date": Other, "creator": Author, "original archive": Citation, "type": Other,
	"rights": Other, "subjects discussed": Other, "people mentioned": Other, "places mentioned": Other, "related documents": Other,
	"author(s):": Author, "author(s)": Author, "authors:": Author, "author:": Author,
	"associated people & organizations": Other, "associated places": Other, "associated topics": Other,
}

// webAbove is those of the labels that stand above the heading of the others.
var webAbove = map[string]bool{
	"author(s):": true, "author(s)": true, "authors:": true, "author:": true,
	"associated people & organizations": true, "associated places": true, "associated topics": true, "subjects discussed": true,
}

// maxAbove is how many lines above the heading of the labels such a label stands at most.
const maxAbove = 30

var (
	webStart  = pattern.MustCompile(`^Document Information$`)
	webCredit = pattern.MustCompile(`^This document was made possible`)
)

// isWeb knows the layout by its heading above the labels.
func isWeb(text *source.Text) bool {
	lines := text.Lines()
	i := lineOf(text, lines, webStart)
	return i >= 0 && webDate(text, lines[:i]) >= 0
}

// webDate is the line with the date: the first one, or the second below the level of
// secrecy; -1 when there is none.
func webDate(text *source.Text, lines []source.Line) int {
	for i, l := range lines {
		switch {
		case l.Gap:
		case startsWithDate(text.Of(l.Span)):
			return i
		case !secret.MatchString(text.Of(l.Span)):
			return -1
		}
	}
	return -1
}

func lineOf(text *source.Text, lines []source.Line, is *pattern.Regexp) int {
	for i := len(lines) - 1; i >= 0; i-- {
		if is.MatchString(text.Of(lines[i].Span)) {
			return i
		}
	}
	return -1
}

func readWeb(t *Transcript) {
	lines := t.Text.Lines()
	info := lineOf(t.Text, lines, webStart)
	if info < 0 {
		readPlain(t)
		return
	}
	info = t.labelsAbove(lines, info)
	start := t.webHead(lines[:info])
	body := lines[start:info]
	n := t.webSummary(body)
	t.Blocks = t.segment(body[:n])
	t.field(Summary, source.Spans(body[n:])...)
	t.webInformation(lines[info:])
}

// labelsAbove is where the labels begin that stand above their heading at line info, or
// that line.
func (t *Transcript) labelsAbove(lines []source.Line, info int) int {
	first := info
	for i := info - 1; i > 0 && i >= info-maxAbove; i-- {
		if lines[i-1].Gap && webAbove[strings.ToLower(t.Text.Of(lines[i].Span))] {
			first = i
		}
	}
	return first
}

// webHead reads date, title and credits and returns the line after them.
func (t *Transcript) webHead(lines []source.Line) int {
	i := max(webDate(t.Text, lines), 0)
	for _, l := range lines[:i] {
		t.classified(l.Span)
	}
	for i < len(lines) && lines[i].Gap {
		i++
	}
	if i < len(lines) {
		t.field(Date, lines[i].Span)
		i++
	}
	for i < len(lines) && lines[i].Gap {
		i++
	}
	from := i
	for i < len(lines) && !lines[i].Gap && !webCredit.MatchString(t.Text.Of(lines[i].Span)) {
		i++
	}
	if i > from && (i == len(lines) || lines[i-1].End-lines[from].Start > maxTitle) {
		i = from + 1 // no empty line divides title and text
	}
	t.field(Title, source.Spans(lines[from:i])...)
	credits := i
	for credits < len(lines) && lines[credits].Gap {
		credits++
	}
	if credits < len(lines) && webCredit.MatchString(t.Text.Of(lines[credits].Span)) {
		t.field(Credits, lines[credits].Span)
		return credits + 1
	}
	return i
}

// webSummary is where the summary begins: the paragraph after the last empty
// line, unless it is all there is.
func (t *Transcript) webSummary(lines []source.Line) int {
	end := len(lines)
	for end > 0 && lines[end-1].Gap {
		end--
	}
	for i := end - 1; i > 0; i-- {
		if !lines[i].Gap {
			continue
		}
		if !t.summarises(lines[i+1 : end]) {
			return len(lines)
		}
		return i
	}
	return len(lines)
}

// summarises reports whether the last lines above the labels are sentences, as a
// summary is, and no signature.
func (t *Transcript) summarises(lines []source.Line) bool {
	last := t.Text.Plain(lines[len(lines)-1].Span)
	n := 0
	for _, l := range lines {
		n += len(strings.Fields(t.Text.Of(l.Span)))
	}
	if len(lines) == 1 && (form.AsksByTelegraph(last) && n < longEnough/2 || ofForm(last)) {
		return false
	}
	return n > longEnough || strings.HasSuffix(strings.TrimRight(last, "\"”)]"), ".")
}

// ofForm reports whether a line is one that stands below a signature.
func ofForm(line string) bool {
	switch s := form.Of(line); s.Kind {
	case form.Copies, form.Handling, form.Reference:
		return s.OK
	}
	return false
}

// longEnough is how many words are no signature and no list of copies.
const longEnough = 15

// webInformation reads the labels, which stay beside their values.
func (t *Transcript) webInformation(lines []source.Line) {
	key, label := Other, source.Span{}
	var value []source.Span
	flush := func() {
		if !label.Empty() {
			t.Fields = append(t.Fields, Field{Key: key, Label: label, Kept: true, Value: value})
		}
	}
	for _, l := range lines {
		if l.Gap {
			continue
		}
		if k, ok := webLabels[strings.ToLower(t.Text.Of(l.Span))]; ok || webStart.MatchString(t.Text.Of(l.Span)) {
			flush()
			key, label, value = k, l.Span, nil
			continue
		}
		value = append(value, l.Span)
	}
	flush()
}
