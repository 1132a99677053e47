// Package proof holds a finished TEI document against the transcription that it was
// made of.
//
//	wrong := proof.Claims{Text: text, Places: places, Changes: changes, Own: "catchword"}.Prove(root, &memory)
//	if wrong != nil {
//		return wrong // something would be lost, invented or out of order: it is not written
//	}
//
// It walks the tree anew and trusts the builder in nothing but the table that says
// where a text node claims to come from; every claim is checked against the source.
//
// It shows that
//
//   - every text node says, white space apart, what the source says at its place;
//   - text without such a place is marked as the encoder's own, or stands where
//     only the encoder writes;
//   - the places and the declared changes do not overlap, and between them there
//     is nothing but white space;
//   - a declared change takes only what its rule may take;
//   - within text, words are neither run together nor torn apart, and stand in
//     the order of the source.
package proof

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// Claims is what the builder of a document says of its text.
type Claims struct {
	Text    *source.Text
	Places  map[*etree.CharData]source.Span // where text nodes come from
	Changes []source.Change                 // what is taken by a declared rule
	Own     string                          // xml:id of the encoder, to which @resp points in all that it adds
}

// Memory is what a proof needs of it. The zero value is ready; one proof may be made
// in it at a time.
type Memory struct{ pieces, spare []source.Span }

// Prove returns the first thing that is wrong, or nil. Time is linear in the text.
func (c Claims) Prove(root *etree.Element, m *Memory) *diag.Diagnostic {
	p := &prover{Claims: c, resp: "#" + c.Own, pieces: m.pieces[:0], spare: m.spare[:0]}
	p.walk(root, false, false)
	for _, c := range p.Changes {
		if !p.Text.All().Covers(c.Span) || c.Empty() {
			p.fail(source.Span{}, "a declared change lies outside the text")
			continue
		}
		if !permitted(c, p.Text.Of(c.Span)) || c.Kind == source.Hyphen && !p.hyphen(c.End) {
			p.fail(c.Span, "the rule for a %s does not cover `%s`", c.Kind, p.Text.Of(c.Span))
		}
		p.pieces = append(p.pieces, c.Span)
	}
	p.coverage()
	m.pieces, m.spare = p.pieces, p.spare
	return p.wrong
}

type prover struct {
	Claims
	resp   string        // what the encoder's additions carry
	pieces []source.Span // the stretches of the source that are accounted for
	spare  []source.Span // as much memory again
	last   source.Span   // of the text node before, within the text
	any    bool          // there was one
	blank  bool          // white space or a line break came after it
	wrong  *diag.Diagnostic
}

func (p *prover) fail(at source.Span, format string, args ...any) {
	if p.wrong == nil {
		p.wrong = &diag.Diagnostic{
			Severity: diag.Error, Source: diag.Encode, Code: "not-lossless", Span: p.Text.Place(at),
			Message: "not encoded, because the result would not be faithful here: " + fmt.Sprintf(format, args...),
		}
	}
}

// ownPlace reports whether an element is one in which only the encoder writes.
func ownPlace(tag string) bool {
	switch tag {
	case "publicationStmt", "encodingDesc", "revisionDesc", "standOff":
		return true
	}
	return false
}

// signed reports whether an element says of itself that the encoder added it.
func (p *prover) signed(el *etree.Element) bool {
	for i := range el.Attr {
		a := &el.Attr[i]
		if a.Key == "resp" && a.Value == p.resp || a.Key == "id" && a.Space == "xml" && a.Value == p.Own {
			return true
		}
	}
	return false
}

func (p *prover) walk(el *etree.Element, ours, text bool) {
	ours = ours || ownPlace(el.Tag) || p.signed(el)
	text = text || el.Tag == "text"
	if el.Tag == "lb" {
		p.blank = true
	}
	for _, child := range el.Child {
		switch c := child.(type) {
		case *etree.Element:
			p.walk(c, ours, text)
		case *etree.CharData:
			p.node(c, ours, text)
		}
	}
}

func (p *prover) node(c *etree.CharData, ours, text bool) {
	at, placed := p.Places[c]
	if !placed {
		if !ours && !source.AllBlank(c.Data) {
			p.fail(source.Span{}, "`%s` stands in the result and not in the source", c.Data)
		}
		p.blank = p.blank || c.Data != ""
		return
	}
	if !p.Text.All().Covers(at) || at.Empty() {
		p.fail(source.Span{}, "`%s` claims a place outside the text", c.Data)
		return
	}
	if ours {
		p.fail(at, "`%s` is of the source but marked as the encoder's own", c.Data)
	}
	if !same(c.Data, p.Text, at) {
		p.fail(at, "the result has `%s`", c.Data)
	}
	p.pieces = append(p.pieces, at)
	if text {
		p.seam(at, c.Data)
	}
}

// same reports whether a text node says what the source says at its place.
func same(data string, text *source.Text, at source.Span) bool {
	said := text.Of(at)
	return data == said || source.Collapse(data) == source.Collapse(said)
}

// seam checks what lies between two text nodes that follow one another within
// the text.
func (p *prover) seam(at source.Span, data string) {
	before, any, blank := p.last, p.any, p.blank
	first, _ := utf8.DecodeRuneInString(data)
	final, _ := utf8.DecodeLastRuneInString(data)
	p.last, p.any, p.blank = at, true, source.Blank(final)
	if !any {
		return
	}
	if at.Start < before.End {
		p.fail(at, "this stands before what precedes it in the result")
		return
	}
	blank = blank || source.Blank(first)
	between := p.Text.Raw[before.End:at.Start]
	inSource := strings.ContainsFunc(p.Text.Raw[lastRune(p.Text, before.End):firstRune(p.Text, at.Start)], source.Blank)
	if inSource && !blank && !p.hyphen(before.End) && !p.sign(before.End, at.Start) {
		p.fail(at, "the result runs two words together")
	}
	if blank && !inSource && between == "" && !p.dash(before.End) {
		p.fail(at, "the result tears a word apart")
	}
}

// dash reports whether a dash stands before an offset, which parts words without a blank:
// Sir,--I am.
func (p *prover) dash(at int) bool {
	for _, dash := range []string{"--", "—", "–"} {
		if strings.HasSuffix(p.Text.Raw[:at], dash) {
			return true
		}
	}
	return false
}

// hyphen reports whether a hyphen with the end of its line behind it is the last
// character before an offset, or the next one; what it joins makes one word.
func (p *prover) hyphen(at int) bool {
	rest := p.Text.Raw[lastRune(p.Text, at):]
	r, size := utf8.DecodeRuneInString(rest)
	if rest = rest[size:]; !isHyphen(r) {
		if r, size = utf8.DecodeRuneInString(rest); !isHyphen(r) {
			return false
		}
		rest = rest[size:]
	}
	blank := rest[:len(rest)-len(strings.TrimLeftFunc(rest, source.Blank))]
	return strings.ContainsAny(blank, "\r\n\u0085\u2028\u2029")
}

// sign reports whether a line end stands before a closing sign or behind an
// opening one, where it parts no words.
func (p *prover) sign(end, start int) bool {
	before, _ := utf8.DecodeLastRuneInString(p.Text.Raw[:end])
	after, _ := utf8.DecodeRuneInString(p.Text.Raw[start:])
	return strings.ContainsAny(p.Text.Raw[end:start], "\r\n") && (source.Closing(after) || source.Opening(before))
}

func isHyphen(r rune) bool { return r == '-' || r == '\u00AD' }

// lastRune is where the character before an offset begins.
func lastRune(t *source.Text, at int) int {
	_, size := utf8.DecodeLastRuneInString(t.Raw[:at])
	return at - size
}

// firstRune is where the character at an offset ends.
func firstRune(t *source.Text, at int) int {
	_, size := utf8.DecodeRuneInString(t.Raw[at:])
	return at + size
}

// coverage checks that the pieces are disjoint and leave nothing but white space.
func (p *prover) coverage() {
	p.pieces, p.spare = inOrder(p.pieces, p.spare)
	at := 0
	for _, piece := range p.pieces {
		if piece.Start < at {
			p.fail(piece, "`%s` would stand there twice", p.Text.Plain(piece))
			return
		}
		p.gap(at, piece.Start)
		at = piece.End
	}
	p.gap(at, len(p.Text.Raw))
}

func (p *prover) gap(start, end int) {
	lost := p.Text.Trim(source.Span{Start: start, End: end})
	if !lost.Empty() {
		p.fail(lost, "`%s` would be lost", p.Text.Plain(lost))
	}
}

// permitted reports whether a rule may take a stretch of the source.
func permitted(c source.Change, text string) bool {
	switch c.Kind {
	case source.Label:
		return strings.HasSuffix(text, ":") || strings.HasSuffix(text, ":.")
	case source.Bullet:
		return strings.Trim(text, "-–—•*·") == ""
	case source.Delimiter:
		text = strings.TrimFunc(text, source.Blank) // `> ` before a line within a paragraph
		return strings.Trim(text, `<>-+#*_"':,;[]{}|=—–― `) == "" || text == "..." || strings.Trim(text, "*- ") == ""
	case source.Bracket:
		text = strings.TrimFunc(text, source.Blank)
		return text == "[" || text == "]"
	case source.Escape:
		return text == `\`
	case source.Hyphen:
		return text == "-" || text == "\u00AD"
	case source.Control:
		return true
	case source.Revision:
		return revision(text)
	}
	return false
}

// revision reports whether a text is one of the signs around struck or added words, without
// a word of its own.
func revision(text string) bool {
	text = strings.TrimFunc(text, source.Blank)
	return text != "" && len(text) <= len("⟦") && strings.Trim(text, `~^{}+-/\⟦⟧〚〛]`) == ""
}
