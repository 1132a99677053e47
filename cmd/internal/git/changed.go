package git

import (
	"context"
	"strings"
)

// A Change is a file on both sides of a comparison; the side on which it is not
// there is nil.
type Change struct {
	Old, New *Blob
}

// asItIs are flags that make git list changes in one way, whatever is
// configured.
var asItIs = []string{"--raw", "-z", "--no-abbrev", "--no-color", "--no-ext-diff", "--no-textconv"}

// Changed lists the files that differ between two revisions (A..B), or between
// one and the working tree, below the paths if any are given. Renamed files are
// listed as removed and added. The paths are relative to the working directory.
func (r *Repository) Changed(ctx context.Context, revisions string, paths []string) ([]Change, error) {
	if err := harmless(append(paths[:len(paths):len(paths)], revisions)...); err != nil {
		return nil, err
	}
	args := append([]string{"diff", "--no-renames"}, asItIs...)
	args = append(append(args, revisions, "--"), paths...)
	out, err := run(ctx, args...)
	if err != nil {
		return nil, err
	}
	var all []Change
	for fields := strings.Split(string(out), "\x00"); len(fields) > 1; {
		var c Change
		c, fields = change(fields)
		if c.Old != nil || c.New != nil {
			all = append(all, c)
		}
	}
	return all, nil
}

// change reads one change as --raw writes it, and returns what is behind it.
// Links and repositories within the repository are no documents: a side that is
// one is nil.
func change(fields []string) (Change, []string) {
	meta := strings.Fields(strings.TrimPrefix(fields[0], ":"))
	if len(meta) < 5 {
		return Change{}, nil
	}
	names := fields[1:2]
	if k := meta[4][0]; k == 'R' || k == 'C' {
		names = fields[1:min(3, len(fields))]
	}
	c := Change{Old: blob(meta[0], meta[2], names[0]), New: blob(meta[1], meta[3], names[len(names)-1])}
	return c, fields[1+len(names):]
}

func blob(mode, id, path string) *Blob {
	if !strings.HasPrefix(mode, "100") {
		return nil
	}
	if strings.Trim(id, "0") == "" {
		id = ""
	}
	return &Blob{Path: path, ID: id}
}
