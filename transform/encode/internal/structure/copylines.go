package structure

import (
	"strconv"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Below the line that says how many copies were made stands who got which, a line each:
// 5 copies issued, and below it 1 – Cde. Doe, 2 – file. With their numbers these lines look
// like notes, so that they are told before notes are looked for.

var (
	copiesMade = pattern.MustCompile(`(?i)\b(?:copies|copy|экз)\b`)
	copyLine   = pattern.MustCompile(`^(\d{1,2})(?:[-–]\d{1,2})? ?[-–—] ?\p{L}.{1,60}$`)
)

// copyLines makes lines on copies of those that are numbered from 1 below such a line.
func copyLines(blocks []Block) {
	for i := 0; i < len(blocks); i++ {
		if k := blocks[i].Kind; k != form.Copies && k != form.Handling || !copiesMade.MatchString(blocks[i].plain) {
			continue
		}
		for n := 1; i+1 < len(blocks) && isCopyLine(&blocks[i+1], n); n++ {
			i++
			blocks[i].become(form.Copies)
		}
	}
}

// numbersCopies reports whether some lines say how many copies were made, and the next one
// who got the first.
func (r *reader) numbersCopies(lines []source.Line) bool {
	for i := 1; i < len(lines); i++ {
		if line := r.Of(lines[i].Span); strings.HasPrefix(line, "1") && copyLine.MatchString(line) && copiesMade.MatchString(r.Of(lines[i-1].Span)) {
			return true
		}
	}
	return false
}

// isCopyLine reports whether a block is one line that says who got copy n.
func isCopyLine(b *Block, n int) bool {
	if b.Kind != form.Paragraph && b.Kind != form.Copies || len(b.Lines) != 1 || b.Gap && n > 1 || !strings.HasPrefix(b.plain, strconv.Itoa(n)) {
		return false
	}
	m := copyLine.FindStringSubmatch(b.plain)
	return m != nil && m[1] == strconv.Itoa(n)
}
