package who_test

import (
	"fmt"
	"strings"
	"testing"

	"catchword/transform/encode/internal/who"
)

func show(all []who.Party) string {
	var out []string
	for _, p := range all {
		out = append(out, fmt.Sprintf("%s %s", [...]string{"person", "office", "body", "place"}[p.Kind], p.Name))
	}
	return strings.Join(out, "; ")
}

func TestWhoIsNamedInAWording(t *testing.T) {
	for wording, want := range map[string]string{
		"Ruritanian Minister of Foreign Affairs A.B. Doe":                   "person A.B. Doe",
		"Minister of Foreign Affairs A.B. Doe and KGB Chairman C. Roe":      "person A.B. Doe; person C. Roe",
		"Prime Minister of Graustark H. Roe":                                "person H. Roe",
		"Ruritanian Ambassador V.Ya. Doe":                                   "person V.Ya. Doe",
		"Ruritanian Minister Yu. V. Doe":                                    "person Yu. V. Doe",
		"Doe Ye.I.":                                                         "person Doe Ye.I.",
		"Department for International Policy and Economic Relations":        "body Department for International Policy and Economic Relations",
		"Ministry of Defence and A. Doe":                                    "body Ministry of Defence; person A. Doe",
		"To: Vienna, Ruritanian Ambassador":                                 "place Vienna; office Ruritanian Ambassador",
		"TO VIENNA -- DOE.":                                                 "place VIENNA; person DOE",
		"VIENNA - RURITANIAN EMBASSY":                                       "place VIENNA; body RURITANIAN EMBASSY",
		"US President L. Poe":                                               "person L. Poe",
		"Academician R.L. Doe":                                              "person R.L. Doe",
		"Mr. James R. Doe":                                                  "person James R. Doe",
		"Doe N.S.":                                                          "person Doe N.S.",
		"Mr S. M. Doe, High Commissioner in Strelsau":                       "person S. M. Doe",
		"The Second Secretary of Embassy in Graustark (Roe)":                "person Roe",
		"the Secretary of State":                                            "office Secretary of State",
		"Secretary of State Jane Roe":                                       "person Jane Roe",
		"Rupert of Hentzau":                                                 "person Rupert of Hentzau",
		"Bank of Ruritania":                                                 "body Bank of Ruritania",
		"FOR THE PRIME MINISTER HIMSELF ALONE":                              "office PRIME MINISTER",
		"FOR MINISTER ONLY":                                                 "office MINISTER",
		"TO MR ROE PERSONALLY":                                              "person ROE",
		"The Inspector-General (Jails)":                                     "office Inspector-General (Jails)",
		"FROM: ROME":                                                        "place ROME",
		"To: London, Strelsau, Canberra (for High Commissioner), New Delhi": "place London; place Strelsau; place Canberra; place New Delhi",
		"Embassy London":                                                    "body Embassy London",
		"Jack London":                                                       "person Jack London",
		"Mr. London":                                                        "person London",
		"Dear London":                                                       "person London",
		"Doe, Roe":                                                          "person Doe, Roe",
		"Ambassador Karl Doe":                                               "person Karl Doe",
		"US President Doe":                                                  "person Doe",
		"General Doe":                                                       "person General Doe",
		"TO: SECRETARY OF STATE, WASHINGTON":                                "office SECRETARY OF STATE",
		"An: die Hafenverwaltung":                                           "body Hafenverwaltung",
		"Foreign Minister of Ruritania":                                     "office Foreign Minister of Ruritania",
		"Ambassador in Strelsau":                                            "office Ambassador in Strelsau",
		"Minister of Foreign Affairs and Trade":                             "office Minister of Foreign Affairs and Trade",
		"CC CPSU":                                                           "body CC CPSU",
		"USSR MFA":                                                          "body USSR MFA",
		"Department of External Affairs":                                    "body Department of External Affairs",
		"Graustark Delegation, United Nations":                              "body Graustark Delegation, United Nations",
		"Office of the President":                                           "body Office of the President",
		"Supreme Soviet of Ruritania":                                       "body Supreme Soviet of Ruritania",
		"Cabinet":                                                           "body Cabinet",
		"Comrade DOE":                                                       "person DOE",
		"Doe and Roe":                                                       "person Doe; person Roe",
		"N.S. Doe, L.I. Roe and A. Poe":                                     "person N.S. Doe; person L.I. Roe; person A. Poe",
		"Doe, John":                                                         "person Doe, John",
		"Dear Mr. Doe,":                                                     "person Doe",
		"Dear Mr. President,":                                               "office President",
		"Sirs!":                                                             "",
		"about the weather":                                                 "",
		"Jane Roe who was " + strings.Repeat("very ", 30) + "old": "",
	} {
		if got := show(who.In(wording)); got != want {
			t.Errorf("%s\n got %s\nwant %s", wording, got, want)
		}
	}
}

func TestNamesInCapitalsAreCalmed(t *testing.T) {
	for name, want := range map[string]string{
		"JOHN DOE": "John Doe", "McROE": "McRoe", "MacDOE": "MacDoe", "Lyndon B. DOE": "Lyndon B. Doe", "G R O M Y K O": "Gromyko", "A.DOE": "A.Doe",
		"CC CPSU": "CC CPSU", "USSR Ministry": "USSR Ministry", "DOE-ROE": "Doe-Roe", "SECRETARY OF STATE": "Secretary of State",
	} {
		if got := who.Calm(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func TestGivenNames(t *testing.T) {
	for word, want := range map[string]bool{
		"John": true, "Lee": true, "Secretary": false, "When": false, "October": false, "USSR": false, "Comrade": false, "J.": false, "affairs": false, "Affairs": false,
	} {
		if got := who.GivenName(word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}

// Any bytes have parties or none; names are never invented.
func FuzzIn(f *testing.F) {
	f.Add("Minister of War A.B. Doe and the Consul General (Roe)")
	f.Add("To: \xff, and ; A. ")
	f.Add("(A)")
	f.Fuzz(func(t *testing.T, wording string) {
		for _, p := range who.In(wording) {
			if !strings.Contains(strings.Join(strings.Fields(wording), " "), strings.Join(strings.Fields(p.Name), " ")) || p.Name == "" {
				t.Errorf("%q is not in %q", p.Name, wording)
			}
		}
	})
}

func TestLinesWithAnOffice(t *testing.T) {
	for line, want := range map[string]bool{
		"Vice-Chairman of the Board": true,
		"Honorary Secretary":         true,
		"Postmaster":                 true,
		"Member of the Politburo":    true,
		"CC":                         true,
		"Count Roe":                  false, // he signs so
		"Graf Doe":                   false,
		"Secretaryship":              false,
		"Strelsau":                   false,
		"":                           false,
	} {
		if got := who.HasOffice(line); got != want {
			t.Errorf("HasOffice(%q) = %v", line, got)
		}
	}
}
