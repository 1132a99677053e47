package encode_test

import (
	"slices"
	"testing"

	"catchword/transform/encode"
)

// What is proposed for the authority is persons, with their whole names: no offices,
// places, bodies or titles, and also who speaks and who took part.
func TestNamesThatAreProposed(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"given name before initials":         {"We spoke of Franklin D. Doe and of Great Britain H. Roe.", []string{"Franklin D. Doe", "H. Roe"}},
		"a name between initial and surname": {"We met W. Middle Doe, R. Gordon Roe and A. Poe Minister of Salt.", []string{"W. Middle Doe", "R. Gordon Roe", "A. Poe"}},
		"title of the next name":             {"A talk with Cde. Roe Lin Cde. Doe, too, was there.", []string{"Roe Lin"}},
		"abbreviation":                       {"They filed it with the N.A.O. The others did not.", nil},
		"offices":                            {"We told General Staff, Prime Minister Poe, and Mr. President.", []string{"Poe"}},
		"ranks":                              {"Count Karl Roe and Sir John Doe came, and Sir John left.", []string{"Karl Roe", "John Doe"}},
		"another name":                       {"Dear Roe,\n\nThe salt has come at last, and it is dry.\n\nYours,\n\nJOHN DOE _alias_ JUNK.", []string{"Roe", "John Doe"}},
		"places":                             {"FROM: ROME\nTO: London, Paris\nNo. 3\n\nNothing has changed here since the spring.\n\nDOE", []string{"Doe"}},
		"speakers":                           {"Talk at Zenda\n\nRoe: Where is the salt?\n\nPoe: In the cellar.\n\nRoe: And the key?\n\nPoe: Upstairs.", []string{"Roe", "Poe"}},
		"who took part":                      {"Minutes of the meeting of the board\n\nPresent:\nKarl Roe, Minister of Salt\nThe Secretary\nJ. Poe\n\nThe board met at noon and rose at one.", []string{"Karl Roe", "J. Poe"}},
	} {
		r, err := encode.Encode("x.txt", []byte(c.text), encode.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, u := range r.Unresolved {
			got = append(got, u.Text)
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
