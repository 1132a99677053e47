package correspondence

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// signedBy is who signed a message: the persons in its signatures, or, without
// one, the office.
func (e *examiner) signedBy(m *Message) []Party {
	d := m.Division
	for _, part := range d.Body {
		q := part.Division
		if q == nil || q.Type != structure.Quoted || q.Delimited || m.quotedIn(q) != nil || signs(d) {
			continue
		}
		if s := e.signedBy(&Message{Division: q}); len(s) > 0 {
			return s
		}
	}
	var all, offices []Party
	for i, b := range d.Bottom {
		if len(all) > 0 && i > 0 && e.handled(d.Bottom[i-1]) {
			continue
		}
		switch b.Kind {
		case form.Signature:
			if plain := e.text.Plain(b.Content()); form.SignedOnly(plain) || structure.MarkWord(plain) {
				continue
			}
			if plain := e.text.Plain(b.Content()); form.SignsFor(plain) {
				offices = append(offices, Party{Text: who.Calm(form.SignedFor(plain)), Kind: tei.OrgName, Span: b.Content()})
				continue
			}
			if p := e.partyOfSignature(&b); p.Kind == tei.PersName && p.Text != "" {
				all = append(all, p)
			} else if p.Kind == tei.OrgName {
				offices = append(offices, p)
			}
		case form.Office:
			p := e.partyOfSignature(&b)
			if p.Ref != "" && p.Kind == tei.PersName || p.Person() && (len(all) == 0 || structure.NameBeforeOffice(e.text.Plain(b.Content())) > 0) {
				all = append(all, p)
			} else if p.Office || p.Kind == tei.OrgName {
				offices = append(offices, p)
			}
		}
	}
	if len(all) == 0 && len(offices) == 1 && !draftOffice.MatchString(offices[0].Text) {
		return offices
	}
	return all
}

// handled reports whether a line says what somebody else did with the message, who signs
// below: Translated from the Ruritanian [by], True copy.
func (e *examiner) handled(b structure.Block) bool {
	return b.Kind == form.Handling && handledBy.MatchString(e.text.Plain(b.Content()))
}

var handledBy = pattern.MustCompile(`^[\[(]?(?i:translat(?:ed|ion)|true copy|true to|certified|verified|copied|checked|typed|deciphered|decoded)\b[^.]{0,40}$`)

// draftOffice is an office that a form has ready for a signature.
var draftOffice = pattern.MustCompile(`^(?i:secretary|chairman)(?: of the)?(?: CC| central committee)?$`)

// partyOfSignature is the person of a signature; the identification in brackets
// says who it is, not what the name is.
func (e *examiner) partyOfSignature(b *structure.Block) Party {
	plain := signMark.ReplaceAllString(e.Names.Whole(e.text.Plain(b.Unmarked(e.text))), "")
	if name := structure.NameByMark(plain); name != "" {
		plain = name
	}
	if name := form.ChineseSigner(plain); name != "" {
		return Party{Text: name, Kind: tei.PersName, Span: b.Content()}
	}
	if n := structure.NameBeforeOffice(plain); n > 0 && b.Kind == form.Office {
		plain = plain[:n]
	}
	plain = withAdded(plain)
	plain = ofWhom.ReplaceAllString(plain[len(form.ProxyMark.FindString(plain)):], "")
	if also := alias.FindStringIndex(plain); also != nil {
		plain = plain[:also[0]]
	}
	plain = who.Unstyled(strings.TrimPrefix(strings.TrimPrefix(plain, "[signature] "), "[signed] "))
	if name := strings.Trim(plain, "()/-–— "); len(name) < len(plain) && e.isName(name) {
		plain = name // as typists put it: (A. Doe), /A. Doe/
	}
	p := e.resolve(bracketsIn.ReplaceAllString(plain, ""), b.Content())
	if p.Ref == "" {
		if known := e.resolve(plain, b.Content()); known.Ref != "" {
			p.Ref = known.Ref
		}
	}
	p.Text = who.Calm(p.Text)
	return p
}

// withAdded is a name with the letters that an edition adds to initials: J[OHN] D[OE].
func withAdded(name string) string {
	for {
		m := added.FindStringSubmatchIndex(name)
		if m == nil {
			return name
		}
		name = name[:m[2]] + name[m[2]+1:m[3]-1] + name[m[3]:]
	}
}

// added is such letters.
var added = pattern.MustCompile(`\p{L}(\[\p{L}+\])`)

// ofWhom is the word before a name that says whose the writer is: Dein Paul.
var ofWhom = pattern.MustCompile(`^(?:(?:(?:[Dd]er|[Dd]ie|[Ii]l|[Ll]a|[Oo]|[Ee]l) )?(?:[Dd]eine?|[Ii]hre?|[Ee]uer|[Ee]ure|[Vv]otre|[Tt]on|[Tt]a|[Vv]ostr[oa]|[Ss]u[oa]|[Tt]u[oa]|Yours?|[Вв]аша?|[Тт]вой|[Тт]воя)(?:,? (?:\p{Ll}+|Dich|Sie|Euch|Dir|Ihnen))*,? (?:(?:Freund|Freundin|Bruder|Schwester|Sohn|Tochter|Vater|Mutter|Vetter|Base|Neffe|Nichte|Onkel|Tante|Diener|Dienerin) )?|(?:(?:und|sehr|ganz|stets|aufrichtig|treu|herzlich) )*(?:\p{Ll}*(?:ergeben|getreu|treu|dankbar|gehorsam|verbunden|verpflichtet)(?:er|e|ster|ste|st)? )+)`)

// alias is another name of the writer behind his own.
var alias = pattern.MustCompile(`,? [_*(]*(?i:alias|a\.k\.a\.|genannt|dit)[ _*].*$`)

// signMark is what says that a name is a signature.
var signMark = pattern.MustCompile(`^(?i:(?:(?:im auftrage?|in vertretung),?\s+)?\(?(?:signed|signature|sgd\.?|gez\.?)\)?:?|\(sd\.?\)|/s/)\s*`)

// SignatureLead is how many bytes of a line stand before the name that it is signed
// with: `Your friend Paul`, `(signed) A. Doe`.
func SignatureLead(line string) int {
	for _, lead := range []*pattern.Regexp{ofWhom, signMark} {
		if m := lead.FindStringIndex(line); m != nil {
			return m[1]
		}
	}
	return 0
}
