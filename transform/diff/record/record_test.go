package record_test

import (
	"strings"
	"testing"

	"catchword/transform/diff"
	"catchword/transform/diff/record"
)

const head = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc/>HERE
  </teiHeader>
</TEI>`

func TestWrite(t *testing.T) {
	const entry = `<change when="2026-01-02" who="#mk">All done</change>`
	for _, c := range []struct{ name, before, after string }{
		{"no history", "", "\n    <revisionDesc>\n      " + entry + "\n    </revisionDesc>"},
		{"no history, a comment last", "<!-- x -->", "<!-- x -->\n    <revisionDesc>\n      " + entry + "\n    </revisionDesc>"},
		{"an empty one", "\n    <revisionDesc/>", "\n    <revisionDesc>\n      " + entry + "\n    </revisionDesc>"},
		{"an empty one on two lines", "\n    <revisionDesc>\n    </revisionDesc>", "\n    <revisionDesc>\n      " + entry + "\n    </revisionDesc>"},
		{
			"newest first", "\n  <revisionDesc>\n\t<change when='2025'>b</change>\n\t<change when='2024'>a</change></revisionDesc>",
			"\n  <revisionDesc>\n\t" + entry + "\n\t<change when='2025'>b</change>\n\t<change when='2024'>a</change></revisionDesc>",
		},
		{
			"newest last", "\n  <revisionDesc>\n\t<change when='2024'>a</change>\n\n\t<change when='2025'>b</change><!-- end --></revisionDesc>",
			"\n  <revisionDesc>\n\t<change when='2024'>a</change>\n\n\t<change when='2025'>b</change>\n\t" + entry + "<!-- end --></revisionDesc>",
		},
		{"one entry: the first", "<revisionDesc><change>a</change></revisionDesc>", "<revisionDesc>" + entry + "<change>a</change></revisionDesc>"},
		{
			"in a list of changes", "<revisionDesc><listChange><desc>x</desc><change when='2024'>a</change><change when='2025'>b</change></listChange></revisionDesc>",
			"<revisionDesc><listChange><desc>x</desc><change when='2024'>a</change><change when='2025'>b</change>" + entry + "</listChange></revisionDesc>",
		},
		{
			"in an old list", "<revisionDesc><list> <item>a</item></list></revisionDesc>",
			`<revisionDesc><list> <item><date when="2026-01-02">2026-01-02</date> (#mk): All done</item> <item>a</item></list></revisionDesc>`,
		},
		{"there already", "<revisionDesc><change who='#mk' when='2026-01-02'>All\n done</change></revisionDesc>", "<revisionDesc><change who='#mk' when='2026-01-02'>All\n done</change></revisionDesc>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := write(t, strings.Replace(head, "HERE", c.before, 1))
			if want := strings.Replace(head, "HERE", c.after, 1); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if again := write(t, got); again != got {
				t.Errorf("written twice\n%s", again)
			}
		})
	}
}

func write(t *testing.T, file string) string {
	t.Helper()
	out, err := record.Write("x.xml", []byte(file), record.Entry{When: "2026-01-02", Who: " #mk\n", Words: "All done"})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestWriteKeepsThePrefixAndTheLineEnds(t *testing.T) {
	got := write(t, "<t:TEI xmlns:t='http://www.tei-c.org/ns/1.0'>\r\n <t:teiHeader>\r\n  <t:fileDesc/>\r\n </t:teiHeader>\r\n</t:TEI>")
	want := "\r\n  <t:revisionDesc>\r\n   <t:change when=\"2026-01-02\" who=\"#mk\">All done</t:change>\r\n  </t:revisionDesc>\r\n </t:teiHeader>"
	if !strings.Contains(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestWriteRefuses(t *testing.T) {
	good := record.Entry{When: "2026", Who: "#mk", Words: "x"}
	for _, c := range []struct {
		file  string
		entry record.Entry
		want  string
	}{
		{head, record.Entry{When: "yesterday", Who: "#mk"}, "“yesterday” is not a date: use YYYY, YYYY-MM or YYYY-MM-DD"},
		{head, record.Entry{When: "2026-02-30", Who: "#mk"}, "is not a date"},
		{head, record.Entry{When: "2026", Who: " "}, "does not say who"},
		{"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", good, "has no TEI header"},
		{"<TEI><teiHeader/></TEI>", good, "has no TEI header"},
		{strings.Replace(head, "HERE", "<revisionDesc><list><label>1</label><item>a</item></list></revisionDesc>", 1), good, "takes no further entry"},
		{strings.Replace(head, "HERE", "<revisionDesc><p>a</p></revisionDesc>", 1), good, "holds `p` in a form"},
		{"<TEI", good, "x.xml"},
	} {
		if _, err := record.Write("x.xml", []byte(c.file), c.entry); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %s", c.entry, err, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	const before = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc><revisionDesc><change>a</change></revisionDesc></teiHeader><text><body>
<div><p>Hale returned on Monday with all his men.</p><p>Nothing else was said of it.</p></div>
</body></text></TEI>`
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"<change>a", "<change>b", ""},
		{"\n<div>", "\n  <div>", "layout changed"},
		{"Monday", "Tuesday", "text edited in div 1 p 1"},
		{"Hale", "<persName>Hale</persName>", "persName added in div 1 p 1"},
		{"A letter", "A telegram", "header: title changed"},
		{"</titleStmt>", "<!-- c --></titleStmt>", "header: comment in title statement added"},
		{"<body>", `<body xml:lang="en">`, "@xml:lang of body added"},
		{"</div>", "<p>Something quite new came in here.</p></div>", "paragraph added in div 1"},
	} {
		after := strings.Replace(before, c.from, c.to, 1)
		got, err := diff.Compare([]byte(before), []byte(after), diff.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if words := record.Words(got); words != c.want {
			t.Errorf("%s for %s: got %q, want %q", c.to, c.from, words, c.want)
		}
	}
}
