package citation

import "strings"

// longestKept is how many bytes of a line are read for where a document is kept, and
// longestRemark how many may follow that: Original. Typescript.
const (
	longestKept   = 400
	longestRemark = 80
)

// Kept reports whether a text is nothing but where an archive that is known keeps
// something, in brackets or behind the word Source or without, and where that begins; or
// where it is printed.
func (p *Parser) Kept(text string) (at int, ok bool) {
	if len(text) > longestKept || !strings.ContainsAny(text, "0123456789") {
		return 0, false
	}
	if p.reprinted(text) {
		return 0, true
	}
	at = keptLead(text)
	if k := strings.IndexAny(text, ")]"); at > 0 && k >= 0 && (text[0] == '(' || text[0] == '[') && len(text)-k > 2 && strings.IndexByte(text[k+1:], text[k]) < 0 {
		return 0, false // a sentence behind the brackets
	}
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

// reprinted reports whether a text says where the document is printed, with the words that
// lead to it and the year, and no more.
func (p *Parser) reprinted(text string) bool {
	if s := source(text); len(text) > 3 {
		lead, ok := s.printLead(0)
		if !ok || !strings.Contains(text[:lead], "ublished") && !strings.Contains(text[:lead], "rinted") && !strings.HasSuffix(strings.TrimRight(text[:lead], " "), ":") {
			return false
		}
	}
	parts := p.Parse(text).Parts
	return len(parts) > 0 && parts[0].Kind == Print && parts[0].Printed.Year.End > 0 && len(text)-parts[0].End <= longestRemark
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
