package structure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// A block whose lines hold several things is taken apart: a number and a date, a
// closing formula and the name below it.

// pieces takes a block apart where its lines hold several things. Prose stays
// whole, but for a closing formula, and the name below it, on its last lines.
func (r *reader) pieces(b layout.Block) [][]source.Line {
	n := len(b.Lines) - r.closingLines(b.Lines)
	var all [][]source.Line
	if n > 0 {
		all = r.parted(b.Lines[:n])
	}
	for _, l := range b.Lines[n:] {
		for _, cell := range r.splitLine(l) {
			all = append(all, []source.Line{cell})
		}
	}
	return all
}

// closingLines is how many of the last lines are a closing formula and a name.
func (r *reader) closingLines(lines []source.Line) int {
	n := len(lines)
	switch {
	case n > 1 && r.closesBefore(lines[n-2], lines[n-1]):
		return 2
	case n > 1 && (r.formula(lines[n-1]) || r.senderBelow(lines[n-2], lines[n-1])):
		return 1
	case n > 2 && r.closesBefore(lines[n-3], lines[n-2]) && who.HasOffice(r.Plain(lines[n-1].Span)) && !r.Longer(lines[n-1].Span, maxName):
		return 3
	}
	return 0
}

// senderBelow reports whether a line in capitals below the end of a sentence is the name of
// somebody in the title of the document.
func (r *reader) senderBelow(above, l source.Line) bool {
	if l.Len() > maxName || r.title == "" || !wording.Shouting(r.Of(l.Span)) || !ended(r.Of(above.Span)) {
		return false
	}
	name := r.Plain(l.Span)
	return form.Signs(name) && wording.HasWord(strings.ToLower(r.title), strings.ToLower(name))
}

// formula reports whether a line is nothing but a closing formula.
func (r *reader) formula(l source.Line) bool {
	plain := r.Plain(l.Span)
	if wording.MoreWords(plain, 6) {
		return false
	}
	kind, _, ok := r.formOf(plain)
	return ok && kind == form.Closing
}

// parted takes lines apart that hold several things.
func (r *reader) parted(lines []source.Line) [][]source.Line {
	if saysStamp(r.Of(lines[0].Span)) {
		return [][]source.Line{lines}
	}
	if !r.terse(lines) || len(lines) < 4 && wire.MatchString(r.Plain(lines[0].Span)) || r.repeatsTitle(lines) {
		return [][]source.Line{lines}
	}
	single := r.signatures(lines) || r.listsCopies(r.Plain(lines[0].Span)) || r.numbersCopies(lines)
	var all [][]source.Line
	open := false
	for i, l := range lines {
		if open && r.goesOnSmall(lines[i-1], l) {
			all[len(all)-1] = append(all[len(all)-1], l)
			continue
		}
		cells := r.splitLine(l)
		if i+1 < len(lines) && len(cells) == 1 && !open && r.headGoesOn(l, lines[i+1]) {
			all = append(all, []source.Line{l})
			open = true
			continue
		}
		is := single || len(cells) > 1 || who.Mission(r.Of(l.Span)) || r.formal(l) && !(open && r.goesOnDated(all[len(all)-1], l))
		if i > 0 && r.continues(lines[i-1], l) {
			all[len(all)-1] = append(all[len(all)-1], l)
			continue
		}
		if open && !is && !labelsPersons(r.Of(l.Span)) && !r.placeOf(lines, i) { // lines of no form stay together
			all[len(all)-1] = append(all[len(all)-1], l)
			continue
		}
		for _, p := range cells {
			all = append(all, []source.Line{p})
		}
		open = !is || len(cells) == 1 && form.BeginsAfterwords(r.Of(l.Span))
	}
	return all
}

// continues reports whether a line is the next element of a sentence that a web page broke
// into its elements: a blank stands between them.
func (r *reader) continues(above, l source.Line) bool {
	return r.broken && (l.Indent > 0 || above.End < len(r.Raw) && r.Raw[above.End] == ' ')
}

// stampLine is how the words of a stamp begin, on lines of their own.
var stampLine = pattern.MustCompile(`^(?:Stamp|Stamped|Round stamp|Rubber stamp): ?\S`)

// saysStamp reports whether a line begins the words of a stamp.
func saysStamp(line string) bool {
	return line != "" && (line[0] == 'S' || line[0] == 'R') && stampLine.MatchString(line)
}

// placeOf reports whether line i is the place of what stands above: of an office, on the
// second line, or of an address, on the last.
func (r *reader) placeOf(lines []source.Line, i int) bool {
	return i == 1 && r.seat(lines[0], lines[1]) || i > 1 && i == len(lines)-1 && r.addressed(lines[0], lines[i])
}

// maxMore is how many bytes longer than the title a heading may be that repeats it: blanks
// and the mark of a note.
const maxMore = 24

// repeatsTitle reports whether some lines are the title of the document, however it is
// broken.
func (r *reader) repeatsTitle(lines []source.Line) bool {
	if n := lines[len(lines)-1].End - lines[0].Start - len(r.title); len(lines) < 2 || n < -maxMore || n > maxMore {
		return false
	}
	return onlyLetters(r.Plain(source.Span{Start: lines[0].Start, End: lines[len(lines)-1].End})) == onlyLetters(r.title)
}

// onlyLetters is the letters of a text, in small ones.
func onlyLetters(text string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, text)
}

// seat reports whether a line is the place of the office whose name stands above.
func (r *reader) seat(office, l source.Line) bool {
	return l.Len() < maxSeat && who.HasBody(r.Plain(office.Span)) && who.IsPost(r.Plain(l.Span))
}

// addressed reports whether a line is the place that ends an address.
func (r *reader) addressed(first, l source.Line) bool {
	if l.Len() >= maxSeat || !who.IsPost(r.Plain(l.Span)) {
		return false
	}
	kind, _, ok := r.formOf(r.Plain(first.Span))
	return ok && kind == form.Address
}

// maxSeat is a length in bytes that the name of a place does not reach.
const maxSeat = 24

// labelsPersons reports whether a line begins with the label of those who took part, or
// did not, or says when they met.
func labelsPersons(line string) bool {
	k := strings.IndexByte(line, ':')
	return met.MatchString(line) || k > 0 && k < 40 && (attendance.MatchString(line) || absent.MatchString(line))
}

// goesOnDated reports whether a line with a day goes on from a line above that ends with a
// comma, or that begins with what a record is called, as a heading does: a talk with
// Mr. Doe, on 3 May 1901. A long line that ends with the day of the month goes on with the
// month.
func (r *reader) goesOnDated(above []source.Line, l source.Line) bool {
	if last := r.Of(above[len(above)-1].Span); len(last) > maxName && dayOfMonth.MatchString(last) {
		return form.IsDateline(r.Plain(l.Span))
	}
	if !strings.HasSuffix(r.Of(above[len(above)-1].Span), ",") && !recordAlone.MatchString(r.Of(above[0].Span)) {
		return false
	}
	return wording.StartsSmall(r.Of(l.Span)) && form.IsDateline(r.Plain(l.Span))
}

// goesOnSmall reports whether a line in small letters goes on from a long line above, in
// which no sentence ends.
func (r *reader) goesOnSmall(above, l source.Line) bool {
	first, _ := utf8.DecodeRuneInString(r.Of(l.Span))
	return above.Len() > maxName && unicode.IsLower(first) && !wording.EndsAsProse(r.Plain(above.Span))
}

// dayOfMonth is the end of a line that the name of a month has to follow.
var dayOfMonth = pattern.MustCompile(` (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)?$`)

// headGoesOn reports whether a line that looks like a number by itself is a heading that
// goes on below: PROTOCOL No. 7 of the session.
func (r *reader) headGoesOn(l, below source.Line) bool {
	calm := calmed(r.Plain(l.Span))
	if decreed.MatchString(calm) && tookIt(r.Plain(below.Span)) {
		return true
	}
	if !wording.StartsSmall(r.Of(below.Span)) || !form.IsHeading(calm) && !strings.HasPrefix(r.Of(l.Span), "NOTE") {
		return false
	}
	kind, _, ok := r.formOf(r.Plain(l.Span))
	return ok && kind == form.Number
}

// met is when a meeting began and ended.
var met = pattern.MustCompile(`^(?i:(?:meeting |session )?(?:started|began|opened|commenced)(?: at)?:? \d{1,2}(?:[.:]\d|[^\p{L}\d]{0,2}(?:$|[ap]\.?m|o['’]clock|hours|hrs|h\b)))`)

// listsCopies reports whether a line is the label of a list of those who get copies.
func (r *reader) listsCopies(line string) bool {
	if !strings.HasSuffix(line, ":") {
		return false
	}
	kind, _, ok := r.formOf(line)
	return ok && kind == form.Copies
}

const (
	maxSigned = 5  // lines of a signature with its office
	maxName   = 60 // bytes of one of them
)

// signatures reports whether the lines are those of a signature: short, none of
// them prose, and the first or the last a name with its office, or a name above place
// and date.
func (r *reader) signatures(lines []source.Line) bool {
	if r.officials(lines) {
		return true
	}
	if len(lines) < 2 || len(lines) > maxSigned {
		return false
	}
	for i, l := range lines {
		plain := r.Plain(l.Span)
		if i == 1 && len(plain) <= maxName && smallOffice(plain) && form.Signs(r.Plain(lines[0].Span)) {
			continue
		}
		if len(plain) > maxName || !wording.Capitalised(plain) && !form.IsName(form.Unwrapped(plain)) {
			return false
		}
	}
	first, last := r.Plain(lines[0].Span), form.Unwrapped(r.Plain(lines[len(lines)-1].Span))
	return form.Signs(first) && (who.HasOffice(r.Plain(lines[1].Span)) || form.IsDateline(last)) || form.Signs(last) && who.HasOffice(first)
}

// smallOffice reports whether a line is an office in small letters, as it stands below a
// name: deputy minister.
func smallOffice(plain string) bool {
	return wording.StartsSmall(plain) && who.HasOffice(plain) && !wording.MoreWords(plain, 6) && !wording.EndsAsProse(plain)
}

// officials reports whether each of some lines is an office with a name behind it.
func (r *reader) officials(lines []source.Line) bool {
	return len(lines) > 1 && !slices.ContainsFunc(lines, func(l source.Line) bool { return NameBehindOffice(r.Plain(l.Span)) == 0 })
}

// terse reports whether all lines of a block are short, as in an opening or a
// closing.
func (r *reader) terse(lines []source.Line) bool {
	if len(lines) > 8 {
		return false
	}
	full := 0
	for _, l := range lines {
		if r.Longer(l.Span, 110) {
			return false
		}
		n := len(r.Plain(l.Span))
		if n > 60 && l.Len() < n+8 { // a full line without a gap
			full++
		}
	}
	return full < 2
}

// closesBefore reports whether a line is a closing formula with a name below it.
func (r *reader) closesBefore(l, below source.Line) bool {
	kind, _, ok := r.formOf(r.Plain(l.Span))
	if !ok || kind != form.Closing {
		return false
	}
	name := r.Plain(below.Span)
	return form.IsName(form.Unwrapped(name)) || form.SignsFor(name)
}

func (r *reader) formal(l source.Line) bool {
	if label, _ := form.LabelAt(r.Of(l.Span)); label != form.NoLabel && label != form.OtherLabel {
		return true
	}
	kind, _, ok := r.formOf(r.Plain(l.Span))
	return ok && kind != form.Salutation && kind != form.Closing && kind != form.Paragraph
}
