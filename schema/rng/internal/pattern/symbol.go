package pattern

// A Symbol numbers the names that a schema can tell apart: each name that it
// mentions, and for the others one for each namespace that it mentions and one
// for all the rest.
type Symbol int32

// Symbols is the table of them. It is safe for concurrent use once the schema
// is built.
type Symbols struct {
	byName map[Name]Symbol
	names  []Name
}

func newSymbols() Symbols {
	s := Symbols{byName: map[Name]Symbol{}}
	s.mention(Name{otherSpace, otherLocal})
	return s
}

func (s *Symbols) mention(n Name) Symbol {
	sym, ok := s.byName[n]
	if !ok {
		sym = Symbol(len(s.names))
		s.byName[n] = sym
		s.names = append(s.names, n)
		s.mentionSpace(n.Space)
	}
	return sym
}

func (s *Symbols) mentionSpace(space string) {
	if _, ok := s.byName[Name{space, otherLocal}]; !ok {
		s.mention(Name{space, otherLocal})
	}
}

// Symbol is the symbol of a document's name.
func (s *Symbols) Symbol(space, local string) Symbol {
	if sym, ok := s.byName[Name{space, local}]; ok {
		return sym
	}
	return s.byName[Name{space, otherLocal}] // 0 when the namespace is not mentioned
}

// Count is the number of symbols; they are 0 up to Count-1.
func (s *Symbols) Count() int { return len(s.names) }

// NameOf is the name of a symbol. Its local part is "\x00" when it stands for
// names that the schema does not mention.
func (s *Symbols) NameOf(sym Symbol) Name { return s.names[sym] }

// Mentioned reports whether a symbol is a name that the schema mentions.
func (s *Symbols) Mentioned(sym Symbol) bool { return s.names[sym].Local != otherLocal }
