package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/wording"
)

// The words of a title around the one for its kind.

// titleWords is a title before and behind the words for its kind.
type titleWords struct {
	lead, behind string
	rest         string // behind, without the words that lead to the names
	said         bool   // there are such words
}

func worded(title string) titleWords {
	lead, behind, said := unheaded(unadorned(title))
	if strings.HasPrefix(behind, " of ") {
		behind = ofSort.ReplaceAllString(behind, "")
	}
	w := titleWords{lead: lead, behind: behind, rest: behind, said: said}
	if said {
		w.rest = strings.TrimLeft(leadFrom.ReplaceAllString(" "+strings.TrimLeft(behind, ",: "), ""), " ")
	}
	if strings.Trim(w.rest, " .,") == "" && strings.Contains(lead, " to ") { // A to B, private letter
		w.rest = discreet.ReplaceAllString(strings.TrimRight(lead, " ,"), "")
	}
	w.rest = toColon.ReplaceAllString(w.rest, "to ")
	return w
}

// unadorned is a title without its level of secrecy, what the paper calls itself in quotation
// marks, and what stands in brackets at its end.
func unadorned(title string) string {
	plain := discreet.ReplaceAllString(title, "")
	if last := wording.Last(plain); strings.ContainsRune("'’\"”", last) {
		if m := called.FindStringIndex(plain); m != nil {
			plain = plain[:m[0]]
		}
	}
	if !viaIn.MatchString(plain) {
		plain = aside.ReplaceAllString(plain, "")
	}
	return plain
}

// unheaded is a title before and behind the words for its kind, the last of those
// before the names; said is false when there is none, and all stands behind.
func unheaded(title string) (lead, behind string, said bool) {
	g, start, end := genreOf(title)
	if g == nil {
		return "", title, false
	}
	lead, behind = title[:start], title[end:]
	for {
		g, start, end := genreOf(behind)
		if g == nil || strings.Contains(behind[:start], " to ") {
			return lead, behind, true
		}
		if start > 0 && leadsWhom.MatchString(behind) && upperStart.MatchString(leadsWhom.ReplaceAllString(behind, "")) {
			return lead, behind, true // from a letter writer
		}
		behind = behind[end:]
	}
}
