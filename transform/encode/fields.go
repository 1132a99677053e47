package encode

import (
	"strings"

	"catchword/transform/encode/internal/layout"
)

// Fields is what an edition calls the fields of a front matter, or of a header of
// `Key: value` lines: any number of names for each field, in capitals or not.
type Fields struct {
	Title, Date, Author, Recipient, Place, Citation, URL, Record, Summary, Language, Credits, Classification, Number, Series, Destination, Repository, Shelfmark []string
}

// labels is the fields by their names.
func (f Fields) labels() layout.Labels {
	labels := layout.Labels{}
	for _, field := range []struct {
		key   layout.Key
		names []string
	}{
		{layout.Title, f.Title},
		{layout.Date, f.Date},
		{layout.Author, f.Author},
		{layout.Recipient, f.Recipient},
		{layout.Place, f.Place},
		{layout.Citation, f.Citation},
		{layout.Address, f.URL},
		{layout.Record, f.Record},
		{layout.Summary, f.Summary},
		{layout.Language, f.Language},
		{layout.Credits, f.Credits},
		{layout.Classification, f.Classification},
		{layout.Number, f.Number},
		{layout.Series, f.Series},
		{layout.Destination, f.Destination},
		{layout.Repository, f.Repository},
		{layout.Shelfmark, f.Shelfmark},
	} {
		for _, name := range field.names {
			labels[strings.ToLower(name)] = field.key
		}
	}
	return labels
}
