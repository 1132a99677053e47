package citation

import (
	"sort"
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
)

// volumeTypes are the parts of printed works that labels name.
var volumeTypes = map[string]string{
	"volume": "volume", "tom": "volume", "part": "part", "number": "number", "book": "book", "issue": "issue",
}

// printLabels are labels that only printed works have.
var printLabels = map[string]label{
	"book": {typ: "book", level: identifierLevel}, "bk": {typ: "book", level: identifierLevel},
	"kniga": {typ: "book", level: identifierLevel}, "issue": {typ: "issue", level: identifierLevel},
	"teil": {typ: "part", level: identifierLevel},
}

// maxMention is the length in bytes that the mention of a printed edition or
// of the people responsible does not reach.
const maxMention = 1000

// printed reads a printed edition whose lead ("Reprinted in") ends at body;
// the mention goes on to the end of its sentence.
func (s source) printed(i, body int) (Printed, bool) {
	s = s.upToRune(body + maxMention)
	limit := s.sentenceEnd(body)
	if m := twoEditions.FindStringSubmatchIndex(string(s[body:limit])); m != nil {
		limit = body + m[3]
	}
	tail := limit
	limit += len(imprintTail.FindString(string(s[limit:])))
	p := Printed{Start: i}
	if body > i {
		p.Lead = Words{Text: s.collapse(i, body), Start: i, End: body}
	}
	head := limit // where authors and title end
	for at := body; at < limit; {
		end := s[:limit].printedTerm(&p, at)
		if end == at && at >= tail {
			end = s[:limit].placeAndYear(&p, at)
		}
		if end == at {
			_, n := s.rune(at)
			at += n
			continue
		}
		head = min(head, at)
		at = end
		if s.at(at-1) == ')' && p.Year.End == at-1 {
			at = s[:limit].pagesBehind(&p, at)
		}
	}
	s.authorsAndTitle(&p, body, head)
	p.End = s.trimmed(i, limit).End
	p.others(s[:p.End], body)
	return p, p.Title.Start < p.Title.End
}

// twoEditions is a printed edition, and behind it another, each with its imprint.
var twoEditions = pattern.MustCompile(`^([^()]*\([^()]*\d{4}\)[^()]*?)(?:; ?|,? and )\p{Lu}[^()]*\([^()]*\d{4}\)`)

// imprintTail is how a printed edition goes on behind its title in the manner of Russian
// books and papers: `. 1939-1945. Vol. 2. Moscow, 1957. P. 232`, `. 1964. June 4`.
var imprintTail = pattern.MustCompile(`^\. (?:(?:\d{4}(?:[-–]\d{2,4})?\. )?(?:(?:Vol|T|Bk|Book|Part|Pt)\. ?\d+\. )?(?:\p{Lu}[\p{L}\-]*\.?|(?:St\. |New )\p{Lu}\p{L}+), \d{4}(?:\. (?:Vol|T|Bk|Book|Part|Pt)\. ?\d+)?(?:\. (?:Doc|No)\. ?\d+)?|\d{4}\. (?:No\. ?\d+|\d{1,2} \p{Lu}\p{L}{2,8}|\p{Lu}\p{L}{2,8} \d{1,2})|(?:Vol|T|Bk|Book|Part|Pt)\. ?(?:\d+|[IVXLC]+)\b)(?:\. (?:P|Pp|S|C)\. ?\d+(?:[-–]\d+)?)?`)

// paper reads a newspaper and its day: Courier. 1964. June 4.
func (s source) paper(i int) (Printed, bool) {
	m := paperDay.FindStringSubmatchIndex(string(s[i:min(len(s), i+maxPaper)]))
	if m == nil {
		return Printed{}, false
	}
	word := func(n int) Words {
		return Words{Text: string(s[i+m[n] : i+m[n+1]]), Start: i + m[n], End: i + m[n+1]}
	}
	p := Printed{Start: i, End: i + m[1], Title: word(2), Year: word(4)}
	p.others(s[:p.End], i)
	return p, true
}

// maxPaper is more bytes than the name of a paper and its day have.
const maxPaper = 120

var paperDay = pattern.MustCompile(`^(\p{Lu}[\p{L}'’\- ]{2,60})\. ((?:1[6-9]|20)\d\d)\. (?:(?:No\. ?\d+\. )?(?:\d{1,2} \p{Lu}\p{L}{2,8}|\p{Lu}\p{L}{2,8} \d{1,2})|No\. ?\d+(?:[-–]\d+)?(?:\. (?:P|Pp|S|C)\. ?\d+(?:[-–]\d+)?)?)`)

// placeAndYear reads the place and the year behind a title, or the year of a paper; it
// returns i when none begins there.
func (s source) placeAndYear(p *Printed, i int) int {
	m := placeYear.FindStringSubmatchIndex(string(s[i:]))
	if m == nil || p.Year.End > 0 || s.letteredBefore(i) {
		return i
	}
	if m[2] >= 0 {
		p.Place = Words{Text: string(s[i+m[2] : i+m[3]]), Start: i + m[2], End: i + m[3]}
	}
	p.Year = Words{Text: string(s[i+m[4] : i+m[5]]), Start: i + m[4], End: i + m[5]}
	return i + m[5]
}

var placeYear = pattern.MustCompile(`^(?:(\p{Lu}[\p{L}\-]*\.?|(?:St\. |New )\p{Lu}\p{L}+), )?(\d{4})(?:\.|$)`)

// printedTerm reads a volume, pages or imprint at i; it returns i when none
// begins there.
func (s source) printedTerm(p *Printed, i int) int {
	if s[i] == '(' && s.at(i+1) != '(' {
		return s.imprint(p, i)
	}
	if s.letteredBefore(i) || !s.lettered(i) {
		return i
	}
	l, ok := s.labelBefore(i, printLabels)
	if !ok {
		return i
	}
	if l.level == locusLevel && (l.typ == "page" || l.typ == "column") {
		loci, end := s.loci(l.start, l.end, l.typ)
		p.Loci = append(p.Loci, loci...)
		return end
	}
	if volumeTypes[l.typ] == "" || len(l.form) == 1 {
		return i
	}
	end, _ := s.value(l.end)
	p.Volumes = append(p.Volumes, Term{
		Type: volumeTypes[l.typ], Value: s.collapse(l.end, end), Start: i, End: end, ValueStart: l.end, ValueEnd: end,
	})
	return end
}

// imprint reads "(Moscow: Press, 2005)" at i.
func (s source) imprint(p *Printed, i int) int {
	length := strings.IndexByte(string(s[i:]), ')')
	if length < 0 || p.Year.End > 0 {
		return i
	}
	end := i + length
	year := end
	for year > i && isDigit(s[year-1]) {
		year--
	}
	if end-year != 4 {
		return i
	}
	p.Year = Words{Text: string(s[year:end]), Start: year, End: end}
	inner := s.trimmed(i+1, year)
	colon := strings.IndexByte(string(s[inner.Start:inner.End]), ':')
	if colon < 0 {
		if !monthOfIssue.MatchString(inner.Text) {
			p.Place = inner
		}
	} else {
		p.Place = s.trimmed(inner.Start, inner.Start+colon)
		p.Publisher = s.trimmed(inner.Start+colon+1, inner.End)
	}
	return end + 1
}

// monthOfIssue is when the issue of a journal came out: (September–October 2005).
var monthOfIssue = pattern.MustCompile(`^(?:Spring|Summer|Autumn|Fall|Winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b`)

// pagesBehind reads the pages that stand behind an imprint without a word for them:
// (Moscow: Press, 2005), 495-97.
func (s source) pagesBehind(p *Printed, i int) int {
	j := s.space(i)
	if s.at(j) != ',' && s.at(j) != ':' || !isDigit(s.at(s.space(j+1))) {
		return i
	}
	loci, end := s.loci(s.space(j+1), s.space(j+1), "page")
	p.Loci = append(p.Loci, loci...)
	return end
}

// authorsAndTitle tells the authors from the title between i and end: the last
// name of the segments that commas make is the title.
func (s source) authorsAndTitle(p *Printed, i, end int) {
	cuts := []int{i}
	depth := 0
	for at := i; at < end; at++ {
		switch {
		case strings.HasPrefix(string(s[at:end]), "“"):
			depth++
		case strings.HasPrefix(string(s[at:end]), "”"):
			depth--
		}
		switch s[at] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',':
			if depth <= 0 {
				cuts = append(cuts, at)
			}
		}
	}
	last := len(cuts) - 1
	for last > 0 && !s.namesTitle(s.trimmed(cuts[last], end)) {
		last--
	}
	p.Title = s.trimmed(cuts[last], end)
	if n := p.Title.End - 1; end < len(s) && n > p.Title.Start+1 && s[n] == '.' && s[n-2] != ' ' && s[n-2] != '.' {
		p.Title = s.trimmed(p.Title.Start, n) // the point ends the title, no abbreviation
	}
	cuts = append(cuts[:last:last], cuts[last])
	for n := 0; n < last; n++ {
		p.addAuthors(s, cuts[n], cuts[n+1])
	}
}

// namesTitle reports whether w can be a title: it has a word, and is no mere
// year or mark of an editor.
func (s source) namesTitle(w Words) bool {
	return isUpperFirst(strings.TrimLeft(w.Text, `“"'‘[`)) && len(w.Text) > 3 && !strings.HasPrefix(w.Text, "Jr")
}

// addAuthors takes the words up to end as one author or, around "and", two.
func (p *Printed) addAuthors(s source, i, end int) {
	for at := i; at < end; at++ {
		after, ok := s.words(at, "and", true)
		if !ok || s.letteredBefore(at) || after > end {
			continue
		}
		if w := s.trimmed(i, at); w.Start < w.End {
			p.Authors = append(p.Authors, w)
		}
		i = after
		break
	}
	if w := s.trimmed(i, end); w.Start < w.End {
		p.Authors = append(p.Authors, w)
	}
}

// others collects the words that are nothing else.
func (p *Printed) others(s source, i int) {
	for _, taken := range append(p.taken(), Words{Start: len(s), End: len(s)}) {
		if w := s.stripped(i, taken.Start); w.Start < w.End && w.Text != "and" {
			p.Others = append(p.Others, w)
		}
		i = max(i, taken.End)
	}
}

// stripped is trimmed, of the marks around parts as well.
func (s source) stripped(i, end int) Words {
	around := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.()", r) }
	part := string(s[i:max(i, end)])
	i += len(part) - len(strings.TrimLeftFunc(part, around))
	end = i + len(strings.TrimFunc(part, around))
	return Words{Text: s.collapse(i, end), Start: i, End: end}
}

// taken is the spans of all that was recognised, in order.
func (p *Printed) taken() []Words {
	all := append([]Words{p.Title, p.Place, p.Publisher, p.Year}, p.Authors...)
	for _, v := range p.Volumes {
		all = append(all, Words{Start: v.Start, End: v.End})
	}
	for _, l := range p.Loci {
		all = append(all, Words{Start: l.Start, End: l.End})
	}
	kept := all[:0]
	for _, w := range all {
		if w.Start < w.End {
			kept = append(kept, w)
		}
	}
	sort.Slice(kept, func(a, b int) bool { return kept[a].Start < kept[b].Start })
	return kept
}
