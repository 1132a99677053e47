package tei

import "github.com/beevik/etree"

// EncodingDesc says how the file represents its source (Guidelines, section 2.3).
type EncodingDesc struct {
	Project    []Mixed // paragraphs of projectDesc
	Editorial  EditorialDecl
	Taxonomies []Taxonomy // classDecl
	Prefixes   []PrefixDef
}

// Element is encodingDesc; nil when nothing is said.
func (e EncodingDesc) Element() *etree.Element {
	return filled("encodingDesc", nil,
		Of(filled("projectDesc", nil, paragraphs(e.Project))),
		one(e.Editorial),
		Of(filled("classDecl", nil, each(e.Taxonomies))),
		Of(filled("listPrefixDef", nil, each(e.Prefixes))))
}

// EditorialDecl states the editorial principles, a paragraph or more for each
// (Guidelines, section 2.3.3).
type EditorialDecl struct {
	Correction       []Mixed
	Normalization    []Mixed
	Quotation        []Mixed
	QuotationMarks   string // quotation/@marks: none, some, all
	Hyphenation      []Mixed
	HyphenationLines string // hyphenation/@eol: all, some, hard, none
	Segmentation     []Mixed
	Punctuation      []Mixed
	Interpretation   []Mixed
	Paragraphs       []Mixed // what fits none of these
}

// Element is editorialDecl; nil when nothing is said.
func (e EditorialDecl) Element() *etree.Element {
	return filled("editorialDecl", nil, Of(
		filled("correction", nil, paragraphs(e.Correction)),
		filled("normalization", nil, paragraphs(e.Normalization)),
		filled("quotation", []Attr{{"marks", e.QuotationMarks}}, paragraphs(e.Quotation)),
		filled("hyphenation", []Attr{{"eol", e.HyphenationLines}}, paragraphs(e.Hyphenation)),
		filled("segmentation", nil, paragraphs(e.Segmentation)),
		filled("punctuation", nil, paragraphs(e.Punctuation)),
		filled("interpretation", nil, paragraphs(e.Interpretation)),
	), paragraphs(e.Paragraphs))
}

// Taxonomy is a classification that catRef points into (Guidelines, section
// 2.3.7, The Classification Declaration).
type Taxonomy struct {
	ID         string
	Desc       Mixed
	Categories []Category
}

// Element is taxonomy; nil when there is neither a description nor a category.
func (t Taxonomy) Element() *etree.Element {
	return filled("taxonomy", []Attr{{"xml:id", t.ID}}, Of(filled("desc", nil, t.Desc)), each(t.Categories))
}

// Category is one class of a taxonomy.
type Category struct {
	ID         string
	Desc       Mixed
	Categories []Category
}

// Element is category; nil when nothing is said of it.
func (c Category) Element() *etree.Element {
	return said("category", []Attr{{"xml:id", c.ID}}, Of(filled("catDesc", nil, c.Desc)), each(c.Categories))
}

// PrefixDef explains a prefix that pointers use: psn:stalin for #stalin
// (Guidelines SA, Using Abbreviated Pointers).
type PrefixDef struct {
	Ident       string // the prefix without its colon
	Match       string // regular expression for what follows the colon
	Replacement string // what to put in its place: #$1
	Paragraphs  []Mixed
}

// Element is prefixDef; nil unless ident, match and replacement are all given.
func (p PrefixDef) Element() *etree.Element {
	if p.Ident == "" || p.Match == "" || p.Replacement == "" {
		return nil
	}
	return Elem("prefixDef", []Attr{
		{"ident", p.Ident}, {"matchPattern", p.Match}, {"replacementPattern", p.Replacement},
	}, paragraphs(p.Paragraphs))
}
