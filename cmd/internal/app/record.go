package app

import (
	"fmt"

	"catchword/tei/diag"
	"catchword/transform/diff"
	"catchword/transform/diff/record"
)

type recordVerb struct {
	Old    string `arg:"" help:"The older revision; - for standard input."`
	New    string `arg:"" help:"The newer revision, which gets the entry; - for standard input."`
	Who    string `required:"" placeholder:"REF" help:"Who made the changes, as the document refers to persons: '#mk'."`
	When   string `required:"" placeholder:"DATE" help:"When: YYYY-MM-DD, YYYY-MM or YYYY."`
	Output string `short:"o" placeholder:"FILE" help:"Where the result goes (default: standard output). It may be NEW."`
}

// Help shows how the verb is used.
func (recordVerb) Help() string {
	return `The newer revision is written with an entry in its revisionDesc that says what kinds of
change were made where. No other byte is touched. The entry goes where the document has
the newest, or comes first; a revisionDesc that is missing is made. When nothing has
changed, or the same entry is there already, there is none.

Examples:

  catchword record --who '#mk' --when 2024-05-02 old.xml new.xml > recorded.xml
  catchword record --who '#mk' --when 2024-05-02 -o new.xml old.xml new.xml`
}

// Run writes down what changed.
func (v recordVerb) Run(p *program) error {
	if err := p.noReport("record"); err != nil {
		return err
	}
	in := v.Output
	if in != "" && resolve(in) == resolve(v.New) {
		in = "" // replaced when it has been read
	}
	both, err := p.readBoth(v.Old, v.New, in)
	if err != nil {
		return err
	}
	c, err := compareRevisions(both, diff.Options{OldName: v.Old, NewName: v.New})
	if err != nil {
		return err
	}
	out := both[1]
	words := record.Words(c)
	if words == "" {
		p.remark("there is no change to record")
	} else if out, err = record.Write(v.New, out, record.Entry{When: v.When, Who: v.Who, Words: words}); err != nil {
		return err
	}
	return p.write(v.Output, out)
}

// noReport refuses --report for a verb that makes a document and reports
// nothing.
func (p *program) noReport(verb string) error {
	if p.Report == "" {
		return nil
	}
	return fmt.Errorf("--report %s: %s has nothing to report; -o FILE says where the document goes", p.Report, verb)
}

// remark says something worth knowing on standard error.
func (p *program) remark(format string, args ...any) {
	if !p.Quiet {
		fmt.Fprintf(p.stderr, "catchword: %s\n", diag.Printable(fmt.Sprintf(format, args...)))
	}
}
