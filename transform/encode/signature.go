package encode

import (
	"slices"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/correspondence"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"

	"github.com/beevik/etree"
)

// Who signs: a name, an office, a body.

// signedName is a signature in a persName, unless the authority has found the
// person in it, it is more than a name, or the header names another signer.
func (e *encoder) signedName(b structure.Block, content tei.Mixed) tei.Mixed {
	if name := b.Unmarked(e.text); name.End < b.Content().End {
		mark := e.text.Trim(source.Span{Start: name.End, End: b.Content().End})
		return e.nodes.Join(e.signer(name, e.inline(name, fill)), e.between(name, mark), e.inline(mark, fill))
	}
	if named := e.codeName(b.Content(), content); named != nil {
		return named
	}
	if n := structure.SignedBehind(e.text.Of(b.Content())); n > 0 && !anyElement(content[:1]) {
		name, mark := b.Content(), b.Content()
		name.End, mark.Start = name.Start+n, name.Start+n
		signer := e.nodes.Join(e.signer(name, e.inline(name, fill)), e.between(name, mark))
		if len(content) == 1 { // the word stands in round brackets
			return e.nodes.Join(signer, e.verbatim(e.text.Trim(mark)))
		}
		return e.nodes.Join(signer, content[1:])
	}
	if slices.ContainsFunc(content, beyondName) {
		return content
	}
	if e.unsigned[b.Whole().Start] || signsNobody(e.text.Plain(b.Content())) {
		return content
	}
	plain := e.text.Of(b.Content())
	n := correspondence.SignatureLead(plain)
	if strings.HasPrefix(plain, "For ") && who.IsFirm(plain) {
		n = len("For ")
	}
	if n > 0 && n < len(plain) {
		lead, name := b.Content(), b.Content()
		lead.End, name.Start = lead.Start+n, name.Start+n
		return e.nodes.Join(e.verbatim(lead), e.between(lead, name), e.nodes.Of(e.nodes.Elem(e.signerKind(name), nil, e.inline(name, fill))))
	}
	return e.signer(b.Content(), content)
}

// codeName is a signature that is a name and behind it who is meant, with both names as
// such; nil when it is something else, or the authority has found a name in it.
func (e *encoder) codeName(whole source.Span, content tei.Mixed) tei.Mixed {
	k := strings.LastIndex(e.text.Of(whole), " [")
	if k < 0 || len(content) < 2 || len(content) > 3 || anyElement(content[:1]) || anyElement(content[2:]) {
		return nil
	}
	note, is := content[1].(*etree.Element)
	if !is || note.SelectAttrValue("type", "") != "identification" || len(note.Child) != 1 {
		return nil
	}
	name, bracket := e.text.Trim(source.Span{Start: whole.Start, End: whole.Start + k}), source.Span{Start: whole.Start + k + 1, End: whole.End}
	meant, is := note.Child[0].(*etree.CharData)
	if !is || !form.Signs(e.text.Plain(name)) || !form.IsName(meant.Data) {
		return nil
	}
	note.RemoveChild(meant)
	note.AddChild(e.nodes.Elem("persName", nil, tei.Mixed{meant}))
	return e.nodes.Join(e.nodes.Of(e.nodes.Elem("persName", nil, e.inline(name, fill))), e.between(name, bracket), e.nodes.Of(note), content[2:])
}

// signsNobody reports whether a line of a signature is words beside the name, or a name with
// a mark between its parts, which is no stretch of the source.
func signsNobody(said string) bool {
	return form.SignedOnly(said) || form.SignsFor(said) || structure.MarkWord(said) || structure.NameByMark(said) != ""
}

// signer is the name of who signs in a persName, without the marks around it.
func (e *encoder) signer(outer source.Span, content tei.Mixed) tei.Mixed {
	inner := e.text.Trim(unbracketed(e.text, outer))
	if inner == outer {
		return e.nodes.Of(e.nodes.Elem(e.signerKind(outer), nil, content))
	}
	before, behind := source.Span{Start: outer.Start, End: inner.Start}, source.Span{Start: inner.End, End: outer.End}
	all := e.verbatim(before)
	if len(all) > 0 {
		all = e.nodes.Join(all, e.between(before, inner))
	}
	all = append(all, e.nodes.Elem("persName", nil, e.inline(inner, fill)))
	if mark := e.verbatim(behind); len(mark) > 0 {
		all = e.nodes.Join(all, e.between(inner, behind), mark)
	}
	return all
}

// signerKind is the element for who signs: a firm signs by its name, too.
func (e *encoder) signerKind(name source.Span) string {
	if who.IsFirm(e.text.Plain(name)) {
		return "orgName"
	}
	return "persName"
}

// officeKind is the element for an office, or for the body that signs: Embassy in Strelsau.
func (e *encoder) officeKind(office source.Span) string {
	plain := withoutBrackets.Replace(e.text.Plain(office))
	if !bodySigns.MatchString(plain) || officer.MatchString(plain) {
		return "roleName"
	}
	if named := e.room.parties.In(plain); len(named) == 1 && named[0].Kind == who.Body {
		return "orgName"
	}
	return "roleName"
}

// withoutBrackets takes the brackets from what an edition supplied in a name.
var withoutBrackets = strings.NewReplacer("[", "", "]", "")

var (
	// bodySigns is a line with the name of a body that signs for itself.
	bodySigns = pattern.MustCompile(`^[\[(]?(?:(?i:the) )?(?:\p{Lu}[\p{L}\-]+ ){0,4}(?:Embassy|Legation|Consulate|Mission|Delegation|Ministry|Committee|CC|Department|Politburo|Presidium|Secretariat|Office|Bureau|Government$|GOVERNMENT$|DELEGATION$|EMBASSY|MINISTRY|COMMITTEE|DEPARTMENT)\b`)
	// officer is a word for one who holds an office in a body.
	officer = pattern.MustCompile(`(?i)\b(?:secretary|minister|ambassador|consul|director|chairman|president|head|chief|deputy|for|behalf)\b`)
)

// signedBehindNote is a signature behind a note that says what it is: [signed] A. Doe;
// lead is how many bytes the note has.
func (e *encoder) signedBehindNote(b structure.Block, lead int) tei.Mixed {
	note, name := b.Content(), b.Content()
	note.End, name.Start = note.Start+lead, name.Start+lead
	signer := e.inline(name, fill)
	if !anyElement(signer) && !e.unsigned[b.Whole().Start] {
		signer = e.signer(e.text.Trim(name), signer)
	}
	return e.nodes.Join(e.inline(note, fill), e.between(note, name), signer)
}

// between is the blank between two stretches, if the source has one there.
func (e *encoder) between(first, second source.Span) tei.Mixed {
	if e.text.Trim(first).End == e.text.Trim(second).Start {
		return nil
	}
	return e.nodes.Text(" ")
}

// noteBefore is how many bytes of a signature are a note in brackets, or the mark of a
// copyist between strokes, before the name.
func noteBefore(signature string) int {
	if signature == "" {
		return 0
	}
	if signature[0] != '[' {
		return max(0, len(form.ProxyMark.FindString(signature))-1)
	}
	return strings.Index(signature, "] ") + 1
}

// beyondName reports whether a part of a signature is more than letters of a name: those
// that an edition added to it, doubts, or has in italics, are of the name.
func beyondName(t etree.Token) bool {
	el, is := t.(*etree.Element)
	return is && el.Tag != "supplied" && el.Tag != "hi" && el.Tag != "expan" && el.Tag != "unclear" && el.Tag != "add" && el.Tag != "del"
}

// anyElement reports whether some of a content is an element.
func anyElement(content tei.Mixed) bool {
	return slices.ContainsFunc(content, func(t etree.Token) bool {
		_, is := t.(*etree.Element)
		return is
	})
}

// unbracketed is a span without the brackets or strokes around it, or the quotation mark
// that ends the message with the name.
func unbracketed(text *source.Text, s source.Span) source.Span {
	t := text.Of(s)
	for _, around := range []string{"()", "//"} {
		if len(t) > 2 && t[0] == around[0] && t[len(t)-1] == around[1] && strings.IndexByte(t[1:len(t)-1], around[1]) < 0 {
			return source.Span{Start: s.Start + 1, End: s.End - 1}
		}
	}
	if stopped.MatchString(t) {
		return source.Span{Start: s.Start, End: s.End - 1}
	}
	if name := strings.TrimRight(t, "\"”»"); name != "" && !strings.ContainsAny(name, "\"“„”«»") {
		s.End = s.Start + len(name)
	}
	return s
}

// stopped is a name with a full stop that belongs to no abbreviation.
var stopped = pattern.MustCompile(`\p{L}{4,}\.$`)

// signedOffice is an office in a roleName, and the name before it in a persName.
func (e *encoder) signedOffice(b structure.Block) tei.Mixed {
	office, name := b.Content(), b.Content()
	if n := structure.NameBehindOffice(e.text.Of(office)); n > 0 {
		office.End, name.Start = office.Start+n, office.Start+n
		b.Lines = []source.Line{{Span: name}}
		return e.nodes.Join(
			e.nodes.Of(e.nodes.Elem("roleName", nil, e.inline(e.text.Trim(office), fill))), e.between(office, name),
			e.signedName(b, e.inline(name, fill)))
	}
	n := structure.NameBeforeOffice(e.text.Of(office))
	if n == 0 {
		return e.nodes.Of(e.nodes.Elem(e.officeKind(office), nil, e.inline(office, fill)))
	}
	name.End = name.Start + n
	comma := source.Span{Start: name.End, End: name.End}
	if e.text.Raw[comma.End] == ',' {
		comma.End++
	}
	office.Start = comma.End
	b.Lines = []source.Line{{Span: name}}
	return e.nodes.Join(
		e.signedName(b, e.inline(name, fill)), e.verbatim(comma), e.between(comma, office),
		e.nodes.Of(e.nodes.Elem("roleName", nil, e.inline(office, fill))))
}
