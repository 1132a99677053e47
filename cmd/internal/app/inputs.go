package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// stdinName is how users name the standard input, and how reports name it.
const stdinName = "-"

// An input is one file to work on.
type input struct {
	name  string // as the user gave it; below a walked directory the path through it
	rel   string // where its output goes below an output directory, before the extension is changed
	alone bool   // named by itself, not found by walking or matching
	once  bool   // it can be read only once: the standard input, a pipe, a device
	spool *spool // what it held, when it can be read only once
	err   error  // why it cannot be read
}

// dir is the directory that holds the input; for the standard input the
// working directory.
func (i input) dir() string {
	if i.name == stdinName {
		return "."
	}
	return filepath.Dir(i.name)
}

// inputs finds the files that the arguments name, in the order of the
// arguments and sorted below each; a file that is named twice comes once. In
// directories it takes the files with one of the extensions. Arguments that
// lead to nothing are errors beside the files that the others lead to.
func inputs(args []string, extensions ...string) (found []input, problems []error) {
	f := finder{extensions: extensions, seen: make(map[string]bool)}
	for _, arg := range args {
		if err := f.argument(arg); err != nil {
			problems = append(problems, err)
		}
	}
	return f.found, problems
}

type finder struct {
	extensions []string
	seen       map[string]bool
	found      []input
}

func (f *finder) argument(arg string) error {
	if arg == "" {
		return errors.New("the name of a file is empty")
	}
	if arg == stdinName {
		f.add(input{name: arg, rel: "stdin", alone: true, once: true})
		return nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return f.walk(arg)
	case err != nil && errors.Is(err, fs.ErrNotExist) && isPattern(arg):
		return f.match(arg)
	default:
		once := err == nil && !info.Mode().IsRegular()
		f.add(input{name: arg, rel: filepath.Base(arg), alone: true, once: once, err: err})
		return nil
	}
}

func (f *finder) add(i input) {
	key := filepath.Clean(i.name)
	if !f.seen[key] {
		f.seen[key] = true
		f.found = append(f.found, i)
	}
}

// walk takes the files of a directory and those below it. Hidden files and
// directories are left out, links to directories are not followed (but for the
// root), nothing but files is looked at, and a directory that cannot be read is an input that
// cannot be read.
func (f *finder) walk(root string) error {
	matched := false
	from := root
	if info, err := os.Lstat(root); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		from += string(filepath.Separator) // what the link leads to
	}
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(root, path) // path begins with root
		switch {
		case err != nil:
			f.add(input{name: path, rel: rel, err: err})
			matched = true
		case path != from && strings.HasPrefix(entry.Name(), "."):
			return skip(entry)
		case f.wanted(path) && isFile(path, entry):
			path = filepath.Join(root, rel)
			f.add(input{name: path, rel: rel})
			matched = true
		}
		return nil
	})
	if err == nil && !matched {
		err = fmt.Errorf("%s: no file in this directory or below it ends in %s", root, strings.Join(f.extensions, " or "))
	}
	return err
}

// skip leaves out a file, or a directory with all that is below it.
func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return filepath.SkipDir
	}
	return nil
}

// isFile reports whether an entry is a file or a link to one, or to nothing.
func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}

func (f *finder) wanted(path string) bool {
	extension := filepath.Ext(path)
	return slices.ContainsFunc(f.extensions, func(e string) bool { return strings.EqualFold(e, extension) })
}

// match takes the files that a pattern matches. Those of an output directory
// keep the part of their path that the pattern leaves open.
func (f *finder) match(pattern string) error {
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoHidden(), doublestar.WithNoFollow())
	if err != nil {
		return fmt.Errorf("%s: this is no pattern of file names (a bracket or brace is not closed?)", pattern)
	}
	if len(paths) == 0 {
		return fmt.Errorf("%s: no file matches this pattern", pattern)
	}
	slices.Sort(paths)
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	for _, path := range paths {
		rel, err := filepath.Rel(filepath.FromSlash(base), path)
		if err != nil {
			rel = filepath.Base(path)
		}
		f.add(input{name: path, rel: rel})
	}
	return nil
}

func isPattern(arg string) bool { return strings.ContainsAny(arg, "*?[{") }
