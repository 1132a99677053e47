package form

import "catchword/transform/encode/internal/pattern"

// The first line of an American telegram: how secret it is, what post sends it, and its
// number there.
//
//	S E C R E T PHNOM PENH 6122
//	C O N F I D E N T I A L SECTION 01 OF 02 SEOUL 00412

// spacedSecrecy is a level of secrecy in spaced letters.
const spacedSecrecy = `(?:S[- ]E[- ]C[- ]R[- ]E[- ]T|C[- ]O[- ]N[- ]F[- ]I[- ]D[- ]E[- ]N[- ]T[- ]I[- ]A[- ]L|T[- ]O[- ]P[- ] ?S[- ]E[- ]C[- ]R[- ]E[- ]T|U[- ]N[- ]C[- ]L[- ]A[- ]S[- ]S[- ]I[- ]F[- ]I[- ]E[- ]D|R[- ]E[- ]S[- ]T[- ]R[- ]I[- ]C[- ]T[- ]E[- ]D)`

// postNumber is the post and the number behind the level of secrecy. Four figures may be a
// year where nothing else shows a telegram.
var (
	postNumber  = pattern.MustCompile(`^(?:SECTION \d{1,2} OF \d{1,2} )?(\p{Lu}[\p{Lu}. ]{2,25}) \d{3,6}$`)
	behindSpace = pattern.MustCompile(`^` + spacedSecrecy + ` ((?:SECTION \d{1,2} OF \d{1,2} )?\p{Lu}[\p{Lu}. ]{2,25} \d{3,6})$`)
	behindWord  = pattern.MustCompile(`^(?:SECRET|CONFIDENTIAL|UNCLASSIFIED|RESTRICTED|LIMITED OFFICIAL USE) ((?:SECTION \d{1,2} OF \d{1,2} )?\p{Lu}[\p{Lu}. ]{2,25} (?:\d{3}|0\d{3}|\d{5,6}))$`)
)

// maxWire is how many bytes such a line has at most.
const maxWire = 90

// AfterSecrecy is where the post and the number begin on such a line; 0 on any other.
func AfterSecrecy(line string) int {
	if n := len(line); n < 12 || n > maxWire || line[n-1] < '0' || line[n-1] > '9' || line[0] < 'A' || line[0] > 'Z' {
		return 0
	}
	for _, is := range []*pattern.Regexp{behindSpace, behindWord} {
		if m := is.FindStringSubmatchIndex(line); m != nil {
			return m[2]
		}
	}
	return 0
}

// PostOfNumber is the post in what AfterSecrecy finds, or "".
func PostOfNumber(text string) string {
	if m := postNumber.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}
