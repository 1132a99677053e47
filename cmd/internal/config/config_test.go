package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/cmd/internal/config"

	"github.com/google/go-cmp/cmp"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestDiscoverGoesUpwards(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, config.FileName), "encode:\n  authority: [people.csv, /abs/places.xml]\nvalidate:\n  schemas: [house.rng, tei_all, sub/x.rnc]\n")
	write(t, filepath.Join(root, "a/b/c.txt"), "")
	got, err := config.Discover(filepath.Join(root, "a", "b"))
	if err != nil {
		t.Fatal(err)
	}
	want := &config.Config{
		File:     filepath.Join(root, config.FileName),
		Encode:   config.Encode{Authority: []string{filepath.Join(root, "people.csv"), "/abs/places.xml"}},
		Validate: config.Validate{Schemas: []string{filepath.Join(root, "house.rng"), "tei_all", filepath.Join(root, "sub/x.rnc")}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTheNearestConfigurationHolds(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, config.FileName), "encode: {authority: [a.csv]}\n")
	write(t, filepath.Join(root, "sub", config.FileName), "")
	got, err := config.Discover(filepath.Join(root, "sub"))
	if err != nil || got.File != filepath.Join(root, "sub", config.FileName) || got.Encode.Authority != nil {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestWhatMayBeSet(t *testing.T) {
	for _, text := range []string{
		"encode: {date: 2024, language: de-AT, publisher: x, availability: free, licenceUrl: 'https://x.org/l?a=1#b'}\n",
		"encode: {refs: {file: ../people.xml, authorities: [GND, example.org/people], prefixes: {person: {ident: psn}}}}\n",
		"encode: {fields: {title: [a, A], date: [b]}}\n",
		"encode:\n  date:\n  refs:\n", "",
	} {
		path := filepath.Join(t.TempDir(), "c.yaml")
		write(t, path, text)
		if _, err := config.Read(path); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestMistakesHaveAPlace(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"encode:\n  autority: [x]\n", "2:3: error: there is no setting `autority` here: known are authority, language, publisher, edition, availability, licence, licenceUrl, date, xmlModel, standOff, refs, fields [config-unknown-key]"},
		{"encode:\n  authority: x.csv\n", "2:14: error: `x.csv` is not what belongs here: a list is expected [config-value]"},
		{"encode: [x]\n", "1:9: error: `[` is not what belongs here: a section with settings of its own is expected [config-value]"},
		{"- a\n", "1:1: error: `-` is not what belongs here: a section with settings of its own is expected"},
		{"encode: {language: en}\n---\nencode: {foo: 1}\n", "what stands behind `---` is not read"},
		{"encode:\n  authority: [x]\nencode:\n", "3:1: error: this is not correct YAML: mapping key \"encode\" already defined"},
		{"encode:\n  authority: [x\n", "2:14: error: this is not correct YAML:"},
		{"encode:\n\tx: y\n", "2:1: error: this is not correct YAML:"},
		{"encoding: {}\n", "1:1: error: there is no setting `encoding` here: known are encode, validate [config-unknown-key]"},
		{"encode: {refs: {prefixes: {person: {idnt: x}}}}\n", "1:37: error: there is no setting `idnt` here: known are ident, strip [config-unknown-key]"},
		{"encode:\n  date: 2.5.2024\n", "2:9: error: `2.5.2024` is no date: use YYYY-MM-DD, YYYY-MM or YYYY [config-value]"},
		{"encode:\n  date: 2024-13-01\n", "2:9: error: `2024-13-01` is no date"},
		{"encode: {language: english}\n", "1:20: error: `english` is no tag of a language: write en, de, fr or another one of BCP 47 [config-value]"},
		{"encode: {publisher: x, availability: open}\n", "1:38: error: `open` is not known here: write free, restricted, unknown [config-value]"},
		{"encode: {licence: CC BY}\n", "1:19: error: `licence` is written only beside a publisher: set `publisher`, too [config-value]"},
		{"encode:\n  xmlModel: a b.rng\n", "2:13: error: `a b.rng` is no address: the character ` ` cannot stand in one; a blank is written %20 [config-value]"},
		{"encode:\n  refs:\n    authorities: [gnd, wikdata]\n", "3:24: error: there is no authority file `wikdata`: known are gnd, viaf, wikidata, geonames, lccn, isni, orcid, and any part of an address, such as example.org [config-value]"},
		{"encode:\n  refs:\n    prefixes:\n      person: {strip: x}\n", "4:7: error: the prefix has no `ident`, what stands before the colon of a pointer: psn [config-value]"},
		{"encode: {refs: {prefixes: {place: {ident: My}}}}\n", "1:43: error: `My` cannot be a prefix: "},
		{"encode:\n  fields:\n    title: [Betreff]\n    date:\n    - betreff\n", "5:7: error: `betreff` is a name of the field `title` already [config-value]"},
		{"\x00", "error"},
	} {
		path := filepath.Join(t.TempDir(), "c.yaml")
		write(t, path, c.text)
		_, err := config.Read(path)
		if err == nil || !strings.HasPrefix(strings.TrimPrefix(err.Error(), path+":"), c.want) && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
}

// Whatever a configuration holds, reading it ends in a Config or in an error
// that names the file.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"encode:\n  authority: [x]\n", "encode: {standOff: no}\n", "validate: {schemas: a}", "a: &a [*a]", "\t", "? - : |"} {
		f.Add([]byte(text))
	}
	path := filepath.Join(f.TempDir(), "c.yaml")
	f.Fuzz(func(t *testing.T, text []byte) {
		write(t, path, string(text))
		if _, err := config.Read(path); err != nil && !strings.HasPrefix(err.Error(), path) {
			t.Errorf("the error does not name the file: %v", err)
		}
	})
}
