package rng

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"catchword/schema/rng/internal/match"
	"catchword/schema/rng/internal/pattern"
	"catchword/tei/xmlscan"
)

// remade is a schema made anew of its image.
func remade(t *testing.T, s *Schema) *Schema {
	t.Helper()
	image := s.match.AppendImage(nil)
	m, err := match.ReadImage(string(image))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(m.AppendImage(nil), image) {
		t.Error("the image of what is made of an image is another one")
	}
	again, _ := newSchema(m, nil)
	return again
}

// A house is a schema in files, large enough to be kept.
type house struct {
	dir   string
	cache Cache
}

func newHouse(t *testing.T) house {
	h := house{dir: t.TempDir(), cache: Cache{Dir: filepath.Join(t.TempDir(), "schemas"), Program: "1"}}
	h.write(t, "house.rnc", `include "parts/texts.rnc"`+"\nstart = letter\n")
	h.write(t, "parts/texts.rnc", `letter = element letter { text, also }`+"\n"+`include "more.rnc"`+"\n")
	h.write(t, "parts/more.rnc", "also = empty\n"+strings.Repeat("# what the edition has agreed upon\n", 1000))
	return h
}

func (h house) write(t *testing.T, name, text string) {
	t.Helper()
	file := filepath.Join(h.dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// kept reports whether the schema comes out of the cache. In any case its
// verdicts are those of its files.
func (h house) kept(t *testing.T, root string) bool {
	t.Helper()
	src := xmlscan.File(filepath.Join(h.dir, "house.rnc"))
	kept := h.cache.load(src, Options{}) != nil
	s, err := Compile(src, Options{Cache: h.cache})
	if err != nil {
		t.Fatal(err)
	}
	if found := judgedBy(t, s, "a.xml", "<"+root+"/>"); len(found) > 0 {
		t.Errorf("kept %v: %v", kept, found)
	}
	return kept
}

// keptTwice reports whether the schema comes out of the cache, be it the second
// time.
func (h house) keptTwice(t *testing.T, root string) bool {
	t.Helper()
	first := h.kept(t, root)
	return h.kept(t, root) || first
}

func (h house) entries() []string {
	found, _ := filepath.Glob(filepath.Join(h.cache.Dir, "*"))
	return found
}

func TestCacheKeepsSchemas(t *testing.T) {
	h := newHouse(t)
	if h.kept(t, "letter") {
		t.Error("a schema is kept that has never been compiled")
	}
	if !h.kept(t, "letter") || len(h.entries()) != 1 {
		t.Errorf("a schema is not kept: %v", h.entries())
	}
	other := h
	other.cache.Program = "2"
	if other.kept(t, "letter") {
		t.Error("another program takes the entry for its own")
	}
}

// What a schema is made of is compared, not only its main file.
func TestCacheSeesChanges(t *testing.T) {
	h := newHouse(t)
	h.kept(t, "letter")
	for _, change := range []struct{ file, text, root string }{
		{"parts/texts.rnc", `letter = element note { also }` + "\n" + `include "more.rnc"`, "note"},
		{"parts/more.rnc", "also = empty\n" + strings.Repeat("# what the edition has not agreed upon\n", 1000), "note"},
		{"house.rnc", "start = card\ncard = element card { text }\n" + strings.Repeat("# alone\n", 3000), "card"},
	} {
		h.write(t, change.file, change.text)
		if h.kept(t, change.root) {
			t.Errorf("%s has changed, but what was kept is used", change.file)
		}
		if !h.kept(t, change.root) {
			t.Errorf("%s has changed, and the schema is not kept any more", change.file)
		}
	}
}

// The same schema lies in two places: what it includes is that of its place.
func TestCacheFollowsIncludesFromWhereTheSchemaIs(t *testing.T) {
	h := newHouse(t)
	h.kept(t, "letter")
	other := newHouse(t)
	other.cache = h.cache
	const note = "letter = element note { text, also }\ninclude \"more.rnc\"\n"
	other.write(t, "parts/texts.rnc", note)
	if other.kept(t, "note") {
		t.Error("a schema with other parts is taken for the one that is kept")
	}
	third := newHouse(t)
	third.cache = other.cache
	third.write(t, "parts/texts.rnc", note)
	if !third.kept(t, "note") {
		t.Error("the same schema in another place is compiled again")
	}
}

// An entry that is cut off or has another byte anywhere is none.
func TestCacheIsCheckedBeforeItIsUsed(t *testing.T) {
	h := newHouse(t)
	h.kept(t, "letter")
	file := h.entries()[0]
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	damage := func(what string, text []byte) {
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, ok := readEntry(file); ok {
			t.Errorf("%s is not noticed", what)
		}
	}
	for i := range whole {
		text := bytes.Clone(whole)
		text[i] ^= 0x10
		damage(fmt.Sprintf("damage at byte %d", i), text)
		damage(fmt.Sprintf("an end at byte %d", i), whole[:i])
	}
	if h.kept(t, "letter") || !h.kept(t, "letter") {
		t.Error("a damaged entry is not replaced")
	}
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	h := newHouse(t)
	h.cache.Dir = filepath.Join(h.dir, "house.rnc", "schemas") // below a file
	if h.keptTwice(t, "letter") {
		t.Error("kept where nothing can be")
	}
	h.cache.Dir = filepath.Join(h.dir, "no", "such", "directory")
	if h.keptTwice(t, "letter") {
		t.Error("more than the directory and its parent are made")
	}
}

func TestCacheForgetsTheOldest(t *testing.T) {
	h := newHouse(t)
	h.kept(t, "letter")
	first := h.entries()[0]
	long := time.Now().Add(-24 * time.Hour)
	if err := os.Chtimes(first, long, long); err != nil {
		t.Fatal(err)
	}
	for i := range mostEntries {
		h.cache.Program = fmt.Sprint("another ", i)
		h.kept(t, "letter")
	}
	if n := len(h.entries()); n != mostEntries {
		t.Errorf("%d entries are kept", n)
	}
	if _, err := os.Stat(first); err == nil {
		t.Error("the oldest entry is still there")
	}
}

// Small schemas are compiled faster than they are found.
func TestCacheLeavesSmallSchemas(t *testing.T) {
	h := house{dir: t.TempDir(), cache: Cache{Dir: filepath.Join(t.TempDir(), "schemas")}}
	h.write(t, "house.rnc", "start = element a { empty }")
	if h.keptTwice(t, "a") {
		t.Error("a small schema is kept")
	}
}

// What an include cannot open any more is said as it is without a cache.
func TestCacheOfASchemaThatHasLostAPart(t *testing.T) {
	h := newHouse(t)
	h.kept(t, "letter")
	if err := os.Remove(filepath.Join(h.dir, "parts/more.rnc")); err != nil {
		t.Fatal(err)
	}
	src := xmlscan.File(filepath.Join(h.dir, "house.rnc"))
	_, err := Compile(src, Options{Cache: h.cache})
	_, plain := Compile(src, Options{})
	if err == nil || plain == nil || err.Error() != plain.Error() {
		t.Errorf("%v, without a cache %v", err, plain)
	}
}

// Whatever is given as an image makes a schema or is refused.
func FuzzReadImage(f *testing.F) {
	for _, text := range []string{
		`<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>`,
		`<element name="a" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
		  <attribute><anyName><except><name>b</name></except></anyName><text/></attribute><attribute name="b"><data type="ID"/></attribute>
		  <oneOrMore><choice><element><nsName ns="c"/><value>d</value></element><list><data type="int"><param name="minInclusive">3</param></data></list></choice></oneOrMore></element>`,
	} {
		if s, err := Compile(xmlscan.Bytes("a.rng", []byte(text)), Options{}); err == nil {
			f.Add(s.match.AppendImage(nil))
		}
	}
	f.Fuzz(func(t *testing.T, image []byte) {
		if _, _, _, err := pattern.ReadImage(string(image)); err != nil {
			return
		}
		_, _ = match.ReadImage(string(image))
	})
}
