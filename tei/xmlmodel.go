package tei

import (
	"strings"

	"github.com/beevik/etree"
)

// XMLModel is the instruction that names a schema for a document (Associating
// Schemas with XML documents 1.0, third edition).
type XMLModel struct {
	Href        string
	Type        string // application/xml, application/relax-ng-compact-syntax
	SchemaTypes string // namespace of the schema language
}

// ProcInst is the xml-model instruction; nil when there is no href.
func (m XMLModel) ProcInst() *etree.ProcInst {
	if m.Href == "" {
		return nil
	}
	parts := []string{pseudoAttr("href", m.Href)}
	if m.Type != "" {
		parts = append(parts, pseudoAttr("type", m.Type))
	}
	if m.SchemaTypes != "" {
		parts = append(parts, pseudoAttr("schematypens", m.SchemaTypes))
	}
	return etree.NewProcInst("xml-model", strings.Join(parts, " "))
}

func pseudoAttr(name, value string) string {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
	return name + `="` + escape.Replace(value) + `"`
}
