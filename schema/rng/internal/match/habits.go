package match

import (
	"slices"

	"catchword/schema/rng/internal/pattern"
)

// elementHabits are elements of HTML and of TEI P4 with those of TEI P5 that
// editors mean by them. They matter only where a schema defines the one and
// not the other.
var elementHabits = map[string]string{
	"i": "hi", "b": "hi", "u": "hi", "s": "hi", "strong": "hi", "sup": "hi", "sub": "hi", "small": "hi",
	"italic": "hi", "bold": "hi", "em": "emph", "cite": "title", "ins": "add", "strike": "del",
	"br": "lb", "hr": "milestone", "a": "ref", "xref": "ref", "xptr": "ptr", "img": "graphic",
	"ul": "list", "ol": "list", "dl": "list", "li": "item", "dd": "item", "dt": "label",
	"h1": "head", "h2": "head", "h3": "head", "h4": "head", "h5": "head", "h6": "head",
	"tr": "row", "td": "cell", "th": "cell", "blockquote": "quote", "footnote": "note", "fn": "note",
	"div0": "div", "div1": "div", "div2": "div", "div3": "div", "div4": "div", "section": "div",
	"span": "seg", "para": "p", "paragraph": "p",
	"TEI.2": "TEI", "teiCorpus.2": "teiCorpus",
}

// attributeHabits are the same for attributes.
var attributeHabits = map[string]string{
	"href": "target", "src": "url", "class": "rend", "style": "rend", "url": "target", "value": "when",
}

// habit is the name that a habit stands for, if it is among names.
func habit(habits map[string]string, local string, names []pattern.Name) (pattern.Name, bool) {
	meant, ok := habits[local]
	if !ok {
		return pattern.Name{}, false
	}
	i := slices.IndexFunc(names, func(n pattern.Name) bool { return n.Local == meant })
	if i < 0 {
		return pattern.Name{}, false
	}
	return names[i], true
}
