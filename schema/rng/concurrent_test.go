package rng

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// Many documents can be judged at the same time, each as if it were alone.
func TestConcurrentValidation(t *testing.T) {
	var texts []string
	for _, f := range readFolders(t, "testdata/suite/6.2-patterns.txtar") {
		for name, text := range f.files {
			if name != "schema.rng" {
				texts = append(texts, text, strings.Replace(text, "<a", "<b", 1))
			}
		}
	}
	schema := []byte(many(8, "interleave"))
	texts = append(texts, "<r><e3/><e3/><e1/>text</r>", "<r><e7/><e2/></r>", "<r a='1'/>")
	alone := make([]string, len(texts))
	for i, text := range texts {
		alone[i] = judgeOnce(t, schema, text)
	}
	s, err := Compile(xmlscan.Bytes("schema.rng", schema), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i, text := range texts {
				if got := said(s, text); got != alone[i] {
					t.Errorf("%s\nalone: %s\nwith others: %s", text, alone[i], got)
				}
			}
		})
	}
	wg.Wait()
}

func judgeOnce(t *testing.T, schema []byte, text string) string {
	t.Helper()
	s, err := Compile(xmlscan.Bytes("schema.rng", schema), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return said(s, text)
}

func said(s *Schema, text string) string {
	var b strings.Builder
	err := s.Validate(context.Background(), xmlscan.Bytes("", []byte(text)), func(d diag.Diagnostic) { fmt.Fprintln(&b, d.Error(), d.Expected) })
	return fmt.Sprint(b.String(), err)
}
