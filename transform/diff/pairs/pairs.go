// Package pairs finds out which files of two states of an edition are the same
// document: those with one path, and those that were renamed.
//
//	for _, p := range pairs.Match(old, new) {
//		switch p.Status() { case pairs.Renamed: ... }
//	}
package pairs

import (
	"cmp"
	"slices"
)

// A File is one document of an edition.
type File struct {
	Path string // within the edition
	Name string // where that is, as the user would say it
	Read func() ([]byte, error)
}

// A Pair is a document before and after.
type Pair struct {
	Old, New *File // nil where the document is not there
	Err      error // why a file could not be looked at to see whether it was renamed
}

// Status says what became of a document.
type Status string

// What may have become of a document. One that is kept has the same path; its
// content may have changed, as that of a renamed one.
const (
	Added   Status = "added"
	Removed Status = "removed"
	Renamed Status = "renamed"
	Kept    Status = "kept"
)

// Status is what became of the document.
func (p *Pair) Status() Status {
	switch {
	case p.Old == nil:
		return Added
	case p.New == nil:
		return Removed
	case p.Old.Path != p.New.Path:
		return Renamed
	default:
		return Kept
	}
}

// path is the path now, or where the document was.
func (p *Pair) path() string {
	if p.New != nil {
		return p.New.Path
	}
	return p.Old.Path
}

// Match pairs the files of two states of an edition, in the order of their
// paths. Files whose paths are on one side only are looked at: those of equal
// content, then those whose root elements have one xml:id that no other has,
// then those whose texts are mostly the same are one document under two names.
// Only these are read. The result depends on the files alone; time is linear in
// the size of those read.
func Match(before, after []File) []Pair {
	all, gone, come := byPath(before, after)
	m := matcher{gone: look(gone), come: look(come)}
	m.by(func(l *looked) string { return l.content })
	m.by(func(l *looked) string { return l.id })
	m.byText()
	all = append(all, m.pairs...)
	for _, l := range m.gone {
		all = append(all, Pair{Old: l.file, Err: l.err})
	}
	for _, l := range m.come {
		all = append(all, Pair{New: l.file, Err: l.err})
	}
	slices.SortStableFunc(all, func(p, q Pair) int { return cmp.Compare(p.path(), q.path()) })
	return all
}

// byPath pairs the files with one path; gone and come are the others.
func byPath(before, after []File) (all []Pair, gone, come []*File) {
	there := make(map[string]*File, len(before))
	for i := range before {
		there[before[i].Path] = &before[i]
	}
	for i := range after {
		f := &after[i]
		if old := there[f.Path]; old != nil {
			all = append(all, Pair{Old: old, New: f})
			delete(there, f.Path)
			continue
		}
		come = append(come, f)
	}
	for i := range before {
		if there[before[i].Path] == &before[i] {
			gone = append(gone, &before[i])
		}
	}
	return all, gone, come
}
