package encode_test

import (
	"strings"
	"testing"
)

// A note is found by any of the marks in use, and its mark in the text points to it.
func TestNotesAndTheirMarks(t *testing.T) {
	const text = "It was said in the first sentence of the text"
	for name, c := range map[string]struct{ raw, anchor, note string }{
		"numbers in brackets": {text + " [1] that we have.\n\n1 See the file.", `text <ref target="#note-1">[1]</ref> that`, `<note xml:id="note-1" type="footnote" n="1"><label>1</label> See`},
		"raised figures":      {text + "¹² that we have.\n\n¹² See the file.", `text<ref target="#note-12">¹²</ref> that`, `n="12"><label>¹²</label> See`},
		"a star":              {text + "* that we have.\n\n* See the file.", `text<ref target="#note">*</ref> that`, `n="*"><label>*</label> See`},
		"two stars":           {text + "* that we** have.\n\n* See the file.\n** And the other.", `we<ref target="#note-2">**</ref> have`, `n="**"><label>**</label> And`},
		"raised letters":      {text + "ᵃ that we have.\n\nᵃ See the file.", `text<ref target="#note-a">ᵃ</ref> that`, `n="a"><label>ᵃ</label> See`},
		"x and stroke":        {text + " x/ that we have.\n\nx/ See the file.", `text <ref target="#note-x">x/</ref> that`, `n="x/"><label>x/</label> See`},
		"close after a word":  {text + "1 that we have.\n\n1 See the file.", `text<ref target="#note-1">1</ref> that`, `n="1"><label>1</label> See`},
		"one for each page":   {text + "* that we have.\n\n* See the file.\n\nAnd it was said again in the second* one.\n\n* See the other.", `second<ref target="#note-2">*</ref> one`, `xml:id="note-2" type="footnote" n="*"><label>*</label> See the other`},
		"no mark in the text": {text + " that we have.\n\n* See the file.", ``, `<note type="footnote" n="*"><label>*</label> See`},
		"no note":             {text + " [7] that we have, and this is said [8] as well.", `text <ref type="note" n="7">[7]</ref> that`, ``},
		"ascending figures":   {text + "62 that we have, and this is said too.63 So it ends.", `text<ref type="note" n="62">62</ref> that`, ``},
		"figures of the text": {text + " in No12 and on form5 that we have.", ``, ``},
	} {
		got := part(t, encoded(t, c.raw), bodyOf)
		if !strings.Contains(got, c.anchor) || !strings.Contains(got, c.note) || c.anchor == "" && strings.Contains(got, "<ref") {
			t.Errorf("%s\n got %s\nwant %s\n and %s", name, got, c.anchor, c.note)
		}
	}
}

// Where Markdown sets notes off, a note may have several paragraphs.
func TestNotesOfSeveralParagraphs(t *testing.T) {
	const raw = "---\ntitle: A letter\n---\n\nDear Mr. Roe,\n\nIt was said [1] in the first sentence of the text, and it is long enough.\n\nYours truly,\n\nJOHN DOE\n\n _\n\n1 The statement was:\n\n'It is so, and it has been so for a long time in this country.\n\nAnd so it will be.'\n\n_\n\n _[NAA: A1838, 3107/38]_\n"
	got := part(t, encoded(t, raw), bodyOf)
	for _, want := range []string{
		`<note xml:id="note-1" type="footnote" n="1"><p><label>1</label> The statement was:</p> <p>'It is so, and it has been so for a long time in this country.</p> <p>And so it will be.'</p></note>`,
		`<signed><persName>JOHN DOE</persName></signed>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}
