package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Titles that call a message a reply say whom it answers, and that is to whom it goes:
// `Reply of the Committee to the letter of A. Doe`, `Response to A. Doe's telegram`.

const (
	replying = `(?:(?:Draft|draft) )?(?:[Rr]eply|[Rr]esponse|[Aa]nswer)`
	answers  = `(?:(?i:letter|telegram|cable|cablegram|message|note|memorandum|request|petition|appeal|inquiry))`
)

var (
	repliedBy   = pattern.MustCompile(`^` + replying + ` (?:from|of|by) (.{2,80}?) to (.+)$`)
	replyTo     = pattern.MustCompile(`^` + replying + ` to (.+)$`)
	ownReply    = pattern.MustCompile(`^(.{2,60}?)['’]s? ` + replying + ` to (.+)$`)
	letterOf    = pattern.MustCompile(`^(?:(?:the|a|an) )?(?:\p{L}+ )?` + answers + ` (?:of|from|by) (\D.*)$`)
	ownedLetter = pattern.MustCompile(`^(.{2,60}?)['’]s? (?:\p{L}+ )?` + answers + `\b`)
	anyLetter   = pattern.MustCompile(`^(?:(?:the|a|an) )?(?:\p{L}+ )?` + answers + `\b`)
)

// replies reads a title that begins with the word for a reply, or with whose reply it is.
func (e *examiner) replies(title string) (t titleReading, ok bool) {
	if !strings.Contains(title, "eply") && !strings.Contains(title, "esponse") && !strings.Contains(title, "nswer") {
		return titleReading{}, false
	}
	from, to := "", ""
	if m := repliedBy.FindStringSubmatch(title); m != nil {
		from, to = m[1], m[2]
	} else if m := ownReply.FindStringSubmatch(title); m != nil {
		from, to = m[1], m[2]
	} else if m := replyTo.FindStringSubmatch(title); m != nil {
		to = m[1]
	} else {
		return titleReading{}, false
	}
	t.said = true
	if from != "" {
		t.from, _ = e.titleParty(from)
	}
	switch m, owner := letterOf.FindStringSubmatch(to), ownedLetter.FindStringSubmatch(to); {
	case m != nil:
		t.to, t.via = e.titleParty(m[1])
	case owner != nil:
		t.to, t.via = e.titleParty(owner[1])
	case !anyLetter.MatchString(to):
		t.to, t.via = e.titleParty(to)
	}
	return t, true
}
