package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
)

// furniture is the block of a line that belongs to its page.
func furniture(text *source.Text, b layout.Block) Block {
	kinds := map[layout.Furniture]form.Kind{
		layout.PageNumber: form.PageMark, layout.PageFootNumber: form.PageFoot, layout.PageHead: form.PageHead, layout.PageFoot: form.PageFoot,
	}
	return Block{Kind: kinds[b.Furniture], N: b.Number, Lines: b.Lines, Gap: b.Gap, plain: text.Plain(b.Whole())}
}

// interruptedBlock is a paragraph within which a page ends.
func interruptedBlock(text *source.Text, b layout.Block) Block {
	var within []Block
	for _, w := range b.Within {
		within = append(within, furniture(text, w))
	}
	p := interrupted(text, b.Lines, within)
	p.Gap, p.Page, p.Marked = b.Gap, b.Page, b.Head
	return p
}

// interrupted is a paragraph of lines with what interrupts it.
func interrupted(text *source.Text, lines []source.Line, within []Block) Block {
	p := Block{Lines: lines, Within: within}
	words := make([]string, len(lines))
	for i, l := range lines {
		words[i] = text.Plain(l.Span)
	}
	p.plain = strings.Join(words, " ")
	p.enumerate(text)
	return p
}
