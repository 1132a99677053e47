package schema_test

import (
	"bytes"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"catchword/tei/diag"
)

const mistakesIntro = `# What editors get wrong, and what they are told

Each file in these directories is a document with one mistake, which the comment
on its first line names. Below, for each of them, is the line in question, the
finding of ` + "`catchword validate`" + ` and, for comparison, what Jing says by the same
schema (its longer lists are cut). One mistake makes one finding.

This page is written by ` + "`go test ./schema -run Mistakes -update`" + `, and the test
fails when a finding changes. What Jing says stands in full in [jing.txt](jing.txt).
`

// headings are those of the directories.
var headings = map[string]string{
	"01-names":          "Names of elements",
	"02-header":         "The header",
	"03-source":         "Archives and shelfmarks",
	"04-correspondence": "Correspondence",
	"05-structure":      "The structure of the text",
	"06-lists":          "Lists, tables, notes and readings",
	"07-text":           "Text in the wrong place",
	"08-attributes":     "Attributes",
	"09-values":         "Values",
	"10-identifiers":    "Identifiers",
	"11-root":           "Namespace and root",
	"12-habits":         "Habits from HTML and other schemas",
	"13-xml":            "XML",
}

// mistakesTable is the page.
func mistakesTable(mistakes []*mistake) []byte {
	var b bytes.Buffer
	b.WriteString(mistakesIntro)
	dir := ""
	for _, m := range mistakes {
		if d := path.Dir(m.name); d != dir {
			dir = d
			fmt.Fprintf(&b, "\n## %s\n", headings[d])
		}
		m.section(&b)
	}
	return b.Bytes()
}

func (m *mistake) section(b *bytes.Buffer) {
	d := m.ours[0]
	line := bytes.TrimSpace(m.lines.Text(d.Span.Start.Line))
	fmt.Fprintf(b, "\n### %s\n\n[%s](%s)\n\n```xml\n%s\n```\n\n| | |\n|---|---|\n", m.title, m.name, m.name, line)
	fmt.Fprintf(b, "| **catchword** %s | %s%s |\n", d.Span.Start, cell(d.Message), further(d))
	if more := len(m.ours) - 1; more > 0 {
		fmt.Fprintf(b, "| | and %d more like this |\n", more)
	}
	for _, j := range m.jing {
		fmt.Fprintf(b, "| Jing %d:%d | %s |\n", j.line, j.column, cell(shorten(j.message)))
	}
}

// further is what stands below the sentence of a finding.
func further(d diag.Diagnostic) string {
	text := ""
	if n := len(d.Expected); n > 0 {
		const most = 8
		text += "<br>expected: " + cell(strings.Join(d.Expected[:min(n, most)], ", "))
		if n > most {
			text += fmt.Sprintf(" and %d more", n-most)
		}
	}
	if d.Help != "" {
		text += "<br>" + cell(d.Help)
	}
	for _, r := range d.Related {
		text += fmt.Sprintf("<br>%s: %s", r.Span.Start, cell(r.Message))
	}
	return text
}

// cell is text that can stand in a table of Markdown.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ").Replace(text)
}

// shorten cuts one of Jing's lists.
func shorten(text string) string {
	const most = 240
	n := utf8.RuneCountInString(text)
	if n <= most {
		return text
	}
	return fmt.Sprintf("%s… (%d characters more)", string([]rune(text)[:most]), n-most)
}
