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
func (e EncodingDesc) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("encodingDesc", nil,
		nodes.Of(nodes.filled("projectDesc", nil, nodes.paragraphs(e.Project))),
		one(nodes, e.Editorial),
		nodes.Of(nodes.filled("classDecl", nil, each(nodes, e.Taxonomies))),
		nodes.Of(nodes.filled("listPrefixDef", nil, each(nodes, e.Prefixes))))
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
func (e EditorialDecl) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("editorialDecl", nil, nodes.Of(
		nodes.filled("correction", nil, nodes.paragraphs(e.Correction)),
		nodes.filled("normalization", nil, nodes.paragraphs(e.Normalization)),
		nodes.filled("quotation", []Attr{{"marks", e.QuotationMarks}}, nodes.paragraphs(e.Quotation)),
		nodes.filled("hyphenation", []Attr{{"eol", e.HyphenationLines}}, nodes.paragraphs(e.Hyphenation)),
		nodes.filled("segmentation", nil, nodes.paragraphs(e.Segmentation)),
		nodes.filled("punctuation", nil, nodes.paragraphs(e.Punctuation)),
		nodes.filled("interpretation", nil, nodes.paragraphs(e.Interpretation)),
	), nodes.paragraphs(e.Paragraphs))
}

// Taxonomy is a classification that catRef points into (Guidelines, section
// 2.3.7, The Classification Declaration).
type Taxonomy struct {
	ID         string
	Desc       Mixed
	Categories []Category
}

// Element is taxonomy; nil when there is neither a description nor a category.
func (t Taxonomy) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("taxonomy", []Attr{{"xml:id", t.ID}}, nodes.Of(nodes.filled("desc", nil, t.Desc)), each(nodes, t.Categories))
}

// Category is one class of a taxonomy.
type Category struct {
	ID         string
	Desc       Mixed
	Categories []Category
}

// Element is category; nil when nothing is said of it.
func (c Category) Element(nodes *Nodes) *etree.Element {
	return nodes.said("category", []Attr{{"xml:id", c.ID}}, nodes.Of(nodes.filled("catDesc", nil, c.Desc)), each(nodes, c.Categories))
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
func (p PrefixDef) Element(nodes *Nodes) *etree.Element {
	if p.Ident == "" || p.Match == "" || p.Replacement == "" {
		return nil
	}
	return nodes.Elem("prefixDef", []Attr{
		{"ident", p.Ident}, {"matchPattern", p.Match}, {"replacementPattern", p.Replacement},
	}, nodes.paragraphs(p.Paragraphs))
}
