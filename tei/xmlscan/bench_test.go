package xmlscan_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei/xmlscan"
)

// letter is a TEI letter of about 20 KB, with the density of markup that
// editions have.
func letter() []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="L0001">
   <teiHeader>
      <fileDesc>
         <titleStmt><title type="main">A letter</title><author ref="#pmb1">Bölsche, Wilhelm</author></titleStmt>
      </fileDesc>
   </teiHeader>
   <text>
      <body>
`)
	for i := range 60 {
		fmt.Fprintf(&b, `         <div type="letter" n="%d">
            <opener><dateline rend="right"><placeName key="pmb%d">Wien</placeName>, <date when="1890-10-25">25. Oktober 1890</date></dateline></opener>
            <p>Sehr geehrter Herr <persName ref="#pmb%d">Schnitzler</persName>, für Ihr <hi rend="underline">freundliches</hi> Schreiben
               danke ich Ihnen &amp; werde es <choice><abbr>bzgl.</abbr><expan>bezüglich</expan></choice> der Sache gern prüfen.<lb/></p>
         </div>
`, i, i, i)
	}
	b.WriteString("      </body>\n   </text>\n</TEI>\n")
	return []byte(b.String())
}

func letters(b *testing.B) [][]byte {
	files, _ := filepath.Glob("../../../shared/bench/letters/*.xml")
	if len(files) == 0 {
		b.Skip("there are no letters at ../shared/bench/letters")
	}
	var docs [][]byte
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, raw)
	}
	return docs
}

// scan is the benchmark of reading documents to their ends; open makes the
// reader of one.
func scan(b *testing.B, docs [][]byte, open func([]byte) io.Reader, each func(*xmlscan.Scanner)) {
	var n int64
	for _, d := range docs {
		n += int64(len(d))
	}
	b.SetBytes(n)
	b.ReportAllocs()
	s := xmlscan.New(nil, xmlscan.Options{})
	for b.Loop() {
		for _, d := range docs {
			s.Reset(open(d))
			for s.Next() {
				each(s)
			}
			if s.Err() != nil {
				b.Fatal(s.Err())
			}
		}
	}
}

func fromReader(raw []byte) io.Reader { return bytes.NewReader(raw) }

func fromMemory(raw []byte) io.Reader {
	r, _ := xmlscan.Bytes("", raw).Open()
	return r
}

func skip(*xmlscan.Scanner) {}

func BenchmarkScan(b *testing.B)       { scan(b, [][]byte{letter()}, fromReader, skip) }
func BenchmarkScanMemory(b *testing.B) { scan(b, [][]byte{letter()}, fromMemory, skip) }

func BenchmarkScanSpans(b *testing.B) {
	scan(b, [][]byte{letter()}, fromReader, func(s *xmlscan.Scanner) { s.Span() })
}

func BenchmarkLetters(b *testing.B)       { scan(b, letters(b), fromReader, skip) }
func BenchmarkLettersMemory(b *testing.B) { scan(b, letters(b), fromMemory, skip) }

func BenchmarkLettersSpans(b *testing.B) {
	scan(b, letters(b), fromReader, func(s *xmlscan.Scanner) { s.Span() })
}

// A long document moves the window; a short one does not.
func BenchmarkLong(b *testing.B) {
	body := bytes.Repeat(letter()[len("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"):], 500)
	doc := append(append([]byte("<all>"), body...), "</all>"...)
	scan(b, [][]byte{doc}, fromReader, skip)
}

func BenchmarkUTF16(b *testing.B) {
	doc := []byte("\xFF\xFE")
	for _, c := range bytes.ReplaceAll(letter(), []byte(`encoding="UTF-8"`), nil) {
		if c < 0x80 {
			doc = append(doc, c, 0)
		}
	}
	scan(b, [][]byte{doc}, fromReader, skip)
}

func BenchmarkPaths(b *testing.B) {
	doc := letter()
	offsets := make([]int, 100)
	for i := range offsets {
		offsets[i] = i * len(doc) / len(offsets)
	}
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := xmlscan.Paths(xmlscan.Bytes("", doc), offsets); err != nil {
			b.Fatal(err)
		}
	}
}
