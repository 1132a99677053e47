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
		Equiv        []equiv `xml:"equiv"`
		LessThan     []pair  `xml:"lessThan"`
		Incomparable []pair  `xml:"incomparable"`
	} `xml:"datatype"`
}

type equiv struct {
	Attrs   []xml.Attr `xml:",any,attr"`
	Classes []struct {
		Values []string `xml:"value"`
	} `xml:"class"`
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
	for _, dt := range readSuite(t).Datatypes {
		t.Run(dt.Name, func(t *testing.T) {
			for _, v := range dt.Valid {
				checkValid(t, dt.Name, v, true)
			}
			for _, v := range dt.Invalid {
				checkValid(t, dt.Name, v, false)
			}
			for _, l := range dt.Length {
				checkLength(t, dt.Name, l.Count, l.Text)
			}
			for _, e := range dt.Equiv {
				checkClasses(t, dt.Name, e)
			}
			for _, p := range dt.LessThan {
				checkOrder(t, dt.Name, p.Values[0], p.Values[1], true)
				checkOrder(t, dt.Name, p.Values[1], p.Values[0], false)
			}
			for _, p := range dt.Incomparable {
				checkOrder(t, dt.Name, p.Values[0], p.Values[1], false)
				checkOrder(t, dt.Name, p.Values[1], p.Values[0], false)
			}
		})
	}
}

func checkValid(t *testing.T, name string, v datum, want bool) {
	if compile(t, name).ValidIn([]byte(v.Text), contextOf(v.Attrs)) != want {
		t.Errorf("%q: valid is not %v", v.Text, want)
	}
}

func checkLength(t *testing.T, name, count, text string) {
	n, err := strconv.Atoi(count)
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range []int{n, n + 1} {
		if compile(t, name, "length", strconv.Itoa(other)).Valid([]byte(text), nil) != (other == n) {
			t.Errorf("the length of %q is not %d", text, n)
		}
	}
}

// checkClasses: values of one class are equal, those of two are not.
func checkClasses(t *testing.T, name string, e equiv) {
	d, ns := compile(t, name), contextOf(e.Attrs).Namespaces
	for i, a := range e.Classes {
		for j, b := range e.Classes {
			for _, v := range a.Values {
				for _, w := range b.Values {
					if d.Equal([]byte(v), ns, []byte(w), ns) != (i == j) {
						t.Errorf("%q, %q: equal is not %v", v, w, i == j)
					}
				}
			}
		}
	}
}

func checkOrder(t *testing.T, name, a, b string, less bool) {
	if compile(t, name, "maxExclusive", b).Valid([]byte(a), nil) != less {
		t.Errorf("%q < %q is not %v", a, b, less)
	}
	if compile(t, name, "minExclusive", a).Valid([]byte(b), nil) != less {
		t.Errorf("%q > %q is not %v", b, a, less)
	}
}
