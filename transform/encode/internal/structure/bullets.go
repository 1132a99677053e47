package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// bulletMark is what stands before the items of a list that has no numbers.
var bulletMark = pattern.MustCompile(`^(--?|–|•|▪|◦|·|\*)\s+\S`)

// bullets finds the items of lists: two paragraphs or more that follow one
// another, with the same mark before each. Stars are the marks of notes, unless
// the paragraph before announces a list.
func bullets(text *source.Text, blocks []Block) {
	for i := 0; i < len(blocks); {
		mark := blocks[i].bullet(text)
		n := 1
		for mark != "" && i+n < len(blocks) && blocks[i+n].bullet(text) == mark {
			n++
		}
		if n > 1 && (mark != "*" || i > 0 && strings.HasSuffix(blocks[i-1].plain, ":")) {
			for k := i; k < i+n; k++ {
				start := blocks[k].Whole().Start
				blocks[k].Kind, blocks[k].Bullet = form.Paragraph, true
				blocks[k].Label = source.Span{Start: start, End: start + len(mark)}
			}
		}
		i += n
	}
}

// bullet is the mark before a paragraph, or "".
func (b *Block) bullet(text *source.Text) string {
	if b.Kind != form.Paragraph || !b.Label.Empty() {
		return ""
	}
	if m := bulletMark.FindStringSubmatch(text.Of(b.Whole())); m != nil {
		return m[1]
	}
	return ""
}
