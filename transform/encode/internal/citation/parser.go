package citation

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/dates"
)

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
	end, ok = s.namedArchive(i)
	if c := s.at(end); ok && end < len(s) && strings.IndexByte(",:;.()[]", c) < 0 {
		return i, "", false // the Library's, the Archive was
	}
	return end, "holding", ok
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
	return end, ok && !s.remarkLead(i) && !isPublisher(s.collapse(i, end))
}

// isPublisher reports whether name is that of a publisher or the end of one.
func isPublisher(name string) bool {
	for _, p := range publishers {
		if strings.HasPrefix(name, p) || strings.HasSuffix(p, name) {
			return true
		}
	}
	return false
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

// A builder collects the parts of a citation.
type builder struct {
	source
	parser   *Parser
	citation Citation
	at       int        // end of the last part
	last     *Reference // the reference before, for Ibid.
	archived bool       // an archive was looked for already
}

// add appends a part, and what was passed over before it as a separator.
func (b *builder) add(p Part) {
	if p.Start >= p.End {
		return
	}
	b.fill(p.Start)
	b.citation.Parts = append(b.citation.Parts, p)
	b.at = p.End
}

// fill makes the bytes up to end, which are no part of anything, a separator;
// when they have words after all, a remark.
func (b *builder) fill(end int) {
	if b.at < end {
		kind := Separator
		if strings.ContainsFunc(string(b.source[b.at:end]), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			if strings.Trim(string(b.source[b.at:end]), " \t\r\n,;:.()[]“”\"<>") != "and" {
				kind = Remark
			}
		}
		b.citation.Parts = append(b.citation.Parts, Part{Kind: kind, Start: b.at, End: end})
		b.at = end
	}
}

// heading reads title, date and publisher; it returns where they end.
func (b *builder) heading() int {
	at := b.space(0)
	if title, after, ok := b.title(at); ok {
		b.add(Part{Kind: Title, Start: title.Start, End: title.End})
		at = b.marks(after)
		if d, ok := b.date(at); ok {
			b.add(Part{Kind: Day, Start: d.Start, End: d.End, Date: &d})
			at = b.marks(d.End)
		}
	}
	start, end, ok := b.publisherNear(at)
	if !ok {
		return b.edition(at)
	}
	if w := b.trimmed(at, start); w.Start < w.End {
		b.add(Part{Kind: Remark, Start: w.Start, End: w.End}) // "undated"
	}
	b.add(Part{Kind: Publisher, Start: start, End: end})
	return end
}

// edition takes an archive that nobody knows for the publisher, when it stands
// before a known repository: `Town Archive Online, APRF, Fond 3`.
func (b *builder) edition(i int) int {
	if len(b.citation.Parts) == 0 {
		return i
	}
	end, ok := b.namedArchive(i)
	if _, _, known := b.parser.known(b.source, i); !ok || known || b.source.at(end) != ',' {
		return i
	}
	if _, _, known := b.parser.known(b.source, b.space(end+1)); !known {
		return i
	}
	b.add(Part{Kind: Publisher, Start: i, End: end})
	return end
}

// publisherNear finds the name of a publisher that begins within maxDate
// bytes of i, after a comma.
func (b *builder) publisherNear(i int) (start, end int, ok bool) {
	for start = i; start < len(b.source) && start < i+maxDate; start++ {
		if start > i && b.source[start-1] != ',' {
			continue
		}
		j := b.space(start)
		if end, ok = b.publisher(j); ok {
			return j, end, true
		}
	}
	return i, i, false
}

// marks skips white space and commas.
func (b *builder) marks(i int) int {
	for i < len(b.source) && strings.IndexByte(" \t\r\n,;:.", b.source[i]) >= 0 {
		i++
	}
	return i
}

// quotes are the pairs of quotation marks around titles.
var quotes = []struct{ open, close string }{
	{"“", "”"}, {`"`, `"`}, {"«", "»"}, {"„", "“"}, {"‘", "’"}, {"'", "'"},
}

// title reads a quoted title; what follows the closing mark is a date, the
// publisher or the end, so that marks inside the title do not end it.
func (b *builder) title(i int) (title Words, after int, ok bool) {
	for _, q := range quotes {
		if !b.rest(i, q.open) {
			continue
		}
		start := i + len(q.open)
		best := b.closing(start, q.open, q.close)
		if best > start {
			return b.trimmed(start, best), best + len(q.close), true
		}
	}
	return title, i, false
}

// closing is where the quotation that begins at i ends: before the first
// closing mark that ends a title, else before the first one that closes as
// many marks as were opened; -1 when there is none.
func (b *builder) closing(i int, open, closeMark string) int {
	first, depth := -1, 1
	for at := i; at < len(b.source); {
		switch {
		case b.rest(at, closeMark):
			if b.endsTitle(at, at+len(closeMark)) {
				return at
			}
			if depth--; depth <= 0 && first < 0 {
				first = at
			}
			at += len(closeMark)
		case b.rest(at, open):
			depth++
			at += len(open)
		default:
			at++
		}
	}
	return first
}

// endsTitle reports whether a comma stands on either side of the closing mark
// at i and a date or the publisher follows.
func (b *builder) endsTitle(i, after int) bool {
	if b.source.at(i-1) != ',' && b.source.at(after) != ',' && b.space(after) < len(b.source) {
		return false
	}
	j := b.marks(after)
	if _, ok := b.date(j); ok {
		return true
	}
	_, _, ok := b.publisherNear(j)
	return ok || j == len(b.source)
}

// maxDate is the longest date of a citation in bytes.
const maxDate = 60

// date reads the date at i.
func (b *builder) date(i int) (dates.Date, bool) {
	end := min(len(b.source), i+maxDate)
	for stop := end; stop > i; {
		if d, ok := dates.Parse(string(b.source[i:stop])); ok {
			d.Start, d.End = d.Start+i, d.End+i
			return d, d.Start == i
		}
		stop = i + strings.LastIndexAny(string(b.source[i:stop]), ",.;")
		if stop <= i {
			break
		}
	}
	return dates.Date{}, false
}

// publisher is the end of the name of a publisher at i.
func (b *builder) publisher(i int) (end int, ok bool) {
	for _, name := range publishers {
		if end, ok = b.words(i, name, true); ok {
			return end, true
		}
	}
	return i, false
}

// statement reads what stands at i after punctuation: an address, a printed
// edition, a responsibility, an archive, or other words up to their end.
func (b *builder) statement(i int) int {
	i = b.opening(i)
	if i >= len(b.source) {
		return i
	}
	if end := b.urlEnd(i); end > i {
		b.add(Part{Kind: Address, Start: i, End: end})
		return end
	}
	if end, ok := b.publisher(i); ok {
		b.add(Part{Kind: Publisher, Start: i, End: end})
		return end
	}
	if r, ok := b.responsible(i); ok {
		b.add(Part{Kind: Responsibility, Start: r.Start, End: r.End, Responsibility: &r})
		return r.End
	}
	if lead, ok := b.printLead(i); ok {
		if p, ok := b.printed(i, lead); ok {
			b.add(Part{Kind: Print, Start: p.Start, End: p.End, Printed: &p})
			return p.End
		}
	}
	if r, ok := b.parser.reference(b.source, i, len(b.source), b.last); ok {
		return b.reference(r)
	}
	return b.otherWords(i)
}

// opening skips punctuation, brackets and "and" before a statement.
func (b *builder) opening(i int) int {
	for i < len(b.source) {
		r, n := b.rune(i)
		switch {
		case unicode.IsSpace(r), unicode.IsPunct(r) && r != '“' && r != '"', r == '<', r == '>':
		default:
			end, ok := b.words(i, "and", true)
			if !ok {
				return i
			}
			n = end - i
		}
		i += n
	}
	return i
}

// reference adds r.
func (b *builder) reference(r Reference) int {
	b.archived = true
	b.last = &r
	b.add(Part{Kind: Archive, Start: r.Start, End: r.End, Reference: &r})
	return r.End
}

// otherWords reads the words at i up to the end of their sentence: a printed
// volume without lead, an archive that no grammar fits, or a remark.
func (b *builder) otherWords(i int) int {
	end := b.sentenceEnd(i)
	if end <= i {
		return i + 1
	}
	if p, ok := b.printed(i, i); ok && p.Year.End > 0 && !b.archived || ok && len(p.Volumes) > 0 && len(p.Loci) > 0 {
		b.add(Part{Kind: Print, Start: p.Start, End: p.End, Printed: &p})
		b.archived = true
		return p.End
	}
	if i > b.at && b.source[i-1] == '(' {
		i-- // a remark in parentheses
	}
	w := b.trimmed(i, end)
	if b.archived || b.remarkLead(i) {
		b.add(Part{Kind: Remark, Start: w.Start, End: w.End})
		return end
	}
	return b.reference(b.parser.whole(b.source, w))
}

// whole is a reference that no grammar fits: its repository, when that is
// known, and the other words whole.
func (p *Parser) whole(s source, w Words) Reference {
	ref := Reference{Start: w.Start, End: w.End}
	start := w.Start
	if end, _, ok := p.repository(s[:w.End], w.Start); ok {
		ref.Repository = Term{Type: "repository", Value: s.collapse(w.Start, end), Start: w.Start, End: end, ValueStart: w.Start, ValueEnd: end}
		start = end
	}
	if rest := s.stripped(start, w.End); rest.Start < rest.End {
		ref.Identifiers = []Term{{Value: rest.Text, Start: rest.Start, End: rest.End, ValueStart: rest.Start, ValueEnd: rest.End}}
	}
	return ref
}
