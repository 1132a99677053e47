package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
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
		return nil, fmt.Errorf("%s is a file: %s a directory to go to", target, needs(in))
	}
	if !isDirectory(target) && strings.EqualFold(filepath.Ext(target), ".xml") {
		return nil, fmt.Errorf("%s is the name of a file: %s a directory to go to (write %s/ if it shall be one)", target, needs(in), target)
	}
	out := make([]string, len(in))
	for k, i := range in {
		out[k] = filepath.Join(target, strings.TrimSuffix(i.rel, filepath.Ext(i.rel))+".xml")
	}
	return out, clashes(in, out)
}

// needs is the beginning of a sentence about inputs that are more than one file.
func needs(in []input) string {
	if len(in) == 1 {
		return "what is found in a directory or by a pattern needs"
	}
	return fmt.Sprintf("%d inputs need", len(in))
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
			return fmt.Errorf("%s and %s would both be written to %s: rename one of them, or encode them one after the other, each with an -o of its own", other, in[k].name, o)
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
	const most = 40 // links that lead from one to the next
	return follow(path, most)
}

func follow(path string, links int) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	dir := filepath.Dir(path)
	if dir == path {
		return path
	}
	path = filepath.Join(follow(dir, links), filepath.Base(path))
	to, err := os.Readlink(path)
	if err != nil || links == 0 {
		return path // not there yet
	}
	if !filepath.IsAbs(to) {
		to = filepath.Join(filepath.Dir(path), to)
	}
	return follow(to, links-1)
}

// namesOf are the names of inputs.
func namesOf(in []input) []string {
	names := make([]string, len(in))
	for k, i := range in {
		names[k] = i.name
	}
	return names
}

// notOverInput is an error when a file to be written, "" for none, is one of
// the inputs.
func notOverInput(inputs []string, path string) error {
	if path == "" {
		return nil
	}
	place := resolve(path)
	for _, name := range inputs {
		if name != "" && name != stdinName && resolve(name) == place {
			return fmt.Errorf("%s is an input: it is not overwritten", name)
		}
	}
	return nil
}

// apart is an error when one of the files to be written, "" for none, is one
// that the command reads beside the inputs: the configuration, a schema, an
// authority.
func (p *program) apart(written ...string) error {
	read := make(map[string]bool)
	for _, name := range append(p.named, p.Config) {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			read[resolve(name)] = true
		}
	}
	for _, path := range written {
		if path != "" && read[resolve(path)] {
			return fmt.Errorf("%s is read for this: it is not overwritten", path)
		}
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
