package report

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"catchword/tei/diag"
)

// sarif writes SARIF 2.1.0 (OASIS, 27 March 2020): one run, whose results come
// first so that they can be streamed, and whose rules follow when all that
// occurred are known.
type sarif struct {
	w       io.Writer
	o       Options
	started bool
	results int // written so far
	left    int // findings beyond the most that are written
	rules   []sarifRule
	index   map[string]int // of a rule, by its id
	failed  bool           // a file could not be judged
	notes   []sarifNotification
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID               string    `json:"id"`
	ShortDescription sarifText `json:"shortDescription"`
}

type sarifResult struct {
	RuleID           string          `json:"ruleId"`
	RuleIndex        int             `json:"ruleIndex"`
	Level            string          `json:"level"`
	Message          sarifText       `json:"message"`
	Locations        []sarifLocation `json:"locations"`
	RelatedLocations []sarifLocation `json:"relatedLocations,omitempty"`
}

type sarifLocation struct {
	Message          *sarifText       `json:"message,omitempty"`
	PhysicalLocation sarifPhysical    `json:"physicalLocation"`
	LogicalLocations []sarifLogically `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	ArtifactLocation sarifArtifact `json:"artifactLocation"`
	Region           *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type sarifLogically struct {
	FullyQualifiedName string `json:"fullyQualifiedName"`
	Kind               string `json:"kind"`
}

type sarifNotification struct {
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
}

type sarifInvocation struct {
	ExecutionSuccessful        bool                `json:"executionSuccessful"`
	ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

func newSARIF(w io.Writer, o Options) Writer {
	return &sarif{w: w, o: o, index: make(map[string]int)}
}

// mostResults is how many results a run may have where SARIF is read: GitHub
// refuses a file with more.
const mostResults = 25_000

const sarifHead = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",` +
	`"runs":[{"columnKind":"unicodeCodePoints","results":[`

func (s *sarif) File(f File) error {
	var b bytes.Buffer
	s.begin(&b)
	if f.Failure != "" {
		s.failed = true
		s.notify("error", f.Path, f.Failure)
	}
	shown, omitted := s.o.shown(f)
	if omitted > 0 {
		s.notify("note", f.Path, Count(omitted, "more finding")+" not listed")
	}
	room := min(len(shown), mostResults-s.results)
	s.left += len(shown) - room
	for _, d := range shown[:room] {
		if s.results++; s.results > 1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := compact(&b, s.result(f.Path, d)); err != nil {
			return err
		}
	}
	_, err := s.w.Write(b.Bytes())
	return err
}

// notify says something about a file that is no finding in it.
func (s *sarif) notify(level, path, text string) {
	s.notes = append(s.notes, sarifNotification{
		Level: level, Message: sarifText{text}, Locations: []sarifLocation{location(path, diag.Span{})},
	})
}

func (s *sarif) begin(b *bytes.Buffer) {
	if !s.started {
		b.WriteString(sarifHead)
		s.started = true
	}
}

func (s *sarif) Close(Summary) error {
	var b bytes.Buffer
	s.begin(&b)
	if s.left > 0 {
		s.notes = append(s.notes, sarifNotification{
			Level: "warning", Message: sarifText{fmt.Sprintf("%s not listed: a run of SARIF has at most %s results", Count(s.left, "more finding"), thousands(mostResults))},
		})
	}
	b.WriteString("\n],\n\"tool\":")
	tool := sarifTool{sarifDriver{Name: "catchword", Version: s.o.Version, Rules: list(s.rules)}}
	if err := compact(&b, tool); err != nil {
		return err
	}
	b.WriteString(",\n\"invocations\":")
	run := sarifInvocation{ExecutionSuccessful: !s.failed, ToolExecutionNotifications: s.notes}
	if err := compact(&b, []sarifInvocation{run}); err != nil {
		return err
	}
	b.WriteString("}]}\n")
	_, err := s.w.Write(b.Bytes())
	return err
}

func (s *sarif) result(file string, d diag.Diagnostic) sarifResult {
	at := location(orElse(d.File, file), d.Span)
	if d.Path != "" {
		at.LogicalLocations = []sarifLogically{{FullyQualifiedName: d.Path, Kind: "element"}}
	}
	r := sarifResult{
		RuleID: d.Code, RuleIndex: s.rule(d.Code), Level: sarifLevel(d.Severity),
		Message: sarifText{withExpectation(d)}, Locations: []sarifLocation{at},
	}
	for _, other := range d.Related {
		l := location(orElse(other.File, file), other.Span)
		l.Message = &sarifText{other.Message}
		r.RelatedLocations = append(r.RelatedLocations, l)
	}
	return r
}

// rule is the index of the rule with an id, which is added when it is new.
func (s *sarif) rule(id string) int {
	i, ok := s.index[id]
	if !ok {
		i = len(s.rules)
		s.index[id] = i
		s.rules = append(s.rules, sarifRule{ID: id, ShortDescription: sarifText{strings.ReplaceAll(id, "-", " ")}})
	}
	return i
}

func sarifLevel(s diag.Severity) string {
	if s == diag.Info {
		return "note"
	}
	return s.String()
}

// withExpectation is the message, followed by what was expected.
func withExpectation(d diag.Diagnostic) string {
	if len(d.Expected) == 0 {
		return d.Message
	}
	return d.Message + "; expected: " + expectation(d.Expected)
}

func location(file string, span diag.Span) sarifLocation {
	l := sarifLocation{PhysicalLocation: sarifPhysical{ArtifactLocation: sarifArtifact{URI: reference(file)}}}
	if span.Known() {
		l.PhysicalLocation.Region = &sarifRegion{
			span.Start.Line, span.Start.Column, span.End.Line, span.End.Column,
		}
	}
	return l
}

// reference is a file name as a URI reference (RFC 3986): an absolute name
// becomes a file: URI, a relative one a path relative to the working directory.
func reference(file string) string {
	slashed := filepath.ToSlash(file)
	switch {
	case file == "-":
		return "stdin"
	case path.IsAbs(slashed):
		return (&url.URL{Scheme: "file", Path: slashed}).String()
	case filepath.IsAbs(file): // a drive letter
		return (&url.URL{Scheme: "file", Path: "/" + slashed}).String()
	default:
		return (&url.URL{Path: path.Clean(slashed)}).String() // ./a:b keeps its dot: a is no scheme
	}
}
