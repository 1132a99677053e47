package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"catchword/tei/diag"
)

// junit writes the XML that build servers read as test results: one suite
// with one test case for each file, so that a file keeps its identity from
// run to run whatever is found in it.
type junit struct {
	w       io.Writer
	o       Options
	started bool
}

type junitSuite struct {
	XMLName  xml.Name  `xml:"testsuite"`
	Name     string    `xml:"name,attr"`
	Tests    int       `xml:"tests,attr"`
	Failures int       `xml:"failures,attr"`
	Errors   int       `xml:"errors,attr"`
	Time     string    `xml:"time,attr"`
	Case     junitCase `xml:"testcase"`
}

type junitCase struct {
	ClassName string        `xml:"classname,attr"`
	Name      string        `xml:"name,attr"`
	File      string        `xml:"file,attr"`
	Time      string        `xml:"time,attr"`
	Failure   *junitOutcome `xml:"failure"`
	Error     *junitOutcome `xml:"error"`
	Out       string        `xml:"system-out,omitempty"`
}

type junitOutcome struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func newJUnit(w io.Writer, o Options) Writer { return &junit{w: w, o: o} }

func (j *junit) File(f File) error {
	if err := j.begin(); err != nil {
		return err
	}
	out, err := xml.MarshalIndent(j.suite(f), "  ", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(j.w, "%s\n", out)
	return err
}

func (j *junit) Close(Summary) error {
	if err := j.begin(); err != nil {
		return err
	}
	_, err := io.WriteString(j.w, "</testsuites>\n")
	return err
}

func (j *junit) begin() error {
	if j.started {
		return nil
	}
	j.started = true
	_, err := fmt.Fprintf(j.w, "%s<testsuites name=\"catchword\">\n", xml.Header)
	return err
}

func (j *junit) suite(f File) junitSuite {
	time := fmt.Sprintf("%.3f", f.Seconds)
	s := junitSuite{
		Name: f.Path, Tests: 1, Time: time,
		Case: junitCase{ClassName: "catchword." + j.o.Verb, Name: f.Path, File: f.Path, Time: time},
	}
	if f.Failure != "" {
		s.Errors, s.Case.Error = 1, &junitOutcome{Type: notJudged, Message: f.Failure}
		return s
	}
	wrong, other := j.lines(f)
	if wrong != "" {
		s.Failures, s.Case.Failure = 1, outcome(f, wrong)
	}
	s.Case.Out = other
	return s
}

// lines are the findings as text, errors apart from the others.
func (j *junit) lines(f File) (wrong, other string) {
	var errs, rest strings.Builder
	shown, omitted := j.o.shown(f)
	for _, d := range shown {
		b := &rest
		if d.Severity == diag.Error {
			b = &errs
		}
		d.Message = oneLine(withExpectation(d))
		d.File = orElse(d.File, f.Path)
		fmt.Fprintln(b, d.Error())
	}
	if omitted > 0 && f.Count(diag.Error) > 0 {
		fmt.Fprintf(&errs, "%s not shown\n", Count(omitted, "more finding"))
	}
	return errs.String(), rest.String()
}

// outcome is the failure of a file: its first error stands for it.
func outcome(f File, text string) *junitOutcome {
	for _, d := range f.Findings {
		if d.Severity != diag.Error {
			continue
		}
		message := oneLine(d.Message)
		if n := f.Count(diag.Error); n > 1 {
			message = fmt.Sprintf("%s (and %d more)", message, n-1)
		}
		return &junitOutcome{Type: d.Code, Message: message, Text: text}
	}
	return &junitOutcome{Type: "error", Message: Count(f.Count(diag.Error), "error"), Text: text}
}
