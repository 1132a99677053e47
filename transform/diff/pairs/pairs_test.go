package pairs_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"catchword/transform/diff/pairs"
)

const header = "<teiHeader><p>The same words stand in the header of each and every one of these many letters.</p></teiHeader>"

// letter is a document of some sentences.
func letter(id string, sentences ...string) string {
	return fmt.Sprintf("<TEI xml:id='%s'>%s<p>%s</p></TEI>", id, header, strings.Join(sentences, " "))
}

func files(named map[string]string) []pairs.File {
	var out []pairs.File
	for path, text := range named {
		out = append(out, pairs.File{Path: path, Read: func() ([]byte, error) { return []byte(text), nil }})
	}
	return out
}

func matched(before, after map[string]string) string {
	var out []string
	for _, p := range pairs.Match(files(before), files(after)) {
		old, now := "-", "-"
		if p.Old != nil {
			old = p.Old.Path
		}
		if p.New != nil {
			now = p.New.Path
		}
		out = append(out, fmt.Sprintf("%s %s>%s", p.Status(), old, now))
	}
	return strings.Join(out, ", ")
}

func TestMatch(t *testing.T) {
	const (
		a = "The dredger returned on Monday with her winch broken and nobody aboard."
		b = "I have told him to write to the owners before the end of this month."
		c = "Of the wheat that came last week a third was found to be spoiled."
	)
	for _, k := range []struct {
		name          string
		before, after map[string]string
		want          string
	}{
		{"nothing", nil, nil, ""},
		{"one path", map[string]string{"x": a}, map[string]string{"x": b}, "kept x>x"},
		{"equal content", map[string]string{"x": letter("", a), "y": letter("", b)}, map[string]string{"z": letter("", a), "y": letter("", b)}, "kept y>y, renamed x>z"},
		{"one xml:id", map[string]string{"x": letter("l1", a)}, map[string]string{"z": letter("l1", b)}, "renamed x>z"},
		{"an xml:id that is no name", map[string]string{"x": letter("l", a), "y": letter("l", b)}, map[string]string{"z": letter("l", c)}, "removed x>-, removed y>-, added ->z"},
		{"most of the text", map[string]string{"x": letter("", a, b)}, map[string]string{"z": letter("", a, b, c)}, "renamed x>z"},
		{"the better of two", map[string]string{"x": letter("", a, b)}, map[string]string{"z": letter("", a, b, c), "w": letter("", a, b, "So.")}, "renamed x>w, added ->z"},
		{"the header alone", map[string]string{"x": letter("", a)}, map[string]string{"z": letter("", b)}, "removed x>-, added ->z"},
		{"no text", map[string]string{"x": "<a/>"}, map[string]string{"z": "<b/>"}, "removed x>-, added ->z"},
		{"not well-formed", map[string]string{"x": "<a>" + a}, map[string]string{"z": "<b"}, "removed x>-, added ->z"},
		{"equal copies", map[string]string{"x": letter("", a), "y": letter("", a)}, map[string]string{"z": letter("", a)}, "removed x>-, renamed y>z"},
	} {
		for range 3 { // whatever the order of a map
			if got := matched(k.before, k.after); k.name != "equal copies" && got != k.want || strings.Count(got, "renamed") != strings.Count(k.want, "renamed") {
				t.Errorf("%s: got %s, want %s", k.name, got, k.want)
			}
		}
	}
}

func TestMatchSaysWhatCannotBeRead(t *testing.T) {
	broken := errors.New("gone")
	got := pairs.Match(nil, []pairs.File{{Path: "x", Read: func() ([]byte, error) { return nil, broken }}})
	if len(got) != 1 || got[0].Err != broken || got[0].Status() != pairs.Added {
		t.Errorf("got %+v", got)
	}
}
