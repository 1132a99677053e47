package form

import (
	"strings"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// Signs reports whether a name is written as signatures are: in two words or
// more, with an initial, in capitals, or with a full stop.
func Signs(plain string) bool {
	return IsName(plain) && (wording.MoreWords(plain, 1) || wording.Shouting(plain) || strings.ContainsAny(plain, ".["))
}

// inPlace is the word that stands above a name, or in its place: [signed], Signed:.
const inPlace = `(?:[\[(/](?i:signed|sgd\.?|signature|signatures|signature illegible|illegible signature|-|–|—)[\])/]|(?i:signed|sgd\.?|sd\.?/-|s/?d[./]-?))[.:]?`

// forAnother is how somebody signs for an office, above his name: Im Auftrag.
const forAnother = `(?i:im auftrage?|in vertretung|i\. ?[av]\.|auf (?:anordnung|befehl)|par (?:ordre|délégation|autorisation)|по (?:поручению|доверенности|уполномочию))[,:.]?`

var onlySigned = pattern.MustCompile(`^(?:` + inPlace + `|` + forAnother + `)$`)

// SignedOnly reports whether a text is nothing but what stands above a signature or in its
// place.
func SignedOnly(plain string) bool { return onlySigned.MatchString(plain) }

// Unwrapped is a name without the strokes, hyphens or brackets that typists put around
// it: /A. Doe/, --Doe--, (A. Doe).
func Unwrapped(plain string) string {
	plain = plain[len(ProxyMark.FindString(plain)):]
	plain = who.Unstyled(plain)
	plain = plain[:OwnHand(plain)]
	if m := proxyMarkEnd.FindStringIndex(plain); m != nil {
		plain = plain[:m[0]]
	}
	if plain == "" || !strings.ContainsRune("/-–—(", wording.First(plain)) {
		return plain
	}
	name := strings.Trim(plain, "/-–—() ")
	if strings.ContainsRune("-–—", wording.First(plain)) && !strings.ContainsRune("-–—", wording.Last(plain)) {
		return plain // an item of a list
	}
	if len(name) < len(plain)-1 && IsName(name) && (plain[0] != '(' || wording.MoreWords(name, 1)) {
		return name
	}
	return plain
}

// OwnHand is where, behind a name, stands that its bearer has signed himself: m. p., v. r.;
// the end of the name when nothing says so.
func OwnHand(name string) int {
	if len(name) < 5 || !strings.HasSuffix(name, ".") && !strings.HasSuffix(name, ".)") {
		return len(name)
	}
	if m := ownHand.FindStringIndex(name); m != nil {
		return m[0]
	}
	return len(name)
}

var ownHand = pattern.MustCompile(`,? (?:\(m\. ?p\.\)|m\. ?p(?:p|ria)?\.|m\. ?pr\.|v\. ?r\.|s\. ?k\.|s\. ?r\.)$`)

// forFirm is a line that says for which firm or body somebody signs.
var forFirm = pattern.MustCompile(`^(?:[Ff]or|[Pp]er|[Pp]ro|[Ff]ür|[Pp]our)(?: and on behalf of)?(?: the)? \p{Lu}`)

// SignsFor reports whether a line says for which firm somebody signs: for Doe & Co.
func SignsFor(line string) bool {
	return len(line) < MaxDateline && (IsFirm(line) || wording.Shouting(line)) && forFirm.MatchString(line)
}

// SignedFor is the firm in such a line.
func SignedFor(line string) string {
	lead := forFirm.FindString(line)
	_, size := utf8.DecodeLastRuneInString(lead)
	return line[len(lead)-size:]
}

// ProxyMark is what says, before a name, that somebody has signed for it: [signed], [-].
var ProxyMark = pattern.MustCompile(`^(?:[\[/](?i:signature|signed)[\]/]|[\[(/](?i:ss|s)\.?[\])/]|[\[(/][-–—][\])/]|p\.? ?p\.|per pro\.|i\. ?[VA]\.) `)

// proxyMarkEnd is the same behind an office or a name.
var proxyMarkEnd = pattern.MustCompile(`:? ?[\[(/](?i:signed|signature|-|–)[\])/]$`)
