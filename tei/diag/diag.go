// Package diag is the one place for places and findings: positions in a text,
// and the sentences that the other packages have to say about them.
//
//	var found diag.List
//	found.Add(diag.Diagnostic{Severity: diag.Error, Code: "xml-end-tag", Message: "...", Span: span})
//	if err := found.Err(); err != nil { ... }
//
// It imports nothing but the standard library, so that every other package can
// import it.
package diag

import (
	"fmt"
	"strings"
)

// Severity says how much a finding matters.
type Severity uint8

// The severities, in rising order.
const (
	Info    Severity = iota // worth knowing; changes no verdict
	Warning                 // probably not meant; changes no verdict
	Error                   // the document is not what it has to be
)

var severityNames = [...]string{Info: "info", Warning: "warning", Error: "error"}

// String is "info", "warning" or "error".
func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// MarshalText writes the severity as reports spell it.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (s *Severity) UnmarshalText(text []byte) error {
	for i, name := range severityNames {
		if name == string(text) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("unknown severity %q", text)
}

// Source is the job that found something.
type Source string

// The sources that reports know.
const (
	XML        Source = "xml"        // well-formedness, encoding, limits
	RelaxNG    Source = "relaxng"    // a RELAX NG schema, or a document against one
	Schematron Source = "schematron" // a Schematron rule
	Reference  Source = "reference"  // an identifier or a pointer to one
	Encode     Source = "encode"     // the encoder
	Authority  Source = "authority"  // an authority file
	Config     Source = "config"     // the configuration
	Diff       Source = "diff"       // comparing, applying, merging
)

// Diagnostic is one finding: what is wrong, where, and what would be right.
type Diagnostic struct {
	File     string // the document's name as the user gave it; "" when the caller knows it
	Severity Severity
	Source   Source
	Code     string   // stable and lower case, words joined by hyphens: "element-not-allowed"
	Message  string   // a sentence for an editor, without a full stop at its end
	Span     Span     // the zero Span when the finding is about the whole file
	Path     string   // XPath of the element concerned, such as /TEI/text[1]/body[1]/p[3]; "" when unknown
	Expected []string // what would have been right, nearest first
	Help     string   // what the schema's documentation says of what is meant or missing; "" for nothing
	Related  []Related
}

// Related is another place that helps to understand a finding.
type Related struct {
	File    string // "" for the finding's own file
	Message string // "first used here"
	Span    Span
}

// Error is the finding on one line: "file:line:column: severity: sentence [code]".
func (d Diagnostic) Error() string {
	var b strings.Builder
	if d.File != "" {
		b.WriteString(Printable(d.File))
		b.WriteByte(':')
	}
	if d.Span.Known() {
		b.WriteString(d.Span.Start.String())
		b.WriteByte(':')
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	fmt.Fprintf(&b, "%s: %s", d.Severity, d.Message)
	if d.Code != "" {
		fmt.Fprintf(&b, " [%s]", d.Code)
	}
	return b.String()
}
