package specimen

import (
	"strconv"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
)

// samples are texts of which every datatype that schemas usually ask for
// accepts one or more.
var samples = []string{
	"words", "some words", "x", "", "1", "0", "-1", "2.5", "0.5", "12mm", "50%", "1.2", "true", "false", "en", "zh-Latn",
	"1951", "1951-11", "1951-11-19", "1951-11-19T10:00:00Z", "10:00:00", "--11", "--11-19", "---19", "P1D", "P1Y2M",
	"#a", "http://example.org/a?b=c#d", "name", "pre:fixed", "UTF-8", "a1", "A", "II", "3/4", "http", "0F", "Zg==",
	"M", "F", "U+0041", "1234", "12:30", "Y",
}

// data is a value of a datatype; ok is false when no sample is one, or when all
// are excepted.
func (d *drawer) data(p *pattern.Pattern) (value string, ok bool) {
	t := p.Data.Type
	switch t.IDKind() {
	case datatype.ID:
		d.ids++
		return "id" + strconv.Itoa(d.ids), true
	case datatype.IDREF, datatype.IDREFS:
		return "id" + strconv.Itoa(1+d.rnd.IntN(max(d.ids, 1))), d.ids > 0
	}
	first := d.rnd.IntN(len(samples))
	for i := range samples {
		value = samples[(first+i)%len(samples)]
		if t.Valid([]byte(value), nil) && (p.Left == nil || !excepts(p.Left, value)) {
			return value, true
		}
	}
	return "", false
}

// excepts reports whether an except pattern takes value out.
func excepts(p *pattern.Pattern, value string) bool {
	switch p.Kind {
	case pattern.Choice:
		for _, a := range p.Alts {
			if excepts(a, value) {
				return true
			}
		}
		return false
	case pattern.Value:
		return p.Data.Type.Equal([]byte(value), nil, []byte(p.Data.Value), nil)
	case pattern.Data:
		return p.Data.Type.Valid([]byte(value), nil) && (p.Left == nil || !excepts(p.Left, value))
	}
	return true
}
