package xmlscan_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"pgregory.net/rapid"
)

// smallWindow is a window that moves often.
const smallWindow = 1 << 10

// record writes down everything that a Scanner says of a document, and checks
// what holds for each token.
func record(t interface{ Errorf(string, ...any) }, s *xmlscan.Scanner, text []byte) string {
	var b strings.Builder
	lines := diag.NewLines(text)
	end := 0
	for s.Next() {
		tok := s.Token()
		if !tok.InEntity {
			if tok.Start != end || !bytes.Equal(tok.Raw, text[tok.Start:tok.End]) {
				t.Errorf("token %d at %d-%d behind %d has the raw text %q", tok.Kind, tok.Start, tok.End, end, tok.Raw)
			}
			end = tok.End
		}
		if s.Span() != lines.Span(tok.Start, tok.End) {
			t.Errorf("token at %d-%d has the span %v, want %v", tok.Start, tok.End, s.Span(), lines.Span(tok.Start, tok.End))
		}
		for offset := tok.End; offset > tok.Start; offset -= 1 + (tok.End-tok.Start)/20 { // in any order
			if offset < len(text) && !utf8.RuneStart(text[offset]) {
				continue
			}
			if s.Pos(offset) != lines.Pos(offset) {
				t.Errorf("offset %d is at %v, want %v", offset, s.Pos(offset), lines.Pos(offset))
			}
		}
		writeToken(&b, s)
	}
	if s.Err() == nil && end != len(text) {
		t.Errorf("the tokens end at %d of %d", end, len(text))
	}
	var d diag.Diagnostic
	if errors.As(s.Err(), &d) {
		spans := []diag.Span{d.Span}
		for _, r := range d.Related {
			spans = append(spans, r.Span)
			if len(s.Token().Raw) == 0 && !strings.Contains("<\"'&", string(text[r.Span.Start.Offset])) {
				t.Errorf("%v: nothing begins at %v", d, r.Span)
			}
		}
		for _, span := range spans {
			if span != lines.Span(span.Start.Offset, span.End.Offset) {
				t.Errorf("%v: the span %+v should be %+v", d, span, lines.Span(span.Start.Offset, span.End.Offset))
			}
		}
	}
	fmt.Fprintf(&b, "%+v %+v %s", s.Err(), s.Notes(), s.Encoding())
	return b.String()
}

func writeToken(b *strings.Builder, s *xmlscan.Scanner) {
	t := s.Token()
	fmt.Fprintf(b, "%d %d-%d depth %d", t.Kind, t.Start, t.End, s.Depth())
	if t.Name != nil {
		fmt.Fprintf(b, " %v", *t.Name)
	}
	fmt.Fprintf(b, " target %q data %q empty %v entity %v\n", t.Target, t.Data, t.Empty, t.InEntity)
	for _, a := range t.Attrs {
		fmt.Fprintf(b, "  %v=%q raw %q %d-%d %d type %d %v %v\n", *a.Name, a.Value, a.Raw, a.Start, a.End, a.ValueStart, a.Type, a.Namespace, a.Defaulted)
	}
}

// sameHoweverRead checks that a document gives the same tokens and the same
// error from memory, in a moving window and byte by byte.
func sameHoweverRead(t interface{ Errorf(string, ...any) }, raw []byte, limits xmlscan.Limits) {
	text, _, err := xmlscan.Decode(raw)
	o := xmlscan.Options{Limits: limits}
	r, _ := xmlscan.Bytes("", raw).Open()
	s := xmlscan.New(r, o)
	want := record(t, s, text)
	if err != nil && s.Err() == nil {
		t.Errorf("Decode finds %v, Scanner nothing", err)
	}
	for name, r := range map[string]io.Reader{
		"bytes.Reader":  bytes.NewReader(raw),
		"OneByteReader": iotest.OneByteReader(bytes.NewReader(raw)),
		"HalfReader":    iotest.HalfReader(bytes.NewReader(raw)),
		"DataErrReader": iotest.DataErrReader(bytes.NewReader(raw)),
	} {
		s := xmlscan.New(nil, o)
		s.SetWindow(smallWindow)
		s.Reset(r)
		if got := record(t, s, text); got != want {
			t.Errorf("%s of %.300q gives\n%s\nwant\n%s", name, raw, firstDifference(got, want), firstDifference(want, got))
		}
	}
}

// firstDifference is the part of a that begins to differ from b.
func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("%.300s", a[max(0, i-50):])
}

// long makes a document longer than a small window, the parts of which are
// those of a short one.
func long(doc string) string {
	return strings.Repeat("<!-- é\r\n -->\r", 60) + strings.Repeat(" ", 40) + doc
}

func TestSameHoweverRead(t *testing.T) {
	for _, c := range correct {
		sameHoweverRead(t, []byte(c.doc), xmlscan.Limits{})
		sameHoweverRead(t, []byte(long(c.doc)), xmlscan.Limits{})
	}
	for _, c := range incorrect {
		sameHoweverRead(t, []byte(c.doc), xmlscan.Limits{})
		sameHoweverRead(t, []byte(long(c.doc)), xmlscan.Limits{})
	}
}

// A document is the same wherever the window ends in it.
func TestWindowEndsAnywhere(t *testing.T) {
	doc := "<!DOCTYPE a [<!ENTITY e \"<b>&#233;</b>\"><!ATTLIST c d CDATA 'x'>]>\r\n<a xmlns='u'>\r\r\n" +
		"<c e=\"1 &amp;\r\n2\"/>é &lt; &e; ]]<![CDATA[ ]] ]]><!-- - --><?p ? ?>\r</a>\r\n"
	for pad := range 200 {
		sameHoweverRead(t, []byte(strings.Repeat(" ", smallWindow-pad)+doc), xmlscan.Limits{})
	}
}

// A text that is longer than a token may be is cut, but only between
// characters, references and line ends.
func TestLongText(t *testing.T) {
	limits := xmlscan.Limits{Token: 1 << 10}
	for _, piece := range []string{"a", "é", "\u2014", "😀", "\r\n", "\r", "]", "]]&gt;", "&amp;", "&#233;", "&e;", "x\r\n\r]"} {
		for pad := range 12 {
			doc := "<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>" + strings.Repeat("-", pad) + strings.Repeat(piece, 3000/len(piece)) + "</a>"
			sameHoweverRead(t, []byte(doc), limits)
			if err := scanWith([]byte(doc), limits); err != nil {
				t.Errorf("%q repeated is refused: %v", piece, err)
			}
		}
	}
	for pad := 1010; pad < 1040; pad++ {
		for _, piece := range []string{"]]>", "&#0;", "\x01"} {
			doc := []byte("<a>" + strings.Repeat("-", pad) + piece + strings.Repeat("-", 100) + "</a>")
			sameHoweverRead(t, doc, limits)
			if scanWith(doc, limits) == nil {
				t.Errorf("%q at %d is accepted", piece, pad)
			}
		}
	}
}

func scanWith(raw []byte, limits xmlscan.Limits) error {
	s := xmlscan.New(bytes.NewReader(raw), xmlscan.Options{Limits: limits})
	for s.Next() {
	}
	return s.Err()
}

// What is longer than the limit is refused for that, whatever follows.
func TestLongTokens(t *testing.T) {
	limits := xmlscan.Limits{Token: 1 << 10}
	filler := strings.Repeat("x", 2000)
	for _, doc := range []string{
		"<a><b c='" + filler + "'</a>",
		"<a><b c='" + filler + "'/></a>",
		"<a><" + filler + "\u00D7/></a>",
		"<a></a" + strings.Repeat(" ", 2000) + "x></a>",
		"<a><!--" + filler + "-- --></a>",
		"<a><?" + filler + "+?></a>",
		"<a><![CDATA[" + filler + "]]></a>",
		"<a>&" + filler + ";</a>",
		"<!DOCTYPE a [<!ELEMENT " + filler + "#>]><a/>",
	} {
		sameHoweverRead(t, []byte(doc), limits)
		var d diag.Diagnostic
		if errors.As(scanWith([]byte(doc), limits), &d); d.Code != "xml-limit-token" {
			t.Errorf("%.20q is refused for %v", doc, d)
		}
	}
}

// The limit is the length of the longest token there may be.
func TestTokensAtTheLimit(t *testing.T) {
	limits := xmlscan.Limits{Token: 1 << 10}
	for _, c := range []struct{ open, shut string }{
		{"<b c='", "'/>"}, {"<!--", "-->"}, {"<?b ", "?>"}, {"<![CDATA[", "]]>"}, {"</a", ">"},
	} {
		for n := limits.Token - 2; n <= limits.Token+2; n++ {
			doc := "<a>" + c.open + strings.Repeat(" ", n-len(c.open+c.shut)) + c.shut
			if c.open != "</a" {
				doc += "</a>"
			}
			sameHoweverRead(t, []byte(doc), limits)
			if err := scanWith([]byte(doc), limits); (err != nil) != (n > limits.Token) {
				t.Errorf("%s of %d bytes: %v", c.open, n, err)
			}
		}
	}
}

// Where an element was opened is known also when the window has moved on.
func TestOpenedLongAgo(t *testing.T) {
	filler := strings.Repeat("<!-- é -->\r\n<i><j>\r</j></i>", 100)
	for _, end := range []string{"</a>", "</b></a>", "", "</c></c>", "</c></b></b>"} {
		sameHoweverRead(t, []byte("\r\n<a> \n<b>"+filler+"<d/><c>"+filler+end), xmlscan.Limits{})
	}
}

// documents draws documents of all kinds of markup, most of them well-formed.
func documents() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			"<p>", "</p>", "<p/>", "<hi rend='it'>", "</hi>", "<x:y xmlns:x='u' x:z=\"&lt;\r\n\"/>", "&amp;", "&#233;", "&e;", "&f;", "&g;",
			"<!-- c -->", "<!--", "-->", "<?t d?>", "<![CDATA[<x>]]>", "]]>", "]]", "<", "&", ">", "\r", "\r\n", "é", "\u2014", "😀", "\uFFFE", "\x00", "\xC3",
		}),
		rapid.StringMatching(`[a-zé \n]{1,30}`),
	)
	const head = "<!DOCTYPE TEI [<!ENTITY e 'x<p>&f;</p>'><!ENTITY f '&#13; &lt;'><!ATTLIST p n NMTOKENS ' 1  2 '>]>\r\n"
	return rapid.Custom(func(t *rapid.T) string {
		body := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
		doc := "<TEI>" + strings.Repeat(body, rapid.IntRange(1, 30).Draw(t, "times")) + "</TEI>\n"
		if rapid.Bool().Draw(t, "doctype") {
			doc = head + doc
		}
		return doc
	})
}

func TestSameHoweverReadProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documents().Draw(t, "document")
		limits := xmlscan.Limits{Token: rapid.SampledFrom([]int{0, 1 << 10}).Draw(t, "limit"), Depth: 20, Bytes: rapid.SampledFrom([]int64{0, 3000}).Draw(t, "bytes")}
		sameHoweverRead(t, []byte(doc), limits)
	})
}

// The suite's documents are the same however they are read, too.
func TestSameHoweverReadSuite(t *testing.T) {
	for _, c := range catalog(t) {
		raw, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		sameHoweverRead(t, raw, xmlscan.Limits{})
	}
}

// The editions' files and the letters of the benchmark are well-formed.
func TestCorpora(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/corpora/*/samples/*.xml")
	letters, _ := filepath.Glob("../../../shared/bench/letters/*.xml")
	if len(files)+len(letters) == 0 {
		t.Skip("there are no editions at ../shared/corpora and no letters at ../shared/bench")
	}
	for _, file := range append(files, letters...) {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, _, _ := xmlscan.Decode(raw)
		s := xmlscan.New(bytes.NewReader(raw), xmlscan.Options{})
		var all []byte
		for s.Next() {
			all = append(all, s.Token().Raw...)
		}
		if s.Err() != nil || !bytes.Equal(all, text) {
			t.Errorf("%s: %v, or the tokens are not the document", file, s.Err())
		}
	}
}

// An error of the reader comes as it is, behind the tokens before it.
func TestReadError(t *testing.T) {
	broken := errors.New("broken")
	s := xmlscan.New(io.MultiReader(strings.NewReader("<a><b/>"), iotest.ErrReader(broken)), xmlscan.Options{})
	n := 0
	for s.Next() {
		n++
	}
	if n != 3 || s.Err() != broken || s.Next() {
		t.Errorf("%d tokens, then %v", n, s.Err())
	}
	s.Reset(io.MultiReader(strings.NewReader("\xFF\xFE<\x00a\x00/\x00>\x00"), iotest.ErrReader(broken)))
	for s.Next() {
	}
	if s.Err() != broken {
		t.Errorf("in UTF-16: %v", s.Err())
	}
	src := xmlscan.Source{Open: func() (io.ReadCloser, error) { return io.NopCloser(iotest.ErrReader(broken)), nil }}
	if _, err := xmlscan.Paths(src, []int{1}); err != broken {
		t.Errorf("Paths: %v", err)
	}
	s.Reset(stuck{})
	if s.Next() || s.Err() != io.ErrNoProgress {
		t.Errorf("a reader that is stuck: %v", s.Err())
	}
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }
