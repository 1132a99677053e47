package app

import (
	"path"
	"slices"
	"strings"

	"catchword/cmd/internal/git"
	"catchword/transform/diff/pairs"
)

// revisions says what changed between two revisions in a git repository, or
// between one and the working tree.
func (v diffVerb) revisions(p *program) error {
	repo, err := git.Open(p.ctx)
	if err != nil {
		return err
	}
	changed, err := repo.Changed(p.ctx, *v.Git, v.Paths)
	if err != nil {
		return err
	}
	var before, after []pairs.File
	for _, c := range changed {
		before = appendBlob(before, p, repo, c.Old, v.Paths)
		after = appendBlob(after, p, repo, c.New, v.Paths)
	}
	v.Old, v.New, _ = strings.Cut(*v.Git, "..")
	return p.compareAll(v, pairs.Match(before, after), true)
}

// appendBlob adds a file if it is a document: one of XML by its name, or one
// that the user named.
func appendBlob(files []pairs.File, p *program, repo *git.Repository, b *git.Blob, named []string) []pairs.File {
	if b == nil || !strings.EqualFold(path.Ext(b.Path), ".xml") && !slices.ContainsFunc(named, func(n string) bool { return repo.Names(n, *b) }) {
		return files
	}
	return append(files, *fileOf(p.ctx, repo, b))
}
