package app

import (
	"fmt"
	"os"
	"path/filepath"

	"catchword/transform/diff/pairs"
)

// areDirectories reports whether both sides of a comparison are directories;
// the error is that only one is.
func areDirectories(before, after string) (bool, error) {
	dirs := [2]bool{}
	for i, name := range [2]string{before, after} {
		info, err := os.Stat(name)
		dirs[i] = err == nil && info.IsDir()
	}
	if dirs[0] != dirs[1] {
		return false, fmt.Errorf("%s and %s: a directory can only be compared with another one", before, after)
	}
	return dirs[0], nil
}

// directories says what became of the documents of an edition.
func (v diffVerb) directories(p *program) error {
	before, err := p.documentsBelow(v.Old)
	if err != nil {
		return err
	}
	after, err := p.documentsBelow(v.New)
	if err != nil {
		return err
	}
	if len(before)+len(after) == 0 {
		return fmt.Errorf("%s and %s: no file in these directories or below them ends in .xml", v.Old, v.New)
	}
	return p.compareAll(v, pairs.Match(before, after), false)
}

// documentsBelow are the documents of a directory, which may have none.
func (p *program) documentsBelow(dir string) ([]pairs.File, error) {
	found, _ := inputs([]string{dir}, ".xml") // what it may say is that there are none
	files := make([]pairs.File, 0, len(found))
	for _, in := range found {
		if err := notOverInput([]string{in.name}, p.Report); err != nil {
			return nil, err
		}
		files = append(files, pairs.File{Path: filepath.ToSlash(in.rel), Name: in.name, Read: func() ([]byte, error) {
			if in.err != nil {
				return nil, in.err
			}
			return os.ReadFile(in.name)
		}})
	}
	return files, nil
}
