package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// American telegrams name the one they refer to in one word: Deptel is one of the
// Department, Embtel one of the embassy, Urtel one of the addressee.

var wired = pattern.MustCompile(`^\s*["“]?(?:\d+\.\s+)?(?i:(?:re|ref|reference)[.:]? ?)?(?i:(dep|emb|leg|con|ur|my)tels?)\.?,? (?:No\.? ?)?((?:\p{Lu}[-–])?\d[\d\-–/]*)([,.;:][^.;]{0,60}|,? (?:of|dated|and|\p{Lu}\p{Ll}{2,8}\.? \d)[^.;]{0,58}|$)`)

// wiredIn is the message that the first words of a telegram refer to so.
func (e *examiner) wiredIn(m *Message, s source.Span) *Answered {
	loc := wired.FindStringSubmatchIndex(e.text.Of(s))
	if loc == nil {
		return nil
	}
	text := e.text.Of(s)
	a := &Answered{Kind: "telegram", Number: text[loc[4]:loc[5]]}
	switch whose := strings.ToLower(text[loc[2]:loc[3]]); whose {
	case "ur":
		a.Sender = e.ownerOf(m, "your")
	case "my":
		a.Sender = e.ownerOf(m, "my")
	default:
		if (whose == "dep") == atHome(m.Received) {
			a.Sender = e.ownerOf(m, "your")
		} else {
			a.Sender = e.ownerOf(m, "my")
		}
	}
	e.dateAnswered(a, source.Span{Start: s.Start + loc[6], End: s.Start + loc[7]})
	return a
}

// atHome reports whether one of some parties is the Department, and no mission of it.
func atHome(parties []Party) bool {
	for _, p := range parties {
		if strings.Contains(p.Text, "Department") || strings.Contains(p.Text, "Secretary of State") {
			return true
		}
	}
	return false
}
