package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/renameio/v2"
)

// outputs says for each input where its TEI goes: target is the value of -o.
// "" stands for the standard output. It fails before anything is written when
// two inputs would go to one place or an input would be overwritten.
func outputs(in []input, target string) ([]string, error) {
	if target == "" {
		if len(in) > 1 {
			return nil, fmt.Errorf("%d files need a directory to go to: say which with -o DIR", len(in))
		}
		return make([]string, len(in)), nil
	}
	if len(in) == 1 && in[0].alone && !isDirectory(target) {
		return []string{target}, clashes(in, []string{target})
	}
	if info, err := os.Stat(target); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("%s is a file: %d inputs need a directory to go to", target, len(in))
	}
	out := make([]string, len(in))
	for k, i := range in {
		out[k] = filepath.Join(target, strings.TrimSuffix(i.rel, filepath.Ext(i.rel))+".xml")
	}
	return out, clashes(in, out)
}

// isDirectory reports whether the value of -o names a directory: one that is
// there, or a name that ends as those of directories do.
func isDirectory(target string) bool {
	if strings.HasSuffix(target, "/") || strings.HasSuffix(target, string(filepath.Separator)) {
		return true
	}
	info, err := os.Stat(target)
	return err == nil && info.IsDir()
}

// clashes is an error when two inputs go to one file or an output is an input.
func clashes(in []input, out []string) error {
	from := make(map[string]string, len(out))
	for k, o := range out {
		place := resolve(o)
		if other, ok := from[place]; ok {
			return fmt.Errorf("%s and %s would both be written to %s: encode them to different directories", other, in[k].name, o)
		}
		from[place] = in[k].name
	}
	for _, i := range in {
		if from[resolve(i.name)] != "" && i.name != stdinName {
			return fmt.Errorf("%s is an input: it is not overwritten", i.name)
		}
	}
	return nil
}

// resolve is the one name of a file, links followed as far as they lead.
func resolve(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if dir := filepath.Dir(path); dir != path {
		return filepath.Join(resolve(dir), filepath.Base(path))
	}
	return path
}

// notOverInput is an error when a file to be written is one of the inputs.
func notOverInput(in []input, path string) error {
	for _, i := range in {
		if i.name != stdinName && resolve(i.name) == resolve(path) {
			return fmt.Errorf("%s is an input: it is not overwritten", i.name)
		}
	}
	return nil
}

// writeFile writes a file so that it is either complete or as it was before,
// and makes the directories that are missing.
func writeFile(path string, data []byte) error {
	path = resolve(path)
	if err := unwritable(path); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return sayError(os.WriteFile(path, data, 0o666)) // a device or a pipe: nothing to rename
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return fmt.Errorf("cannot be written: %w", sayError(err))
	}
	if err := renameio.WriteFile(path, data, 0o666, renameio.WithExistingPermissions()); err != nil {
		return fmt.Errorf("cannot be written: %w", sayError(err))
	}
	return nil
}

// unwritable says why a file is not to be replaced. Renaming another over it
// would not respect that its owner has made it read-only.
func unwritable(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil // not there yet; what else is wrong shows in writing
	case info.IsDir():
		return errors.New("cannot be written: it is a directory")
	case info.Mode().Perm()&0o222 == 0:
		return errors.New("cannot be written: the file exists and is read-only")
	}
	return nil
}

// sayError is what the system has against a file, without the name of the
// file, which the message begins with anyway, and of the system's call.
func sayError(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
