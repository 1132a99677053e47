package citation

import "strings"

// Another identifier of the same document stands behind the reference: a former
// shelfmark, the number in another register. `APRF, F. 45, Op. 1, D. 331 (formerly
// F. 3, D. 12)`.

// otherLeads begin another identifier. The type is that of altIdentifier.
var otherLeads = []struct{ words, typ string }{
	{"formerly", "former"},
	{"previously", "former"},
	{"former signature", "former"},
	{"former shelfmark", "former"},
	{"former reference", "former"},
	{"old signature", "former"},
	{"old shelfmark", "former"},
	{"old reference", "former"},
	{"old number", "former"},
	{"olim", "former"},
	{"alte Signatur", "former"},
	{"Altsignatur", "former"},
	{"ehemals", "former"},
	{"früher", "former"},
	{"ancienne cote", "former"},
	{"бывш", "former"},
	{"also numbered", "other"},
	{"also registered as", "other"},
	{"also", "other"},
	{"alias", "other"},
}

// maxOther is the longest other identifier in bytes.
const maxOther = 80

// other reads another identifier behind a reference, in brackets or after a comma or
// semicolon; one that a bare word leads to only in brackets.
func (b *builder) other(i int) (Term, bool) {
	at := b.marks(i)
	closing := ""
	if c := b.source.at(at); c == '(' || c == '[' {
		closing = map[byte]string{'(': ")", '[': "]"}[c]
		at++
	} else if at == i {
		return Term{}, false
	}
	for _, lead := range otherLeads {
		end, ok := b.words(at, lead.words, false)
		if !ok || closing == "" && !strings.Contains(lead.words, " ") && lead.typ == "other" {
			continue
		}
		start := b.marks(end)
		stop := b.otherEnd(start, closing)
		value := b.trimmed(start, stop)
		if value.Start >= value.End || !hasDigit(value.Text) || value.End-value.Start > maxOther {
			return Term{}, false
		}
		return Term{Type: lead.typ, Value: value.Text, Start: at, End: value.End, ValueStart: value.Start, ValueEnd: value.End}, true
	}
	return Term{}, false
}

// otherEnd is where the identifier ends that begins at i: at the closing bracket, or,
// without one, at a semicolon or the end of the sentence.
func (b *builder) otherEnd(i int, closing string) int {
	if closing != "" {
		if n := strings.Index(string(b.source[min(i, len(b.source)):]), closing); n >= 0 {
			return i + n
		}
		return i
	}
	end := b.sentenceEnd(i)
	if n := strings.IndexByte(string(b.source[i:max(i, end)]), ';'); n >= 0 {
		return i + n
	}
	return end
}
