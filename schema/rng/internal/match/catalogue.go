package match

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// codes are the codes of findings. They are stable.
var codes = [...]string{
	nothingAllowed:       "schema-allows-nothing",
	elementUnknown:       "element-unknown",
	elementNotAllowed:    "element-not-allowed",
	elementNotAllowedYet: "element-not-allowed-yet",
	elementIncomplete:    "element-incomplete",
	namespaceWrong:       "namespace-wrong",
	attributeNotAllowed:  "attribute-not-allowed",
	attributeMissing:     "attribute-missing",
	attributesMissing:    "attribute-missing",
	attributeValue:       "attribute-value",
	textNotAllowed:       "text-not-allowed",
	textValue:            "text-value",
	textTooLong:          "text-limit",
	tooComplex:           "schema-limit",
	idDuplicate:          "id-duplicate",
	idrefDangling:        "idref-dangling",
}

// sentence says a finding in words.
func (f *finding) sentence() string {
	switch f.kind {
	case nothingAllowed:
		return "the schema allows no document at all"
	case elementUnknown:
		return f.unknown()
	case elementNotAllowed:
		return fmt.Sprintf("`%s` is not allowed %s%s", f.name, f.where(), f.instead())
	case elementNotAllowedYet:
		return fmt.Sprintf("`%s` is not allowed yet %s%s", f.name, f.where(), f.before())
	case elementIncomplete:
		return f.incomplete()
	case namespaceWrong:
		return f.namespace()
	case attributeNotAllowed:
		return f.stranger()
	case attributeMissing:
		return fmt.Sprintf("`%s` lacks the %s%s", f.element, counted("attribute", f.missing, "and"), after(": ", f.reason))
	case attributesMissing:
		return fmt.Sprintf("`%s` lacks an attribute: %s", f.element, listOf(f.missing, "or"))
	case attributeValue:
		return fmt.Sprintf("`%s` of `%s` has a wrong value%s", f.name, f.element, f.because())
	case textNotAllowed:
		return "text is not allowed " + f.where() + f.wrapping()
	case textValue:
		return fmt.Sprintf("the content of `%s` is wrong%s", f.element, f.because())
	case textTooLong:
		return fmt.Sprintf("the content of `%s` is longer than %d MiB", f.element, maxText>>20)
	case tooComplex:
		return "the schema allows so many ways to read this document that it cannot be judged from here on"
	case idDuplicate:
		return fmt.Sprintf("the `%s` `%s` is used twice: first in line %d", f.name, short(f.value), f.first.Start.Line)
	case idrefDangling:
		return fmt.Sprintf("`%s` points to `%s`, and no element has that identifier", f.name, short(f.value))
	}
	return ""
}

func (f *finding) where() string {
	if f.element == "" {
		return "as the root of the document"
	}
	return "in `" + f.element + "` here"
}

// xinclude is the namespace of instructions to take in other documents.
const xinclude = "http://www.w3.org/2001/XInclude"

// unknown is the sentence about an element that the schema does not define.
func (f *finding) unknown() string {
	text := fmt.Sprintf("the schema has no element `%s`%s", f.name, f.meant())
	if f.space == xinclude {
		text += ": other files are not taken in here; put the parts together first (xmllint --xinclude)"
	}
	return text
}

func (f *finding) meant() string {
	if f.near == "" {
		return ""
	}
	return ": did you mean `" + f.near + "`?"
}

// before says what has to come first.
func (f *finding) before() string {
	if len(f.missing) == 0 {
		return after(": ", listOf(f.either, "or")) + " has to come first"
	}
	verb := "has"
	if len(f.missing) > 1 {
		verb = "have"
	}
	return fmt.Sprintf(": %s %s to come first", listOf(f.missing, "and"), verb)
}

func (f *finding) incomplete() string {
	switch {
	case len(f.missing) == 1:
		return fmt.Sprintf("`%s` is not complete: %s is missing", f.element, listOf(f.missing, "and"))
	case len(f.missing) > 1:
		return fmt.Sprintf("`%s` is not complete: %s are missing", f.element, listOf(f.missing, "and"))
	case len(f.either) > 0:
		return fmt.Sprintf("`%s` is not complete: %s is missing", f.element, listOf(f.either, "or"))
	}
	return fmt.Sprintf("`%s` is not complete", f.element)
}

func (f *finding) namespace() string {
	if f.space == "" {
		return fmt.Sprintf("`%s` is in no namespace: is `xmlns=\"%s\"` missing?", f.name, f.wanted)
	}
	if f.wanted == "" {
		return fmt.Sprintf("`%s` is in the namespace %s: it has to be in none", f.name, f.space)
	}
	return fmt.Sprintf("`%s` is in the namespace %s: it has to be in %s", f.name, f.space, f.wanted)
}

// instead says where a child that is not allowed can be put.
func (f *finding) instead() string {
	switch f.relation {
	case before:
		if len(f.inside) > 0 {
			return fmt.Sprintf(": it has to come before `%s` or inside it", f.other)
		}
		return fmt.Sprintf(": it has to come before `%s`", f.other)
	case earlier:
		return fmt.Sprintf(": it has to come earlier in `%s`", f.element)
	case once:
		return fmt.Sprintf(": `%s` can have one `%s` only", f.element, f.name)
	case instead:
		return fmt.Sprintf(": it cannot stand beside `%s`", f.other)
	case outside:
		if f.name == f.element {
			return fmt.Sprintf(": end the `%s` before it", f.element)
		}
		if len(f.inside) > 0 {
			return fmt.Sprintf(": put it into %s, or outside of `%s`", enumerate(f.inside, "or", 3), f.element)
		}
		return fmt.Sprintf(": put it outside of `%s`", f.element)
	}
	return after(": it is allowed inside ", few(f.inside))
}

// schemaInstance is the namespace of attributes that name an XML Schema.
const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

// stranger is the sentence about an attribute that an element does not have.
func (f *finding) stranger() string {
	if f.other != "" {
		return fmt.Sprintf("`%s` cannot have the attribute `%s` beside `%s`", f.element, f.name, f.other)
	}
	text := fmt.Sprintf("`%s` has no attribute `%s`%s", f.element, f.name, f.meant())
	if f.elsewhere {
		return text + " here"
	}
	if f.space == schemaInstance {
		return text + ": it is for XML Schema and can be left out here"
	}
	return text + after(": it belongs to ", few(f.inside))
}

// wrapping says what to do about text that is not allowed.
func (f *finding) wrapping() string {
	if f.hollow {
		return fmt.Sprintf(": `%s` has to be empty, that is `<%s/>`", f.element, f.element)
	}
	return after(": put it into ", listOf(f.wrap, "or"))
}

func (f *finding) because() string {
	switch {
	case f.near != "":
		return fmt.Sprintf(": %s is not allowed, did you mean `%s`?", quoted(f.value), f.near)
	case f.reason != "":
		return ": " + f.reason
	case len(f.expected) > 0:
		return fmt.Sprintf(": %s is not allowed, use %s", quoted(f.value), listOf(f.expected, "or"))
	}
	return fmt.Sprintf(": %s is not allowed", quoted(f.value))
}

// after is text behind what introduces it, or "" for no text.
func after(introduction, text string) string {
	if text == "" {
		return ""
	}
	return introduction + text
}

func quoted(value []byte) string {
	if text := short(value); text != "" {
		return "`" + text + "`"
	}
	return "an empty value"
}

// counted is a noun, in the plural if need be, and what it names.
func counted(noun string, names []string, conjunction string) string {
	if len(names) > 1 {
		noun += "s"
	}
	return noun + " " + listOf(names, conjunction)
}

// listOf is names as a sentence lists them, the first six of many.
func listOf(names []string, conjunction string) string { return enumerate(names, conjunction, 6) }

// few is the first three of places where something else is allowed.
func few(names []string) string { return enumerate(names, "and", 3) }

func enumerate(names []string, conjunction string, most int) string {
	quoted := make([]string, 0, most+1)
	for _, n := range names[:min(most, len(names))] {
		quoted = append(quoted, "`"+n+"`")
	}
	if more := len(names) - most; more > 0 {
		return fmt.Sprintf("%s %s %d more", strings.Join(quoted, ", "), conjunction, more)
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " " + conjunction + " " + quoted[last]
}

// short is a value that fits into a sentence.
func short(value []byte) string {
	const most = 40
	var text []rune
	for space := false; len(value) > 0; {
		r, n := utf8.DecodeRune(value)
		value = value[n:]
		if unicode.IsSpace(r) {
			space = len(text) > 0
			continue
		}
		if space {
			text, space = append(text, ' '), false
		}
		if text = append(text, r); len(text) > most {
			return string(text[:most]) + "…"
		}
	}
	return string(text)
}
