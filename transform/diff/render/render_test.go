package render_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"catchword/transform/diff"
	"catchword/transform/diff/render"
)

const (
	before = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A &lt; B</title></titleStmt></fileDesc></teiHeader><text><body>
<p>Comrade Stalin received the ambassador on Monday.</p>
<p>Nothing else was said.</p>
<!-- check --></body></text></TEI>`
	after = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A &lt; C</title></titleStmt></fileDesc></teiHeader><text><body>
<p rend="indent"><persName>Comrade Stalin</persName> received the ambassador on Tuesday.</p>
<p>Nothing else was said.</p>
</body></text></TEI>`
)

func comparison(t *testing.T, a, b string) *diff.Comparison {
	t.Helper()
	c, err := diff.Compare([]byte(a), []byte(b), diff.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func text(t *testing.T, o render.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.Text(&b, comparison(t, before, after), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTextByView(t *testing.T) {
	for _, c := range []struct{ view, want, wantNot string }{
		{"all", "[-Monday-]{+Tuesday+}", "no changes"},
		{"text", "[-Monday-]{+Tuesday+}", "persName"},
		{"markup", "{+<persName>+}Comrade Stalin{+</persName>+}", "Tuesday+"},
		{"header", "title [-A < B-] → {+A < C+}", "Tuesday"},
	} {
		v, ok := render.ViewNamed(c.view)
		if got := text(t, render.Options{View: v, Context: 2}); !ok || !strings.Contains(got, c.want) || strings.Contains(got, c.wantNot) {
			t.Errorf("%s: got\n%s", c.view, got)
		}
	}
	if _, ok := render.ViewNamed("everything"); ok {
		t.Error("an unknown view is known")
	}
}

func TestWhatDoesNotShowIsNamed(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"Mr Hale", "Mr\u00a0Hale", "Mr[- -]{+‹no-break space›+}Hale"},
		{"the umbrella", "the um\u00adbrella", "[-umbrella-]{+um‹soft hyphen›brella+}"},
		{"the umbrella", "the umb\u2061rella", "[-umbrella-]{+umb‹U+2061›rella+}"},
		{"so it is", "so \u200bit is", "so {+‹zero width space›+}it"},
		{"in May", "in\u00a0April", "in [-May-]{+\u00a0April+}"}, // the words tell
	} {
		var b bytes.Buffer
		x := comparison(t, "<TEI><p>"+c.before+"</p></TEI>", "<TEI><p>"+c.after+"</p></TEI>")
		if err := render.Text(&b, x, render.Options{Context: 2}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), c.want) {
			t.Errorf("%q: got\n%s", c.after, b.String())
		}
	}
}

func TestTextInColour(t *testing.T) {
	if got := text(t, render.Options{Color: true}); !strings.Contains(got, "\x1b[31m[-Monday-]\x1b[0m") {
		t.Errorf("got %q", got)
	}
}

func TestContextIsInWords(t *testing.T) {
	if text(t, render.Options{Context: -3}) != text(t, render.Options{}) {
		t.Error("less than no context is something else than none")
	}
	if got := text(t, render.Options{Context: 1}); !strings.Contains(got, "… on [-Monday-]{+Tuesday+}.") {
		t.Errorf("got\n%s", got)
	}
}

func TestSummary(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{before, before, "no changes"},
		{before, after, "text 1, markup 1, attribute 1, header 1, comment 1"},
		{"<a><b/> <b/></a>", "<a>\n<b/>\n<b></b></a>", "no changes of text or markup; layout-only changes 3 not shown"},
	} {
		if got := render.Summary(comparison(t, c.a, c.b)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestAViewWithNothingInItSaysSo(t *testing.T) {
	c := comparison(t, "<a>one</a>", "<a>two</a>")
	for view, want := range map[render.View]string{
		render.HeaderOnly: "nothing changed in the header; not shown: text 1\n",
		render.MarkupOnly: "nothing changed in the markup; not shown: text 1\n",
	} {
		var b bytes.Buffer
		if err := render.Text(&b, c, render.Options{View: view}); err != nil || b.String() != want {
			t.Errorf("%s: got %q, %v", view, b.String(), err)
		}
	}
}

func TestEncodingsAreNamed(t *testing.T) {
	c := comparison(t, "<a>one</a>", "\ufeff<a>one</a>")
	const want = "no changes of text or markup; encoding: UTF-8 → UTF-8 with a byte order mark"
	if got := render.Summary(c); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var b bytes.Buffer
	if err := render.JSON(&b, c, render.Options{}); err != nil || !strings.Contains(b.String(), `"encodings": [`) {
		t.Errorf("got %s, %v", b.String(), err)
	}
}

// The time for the text and the page follows the number of changes: in one paragraph, and in
// many that nothing unchanged parts.
func TestManyChangesAreWrittenInTime(t *testing.T) {
	many := func(format string) string {
		var b strings.Builder
		for i := range 10000 {
			fmt.Fprintf(&b, format, i)
		}
		return "<a>" + b.String() + "</a>"
	}
	for _, c := range []struct{ a, b string }{
		{"<p>w%d and </p>", "<p>x%d and </p>"},
		{"<p>w%d</p>", "<p>x%d</p>"},
		{"w%d and ", "<hi>w%d</hi> and "},
		{"<div><p>w%[1]d</p></div>", "<div><p>x%[1]d</p><p>y%[1]d</p></div>"},
	} {
		cmp := comparison(t, many(c.a), many(c.b))
		start := time.Now()
		var b bytes.Buffer
		if err := render.Text(&b, cmp, render.Options{Context: 6}); err != nil {
			t.Fatal(err)
		}
		if d := time.Since(start); d > 5*time.Second || len(cmp.Changes) < 10000 {
			t.Errorf("%s → %s: %d changes in %v", c.a, c.b, len(cmp.Changes), d)
		}
		start = time.Now()
		if err := render.HTML(&b, cmp, render.Options{}); err != nil || time.Since(start) > 10*time.Second {
			t.Errorf("%s → %s: %v; the page took %v", c.a, c.b, err, time.Since(start))
		}
	}
}

func TestJSONHasTheAgreedKeys(t *testing.T) {
	var b bytes.Buffer
	if err := render.JSON(&b, comparison(t, before, after), render.Options{OldName: "a.xml", NewName: "b.xml"}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Old, New string
		Equal    *bool
		Changes  []struct {
			Kind     string
			Old, New *struct {
				Line, Column int
				Path, Text   string
			}
		}
		Summary map[string]int
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Old != "a.xml" || got.New != "b.xml" || got.Equal == nil || *got.Equal || len(got.Changes) != 5 {
		t.Errorf("got %s", b.Bytes())
	}
	for _, k := range []string{"text", "markup", "attribute", "header", "move", "comment", "whitespace"} {
		if _, ok := got.Summary[k]; !ok {
			t.Errorf("the summary has no %s", k)
		}
	}
	c := got.Changes[len(got.Changes)-1]
	if c.Kind != "comment" || c.New != nil || c.Old == nil || c.Old.Line != 4 || c.Old.Column != 1 || c.Old.Path != "/TEI/text[1]/body[1]" {
		t.Errorf("the deleted comment is %+v", c)
	}
}

func TestHTMLShowsBothSides(t *testing.T) {
	var b bytes.Buffer
	if err := render.HTML(&b, comparison(t, before, after), render.Options{OldName: "<a>.xml", NewName: "b.xml"}); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, want := range []string{
		"&lt;a&gt;.xml → b.xml", "<del>Monday</del>", "<ins>Tuesday</ins>",
		`<span class="tag">&lt;persName&gt;</span></span></ins>`, "text 1, markup 1",
		`id="show-comment" checked`, "Nothing else was said.",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	b.Reset()
	if err := render.HTML(&b, comparison(t, before, after), render.Options{View: render.HeaderOnly}); err != nil ||
		strings.Contains(b.String(), `id="show-text" checked`) || !strings.Contains(b.String(), `id="show-header" checked`) {
		t.Errorf("%v; the list does not start with the view", err)
	}
	for _, link := range strings.Split(page, `href="#`)[1:] {
		id, _, _ := strings.Cut(link, `"`)
		if !strings.Contains(page, `id="`+id+`"`) {
			t.Errorf("a change links to %s, which is not there", id)
		}
	}
	if strings.Contains(page, "http://") && !strings.Contains(page, "tei-c.org") || strings.Contains(page, "src=") {
		t.Error("the page needs something that is not in it")
	}
}
