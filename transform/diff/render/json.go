package render

import (
	"encoding/json"
	"io"

	"catchword/transform/diff"
)

type jsonComparison struct {
	Old   string `json:"old"`
	New   string `json:"new"`
	Equal bool   `json:"equal"`
	TEI   bool   `json:"tei"`
	// Encodings are there when they differ.
	Encodings []string      `json:"encodings,omitempty"`
	Changes   []diff.Change `json:"changes"`
	Summary   diff.Summary  `json:"summary"`
}

// JSON writes a comparison as one JSON object. Its summary counts all changes,
// whatever the view.
func JSON(w io.Writer, c *diff.Comparison, o Options) error {
	out := jsonComparison{
		Old: o.OldName, New: o.NewName, Equal: c.Equal, TEI: c.TEI,
		Changes: []diff.Change{}, Summary: c.Summary,
	}
	if c.Encodings[0] != c.Encodings[1] {
		out.Encodings = c.Encodings[:]
	}
	for i := range c.Changes {
		if o.View.shows(&c.Changes[i]) {
			out.Changes = append(out.Changes, c.Changes[i])
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
