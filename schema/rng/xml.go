package rng

import (
	"catchword/schema/internal/part"
	"catchword/schema/rng/internal/compact"
	"catchword/schema/rng/internal/xmlform"
	"catchword/tei/xmlscan"
)

// XML is a schema file in the XML syntax, for programs that read no other: a
// file in the compact syntax is written so, under its name and without its
// annotations, each element on the line on which it stands in the file where
// that can be; a file in the XML syntax comes as it is. In a file that is the
// whole schema alternatives that allow nothing and repetitions of nothing are
// left out: libxml2 cannot compile them. What the file includes is not read. The
// error is a diag.List when the compact syntax is incorrect, and otherwise what
// went wrong in reading src.
func XML(src xmlscan.Source) (xmlscan.Source, error) {
	raw, err := part.Read(src.Open)
	if err != nil {
		return src, err
	}
	if isXML(src.Name, raw) {
		if root, err := xmlform.Parse(src.Name, raw); err == nil && xmlform.Prune(root) {
			raw = xmlform.Write(root)
		}
		return named(src, raw), nil
	}
	root, err := compact.Parse(src.Name, raw)
	if err != nil {
		return src, err
	}
	xmlform.Prune(root)
	return named(src, xmlform.Write(root)), nil
}

// named is a text under the name and the limits of src.
func named(src xmlscan.Source, text []byte) xmlscan.Source {
	out := xmlscan.Bytes(src.Name, text)
	out.Limits = src.Limits
	return out
}
