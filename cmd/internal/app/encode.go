package app

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
	"catchword/transform/report"
)

type encodeVerb struct {
	Paths     []string `arg:"" name:"path" help:"What to encode: files, directories (their *.txt and *.md), patterns, - for standard input."`
	Output    string   `short:"o" placeholder:"FILE|DIR" help:"Where the TEI goes: a file, or a directory, which several inputs need. Without it the TEI of one input goes to standard output."`
	From      string   `placeholder:"LAYOUT" help:"The layout of the transcriptions: ${layouts}. Without it each is recognised."`
	Authority []string `sep:"none" placeholder:"FILE" help:"People, places and organisations to link names to (TEI .xml, .csv, .tsv, .yaml). May be repeated; replaces those of the configuration."`
	Schema    []string `sep:"none" placeholder:"NAME|FILE" help:"Judge the TEI by this schema instead of the embedded profile. May be repeated: all must hold."`
	Explain   bool     `help:"Say of every stretch of the transcription what it became, and why."`
	Propose   string   `placeholder:"FILE" help:"Write the names that the authority does not have as rows of an authority table (CSV); - for standard output."`
	Format    string   `enum:"text,json,sarif,junit,github,html" default:"text" help:"How to report: text, json, sarif, junit, github or html."`
}

// Help shows how the verb is used.
func (encodeVerb) Help() string {
	return `A transcription becomes TEI only when nothing of it is lost on the way; that is
proved for every document. The TEI is then validated. Errors of either kind are
reported and make the exit code 1.

The report goes to standard output when the TEI goes elsewhere, and to standard
error when it does not. With another --format than text, and neither -o nor
--report, the report takes standard output and no TEI is written.

Two renderings of one document that are given together, as NAME.txt and
NAME.plain.txt, help one another: where one has lost the end of a paragraph, the
other shows it.

With --explain the report says, in the order of the transcription, what every
stretch of it became and by which rule; as text, with --format html as a page with
the transcription beside it, or with --format json for programs. With --propose the
names that look like persons and are in no authority file are written as a table that
--authority reads, one row for each with the places where it stands; --propose -
writes them to standard output. Without -o no TEI is written with either.

Examples:

  catchword encode letter.txt > letter.xml
  catchword encode -o tei/ transcriptions/
  catchword encode --authority people.csv --format json letter.txt
  catchword encode --explain letter.txt
  catchword encode --explain --format html letter.txt > letter.html
  catchword encode --authority people.csv --propose new.csv transcriptions/`
}

// encoding is what the encoding of one batch needs.
type encoding struct {
	p       *program
	in      []input
	out     []string // by input; "" for standard output
	dry     bool     // the report takes standard output: no TEI is written
	editing []*edition

	renderings [][]int // by input, the others that may render the same document
}

// Run encodes every file and reports how it went.
func (v *encodeVerb) Run(p *program) error {
	e, err := v.encoding(p)
	if err != nil {
		return err
	}
	stream := p.stdout
	if v.Output == "" && !e.dry || v.Propose == stdinName {
		stream = p.stderr
	}
	proposal, err := e.newProposal(v.Propose)
	if err != nil {
		return err
	}
	defer p.interruptible()()
	results, err := p.newResults("encode", v.Format, stream, e.in)
	if err != nil {
		return err
	}
	add := func(f report.File) error {
		proposal.add(f)
		return results.add(f)
	}
	p.garbage.seldom(inBatch)
	if err := results.close(sequence(p.ctx, len(e.in), p.jobs(len(e.in), 1), e.file, add)); err != nil {
		return err
	}
	return proposal.write(p)
}

// encoding finds the inputs and where their TEI goes. Nothing has been written when it
// fails.
func (v *encodeVerb) encoding(p *program) (*encoding, error) {
	if v.Output == stdinName {
		v.Output = ""
	}
	in, err := p.inputs(v.Paths, ".txt", ".md")
	if err != nil {
		return nil, err
	}
	if v.Explain && v.Format != "text" && v.Format != "json" && v.Format != "html" {
		return nil, fmt.Errorf("--explain is written with --format text, json or html, not %s", v.Format)
	}
	e := &encoding{p: p, in: in, dry: v.dry(p.Report), renderings: renderings(in)}
	if !e.dry {
		if e.out, err = outputs(in, v.Output); err != nil {
			return nil, err
		}
	}
	if e.editing, err = p.editions(in, v); err != nil {
		return nil, err
	}
	if err := p.apart(e.out...); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(e.out, func(o string) bool { return o != "" && p.Report != "" && resolve(o) == resolve(p.Report) }) {
		return nil, fmt.Errorf("%s cannot hold both the TEI and the report", p.Report)
	}
	return e, nil
}

// dry reports whether no TEI is written: none is asked for with -o, and the
// standard output is taken or something else is asked for.
func (v *encodeVerb) dry(report string) bool {
	return v.Output == "" && (v.Propose != "" || (v.Format != "text" || v.Explain) && report == "")
}

// file encodes one file, judges what came of it, and writes it.
func (e *encoding) file(ctx context.Context, i int) (f report.File) {
	started := time.Now()
	f.Path = e.in[i].name
	f.Encoding = new(report.Encoding)
	defer func() { f.Seconds = time.Since(started).Seconds() }()
	defer guard(&f)
	raw, err := e.p.read(e.in[i])
	if err != nil {
		f.Failure = unreadable(err)
		return f
	}
	f.Bytes = int64(len(raw))
	result, err := e.editing[i].encoder.Encode(filepath.Base(e.in[i].rel), raw, e.others(i)...)
	if err != nil {
		f.Failure = "cannot be encoded: " + err.Error()
		return f
	}
	took(&f, result, raw)
	if result.Lossless {
		e.judge(ctx, i, &f, result.TEI)
	}
	if f.Encoding.Lossless && f.Failure == "" && !e.dry {
		e.write(i, &f, result.TEI)
	}
	return f
}

// took records what the encoder made of a file.
func took(f *report.File, r *encode.Result, raw []byte) {
	f.Findings = r.Findings
	if len(r.Findings) > 0 && len(raw) <= excerptBytes {
		f.Lines = linesOf(raw)
	}
	e := f.Encoding
	e.Unresolved = make([]report.Unresolved, 0, len(r.Unresolved))
	e.Layout, e.Lossless, e.Documents, e.Linked = r.Layout, r.Lossless, r.Messages, r.Linked
	for _, u := range r.Unresolved {
		at := u.Span.Start
		e.Unresolved = append(e.Unresolved, report.Unresolved{Text: u.Text, Kind: u.Kind, Line: at.Line, Column: at.Column})
	}
	if r.Explained != nil {
		e.Sign, e.Source = r.Sign, diag.NewLines([]byte(r.Source))
	}
	for _, x := range r.Explained {
		start, end := x.Span.Start, x.Span.End
		e.Explained = append(e.Explained, report.Explained{
			Line: start.Line, Column: start.Column, EndLine: end.Line, EndColumn: end.Column,
			Text: x.Text, Became: x.Became, Unlinked: x.Unlinked, Path: x.Path, Rule: x.Rule, Depth: x.Depth,
		})
	}
}

// judge validates the TEI; findings name the file that it goes to.
func (e *encoding) judge(ctx context.Context, i int, f *report.File, tei []byte) {
	found, by, err := e.editing[i].judges.judge(ctx, xmlscan.Bytes(e.outputName(i), tei))
	if err != nil {
		f.Failure = err.Error()
		return
	}
	f.Schemas = schemaNames(by)
	f.Encoding.Valid = !found.HasErrors()
	f.Findings.Add(found.Named(e.outputName(i))...)
}

func (e *encoding) outputName(i int) string {
	if e.out == nil || e.out[i] == "" {
		return "TEI of " + e.in[i].name
	}
	return e.out[i]
}

// write hands out the TEI.
func (e *encoding) write(i int, f *report.File, tei []byte) {
	var err error
	if e.out[i] == "" {
		_, err = e.p.stdout.Write(tei)
	} else {
		err = writeFile(e.out[i], tei)
	}
	if err != nil {
		f.Failure = e.outputName(i) + ": " + err.Error()
		return
	}
	f.Encoding.Written, f.Encoding.Output = true, e.out[i]
}
