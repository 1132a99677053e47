package pattern

import (
	"slices"
	"strconv"
	"strings"
)

// A Name is a name of an element or attribute.
type Name struct{ Space, Local string }

// Class is what kind of name class a NameClass is.
type Class uint8

// The name classes of the simple syntax.
const (
	OneName  Class = iota // name
	AnyName               // anyName, perhaps with except
	AnyLocal              // nsName, perhaps with except
	OneOf                 // choice
)

// A NameClass is a set of names. It is interned and immutable.
type NameClass struct {
	ID     int32
	Class  Class
	Name   Name         // OneName; AnyLocal: Space only
	Sym    Symbol       // OneName
	Except *NameClass   // AnyName, AnyLocal: nil for none
	Alts   []*NameClass // OneOf: two or more
}

// Contains reports whether name is in the class.
func (c *NameClass) Contains(name Name) bool {
	switch c.Class {
	case OneName:
		return c.Name == name
	case OneOf:
		return slices.ContainsFunc(c.Alts, func(a *NameClass) bool { return a.Contains(name) })
	case AnyLocal:
		if c.Name.Space != name.Space {
			return false
		}
	}
	return c.Except == nil || !c.Except.Contains(name)
}

// Open reports whether the class has infinitely many names.
func (c *NameClass) Open() bool {
	return c.Class == AnyName || c.Class == AnyLocal || c.Class == OneOf && slices.ContainsFunc(c.Alts, (*NameClass).Open)
}

// Each calls f with every name class that c is made of, and with those that it
// leaves out.
func (c *NameClass) Each(f func(*NameClass)) {
	f(c)
	for _, a := range c.Alts {
		a.Each(f)
	}
	if c.Except != nil {
		c.Except.Each(f)
	}
}

// overlaps reports whether some name is in both classes. It is enough to try
// the names that either mentions and, for wildcards, names that neither does.
func (c *NameClass) overlaps(d *NameClass) bool {
	if c.Class == OneName {
		return d.Contains(c.Name)
	}
	if d.Class == OneName {
		return c.Contains(d.Name)
	}
	both := func(n Name) bool { return c.Contains(n) && d.Contains(n) }
	return slices.ContainsFunc(c.witnesses(nil), both) || slices.ContainsFunc(d.witnesses(nil), both)
}

// otherLocal and otherSpace are no names of any document: they stand for those
// that a schema does not mention.
const otherLocal, otherSpace = "\x00", "\x00"

// witnesses appends names that c mentions and, for each wildcard, one that it
// does not.
func (c *NameClass) witnesses(to []Name) []Name {
	switch c.Class {
	case OneName:
		to = append(to, c.Name)
	case AnyLocal:
		to = append(to, Name{c.Name.Space, otherLocal})
	case AnyName:
		to = append(to, Name{otherSpace, otherLocal})
	}
	for _, a := range c.Alts {
		to = a.witnesses(to)
	}
	if c.Except != nil {
		to = c.Except.witnesses(to)
	}
	return to
}

// String is the class as messages write it.
func (c *NameClass) String() string {
	switch c.Class {
	case OneName:
		return c.Name.Local
	case AnyName:
		return "any name"
	case AnyLocal:
		return "any name in " + c.Name.Space
	}
	var parts []string
	for _, a := range c.Alts {
		parts = append(parts, a.String())
	}
	return strings.Join(parts, " or ")
}

// names interns name classes.
type names struct {
	byName map[Name]*NameClass
	byKey  map[string]*NameClass
	all    []*NameClass // by ID
	Symbols
}

func newNames() names {
	return names{byName: map[Name]*NameClass{}, byKey: map[string]*NameClass{}, Symbols: newSymbols()}
}

// Name is the class of one name.
func (t *names) Name(space, local string) *NameClass {
	n := Name{space, local}
	c := t.byName[n]
	if c == nil {
		c = t.add(NameClass{Class: OneName, Name: n, Sym: t.mention(n)})
		t.byName[n] = c
	}
	return c
}

// AnyName is the class of all names but those of except, which may be nil.
func (t *names) AnyName(except *NameClass) *NameClass {
	return t.intern("*"+except.key(), NameClass{Class: AnyName, Except: except})
}

// AnyLocal is the class of all names of a namespace but those of except, which
// may be nil.
func (t *names) AnyLocal(space string, except *NameClass) *NameClass {
	t.mentionSpace(space)
	return t.intern("."+except.key()+" "+space, NameClass{Class: AnyLocal, Name: Name{Space: space}, Except: except})
}

// OneOf is the class of the names of any of alts.
func (t *names) OneOf(alts ...*NameClass) *NameClass {
	if len(alts) == 1 {
		return alts[0]
	}
	var key strings.Builder
	for _, a := range alts {
		key.WriteString("|" + a.key())
	}
	return t.intern(key.String(), NameClass{Class: OneOf, Alts: slices.Clone(alts)})
}

func (c *NameClass) key() string {
	if c == nil {
		return ""
	}
	return strconv.Itoa(int(c.ID))
}

func (t *names) intern(key string, c NameClass) *NameClass {
	if old := t.byKey[key]; old != nil {
		return old
	}
	t.byKey[key] = t.add(c)
	return t.byKey[key]
}

// add numbers a name class.
func (t *names) add(c NameClass) *NameClass {
	c.ID = int32(len(t.all))
	t.all = append(t.all, &c)
	return &c
}

// Names calls f with every name that the class mentions and holds, and reports
// whether it holds names that it does not mention.
func (c *NameClass) Names(f func(Name)) (other bool) {
	switch c.Class {
	case OneName:
		f(c.Name)
		return false
	case OneOf:
		for _, a := range c.Alts {
			other = a.Names(f) || other
		}
		return other
	}
	return true
}
