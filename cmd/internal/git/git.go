// Package git asks the git command what a repository holds.
//
//	repo, err := git.Open(ctx)
//	files, err := repo.Changed(ctx, "HEAD~3..HEAD", []string{"letters"})
//	text, err := repo.Read(ctx, files[0].New)
//
// The command is started as it is, without a shell; names that it could take
// for options are refused.
package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// A Repository is the one that the working directory lies in.
type Repository struct {
	top    string // the directory of its working tree
	prefix string // of the working directory below it, with slashes; "" or ends in one
}

// A Blob is a file as one revision has it.
type Blob struct {
	Path string // from the top of the repository, with slashes
	ID   string // of its content; "" for the file in the working tree
}

// Open finds the repository. The error says that git is missing or that there
// is no repository.
func Open(ctx context.Context) (*Repository, error) {
	out, err := run(ctx, "rev-parse", "--show-toplevel", "--show-prefix")
	if err != nil {
		return nil, err
	}
	top, rest, _ := strings.Cut(string(out), "\n")
	prefix, _, _ := strings.Cut(rest, "\n")
	return &Repository{top: strings.TrimSuffix(top, "\r"), prefix: strings.TrimSuffix(prefix, "\r")}, nil
}

// Names reports whether a path as the user gave it, from the working directory,
// is that of a file in the repository.
func (r *Repository) Names(given string, b Blob) bool {
	return path.Join(r.prefix, filepath.ToSlash(given)) == b.Path
}

// Read is the content of a file.
func (r *Repository) Read(ctx context.Context, b Blob) ([]byte, error) {
	if b.ID == "" {
		return os.ReadFile(filepath.Join(r.top, filepath.FromSlash(b.Path)))
	}
	return run(ctx, "cat-file", "blob", b.ID)
}

// run runs git. The error is what git says.
func run(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	switch {
	case err == nil:
		return out.Bytes(), nil
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is not installed, or not where programs are looked for")
	}
	if line, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n"); line != "" {
		return nil, fmt.Errorf("git: %s", strings.TrimPrefix(line, "fatal: "))
	}
	return nil, fmt.Errorf("git: %w", err)
}

// harmless refuses names that git would take for options.
func harmless(names ...string) error {
	for _, n := range names {
		if strings.HasPrefix(n, "-") || n == "" {
			return fmt.Errorf("“%s” names no revision and no file: it is empty or begins with -", n)
		}
	}
	return nil
}
