package compact_test

import (
	"encoding/xml"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/schema/rng/internal/compact"
	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/simplify"
	"catchword/schema/rng/internal/syntax"
	"catchword/schema/rng/internal/xmlform"

	"github.com/google/go-cmp/cmp"
)

const suites = "../../../../../shared/suites/relaxng/"

// suite is the compact syntax's test suite: a schema in the compact syntax,
// which is incorrect or means what one in the XML syntax does.
type suite struct {
	Cases []struct {
		Compact struct {
			Correct   *string    `xml:"correct"`
			Incorrect *string    `xml:"incorrect"`
			Resources []resource `xml:"resource"`
		} `xml:"compact"`
		XML struct {
			Correct struct {
				Text string `xml:",innerxml"`
			} `xml:"correct"`
		} `xml:"xml"`
	} `xml:"testCase"`
}

type resource struct {
	Name string `xml:"name,attr"`
	Text string `xml:",chardata"`
}

func TestSuite(t *testing.T) {
	raw, err := os.ReadFile(suites + "compacttest.xml")
	if err != nil {
		t.Skip("the suite compacttest.xml is not beside the repository, in ../shared/suites/relaxng")
	}
	var s suite
	if err := xml.Unmarshal(raw, &s); err != nil {
		t.Fatal(err)
	}
	for i, c := range s.Cases {
		switch {
		case c.Compact.Incorrect != nil:
			checkIncorrect(t, i, *c.Compact.Incorrect)
		default:
			checkSame(t, fmt.Sprint("case ", i), []byte(*c.Compact.Correct), []byte(c.XML.Correct.Text))
			for _, r := range c.Compact.Resources {
				if _, err := compact.Parse(r.Name, []byte(r.Text)); err != nil {
					t.Errorf("case %d, %s: %v", i, r.Name, err)
				}
			}
		}
	}
	t.Logf("%d cases", len(s.Cases))
}

// checkIncorrect: a schema is refused, at the latest when it is simplified.
func checkIncorrect(t *testing.T, i int, text string) {
	root, err := compact.Parse("schema.rnc", []byte(text))
	if err == nil {
		_, err = simplify.Schema(root, pattern.NewBuilder(), func(*syntax.File, string) (*syntax.Node, error) { return nil, fs.ErrNotExist })
	}
	if err == nil {
		t.Errorf("case %d is taken for correct:\n%s", i, text)
		return
	}
	t.Logf("case %d: %v", i, err)
}

// checkSame: two schemas mean the same.
func checkSame(t *testing.T, name string, rnc, rng []byte) {
	t.Helper()
	got, err := compact.Parse("schema.rnc", rnc)
	if err != nil {
		t.Errorf("%s: %v\n%.2000s", name, err, rnc)
		return
	}
	want, err := xmlform.Parse("schema.rng", rng)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if diff := cmp.Diff(strings.Split(shapeOf(want), "\n"), strings.Split(shapeOf(got), "\n")); diff != "" {
		t.Errorf("%s (-xml +compact):\n%.3000s", name, diff)
	}
}

func TestSchemas(t *testing.T) {
	names, _ := filepath.Glob(schemas + "*.rnc")
	if len(names) == 0 {
		t.Skip("there are no schemas beside the repository, in ../shared/schemas")
	}
	for _, name := range names {
		rnc, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rng, err := os.ReadFile(strings.TrimSuffix(name, "c") + "g")
		if err != nil {
			t.Fatal(err)
		}
		checkSame(t, filepath.Base(name), rnc, rng)
	}
}
