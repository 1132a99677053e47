package git

import (
	"context"
	"strings"
)

// A Commit is one that changed a file.
type Commit struct {
	ID      string
	Date    string // of the author: YYYY-MM-DD
	Author  string
	Subject string
	Change  Change // of the file
}

// The marks between what is said of commits.
const (
	newCommit = "\x01"
	newField  = "\x02"
)

// History lists the commits that changed a file, the newest first, also those
// from when it had other names.
func (r *Repository) History(ctx context.Context, path string) ([]Commit, error) {
	if err := harmless(path); err != nil {
		return nil, err
	}
	format := "format:%x01" + strings.Join([]string{"%H", "%as", "%aN", "%s"}, "%x02")
	args := append([]string{"-c", "log.showRoot=true", "log", "--follow", "--no-show-signature", "--no-notes", "--format=" + format}, asItIs...)
	out, err := run(ctx, append(args, "--", path)...)
	if err != nil {
		return nil, err
	}
	var all []Commit
	for _, record := range strings.Split(string(out), newCommit)[1:] {
		head, raw, _ := strings.Cut(record, "\n")
		f := strings.SplitN(head, newField, 4)
		if len(f) < 4 || raw == "" {
			continue
		}
		c := Commit{ID: f[0], Date: f[1], Author: f[2], Subject: f[3]}
		c.Change, _ = change(strings.Split(raw, "\x00"))
		all = append(all, c)
	}
	return all, nil
}
