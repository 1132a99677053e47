package app

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"slices"
	"time"

	"catchword/cmd/internal/config"
	"catchword/schema"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
	"catchword/transform/report"
)

type validateVerb struct {
	Paths        []string `arg:"" name:"path" help:"What to validate: files, directories (their *.xml), patterns, - for standard input."`
	Schema       []string `sep:"none" placeholder:"NAME|FILE" help:"Judge by this schema: a name from 'catchword schemas', or a file (.rng, .rnc, .sch). May be repeated: all must hold."`
	Phase        string   `placeholder:"NAME" help:"Check the Schematron rules of this phase, #ALL for all of them (default: what the schema says)."`
	Engine       string   `enum:"native,libxml2" default:"native" help:"What judges: native, or libxml2 as a second opinion (in a binary built with it)."`
	AllowNetwork bool     `help:"Fetch schemas that documents declare and that are not on this machine."`
	Format       string   `enum:"text,json,sarif,junit,github,html" default:"text" help:"How to report: text, json, sarif, junit, github or html."`
	MaxDepth     int      `placeholder:"N" help:"Refuse documents with more elements open at once than this (default: 1000)."`
	MaxBytes     int64    `placeholder:"N" help:"Refuse documents of more bytes than this (default: 1073741824, that is 1 GiB)."`
}

// Help shows how the verb is used.
func (validateVerb) Help() string {
	return `Without --schema, and without schemas in catchword.yaml, a document is judged by the
schema that its xml-model instruction names, when that is beside the document, in an
XML catalog (XML_CATALOG_FILES) or among those that 'catchword schemas' lists, and
by the embedded profile otherwise. Schematron rules are checked, too, where an
xml-model instruction names them: a Schematron schema, or a RELAX NG schema in which
they stand. The summary says what it was. The network is not opened unless
--allow-network is given.

Examples:

  catchword validate letter.xml
  catchword validate --schema house.rng edition/
  catchword validate --schema house.rng --schema house.sch edition/
  catchword validate --format sarif --report findings.sarif 'edition/**/*.xml'
  catchword encode letter.txt | catchword validate -`
}

// validation is what the validation of one batch needs.
type validation struct {
	p      *program
	in     []input
	judges []*judges // by input
	limits xmlscan.Limits
	keep   schema.Keep // what the report shows
}

// Run validates every file and reports what was found.
func (v *validateVerb) Run(p *program) error {
	if v.MaxDepth < 0 || v.MaxBytes < 0 {
		return errors.New("--max-depth and --max-bytes are numbers from 1 on, 0 for the default")
	}
	in, err := p.inputs(v.Paths, ".xml")
	if err != nil {
		return err
	}
	b := &validation{p: p, in: in, limits: xmlscan.Limits{Depth: v.MaxDepth, Bytes: v.MaxBytes}}
	b.keep = schema.Keep{Most: p.maxFindings(v.Format), Alike: v.Format == "text"}
	if b.judges, err = p.judges(in, v); err != nil {
		return err
	}
	defer p.interruptible()()
	results, err := p.newResults("validate", v.Format, p.stdout, in)
	if err != nil {
		return err
	}
	results.judged = b.judges
	return results.close(sequence(p.ctx, len(in), p.jobs(len(in), 0), b.file, results.add))
}

// fetch is what opens the network, when that is allowed.
func (v *validateVerb) fetch() func(uri string) (io.ReadCloser, error) {
	if v.AllowNetwork {
		return fetch
	}
	return nil
}

// judges are those of the inputs, made once for each configuration.
func (p *program) judges(in []input, v *validateVerb) ([]*judges, error) {
	settings, err := p.settings(in)
	if err != nil {
		return nil, err
	}
	made := make(map[*config.Config]*judges)
	all := make([]*judges, len(in))
	for k, c := range settings {
		if made[c] == nil {
			if made[c], err = p.newJudges(c, v.Schema, schema.Options{Engine: v.Engine, Fetch: v.fetch(), Phase: v.Phase}); err != nil {
				return nil, err
			}
		}
		all[k] = made[c]
	}
	return all, nil
}

// file validates one file.
func (b *validation) file(ctx context.Context, i int) (f report.File) {
	started := time.Now()
	f.Path = b.in[i].name
	defer func() { f.Seconds = time.Since(started).Seconds() }()
	defer guard(&f)
	src, err := b.p.source(b.in[i])
	if err != nil {
		f.Failure = unreadable(err)
		return f
	}
	src.Limits = b.limits
	src = measured(src, &f.Bytes)
	by, absent, err := b.judges[i].of(src, b.in[i].dir())
	if err != nil {
		f.Failure = unjudged(f.Path, err)
		return f
	}
	f.Schemas = schemaNames(by)
	found, err := schema.CheckSome(ctx, src, by, b.keep)
	found.Precede(absent)
	f.Findings, f.Repeated, f.Left = found.List, found.Repeated, found.Left
	if err != nil {
		f.Failure = unreadable(err)
		return f
	}
	f.Lines = excerptLines(src, f.Bytes, f.Findings)
	return f
}

// schemaNames are the names of schemas, each once: a document may be judged by two
// phases of one.
func schemaNames(by []schema.Named) []string {
	names := make([]string, 0, len(by))
	for _, s := range by {
		if !slices.Contains(names, s.Name) {
			names = append(names, s.Name)
		}
	}
	return names
}

// unjudged says why a document could not be judged by what it declares.
func unjudged(path string, err error) string {
	var incorrect diag.List
	if errors.As(err, &incorrect) {
		return "the schema that it declares is incorrect: " + incorrect.Error()
	}
	var file *fs.PathError
	if errors.As(err, &file) && file.Path == path {
		return unreadable(err)
	}
	return "cannot be judged: " + readError(err).Error()
}
