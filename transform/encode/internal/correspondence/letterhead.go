package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// What the heading of one of several letters says: its number, to whom it goes, who
// wrote it, its date.

var (
	// letterNumber is the number before what the heading says.
	letterNumber = pattern.MustCompile(`^(?:(?i:letter|brief|lettre|lettera|carta|письмо) )?(?:(?:No|NO|Nr|Nro|Num|N)\.? ?|N[°º] ?|№ ?)?[\[(]?(?:[IVXLC]{1,8}|\d{1,4})[\])]?(?:[.:,)]?\s*[-—–]+\s*|[.:,)]\s*|\s+|$)`)
	// oneFigure is a number that may be an initial.
	oneFigure = pattern.MustCompile(`^[IVXLC]\.`)
	// letterWord is the word for a letter before it.
	letterWord = pattern.MustCompile(`^(?i:letter|brief|lettre|lettera|carta|письмо)[.,]? `)
	// leadWhom is the word that leads to the addressee.
	leadWhom = pattern.MustCompile(`^(?i:to|an|à|á|a|au|aux|al|alla|allo|ai|agli|ad|ao|aos|aan|к|k) (?:(?i:messere?|madonna|monna|ser|suor|frate|monsignore?|signora?|conte|contessa|duca|marchese|cardinale|cavaliere|padre|abate) )?`)
	// whereAt is the place of the addressee behind the name.
	whereAt = pattern.MustCompile(`, (?i:in|at|à|a|zu|te|en) \p{Lu}\p{L}+\.?$`)
	// monsieur is the courtesy in French that looks like an initial.
	monsieur = pattern.MustCompile(`^(?:M\.|MM\.|Mr) `)
	// datedBehind is the date behind the names.
	datedBehind = pattern.MustCompile(`[,.]? ?(?:\(|(?i:vom|den|am|du|le|del|of|from|dated|от) )?\d[^,]*(?:, \d{4})?\)?\.?$`)
	// theSame is the heading of a letter to whom the one before it went.
	theSame = pattern.MustCompile(`^(?i:to the same|(?:from )?the same to the same|derselbe an denselben|dieselbe an dieselbe|le même au même|lo stesso allo stesso|an denselben|an dieselbe|au même|à la même|allo stesso|alla stessa|al medesimo|alla medesima|al mismo|a la misma|ao mesmo|à mesma|an denselben|aan denzelfden|do tegoż|к нему же)\b`)
)

// headWording is what the heads of a letter say behind its number.
func (e *examiner) headWording(d *structure.Division) string {
	for _, b := range d.Top {
		if b.Kind != form.Head {
			break
		}
		plain := form.WithoutNoteMark(e.text.Plain(b.Whole()))
		if structure.OrdinalLetter(plain) {
			continue
		}
		if head := strings.TrimSpace(letterWord.ReplaceAllString(unnumbered(plain)+" ", "")); head != "" {
			return head
		}
	}
	return ""
}

// unnumbered is a heading without its number. A single Roman figure is one only before
// what leads to the addressee: it may be an initial.
func unnumbered(head string) string {
	number := letterNumber.FindString(head)
	rest := head[len(number):]
	if strings.TrimSpace(rest) != "" && oneFigure.MatchString(number) && !leadWhom.MatchString(rest) && !letterWord.MatchString(rest+" ") {
		return head
	}
	return rest
}

// letterTitle is the heading of one of several letters as a title: `Letter to
// Leigh Hunt` for `IX.--TO LEIGH HUNT.` and for `9. An Leigh Hunt`.
func (e *examiner) letterTitle(d *structure.Division) string {
	head := e.headWording(d)
	if head == "" || theSame.MatchString(head) {
		return ""
	}
	head = datedBehind.ReplaceAllString(head, "")
	if lead := leadWhom.FindString(head); lead != "" {
		head = whereAt.ReplaceAllString(head, "")
		return "Letter to " + who.Calm(monsieur.ReplaceAllString(head[len(lead):], ""))
	}
	if from, to, ok := shoutedTo(head); ok {
		return from + " à " + to
	}
	if len(head) > 5 && strings.EqualFold(head[:5], "from ") {
		return "Letter from " + who.Calm(head[5:])
	}
	return who.Calm(head)
}

// shoutedTo is who writes to whom by a heading in French in capitals, which has no accent:
// MADAME DE A. A M. DE B.
func shoutedTo(head string) (from, to string, ok bool) {
	if head != strings.ToUpper(head) {
		return "", "", false
	}
	from, to, ok = strings.Cut(head, " A ")
	if !ok {
		from, to, ok = strings.Cut(head, " À ")
	}
	courteous := func(name string) string {
		name = who.Calm(strings.TrimRight(name, ". "))
		if rest, is := strings.CutPrefix(name, "M. "); is {
			return "Monsieur " + rest
		}
		return name
	}
	return courteous(from), courteous(to), ok
}

// toTheSame reports whether a letter is headed `To the same`.
func (e *examiner) toTheSame(d *structure.Division) bool {
	if d.Type != structure.Letter {
		return false
	}
	for _, b := range d.Top[:min(2, len(d.Top))] {
		if theSame.MatchString(letterWord.ReplaceAllString(unnumbered(e.text.Plain(b.Whole())), "")) {
			return true
		}
	}
	return false
}

// headDate is the date in the heading of one of several letters, or nil.
func (e *examiner) headDate(d *structure.Division) (*dates.Date, string) {
	for _, b := range d.Top {
		if b.Kind != form.Head || d.Type != structure.Letter && !form.CopyOfLetter(e.text.Plain(b.Content())) {
			break
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				return &x, e.text.Plain(x.Span())
			}
		}
	}
	return nil, ""
}

// letterheadPersons is the persons whose whole names the lines of a letterhead are.
func (e *examiner) letterheadPersons(d *structure.Division) []Party {
	var all []Party
	for _, b := range d.Top {
		if b.Kind != form.Letterhead {
			continue
		}
		if p := e.resolveAll(e.text.Plain(b.Content()), b.Content()); len(p) == 1 && p[0].Person() && strings.Contains(p[0].Text, " ") {
			all = append(all, p[0])
		}
	}
	return all
}
