//go:build libxml2 && cgo

package libxml2

import "fmt"

// codes are libxml2's numbers of what is wrong with a document
// (xmlRelaxNGValidErr in its relaxng.h) as codes of findings.
var codes = map[int]string{
	1: "memory", 2: "datatype-unknown", 3: "datatype-invalid", 4: "id-repeated", 5: "datatype-comparison",
	6: "no-state", 7: "no-definition", 8: "list-extra", 9: "list-empty", 10: "interleave-no-data",
	11: "interleave-sequence", 12: "interleave-extra", 13: "element-name", 14: "attribute-name",
	15: "element-no-namespace", 16: "attribute-no-namespace", 17: "element-wrong-namespace",
	18: "attribute-wrong-namespace", 19: "element-extra-namespace", 20: "attribute-extra-namespace",
	21: "element-not-empty", 22: "element-missing", 23: "not-an-element", 24: "attributes-invalid",
	25: "content-invalid", 26: "content-extra", 27: "attribute-invalid", 28: "element-in-data",
	29: "element-in-value", 30: "element-in-list", 31: "datatype", 32: "value", 33: "list", 34: "no-grammar",
	35: "data-extra", 36: "data-lacking", 37: "internal", 38: "element-wrong", 39: "text-wrong",
}

// code is the code of a finding about a document.
func code(number int) string {
	if c := codes[number]; c != "" {
		return "libxml2-" + c
	}
	return fmt.Sprintf("libxml2-%d", number)
}
