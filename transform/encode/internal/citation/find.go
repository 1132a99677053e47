package citation

import "strings"

// Find is the archival references in running text, such as a note that says
// where a copy is kept, in order and disjoint. Only what a grammar recognises
// is found: a known archive without shelfmark is none. It reads text once, in
// linear time.
func (p *Parser) Find(text string) []Reference {
	s := source(text)
	var all []Reference
	end := 0 // of the paragraph
	for i := 0; i < len(s); {
		if !s.mayBegin(i) || !p.promising(s, i) {
			i++
			continue
		}
		if i >= end {
			end = len(s)
			if n := strings.Index(text[i:], "\n\n"); n >= 0 {
				end = i + n
			}
		}
		var before *Reference
		if len(all) > 0 {
			before = &all[len(all)-1]
		}
		r, ok := p.reference(s, i, end, before)
		if !ok || !r.evident() {
			i = max(i+1, s.word(i))
			continue
		}
		all = append(all, r)
		i = r.End
	}
	return all
}

// mayBegin reports whether a reference may begin at i: a word with a capital,
// an abbreviation, or a number of three figures.
func (s source) mayBegin(i int) bool {
	c := s[i]
	if c >= 'A' && c <= 'Z' || c == 'f' || isDigit(c) || c == 0xD0 {
		return !s.letteredBefore(i)
	}
	return false
}

// promising reports whether the word or number at i is one that begins
// references; the most common words of a text are passed over here.
func (p *Parser) promising(s source, i int) bool {
	if isDigit(s[i]) {
		return isDigit(s.at(i+1)) && isDigit(s.at(i+2)) && !isDigit(s.at(i+3)) && s.at(i+3) > ' '
	}
	end := s.word(i)
	if len(p.repositories[string(s[i:end])]) > 0 || capitals(string(s[i:end])) > 1 {
		return true
	}
	if l, ok := s.lookUp(i, end, nil); ok && l.level == collectionLevel {
		return true
	}
	if _, ok := s.ibid(i); ok {
		return true
	}
	_, ok := s.namedArchive(i)
	return ok
}

// evident reports whether r, found in running text, cannot be something else:
// it names its archive, or two levels, or a number of unmistakable shape.
func (r *Reference) evident() bool {
	terms := 0
	for _, list := range [][]Term{r.Collections, r.Identifiers} {
		for _, t := range list {
			if !t.Inherited && t.Type != "" {
				terms++
			}
		}
	}
	named := r.Repository.Value != "" && r.Repository.Start < r.Repository.End
	return named && terms+len(r.Loci) > 0 || terms > 1 || terms == 1 && (r.Grammar == "file number" || r.Grammar == "numbers")
}
