package structure

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// A line that holds several things side by side is taken apart into them.

var wideGap = pattern.MustCompile(`[ \t\x{A0}]{4,}`)

// splitLine takes a line apart into cells: at wide gaps, and between two formal
// things that stand side by side: a number and a date, a date and the copies.
func (r *reader) splitLine(l source.Line) []source.Line {
	for _, cut := range []func(string) int{atGap, atBracket, atSeat, atName, form.AfterSecrecy, form.SecrecyBehind, r.atForms, r.atFormula} {
		k := cut(r.Of(l.Span))
		if k <= 0 {
			continue
		}
		left, right := l, l
		left.Span = r.Trim(source.Span{Start: l.Start, End: l.Start + k})
		right.Span = r.Trim(source.Span{Start: l.Start + k, End: l.End})
		if left.Empty() || right.Empty() || left.End == right.Start || r.oneCell(left, right) {
			continue
		}
		right.Page, right.Beside = false, true
		return append(r.splitLine(left), r.splitLine(right)...)
	}
	return []source.Line{l}
}

// oneCell reports whether two parts of a line belong together: a label or an enumerator
// and what it stands before.
func (r *reader) oneCell(left, right source.Line) bool {
	before, behind := r.Of(left.Span), r.Of(right.Span)
	if behind[0] == ':' || labelAlone(before) {
		return true
	}
	return enumeratorAlone(before) && !wording.Shouting(behind) && !r.formal(right)
}

// labelAlone reports whether a text is a label with its value behind a gap: SUBJECT:      Tea.
func labelAlone(text string) bool {
	if !strings.HasSuffix(text, ":") {
		return false
	}
	label, _ := form.LabelAt(text)
	return label != form.NoLabel && label != form.OtherLabel || otherLabels.MatchString(text)
}

// enumeratorAlone reports whether a text is the number of a paragraph, which stands behind
// a gap.
func enumeratorAlone(text string) bool {
	if len(text) > 4 || wording.Digits(text[:len(text)-1]) && len(text) > 3 {
		return false
	}
	m := form.Enumerator(text)
	return m != nil && m[1] == len(text)
}

var otherLabels = pattern.MustCompile(`^(?i:to|from|subject|subj|re|ref|references?|date|date (?:&|and) time|place|time|via|info|copies|cc|through):$`)

// atGap is the place of a wide gap between two columns.
func atGap(line string) int {
	if loc := wideGap.FindStringIndex(line); loc != nil {
		return loc[1]
	}
	return 0
}

// atBracket is the place between a number and a date in brackets at the end of a line,
// or 0: Third Meeting, paper 37 [London, 21 May 1937].
func atBracket(line string) int {
	if len(line) > 110 || !strings.HasSuffix(line, "]") {
		return 0
	}
	if k := strings.LastIndex(line, " ["); k > 0 && len(line)-k > len(" [1957]") && strings.ContainsAny(line[:k], "0123456789") && form.IsDateline(line[k+1:]) {
		return k
	}
	return 0
}

// atSeat is where place and date begin behind what a record is called, the place in
// capitals or brackets, or 0: Record of conversation STRELSAU, 22 July 1950.
func atSeat(line string) int {
	if len(line) > 2*maxName || strings.IndexByte(line, ',') < 0 || !capitalsWithin(line) {
		return 0
	}
	m := seatBehind.FindStringSubmatchIndex(line)
	if m == nil || !form.IsHeading(line[:m[2]]) || !form.IsDateline(line[m[2]:]) {
		return 0
	}
	return m[2]
}

// capitalsWithin reports whether a word of a line, but not its first, begins with two
// capitals.
func capitalsWithin(line string) bool {
	upper := func(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 0x80 }
	for k := 0; k+2 < len(line); k++ {
		if (line[k] == ' ' || line[k] == '[') && upper(line[k+1]) && upper(line[k+2]) {
			return true
		}
	}
	return false
}

var seatBehind = pattern.MustCompile(`^\p{Lu}[\p{L} \-]{3,50}\p{Ll} (\[?\p{Lu}{2}[\p{Lu}.'’\- ]*\]?, .{4,60})$`)

// atName is where the second of two who sign begins on a line that has nothing else, both
// with initials or both with the word that says so: J. Doe R. Roe; or 0.
func atName(line string) int {
	if len(line) > 2*maxName || strings.IndexByte(line, '.') < 0 {
		return 0
	}
	for _, two := range []*pattern.Regexp{initialsTwice, signedTwice} {
		if m := two.FindStringSubmatchIndex(line); m != nil {
			return m[2]
		}
	}
	return 0
}

const (
	initialledName = `(?:` + who.Initial + `\. ?){1,3}\p{Lu}[\p{L}'’\-]+`
	signedName     = `[\[(/](?i:signed|sgd\.?|s)[\])/]\.? (?:\p{Lu}[\p{L}.'’\-]* ?){1,4}`
)

var (
	initialsTwice = pattern.MustCompile(`^` + initialledName + `\s+((?:` + initialledName + `(?:\s+|$))+)$`)
	signedTwice   = pattern.MustCompile(`^` + signedName + `((?:` + signedName + `)+)$`)
)

// atForms is the first blank of a short line that has one formal thing before
// it and another behind it, or 0.
func (r *reader) atForms(line string) int {
	if len(line) > 110 || !(strings.ContainsAny(line, "0123456789") || wording.Shouting(line) || strings.Contains(line, "Cop") || secret(line)) {
		return 0
	}
	whole, _, ok := r.formOf(line)
	if ok && whole != form.Address && whole != form.Classification && whole != form.Number {
		return 0
	}
	numbered := ok && whole == form.Number // it may have taken in a date

	between := 0
	for k := 0; k < len(line); k++ {
		if line[k] != ' ' {
			continue
		}
		before := strings.TrimRight(line[:k], " ,;")
		if !mayBeBrief(before) || ofDay.MatchString(before) || ofWhom.MatchString(before) {
			continue
		}
		left, _, ok := r.formOf(before)
		if !ok || !brief(left) {
			continue
		}
		rest := strings.TrimSpace(line[k:])
		right, _, ok := r.formOf(rest)
		if left == form.Classification && right == form.Number && !strings.ContainsAny(rest, "0123456789") {
			continue // Personal Memorandum
		}
		if left == form.Number && right == form.Address && !strings.ContainsAny(line[:k], "0123456789") {
			continue // Memorandum for the Minister
		}
		if numbered && right != form.Classification && (right != form.Dateline || !strings.ContainsFunc(rest, unicode.IsLetter)) {
			continue
		}
		apart := ok && (left != right || left == form.Number)
		if apart && (brief(right) || right == form.Copies || right == form.Address || right == form.Handling && left == form.Urgency) || copiesStart.MatchString(rest) {
			return k
		}
		if left == form.Number && r.atForms(rest) > 0 {
			between = k // three things or more: the number is the longest
		}
	}
	return between
}

// ofDay is a word behind a number that makes the date that follows a part of it.
var ofDay = pattern.MustCompile(` (?:of|of the|from|dated|vom|du|от)(?: \d{1,2}\.?)?$`)

// ofWhom is a number behind which the body is named that gave it: No. 84 of the Council.
var ofWhom = pattern.MustCompile(`\d\S* of (?:the )?\p{Lu}\p{L}+`)

// secret reports whether a line of a few words has one for the level of secrecy.
func secret(line string) bool {
	return len(line) < 50 && (strings.Contains(line, "ecret") || strings.Contains(line, "onfidential") || strings.Contains(line, "estricted"))
}

// atFormula is the place between a closing formula and the name behind it.
func (r *reader) atFormula(line string) int {
	if wording.MoreWords(line, 14) {
		return 0
	}
	if at := form.KinNamed(line); at > 0 {
		return at
	}
	if k := r.atSignature(line); k > 0 {
		return k
	}
	k := strings.LastIndex(line, ", ")
	if k <= 0 || !form.IsName(line[k+2:]) || !form.Signs(line[k+2:]) && (!wording.OneWord(line[k+2:]) || form.NoName(line[k+2:])) || strings.HasPrefix(line, "WITH ") { // a heading: RECORD OF CONVERSATION
		return 0
	}
	if kind, _, ok := r.formOf(line[:k+1]); ok && kind == form.Closing && !who.HasOffice(line[:k]) {
		return k + 1
	}
	return 0
}

var copiesStart = pattern.MustCompile(`^(?:Copies|Copy to|cc|Distribution)(?: list)?:`)

// brief reports whether things of a kind stand side by side on one line.
func brief(k form.Kind) bool {
	switch k {
	case form.Classification, form.CopyNumber, form.Urgency, form.Number, form.Dateline:
		return true
	}
	return false
}

// mayBeBrief reports whether a text has one of these forms, if not another one before
// it in the order of forms. Most beginnings of a line have none.
func mayBeBrief(text string) bool {
	return form.May(text, brief)
}
