package config

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"catchword/tei/authority"
	"catchword/tei/diag"
)

// What is correct YAML may still say what no edition can mean. It would show in every
// document that is encoded, or not at all: better once, and in its place.

// check is everything that cannot be meant; text is what was read.
func (c *Config) check(path string, text []byte) diag.List {
	k := checker{file: path, tree: parse(text)}
	e := c.Encode
	k.date(e.Date, "encode", "date")
	k.language(e.Language, "encode", "language")
	k.oneOf(e.Availability, []string{"free", "restricted", "unknown"}, "encode", "availability")
	k.address(e.LicenceURL, "encode", "licenceUrl")
	k.address(e.XMLModel, "encode", "xmlModel")
	k.address(e.Refs.File, "encode", "refs", "file")
	k.publisher(e)
	for i, name := range e.Refs.Authorities {
		k.authority(name, "encode", "refs", "authorities", fmt.Sprint(i))
	}
	for _, p := range []struct {
		kind   string
		prefix *Prefix
	}{{"person", e.Refs.Prefixes.Person}, {"organisation", e.Refs.Prefixes.Organisation}, {"place", e.Refs.Prefixes.Place}} {
		if p.prefix != nil {
			k.prefix(p.prefix.Ident, "encode", "refs", "prefixes", p.kind)
		}
	}
	k.fields(e.Fields)
	return k.found
}

// checker gathers what cannot be meant.
type checker struct {
	file  string
	tree  *tree
	found diag.List
}

func (k *checker) wrong(at []string, format string, args ...any) {
	k.found.Add(diag.Diagnostic{
		File: k.file, Severity: diag.Error, Source: diag.Config, Code: "config-value",
		Span: k.tree.place(at), Message: fmt.Sprintf(format, args...),
	})
}

func (k *checker) date(value string, at ...string) {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(form, value); err == nil {
			return
		}
	}
	if value != "" {
		k.wrong(at, "`%s` is no date: use YYYY-MM-DD, YYYY-MM or YYYY", value)
	}
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$`)

func (k *checker) language(value string, at ...string) {
	if value != "" && !languageTag.MatchString(value) {
		k.wrong(at, "`%s` is no tag of a language: write en, de, fr or another one of BCP 47", value)
	}
}

func (k *checker) oneOf(value string, known []string, at ...string) {
	if value != "" && !slices.Contains(known, value) {
		k.wrong(at, "`%s` is not known here: write %s", value, strings.Join(known, ", "))
	}
}

// address checks what becomes a pointer: TEI takes a blank for the end of one.
func (k *checker) address(value string, at ...string) {
	if i := strings.IndexAny(value, " \t\r\n<>\"{}|\\^`"); i >= 0 {
		k.wrong(at, "`%s` is no address: the character `%c` cannot stand in one; a blank is written %%20", value, value[i])
	}
}

// publisher checks that what TEI says of a publisher has one to be said of.
func (k *checker) publisher(e Encode) {
	if e.Publisher != "" {
		return
	}
	for _, s := range []struct{ value, name string }{{e.Availability, "availability"}, {e.Licence, "licence"}, {e.LicenceURL, "licenceUrl"}} {
		if s.value != "" {
			k.wrong([]string{"encode", s.name}, "`%s` is written only beside a publisher: set `publisher`, too", s.name)
			return
		}
	}
}

func (k *checker) authority(name string, at ...string) {
	if !strings.ContainsAny(name, "./") && !slices.Contains(authority.Known(), strings.ToLower(name)) {
		k.wrong(at, "there is no authority file `%s`: known are %s, and any part of an address, such as example.org", name, strings.Join(authority.Known(), ", "))
	}
}

var prefixIdent = regexp.MustCompile(`^[a-z][a-z0-9+.\-]*$`)

func (k *checker) prefix(ident string, at ...string) {
	switch {
	case ident == "":
		k.wrong(at, "the prefix has no `ident`, what stands before the colon of a pointer: psn")
	case !prefixIdent.MatchString(ident):
		k.wrong(append(at, "ident"), "`%s` cannot be a prefix: it begins with a small letter, and small letters, figures, +, - and dots follow", ident)
	}
}

// fields checks that a field is called by no name of another one.
func (k *checker) fields(f Fields) {
	of := make(map[string]string)
	for _, field := range f.named() {
		for i, name := range field.names {
			folded := strings.ToLower(name)
			if other := of[folded]; other != "" && other != field.key {
				k.wrong([]string{"encode", "fields", field.key, fmt.Sprint(i)}, "`%s` is a name of the field `%s` already", name, other)
			}
			of[folded] = cmp.Or(of[folded], field.key)
		}
	}
}

// namedField is the names of one field.
type namedField struct {
	key   string
	names []string
}

// named is the fields by their keys.
func (f Fields) named() []namedField {
	return []namedField{
		{"title", f.Title},
		{"date", f.Date},
		{"author", f.Author},
		{"recipient", f.Recipient},
		{"place", f.Place},
		{"citation", f.Citation},
		{"url", f.URL},
		{"record", f.Record},
		{"summary", f.Summary},
		{"language", f.Language},
		{"credits", f.Credits},
		{"classification", f.Classification},
		{"number", f.Number},
		{"series", f.Series},
		{"destination", f.Destination},
		{"repository", f.Repository},
		{"shelfmark", f.Shelfmark},
	}
}
