package correspondence

import (
	"strings"
	"unicode"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

var (
	namesList   = pattern.MustCompile(`\s*(?:,|;| and | AND | et |\n)\s*`)
	copiesLabel = pattern.MustCompile(`^\d{1,2}[.)] +|^\d{1,2} (?:(?:copy|copies) )?to (?:the )?|^INFO |^(?i:communiqué|communication) à :? ?|^(?i:разослано|рассылка|копи[яи]|отп(?:\.|ечатано)(?: в)? \d+ экз(?:\.|емпляр\p{L}*)?) ?[:\-–—] ?|^\(?(?i:copies|copy|copied|cc|c\.c\.|durchdruck|durchschlag|verteiler|distribution(?: list)?[^:]*|distributed|circulated|repeated|(?:for )?info(?:rmation)?(?: of)?|rptd?\.?|sent to|sent(?: out)?|mailed|forwarded|issued)(?i: info(?:rmation)?)?(?i: to| for)?\s?[:\-–]\s*|^(?:cc|c\.c\.|[Cc]opy to|COPY TO) +|^(?i:sent) .*?(?i:repeated) (?i:info(?:rmation)? )?(?i:to )?`)
	copiesSent  = pattern.MustCompile(`^(?i:(?:extracts?|excerpts?|copies|copy) (?:were |was |are |is )?(?:sent|distributed|issued)(?: out)?(?: to)?|(?:extracts?|excerpts?) to|cop(?:y|ies) (?:is |are )?forwarded(?: for (?:information|necessary action)[^:]{0,30}?)? to|(?:print(?:ed)? and )?(?:distribute|distribution)(?: list)? to|distributed to|received by|recipients?|[\p{L}\d]+ copies (?:sent|distributed|issued|made)(?: to|/\p{L}{1,4})?|sent in \d+ copies)(?: ?[:\-–]+|$) *`)
	copyMark    = pattern.MustCompile(`^(?:(?:No\.?|№|(?i:copy)(?: No\.?)?) ?\d{1,2}(?:[-–]\d{1,2})? ?[-–—:] ?|\d{1,2}(?:[-–]\d{1,2})? ?(?:[-–—] ?|x )|[-–—] ?|cc?\.:? |(?i:and )?(?i:saving(?: to)?|to) )`) // 1x, 2 -, of each copy
	repeatedAs  = pattern.MustCompile(` as (?:No\.? ?)?[\p{Lu}.]{0,4}\d[\d/]*`)
	repeatedTo  = pattern.MustCompile(`^(?:Addressed (?:to )?[^.]{3,50}(?:No\.[^.;]{1,60})?[.,;] )?\(?(?:Repeated|repeated|REPEATED|Repeat|Rptd\.?)(?: (?i:saving|for information))*(?: (?:to|TO))? `)
	abbreviated = pattern.MustCompile(`^[\p{Lu}&()][\p{Lu}.&()]*(?: [\p{Lu}.&()]+)*$`) // MIN. & DEPT. E.A.
	counted     = pattern.MustCompile(`\s*(?:[-–]\s*(?:\d+|all|(?:items?|points?|pp?\.) [\d, -]+)|\(\d+\)|\bx ?\d+| (?:No\. ?)?\d{1,5}| unnumbered)\.?$`)
	howMany     = pattern.MustCompile(`^(?i:orig(?:inal|\.)?(?: |$)|\d+ cop(?:y|ies)|cop(?:y|ies) no\.? ?\d+|(?:\p{L}+ )?files?$)\b`)
)

// copiesOf is who got a copy of a message.
func (e *examiner) copiesOf(m *Message) []Party {
	var all []Party
	m.blocks(func(b *structure.Block) {
		if b.Kind == form.Copies {
			all = append(all, e.copiesIn(b)...)
		}
	})
	if len(all) == 0 && m.Genre != nil && m.Genre.Key == "telegram" {
		return e.repeatedWithin(m.Division)
	}
	return all
}

// copiesIn is who got a copy by one block.
func (e *examiner) copiesIn(b *structure.Block) []Party {
	if b.Says != form.NoLabel {
		if led := e.listedIn(b); led != nil {
			return led
		}
	}
	list := e.text.Plain(b.Content())
	if strings.HasPrefix(list, "(") && strings.Count(list, ")") == strings.Count(list, "(") {
		list = strings.TrimSuffix(strings.TrimSuffix(list, "."), ")")
	}
	if abbreviated.MatchString(list) && strings.Contains(list, ".") {
		return []Party{{Text: list, Kind: tei.OrgName, Span: b.Content()}}
	}
	list, repeated := e.unlabelled(b, list)
	found := e.copied(copyNames(e.Names.Whole(inTotal.ReplaceAllString(passOn.ReplaceAllString(list, ""), ""))), b.Content())
	for i := range found {
		if p := &found[i]; repeated && p.Person() && p.Ref == "" && (!strings.Contains(p.Text, " ") || who.EndsAsLand(p.Text)) {
			p.Kind = tei.PlaceName // telegrams are repeated to posts
		}
	}
	return found
}

// unlabelled is a list of copies without the words that lead to it, and whether these say
// that a telegram was repeated.
func (e *examiner) unlabelled(b *structure.Block, list string) (rest string, repeated bool) {
	if at := copiesSent.FindStringIndex(list); at != nil {
		return list[at[1]:], false
	}
	if at := repeatedTo.FindStringIndex(list); at != nil {
		return postsApart(repeatedAs.ReplaceAllString(list[at[1]:], "")), true
	}
	if b.Says != form.NoLabel {
		return e.copiesListed(b), false
	}
	rest = copiesLabel.ReplaceAllString(list, "")
	if repeatedAs.MatchString(rest) { // repeated to Strelsau as 67
		return repeatedAs.ReplaceAllString(rest, ""), true
	}
	return rest, false
}

// copyNames is the names of a list of copies, without their numbers.
func copyNames(list string) []string {
	var names []string
	for _, name := range namesIn(list) {
		name = strings.TrimLeft(strings.TrimSpace(name[len(ordinal.FindString(name)):]), ". ")
		name = counted.ReplaceAllString(name[len(copyMark.FindString(name)):], "")
		if strings.HasPrefix(name, "[") && strings.HasSuffix(name, "]") {
			name = name[1 : len(name)-1]
		}
		if strings.ContainsFunc(name, unicode.IsUpper) && !howMany.MatchString(name) && !strings.EqualFold(name, "copy") {
			names = append(names, name)
		}
	}
	return names
}

// repeatedWithin is the posts that the first or the last words of a telegram say it was
// repeated to: 107. Sent Department 107, repeated information Strelsau 22, Zenda 9.
func (e *examiner) repeatedWithin(d *structure.Division) []Party {
	for i := range d.Body {
		b := &d.Body[i].Block
		if i >= 2 && i < len(d.Body)-2 || d.Body[i].Division != nil || b.Kind != form.Paragraph {
			continue
		}
		m := repeatedFirst.FindStringSubmatch(e.text.Plain(b.Content()))
		if m == nil {
			continue
		}
		var posts []Party
		for _, name := range namesList.Split(m[1]) {
			if name = postNumber.ReplaceAllString(name, ""); who.IsPost(name) {
				posts = append(posts, e.place(name, b.Whole()))
			}
		}
		return posts
	}
	return nil
}

var (
	repeatedFirst = pattern.MustCompile(`^(?:\d{1,5}\. ?)?(?:(?:Sent|Addressed) (?:[^.]|No\.){2,60}[,;] ?(?i:repeated)|Repeated)(?: (?i:(?:for )?info(?:rmation)?))?(?: to)? (\p{Lu}(?:No\.|[^.]){2,120})\.`)
	// postNumber is the number that a telegram has in the series to a post.
	postNumber = pattern.MustCompile(` (?:(?:No\.? ?)?\d{1,5}|unnumbered)(?: for \p{Lu}.{2,40})?$`)
)

// postsApart is a list of posts with a comma for the number of the telegram to each:
// Strelsau 512 Zenda 303.
func postsApart(list string) string {
	if strings.Contains(list, ",") || strings.Contains(list, " and ") || !strings.ContainsAny(list, "0123456789") {
		return list
	}
	words := strings.Fields(list)
	for i, w := range words {
		switch number := strings.TrimRight(w, "."); {
		case number == "No":
			words[i] = ""
		case number != "" && wording.Digits(number):
			words[i] = ","
		}
	}
	return strings.TrimRight(strings.Join(words, " "), " ,")
}

// ordinal is the number of a copy within a list: 1. Doe, 2. Roe.
var ordinal = pattern.MustCompile(`^\s*\d{1,2}[.)] `)

// passOn asks the department that gets a telegram to pass it on.
var passOn = pattern.MustCompile(`\. (?i:dep(?:artmen)?t (?:please )?pass) .*$| (?:for information|\(for information\))\.?$`)

// inTotal is how many copies there are, behind a list.
var inTotal = pattern.MustCompile(`\s*[-–—(,;]? ?\d+ (?i:cop(?:y|ies))(?: (?i:in (?:total|all)|total))?\)?\.?$`)

// namesIn is the names of a list. An office and its body make one: Chairman, Joint
// Chiefs of Staff.
func namesIn(list string) []string {
	names := namesList.Split(list)
	if len(names) == 2 && !strings.Contains(list, ";") && officeOf(names[0], names[1], list == strings.ToUpper(list)) {
		return []string{list}
	}
	if len(names) == 2 && (who.Courteous(names[0]) || who.Initialled(names[0])) && who.HasOffice(names[1]) && !who.Courteous(names[1]) && !strings.Contains(list, ";") {
		return []string{list} // Mr. A. Doe, Secretary for Trade
	}
	if len(names) == 2 && acronym.MatchString(names[1]) && who.Courteous(names[0]) && names[0] != strings.ToUpper(names[0]) {
		return names[:1] // Dr A. Doe, ROEC: where he works
	}
	return names
}

// officeOf reports whether the first of two names is an office in the body that is the
// second; in a list in capitals abbreviations are no bodies.
func officeOf(office, body string, loud bool) bool {
	if !who.HasOffice(office) || len(strings.Fields(office)) > 3 || who.Courteous(office) {
		return false
	}
	return who.HasBody(body) || acronym.MatchString(body) && !loud
}

// acronym is an abbreviation of a body.
var acronym = pattern.MustCompile(`^\p{Lu}{2,6}\.?$`)

// copied is who the names of one list are: all of them places where most are known
// as such.
func (e *examiner) copied(names []string, at source.Span) []Party {
	if named := e.Memory.In(strings.Join(names, ", ")); len(named) > 1 && len(named) >= len(names) && named[0].Kind == who.Place {
		return e.partiesOf(named, at)
	}
	var all []Party
	for _, name := range names {
		if p := e.resolve(name, at); p.Text != "" {
			all = append(all, p)
		}
	}
	return all
}
