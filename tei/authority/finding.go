package authority

import (
	"cmp"
	"fmt"
	"path"

	"catchword/tei"
	"catchword/tei/diag"
)

// The codes of what is found in authority files.
const (
	codeDuplicate = "authority-duplicate-id" // two entries with one identifier
	codeNoID      = "authority-no-id"
	codeID        = "authority-id" // an identifier that cannot be one
	codeNoName    = "authority-no-name"
	codeKind      = "authority-kind" // neither person, organisation nor place
	codeColumn    = "authority-column"
	codeDate      = "authority-date"
	codeDocuments = "authority-documents"
	codeFormat    = "authority-format" // not TEI, CSV or YAML
	codeCSV       = "authority-csv"
	codeYAML      = "authority-yaml"
	codeKey       = "authority-key" // a key that is not known
	codeURI       = "authority-uri" // an address that is none
	codeEmpty     = "authority-empty"
	codeEveryday  = "authority-everyday-name" // a name that is a word of the language, too
)

// loader gathers entries and findings from one or more files.
type loader struct {
	file    string
	entries []*Entry
	byID    map[string]*Entry
	found   diag.List
}

func (l *loader) errorf(code string, at diag.Span, format string, args ...any) {
	l.find(diag.Error, code, at, format, args...)
}

func (l *loader) find(sev diag.Severity, code string, at diag.Span, format string, args ...any) {
	l.found.Add(diag.Diagnostic{
		File: l.file, Severity: sev, Source: diag.Authority, Code: code, Span: at, Message: fmt.Sprintf(format, args...),
	})
}

// take adds an entry, unless something is wrong with it.
func (l *loader) take(e *Entry) {
	e.File = l.file
	e.settle()
	first := l.byID[e.ID]
	switch {
	case e.ID == "":
		l.errorf(codeNoID, e.Span, "%s has no identifier, so that nothing can point to it%s", cmp.Or(quoted(e.Name), "this entry"), suggested(e.Name))
	case !tei.IsName(e.ID):
		l.errorf(codeID, e.Span, "%s cannot be an identifier: it begins with a letter, and letters, digits, hyphens, dots and underscores follow%s", quoted(e.ID), suggested(e.ID))
	case first != nil:
		l.found.Add(diag.Diagnostic{
			File: l.file, Severity: diag.Error, Source: diag.Authority, Code: codeDuplicate, Span: e.Span,
			Message: fmt.Sprintf("the identifier %s is used twice: first in line %d of %s", quoted(e.ID), first.Span.Start.Line, first.File),
			Related: []diag.Related{{File: first.File, Message: "first used here", Span: first.Span}},
		})
	case len(e.Names) == 0:
		l.errorf(codeNoName, e.Span, "the entry %s has no name", quoted(e.ID))
	default:
		l.byID[e.ID] = e
		l.noteWary(e, e.Names, e.Span)
		l.entries = append(l.entries, e)
	}
}

// suggested is the end of a sentence that suggests an identifier made of some words; "" when
// these make none.
func suggested(words string) string {
	if id := identifier(words); tei.IsName(id) {
		return ": " + quoted(id) + " would do"
	}
	return ""
}

// checkDate reports a bound of a name that is no date.
func (l *loader) checkDate(date string, at diag.Span) {
	if date != "" && !isDate(date) {
		l.errorf(codeDate, at, "%s is not a date: use YYYY, YYYY-MM or YYYY-MM-DD", quoted(date))
	}
}

// checkPeriod reports a name that is in use from a day after the one to which it is.
func (l *loader) checkPeriod(from, to string, at diag.Span) {
	if isDate(from) && isDate(to) && before(to, from) {
		l.errorf(codeDate, at, "the name is in use from %s to %s, and the second is before the first: no document could have it", quoted(from), quoted(to))
	}
}

// checkDocuments reports a pattern of documents that is none.
func (l *loader) checkDocuments(patterns []string, at diag.Span) {
	for _, p := range patterns {
		if _, err := path.Match(p, ""); err != nil {
			l.errorf(codeDocuments, at, "%s names no documents: a bracket in it is not closed", quoted(p))
		}
	}
}

// isDate reports whether a text is YYYY, YYYY-MM or YYYY-MM-DD.
func isDate(s string) bool {
	const pattern = "0000-10-30"
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit == (pattern[i] == '-') || !digit && s[i] != '-' {
			return false
		}
	}
	return (len(s) < 7 || s[5:7] >= "01" && s[5:7] <= "12") && (len(s) < 10 || s[8:] >= "01" && s[8:] <= "31")
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "`" + s + "`"
}
