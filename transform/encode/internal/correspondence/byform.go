package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// traits is what the opening and the end of a message show of its kind.
type traits struct {
	greeted   bool // it has a salutation
	official  bool // one without a name
	public    bool // one to those who listen
	numbered  bool
	urgent    bool
	addressed bool
	office    bool // it has what the papers of an office have: secrecy, subject, copies, labels
	headed    bool
	dated     bool // above its text
	signed    bool // by a name
	closed    bool // by a formula or a name
	devoted   bool // by the words that say whose the writer is
	wired     bool // its address has the precedence that telegrams have, or a mission in one word
	endorsed  bool // the addressee noted on it when it came
	boxed     bool // it stands on the form of a report
}

// country is the first box on the form of a report.
var country = pattern.MustCompile(`^(?:COUNTRY|Country:)`)

// traitsOf reads the opening and the end of a message.
func (e *examiner) traitsOf(d *structure.Division) traits {
	var t traits
	for _, b := range d.Top {
		switch b.Kind {
		case form.Salutation:
			plain := e.text.Plain(b.Whole())
			t.greeted, t.official, t.public = true, plainSir.MatchString(plain), toAll.MatchString(plain)
		case form.Number:
			t.numbered = true
		case form.Urgency:
			t.urgent = true
		case form.Classification, form.Subject, form.Copies:
			t.office = true
		case form.Address:
			t.addressed = true
			plain := e.text.Plain(b.Whole())
			t.office, t.wired = t.office || strings.Contains(plain, ":"), t.wired || precedence.MatchString(plain) || who.Mission(who.Bare(plain))
		case form.Dateline:
			t.dated = true
		case form.Head:
			t.headed = true
		case form.Handling:
			t.boxed = t.boxed || country.MatchString(e.text.Plain(b.Whole()))
		}
	}
	for _, b := range d.Bottom {
		switch b.Kind {
		case form.Signature, form.Closing:
			t.closed = true
			t.signed = t.signed || b.Kind == form.Signature
			t.devoted = t.devoted || whose.MatchString(e.text.Plain(b.Whole()))
		case form.Office:
			named := structure.NameBeforeOffice(e.text.Plain(b.Content())) > 0
			t.closed, t.signed = t.closed || named, t.signed || named
		case form.Handling:
			t.endorsed = t.endorsed || receipt.MatchString(e.text.Plain(b.Whole()))
		}
	}
	return t
}

// genreByForm is what a message is by its form when no word says it: a salutation
// and a formula or a signature make a letter, an office's number above `Sir` a
// despatch; the addressee noted on a letter when it came; compliments are presented in
// notes; telegrams speak of the telegraph, or have a number, an address and a word for
// urgency, but no salutation. Without a salutation a text with its date above and a
// signature is a letter when it speaks to somebody, or when its formula says whose the
// writer is. A preface has its date below.
func (e *examiner) genreByForm(d *structure.Division) *Genre {
	t := e.traitsOf(d)
	switch {
	case t.boxed:
		return genreNamed("report")
	case t.greeted && t.numbered && t.official:
		return genreNamed("despatch")
	case t.public && !t.closed:
		return genreNamed("speech")
	case t.greeted && (t.closed || !t.official), t.endorsed && t.closed && !t.numbered:
		return genreNamed("letter")
	case e.presents(d):
		return genreNamed("note")
	case e.telegraphed(d), t.wired && !t.greeted, t.urgent && t.numbered && t.addressed && !t.greeted:
		return genreNamed("telegram")
	case t.numbered || t.urgent || t.office || !t.signed || d.Type != structure.Main && d.Type != structure.Letter:
	case t.devoted, t.dated && !t.headed && (t.addressed || e.speaksTo(d)):
		return genreNamed("letter")
	}
	return nil
}

// speaksTo reports whether a paragraph of a division speaks to somebody.
func (e *examiner) speaksTo(d *structure.Division) bool {
	found := false
	d.EachBlock(func(b *structure.Block) {
		found = found || b.Kind == form.Paragraph && spokenTo.MatchString(between.ReplaceAllString(e.text.Plain(b.Whole()), ""))
	})
	return found
}

var (
	// whose is a formula, or a signature, that says whose the writer is.
	whose = pattern.MustCompile(`^(?:(?i:yours?|your)\b|(?:[Dd]er |[Dd]ie )?(?:Ihr(?:ige|e)?|Dein(?:ige|e)?|Euer|Eure)(?: |$)|(?i:votre|ton|ta|vostr[oa]|suo|tuo|sua|tua) )|(?:^|[ ,])(?:Ihr|Ihre|Dein|Deine|Euer)$`)
	// between is what stands between quotation marks: others say it.
	between = pattern.MustCompile(`["“„«][^"”“»]*["”“»]`)
	// spokenTo is a word by which a text speaks to somebody. In German it has a capital,
	// which says nothing at the start of a sentence.
	spokenTo = pattern.MustCompile(`(?:^|[^\p{L}])(?:[Yy]ou|[Yy]our|[Yy]ours|thee|thy|thou|vous|votre|vos|Вы|вы|Вам|вам|Вас|вас|Voi|Vostr[oaie]|vostr[oaie])(?:[^\p{L}]|$)|[\p{Ll},;] (?:Sie|Ihnen|Ihr(?:e|en|em|er|es)?|Du|Dich|Dir|Dein(?:e|en|em|er|es)?|Euch|Euer|Eure[nmrs]?)(?:[^\p{L}]|$)`)
)

// presents reports whether a message begins as notes verbales do.
func (e *examiner) presents(d *structure.Division) bool {
	from, _ := e.compliments(d)
	return len(from) > 0
}

var (
	// toAll is a salutation to those who listen.
	toAll    = pattern.MustCompile(`^(?i:(?:(?:my lords|your excellencies|mr\.? (?:president|chairman|mayor)|madam (?:president|chairman)|distinguished guests),? (?:and )?)*(?:ladies and gentlemen|fellow[ -](?:citizens|countrymen)|(?:sehr geehrte |verehrte |meine |liebe )*(?:damen und herren|mitbürger)|mesdames(?:,| et) (?:mademoiselles, )?messieurs|signore e signori))[,:!.]?$`)
	plainSir = pattern.MustCompile(`^(?i:sirs?|madam|gentlemen) ?[:,!.]?$`)
	receipt  = pattern.MustCompile(`^(?i:e|empf\p{L}*|erh|r|rec|b|beantw\p{L}*|resp|rép|answered)\b`)
)

// telegraphed reports whether the last words of a message are those of the
// telegraph office: Execute by telegraph.
func (e *examiner) telegraphed(d *structure.Division) bool {
	found := false
	for _, p := range d.Body[max(0, len(d.Body)-3):] {
		if p.Division == nil && len(p.Lines) == 1 {
			found = found || form.AsksByTelegraph(e.text.Plain(p.Whole()))
		}
	}
	for _, b := range d.Bottom {
		found = found || b.Kind == form.Postscript && form.AsksByTelegraph(e.text.Plain(b.Whole()))
	}
	return found
}
