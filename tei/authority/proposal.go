package authority

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"catchword/tei"
)

// Proposal gathers names that no authority file has, and writes them as rows of
// one: a table that Load reads, for an editor to correct and complete.
//
//	var p authority.Proposal
//	p.Add("person", "J. Brook", "letter.txt:9:1")
//	err := p.WriteCSV(os.Stdout, index)
//
// The zero value is ready. It is not safe for concurrent use.
type Proposal struct {
	rows map[string]*proposed // by kind and folded words
}

// proposed is one row.
type proposed struct {
	kind, name string
	places     []string
}

// Add notes a name of a kind (person, place, organisation), and where it stands.
// Spellings that Match does not tell apart are one name, and so is one with the surname
// first.
func (p *Proposal) Add(kind, name, place string) {
	key := key(kind, inOrder(name))
	if key == kind {
		return
	}
	if p.rows == nil {
		p.rows = make(map[string]*proposed)
	}
	row := p.rows[key]
	if row == nil {
		row = &proposed{kind: kind, name: name}
		p.rows[key] = row
	}
	switch inverted := strings.Contains(name, ","); {
	case loud(row.name) && !loud(name), inverted && !loud(name) && !strings.Contains(row.name, ","):
		row.name = name // Brook rather than BROOK, and Brook, Anna, which tells what the surname is
	}
	row.places = append(row.places, place)
}

// inOrder is a name as it is spoken: Anna Brook for Brook, Anna.
func inOrder(name string) string {
	surname, forenames, ok := strings.Cut(name, ", ")
	if !ok || strings.Contains(forenames, ",") {
		return name
	}
	return forenames + " " + surname
}

// loud reports whether a name has capitals only.
func loud(name string) bool { return !strings.ContainsFunc(name, unicode.IsLower) }

// Len is how many names there are.
func (p *Proposal) Len() int { return len(p.rows) }

// WriteCSV writes a row for each name, in the order of the names: an identifier
// that none of the given indexes has, kind and name, and a note that says where
// the name stands. Nil indexes are passed over. The same names give the same
// bytes.
func (p *Proposal) WriteCSV(w io.Writer, known ...*Index) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"id", "kind", "name", "aliases", "note"}) // Flush tells
	taken := make(map[string]bool)
	for _, row := range p.sorted() {
		_ = out.Write([]string{row.id(taken, known), row.kind, row.name, "", row.note()})
	}
	out.Flush()
	return out.Error()
}

// sorted is the rows in the order of their kinds and of their names as they are written.
func (p *Proposal) sorted() []*proposed {
	return slices.SortedFunc(maps.Values(p.rows), func(a, b *proposed) int {
		return cmp.Or(cmp.Compare(key(a.kind, a.name), key(b.kind, b.name)), cmp.Compare(a.name, b.name))
	})
}

// key is a kind and the folded words of a name.
func key(kind, name string) string {
	for _, w := range wordsOf(name) {
		kind += " " + string(w.folded)
	}
	return kind
}

// id is an identifier for the row that nothing has yet, made of its name.
func (r *proposed) id(taken map[string]bool, known []*Index) string {
	want := identifier(r.name)
	if !tei.IsName(want) {
		want = r.kind
	}
	id := want
	for n := 2; taken[id] || has(known, id); n++ {
		id = fmt.Sprintf("%s-%d", want, n)
	}
	taken[id] = true
	return id
}

// identifier is the words of a name with hyphens between them.
func identifier(name string) string {
	var parts []string
	for _, w := range wordsOf(name) {
		parts = append(parts, string(w.folded))
	}
	return strings.Join(parts, "-")
}

func has(known []*Index, id string) bool {
	return slices.ContainsFunc(known, func(x *Index) bool { return x != nil && x.Entry(id) != nil })
}

// placesNoted is how many places a note lists.
const placesNoted = 5

func (r *proposed) note() string {
	places := slices.Clone(r.places)
	more := ""
	if n := len(places) - placesNoted; n > 0 {
		places, more = places[:placesNoted], fmt.Sprintf(" and at %d more places", n)
		if n == 1 {
			more = " and at 1 more place"
		}
	}
	return "seen at " + strings.Join(places, ", ") + more
}
