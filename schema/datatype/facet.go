package datatype

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"catchword/schema/datatype/internal/xsdregexp"
)

// add narrows the type by one facet.
func (d *Datatype) add(p Param) error {
	if d.library != XSD {
		return fmt.Errorf("the datatype `%s` takes no facets: use the datatype library `%s`", d.base.name, XSD)
	}
	switch p.Name {
	case "pattern":
		return d.addPattern(p.Value)
	case "minInclusive", "maxInclusive", "minExclusive", "maxExclusive":
		return d.addBound(p)
	case "length", "minLength", "maxLength":
		return d.addLength(p)
	case "totalDigits", "fractionDigits":
		return d.addDigits(p)
	case "enumeration":
		return errors.New("`enumeration` is no facet in a RELAX NG schema: list the values with `value`")
	case "whiteSpace":
		return errors.New("`whiteSpace` is no facet in a RELAX NG schema: it follows from the datatype")
	default:
		return fmt.Errorf("there is no facet `%s`", p.Name)
	}
}

// facetsAllow reports whether a text of the base type satisfies every facet.
func (d *Datatype) facetsAllow(text []byte) bool {
	for i := range d.bounds {
		if !d.bounds[i].allows(d.base, text) {
			return false
		}
	}
	for _, f := range d.lengths {
		if n := d.base.length(text); n < f.low || f.high < n {
			return false
		}
	}
	for _, f := range d.digits {
		if f.count(readDecimal(text)) > f.most {
			return false
		}
	}
	for _, p := range d.patterns {
		if !p.Match(text) {
			return false
		}
	}
	return true
}

func (d *Datatype) addPattern(expr string) error {
	p, err := xsdregexp.Compile(expr)
	if err != nil {
		return fmt.Errorf("the pattern %s is not correct: %w", quote([]byte(expr)), err)
	}
	d.patterns = append(d.patterns, p)
	return nil
}

// bound is a facet that sets a limit to an order.
type bound struct {
	facet string
	text  string // of the limit
	limit value
}

// value is a value that has an order; its type's kind says which field it is.
type value struct {
	decimal  decimal
	number   float64
	moment   moment
	duration duration
}

func (d *Datatype) addBound(p Param) error {
	switch d.base.kind {
	case kindDecimal, kindFloat, kindDouble, kindMoment, kindDuration:
	default:
		return fmt.Errorf("`%s` is for numbers, dates and durations: values of `%s` have no order", p.Name, d.base.name)
	}
	text := collapseBlanks([]byte(p.Value))
	if !d.Valid(text, nil) {
		return fmt.Errorf("the limit `%s` of `%s` is no value of the type itself: %s", text, p.Name, d.Explain(text))
	}
	d.bounds = append(d.bounds, newBound(d.base, p.Name, string(text)))
	return nil
}

func newBound(t *builtin, facet, limit string) bound {
	b := bound{facet: facet, text: limit}
	text := []byte(limit)
	switch t.kind {
	case kindDecimal:
		b.limit.decimal = readDecimal(text)
	case kindFloat:
		b.limit.number = readFloat(text, 32)
	case kindDouble:
		b.limit.number = readFloat(text, 64)
	case kindMoment:
		b.limit.moment, _ = t.calendar.read(text)
	case kindDuration:
		b.limit.duration, _ = readDuration(text)
	}
	return b
}

func (b *bound) allows(t *builtin, text []byte) bool {
	switch o := b.order(t, text); b.facet {
	case "minInclusive":
		return o == greater || o == equal
	case "minExclusive":
		return o == greater
	case "maxInclusive":
		return o == less || o == equal
	default: // maxExclusive
		return o == less
	}
}

// order is how the value of a text stands to the limit.
func (b *bound) order(t *builtin, text []byte) order {
	switch t.kind {
	case kindDecimal:
		return readDecimal(text).compare(b.limit.decimal)
	case kindFloat:
		return compareFloats(readFloat(text, 32), b.limit.number)
	case kindDouble:
		return compareFloats(readFloat(text, 64), b.limit.number)
	case kindMoment:
		m, _ := t.calendar.read(text)
		return m.compare(b.limit.moment)
	default: // kindDuration
		d, _ := readDuration(text)
		return d.compare(b.limit.duration)
	}
}

// lengthFacet limits the number of characters, octets or items.
type lengthFacet struct{ low, high int }

func (d *Datatype) addLength(p Param) error {
	if d.base.unit() == "" {
		return fmt.Errorf("`%s` is for texts, lists and binary data: values of `%s` have no length", p.Name, d.base.name)
	}
	n, ok := readCount(p.Value)
	if !ok {
		return fmt.Errorf("`%s` has to be a whole number from 0 on, not `%s`", p.Name, p.Value)
	}
	f := lengthFacet{low: n, high: n}
	switch p.Name {
	case "minLength":
		f.high = math.MaxInt
	case "maxLength":
		f.low = 0
	}
	d.lengths = append(d.lengths, f)
	return nil
}

// unit is what a value's length counts, "" when it has none.
func (b *builtin) unit() string {
	switch b.kind {
	case kindString, kindURI, kindEntity:
		return "characters"
	case kindHex, kindBase64:
		return "bytes"
	case kindTokens, kindEntities:
		return "items"
	default:
		return ""
	}
}

func (b *builtin) length(text []byte) int {
	switch b.kind {
	case kindHex:
		return hexLength(text)
	case kindBase64:
		return base64Length(text)
	case kindTokens, kindEntities:
		return 1 + bytes.Count(text, []byte{' '})
	default:
		return utf8.RuneCount(text)
	}
}

// digitsFacet limits how many digits a decimal number is written with.
type digitsFacet struct {
	total bool
	most  int
}

func (f digitsFacet) count(d decimal) int {
	if f.total {
		return d.totalDigits()
	}
	return d.fractionDigits()
}

func (d *Datatype) addDigits(p Param) error {
	if d.base.kind != kindDecimal {
		return fmt.Errorf("`%s` is for decimal and whole numbers, not for `%s`", p.Name, d.base.name)
	}
	f := digitsFacet{total: p.Name == "totalDigits"}
	n, ok := readCount(p.Value)
	switch {
	case f.total && (!ok || n == 0):
		return fmt.Errorf("`%s` has to be a whole number from 1 on, not `%s`", p.Name, p.Value)
	case !ok:
		return fmt.Errorf("`%s` has to be a whole number from 0 on, not `%s`", p.Name, p.Value)
	}
	f.most = n
	d.digits = append(d.digits, f)
	return nil
}

// readCount reads a whole number from 0 on; very large ones are cut down to
// the largest that a text can reach.
func readCount(s string) (n int, ok bool) {
	text := trimBlanks([]byte(s))
	if !isDecimal(text) {
		return 0, false
	}
	d := readDecimal(text)
	if d.negative || len(d.fraction) > 0 {
		return 0, false
	}
	if len(d.whole) == 0 {
		return 0, true
	}
	if n, err := strconv.Atoi(string(d.whole)); err == nil {
		return min(n, math.MaxInt32), true
	}
	return math.MaxInt32, true
}
