package citation

import "strings"

// A Parser takes citations apart. It is immutable and may be used by many
// goroutines at once.
type Parser struct {
	repositories map[string][]named // by the first word of the name, longest names first
}

// named is a name of a repository with the grammar of its shelfmarks.
type named struct{ name, grammar string }

// New is a parser that knows the built-in repositories.
func New() *Parser {
	p := &Parser{repositories: map[string][]named{}}
	p.learnAll(builtin)
	return p
}

// With is a parser that knows further repositories. One that shares a name with a
// known one is the same, and has its grammar unless it says another.
func (p *Parser) With(extra ...Repository) *Parser {
	if len(extra) == 0 {
		return p
	}
	q := &Parser{repositories: make(map[string][]named, len(p.repositories))}
	for _, r := range extra {
		if r.Grammar == "" {
			r.Grammar = p.grammarOf(r.Names)
		}
		q.learnAll([]Repository{r})
	}
	for _, list := range p.repositories {
		for _, n := range list {
			q.learn(n.name, n.grammar)
		}
	}
	return q
}

// grammarOf is the grammar of the repository that has one of the names.
func (p *Parser) grammarOf(names []string) string {
	for _, name := range names {
		s := source(name)
		for _, n := range p.repositories[name[:s.word(0)]] {
			if n.name == name {
				return n.grammar
			}
		}
	}
	return ""
}

func (p *Parser) learnAll(list []Repository) {
	for _, r := range list {
		for _, name := range r.Names {
			p.learn(strings.Join(strings.Fields(name), " "), r.Grammar)
		}
	}
}

// learn adds a name, unless it is known, before the shorter ones.
func (p *Parser) learn(name, grammar string) {
	if name == "" {
		return
	}
	s := source(name)
	key := name[:s.word(0)]
	list := p.repositories[key]
	at := 0
	for at < len(list) && len(list[at].name) >= len(name) {
		if list[at].name == name {
			return
		}
		at++
	}
	list = append(list, named{})
	copy(list[at+1:], list[at:])
	list[at] = named{name, grammar}
	p.repositories[key] = list
}

// Parse takes one citation apart. It reads text once, in linear time.
func (p *Parser) Parse(text string) Citation {
	b := &builder{source: source(text), parser: p}
	at := b.heading()
	for at < len(text) {
		at = b.statement(at)
	}
	b.fill(len(text))
	return b.citation
}
