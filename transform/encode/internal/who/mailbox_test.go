package who_test

import (
	"strings"
	"testing"

	"catchword/transform/encode/internal/who"
)

func TestMailboxes(t *testing.T) {
	for value, want := range map[string]string{
		"Doe, John <jd@harbour.example>":                       "Doe, John <jd@harbour.example>",
		`"Doe, John" <jd@harbour.example>, Ann Roe <ar@x.org>`: "Doe, John <jd@harbour.example> | Ann Roe <ar@x.org>",
		"Doe, John; Roe, A.; Poe":                              "Doe, John <> | Roe, A. <> | Poe <>",
		"Doe, John, Roe, Ann <ar@x.org>":                       "Doe, John <> | Roe, Ann <ar@x.org>",
		"John Doe, Ann Roe":                                    "John Doe <> | Ann Roe <>",
		"jd@harbour.example (John Doe), ar@x.org":              "John Doe <jd@harbour.example> |  <ar@x.org>",
		"undisclosed-recipients:;":                             "",
		"Board: Ann Roe <ar@x.org>, Doe, J.;":                  "Ann Roe <ar@x.org> | Doe, J. <>",
		"Ann Roe [mailto:ar@x.org]":                            "Ann Roe <ar@x.org>",
		"'Roe, Ann' <ar@x.org>;":                               "Roe, Ann <ar@x.org>",
		" ; , ":                                                "",
		"":                                                     "",
		"@@ <> ;@":                                             "@@ <> <> | @ <>",
	} {
		var got []string
		for _, b := range who.Mailboxes(value) {
			got = append(got, b.Name+" <"+b.Address+">")
		}
		if got := strings.Join(got, " | "); got != want {
			t.Errorf("%q\n got %s\nwant %s", value, got, want)
		}
	}
}

func TestSurnamesFirst(t *testing.T) {
	for wording, want := range map[string]bool{
		"Doe, John": true, "Doe, John B.": true, "Doe, J. B.": true, "von Doe, Karl": true,
		"Doe, Minister of Mines": false, "John Doe, Chief Engineer": false, "Doe": false, "Strelsau, London": false, "Doe, John, Roe": false, "the mines, and so on": false,
	} {
		if got := who.Inverted(wording); got != want {
			t.Errorf("Inverted(%q) = %v", wording, got)
		}
	}
}
