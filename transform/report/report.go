// Package report writes what was found in many files in the forms that people
// and programs read: text for a terminal, JSON, SARIF 2.1.0 for code scanning,
// JUnit XML for build servers, annotations for GitHub, and one HTML page.
//
//	w, err := report.New("json", os.Stdout, report.Options{Verb: "validate"})
//	...
//	err = w.File(report.File{Path: "letter.xml", Findings: found})
//	...
//	err = w.Close(summary)
//
// Every writer streams: it keeps nothing of a file once that file is written,
// so that memory does not follow the size of a batch.
package report

import (
	"fmt"
	"io"
	"slices"

	"catchword/tei/diag"
)

// A File is what a verb has to say about one input.
type File struct {
	Path     string      // as the user gave it
	Schemas  []string    // what the file was judged by
	Findings diag.List   // in document order
	Repeated []int       // for each finding, how many with its words are not among them; nil for none
	Left     diag.Counts // all that are not among Findings
	Failure  string      // why the file could not be judged at all; "" when it was
	Lines    *diag.Lines // the decoded text of Path, to show excerpts from; nil for none
	Bytes    int64
	Seconds  float64
	Encoding *Encoding // what encode made of it; nil for the other verbs
}

// notJudged is the code under which a File's Failure is reported.
const notJudged = "not-judged"

// Valid reports whether the file was judged and found without errors.
func (f File) Valid() bool { return f.Failure == "" && f.Count(diag.Error) == 0 }

// Count is the number of findings of a severity, those left out included.
func (f File) Count(sev diag.Severity) int { return f.Findings.Count(sev) + f.Left[sev] }

// Encoding is what encode made of one transcription.
type Encoding struct {
	Output     string // where the TEI went; "" when it was not written
	Layout     string // the layout in which the transcription was read
	Written    bool
	Lossless   bool
	Valid      bool
	Documents  int // messages found in the file
	Linked     int // names linked to an entry of an authority file
	Unresolved []Unresolved
	Sign       string      // what shows the layout, when an explanation was asked for
	Explained  []Explained // what became of the transcription, when it was asked for
	Source     *diag.Lines // the decoded transcription, when that was
}

// Explained is a stretch of a transcription, what it became, and why.
type Explained struct {
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
	Text      string `json:"text"`
	Became    string `json:"became"`             // element and attributes; "" for what is left out, or only unlinked
	Unlinked  bool   `json:"unlinked,omitempty"` // it is a name that is left without a reference
	Path      string `json:"path"`
	Rule      string `json:"rule"`
	Depth     int    `json:"depth"` // in how many of the others it lies
}

// Unresolved is a name without an entry in any authority file.
type Unresolved struct {
	Text   string `json:"text"`
	Kind   string `json:"kind"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// Options say how to write a report. The zero value is ready for use.
type Options struct {
	Verb    string // the verb that reports: "validate" or "encode"
	Version string // of the program
	Max     int    // findings shown of one file; 0 for all
	Style   Style  // for text only
}

// A Writer writes one report. It is not safe for concurrent use: the caller
// hands over the files in the order in which they shall appear.
type Writer interface {
	File(f File) error
	Close(s Summary) error // completes the report; it does not close the stream
}

// formats are the writers by name, in the order in which help lists them.
var formats = [...]struct {
	name string
	make func(io.Writer, Options) Writer
}{
	{"text", newText},
	{"json", newJSON},
	{"sarif", newSARIF},
	{"junit", newJUnit},
	{"github", newGitHub},
	{"html", newHTML},
}

// New returns the writer of a format; the error names the formats there are.
func New(format string, w io.Writer, o Options) (Writer, error) {
	for _, f := range formats {
		if f.name == format {
			return f.make(w, o), nil
		}
	}
	return nil, fmt.Errorf("unknown report format %q: choose one of %s", format, alternatives(Formats()))
}

// Formats lists the names that New knows.
func Formats() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// atMost says what the options allow, "" when they allow everything.
func (o Options) atMost() string {
	if o.Max <= 0 {
		return ""
	}
	return fmt.Sprintf(", and --max-findings %d was asked for", o.Max)
}

// shown is the part of the findings that the options allow, and the number of
// those that are left out.
func (o Options) shown(f File) (diag.List, int) {
	l, left := f.Findings, f.Left.Total()
	if o.Max <= 0 || len(l) <= o.Max {
		return l, left
	}
	return slices.Clip(l[:o.Max]), left + len(l) - o.Max
}
