package authority

import (
	"path"
	"slices"
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
)

// Entry is one person, organisation or place. An archive is an organisation of
// type "repository". Entries are not to be changed once an Index holds them.
type Entry struct {
	ID    string
	local string       // the pointer to it in the same file: # and the identifier
	Kind  tei.NameKind // PersName, OrgName or PlaceName
	Type  string       // of an organisation or place: repository, country, ...
	Name  string       // the preferred name
	// Names is all forms, the preferred one first; the last are those that
	// were composed from the parts of others.
	Names []Form
	Roles []string // offices and titles that the entry's names carry: Comrade, Marshal
	URIs  []string // the entry in other authority files: GND, VIAF, Wikidata, GeoNames
	Note  string
	File  string    // where the entry was read
	Span  diag.Span // in File

	texts map[string]struct{} // of many forms, while the entry is read
}

// Form is one form of a name.
type Form struct {
	Text     string
	Type     string // pseudonym, abbreviation, variant, ...
	Lang     string // BCP 47
	From, To string // the days, months or years it was in use; "" for no bound
	// Documents is the only documents in which it is a name of the entry: their
	// record numbers, or the names of their files or patterns of these; none
	// stands for all.
	Documents []string
	Composed  bool // made from the parts of another form: a surname alone, the parts the other way round, initials
}

// repositories are the types that say of an organisation that it keeps documents.
var repositories = []string{"repository", "archive", "library", "museum"}

// Repository reports whether the entry is an archive, library or museum.
func (e *Entry) Repository() bool {
	return e.Kind == tei.OrgName && slices.Contains(repositories, e.Type)
}

// bounded reports whether a form is not for all days and documents.
func (f *Form) bounded() bool { return f.From != "" || f.To != "" || len(f.Documents) > 0 }

// ValidOn reports whether a form was in use on a date (YYYY, YYYY-MM or
// YYYY-MM-DD). Dates of different precision are compared as far as both go.
func (f *Form) ValidOn(date string) bool {
	return date == "" || !before(date, f.From) && !before(f.To, date)
}

// usedIn reports whether a form is a name of its entry in a document that goes
// by one of several names.
func (f *Form) usedIn(document []string) bool {
	for _, pattern := range f.Documents {
		for _, name := range document {
			if ok, _ := path.Match(pattern, name); ok {
				return true
			}
		}
	}
	return len(f.Documents) == 0
}

// before reports whether date a lies before date b, both known.
func before(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] < b[:n]
}

// add appends a form unless the entry has it; a declared one takes the place
// of the same composed one.
func (e *Entry) add(f Form) {
	if f.Text == "" {
		return
	}
	if !e.mayHave(f.Text) {
		e.Names = append(e.Names, f)
		return
	}
	for i := range e.Names {
		if g := &e.Names[i]; g.Text == f.Text && g.From == f.From && g.To == f.To && slices.Equal(g.Documents, f.Documents) {
			if g.Composed && !f.Composed {
				*g = f
			}
			return
		}
	}
	e.Names = append(e.Names, f)
}

// manyForms is from how many forms on an entry remembers them while it is read.
const manyForms = 64

// mayHave reports whether one of the forms may be a text: false only when none is. The
// text counts as one of them from then on.
func (e *Entry) mayHave(text string) bool {
	if len(e.Names) < manyForms {
		return true
	}
	if e.texts == nil {
		e.texts = make(map[string]struct{}, 2*len(e.Names))
		for _, f := range e.Names {
			e.texts[f.Text] = struct{}{}
		}
	}
	n := len(e.texts)
	e.texts[text] = struct{}{}
	return len(e.texts) == n
}

// settle orders the forms and sets the preferred name.
func (e *Entry) settle() {
	slices.SortStableFunc(e.Names, func(a, b Form) int { return a.rank() - b.rank() })
	if e.Name == "" && len(e.Names) > 0 {
		e.Name = e.Names[0].Text
	}
}

// pack moves what encoding writes of an entry into one piece of memory: of a large
// authority each document takes other entries, which no cache of the processor holds.
func (e *Entry) pack() {
	size := 1 + len(e.ID)
	for _, f := range e.Names {
		size += len(f.Text)
	}
	for _, u := range e.URIs {
		size += len(u)
	}
	var b strings.Builder
	b.Grow(size)
	put := func(text string) string {
		from := b.Len()
		b.WriteString(text)
		return b.String()[from:]
	}
	e.texts = nil
	e.local = put("#" + e.ID)
	e.ID = e.local[1:]
	for i := range e.URIs {
		e.URIs[i] = put(e.URIs[i])
	}
	for i := range e.Names {
		e.Names[i].Text = put(e.Names[i].Text)
	}
	if len(e.Names) > 0 && e.Name == e.Names[0].Text {
		e.Name = e.Names[0].Text
	}
}

// rank orders forms: the preferred, the declared, the composed.
func (f *Form) rank() int {
	switch {
	case f.Composed:
		return 2
	case slices.Contains([]string{"preferred", "reg", "main"}, f.Type):
		return 0
	}
	return 1
}
