package citation

import (
	"strings"
	"unicode"
)

// How the name of an archive is told: it is known, a fond follows it, or a word
// in it means an archive.

// repository reads the name of a repository at i: a known one, an
// abbreviation before a labelled level, or words that name an archive.
func (p *Parser) repository(s source, i int) (end int, grammar string, ok bool) {
	if !isUpperFirst(string(s[i:min(len(s), i+4)])) || s.letteredBefore(i) {
		return i, "", false
	}
	if end, grammar, ok = p.known(s, i); ok {
		return end, grammar, true
	}
	if end, ok = s.abbreviatedArchive(i); ok {
		return end, "", true
	}
	if end, ok = s.seatedArchive(i); ok {
		return end, "holding", true
	}
	end, ok = s.namedArchive(i)
	if c := s.at(s.space(end)); ok && end < len(s) && (strings.IndexByte(",:;.()[]", c) < 0 || c != '(' && s.at(end) == ' ') {
		return i, "", false // the Library's, the Archive was
	}
	return end, p.grammarByEnd(s.collapse(i, end)), ok
}

// grammarByEnd is the grammar of an archive whose name is not known: a presidential
// library may have the President's whole name before it.
func (p *Parser) grammarByEnd(name string) string {
	k := strings.LastIndexByte(name, ' ')
	if k < 0 || name[k+1:] != "Library" {
		return "holding"
	}
	if strings.HasSuffix(name, " Presidential Library") {
		return "files"
	}
	if short := name[strings.LastIndexByte(name[:k], ' ')+1:]; p.grammarOf([]string{short}) != "" {
		return p.grammarOf([]string{short})
	}
	return "holding"
}

// known reads the name of a known repository at i.
func (p *Parser) known(s source, i int) (end int, grammar string, ok bool) {
	for _, n := range p.repositories[string(s[i:s.word(i)])] {
		if end, ok := s.words(i, n.name, true); ok {
			return end, n.grammar, true
		}
	}
	return i, "", false
}

// abbreviatedArchive reads an abbreviation that a fond follows: "TsGAOR, f. 5".
func (s source) abbreviatedArchive(i int) (end int, ok bool) {
	end = i
	upper := 0
	for end < len(s) && end < i+24 {
		r, n := s.rune(end)
		if unicode.IsUpper(r) {
			upper++
		} else if !unicode.IsLetter(r) && r != '-' && !(r == ' ' && isUpperFirst(string(s[end+1:]))) {
			break
		}
		end += n
	}
	if upper < 2 {
		return i, false
	}
	j := end
	for j < len(s) && strings.IndexByte(" \n\t.,:(;", s[j]) >= 0 {
		j++
	}
	l, ok := s.labelBefore(j, nil)
	return end, ok && j > end && l.level == collectionLevel
}

// seatedArchive reads an abbreviation with the seat of the archive behind it: "ÚSTR,
// Prague, ".
func (s source) seatedArchive(i int) (end int, ok bool) {
	end = i
	for upper := 0; end < len(s) && end < i+24; {
		r, n := s.rune(end)
		if unicode.IsUpper(r) {
			upper++
		}
		if !unicode.IsLetter(r) {
			ok = r == ',' && upper > 1
			break
		}
		end += n
	}
	if !ok || s.at(end+1) != ' ' {
		return i, false
	}
	seat := s.placeEnd(end + 2)
	return end, seat > end+2 && s.at(seat) == ','
}

// isArchiveWord reports whether w means an archive or library.
func isArchiveWord(w string) bool {
	return len(w) <= longestLabel && archiveWords[strings.ToLower(w)]
}

// maxName is the longest name of an archive in bytes.
const maxName = 120

// namedArchive reads words of which one means an archive or library, up to a
// comma, colon, parenthesis or the end of the sentence.
func (s source) namedArchive(i int) (end int, ok bool) {
	for at := i; at < len(s) && at < i+maxName; {
		r, n := s.rune(at)
		if unicode.IsLetter(r) {
			word := s.word(at)
			if !unicode.IsUpper(r) && !nameParticles[string(s[at:word])] {
				break
			}
			ok = ok || isArchiveWord(string(s[at:word]))
			at, end = word, word
			continue
		}
		if r == ',' || r == ':' || r == '(' || r == ';' || r == '[' || r == '.' && s.stops(at) || unicode.IsDigit(r) {
			break
		}
		at += n
	}
	ok = ok || s.at(end) == ',' && s.collapse(i, end) == stateDepartment
	return end, ok && !s.remarkLead(i) && !isPublisher(s.collapse(i, end))
}

// stateDepartment keeps files of its own, as American editions cite them.
const stateDepartment = "Department of State"

// isPublisher reports whether name is that of a publisher or the end of one.
func isPublisher(name string) bool {
	for _, p := range publishers {
		if strings.HasPrefix(name, p) || strings.HasSuffix(p, name) {
			return true
		}
	}
	return false
}
