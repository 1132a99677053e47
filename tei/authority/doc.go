// Package authority knows people, places and organisations by their names: it
// reads them from TEI, CSV or YAML and finds their names in a text.
//
//	index, err := authority.Load(xmlscan.File("people.xml"), xmlscan.File("places.csv"))
//	for _, m := range index.Match(text) {
//		if len(m.Entries) == 1 { // otherwise the name is ambiguous
//			fmt.Println(text[m.Start:m.End], style.Ref(m.Entries[0]))
//		}
//	}
package authority
