package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"sync"

	"catchword/tei/diag"
)

//go:embed page.html
var pageSource string

// page has the templates "head", "file" and "foot". It is read-only, and parsed
// when it is first needed.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"expectation": expectation,
		"count":       Count,
		"indent":      func(depth int) string { return fmt.Sprint(0.75 + 1.25*float64(depth)) },
	}).Parse(pageSource))
})

// html writes one page that needs nothing beside itself. The summary is
// written last, when it is known; the page's style shows it first.
type html struct {
	w       io.Writer
	o       Options
	started bool
	files   int
}

type htmlFile struct {
	File
	Groups      []htmlGroup
	Omitted     int
	Explanation *htmlExplanation
}

type htmlGroup struct {
	Severity, Code, Message, Place, Path string
	Help                                 string
	Expected, Related                    []string
	Repeated                             int
	Before, Marked, After                string
}

func newHTML(w io.Writer, o Options) Writer { return &html{w: w, o: o} }

func (h *html) File(f File) error {
	if err := h.begin(); err != nil {
		return err
	}
	shown, omitted := h.o.shown(f)
	h.files++
	view := htmlFile{File: f, Omitted: omitted, Explanation: newHTMLExplanation(f, fmt.Sprintf("f%d", h.files))}
	for _, g := range groups(shown, nil) {
		view.Groups = append(view.Groups, newHTMLGroup(f, g))
	}
	return page().ExecuteTemplate(h.w, "file", view)
}

func (h *html) Close(s Summary) error {
	if err := h.begin(); err != nil {
		return err
	}
	return page().ExecuteTemplate(h.w, "foot", s)
}

func (h *html) begin() error {
	if h.started {
		return nil
	}
	h.started = true
	return page().ExecuteTemplate(h.w, "head", h.o)
}

func newHTMLGroup(f File, g group) htmlGroup {
	v := htmlGroup{
		Severity: g.Severity.String(), Code: g.Code, Message: g.Message, Path: g.Path,
		Expected: g.Expected, Help: g.Help, Repeated: g.repeated,
	}
	if g.Span.Known() {
		v.Place = fmt.Sprintf("line %d, column %d", g.Span.Start.Line, g.Span.Start.Column)
	}
	if g.File != "" && g.File != f.Path {
		v.Place = g.File + ", " + v.Place
	}
	for _, r := range g.Related {
		v.Related = append(v.Related, place(orElse(r.File, f.Path), diag.Diagnostic{Span: r.Span})+" "+r.Message)
	}
	v.Before, v.Marked, v.After = marked(f.linesOf(g.Diagnostic), g.Span)
	return v
}

// marked is the excerpt of a span in three parts, the middle one what the
// finding is about.
func marked(lines *diag.Lines, span diag.Span) (before, mark, after string) {
	e, ok := cut(lines, span)
	if !ok {
		return "", "", ""
	}
	text := []rune(e.text)
	start := columns(text, len(e.margin))
	end := columns(text, len(e.margin)+len(e.marks))
	return string(text[:start]), string(text[start:end]), string(text[end:])
}

// columns is the number of characters of a text that take n columns.
func columns(text []rune, n int) int {
	taken := 0
	for i, r := range text {
		if taken >= n && width(text[i:i+1]) > 0 {
			return i
		}
		taken += width([]rune{r})
	}
	return len(text)
}
