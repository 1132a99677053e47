// Package dates finds the dates and clock times in running text and says
// what they mean in ISO 8601, as TEI's att.datable wants it.
//
//	found := dates.Find(text)
//	var document dates.Context
//	document.Learn(found)    // its years, its order of day and month
//	document.Resolve(found)  // the rest, as far as the document decides it
//	for _, d := range found {
//		fmt.Println(text[d.Start:d.End], d.When, d.Certain)
//	}
//
// A reading is given only when the words, or the other dates of the same
// document, leave no other: `05/10/50` alone has no When. Impossible dates
// (31 February) are not dates. All offsets are bytes of the given text.
package dates
