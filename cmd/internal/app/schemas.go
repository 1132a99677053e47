package app

import (
	"encoding/json"
	"fmt"
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
	entries := library.Names()
	if v.Format == "json" {
		return json.NewEncoder(p.stdout).Encode(map[string]any{"schemas": entries})
	}
	w := tabwriter.NewWriter(p.stdout, 0, 8, 2, ' ', 0)
	for _, e := range entries {
		fmt.Fprintf(w, "%s\t%s\n", e.Name, e.Where)
	}
	return w.Flush()
}
