package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"catchword/cmd/internal/config"
	"catchword/schema"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
	"catchword/transform/report"
)

// judges choose for each document the schemas that judge it. They are safe
// for concurrent use.
type judges struct {
	library *schema.Library
	always  []schema.Named // by --schema or the configuration; nil: the document's own, else the profile
	phase   string         // that was asked for

	vain vain
}

// vain is what documents declare to no avail. It is safe for concurrent use.
type vain struct {
	sync.Mutex
	missing  int      // documents that declare a schema that was not found
	schemas  []string // those schemas, each once
	ruleless int      // documents without rules, though a phase was asked for
}

func (v *vain) add(absent []schema.Declaration, isRuleless bool) {
	v.Lock()
	defer v.Unlock()
	if isRuleless {
		v.ruleless++
	}
	if len(absent) > 0 {
		v.missing++
	}
	for _, d := range absent {
		if !slices.Contains(v.schemas, d.Href) {
			v.schemas = append(v.schemas, d.Href)
		}
	}
}

// newJudges loads the schemas that were asked for on the command line, or
// else those of the configuration, which may be nil. The options say what
// judges and whether the network may be opened.
func (p *program) newJudges(c *config.Config, asked []string, o schema.Options) (*judges, error) {
	library, err := newLibrary(c, o)
	if err != nil {
		return nil, err
	}
	if err := library.Ready(); err != nil {
		return nil, err
	}
	j := &judges{library: library, phase: o.Phase}
	if len(asked) == 0 && c != nil {
		asked = c.Validate.Schemas
	}
	p.named = append(p.named, asked...)
	for _, name := range asked {
		s, err := library.Load(name)
		if err != nil {
			return nil, err
		}
		j.always = append(j.always, s)
	}
	if o.Phase != "" && len(j.always) > 0 && !slices.ContainsFunc(j.always, schema.Named.IsRules) {
		return nil, errors.New("--phase chooses among the rules of a Schematron schema (.sch): --schema names none")
	}
	return j, nil
}

// judge says what is wrong with a document whose declarations do not count.
func (j *judges) judge(ctx context.Context, src xmlscan.Source) (diag.List, []schema.Named, error) {
	by, err := j.orProfile(nil)
	if err != nil {
		return nil, nil, err
	}
	found, err := schema.Check(ctx, src, by)
	return found, by, err
}

// of returns the schemas of a document in a directory: those asked for, else
// those that it declares, else the profile; and what is to be said about those
// that it declares and that are not found.
func (j *judges) of(src xmlscan.Source, dir string) ([]schema.Named, diag.List, error) {
	if len(j.always) > 0 {
		return j.always, nil, nil
	}
	d, err := j.declared(src, dir)
	if err != nil {
		return nil, nil, err
	}
	by, err := j.orProfile(d.grammars)
	return append(slices.Clip(by), d.rules...), d.findings(), err
}

// orProfile is what was asked for, else by, else the profile.
func (j *judges) orProfile(by []schema.Named) ([]schema.Named, error) {
	switch {
	case len(j.always) > 0:
		return j.always, nil
	case len(by) > 0:
		return by, nil
	}
	profile, err := j.library.Load(schema.Profile)
	return []schema.Named{profile}, err
}

// declaredInVain says for the summary what documents declare to no avail.
func declaredInVain(by []*judges) string {
	var all vain
	counted := make(map[*judges]bool)
	for _, j := range by {
		if !counted[j] {
			counted[j] = true
			all.missing += j.vain.missing
			all.ruleless += j.vain.ruleless
			all.schemas = append(all.schemas, j.vain.schemas...)
		}
	}
	said := ""
	if all.missing > 0 {
		said = fmt.Sprintf("; in %s a schema is declared that was found neither beside the document nor in a catalog: %s",
			report.Count(all.missing, "file"), firstOf(all.schemas))
	}
	if all.ruleless > 0 {
		said += fmt.Sprintf("; no Schematron rules, among which --phase chooses, are declared in %s", report.Count(all.ruleless, "file"))
	}
	return said
}

// firstOf names the first in alphabetical order and counts the others.
func firstOf(names []string) string {
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) == 1 {
		return names[0]
	}
	return fmt.Sprintf("%s and %d more", names[0], len(names)-1)
}

// newLibrary knows the user's own schemas: those in the directory "schemas"
// of the user's configuration of catchword, and the catalogs of the project's
// configuration and of XML_CATALOG_FILES, which xmllint and others read too.
func newLibrary(c *config.Config, o schema.Options) (*schema.Library, error) {
	if dir, err := os.UserConfigDir(); err == nil {
		o.Stores = []string{filepath.Join(dir, "catchword", "schemas")}
	}
	o.Cache = schemaCache()
	var paths []string
	if c != nil {
		paths = c.Validate.Catalogs
	}
	if err := addCatalogs(&o, paths); err != nil {
		return nil, err
	}
	var others []string
	for _, path := range strings.Fields(os.Getenv("XML_CATALOG_FILES")) {
		others = append(others, strings.TrimPrefix(path, "file://"))
	}
	if err := addCatalogs(&o, others); err != nil {
		return nil, fmt.Errorf("XML_CATALOG_FILES: %w", err)
	}
	return schema.NewLibrary(o), nil
}

func addCatalogs(o *schema.Options, paths []string) error {
	for _, path := range paths {
		catalog, err := schema.LoadCatalog(path)
		if err != nil {
			return readError(err)
		}
		o.Catalogs = append(o.Catalogs, catalog)
	}
	return nil
}
