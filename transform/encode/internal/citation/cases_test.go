package citation

import (
	"encoding/json"
	"os"
	"path/filepath"
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
