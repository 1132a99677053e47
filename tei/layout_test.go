package tei_test

import (
	"testing"

	"catchword/tei"

	"github.com/beevik/etree"
)

func TestLayout(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<TEI><teiHeader/></TEI>", "<TEI>\n  <teiHeader/>\n</TEI>"},
		{
			"<body><p>To <persName>Mao</persName> <note><list><item/></list></note></p><p/></body>",
			"<body>\n  <p>To <persName>Mao</persName> <note><list><item/></list></note></p>\n  <p/>\n</body>",
		},
		{"<div>\n<p/>   <!--x--><p/></div>", "<div>\n  <p/>\n  <!--x-->\n  <p/>\n</div>"},
		{"<div>loose<p/></div>", "<div>loose<p/></div>"},
		{`<div xml:space="preserve"><p/></div>`, `<div xml:space="preserve"><p/></div>`},
		{"<p><floatingText><body><p/></body></floatingText></p>", "<p><floatingText><body><p/></body></floatingText></p>"},
		{"<body><x:div xmlns:x='u'><x:p/></x:div></body>", "<body>\n  <x:div xmlns:x=\"u\"><x:p/></x:div>\n</body>"},
	} {
		doc := etree.NewDocument()
		if err := doc.ReadFromString(c.in); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			tei.Layout(doc.Root())
			if got := render(doc.Root()); got != c.want {
				t.Errorf("%s:\n got %s\nwant %s", c.in, got, c.want)
			}
		}
	}
}
