package schema

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An Entry is a schema that Load knows by name.
type Entry struct {
	Name  string `json:"name"`
	Where string `json:"where"` // "embedded", or the path of the file
}

// Names lists the schemas that Load knows by name: the embedded profile, then
// those of the stores in their order, each store sorted. A name of an earlier
// store hides the same name of a later one.
func (l *Library) Names() []Entry {
	entries := []Entry{{Profile, "embedded"}}
	for _, dir := range l.o.Stores {
		for _, file := range storedFiles(dir, ".rng", ".rnc") {
			name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
			if !slices.ContainsFunc(entries, func(e Entry) bool { return e.Name == name }) {
				entries = append(entries, Entry{name, file})
			}
		}
	}
	return entries
}

func (l *Library) names() []string {
	var names []string
	for _, e := range l.Names() {
		names = append(names, e.Name)
	}
	return names
}

// stored is the file of a schema that a store knows by name.
func (l *Library) stored(name string) (path string, ok bool) {
	for _, e := range l.Names()[1:] {
		if e.Name == name {
			return e.Where, true
		}
	}
	return "", false
}

// storedFiles are the files of a store with one of the extensions; a store that
// is not there has none.
func storedFiles(dir string, extensions ...string) []string {
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		return nil
	}
	var files []string
	for _, e := range entries {
		if !e.IsDir() && slices.Contains(extensions, extension(e.Name())) {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	return files
}
