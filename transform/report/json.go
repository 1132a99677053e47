package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"catchword/tei/diag"
)

// finding is a finding as JSON has it: the keys that users rely on.
type finding struct {
	Severity  diag.Severity    `json:"severity"`
	Code      string           `json:"code"`
	Message   string           `json:"message"`
	Line      *int             `json:"line"` // null when the finding is about the whole file
	Column    *int             `json:"column"`
	EndLine   *int             `json:"endLine"`
	EndColumn *int             `json:"endColumn"`
	Path      string           `json:"path"`
	Expected  []string         `json:"expected"`
	Source    diag.Source      `json:"source"`
	Help      string           `json:"help,omitempty"` // what the schema's documentation says
	File      string           `json:"file,omitempty"` // when it is another file than the one judged
	Related   []relatedFinding `json:"related,omitempty"`
}

type relatedFinding struct {
	File    string `json:"file,omitempty"`
	Message string `json:"message"`
	Line    *int   `json:"line"`
	Column  *int   `json:"column"`
}

func newFinding(d diag.Diagnostic, file string) finding {
	f := finding{
		Severity: d.Severity, Code: d.Code, Message: d.Message,
		Path: d.Path, Expected: list(d.Expected), Source: d.Source, Help: d.Help,
	}
	if d.File != file {
		f.File = d.File
	}
	f.Line, f.Column = coordinates(d.Span.Start)
	f.EndLine, f.EndColumn = coordinates(d.Span.End)
	if f.EndLine == nil {
		f.EndLine, f.EndColumn = f.Line, f.Column
	}
	for _, r := range d.Related {
		line, column := coordinates(r.Span.Start)
		f.Related = append(f.Related, relatedFinding{File: r.File, Message: r.Message, Line: line, Column: column})
	}
	return f
}

func coordinates(p diag.Pos) (line, column *int) {
	if !p.Known() {
		return nil, nil
	}
	return &p.Line, &p.Column
}

// validated is a file of validate, encoded one of encode.
type validated struct {
	Path     string    `json:"path"`
	Valid    bool      `json:"valid"`
	Schemas  []string  `json:"schemas"`
	Findings []finding `json:"findings"`
	Omitted  int       `json:"omitted,omitempty"` // findings beyond the number asked for
	Failure  string    `json:"failure,omitempty"` // why the file could not be judged
}

type encoded struct {
	Source     string       `json:"source"`
	Output     string       `json:"output"`
	Layout     string       `json:"layout"`
	Written    bool         `json:"written"`
	Lossless   bool         `json:"lossless"`
	Valid      bool         `json:"valid"`
	Documents  int          `json:"documents"`
	Linked     int          `json:"linked"`
	Unresolved []Unresolved `json:"unresolved"`
	Sign       string       `json:"layoutSign,omitempty"`
	Explained  []Explained  `json:"explained,omitempty"`
	Findings   []finding    `json:"findings"`
	Omitted    int          `json:"omitted,omitempty"`
	Failure    string       `json:"failure,omitempty"`
}

// jsonWriter writes one object with a line for each file.
type jsonWriter struct {
	w     io.Writer
	o     Options
	files int
}

func newJSON(w io.Writer, o Options) Writer { return &jsonWriter{w: w, o: o} }

func (j *jsonWriter) File(f File) error {
	var b bytes.Buffer
	if j.files == 0 {
		b.WriteString("{\"files\":[\n")
	} else {
		b.WriteString(",\n")
	}
	j.files++
	shown, omitted := j.o.shown(f)
	if err := compact(&b, j.record(f, omitted)); err != nil {
		return err
	}
	return j.file(b.Bytes(), f.Path, shown)
}

// file writes the record of a file with the findings in it. One is put into
// JSON after the other, because there may be many.
func (j *jsonWriter) file(record []byte, path string, shown diag.List) error {
	const key = `"findings":[` // no string of the record has it: there the quotation marks are escaped
	at := bytes.Index(record, []byte(key)) + len(key)
	w := bufio.NewWriter(j.w)
	w.Write(record[:at])
	var b bytes.Buffer
	for i, d := range shown {
		b.Reset()
		if i > 0 {
			b.WriteByte(',')
		}
		if err := compact(&b, newFinding(d, path)); err != nil {
			return err
		}
		w.Write(b.Bytes())
	}
	w.Write(record[at:])
	return w.Flush()
}

func (j *jsonWriter) Close(s Summary) error {
	var b bytes.Buffer
	if j.files == 0 {
		b.WriteString("{\"files\":[")
	}
	b.WriteString("\n],\"summary\":")
	if err := compact(&b, s); err != nil {
		return err
	}
	b.WriteString("}\n")
	_, err := j.w.Write(b.Bytes())
	return err
}

// record is a file as JSON has it, but for its findings.
func (j *jsonWriter) record(f File, omitted int) any {
	found := []finding{}
	e := f.Encoding
	if e == nil && j.o.Verb != "encode" {
		return validated{f.Path, f.Valid(), list(f.Schemas), found, omitted, f.Failure}
	}
	if e == nil {
		e = new(Encoding)
	}
	return encoded{
		f.Path, e.Output, e.Layout, e.Written, e.Lossless, e.Valid,
		e.Documents, e.Linked, list(e.Unresolved), e.Sign, e.Explained, found, omitted, f.Failure,
	}
}

// compact writes v on one line, letters and angle brackets as they are.
func compact(b *bytes.Buffer, v any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	b.Truncate(len(bytes.TrimSuffix(b.Bytes(), []byte("\n"))))
	return err
}

// list is s, never null in JSON.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
