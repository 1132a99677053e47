package diff

// findTexts finds the elements that are part of a text: those beside text, and
// what lies in them, such as the forename in a name or the name in underlined
// words. A note is part of the text, too, but paragraphs, verses and lists in it
// are texts of their own.
func (d *document) findTexts() {
	for n := range d.nodes {
		el := &d.nodes[n]
		if el.parent < 0 {
			continue
		}
		up := &d.nodes[el.parent]
		el.inText = up.mixed || up.inText && !standsAlone[el.name.Local]
	}
}

// inText reports whether an element is part of a text.
func (d *document) inText(n int32) bool { return d.nodes[n].inText }

// readsAside reports whether an element's text is not read on with what is around it:
// that of notes, and of what is given for one another (TEI P5, 3.5 and 12.1).
func (d *document) readsAside(n int32) bool {
	if !d.inText(n) {
		return false
	}
	switch d.local(d.nodes[n].parent) {
	case "choice", "app", "subst":
		return true
	}
	return d.local(n) == "note"
}

// standsAlone are the names of elements that hold a text of their own, wherever
// they stand: the component-level elements of TEI P5 (model.divPart and what
// lists, tables and verse are made of).
var standsAlone = map[string]bool{
	"p": true, "ab": true, "lg": true, "l": true, "sp": true, "stage": true, "head": true,
	"list": true, "item": true, "label": true, "table": true, "row": true, "cell": true,
	"figure": true, "figDesc": true, "floatingText": true, "body": true, "front": true, "back": true,
	"div": true, "div1": true, "div2": true, "div3": true, "div4": true, "div5": true, "div6": true, "div7": true,
	"opener": true, "closer": true, "postscript": true, "salute": true, "signed": true, "dateline": true,
	"listBibl": true, "listPerson": true, "listPlace": true, "listOrg": true, "listEvent": true,
	"quote": true, "said": true,
}
