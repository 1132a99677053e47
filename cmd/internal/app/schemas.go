package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"catchword/schema"
)

type schemasVerb struct {
	Format string `enum:"text,json" default:"text" help:"How to list: text or json."`
}

// Help says how a schema gets its name.
func (schemasVerb) Help() string {
	return `The embedded profile is always there. A RELAX NG schema (.rng or .rnc) in the directory
catchword/schemas of your configuration directory ($XDG_CONFIG_HOME or ~/.config)
is known by its name without the extension: put tei_all.rng there and say
--schema tei_all. Documents whose xml-model instruction names a file of that name
are judged by it, too.`
}

// Run lists what --schema knows by name.
func (v schemasVerb) Run(p *program) error {
	library, err := newLibrary(nil, schema.Options{})
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := v.list(&out, library.Names()); err != nil {
		return err
	}
	return p.write(p.Report, out.Bytes())
}

func (v schemasVerb) list(out io.Writer, entries []schema.Entry) error {
	if v.Format == "json" {
		return json.NewEncoder(out).Encode(map[string]any{"schemas": entries})
	}
	w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	for _, e := range entries {
		fmt.Fprintf(w, "%s\t%s\n", e.Name, e.Where)
	}
	return w.Flush()
}
