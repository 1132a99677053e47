package encode

import (
	"slices"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// encoding says how the text was made into TEI: only what was really done to
// this document.
func (e *encoder) encoding() *etree.Element {
	return tei.EncodingDesc{
		Editorial:  e.editorial(),
		Prefixes:   e.options.Refs.PrefixDefs(),
		Taxonomies: e.taxonomies(),
	}.Element(e.nodes)
}

func (e *encoder) editorial() tei.EditorialDecl {
	decl := tei.EditorialDecl{
		Correction: e.say("Nothing has been corrected; the wording is that of the transcription."),
	}
	if e.done.blanks {
		decl.Normalization = e.say("Line ends and runs of blanks within paragraphs have become single blanks.")
	}
	if e.done.signs {
		decl.Normalization = append(decl.Normalization, e.nodes.Text("Line ends before closing signs and behind opening ones, which come from the elements of a web page, are left out."))
	}
	if e.done.pages {
		decl.Normalization = append(decl.Normalization, e.nodes.Text("The marks, heads and feet of pages stand where a page ends, also within paragraphs; so do the notes at its foot."))
	}
	if e.text.Encoding != "UTF-8" {
		decl.Normalization = append(decl.Normalization, e.nodes.Text("The characters of the transcription, which is in "+e.text.Encoding+", are given in Unicode."))
	}
	if e.did(source.Label) {
		decl.Normalization = append(decl.Normalization, e.nodes.Text("The labels of the transcription's header fields are represented by the elements of this header."))
	}
	for _, done := range []struct {
		kind source.ChangeKind
		said string
	}{
		{source.Bullet, "The marks before list entries of the transcription are left out."},
		{source.Delimiter, "The marks of the plain-text layout around its parts" + e.delimiters() + " are left out."},
		{source.Revision, "The signs of the transcription around words that the writer struck or added are represented by elements; within words they stand beside these."},
		{source.Escape, "The backslashes that protect characters in Markdown are left out."},
		{source.Control, "Control characters that XML does not admit are left out."},
	} {
		if e.did(done.kind) {
			decl.Normalization = append(decl.Normalization, e.nodes.Text(done.said))
		}
	}
	decl.HyphenationLines, decl.Hyphenation = e.hyphenationDone()
	if e.doc.Divided {
		decl.Segmentation = e.say("Lines of the transcription that run on have been divided where an address, a date, a numbered point, a signature or another part of a message evidently begins; no character has been added or taken away. Other paragraphs in them could not be told.")
	}
	if strings.ContainsAny(e.text.Raw, "\"“”„«»‘’") {
		decl.QuotationMarks, decl.Quotation = "all", e.say("All quotation marks of the transcription are kept in the text, also where a quoted message is an element of its own.")
	}
	if e.did(source.Bracket) {
		decl.Interpretation = e.say("Square brackets of the edition are represented by elements where their meaning is clear" + e.bracketKinds() + " and kept as they are elsewhere. What they say is ascribed to the edition.")
	}
	decl.Interpretation = append(decl.Interpretation, e.nodes.Text("Names, dates and correspondence have been identified by program; what the encoder adds itself carries its identifier as responsibility."))
	return decl
}

// delimiters is the marks of the layout that were taken, in brackets.
func (e *encoder) delimiters() string {
	var kinds []string
	for _, k := range []struct{ signs, words string }{
		{"<>", "angle brackets around an address"},
		{"|", "strokes between the cells of a table"},
		{"*_", "stars and underscores around words"},
		{"#", "signs before headings"},
		{"—–―", "dashes on lines of their own"},
		{"\"'", "quotation marks around the values of the header"},
	} {
		if slices.ContainsFunc(e.changes, func(c source.Change) bool {
			return c.Kind == source.Delimiter && strings.ContainsAny(e.text.Of(c.Span), k.signs)
		}) {
			kinds = append(kinds, k.words)
		}
	}
	return inBrackets(kinds)
}

// bracketKinds is what the brackets of the document became, in brackets.
func (e *encoder) bracketKinds() string {
	var kinds []string
	for _, k := range []struct{ element, words string }{
		{"choice", "abbreviations spelled out"},
		{"identification", "who is meant"},
		{"alternative", "other names"},
		{"gloss", "explanations and foreign terms"},
		{"supplied", "supplied words"},
		{"unclear", "doubtful readings"},
		{"gap", "gaps"},
		{"sic", "confirmed readings"},
		{"stamp", "stamps"},
		{"handwritten", "what is written by hand"},
		{"editorial", "remarks"},
	} {
		if e.done.brackets[k.element] {
			kinds = append(kinds, k.words)
		}
	}
	return inBrackets(kinds)
}

func inBrackets(kinds []string) string {
	if len(kinds) == 0 {
		return ""
	}
	return " (" + strings.Join(kinds, ", ") + ")"
}

// hyphenationDone is what was done with hyphens at the ends of lines, as a value
// of hyphenation/@eol and in words.
func (e *encoder) hyphenationDone() (lines string, said []tei.Mixed) {
	const compound = "Hyphens at the ends of lines that belong to a compound word have been kept."
	switch {
	case e.hyphens.signs > 0:
		return "all", e.say("The signs that divide words at the ends of lines have been kept, with a line break that does not break the word.")
	case e.hyphens.open > 0:
		return "all", e.say("Hyphens at the ends of lines have been kept, with a line break that leaves open whether the word goes on.")
	case e.did(source.Hyphen):
		said = e.say("Words divided at the end of a line have been put together; a line break without a break of the word stands where the hyphen stood.")
		if e.hyphens.kept > 0 {
			said = append(said, e.nodes.Text(compound))
		}
		return "hard", said
	case e.hyphens.kept > 0:
		return "hard", e.say(compound)
	}
	return "none", e.say("The transcription has no hyphens at line ends.")
}

func (e *encoder) say(sentence string) []tei.Mixed { return []tei.Mixed{e.nodes.Text(sentence)} }

// did reports whether a rule has changed anything.
func (e *encoder) did(kind source.ChangeKind) bool {
	return slices.ContainsFunc(e.changes, func(c source.Change) bool { return c.Kind == kind })
}

func (e *encoder) taxonomies() []tei.Taxonomy {
	return slices.Concat(
		e.taxonomy("genre", "genre-", "Kinds of document", e.genres()),
		e.taxonomy("classification", "class-", "Levels of secrecy, in the words of the document", e.secrecy))
}

func (e *encoder) taxonomy(id, prefix, about string, list []category) []tei.Taxonomy {
	if len(list) == 0 {
		return nil
	}
	t := tei.Taxonomy{ID: id, Desc: e.nodes.Text(about)}
	for _, c := range list {
		t.Categories = append(t.Categories, tei.Category{ID: prefix + c.key, Desc: e.nodes.Text(c.name)})
	}
	return []tei.Taxonomy{t}
}
