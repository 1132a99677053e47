package authority

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"catchword/tei/diag"
)

// columns is what a CSV file may have columns for. A row that gives no name,
// for an identifier that was given before, adds its aliases to that entry.
var columns = []string{"id", "kind", "name", "surname", "forename", "aliases", "type", "lang", "uri", "note", "from", "to", "documents"}

// loadCSV reads a table with a head row that names its columns. Several
// aliases, URIs or documents in one cell have ; or | between them; from, to and
// documents bound the use of the aliases in their row.
func (l *loader) loadCSV(text []byte) {
	if !bytes.Contains(text, []byte("\n")) {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	before := len(l.found)
	t := table{loader: l, text: text, lines: diag.NewLines(text), starts: lineStarts(text)}
	t.csv = csv.NewReader(bytes.NewReader(text))
	t.csv.Comma = delimiter(text)
	t.csv.FieldsPerRecord = -1
	t.csv.ReuseRecord = true
	switch {
	case !t.next():
		if len(l.found) == before {
			l.find(diag.Warning, codeEmpty, diag.Span{}, "the table is empty: its first row names the columns, as id,kind,name,aliases does")
		}
	case t.head():
		for t.next() {
			t.row()
		}
	}
}

// delimiter is the comma, semicolon or tab that the first line has most of.
func delimiter(text []byte) rune {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		if n := bytes.Count(line, []byte(string(d))); n > most {
			best, most = d, n
		}
	}
	return best
}

// lineStarts is where the lines begin as encoding/csv counts them.
func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, c := range text {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// table reads the rows of a CSV file.
type table struct {
	*loader
	csv    *csv.Reader
	text   []byte
	lines  *diag.Lines
	starts []int
	column map[string]int
	width  int // of the head row, in cells
	record []string
}

// next reads a row; it is false at the end and at a row that cannot be read.
func (t *table) next() bool {
	record, err := t.csv.Read()
	t.record = record
	var syntax *csv.ParseError
	switch {
	case errors.As(err, &syntax):
		if open, ok := t.neverClosed(syntax); ok {
			t.errorf(codeCSV, open, "the quotation mark that begins this cell is never closed")
			break
		}
		t.errorf(codeCSV, t.at(syntax.Line, syntax.Column), "%s", csvMessage(syntax.Err))
	case err != nil && err != io.EOF:
		t.errorf(codeCSV, diag.Span{}, "the table cannot be read: %v", err)
	}
	return err == nil
}

// neverClosed is where the quotation mark stands that is open at the end of the file, if
// that is what is wrong.
func (t *table) neverClosed(err *csv.ParseError) (diag.Span, bool) {
	if !errors.Is(err.Err, csv.ErrQuote) || err.Line > len(t.starts) || err.StartLine > len(t.starts) {
		return diag.Span{}, false
	}
	if end := t.starts[err.Line-1] + max(0, err.Column-1); strings.TrimSpace(string(t.text[min(end, len(t.text)):])) != "" {
		return diag.Span{}, false
	}
	start, open := t.starts[err.StartLine-1], -1
	for i, begins := start, true; i < len(t.text); i++ {
		switch quote := t.text[i] == '"'; {
		case quote && open >= 0 && bytes.HasPrefix(t.text[i+1:], []byte(`"`)):
			i++ // one that is written as two
		case quote && open >= 0:
			open = -1
		case quote && begins:
			open = i
		}
		begins = open < 0 && (t.text[i] == byte(t.csv.Comma) || t.text[i] == '\n')
	}
	if open < 0 {
		return diag.Span{}, false
	}
	return diag.At(t.lines.Pos(open)), true
}

func csvMessage(err error) string {
	switch {
	case errors.Is(err, csv.ErrQuote):
		return `a quotation mark is not closed, or text follows a closing one: within quotation marks one is written as ""`
	case errors.Is(err, csv.ErrBareQuote):
		return `a quotation mark stands within a cell that has none around it: put the cell in quotation marks, and write "" for the one within`
	}
	return "the row is not correct CSV: " + err.Error()
}

// at is a place that encoding/csv gives in lines and bytes.
func (t *table) at(line, column int) diag.Span {
	if line < 1 || line > len(t.starts) {
		return diag.Span{}
	}
	return diag.At(t.lines.Pos(t.starts[line-1] + max(0, column-1)))
}

// place is where a cell of the row stands.
func (t *table) place(i int) diag.Span {
	if i < 0 || i >= len(t.record) {
		i = 0
	}
	return t.at(t.csv.FieldPos(i))
}

// head reads the names of the columns.
func (t *table) head() bool {
	t.column = make(map[string]int)
	t.width = len(t.record)
	for i, name := range t.record {
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := t.column[name]; twice && name != "" {
			t.errorf(codeColumn, t.place(i), "there are two columns %s", quoted(name))
		}
		t.column[name] = i
	}
	if len(t.missing()) > 0 {
		return false
	}
	t.strange()
	return true
}

// missing is the columns that every table needs and this one has not; it reports them.
func (t *table) missing() []string {
	var missing []string
	for _, name := range []string{"id", "kind", "name"} {
		if _, ok := t.column[name]; !ok {
			missing = append(missing, quoted(name))
		}
	}
	switch len(missing) {
	case 0:
	case 1:
		t.errorf(codeColumn, t.place(0), "the column %s is missing: the first row has to name the columns", missing[0])
	default:
		t.errorf(codeColumn, t.place(0), "the columns %s are missing: the first row has to name the columns, as id,kind,name,aliases does", strings.Join(missing, " and "))
	}
	return missing
}

// strange warns of the columns that are not read, unless the first row is none of names.
func (t *table) strange() {
	for i, name := range t.record {
		if name = strings.ToLower(strings.TrimSpace(name)); name != "" && !slices.Contains(columns, name) {
			t.find(diag.Warning, codeColumn, t.place(i), "the column %s is not read: known are %s", quoted(name), strings.Join(columns, ", "))
		}
	}
}

// cell is the text of the row in a column, and where it stands.
func (t *table) cell(name string) (string, diag.Span) {
	i, ok := t.column[name]
	if !ok || i >= len(t.record) {
		return "", t.place(0)
	}
	return strings.Join(strings.Fields(t.record[i]), " "), t.place(i)
}

// list is the parts of a cell.
func (t *table) list(name string) []string {
	all, _ := t.cell(name)
	return listed(all)
}

// listed is the parts of a text with ; or | between them.
func listed(text string) []string {
	var parts []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '|' }) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

func (t *table) row() {
	if strings.TrimSpace(strings.Join(t.record, "")) == "" {
		return
	}
	if len(t.record) > t.width && strings.TrimSpace(strings.Join(t.record[t.width:], "")) != "" {
		t.errorf(codeColumn, t.place(t.width), "the row has more cells than there are columns: a cell with a comma, semicolon or tab in it needs quotation marks")
		return
	}
	id, at := t.cell("id")
	name, _ := t.cell("name")
	if known := t.byID[id]; known != nil && name == "" && known.File == t.file {
		aliases := t.aliases()
		for _, a := range aliases {
			known.add(a)
		}
		t.noteWary(known, aliases, at)
		known.settle()
		return
	}
	g := given{id: id, name: name, at: at, uris: t.list("uri"), aliases: t.aliases()}
	g.kind, g.kindAt = t.cell("kind")
	g.surname, _ = t.cell("surname")
	g.forename, _ = t.cell("forename")
	g.of, _ = t.cell("type")
	g.lang, _ = t.cell("lang")
	g.note, _ = t.cell("note")
	t.give(g)
}

// aliases is the aliases of a row.
func (t *table) aliases() []Form {
	lang, _ := t.cell("lang")
	from, fromAt := t.cell("from")
	to, toAt := t.cell("to")
	t.checkDate(from, fromAt)
	t.checkDate(to, toAt)
	t.checkPeriod(from, to, toAt)
	documents := t.list("documents")
	_, documentsAt := t.cell("documents")
	t.checkDocuments(documents, documentsAt)
	var forms []Form
	for _, name := range t.list("aliases") {
		forms = append(forms, Form{Text: name, Lang: lang, From: from, To: to, Documents: documents})
	}
	return forms
}
