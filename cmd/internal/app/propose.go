package app

import (
	"bytes"
	"fmt"

	"catchword/tei/authority"
	"catchword/transform/report"
)

// proposal gathers over a batch the names that no authority has, for the file
// that --propose names.
type proposal struct {
	path  string // "" when nothing is asked for
	known []*authority.Index
	names authority.Proposal
}

// newProposal is the proposal for a batch; its file must be none that the batch
// reads or writes.
func (e *encoding) newProposal(path string) (*proposal, error) {
	if path == "" {
		return new(proposal), nil
	}
	if err := notOverInput(namesOf(e.in), path); err != nil {
		return nil, err
	}
	if err := e.p.apart(path); err != nil {
		return nil, err
	}
	for _, o := range append(e.out, e.p.Report) {
		if o != "" && resolve(o) == resolve(path) {
			return nil, fmt.Errorf("%s cannot hold both the proposed names and what else is written", path)
		}
	}
	p := &proposal{path: path}
	for _, edition := range e.editing {
		p.known = append(p.known, edition.known)
	}
	return p, nil
}

// add notes the names of a file that the authority does not have.
func (p *proposal) add(f report.File) {
	if p.path == "" || f.Encoding == nil {
		return
	}
	for _, u := range f.Encoding.Unresolved {
		p.names.Add(u.Kind, u.Text, fmt.Sprintf("%s:%d:%d", f.Path, u.Line, u.Column))
	}
}

// write writes the table, all of it or nothing, and says so.
func (p *proposal) write(to *program) error {
	if p.path == "" {
		return nil
	}
	var b bytes.Buffer
	if err := p.names.WriteCSV(&b, p.known...); err != nil {
		return err
	}
	if err := to.write(p.path, b.Bytes()); err != nil {
		return err
	}
	if !to.Quiet && p.path != stdinName {
		fmt.Fprintf(to.stderr, "%s: %s proposed\n", p.path, report.Count(p.names.Len(), "name"))
	}
	return nil
}
