package layout

import (
	"strings"

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
func isFRUS(text *source.Text) bool {
	return frusStart(text, text.Lines()) > 0
}

// enclosure is what stands above an enclosure, which may follow the notes.
var enclosure = pattern.MustCompile(`^\[(?:Enclosure|Attachment|Annex|Appendix|Tab|Subenclosure)(?: [\dA-Z]{1,2})?\]$`)

// A document of a newer volume has its number before its title.
//
//  44. Memorandum From the Assistant for Security Affairs (Doe) to President Roe
//
//     Strelsau, May 20, 1971.
var volumeTitle = pattern.MustCompile(`^\d{1,4}\. (?:Memorand(?:um|a)|Telegram|Airgram|Letter|Message|Editorial Note|National (?:Security|Intelligence)|Minutes|Paper|Report|Despatch|Note|Notes|Action|Summary|Record|Study|Intelligence|Special National|Draft|Circular|Instruction|Backchannel|Transcript|Conversation|Briefing|Research|Information|Diary|Statement|Executive|Presidential|Talking|The) .{0,300}$|^\d{1,4}\. (?:Editorial Note|Notes?|Paper)[\d¹²³⁴⁵⁶⁷⁸⁹]*$`)

// isVolumeTitle tells such a title from a numbered sentence, as the first point of a
// paper may be.
func isVolumeTitle(line string) bool {
	return strings.IndexByte(".:;?!", line[len(line)-1]) < 0 && volumeTitle.MatchString(line)
}

func isVolume(text *source.Text) bool {
	lines := text.Lines()
	i := firstLine(lines)
	if i < 0 {
		return false
	}
	i += seriesLines(text, lines[i:])
	if lines[i].Gap || text.Raw[lines[i].Start] < '0' || text.Raw[lines[i].Start] > '9' {
		return false
	}
	n := titleLines(lines[i:])
	return n > 0 && isVolumeTitle(text.Plain(source.Span{Start: lines[i].Start, End: lines[i+n-1].End})) && prose(text, lines[i+n:])
}

// titleLines is how many lines a title at the start of some has, or none where no gap ends it.
func titleLines(lines []source.Line) int {
	for n, l := range lines[:min(len(lines), maxTitleLines+2)] {
		if l.Gap {
			return n
		}
	}
	return 0
}

// seriesTitle is the title of the series, which may stand above a document's title with
// those of the volume.
//
//	FOREIGN RELATIONS OF THE UNITED STATES, 1955–1957, VOLUME XXV
var seriesTitle = pattern.MustCompile(`^(?i:Foreign Relations of the United States\b).{0,200}$`)

// seriesLines is how many lines at the start of some belong to the titles of the series and
// the volume, with the gaps around them.
func seriesLines(text *source.Text, lines []source.Line) int {
	if !seriesTitle.MatchString(text.Of(lines[0].Span)) {
		return 0
	}
	for i, l := range lines[:min(len(lines), maxSeriesLines)] {
		if !l.Gap && isVolumeTitle(text.Of(l.Span)) {
			return i
		}
	}
	return 0
}

// maxSeriesLines is how many lines such titles and the gaps around them take at most.
const maxSeriesLines = 8

// prose reports whether some of the lines are more than the points of a list: a line
// that begins with no number.
func prose(text *source.Text, lines []source.Line) bool {
	for _, l := range lines {
		if !l.Gap {
			return text.Raw[l.Start] < '0' || text.Raw[l.Start] > '9'
		}
	}
	return false
}

func readVolume(t *Transcript) {
	lines := t.Text.Lines()
	i := firstLine(lines)
	if i < 0 {
		return
	}
	if n := seriesLines(t.Text, lines[i:]); n > 0 {
		for _, l := range lines[i : i+n] {
			if !l.Gap {
				t.field(Series, l.Span)
			}
		}
		i += n
	}
	n := max(titleLines(lines[i:]), 1)
	title := lines[i].Span
	if m := volumeNumber.FindStringIndex(t.Text.Of(title)); m != nil {
		t.field(Number, source.Span{Start: title.Start, End: title.Start + m[1]})
		title = t.Text.Trim(source.Span{Start: title.Start + m[1], End: title.End})
	}
	t.field(Title, append([]source.Span{title}, source.Spans(lines[i+1:i+n])...)...)
	t.Blocks = t.segment(lines[i+n:])
}

// volumeNumber is the number of a document before its title.
var volumeNumber = pattern.MustCompile(`^\d{1,4}\.`)

// fileAlone is the number of a file of the Department of State, on a line of its own.
var fileAlone = pattern.MustCompile(`^\d{3}[A-Z]?\.\d{2}[\w.]*(?: \p{Lu}[\p{L} ]{2,30})?(?: ?\([\p{L} ]{2,20}\))?/[\d\-–]+(?: ?: ?(?:Telegram|Airgram|Despatch|Circular telegram))?$`)

// isFiled knows a document by the number of its file above a title that says who writes to
// whom, or of what it is a record.
func isFiled(text *source.Text) bool {
	lines := text.Lines()
	i := firstLine(lines)
	if i < 0 || text.Raw[lines[i].Start] < '0' || text.Raw[lines[i].Start] > '9' || !fileAlone.MatchString(text.Of(lines[i].Span)) {
		return false
	}
	lines = lines[i+1:]
	from := firstLine(lines)
	if from < 0 {
		return false
	}
	to := from
	for to+1 < len(lines) && to < from+maxTitleLines && !lines[to+1].Gap {
		to++
	}
	return filedTitle.MatchString(text.Plain(source.Span{Start: lines[from].Start, End: lines[to].End}))
}

// maxTitleLines is how many lines such a title goes on for below its first.
const maxTitleLines = 3

// filedTitle is such a title.
var filedTitle = pattern.MustCompile(`^(?:The .{3,120} to (?:the )?\p{Lu}|(?:Memorandum|Minutes|Record|Notes?|Report|Telegram|Letter|Message|Statement|Draft|Aide-Mémoire)\b.{0,160}[^.:;?!]$)`)

func readFiled(t *Transcript) {
	lines := t.Text.Lines()
	i := firstLine(lines)
	if i < 0 {
		return
	}
	t.field(Citation, lines[i].Span)
	i++
	if k := firstLine(lines[i:]); k >= 0 {
		i += k
		from := i
		for i < len(lines) && !lines[i].Gap {
			i++
		}
		t.field(Title, source.Spans(lines[from:i])...)
	}
	t.Blocks = t.segment(lines[i:])
}

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
		case gap && (!note || enclosure.MatchString(number)):
			blocks = append(blocks, Block{Gap: true})
			note = false
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
