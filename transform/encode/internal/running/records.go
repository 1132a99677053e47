package running

import (
	"unicode"

	"catchword/transform/encode/internal/pattern"
)

// What stands above the record of a conversation in a running text.

var (
	// diaryAt is whose diary it is from: From the diary of A. B. DOE.
	diaryAt = pattern.MustCompile(`^(?i:from the (?:diary|journal)(?: of)?) (?:(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}\-]+|\p{Lu}{3,}(?: (?:\p{Lu}\. ?){1,2})?)(?:\s|$)`)
	// recordAt is a heading in capitals that goes on in small letters: RECORD OF A
	// CONVERSATION with the Minister.
	recordAt = pattern.MustCompile(`^(?:RECORD|MEMORANDUM|NOTES?|REPORT|MINUTES|SUMMARY) (?:OF|ON) (?:AN? |THE )?(?:\p{Lu}+ ){0,2}(?:CONVERSATION|MEETING|TALK|DISCUSSION)S? (?i:with|between|of) `)
)

// fromDiary is whose diary a record is from.
func (r *runner) fromDiary(at int) (part, bool) {
	if c := r.text[at] | 0x20; c != 'f' {
		return part{}, false
	}
	m := diaryAt.FindStringIndex(r.window(at, 80))
	if m == nil {
		return part{}, false
	}
	return part{end: at + m[1] - 1, sure: true}, true
}

// record is the heading of a record, up to its date or its text.
func (r *runner) record(at int) (part, bool) {
	if !recordAt.MatchString(r.window(at, lookAhead)) {
		return part{}, false
	}
	end := r.valueEnd(at, maxShout, true)
	return part{end: end, sure: true}, end > 0
}

// receivedAt is when a telegram came, before the day: Received 17:50 2.11.1950.
var receivedAt = pattern.MustCompile(`^(?:Received|Sent|Dispatched|RECEIVED|SENT):? (?:at )?(?:\d{1,2}[:.]\d{2},? )?`)

// received is when a telegram came or went.
func (r *runner) received(at int) (part, bool) {
	if c := r.text[at]; c != 'R' && c != 'S' && c != 'D' {
		return part{}, false
	}
	m := receivedAt.FindString(r.window(at, 40))
	if m == "" || at+len(m) >= len(r.text) || !unicode.IsDigit(rune(r.text[at+len(m)])) {
		return part{}, false
	}
	d, ok := r.dateline(r.next(at + len(m)))
	return part{end: d.end, sure: true}, ok
}
