package structure

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Words that say that a message ends here, or that a name is its signature.

var (
	// messageEnds is the words that say that a telegram ends.
	messageEnds = pattern.MustCompile(`^\(?(?i:(?:message |telegram )?ends?)\)?[.:]?$`)
	// signedBehind is a name with the word for a signature behind it.
	signedBehind = pattern.MustCompile(`^((?:\p{Lu}[\p{L}.'’\-]* ?){1,4}?) ?[\[(](?i:signature|signed|autograph|подпись)[\])]$`)
)

// longestEnd is a length in bytes that such words do not exceed.
const longestEnd = len("(telegram ends).")

// SignedBehind is how many bytes the name has behind which a word says that it is a
// signature: Doe [signature]; 0 when there is none.
func SignedBehind(line string) int {
	if !strings.HasSuffix(line, "]") && !strings.HasSuffix(line, ")") {
		return 0
	}
	m := signedBehind.FindStringSubmatch(line)
	if m == nil {
		return 0
	}
	return len(m[1])
}
