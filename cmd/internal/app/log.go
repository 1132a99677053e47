package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"catchword/cmd/internal/git"
	"catchword/transform/diff/pairs"
	"catchword/transform/diff/render"
)

type logVerb struct {
	Path   string `arg:"" help:"The file, in a git repository."`
	Format string `enum:"text,json" default:"text" help:"How to tell it: text or json."`
}

// Help shows how the verb is used.
func (logVerb) Help() string {
	return `Each commit that changed the file is a line with the kinds of its changes, the newest first;
the history goes on under the names that the file had before.

Example:

  catchword log letters/1951-11-19.xml`
}

// told is a commit, told by what it changed.
type told struct {
	Commit  string `json:"commit"`
	Date    string `json:"date"`
	Author  string `json:"author"`
	Subject string `json:"subject"`
	compared
}

// Run tells the history of a file.
func (v logVerb) Run(p *program) error {
	repo, err := git.Open(p.ctx)
	if err != nil {
		return err
	}
	commits, err := repo.History(p.ctx, v.Path)
	if err != nil {
		return err
	}
	if len(commits) == 0 {
		return errors.New(v.Path + ": no commit has this file")
	}
	all := make([]told, 0, len(commits))
	err = sequence(p.ctx, len(commits), p.jobs(len(commits), 0), func(ctx context.Context, i int) told {
		return tell(ctx, repo, &commits[i])
	}, func(t told) error {
		all = append(all, t)
		return nil
	})
	if err != nil {
		return err
	}
	return v.write(p, all)
}

// tell compares a file before and after a commit. A version that is not
// well-formed is part of the history, not trouble.
func tell(ctx context.Context, repo *git.Repository, c *git.Commit) told {
	t := told{Commit: c.ID, Date: c.Date, Author: c.Author, Subject: c.Subject}
	if c.Change.Old == nil && c.Change.New == nil {
		t.Status = "changed"
		t.Failure = "the file was no regular file"
		return t
	}
	t.compared = compare(&pairs.Pair{Old: fileOf(ctx, repo, c.Change.Old), New: fileOf(ctx, repo, c.Change.New)}, false)
	if t.Status == string(pairs.Kept) {
		t.Status = "changed"
	}
	return t
}

func (v logVerb) write(p *program, all []told) error {
	var text []byte
	if v.Format == "json" {
		out, err := json.MarshalIndent(map[string]any{"path": v.Path, "commits": all}, "", "  ")
		if err != nil {
			return err
		}
		text = append(out, '\n')
	} else {
		for i := range all {
			text = append(text, all[i].String()...)
		}
	}
	return p.write(p.Report, text)
}

// String is the line of a commit.
func (t *told) String() string {
	const short = 10
	what := t.Status
	switch {
	case t.Failure != "":
		what = "cannot be compared: " + t.Failure
	case t.Status == string(pairs.Renamed):
		what = "renamed from " + t.Old
		if t.comparison != nil {
			what += "; " + render.Summary(t.comparison)
		}
	case t.comparison != nil:
		what = render.Summary(t.comparison)
	case t.Equal:
		what = "no changes"
	}
	return fmt.Sprintf("%s %s %s: %s (%s)\n", t.Date, t.Commit[:min(short, len(t.Commit))], t.Author, what, t.Subject)
}

// fileOf is a file of a revision; nil when it is not there.
func fileOf(ctx context.Context, repo *git.Repository, b *git.Blob) *pairs.File {
	if b == nil {
		return nil
	}
	return &pairs.File{Path: b.Path, Name: b.Path, Read: func() ([]byte, error) { return repo.Read(ctx, *b) }}
}
