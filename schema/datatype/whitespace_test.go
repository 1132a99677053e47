package datatype_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"catchword/schema/datatype"
)

// White space around a token and between its words counts as one space.
func TestCollapsedBlanks(t *testing.T) {
	token, err := datatype.Lookup(datatype.BuiltIn, "token")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab \n\t\r\u00A0é")), 0, 12, -1).Draw(t, "text")
		words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) })
		if !token.Equal([]byte(text), nil, []byte(strings.Join(words, " ")), nil) {
			t.Errorf("%q is not %q", text, words)
		}
		if joined := strings.Join(words, ""); len(words) > 1 && token.Equal([]byte(text), nil, []byte(joined), nil) {
			t.Errorf("%q is %q", text, joined)
		}
	})
}
