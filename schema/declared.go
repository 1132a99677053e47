package schema

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A Kind is the language of a declared schema.
type Kind string

// The languages that documents declare.
const (
	RelaxNG    Kind = "RELAX NG"
	Schematron Kind = "Schematron"
	OtherKind  Kind = "other"
)

// A Declaration is an instruction of a document that names its schema:
// <?xml-model href="tei_all.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>
// (Associating Schemas with XML documents 1.0, W3C Working Group Note).
type Declaration struct {
	Href  string
	Kind  Kind
	Phase string    // of Schematron rules; "" for the schema's default
	Span  diag.Span // of the instruction
}

// Declared reads the instructions before the first element. A document that
// is not well-formed has those that come before its mistake; the error is one
// of reading.
func Declared(src xmlscan.Source) ([]Declaration, error) {
	r, err := src.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var found []Declaration
	scan := xmlscan.New(r, xmlscan.Options{Limits: src.Limits})
	for scan.Next() && scan.Token().Kind != xmlscan.StartElement {
		if t := scan.Token(); t.Kind == xmlscan.ProcInst && string(t.Target) == "xml-model" {
			if d, ok := declaration(t.Data); ok {
				d.Span = scan.Span()
				found = append(found, d)
			}
		}
	}
	return found, nil // what ended the scan is for Validate to report
}

// pseudo is a pseudo-attribute (Associating Style Sheets with XML documents).
var pseudo = regexp.MustCompile(`([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')`)

func declaration(data []byte) (Declaration, bool) {
	values := make(map[string]string)
	for _, m := range pseudo.FindAllSubmatch(data, -1) {
		values[string(m[1])] = unescape(append(m[2], m[3]...))
	}
	href := values["href"]
	d := Declaration{Href: href, Kind: kind(href, values["type"], values["schematypens"])}
	if d.Kind == Schematron {
		d.Phase = values["phase"]
	}
	return d, href != ""
}

// unescape resolves the references that may stand in a pseudo-attribute.
func unescape(value []byte) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'", "&amp;", "&").Replace(string(bytes.TrimSpace(value)))
}

func kind(href, mediaType, namespace string) Kind {
	switch namespace {
	case "http://relaxng.org/ns/structure/1.0":
		return RelaxNG
	case "http://purl.oclc.org/dsdl/schematron", "http://www.ascc.net/xml/schematron":
		return Schematron
	case "":
	default:
		return OtherKind
	}
	if mediaType == "application/relax-ng-compact-syntax" {
		return RelaxNG
	}
	switch strings.ToLower(path.Ext(href)) {
	case ".rng", ".rnc":
		return RelaxNG
	case ".sch", ".isosch":
		return Schematron
	}
	return OtherKind
}
