package app

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"catchword/cmd/internal/terminal"
	"catchword/tei/diag"
	"catchword/transform/diff"
	"catchword/transform/diff/pairs"
	"catchword/transform/diff/render"
	"catchword/transform/report"
)

// compared is a document of two states of an edition, compared.
type compared struct {
	Status  string        `json:"status"` // added, removed, renamed, changed, unread
	Old     string        `json:"old,omitempty"`
	New     string        `json:"new,omitempty"`
	Equal   bool          `json:"equal"`
	TEI     bool          `json:"tei,omitempty"`
	Summary *diff.Summary `json:"summary,omitempty"` // of one that is on both sides
	Changes []diff.Change `json:"changes,omitempty"`
	Failure string        `json:"failure,omitempty"` // why it could not be compared

	comparison *diff.Comparison
}

// A digest counts what became of the documents.
type digest struct {
	Added   int `json:"added"`
	Removed int `json:"removed"`
	Renamed int `json:"renamed"`
	Changed int `json:"changed"`
	Equal   int `json:"equal"`
	Failed  int `json:"failed"`
	diff.Summary
}

// pairing compares the documents of two states of an edition and says what
// became of them.
type pairing struct {
	p     *program
	v     diffVerb
	whole bool // show all changes, not only their summary
	out   bytes.Buffer
	files []compared
	sum   digest
}

// compareAll compares the documents of an edition, several at once, and reports
// in the order of their paths.
func (p *program) compareAll(v diffVerb, all []pairs.Pair, whole bool) error {
	if v.Format != "text" && v.Format != "json" {
		return fmt.Errorf("--format %s compares two files; for more there are text and json", v.Format)
	}
	r := &pairing{p: p, v: v, whole: whole}
	err := sequence(p.ctx, len(all), p.jobs(len(all), 0), func(_ context.Context, i int) compared {
		return compare(&all[i], v.View == layoutView)
	}, r.deliver)
	if err != nil {
		return err
	}
	if err := r.finish(); err != nil {
		return err
	}
	return p.write(p.Report, r.out.Bytes())
}

// layoutView is the view that lists changes of layout, which else are counted.
const layoutView = "layout"

// compare compares one document.
func compare(pair *pairs.Pair, layout bool) (c compared) {
	c.Status = string(pair.Status())
	if pair.Old != nil {
		c.Old = pair.Old.Path
	}
	if pair.New != nil {
		c.New = pair.New.Path
	}
	if pair.Err != nil { // it may be there on the other side under another name
		c.Status, c.Failure = "unread", c.name()+": "+unreadable(pair.Err)
	}
	if pair.Old != nil && pair.New != nil {
		c.compare(pair, layout)
	}
	return c
}

func (c *compared) compare(pair *pairs.Pair, layout bool) {
	var texts [2][]byte
	for i, f := range []*pairs.File{pair.Old, pair.New} {
		var err error
		if texts[i], err = f.Read(); err != nil {
			c.Failure = f.Name + ": " + unreadable(err)
			return
		}
	}
	made, err := compareRevisions(texts, diff.Options{OldName: pair.Old.Name, NewName: pair.New.Name, Layout: layout})
	switch {
	case err != nil:
		c.Failure = err.Error()
	case made.Equal:
		c.Equal = true
	default:
		c.comparison, c.Summary, c.TEI = made, &made.Summary, made.TEI
	}
}

// compareRevisions compares two files that are to be revisions of one document.
func compareRevisions(texts [2][]byte, o diff.Options) (*diff.Comparison, error) {
	c, err := diff.Compare(texts[0], texts[1], o)
	if err != nil {
		return nil, err
	}
	return c, c.SameRoot()
}

// name is what the document is called, now or before.
func (c *compared) name() string {
	if c.New != "" {
		return c.New
	}
	return c.Old
}

// deliver reports one document.
func (r *pairing) deliver(c compared) error {
	r.count(&c)
	if c.Failure != "" {
		r.p.trouble(fmt.Errorf("%s", c.Failure))
	} else if c.comparison != nil {
		r.p.sayUnlessTEI(c.comparison, c.name())
	}
	if c.Equal && c.Status == string(pairs.Kept) {
		return nil
	}
	if c.Status == string(pairs.Kept) {
		c.Status = "changed"
	}
	if r.v.Format == "json" {
		if c.comparison != nil {
			c.Changes = c.comparison.Changes
			c.comparison = nil
		}
		r.files = append(r.files, c)
		return nil
	}
	return r.text(&c)
}

func (r *pairing) count(c *compared) {
	switch pairs.Status(c.Status) {
	case pairs.Added:
		r.sum.Added++
	case pairs.Removed:
		r.sum.Removed++
	case pairs.Renamed:
		r.sum.Renamed++
	}
	switch {
	case c.Failure != "":
		r.sum.Failed++
	case c.Equal:
		r.sum.Equal++
	case c.Summary != nil:
		r.sum.Changed++
		r.sum.Add(*c.Summary)
	}
	if !c.Equal || c.Old != c.New {
		r.p.found()
	}
}

// text is the line of one document, and its changes if they are to be shown.
func (r *pairing) text(c *compared) error {
	name := c.name()
	if c.Status == string(pairs.Renamed) {
		name = c.Old + " → " + c.New
	}
	line := fmt.Sprintf("%-8s %s", c.Status, diag.Printable(name))
	switch {
	case c.Failure != "":
		line += ": could not be compared"
	case c.comparison != nil && !r.whole:
		line += ": " + render.Summary(c.comparison)
	}
	coloured := r.p.Report == "" && terminal.Colour(r.p.Color, r.p.stdout)
	if coloured && r.whole {
		line = terminal.Bold(line)
	}
	fmt.Fprintln(&r.out, line)
	if c.comparison == nil || !r.whole {
		return nil
	}
	if err := r.v.named(c.Old, c.New).render(&r.out, c.comparison, coloured); err != nil {
		return err
	}
	fmt.Fprintln(&r.out)
	return nil
}

// finish is the end of the report.
func (r *pairing) finish() error {
	if r.v.Format != "json" {
		_, err := fmt.Fprintln(&r.out, r.sum)
		return err
	}
	enc := json.NewEncoder(&r.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{
		"old": r.v.Old, "new": r.v.New, "equal": r.p.code == exitClean,
		"files": append([]compared{}, r.files...), "summary": r.sum,
	})
}

// String is the digest on one line.
func (d digest) String() string {
	var parts []string
	for _, part := range []struct {
		n    int
		word string
	}{{d.Added, "added"}, {d.Removed, "removed"}, {d.Renamed, "renamed"}, {d.Changed, "changed"}, {d.Equal, "equal"}, {d.Failed, "not compared"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.word))
		}
	}
	if len(parts) == 0 {
		return "no changes"
	}
	all := d.Added + d.Removed + d.Changed + d.Equal + d.Failed
	return report.Count(all, "file") + ": " + strings.Join(parts, ", ")
}

// named is the verb with the names of two revisions.
func (v diffVerb) named(old, now string) diffVerb {
	v.Old, v.New = old, now
	return v
}

// sayUnlessTEI says on standard error that documents are not of TEI: then less
// is known of what their elements mean.
func (p *program) sayUnlessTEI(c *diff.Comparison, name string) {
	if !c.TEI && !c.Equal {
		p.remark("%s: this is not TEI, or its older revision is not; they are compared as any XML", name)
	}
}
