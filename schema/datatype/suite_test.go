package datatype_test

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"catchword/schema/datatype"
)

// suite is the part of the datatype test suite that this test reads.
type suite struct {
	Datatypes []struct {
		Name    string  `xml:"name,attr"`
		Valid   []datum `xml:"valid"`
		Invalid []datum `xml:"invalid"`
		Length  []struct {
			Count string `xml:"value,attr"`
			Text  string `xml:",chardata"`
		} `xml:"length"`
		Equiv []struct {
			Attrs   []xml.Attr `xml:",any,attr"`
			Classes []struct {
				Values []string `xml:"value"`
			} `xml:"class"`
		} `xml:"equiv"`
		LessThan     []pair `xml:"lessThan"`
		Incomparable []pair `xml:"incomparable"`
	} `xml:"datatype"`
}

type datum struct {
	Attrs []xml.Attr `xml:",any,attr"`
	Text  string     `xml:",chardata"`
}

type pair struct {
	Values []string `xml:"value"`
}

// contextOf is what the attributes of a test say of its surroundings.
func contextOf(attrs []xml.Attr) datatype.Context {
	spaces, subset := map[string]string{}, ""
	for _, a := range attrs {
		switch {
		case a.Name.Space == "xmlns":
			spaces[a.Name.Local] = a.Value
		case a.Name.Local == "internalSubset":
			subset = a.Value
		}
	}
	return datatype.Context{
		Namespaces: func(prefix string) (string, bool) { s, ok := spaces[prefix]; return s, ok },
		Unparsed:   func(name string) bool { return strings.Contains(subset, "<!ENTITY "+name+" ") },
	}
}

func readSuite(t *testing.T) suite {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "suites", "relaxng", "xsdtest.xml")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Skip("the suite xsdtest.xml is not beside the repository, in ../shared/suites/relaxng")
	}
	var s suite
	// The suite names a character that XML does not have the digits for.
	if err := xml.Unmarshal(raw, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

func compile(t *testing.T, name string, params ...string) *datatype.Datatype {
	t.Helper()
	var p []datatype.Param
	for i := 0; i < len(params); i += 2 {
		p = append(p, datatype.Param{Name: params[i], Value: params[i+1]})
	}
	d, err := datatype.Compile(datatype.XSD, name, p)
	if err != nil {
		t.Fatalf("%s %q: %v", name, params, err)
	}
	return d
}

func TestSuite(t *testing.T) {
	cases := 0
	for _, dt := range readSuite(t).Datatypes {
		t.Run(dt.Name, func(t *testing.T) {
			d := compile(t, dt.Name)
			check := func(list []datum, want bool) {
				for _, v := range list {
					cases++
					if d.ValidIn([]byte(v.Text), contextOf(v.Attrs)) != want {
						t.Errorf("%q: valid is not %v", v.Text, want)
					}
				}
			}
			check(dt.Valid, true)
			check(dt.Invalid, false)
			for _, l := range dt.Length {
				cases++
				n, _ := strconv.Atoi(l.Count)
				if !compile(t, dt.Name, "length", l.Count).Valid([]byte(l.Text), nil) || compile(t, dt.Name, "length", strconv.Itoa(n+1)).Valid([]byte(l.Text), nil) {
					t.Errorf("the length of %q is not %d", l.Text, n)
				}
			}
			for _, e := range dt.Equiv {
				ns := contextOf(e.Attrs).Namespaces
				for i, a := range e.Classes {
					for j, b := range e.Classes {
						for _, v := range a.Values {
							for _, w := range b.Values {
								cases++
								if d.Equal([]byte(v), ns, []byte(w), ns) != (i == j) {
									t.Errorf("%q, %q: equal is not %v", v, w, i == j)
								}
							}
						}
					}
				}
			}
			lessThan := func(a, b string) bool {
				below := compile(t, dt.Name, "maxExclusive", b).Valid([]byte(a), nil)
				if above := compile(t, dt.Name, "minExclusive", a).Valid([]byte(b), nil); above != below {
					t.Errorf("%q < %q is %v, %q > %q is %v", a, b, below, b, a, above)
				}
				return below
			}
			for _, p := range dt.LessThan {
				cases++
				if !lessThan(p.Values[0], p.Values[1]) || lessThan(p.Values[1], p.Values[0]) {
					t.Errorf("not %q < %q", p.Values[0], p.Values[1])
				}
			}
			for _, p := range dt.Incomparable {
				cases++
				if lessThan(p.Values[0], p.Values[1]) || lessThan(p.Values[1], p.Values[0]) {
					t.Errorf("%q and %q are ordered", p.Values[0], p.Values[1])
				}
			}
		})
	}
	t.Logf("%d cases", cases)
}
