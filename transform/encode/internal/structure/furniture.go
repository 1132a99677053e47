package structure

import (
	"strings"

	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
)

// furniture is the block of a line that belongs to its page.
func furniture(text *source.Text, b layout.Block) Block {
	kinds := map[layout.Furniture]Kind{
		layout.PageNumber: PageMark, layout.PageFootNumber: PageFoot, layout.PageHead: PageHead, layout.PageFoot: PageFoot,
	}
	return Block{Kind: kinds[b.Furniture], N: b.Number, Lines: b.Lines, Gap: b.Gap, plain: text.Plain(b.Whole())}
}

// interruptedBlock is a paragraph within which a page ends.
func interruptedBlock(text *source.Text, b layout.Block) Block {
	p := Block{Lines: b.Lines, Gap: b.Gap, Page: b.Page, Marked: b.Head}
	var words []string
	for _, l := range b.Lines {
		words = append(words, text.Plain(l.Span))
	}
	p.plain = strings.Join(words, " ")
	for _, w := range b.Within {
		p.Within = append(p.Within, furniture(text, w))
	}
	p.enumerate(text)
	return p
}
