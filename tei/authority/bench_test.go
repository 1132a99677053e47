package authority_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"
)

// synthetic is a table with a number of name forms, and a text in which every
// tenth word or so is one of them.
func synthetic(forms, size int) (table, text string) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteByte("bcdfghklmnprstvz"[r.IntN(16)])
			b.WriteByte("aeiou"[r.IntN(5)])
		}
		return b.String()
	}
	title := func() string { w := word(); return strings.ToUpper(w[:1]) + w[1:] }
	var list, names, running strings.Builder
	list.WriteString("id,kind,name,aliases\n")
	var all []string
	for i := range forms / 2 {
		name, alias := title()+" "+title(), title()
		all = append(all, name, alias)
		fmt.Fprintf(&names, "n%d,%s,%s,%s\n", i, []string{"person", "place", "organisation"}[i%3], name, alias)
	}
	for running.Len() < size {
		if r.IntN(10) == 0 {
			running.WriteString(all[r.IntN(len(all))])
		} else {
			running.WriteString(word())
		}
		running.WriteString([]string{" ", " ", " ", ", ", ".\n"}[r.IntN(5)])
	}
	return list.String() + names.String(), running.String()
}

func BenchmarkLoad(b *testing.B) {
	table, _ := synthetic(100_000, 0)
	b.SetBytes(int64(len(table)))
	b.ReportAllocs()
	for b.Loop() {
		load(b, "a.csv", table)
	}
}

func BenchmarkLoadTEI(b *testing.B) {
	table, _ := synthetic(100_000, 0)
	var text strings.Builder
	text.WriteString("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><standOff><listPlace>\n")
	for _, line := range strings.Split(table, "\n")[1:] {
		if f := strings.Split(line, ","); len(f) == 4 {
			fmt.Fprintf(&text, "  <place xml:id=\"%s\">\n    <placeName>%s</placeName>\n    <placeName>%s</placeName>\n  </place>\n", f[0], f[2], f[3])
		}
	}
	text.WriteString("</listPlace></standOff></TEI>")
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		load(b, "a.xml", text.String())
	}
}

func BenchmarkMatch(b *testing.B) {
	for _, forms := range []int{100, 10_000, 100_000} {
		table, text := synthetic(forms, 1<<20)
		x := load(b, "a.csv", table)
		for name, x := range map[string]*authority.Index{"": x, "+learned": x.With(authority.Alias{Name: "von Zu", Entry: x.Entries()[0]})} {
			b.Run(fmt.Sprint(forms, name), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					x.Match(text)
				}
			})
		}
	}
}

func BenchmarkMatchCyrillic(b *testing.B) {
	x, err := authority.Load(xmlscan.Bytes("a.csv", []byte("id,kind,name\na,person,Сталин\n")))
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("Йосиф Сталин ответил на телеграмму об условиях перемирия в Корее; ", 10_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		x.Match(text)
	}
}
