package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"catchword/cmd/internal/config"
	"catchword/schema"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// judges choose for each document the schemas that judge it. They are safe
// for concurrent use.
type judges struct {
	library *schema.Library
	always  []schema.Named // by --schema or the configuration; nil: the document's own, else the profile

	unchecked atomic.Int32 // documents that declare Schematron rules
	missing   atomic.Int32 // documents that declare a schema that is not on this machine
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
	j := &judges{library: library}
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
// those that it declares, else the profile.
func (j *judges) of(src xmlscan.Source, dir string) ([]schema.Named, error) {
	if len(j.always) > 0 {
		return j.always, nil
	}
	by, err := j.declared(src, dir)
	if err != nil {
		return nil, err
	}
	return j.orProfile(by)
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

func (j *judges) declared(src xmlscan.Source, dir string) ([]schema.Named, error) {
	declarations, err := schema.Declared(src)
	if err != nil {
		return nil, err
	}
	var by []schema.Named
	var rules, absent bool
	for _, d := range declarations {
		s, ok, err := j.library.Follow(d, dir)
		if err != nil {
			return nil, err
		}
		if ok {
			by = append(by, s)
		}
		rules = rules || d.Kind == schema.Schematron
		absent = absent || d.Kind == schema.RelaxNG && !ok
	}
	countIf(&j.unchecked, rules)
	countIf(&j.missing, absent && len(by) == 0)
	return by, nil
}

func countIf(n *atomic.Int32, yes bool) {
	if yes {
		n.Add(1)
	}
}

// declaredInVain counts the documents whose schema was not found and those
// whose Schematron rules were not checked.
func declaredInVain(by []*judges) (missing, unchecked int) {
	counted := make(map[*judges]bool)
	for _, j := range by {
		if !counted[j] {
			counted[j] = true
			missing += int(j.missing.Load())
			unchecked += int(j.unchecked.Load())
		}
	}
	return missing, unchecked
}

// newLibrary knows the user's own schemas: those in the directory "schemas"
// of the user's configuration of catchword, and the catalogs of the project's
// configuration and of XML_CATALOG_FILES, which xmllint and others read too.
func newLibrary(c *config.Config, o schema.Options) (*schema.Library, error) {
	if dir, err := os.UserConfigDir(); err == nil {
		o.Stores = []string{filepath.Join(dir, "catchword", "schemas")}
	}
	var paths []string
	if c != nil {
		paths = c.Validate.Catalogs
	}
	for _, path := range strings.Fields(os.Getenv("XML_CATALOG_FILES")) {
		paths = append(paths, strings.TrimPrefix(path, "file://"))
	}
	for _, path := range paths {
		catalog, err := schema.LoadCatalog(path)
		if err != nil {
			return nil, readError(err)
		}
		o.Catalogs = append(o.Catalogs, catalog)
	}
	return schema.NewLibrary(o), nil
}
