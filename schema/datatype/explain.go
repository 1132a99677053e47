package datatype

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"catchword/schema/datatype/internal/xsdregexp"
)

// Describe is what a value has to be, for a list of what is expected: "a date
// (YYYY-MM-DD)", "a whole number from 0 to 255", "text without spaces".
func (d *Datatype) Describe() string {
	text := d.base.words.noun + d.limits()
	if d.base.kind == kindMoment || d.base.kind == kindDuration {
		text += " (" + d.base.words.form + ")"
	}
	for _, p := range d.patterns {
		if p.IsWord() {
			text += " without spaces"
		} else {
			text += " of the form " + p.String()
		}
	}
	return text
}

// limits are the bounds and lengths in words, with a space before them.
func (d *Datatype) limits() string {
	low, high := d.tightest()
	text := ""
	switch {
	case low != nil && high != nil && low.facet == "minInclusive" && high.facet == "maxInclusive":
		text = " from " + low.text + " to " + high.text
	case low != nil && high != nil:
		text = low.words(d.base.kind) + " and" + high.words(d.base.kind)
	case low != nil:
		text = low.words(d.base.kind)
	case high != nil:
		text = high.words(d.base.kind)
	}
	if len(d.lengths) > 0 {
		text += " of " + d.extent().words(d.base.unit())
	}
	return text
}

// extent is all that the facets say of a value's length.
func (d *Datatype) extent() lengthFacet {
	all := lengthFacet{high: math.MaxInt}
	for _, f := range d.lengths {
		all = lengthFacet{low: max(all.low, f.low), high: min(all.high, f.high)}
	}
	return all
}

// tightest are the last lower and the last upper bound: a schema can only set
// a bound within those before it.
func (d *Datatype) tightest() (low, high *bound) {
	for i := range d.bounds {
		if b := &d.bounds[i]; strings.HasPrefix(b.facet, "min") {
			low = b
		} else {
			high = b
		}
	}
	return low, high
}

func (b *bound) words(k kind) string {
	above, below := " above ", " below "
	if k == kindMoment {
		above, below = " after ", " before "
	}
	switch b.facet {
	case "minInclusive":
		return " from " + b.text + " on"
	case "minExclusive":
		return above + b.text
	case "maxInclusive":
		return " up to " + b.text
	default:
		return below + b.text
	}
}

func (f lengthFacet) words(unit string) string {
	switch {
	case f.low == f.high:
		return counted(f.low, unit)
	case f.high == math.MaxInt:
		return "at least " + counted(f.low, unit)
	case f.low == 0:
		return "at most " + counted(f.high, unit)
	default:
		return fmt.Sprint(f.low, " to ", counted(f.high, unit))
	}
}

// counted is a number of things whose name in the plural is units.
func counted(n int, units string) string {
	if n == 1 {
		units = strings.TrimSuffix(units, "s")
	}
	return fmt.Sprint(n, " ", units)
}

// Explain is one sentence on what is wrong with a value that is not Valid, with
// the form that a value takes and an example. It has no full stop at its end.
func (d *Datatype) Explain(value []byte) string {
	text := d.base.space.normalize(value)
	if !d.base.allows(text, everything) {
		return d.base.explain(text)
	}
	for i := range d.bounds {
		if !d.bounds[i].allows(d.base, text) {
			return fmt.Sprintf("%s is not %s%s", quote(text), d.base.words.noun, d.limits())
		}
	}
	for _, f := range d.lengths {
		if n := d.base.length(text); n < f.low || f.high < n {
			return fmt.Sprintf("%s has %s: use %s", quote(text), counted(n, d.base.unit()), f.words(d.base.unit()))
		}
	}
	for _, f := range d.digits {
		if f.count(readDecimal(text)) > f.most {
			return fmt.Sprintf("%s has %s: use %s at most", quote(text), f.words(f.count(readDecimal(text))), f.words(f.most))
		}
	}
	return d.explainPattern(text)
}

// everything is a context in which every prefix and entity is declared.
var everything = Context{
	Namespaces: func(string) (string, bool) { return "", true },
	Unparsed:   func(string) bool { return true },
}

func (f digitsFacet) words(n int) string {
	if f.total {
		return counted(n, "digits")
	}
	return counted(n, "digits") + " behind the point"
}

func (d *Datatype) explainPattern(text []byte) string {
	for _, p := range d.patterns {
		switch bad, found := p.Stranger(text); {
		case p.Match(text):
		case len(text) == 0 && p.IsWord():
			return "the value is empty: use one word without spaces"
		case len(text) == 0:
			return "the value is empty: use the form " + form(p)
		case found && p.IsWord():
			return fmt.Sprintf("%s contains %s: use one word without spaces", quote(text), character(bad))
		case found:
			return fmt.Sprintf("%s contains %s, which the form %s does not allow", quote(text), character(bad), p)
		default:
			return fmt.Sprintf("%s does not have the form %s", quote(text), form(p))
		}
	}
	return d.explainContext(text)
}

// form is an expression that values have to match, with an example if one is
// known.
func form(p *xsdregexp.Regexp) string {
	const most = 200
	text := p.String()
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "") + "…"
	}
	if p.Example() == "" {
		return text
	}
	return text + ", such as " + p.Example()
}

// explainContext is for values that are wrong only where they stand.
func (d *Datatype) explainContext(text []byte) string {
	if d.base.kind == kindQName {
		if prefix, _, ok := strings.Cut(string(text), ":"); ok {
			return fmt.Sprintf("the prefix of %s is not declared: declare it with xmlns:%s=\"...\"", quote(text), prefix)
		}
	}
	return d.base.explain(text)
}

// explain is for texts that are outside of the type itself.
func (b *builtin) explain(text []byte) string {
	what := quote(text)
	if len(text) == 0 {
		what = "an empty value"
	}
	s := fmt.Sprintf("%s is not %s: %suse %s", what, b.words.noun, b.reason(text), b.words.form)
	if b.words.example != "" {
		s += ", such as " + b.words.example
	}
	return s
}

// reason is what in particular is wrong, with a semicolon behind it, or "".
func (b *builtin) reason(text []byte) string {
	reason := ""
	switch b.kind {
	case kindMoment:
		if v, ok := b.calendar.parts(text); ok {
			reason = v.missing()
		}
	case kindURI:
		reason = whyNoURI(text)
	}
	if reason == "" {
		return ""
	}
	return reason + "; "
}

// missing says which part of a date there is not.
func (v civil) missing() string {
	switch {
	case v.year == 0:
		return "there is no year 0000"
	case v.month < 1 || v.month > 12:
		return fmt.Sprintf("there is no month %02d", v.month)
	case v.day < 1 || v.day > 31:
		return fmt.Sprintf("there is no day %02d", v.day)
	case v.day > daysIn(v.astronomical(), v.month):
		return fmt.Sprintf("that month has %d days", daysIn(v.astronomical(), v.month))
	case v.hour > 23 || v.min > 59 || v.sec > 60:
		return "the last time of a day is 23:59:59"
	case v.zone < westZone || eastZone < v.zone:
		return "time zones go from -13:00 to +14:00"
	default:
		return "the year is out of range"
	}
}

func whyNoURI(text []byte) string {
	colon := strings.IndexAny(string(text), ":/?#")
	switch {
	case !percentEncoded(text):
		return "a % is followed by two hexadecimal digits, and a percent sign itself is %25"
	case colon >= 0 && text[colon] == ':' && !isScheme(text[:colon]):
		return "what stands before the first colon is no scheme such as https"
	case stranger(text) != 0:
		return fmt.Sprintf("%s has to be written %%%02X", character(stranger(text)), stranger(text))
	case strings.Count(string(text), "#") > 1:
		return "there can be one # only"
	default:
		return ""
	}
}

// stranger is the first character that a URI cannot have outside of the name of
// a host, 0 for none.
func stranger(text []byte) rune {
	if i := bytes.IndexAny(text, "[]"); i >= 0 {
		return rune(text[i])
	}
	return 0
}

// percentEncoded reports whether two hexadecimal digits follow each percent
// sign.
func percentEncoded(text []byte) bool {
	for i, b := range text {
		if b == '%' && (i+2 >= len(text) || !isHexDigit(text[i+1]) || !isHexDigit(text[i+2])) {
			return false
		}
	}
	return true
}

// quote is a value as a message shows it: long ones are cut.
func quote(text []byte) string {
	const most = 60
	begin := text[:min(len(text), (most+1)*utf8.UTFMax)]
	if utf8.RuneCount(begin) <= most {
		return "`" + string(text) + "`"
	}
	return "`" + string([]rune(string(begin))[:most]) + "…`"
}

// character is a character as a message shows it.
func character(r rune) string {
	switch r {
	case ' ':
		return "a space"
	case '\t':
		return "a tab"
	case '\n', '\r':
		return "a line break"
	case '\u00A0':
		return "a no-break space"
	}
	if r < 0x10000 && strings.ContainsRune("\u00AD\u200B\u200C\u200D\u2060\uFEFF", r) {
		return fmt.Sprintf("an invisible character (U+%04X)", r)
	}
	return "`" + string(r) + "`"
}
