package encode_test

import (
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"

	"github.com/beevik/etree"
)

// What the first line of a paper in a volume says: what it is, its number, place and day.
func TestFirstLinesOfPapers(t *testing.T) {
	for line, want := range map[string]string{
		"Cablegram 1234 (extract) LONDON, 3 September 1939, 9.15 p.m.": "telegram | Cablegram 1234 (extract) | London | 1939-09-03",
		"Circular telegram D.No.33 LONDON, 8 February 1939, 5.50 p.m.": "telegram | Circular telegram D.No.33 | London | 1939-02-08",
		"Draft cablegram unnumbered CANBERRA, [3] July 1949":           "telegram | Draft cablegram unnumbered | Canberra | 1949-07-03",
		"Cablegrams 12, 13 WASHINGTON, 7 May 1947":                     "telegram | Cablegrams 12, 13 | Washington | 1947-05-07",
		"Cablegram unnumbered [LONDON], 21 April 1942":                 "telegram | Cablegram unnumbered | London | 1942-04-21",
		"War Cabinet Minute 1145 MELBOURNE, 11 June 1941":              "minutes | War Cabinet Minute 1145 | - | 1941-06-11",
		"Cabinet submission CANBERRA, May 1947":                        "memorandum | - | Canberra | 1947-05",
		"Memorandum CANBERRA, undated [March 1949]":                    "memorandum | - | Canberra | 1949-03",
		"Minute CANBERRA, 3 July 1951":                                 "memorandum | - | Canberra | 1951-07-03",
		"Record of conversation WASHINGTON, 22 July 1950":              "conversation | - | - | 1950-07-22",
		"Note of conversation [CANBERRA], 14 March 1950":               "conversation | - | - | 1950-03-14",
		"Extract from Cabinet Minutes CANBERRA, 12 May 1947":           "minutes | - | - | 1947-05-12",
		"Statement LAKE SUCCESS, 14 August 1947":                       "speech | - | - | 1947-08-14",
		"Report BATAVIA, 1–14 October 1947":                            "report | - | Batavia | ",
		"Teleprinter message 335 MELBOURNE, 4 June 1941, 6.45 p.m.":    "message | Teleprinter message 335 | Melbourne | 1941-06-04",
		"Letter CANBERRA, 4 May 1950":                                  "letter | - | Canberra | 1950-05-04",
	} {
		raw := "---\ntitle: Sapt to Department of External Affairs\n---\n\n" + line + "\n\nTOP SECRET GUARD IMMEDIATE\n\n1\\. The harvest was poor, and the stores are used up. It is necessary to send grain before the winter.\n"
		root := plainly(t, "x.md", raw)
		if root.FindElement(".//seg[@type='classification']") == nil {
			t.Errorf("%s: the level of secrecy is not read", line)
		}
		genre := root.FindElement(".//catRef[@scheme='#genre']").SelectAttrValue("target", "")
		got := strings.Join([]string{
			strings.TrimPrefix(genre, "#genre-"), said(root, ".//opener/idno"), said(root, ".//correspAction/placeName"),
			root.FindElement(".//creation/date").SelectAttrValue("when", ""),
		}, " | ")
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}

// plainly is the TEI of a text that is encoded without an authority.
func plainly(t *testing.T, name, raw string) *etree.Element {
	t.Helper()
	r, err := encode.Encode(name, []byte(raw), encode.Options{})
	if err != nil || !r.Lossless {
		t.Fatal(err, r.Findings)
	}
	doc, err := tei.Parse(xmlscan.Bytes("x.xml", r.TEI))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Root()
}

// said is the words of an element, "-" when there is none.
func said(root *etree.Element, path string) string {
	if el := root.FindElement(path); el != nil {
		return whole(el)
	}
	return "-"
}

// What the last lines of a message are: who signs, when, and what others wrote there.
func TestLastLinesOfMessages(t *testing.T) {
	for lines, want := range map[string]string{
		"J. D. B. DOE Secretary":                  "persName J. D. B. DOE, roleName Secretary",
		"A. DOE ACTING PRIME MINISTER":            "persName A. DOE, roleName ACTING PRIME MINISTER",
		"RUPERT HENTZAU External Affairs Officer": "persName RUPERT HENTZAU, roleName External Affairs Officer",
		"HENTZAU\n\nMessage ends.":                "persName HENTZAU, seg Message ends.",
		"Signature: A. Doe":                       "persName A. Doe",
		"A. DOE (signature)":                      "persName A. DOE",
		"Hentzau [signature]":                     "persName Hentzau, note signature",
		"RURITANIAN GOVERNMENT":                   "orgName RURITANIAN GOVERNMENT",
		"No. 345/sh\n\n13.V.51\n\nHENTZAU":        "idno No. 345/sh, dateline 13.V.51, persName HENTZAU",
		"Strelsau\n\n5 May 1951\n\nR. HENTZAU":    "dateline Strelsau, dateline 5 May 1951, persName R. HENTZAU",
		"As ever, Rupert":                         "salute As ever, persName Rupert",
		"R. HENTZAU\n\nCopy certified by: Doe":    "persName R. HENTZAU, seg Copy certified by: Doe",
		"R. HENTZAU\n\nPrinted in 2 copies.\n\nNo. 1 - to addressee\n\nNo. 2 - to file": "persName R. HENTZAU, seg Printed in 2 copies., seg No. 1 - to addressee, seg No. 2 - to file",
	} {
		root := plainly(t, "x.txt", "No. 12\nCable, Sapt to Tarlenheim\n\nThe harvest was poor, and the stores are used up. It is necessary to send grain before the winter.\n\n"+lines+"\n")
		var got []string
		for _, closer := range root.FindElements(".//closer/*") {
			parts := closer.ChildElements()
			if closer.Tag != "signed" {
				parts = []*etree.Element{closer}
			}
			for _, el := range parts {
				got = append(got, el.Tag+" "+strings.TrimSuffix(whole(el), ","))
			}
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%q\n got %s\nwant %s", lines, got, want)
		}
	}
}
