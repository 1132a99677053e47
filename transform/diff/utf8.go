package diff

import (
	"bytes"
	"regexp"

	"catchword/tei/xmlscan"
)

var (
	declaration      = regexp.MustCompile(`^<\?xml\s[^>]*>`)
	declaredEncoding = regexp.MustCompile(`encoding\s*=\s*("[^"]*"|'[^']*')`)
)

// asUTF8 is a document in UTF-8 whose declaration, if it names another encoding
// by which the document would read differently, says so.
func asUTF8(text []byte) []byte {
	if read, _, err := xmlscan.Decode(text); err == nil && bytes.Equal(read, text) {
		return text
	}
	head := declaration.Find(text)
	fixed := declaredEncoding.ReplaceAllLiteral(head, []byte(`encoding="UTF-8"`))
	return append(fixed, text[len(head):]...)
}

const byteOrderMark = "\ufeff"

// markedAs puts a byte order mark before a text in UTF-8 when a file that it
// takes the place of has one.
func markedAs(file, text []byte) []byte {
	if bytes.HasPrefix(file, []byte(byteOrderMark)) {
		return append([]byte(byteOrderMark), text...)
	}
	return text
}
