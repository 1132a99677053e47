package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/wording"
)

// resumed brings the halves of a paragraph together that the end of a page has
// cut apart: its first half, the notes at the foot of the page, the mark of the
// next page, its second half.
func resumed(blocks []Block) []Block {
	all := blocks[:0]
	for i := 0; i < len(blocks); {
		b := blocks[i]
		i++
		for pages := 0; b.runs() && pages < maxPages; pages++ {
			n := interruption(blocks[i:])
			if n > 0 && i+n+1 < len(blocks) && pageHead(b, blocks[i+n], blocks[i+n+1]) {
				blocks[i+n].become(form.PageHead)
				n++
			}
			if n == 0 || i+n == len(blocks) || !resumes(b, blocks[i+n]) {
				break
			}
			b.resume(blocks[i:i+n], blocks[i+n])
			i += n + 1
		}
		all = append(all, b)
	}
	return all
}

// maxPages is how many ends of pages a paragraph may go on over.
const maxPages = 30

// runs reports whether a block is one that may go on over the end of a page.
func (b *Block) runs() bool { return b.Kind == form.Paragraph || b.Kind == form.Turn }

// pageHead reports whether a few words below the mark of a page are its head,
// because the sentence before the mark goes on below them.
func pageHead(b, head, next Block) bool {
	if wording.MoreWords(head.plain, 4) || ended(head.plain) || wording.StartsSmall(head.plain) {
		return false
	}
	return !ended(b.plain) && wording.StartsSmall(next.plain) && resumes(b, next)
}

// interruption is how many blocks at the start are the end of a page and the
// mark of the next one.
func interruption(blocks []Block) int {
	marked := false
	for i, b := range blocks {
		switch b.Kind {
		case form.PageMark, form.PageFoot:
			marked = true
		case form.Footnote, form.Note, form.PageHead:
		default:
			if !marked {
				return 0
			}
			return i
		}
	}
	return 0
}

// resume adds the second half of a paragraph, with what stands before it.
func (b *Block) resume(between []Block, rest Block) {
	b.Within = append(b.Within, between...)
	b.Within = append(b.Within, rest.Within...)
	b.take(rest)
}

// resumes reports whether a block goes on with another: no sentence ends with it,
// or the other begins with a small letter.
func resumes(b, next Block) bool {
	if !b.runs() || b.Marked || next.Marked || !next.Label.Empty() {
		return false
	}
	switch {
	case !wording.MoreWords(b.plain, 4) || wording.Shouting(b.plain):
		return false
	case wording.StartsSmall(next.plain):
		return next.Kind == form.Paragraph || !ended(b.plain)
	}
	if next.Kind != form.Paragraph || ended(b.plain) || !wording.MoreWords(b.plain, 8) {
		return false
	}
	return wording.MoreWords(next.plain, 3) && !wording.Shouting(next.plain)
}

// ended reports whether a sentence or a part of one ends with a text.
func ended(text string) bool {
	text = strings.TrimRight(text, `"”»’')] `)
	return text == "" || strings.ContainsRune(".?!:;…", wording.Last(text))
}
