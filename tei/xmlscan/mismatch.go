package xmlscan

import (
	"fmt"
	"slices"
	"strings"

	"catchword/tei/diag"
)

// failNoStart says that an end tag ends nothing.
func (s *Scanner) failNoStart(name []byte, end int) bool {
	if len(s.inputs) > 0 {
		return s.fail(0, end+1, codeEndTag, "the end tag `</%s>` ends an element that was not opened there", clip(name))
	}
	return s.fail(0, end+1, codeEndTag, "the end tag `</%s>` has no start tag: no element is open here", clip(name))
}

// failMismatch says what is wrong with an end tag that is not that of the
// innermost element: other end tags are missing before it, its name is
// misspelt, or it ends nothing.
func (s *Scanner) failMismatch(name []byte, end int) bool {
	i := len(s.elements) - 1
	own := i
	for own >= s.outermost() && s.elements[own].entry.raw != string(name) {
		own--
	}
	if own >= s.outermost() {
		return s.failMissing(own+1, name, end)
	}
	open, at := s.elements[i].entry.raw, s.opened(i)
	related := diag.Related{Message: "opened here", Span: diag.At(at)}
	if slip(open, string(name)) {
		return s.failWith(related, 0, end+1, codeEndTag, "the end tag `</%s>` does not match `<%s>`, opened at line %d: it has to be `</%s>`, letter by letter", clip(name), clip(open), at.Line, clip(open))
	}
	return s.failWith(related, 0, end+1, codeEndTag, "the end tag `</%s>` has no start tag: the element that is open here is `<%s>`, opened at line %d", clip(name), clip(open), at.Line)
}

// failMissing says that the open elements from number first on have no end tags
// where one of an element around them stands.
func (s *Scanner) failMissing(first int, name []byte, end int) bool {
	const most = 3
	var missing, opened []string
	var related []diag.Related
	for i := len(s.elements) - 1; i >= first; i-- {
		at, raw := s.opened(i), clip(s.elements[i].entry.raw)
		if len(missing) < most {
			missing = append(missing, "`</"+raw+">`")
			opened = append(opened, fmt.Sprintf("`<%s>`, opened at line %d", raw, at.Line))
			related = append(related, diag.Related{Message: "opened here", Span: diag.At(at)})
		}
	}
	if more := len(s.elements) - first - most; more > 0 {
		missing = append(missing, fmt.Sprintf("%d more", more))
	}
	verb, ending := "has no end tag", " is missing"
	if len(missing) > 1 {
		verb, ending = "have no end tags", " are missing"
	}
	hint := ""
	if inner := s.elements[len(s.elements)-1].entry.raw; slices.Contains(oftenEmpty, inner) {
		hint = fmt.Sprintf("; an element without content is written `<%s/>`", inner)
	}
	s.fail(0, end+1, codeEndTag, "%s, %s: %s%s before `</%s>`%s", strings.Join(opened, ", and "), verb, and(missing), ending, clip(name), hint)
	d := s.err.(diag.Diagnostic)
	d.Related = related
	s.err = d
	return false
}

// oftenEmpty are elements of TEI and HTML that are mostly left open by mistake.
var oftenEmpty = []string{"lb", "pb", "cb", "gb", "milestone", "anchor", "gap", "ptr", "graphic", "br", "hr", "img"}

// and is a list as a sentence has it.
func and(list []string) string {
	last := len(list) - 1
	if last < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// slip reports whether two names differ in case only, or in up to two letters
// that stand together, when they share three others.
func slip(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	length := min(len(a), len(b))
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return max(len(a), len(b)) <= 2 && length-min(len(a), len(b)) >= 3
}
