// Package correspondence reads who wrote to whom, when and through whom.
//
//	read := correspondence.Read(correspondence.Source{Document: doc, Names: found})
//	for _, m := range read.Messages {
//		fmt.Println(m.Genre, m.Sent, m.Received, m.Date)
//	}
//
// A document says it in several places: in its header and title, above the text in
// letterhead, address and salutation, below it in signature and copies, in the first
// words of a note. Each is read by a file of its own; evidence.go weighs them.
package correspondence

import (
	"catchword/tei/diag"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/names"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// Source is a document and what has been found in it.
type Source struct {
	*structure.Document
	Header Header
	Dates  []dates.Date // of the whole text
	Names  *names.Names
	Memory who.Memory // empty, or of other wordings
}

// Header is what the header of a document says of the whole.
type Header struct {
	Title string
	Date  *dates.Date // nil when it says none
	Dated string      // the wording of the date
	Cited string      // the citation in one piece
}

// Reading is the correspondence of a document.
type Reading struct {
	Messages []*Message // one for each division of the document

	// Unsigned is where lines begin that look like signatures and are, as the header
	// names the sender, none of the sender; true when his own stands beside them.
	Unsigned map[int]bool

	Findings diag.List // what is missing, and where the evidence disagrees
}

// Read reads the correspondence of a document. Time is linear in the text.
func Read(s Source) Reading {
	e := &examiner{Source: s, text: s.Text}
	e.Unsigned = map[int]bool{}
	for i, d := range s.Divisions {
		m := &Message{Division: d, Genre: e.genreOfDivision(d, i)}
		e.Messages = append(e.Messages, m)
		e.correspondents(m, i)
	}
	return e.Reading
}

// examiner weighs what one document says of its messages.
type examiner struct {
	Source
	Reading
	text *source.Text
}

// report adds a finding about a place of the source.
func (e *examiner) report(sev diag.Severity, code string, at source.Span, format string, args ...any) {
	e.Reading.Findings.Addf(sev, diag.Encode, code, e.text.Place(at), format, args...)
}

// datesIn is the dates within a span.
func (e *examiner) datesIn(s source.Span) []dates.Date { return dates.Within(e.Dates, s) }

// namesIn is the parties that the authority knows in a stretch of the source.
func (e *examiner) namesIn(s source.Span) []Party {
	var all []Party
	for _, m := range e.Names.Within(s) {
		at := source.Span{Start: m.Start, End: m.End}
		if n, ok := e.Names.Name(e.text.Plain(at), m); ok {
			all = append(all, named(n, at))
		}
	}
	return all
}
