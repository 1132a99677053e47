package citation

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// casesDir has the transcriptions shared by those who build this.
const casesDir = "../../../../../shared/cases"

// TestSharedCases reads every citation of the shared cases: each byte in one
// part, and each archive recognised.
func TestSharedCases(t *testing.T) {
	if _, err := os.Stat(casesDir); err != nil {
		t.Skip("the shared transcriptions (../shared/cases) are not there")
	}
	parser := New()
	files, _ := filepath.Glob(casesDir + "/*/*.json")
	for _, file := range files {
		var about struct {
			Citation, Source string
			Legend           []string
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if json.Unmarshal(raw, &about) != nil {
			continue
		}
		for _, text := range append(about.Legend, about.Citation, about.Source) {
			if text == "" {
				continue
			}
			c := parser.Parse(text)
			checkParts(t, text, c)
			t.Logf("%s\n%s\n%s", file[len(casesDir):], text, outline(text, c))
			for _, r := range c.References() {
				if !r.Recognised {
					t.Errorf("%s: not recognised: %s", file, text[r.Start:r.End])
				}
			}
		}
	}
}

// TestSharedFrontMatter reads the archives in the front matter of the shared
// Australian documents.
func TestSharedFrontMatter(t *testing.T) {
	files, _ := filepath.Glob(casesDir + "/dfat/*.md")
	if len(files) == 0 {
		t.Skip("the shared transcriptions (../shared/cases/dfat) are not there")
	}
	parser := New()
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			_, text, ok := strings.Cut(line, "reference: ")
			if !ok {
				continue
			}
			text = strings.Trim(text, "'\n")
			c := parser.Parse(text)
			checkParts(t, text, c)
			t.Logf("%s\n%s", text, outline(text, c))
			if r := c.References(); len(r) != 1 || !r[0].Recognised || len(r[0].Collections) == 0 || len(r[0].Identifiers) == 0 {
				t.Errorf("%s: not recognised: %s", file, text)
			}
		}
	}
}
