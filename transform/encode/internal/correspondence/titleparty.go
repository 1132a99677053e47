package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
)

// Who a part of a title names.

var (
	// lastDate is the date at the end of a title.
	lastDate = pattern.MustCompile(`,? (?:\d{1,2} )?(?i:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{L}*\.?(?: \d{1,2},)? (?:1[6-9]|20)\d\d$`)
	// manned is one name in brackets behind a body.
	manned = pattern.MustCompile(`^.{4,}( \(\p{Lu}[\p{Ll}'’\-]+\))$`)
)

// titleParty is who a part of a title names, without what the message is about,
// and who hands it on.
func (e *examiner) titleParty(wording string) (all, via []Party) {
	wording, _, _ = strings.Cut(e.Names.Whole(wording), ": ")
	wording = wording[len(kinLead.FindString(wording)):]
	if m := viaIn.FindStringSubmatchIndex(wording); m != nil {
		via = e.resolveAll(wording[m[2]:m[3]], source.Span{})
		wording = wording[:m[0]] + wording[m[1]:]
	}
	wording = lastDate.ReplaceAllString(wording, "")
	if !ofQuoted.MatchString(wording) {
		wording = quotation.ReplaceAllString(wording, "")
	}
	wording = aside.ReplaceAllString(strings.Trim(topic.ReplaceAllString(wording, ""), " ,"), "")
	if m := manned.FindStringSubmatchIndex(wording); m != nil && who.HasBody(wording[:m[2]]) {
		wording = wording[:m[2]] // the embassy, and who signs for it
	}
	if m := handedOn.FindStringSubmatchIndex(wording); m != nil {
		first, second := wording[:m[0]], wording[m[4]:m[5]]
		if m[2] >= 0 { // to A for transmission to B
			first, second = second, first
		}
		via, wording = e.resolveAll(second, source.Span{}), first
	}
	return e.resolveAll(wording, source.Span{}), via
}

// speaker is who holds the speech that a title names.
func (e *examiner) speaker(title string) []Party {
	m := heldBy.FindStringSubmatch(title)
	if m == nil {
		return nil
	}
	named, _ := e.titleParty(m[1])
	return named
}

// heldBy is a title that says whose speech it is.
var heldBy = pattern.MustCompile(`(?i:speech|address|remarks|lecture|toast|statement) (?i:by|of) (.{3,80}?)(?:,? (?i:at|to|before|on|in|during|after|concerning|regarding|delivered|for)\b.*|, .*)?$`)
