package encode

import (
	"path"
	"strings"

	"catchword/transform/encode/internal/citation"
	"catchword/transform/encode/internal/correspondence"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// facts is what the header fields of a transcription say about the document.
type facts struct {
	title    string
	date     *dates.Date
	wording  string   // of the date
	language string   // of the text, BCP 47
	original []string // the languages of the original, BCP 47
	stated   string   // what the header calls the language, without saying of what; BCP 47

	languages string // the same in the source's words
	record    string
	cited     string // the citation in one piece
	at        []int  // where its lines stand: offset in cited, offset in the source
	citation  citation.Citation
}

var recordNumber = pattern.MustCompile(`/document/(\d+)\b`)

func (e *encoder) readFacts() facts {
	var f facts
	for _, field := range e.doc.Fields {
		plain := e.text.Wording(field.Value)
		switch field.Key {
		case layout.Title:
			f.title = form.WithoutNoteMark(plain)
		case layout.Date:
			f.setDate(e, field)
		case layout.Address:
			if m := recordNumber.FindStringSubmatch(plain); m != nil {
				f.record = m[1]
			}
		case layout.Record:
			f.record = plain
		case layout.Language:
			f.original = append(f.original, languagesIn(plain)...)
			f.languages = strings.TrimSpace(f.languages + " " + plain)
			f.setStated(e, field)
		case layout.Contents:
			f.setContents(plain)
		case layout.Citation:
			f.setCitation(e, field.Value)
		}
	}
	if title, ok := e.doc.Field(layout.Title); ok && f.date == nil && f.wording == "" {
		f.setTitleDate(e, title)
	}
	return f
}

// setTitleDate takes the date from a title that ends with one.
func (f *facts) setTitleDate(e *encoder, title layout.Field) {
	wording := correspondence.DateInTitle(f.title)
	if wording == "" {
		return
	}
	if found := e.datesIn(title.Whole()); len(found) == 1 {
		f.date, f.wording = &found[0], wording
	}
}

func (f *facts) setDate(e *encoder, field layout.Field) {
	f.wording = e.text.Wording(field.Value)
	if found := e.datesIn(field.Whole()); len(found) > 0 && f.date == nil {
		f.date = &found[0]
		return
	}
	if d, ok := dates.Parse(f.wording); ok && f.date == nil {
		f.date = &d
	}
}

// setStated takes the language of a header that an editor wrote; the labels of a digital
// archive say that of the original.
func (f *facts) setStated(e *encoder, field layout.Field) {
	switch e.doc.Layout {
	case "front-matter", "markdown", "plain":
		if label := strings.ToLower(e.text.Of(field.Label)); f.stated == "" && len(f.original) > 0 && !strings.Contains(label, "original") {
			f.stated = f.original[0]
		}
	}
}

// setContents takes the language of the text from `English Translation`.
func (f *facts) setContents(plain string) {
	if tags := languagesIn(plain); len(tags) > 0 && f.language == "" {
		f.language = tags[0]
	}
}

func (f *facts) setCitation(e *encoder, lines []source.Span) {
	if f.cited != "" && e.doc.Layout != "front-matter" { // which lists references
		return
	}
	var b strings.Builder
	b.WriteString(f.cited)
	for _, s := range lines {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		f.at = append(f.at, b.Len(), s.Start)
		b.WriteString(e.text.Of(s))
	}
	f.cited = b.String()
	f.citation = e.parser.Parse(f.cited)
}

// place is where a stretch of the citation stands in the source.
func (f *facts) place(start, end int) source.Span {
	at := func(offset int) int {
		here := 0
		for i := 0; i+1 < len(f.at) && f.at[i] <= offset; i += 2 {
			here = offset - f.at[i] + f.at[i+1]
		}
		return here
	}
	return source.Span{Start: at(start), End: max(at(start), at(end-1)+1)}
}

// documentID is the identifier of the document: the number it has in the digital
// archive, or the name of its file.
func (e *encoder) documentID() string {
	if e.facts.record != "" {
		return "doc-" + slug(e.facts.record)
	}
	base := path.Base(strings.ReplaceAll(e.name, `\`, "/"))
	base = strings.TrimSuffix(base, path.Ext(base))
	if s := slug(base); s != "" {
		return "doc-" + s
	}
	return "doc"
}
