package tei

import "github.com/beevik/etree"

// RevisionDesc is the history of the file, the latest change first (Guidelines,
// section 2.6).
type RevisionDesc struct {
	Status  string // draft, published, ...
	Changes []Change
}

// Element is revisionDesc; nil when there is no change.
func (r RevisionDesc) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("revisionDesc", []Attr{{"status", r.Status}}, each(nodes, r.Changes))
}

// Change is one change of the file.
type Change struct {
	When, Who, Status string
	N                 string
	Content           Mixed
}

// Element is change; nil when nothing is said of it.
func (c Change) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("change", []Attr{{"n", c.N}, {"when", c.When}, {"who", c.Who}, {"status", c.Status}}, c.Content)
}
