package citation

import (
	"strings"

	"catchword/transform/encode/internal/dates"
)

// What a citation begins with: the title of the document, its date, who published it.

// heading reads title, date and publisher; it returns where they end.
func (b *builder) heading() int {
	at := b.space(0)
	if title, after, ok := b.title(at); ok {
		b.add(Part{Kind: Title, Start: title.Start, End: title.End})
		at = b.marks(after)
		if d, ok := b.date(at); ok {
			b.add(Part{Kind: Day, Start: d.Start, End: d.End, Date: &d})
			at = b.marks(d.End)
		}
	}
	start, end, ok := b.publisherNear(at)
	if !ok {
		return b.edition(at)
	}
	if w := b.trimmed(at, start); w.Start < w.End {
		b.add(Part{Kind: Remark, Start: w.Start, End: w.End}) // "undated"
	}
	b.add(Part{Kind: Publisher, Start: start, End: end})
	return end
}

// edition takes an archive that nobody knows for the publisher, when it stands
// before a known repository: `Town Archive Online, APRF, Fond 3`.
func (b *builder) edition(i int) int {
	if len(b.citation.Parts) == 0 {
		return i
	}
	end, ok := b.namedArchive(i)
	if _, _, known := b.parser.known(b.source, i); !ok || known || b.source.at(end) != ',' {
		return i
	}
	if _, _, known := b.parser.known(b.source, b.space(end+1)); !known {
		return i
	}
	b.add(Part{Kind: Publisher, Start: i, End: end})
	return end
}

// publisherNear finds the name of a publisher that begins within maxDate
// bytes of i, after a comma.
func (b *builder) publisherNear(i int) (start, end int, ok bool) {
	for start = i; start < len(b.source) && start < i+maxDate; start++ {
		if start > i && b.source[start-1] != ',' {
			continue
		}
		j := b.space(start)
		if end, ok = b.publisher(j); ok {
			return j, end, true
		}
	}
	return i, i, false
}

// marks skips white space and commas.
func (b *builder) marks(i int) int {
	for i < len(b.source) && strings.IndexByte(" \t\r\n,;:.", b.source[i]) >= 0 {
		i++
	}
	return i
}

// quotes are the pairs of quotation marks around titles.
var quotes = []struct{ open, close string }{
	{"“", "”"}, {`"`, `"`}, {"«", "»"}, {"„", "“"}, {"‘", "’"}, {"'", "'"},
}

// title reads a quoted title; what follows the closing mark is a date, the
// publisher or the end, so that marks inside the title do not end it.
func (b *builder) title(i int) (title Words, after int, ok bool) {
	for _, q := range quotes {
		if !b.rest(i, q.open) {
			continue
		}
		start := i + len(q.open)
		best := b.closing(start, q.open, q.close)
		if best > start {
			return b.trimmed(start, best), best + len(q.close), true
		}
	}
	return title, i, false
}

// closing is where the quotation that begins at i ends: before the first
// closing mark that ends a title, else before the first one that closes as
// many marks as were opened; -1 when there is none.
func (b *builder) closing(i int, open, closeMark string) int {
	first, depth := -1, 1
	for at := i; at < len(b.source); {
		switch {
		case b.rest(at, closeMark):
			if b.endsTitle(at, at+len(closeMark)) {
				return at
			}
			if depth--; depth <= 0 && first < 0 {
				first = at
			}
			at += len(closeMark)
		case b.rest(at, open):
			depth++
			at += len(open)
		default:
			at++
		}
	}
	return first
}

// endsTitle reports whether a comma stands on either side of the closing mark
// at i and a date or the publisher follows.
func (b *builder) endsTitle(i, after int) bool {
	if b.source.at(i-1) != ',' && b.source.at(after) != ',' && b.space(after) < len(b.source) {
		return false
	}
	j := b.marks(after)
	if _, ok := b.date(j); ok {
		return true
	}
	_, _, ok := b.publisherNear(j)
	return ok || j == len(b.source)
}

// maxDate is the longest date of a citation in bytes.
const maxDate = 60

// date reads the date at i.
func (b *builder) date(i int) (dates.Date, bool) {
	end := min(len(b.source), i+maxDate)
	for stop := end; stop > i; {
		if d, ok := dates.Parse(string(b.source[i:stop])); ok {
			d.Start, d.End = d.Start+i, d.End+i
			return d, d.Start == i
		}
		stop = i + strings.LastIndexAny(string(b.source[i:stop]), ",.;")
		if stop <= i {
			break
		}
	}
	return dates.Date{}, false
}

// publisher is the end of the name of a publisher at i.
func (b *builder) publisher(i int) (end int, ok bool) {
	for _, name := range publishers {
		if end, ok = b.words(i, name, true); ok {
			return end, true
		}
	}
	return i, false
}
