package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// maxEnclosed is how many blocks a bracket may hold together.
const maxEnclosed = 7

// enclosed makes one note of short blocks that one pair of brackets holds
// together, as a stamp with its lines.
func enclosed(text *source.Text, blocks []Block) []Block {
	all := blocks[:0]
	for i := 0; i < len(blocks); {
		b := blocks[i]
		n := b.enclosing(blocks[i+1:])
		for _, other := range blocks[i+1 : i+1+n] {
			b.take(other)
		}
		if n > 0 {
			b.Kind, b.Enclosed = form.Note, b.bracketed(text)
		}
		all = append(all, b)
		i += n + 1
	}
	return all
}

// enclosing is how many of the blocks after one that opens a bracket are within
// it, the one that closes it included.
func (b *Block) enclosing(after []Block) int {
	if b.Kind != form.Paragraph || !strings.HasPrefix(b.plain, "[") || depth(b.plain) != 1 {
		return 0
	}
	whole := b.plain
	for i, other := range after[:min(len(after), maxEnclosed)] {
		if other.fixed() || wording.MoreWords(other.plain, 12) {
			return 0
		}
		whole += " " + other.plain
		if depth(whole) > 0 {
			continue
		}
		if wholeBracket(whole) {
			return i + 1
		}
		return 0
	}
	return 0
}

// bracketed reports whether the first and the last sign of a block are brackets: those that
// its text begins and ends with may stand between marks of the layout.
func (b *Block) bracketed(text *source.Text) bool {
	whole := text.Of(b.Whole())
	return len(whole) > 1 && whole[0] == '[' && whole[len(whole)-1] == ']'
}

// depth is how many brackets a text opens more than it closes.
func depth(text string) int { return strings.Count(text, "[") - strings.Count(text, "]") }
