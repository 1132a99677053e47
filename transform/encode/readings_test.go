package encode_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// seen is one message as a careful reader sees it (testdata/readings.tsv); "-"
// is a field that he finds empty.
type seen struct {
	kind, date, sent, received, via, copies string
	none                                    bool // it is no correspondence
}

// The messages of every transcription are those that a careful reader sees: in
// 95 of 100 fields. Those that are not are explained in testdata/misses.tsv, no
// more and no less.
func TestMessagesAreThoseOfACarefulReader(t *testing.T) {
	if _, err := os.Stat(filepath.Join(cases, "russia")); err != nil {
		t.Skip("../shared/cases/russia is not there")
	}
	order, want := readings(t)
	right, all := 0, 0
	misses := map[string]string{}
	for _, name := range order {
		got := messagesOf(encodedCase(t, name))
		for i, w := range want[name] {
			var g seen
			if i < len(got) {
				g = got[i]
			}
			for _, f := range fieldsOf(w, g) {
				if all++; f.ok {
					right++
					continue
				}
				misses[fmt.Sprintf("%s\t%d\t%s", name, i+1, f.name)] = f.got
			}
		}
	}
	t.Logf("%d of %d fields are right", right, all)
	if right*100 < all*95 {
		t.Errorf("%d of %d fields are right", right, all)
	}
	accounted(t, "misses.tsv", 3, misses)
}

// accounted compares the misses with those that a table explains: the columns
// that name a miss, then why.
func accounted(t *testing.T, table string, columns int, misses map[string]string) {
	t.Helper()
	known := map[string]bool{}
	for _, row := range rows(t, table) {
		key := strings.Join(row[:min(columns, len(row))], "\t")
		known[key] = true
		if len(row) <= columns || row[columns] == "" {
			t.Errorf("%s does not say why: %s", table, key)
		}
		if _, ok := misses[key]; !ok {
			t.Errorf("%s has what is right now: %s", table, key)
		}
	}
	for key, got := range misses {
		if !known[key] {
			t.Errorf("not what the reader sees, and not explained: %s: %q", key, got)
		}
	}
}

// rows is the lines of a table in testdata without its comments.
func rows(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][]string
	for in := bufio.NewScanner(f); in.Scan(); {
		if line := in.Text(); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, strings.Split(line, "\t"))
		}
	}
	return all
}

func readings(t *testing.T) (order []string, all map[string][]seen) {
	all = map[string][]seen{}
	for _, row := range rows(t, "readings.tsv") {
		s := seen{kind: row[1], date: row[2], none: row[3] == "!"}
		if !s.none {
			s.sent, s.received, s.via, s.copies = row[3], row[4], row[5], row[6]
		}
		if all[row[0]] == nil {
			order = append(order, row[0])
		}
		all[row[0]] = append(all[row[0]], s)
	}
	return order, all
}

func encodedCase(t *testing.T, name string) *etree.Element {
	for _, ending := range []string{".txt", ".md"} {
		if root := encodedFile(t, filepath.Join(cases, name)+ending); root != nil {
			return root
		}
	}
	t.Fatalf("%s is not there", name)
	return nil
}

// messagesOf is the messages of a document in the order of the text, with those
// that are quoted in it.
func messagesOf(root *etree.Element) []seen {
	var all []seen
	for i, div := range root.FindElements(".//body/div") {
		s := seen{kind: div.SelectAttrValue("subtype", div.SelectAttrValue("type", "")), none: true, date: "-"}
		if i == 0 {
			if d := root.FindElement(".//creation/date"); d != nil {
				s.date = when(d)
			}
		}
		if id := strings.TrimPrefix(div.SelectAttrValue("decls", ""), "#"); id != "" {
			s.none = false
			s.read(root.FindElement(".//correspDesc[@xml:id='" + id + "']"))
		} else if div.Parent().Parent().Tag == "floatingText" {
			continue // quoted without correspondents of its own
		}
		all = append(all, s)
	}
	return all
}

func (s *seen) read(desc *etree.Element) {
	names := map[string][]string{}
	s.date = "-"
	for _, a := range desc.SelectElements("correspAction") {
		kind := a.SelectAttrValue("subtype", a.SelectAttrValue("type", ""))
		for _, c := range a.ChildElements() {
			switch c.Tag {
			case "persName", "orgName":
				names[kind] = append(names[kind], source.Collapse(whole(c)))
			case "date":
				if a.SelectAttrValue("type", "") == "sent" {
					s.date = when(c)
				}
			}
		}
	}
	list := func(kind string) string {
		if len(names[kind]) == 0 {
			return "-"
		}
		return strings.Join(names[kind], ";")
	}
	s.sent, s.received, s.via, s.copies = list("sent"), list("received"), list("forwarded"), list("cc")
}

func when(date *etree.Element) string { return date.SelectAttrValue("when", "?") }

type judged struct {
	name, got string
	ok        bool
}

// fieldsOf judges the fields of a message; those of no correspondence are its
// kind, its date if it has one, and that it is none.
func fieldsOf(want, got seen) []judged {
	all := []judged{{"kind", got.kind, want.kind == got.kind}}
	if want.none {
		all = append(all, judged{"correspondence", got.sent + " to " + got.received, got.none})
		if want.date != "-" {
			all = append(all, judged{"date", got.date, want.date == got.date})
		}
		return all
	}
	return append(
		all,
		judged{"date", got.date, want.date == got.date},
		judged{"sent", got.sent, sameNames(want.sent, got.sent)},
		judged{"received", got.received, sameNames(want.received, got.received)},
		judged{"via", got.via, sameNames(want.via, got.via)},
		judged{"copies", got.copies, sameNames(want.copies, got.copies)},
	)
}

// sameNames reports whether each name has the surname that is wanted, and there
// are no more and no fewer.
func sameNames(want, got string) bool {
	if got == "" {
		got = "-" // not described: nobody is named either
	}
	w, g := strings.Split(want, ";"), strings.Split(got, ";")
	if len(w) != len(g) {
		return false
	}
	for i := range w {
		if !strings.Contains(strings.ToLower(g[i]), strings.ToLower(w[i])) {
			return false
		}
	}
	return true
}
