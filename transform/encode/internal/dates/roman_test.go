package dates

import "testing"

func TestDaysAsTheRomansCountedThem(t *testing.T) {
	for text, want := range map[string]string{
		"Vratislaviae, III. Non. Maias anno 1578.": "III. Non. Maias anno 1578 1578-05-05",
		"a. d. XV Kal. Octobris 1530":              "a. d. XV Kal. Octobris 1530 1530-09-17",
		"Romae, Idibus Martiis 1601":               "Idibus Martiis 1601 1601-03-15",
		"pridie Kal. Aprilis anno Domini 1578.":    "pridie Kal. Aprilis anno Domini 1578 1578-03-31",
		"Calendis Ianuariis 1560":                  "Calendis Ianuariis 1560 1560-01-01",
		"VIII Id. Iun. 1555":                       "VIII Id. Iun. 1555 1555-06-06",
		"prid. Kal. Mart. 1560":                    "prid. Kal. Mart. 1560 1560-02-29",
		"prid. Kal. Mart. 1700":                    "prid. Kal. Mart. 1700 1700-02",
		"X. Kal. Mart. 1500":                       "X. Kal. Mart. 1500 1500-02",
		"X. Kal. Mart. 1560":                       "X. Kal. Mart. 1560 1560-02-20",
	} {
		found := Find(text)
		if len(found) != 1 {
			t.Errorf("%s: %v", text, found)
			continue
		}
		if got := text[found[0].Start:found[0].End] + " " + found[0].When; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"VI. Kal. Ian. 1578", "XX Non. Maias 1578"} {
		for _, d := range Find(text) {
			if len(d.When) == len("1578-01-01") {
				t.Errorf("%s: %v", text, d)
			}
		}
	}
}
