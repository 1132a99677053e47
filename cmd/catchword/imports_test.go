package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A listed package is one as `go list` describes it.
type listed struct {
	ImportPath, Dir   string
	GoFiles, CgoFiles []string
	Imports           []string
}

// packages lists the project's packages, with and without the tag libxml2.
func packages(t *testing.T) map[string]*listed {
	t.Helper()
	all := make(map[string]*listed)
	for _, tags := range []string{"", "libxml2"} {
		cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Dir,GoFiles,CgoFiles,Imports", "-pgo=off", "-tags="+tags, "catchword/...")
		cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("go list: %v\n%s", err, stderr.String())
		}
		for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
			p := new(listed)
			if err := d.Decode(p); err != nil {
				t.Fatal(err)
			}
			if other := all[p.ImportPath]; other != nil {
				p.Imports = append(p.Imports, other.Imports...)
				p.GoFiles = append(p.GoFiles, other.GoFiles...)
			}
			all[p.ImportPath] = p
		}
	}
	return all
}

// A layer is a package with those internal to it; one whose name ends in a
// slash is all packages below it that no earlier layer has.
type layer struct {
	name    string
	imports []string
}

// below says which packages a layer may import besides itself:
// diag ← xmlscan ← tei ← {authority, schema/*, transform/*} ← cmd.
var below = []layer{
	{"catchword/tei/diag", nil},
	{"catchword/tei/xmlscan", []string{"catchword/tei/diag"}},
	{"catchword/tei/authority", []string{"catchword/tei/diag", "catchword/tei/xmlscan", "catchword/tei"}},
	{"catchword/tei", []string{"catchword/tei/diag", "catchword/tei/xmlscan"}},
	{"catchword/schema/internal/", nil},
	{"catchword/schema/datatype", []string{"catchword/tei/diag", "catchword/tei/xmlscan", "catchword/schema/internal/"}},
	{"catchword/schema/", []string{"catchword/tei", "catchword/tei/diag", "catchword/tei/xmlscan", "catchword/schema/datatype", "catchword/schema/internal/"}},
	{"catchword/schema", []string{"catchword/schema/", "catchword/tei/diag", "catchword/tei/xmlscan"}},
	{"catchword/transform/report", []string{"catchword/tei/diag"}},
	{"catchword/transform/", []string{"catchword/tei/", "catchword/tei", "catchword/transform/"}},
	{"catchword/fixtures", nil},
	{"catchword/cmd/internal/app", []string{"catchword/"}},
	{"catchword/cmd/internal/config", []string{"catchword/tei/diag", "catchword/tei/authority"}}, // the names of authority files
	{"catchword/cmd/internal/git", nil},
	{"catchword/cmd/internal/terminal", nil},
	{"catchword/cmd/catchword", []string{"catchword/cmd/internal/app"}},
}

func TestImportsGoOneWay(t *testing.T) {
	for path, p := range packages(t) {
		at := slices.IndexFunc(below, func(l layer) bool { return l.has(path) })
		if at < 0 {
			t.Errorf("%s belongs to no layer", path)
			continue
		}
		for _, i := range p.Imports {
			allowed := slices.ContainsFunc(below[at].imports, func(name string) bool { return reaches(name, i) })
			if strings.HasPrefix(i, "catchword/") && !sameUnit(path, i) && !allowed {
				t.Errorf("%s imports %s", path, i)
			}
		}
	}
}

func (l layer) has(path string) bool {
	return reaches(l.name, path) || strings.HasPrefix(path, l.name+"/internal/")
}

// sameUnit reports whether one package is internal to the other, or both are
// to a third.
func sameUnit(a, b string) bool {
	unit := func(p string) string { return strings.Split(p, "/internal/")[0] }
	return unit(a) == unit(b) && !strings.HasPrefix(unit(a), "catchword/cmd")
}

// reaches reports whether a name of a layer stands for a package.
func reaches(name, path string) bool {
	return path == name || strings.HasSuffix(name, "/") && strings.HasPrefix(path, name)
}

// shared are the modules that more than one package imports, and why.
var shared = map[string]string{
	"github.com/goccy/go-yaml": "the configuration is read strictly into a Config, authority files item by item with a place for each",
	"golang.org/x/text":        "names are folded letter by letter, texts that are compared are normalized as a whole",
	"github.com/beevik/etree":  "its elements are the vocabulary in which package tei hands out documents",
}

func TestImportsOfAModuleStandBehindOnePackage(t *testing.T) {
	behind := make(map[string][]string)
	for path, p := range packages(t) {
		for _, i := range p.Imports {
			if m := module(i); m != "" && !slices.Contains(behind[m], path) {
				behind[m] = append(behind[m], path)
			}
		}
	}
	for m, by := range behind {
		slices.Sort(by)
		if len(by) > 1 && shared[m] == "" {
			t.Errorf("%s is imported by %s", m, strings.Join(by, ", "))
		}
	}
	for m := range shared {
		if len(behind[m]) < 2 {
			t.Errorf("%s needs no exception", m)
		}
	}
	for _, m := range []string{"github.com/google/go-cmp", "github.com/rogpeppe/go-internal", "pgregory.net/rapid"} {
		if behind[m] != nil {
			t.Errorf("%s is for tests, but is imported by %s", m, behind[m])
		}
	}
}

// module is the first three elements of the path of a third-party package.
func module(path string) string {
	parts := strings.Split(path, "/")
	if !strings.Contains(parts[0], ".") {
		return ""
	}
	return strings.Join(parts[:min(3, len(parts))], "/")
}

// What belongs to the process belongs to the command: arguments, environment,
// standard streams, the network.
func TestImportsLeaveTheProcessToTheCommand(t *testing.T) {
	forbidden := []string{"os.Args", "os.Environ", "os.Exit", "os.Getenv", "os.LookupEnv", "os.Stderr", "os.Stdin", "os.Stdout", "time.Now"}
	for path, p := range packages(t) {
		if strings.HasPrefix(path, "catchword/cmd/") {
			continue
		}
		for _, i := range p.Imports {
			if i == "net" || i == "net/http" || i == "flag" || i == "log" || i == "os/exec" || i == "os/signal" {
				t.Errorf("%s imports %s", path, i)
			}
		}
		for _, name := range append(p.GoFiles, p.CgoFiles...) {
			for _, used := range selectors(t, filepath.Join(p.Dir, name)) {
				if slices.Contains(forbidden, used) {
					t.Errorf("%s uses %s in %s", path, used, name)
				}
			}
		}
	}
}

// selectors are the names like os.Args in a file.
func selectors(t *testing.T, file string) (names []string) {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				names = append(names, x.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return names
}
