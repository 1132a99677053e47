// Package config reads catchword.yaml, in which a project keeps what would
// else have to be said on every command line.
//
//	c, err := config.Discover("edition/letters")
//
// A configuration holds for the files below its directory:
//
//	encode:
//	  authority: [people.csv, places.xml]
//	  publisher: National Archives
//	validate:
//	  schemas: [house.rng]
//
// Paths in it are relative to the file. An unknown key is an error: a setting
// that is misspelt must not be ignored in silence.
package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// FileName is the name under which a configuration is found.
const FileName = "catchword.yaml"

// Config is what a configuration sets. The zero Config sets nothing.
type Config struct {
	File     string   `yaml:"-"` // where it was read from; "" for none
	Encode   Encode   `yaml:"encode"`
	Validate Validate `yaml:"validate"`
}

// Encode sets what encode cannot know from a transcription. The settings are
// those of encode.Options, where each is explained.
type Encode struct {
	Authority    []string `yaml:"authority"` // files of people, places and organisations
	Language     string   `yaml:"language"`
	Publisher    string   `yaml:"publisher"`
	Edition      string   `yaml:"edition"`
	Availability string   `yaml:"availability"`
	Licence      string   `yaml:"licence"`
	LicenceURL   string   `yaml:"licenceUrl"`
	Date         string   `yaml:"date"`
	XMLModel     string   `yaml:"xmlModel"` // the address of the schema that documents declare
	StandOff     *bool    `yaml:"standOff"` // whether documents hold the entries of the names they use; unset: true
	Refs         Refs     `yaml:"refs"`     // how names point to their entries
	Fields       Fields   `yaml:"fields"`   // what transcriptions call the fields of their headers
}

// Fields are the settings of encode.Fields.
type Fields struct {
	Title          []string `yaml:"title"`
	Date           []string `yaml:"date"`
	Author         []string `yaml:"author"`
	Recipient      []string `yaml:"recipient"`
	Place          []string `yaml:"place"`
	Citation       []string `yaml:"citation"`
	URL            []string `yaml:"url"`
	Record         []string `yaml:"record"`
	Summary        []string `yaml:"summary"`
	Language       []string `yaml:"language"`
	Credits        []string `yaml:"credits"`
	Classification []string `yaml:"classification"`
	Number         []string `yaml:"number"`
	Series         []string `yaml:"series"`
	Destination    []string `yaml:"destination"`
	Repository     []string `yaml:"repository"`
	Shelfmark      []string `yaml:"shelfmark"`
}

// Refs are the settings of authority.RefStyle.
type Refs struct {
	File        string   `yaml:"file"`
	Authorities []string `yaml:"authorities"`
	Uncertain   bool     `yaml:"uncertain"`
	Prefixes    struct {
		Person       *Prefix `yaml:"person"`
		Organisation *Prefix `yaml:"organisation"`
		Place        *Prefix `yaml:"place"`
	} `yaml:"prefixes"`
}

// Prefix is a setting of authority.Prefix.
type Prefix struct {
	Ident string `yaml:"ident"`
	Strip string `yaml:"strip"`
}

// Validate sets by what documents are judged that no --schema judges.
type Validate struct {
	Schemas  []string `yaml:"schemas"`  // names or files
	Catalogs []string `yaml:"catalogs"` // OASIS XML catalogs
}

// Discover reads the configuration next to or above a directory; there need
// not be one. The error is a diag.Diagnostic or one of reading.
func Discover(dir string) (*Config, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	for {
		c, err := Read(filepath.Join(dir, FileName))
		if !errors.Is(err, fs.ErrNotExist) {
			return c, err
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return new(Config), nil
		}
		dir = parent
	}
}

// Read reads one configuration.
func Read(path string) (*Config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := new(Config)
	if err := decode(path, text, c); err != nil {
		return nil, err
	}
	c.File = path
	dir := filepath.Dir(path)
	for _, paths := range [][]string{c.Encode.Authority, c.Validate.Catalogs} {
		below(dir, paths)
	}
	belowUnlessNames(dir, c.Validate.Schemas)
	return c, nil
}

// below makes paths relative to the working directory out of paths that are
// relative to dir.
func below(dir string, paths []string) {
	for i, p := range paths {
		if !filepath.IsAbs(p) {
			paths[i] = filepath.Join(dir, filepath.FromSlash(p))
		}
	}
}

// belowUnlessNames does the same, but leaves the names of schemas alone: they
// have neither a directory nor an extension.
func belowUnlessNames(dir string, schemas []string) {
	for i, s := range schemas {
		if filepath.Ext(s) != "" || filepath.Base(s) != s {
			below(dir, schemas[i:i+1])
		}
	}
}
