package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Who could not write signed with a mark between the parts of the name that another wrote:
// her above, Susannah X Crewe, mark below.

var (
	markSigned = pattern.MustCompile(`^(?:(?i:his|her) )?(\p{Lu}[\p{L}.'’\-]+(?: \p{Lu}[\p{L}.'’\-]+)?),? (?:[Xx+✝†×✗]|\[[Xx+]\]|\((?:his|her) mark\)) (\p{Lu}[\p{L}.'’\-]+)(?:,? (?:(?i:his|her) )?(?i:marke?))?\.?$`)
	markWord   = pattern.MustCompile(`^(?i:his|her|their|(?:his |her )?marke?s?)\.?$`)
)

// NameByMark is the name of who signed with a mark; "" when a line is none such.
func NameByMark(line string) string {
	if len(line) > maxName || !strings.ContainsAny(line, "Xx+(") && source.Ordinary(line) == len(line) {
		return ""
	}
	m := markSigned.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	return m[1] + " " + m[2]
}

// MarkWord reports whether a line is one of the words beside such a signature.
func MarkWord(line string) bool { return len(line) < maxSeat && markWord.MatchString(line) }

// byMark reports whether block i is a signature by a mark, or one of the words that say so
// above and below it.
func (d divider) byMark(i int) bool {
	plain := d.plain(i)
	if len(plain) > maxName || d.blocks[i].Kind != form.Paragraph {
		return false
	}
	if NameByMark(plain) != "" {
		return true
	}
	return markWord.MatchString(plain) && (i+1 < len(d.blocks) && NameByMark(d.plain(i+1)) != "" || i > 0 && NameByMark(d.plain(i-1)) != "")
}
