package diff

import "strings"

// field is what an editor calls a place in the header.
func (d *deriver) field(at pair) string {
	s := newer
	if at[newer] < 0 {
		s = older
	}
	return d.doc[s].field(at[s])
}

// field is the name of the nearest field at an element or around it, with the
// element when it is but a part of the field; the element's own name when there
// is none.
func (d *document) field(n int32) string {
	for m := n; m >= 0; m = d.nodes[m].parent {
		name := d.fieldOf(m)
		switch {
		case name != "" && (m == n || d.local(n) == "p"):
			return name
		case name != "":
			return name + " (" + d.local(n) + ")"
		}
	}
	return d.local(n)
}

func (d *document) local(n int32) string {
	if n < 0 {
		return ""
	}
	return d.nodes[n].name.Local
}

func (d *document) fieldOf(n int32) string {
	if action := d.nodes[n].parent; d.local(action) == "correspAction" {
		return d.correspField(d.local(n), action)
	}
	own := d.local(n)
	for up := d.nodes[n].parent; up >= 0; up = d.nodes[up].parent {
		if name := headerFields[d.local(up)+"/"+own]; name != "" {
			return name
		}
	}
	return headerFields[own]
}

// correspField names what lies in a correspAction: who sent a letter, when and
// from where, or received it (TEI P5, section 2.4.6).
func (d *document) correspField(own string, action int32) string {
	kind := ""
	for _, a := range d.attributes(action) {
		if a.name.Local == "type" {
			kind = a.value
		}
	}
	sent := kind == "sent"
	switch {
	case own == "date":
		return "date of " + correspNoun(kind)
	case strings.HasSuffix(own, "Name") && strings.HasPrefix(own, "place") || own == "settlement" || own == "country":
		return "place of " + correspNoun(kind)
	case sent && (own == "persName" || own == "orgName" || own == "name"):
		return "sender"
	case kind == "received" && (own == "persName" || own == "orgName" || own == "name"):
		return "addressee"
	case own == "persName" || own == "orgName" || own == "name":
		return "person concerned with " + correspNoun(kind)
	}
	return ""
}

func correspNoun(kind string) string {
	switch kind {
	case "sent":
		return "sending"
	case "received":
		return "receipt"
	case "transmitted":
		return "transmission"
	case "redirected":
		return "redirection"
	case "forwarded":
		return "forwarding"
	default:
		return "the exchange"
	}
}

// headerFields names the fields of the header, by the element or by an element
// around it and the element.
var headerFields = map[string]string{
	"titleStmt/title": "title", "titleStmt/author": "author", "titleStmt/editor": "editor",
	"titleStmt/respStmt": "statement of responsibility", "titleStmt/funder": "funder",
	"titleStmt/sponsor": "sponsor", "titleStmt/principal": "principal investigator",
	"titleStmt": "title statement",

	"editionStmt/edition": "edition", "editionStmt": "edition statement", "extent": "extent",

	"publicationStmt/publisher": "publisher", "publicationStmt/distributor": "distributor",
	"publicationStmt/authority": "publishing authority", "publicationStmt/pubPlace": "place of publication",
	"publicationStmt/date": "date of publication", "publicationStmt/idno": "identifier of the edition",
	"publicationStmt/licence": "licence", "publicationStmt/availability": "availability",
	"publicationStmt": "publication statement",
	"seriesStmt":      "series", "notesStmt": "notes",

	"msIdentifier/idno": "shelfmark", "msIdentifier/repository": "repository",
	"msIdentifier/institution": "institution", "msIdentifier/settlement": "place of the repository",
	"msIdentifier/country": "country of the repository", "msIdentifier/collection": "collection",
	"altIdentifier": "other shelfmark", "msIdentifier": "shelfmark", "locus": "folios",
	"origDate": "date of origin", "origPlace": "place of origin",
	"history/origin": "origin", "provenance": "provenance", "acquisition": "acquisition",
	"handNote": "hand", "physDesc/material": "material", "physDesc/support": "writing material",
	"physDesc/layout": "layout", "physDesc": "physical description",
	"msContents/summary": "summary of the contents", "textLang": "language of the witness",
	"msContents": "contents", "additional": "additional information",
	"listWit/witness": "witness", "msDesc": "description of the witness", "sourceDesc": "source",

	"projectDesc": "project description", "editorialDecl": "editorial declaration",
	"listPrefixDef": "abbreviated identifiers", "classDecl": "classification scheme",
	"tagsDecl": "use of elements", "charDecl": "characters", "appInfo": "software",
	"encodingDesc": "encoding description",

	"creation/date": "date of creation", "creation": "creation", "langUsage/language": "language",
	"profileDesc/abstract": "abstract", "keywords/term": "keyword", "keywords": "keywords",
	"textClass": "classification", "particDesc/person": "person", "particDesc": "participants",
	"settingDesc": "setting", "correspContext": "related letters", "correspAction": "correspondence",
	"correspDesc/note": "note on the correspondence", "correspDesc": "correspondence",
	"calendarDesc": "calendar", "handNotes": "hands",

	"revisionDesc/change": "entry in the revision history", "revisionDesc": "revision history",
}

// A field of the header is shown as a whole, if it is not too long: old and
// new value side by side when they are short, else word by word in their place.
const (
	longestField  = 200
	shortestField = 50
)

// wholeField widens a change of some words in a field of the header to the
// field, so that "1951-11-19" has become "1951-11-20", not 19 20. It reports
// whether the field has been listed already.
func (d *deriver) wholeField(c *Change, at pair) (listed bool) {
	if c.What != Edited || c.Kind != Text || !d.sameField(&at) {
		return false
	}
	x, y := d.element(older, at[older]), d.element(newer, at[newer])
	longest := max(len(x.Text), len(y.Text))
	if longest > longestField || x.Text == y.Text {
		return false
	}
	if i, ok := d.fields[at]; ok {
		s := &d.out[i].spot
		s.lo, s.hi = min(s.lo, c.spot.lo), max(s.hi, c.spot.hi)
		return true
	}
	d.fields[at] = len(d.out)
	c.Old, c.New, c.order, c.spot.joint = x, y, 0, false
	c.spot.inline = longest > shortestField
	return false
}

// sameField completes the two sides of a field; it reports whether it is on
// both.
func (d *deriver) sameField(at *pair) bool {
	for s := older; s <= newer; s++ {
		if at[s] < 0 && at[s.other()] >= 0 {
			at[s] = d.mate[s.other()][at[s.other()]]
		}
	}
	return at[older] >= 0 && at[newer] >= 0 && d.mate[older][at[older]] == at[newer]
}
