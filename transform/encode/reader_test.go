package encode_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// reader is what a careful reader sees in a transcription. A missing sender or
// addressee means that there is none.
type reader struct {
	Date, Citation, Source, Sender, Addressee string
}

// What the encoder sees is what a careful reader sees, in 95 of 100 fields. At
// the time of writing it is all of them; the reader's `Liu Shaoqi` counts as found
// in a title that says `Liu`.
func TestFieldsAreThoseOfACarefulReader(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(cases, "wilson", "*.json"))
	if len(files) == 0 {
		t.Skip("../shared/cases/wilson is not there")
	}
	right, all := 0, 0
	for _, file := range files {
		var want reader
		raw, err := os.ReadFile(file)
		if err != nil || json.Unmarshal(raw, &want) != nil {
			t.Fatalf("%s cannot be read: %v", file, err)
		}
		for _, ending := range []string{".txt", ".plain.txt"} {
			root := encodedFile(t, strings.TrimSuffix(file, ".json")+ending)
			if root == nil {
				continue
			}
			for field, ok := range compare(want, root) {
				all++
				if ok {
					right++
				} else {
					t.Logf("%s%s: %s is not what the reader sees", file, ending, field)
				}
			}
		}
	}
	if right*100 < all*95 {
		t.Errorf("%d of %d fields are right", right, all)
	}
}

// encodedFile is the TEI of a file, nil when there is no such file.
func encodedFile(t *testing.T, path string) *etree.Element {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	r, err := encode.Encode(path, raw, edition(t))
	if err != nil || !r.Lossless {
		t.Fatalf("%s: %v %v", path, err, r.Findings)
	}
	doc, err := tei.Parse(xmlscan.Bytes(path, r.TEI))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Root()
}

func compare(want reader, root *etree.Element) map[string]bool {
	fields := map[string]bool{
		"sender":    someone(want.Sender, root, "sent"),
		"addressee": someone(want.Addressee, root, "received"),
	}
	date, _ := dates.Parse(want.Date)
	got := root.FindElement(".//creation/date")
	fields["date"] = got != nil && got.SelectAttrValue("when", "") == date.When
	if cited := want.Citation + want.Source; cited != "" {
		note := root.FindElement(".//bibl/note[@type='citation']")
		fields["citation"] = note != nil && source.Collapse(note.Text()) == source.Collapse(cited)
	}
	return fields
}

// someone reports whether an action names a person, by one of the words of the
// name; without a person there must be no such action.
func someone(want string, root *etree.Element, action string) bool {
	found := ""
	for _, a := range root.FindElements(".//correspAction[@type='" + action + "']") {
		for _, name := range a.ChildElements() {
			if name.Tag != "date" {
				found += " " + whole(name)
			}
		}
	}
	if want == "" {
		return strings.TrimSpace(found) == ""
	}
	for _, w := range strings.Fields(want) {
		if len(w) > 2 && strings.Contains(strings.ToLower(found), strings.ToLower(w)) {
			return true
		}
	}
	return false
}

func whole(el *etree.Element) string {
	text := ""
	for _, child := range el.Child {
		switch c := child.(type) {
		case *etree.CharData:
			text += c.Data
		case *etree.Element:
			text += whole(c)
		}
	}
	return text
}
