package report_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/transform/report"

	"pgregory.net/rapid"
)

// What SARIF 2.1.0 requires (sections 3.13, 3.14, 3.19, 3.27 to 3.30), read
// back as a consumer would.
func TestSARIFHasWhatTheStandardRequires(t *testing.T) {
	var log struct {
		Version string `json:"version"`
		Runs    []struct {
			ColumnKind string `json:"columnKind"`
			Tool       struct {
				Driver struct {
					Name  string `json:"name"`
					Rules []struct {
						ID string `json:"id"`
					} `json:"rules"`
				} `json:"driver"`
			} `json:"tool"`
			Invocations []struct {
				ExecutionSuccessful *bool `json:"executionSuccessful"`
			} `json:"invocations"`
			Results []struct {
				RuleID    string `json:"ruleId"`
				RuleIndex int    `json:"ruleIndex"`
				Level     string `json:"level"`
				Message   struct {
					Text string `json:"text"`
				} `json:"message"`
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct {
							URI string `json:"uri"`
						} `json:"artifactLocation"`
						Region *struct {
							StartLine, StartColumn, EndLine, EndColumn int
						} `json:"region"`
					} `json:"physicalLocation"`
				} `json:"locations"`
			} `json:"results"`
		} `json:"runs"`
	}
	decode(t, write(t, "sarif", report.Options{Verb: "validate"}, batch()), &log)
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("version %q, %d runs", log.Version, len(log.Runs))
	}
	run := log.Runs[0]
	if run.Tool.Driver.Name != "catchword" || run.ColumnKind != "unicodeCodePoints" {
		t.Errorf("driver %q, columns %q", run.Tool.Driver.Name, run.ColumnKind)
	}
	if len(run.Invocations) != 1 || *run.Invocations[0].ExecutionSuccessful {
		t.Errorf("a batch with an unreadable file counts as executed: %v", run.Invocations)
	}
	if len(run.Results) != 8 {
		t.Errorf("%d results", len(run.Results))
	}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule %d is not %s", r.RuleIndex, r.RuleID)
		}
		if !slices.Contains([]string{"error", "warning", "note"}, r.Level) || r.Message.Text == "" {
			t.Errorf("level %q, message %q", r.Level, r.Message.Text)
		}
		at := r.Locations[0].PhysicalLocation
		if _, err := url.Parse(at.ArtifactLocation.URI); err != nil || strings.Contains(at.ArtifactLocation.URI, " ") {
			t.Errorf("uri %q: %v", at.ArtifactLocation.URI, err)
		}
		if at.Region != nil && at.Region.StartLine < 1 {
			t.Errorf("region %+v", at.Region)
		}
	}
}

func TestJSONHasTheKeysThatUsersRelyOn(t *testing.T) {
	var got struct {
		Files   []map[string]any `json:"files"`
		Summary map[string]any   `json:"summary"`
	}
	decode(t, write(t, "json", report.Options{Verb: "validate"}, batch()), &got)
	has(t, got.Summary, "files", "valid", "invalid", "errors", "warnings", "seconds", "bytes")
	for _, f := range got.Files {
		has(t, f, "path", "valid", "schemas", "findings")
		for _, d := range f["findings"].([]any) {
			has(t, d.(map[string]any), "severity", "code", "message", "line", "column", "endLine", "endColumn", "path", "expected", "source")
		}
	}
	decode(t, write(t, "json", report.Options{Verb: "encode"}, encodings()), &got)
	for _, f := range got.Files {
		has(t, f, "source", "output", "layout", "written", "lossless", "valid", "documents", "linked", "unresolved", "findings")
	}
}

func has(t *testing.T, object map[string]any, keys ...string) {
	t.Helper()
	for _, k := range keys {
		if _, ok := object[k]; !ok {
			t.Errorf("no key %q in %v", k, object)
		}
	}
}

func decode(t interface{ Fatal(...any) }, text string, into any) {
	d := json.NewDecoder(strings.NewReader(text))
	if err := d.Decode(into); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Token(); err != io.EOF {
		t.Fatal("something follows the report")
	}
}

func TestJUnitCountsAgree(t *testing.T) {
	var suites struct {
		Suites []struct {
			Tests    int `xml:"tests,attr"`
			Failures int `xml:"failures,attr"`
			Errors   int `xml:"errors,attr"`
			Cases    []struct {
				Failure *struct {
					Message string `xml:"message,attr"`
				} `xml:"failure"`
				Error *struct{} `xml:"error"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(write(t, "junit", report.Options{Verb: "validate"}, batch())), &suites); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range suites.Suites {
		got = append(got, fmt.Sprint(s.Tests, s.Failures, s.Errors, s.Cases[0].Failure != nil, s.Cases[0].Error != nil))
	}
	want := []string{"1 0 0 false false", "1 1 0 true false", "1 0 1 false true", "1 1 0 true false"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestGitHubShowsTenOfASeverity(t *testing.T) {
	f := report.File{Path: "a.xml"}
	for i := range 14 {
		f.Findings.Addf(diag.Error, diag.XML, "e", diag.Span{}, "bad %d", i)
		f.Findings.Addf(diag.Warning, diag.XML, "w", diag.Span{}, "odd %d", i)
	}
	got := write(t, "github", report.Options{}, []report.File{f, f})
	if e, w := strings.Count(got, "::error "), strings.Count(got, "::warning "); e != 10 || w != 10 {
		t.Errorf("%d errors, %d warnings", e, w)
	}
	if !strings.HasSuffix(got, "\n36 more findings without an annotation: the runner shows 10 of a severity\n") {
		t.Errorf("does not say what is left out: %s", got)
	}
}

func TestStepTable(t *testing.T) {
	var b strings.Builder
	var sum report.Summary
	s := report.NewStep(&b, report.Options{Verb: "validate"})
	for _, f := range batch() {
		sum.Add(f)
		if err := s.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(sum); err != nil {
		t.Fatal(err)
	}
	golden(t, "step.md", b.String())
}

// Whatever a document quotes at us, each format stays what it is.
func TestFormatsSurviveAnyText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.String()
		source := text.Draw(rt, "source")
		lines := diag.NewLines([]byte(source))
		a := rapid.IntRange(0, len(source)).Draw(rt, "start")
		z := rapid.IntRange(a, len(source)).Draw(rt, "end")
		f := report.File{Path: "x" + text.Draw(rt, "path"), Lines: lines, Findings: diag.List{{
			Severity: diag.Error, Code: "c", Message: "m" + text.Draw(rt, "message"), Span: lines.Span(a, z),
			Expected: rapid.SliceOf(text).Draw(rt, "expected"),
		}}}
		var v any
		o := report.Options{Verb: "validate"}
		decode(rt, write(t, "json", o, []report.File{f}), &v)
		decode(rt, write(t, "sarif", o, []report.File{f}), &v)
		if err := xml.Unmarshal([]byte(write(t, "junit", o, []report.File{f})), new(struct{})); err != nil {
			rt.Fatal(err)
		}
		if n := strings.Count(write(t, "github", o, []report.File{f}), "\n"); n != 1 {
			rt.Fatalf("%d lines of annotation", n)
		}
		write(t, "html", o, []report.File{f})
		write(t, "text", o, []report.File{f})
	})
}
