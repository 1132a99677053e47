package layout

import (
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// A document of Foreign Relations of the United States as text: title, file
// number, number of the document in brackets, then the text. Its line ends are
// those of the elements of the web page and say nothing; empty lines do.
//
//	The Second Secretary of Embassy in China (Penfield) to the Secretary of State
//
//	893.00/15416
//
//	[Document 360]

var (
	frusNumber = pattern.MustCompile(`^\[Document \d+\]$`)
	onlyNumber = pattern.MustCompile(`^\d{1,3}$`)
)

// isFRUS knows the layout by the number of the document below the title.
func isFRUS(text *source.Text) bool { return frusStart(text, text.Lines()) > 0 }

// frusStart is the line with the document's number, which stands among the
// first; 0 when there is none.
func frusStart(text *source.Text, lines []source.Line) int {
	filled := 0
	for i, l := range lines {
		if l.Gap {
			continue
		}
		if filled++; filled > 5 {
			return 0
		}
		if frusNumber.MatchString(text.Of(l.Span)) && filled > 1 {
			return i
		}
	}
	return 0
}

func readFRUS(t *Transcript) {
	lines := t.Text.Lines()
	number := frusStart(t.Text, lines)
	key := Title
	for _, l := range lines[:number] {
		if !l.Gap {
			t.field(key, l.Span)
			key = Citation
		}
	}
	if number < len(lines) {
		t.field(Number, lines[number].Span)
		number++
	}
	t.Fragments = true
	t.Blocks = t.groups(lines[number:])
}

// groups makes one block of all lines between empty ones. A number by itself is
// the mark of a note: of one on what stands before it, when it comes for the
// first time; of the note itself, when it comes again.
func (t *Transcript) groups(lines []source.Line) []Block {
	var blocks []Block
	seen := map[string]bool{}
	gap, note := true, false
	for _, l := range lines {
		if l.Gap {
			gap = true
			continue
		}
		number := t.Text.Of(l.Span)
		switch is := onlyNumber.MatchString(number); {
		case is && seen[number]:
			blocks = append(blocks, Block{Gap: gap, Mark: l.Span})
			note = true
		case is && len(blocks) > 0:
			seen[number] = true
			t.Anchors = append(t.Anchors, l.Span)
		case gap && !note:
			blocks = append(blocks, Block{Gap: true})
		}
		if len(blocks) == 0 {
			blocks = append(blocks, Block{Gap: true})
		}
		last := &blocks[len(blocks)-1]
		last.Lines = append(last.Lines, l)
		gap = false
	}
	return blocks
}
