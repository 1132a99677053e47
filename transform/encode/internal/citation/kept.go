package citation

import "strings"

// longestKept is how many bytes of a line are read for where a document is kept, and
// longestRemark how many may follow that: Original. Typescript.
const (
	longestKept   = 400
	longestRemark = 80
)

// Kept reports whether a text is nothing but where an archive that is known keeps
// something, in brackets or behind the word Source or without, and where that begins.
func (p *Parser) Kept(text string) (at int, ok bool) {
	if len(text) > longestKept || !strings.ContainsAny(text, "0123456789") {
		return 0, false
	}
	at = keptLead(text)
	text = strings.TrimRight(text[at:], " .)]")
	if _, _, ok := p.known(source(text), 0); !ok {
		return 0, false
	}
	cited := p.Parse(text)
	refs := cited.References()
	if len(refs) == 0 || refs[0].Start > 0 {
		return 0, false
	}
	for _, r := range refs {
		if !r.Recognised || len(r.Collections)+len(r.Identifiers) == 0 {
			return 0, false
		}
	}
	return at, len(text)-refs[len(refs)-1].End <= longestRemark
}

// keptLead is how many bytes stand before the reference: brackets, and the word that
// says that it is the source.
func keptLead(text string) int {
	rest := strings.TrimLeft(text, "[(")
	word, after, ok := strings.Cut(rest, ":")
	if ok {
		switch strings.ToLower(word) {
		case "source", "sources", "quelle", "fuente", "fonte", "источник":
			rest = strings.TrimLeft(after, " ")
		}
	}
	return len(text) - len(rest)
}
