package spectest_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"catchword/schema/internal/spectest"
)

const suite = `<testSuite><documentation>About <a/> it</documentation>
<testCase><section>4.6</section>
<correct>
<element name="a"/></correct><valid><a/></valid><invalid dtd="&lt;!DOCTYPE b>"><b>&dii;</b></invalid>
<dir name="sub"><resource name="x.rng"><text/></resource></dir><resource name="y.rng"><empty/></resource></testCase>
<testCase><incorrect><bad/></incorrect></testCase></testSuite>`

func TestRead(t *testing.T) {
	name := filepath.Join(t.TempDir(), "suite.xml")
	if err := os.WriteFile(name, []byte(suite), 0o600); err != nil {
		t.Fatal(err)
	}
	cases, err := spectest.Read(name)
	if err != nil || len(cases) != 2 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	c := cases[0]
	if c.Section != "4.6" || c.Schema != `<element name="a"/>` || c.Incorrect || c.Line != 2 {
		t.Errorf("%+v", c)
	}
	if len(c.Instances) != 2 || c.Instances[0] != (spectest.Instance{Text: "<a/>", Valid: true}) || c.Instances[1].Text != "<!DOCTYPE b><b><\u0e14\u0e35/></b>" {
		t.Errorf("%+v", c.Instances)
	}
	for uri, want := range map[string]string{"sub/x.rng": "<text/>", "y.rng": "<empty/>"} {
		r, err := c.Open(uri)
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := io.ReadAll(r); string(got) != want {
			t.Errorf("%s is %s", uri, got)
		}
	}
	if _, err := c.Open("z.rng"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if !cases[1].Incorrect {
		t.Error("the second schema is correct")
	}
}

func TestReadWhatIsNoSuite(t *testing.T) {
	if _, err := spectest.Read(filepath.Join(t.TempDir(), "none.xml")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	name := filepath.Join(t.TempDir(), "cut.xml")
	if err := os.WriteFile(name, []byte(suite[:150]), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := spectest.Read(name); err == nil {
		t.Error("half a suite is read")
	}
}
