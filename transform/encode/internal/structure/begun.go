package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// A cable says in words where a message that it quotes begins and ends: `Begins.`,
// `(Begins)`, `Message begins:`, `Quote`, and below, `Ends.`, `(Ends)`, `Unquote`.

const maxSignedOff = 6 // words of a name, and the word that ends the message behind it

const (
	openedThing = `(?i:(?:(?:\p{L}+ ){0,2}(?:text|message|quotation|quote|note|telegram|letter|statement|extract) )?begins|begin (?:text|message|quote|quotation)|quote)`
	closedThing = `(?i:(?:(?:\p{L}+ ){0,2}(?:text|message|quotation|quote|note|telegram|letter|statement|extract) )?ends|end (?:of )?(?:text|message|quote|quotation)|unquote)`
)

var (
	// beginsHere is such a word at the start of a block: with a sign behind it, in
	// brackets, in capitals, or alone.
	beginsHere = pattern.MustCompile(`^(?:[(\[]` + openedThing + `[)\]][.:]?|` + openedThing + `(?:[.:]|$)|(?:(?:TEXT|MESSAGE) )?BEGINS\b|QUOTE\b)`)
	// beginsWithin is one behind other words.
	beginsWithin = pattern.MustCompile(`(?:[.:,;)] ?` + openedThing + ` ?[.:]| [(\[]` + openedThing + `[)\]][.:]?)(?: |$)`)
	// endsHere is the word that ends the message, at the end of a block.
	endsHere = pattern.MustCompile(`(?:(?:^|[.!?:;"”’)\]] ?)([(\[]?` + closedThing + `[)\]]?\.?)|\b((?:ENDS|UNQUOTE)[)\]]?\.?))$`)
	// endsWithin is such a word with others behind it.
	endsWithin = pattern.MustCompile(`(?:[.!?:;"”’)\]] ?` + closedThing + `[.:]|[(\[]` + closedThing + `[)\]]|\b(?:ENDS|UNQUOTE)\b)`)
)

// begunMessages finds messages between such words. The words on lines of their own, and
// what leads to one within a paragraph, stand outside.
func (r *reader) begunMessages(blocks []Block) []Block {
	n := 0
	for n < len(blocks) && endWord(&blocks[n]) == nil {
		n++
	}
	if n == len(blocks) {
		return blocks
	}
	all := make([]Block, 0, len(blocks)+len(blocks)/4)
	for _, b := range blocks {
		all = append(all, b)
		word := endWord(&b)
		if word == nil {
			continue
		}
		if k, at := begun(all, len(all)-1); k >= 0 {
			first := 0
			all, first = r.beginsAt(all, k, at)
			last := len(all) - 1
			start := max(word[2], word[4]) - (len(b.plain) - len(all[last].plain)) // what led to it may have been cut off
			all = r.endsAt(all, first, last, start)
		}
	}
	return all
}

// endWord is where the word stands in a block with which a message may end; nil when there
// is none.
func endWord(b *Block) []int {
	if b.Kind != form.Paragraph || !mayEnd(b.plain) {
		return nil
	}
	return endsHere.FindStringSubmatchIndex(b.plain)
}

// beginsAt is the blocks with a message that begins behind byte at of block k, and its
// first block. What leads to it within the paragraph is a block of its own.
func (r *reader) beginsAt(blocks []Block, k, at int) (all []Block, first int) {
	b := blocks[k]
	switch {
	case at == len(b.plain):
		return blocks, k + 1
	case beginsHere.MatchString(b.plain):
		blocks[k].Open = r.Trim(source.Span{Start: b.Whole().Start, End: r.offset(b, at)})
		return blocks, k
	}
	if blocks = r.cutAt(blocks, k, at); blocks[k].Whole() != b.Whole() {
		return blocks, k + 1
	}
	return blocks, k
}

// endsAt is the blocks with a message from one to another, at whose end a word stands at
// a byte. Behind a short line, which may be a name, the word stands by itself.
func (r *reader) endsAt(blocks []Block, first, last, at int) []Block {
	switch {
	case at == 0:
		last--
	case last > first && !wording.MoreWords(blocks[last].plain, maxSignedOff):
		blocks = r.cutAt(blocks, last, at)
	}
	if first <= last {
		blocks[first].begun, blocks[last].ended = true, true
	}
	return blocks
}

// cutAt parts block i at a byte of its text.
func (r *reader) cutAt(blocks []Block, i, at int) []Block {
	b := blocks[i]
	if len(b.Within) > 0 {
		return blocks
	}
	parts := r.closedAt(b, at)
	if len(parts) != 2 {
		return blocks
	}
	parts[0].Gap, parts[0].Page = b.Gap, b.Page
	return slices.Replace(blocks, i, i+1, parts...)
}

// mayEnd reports whether a text may have the word that ends a message as its last.
func mayEnd(plain string) bool {
	plain = strings.TrimRight(plain, ".)]")
	if len(plain) < len("ends") {
		return false
	}
	switch strings.ToLower(plain[len(plain)-3:]) {
	case "nds", "ote", "ext", "age", "ion":
		return true
	}
	return false
}

// begun is the block, not far above block i, in which the message begins that ends there,
// and the place in its text behind the word that says so; -1 when there is none.
func begun(blocks []Block, i int) (k, at int) {
	for k := i; k >= 0 && k > i-maxQuoted; k-- {
		plain := blocks[k].plain
		switch {
		case blocks[k].ended, blocks[k].Marked:
			return -1, 0
		case blocks[k].Kind != form.Paragraph:
			continue
		}
		m := beginsHere.FindStringIndex(plain)
		if m == nil {
			m = beginsWithin.FindStringIndex(plain)
		}
		if m != nil && (k == i || !endsWithin.MatchString(plain[m[1]:])) {
			return k, len(strings.TrimRight(plain[:m[1]], " "))
		}
	}
	return -1, 0
}
