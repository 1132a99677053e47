package render

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"catchword/transform/diff"
)

// signs are names of characters that do not show, or that look like a space
// (Unicode Character Database).
var signs = map[rune]string{
	'\u00a0': "no-break space", '\u00ad': "soft hyphen", '\u2002': "en space", '\u2003': "em space",
	'\u2009': "thin space", '\u200a': "hair space", '\u200b': "zero width space", '\u200c': "zero width non-joiner",
	'\u200d': "zero width joiner", '\u200e': "left-to-right mark", '\u200f': "right-to-left mark",
	'\u202f': "narrow no-break space", '\u2060': "word joiner", '\ufeff': "byte order mark",
}

// legible names such characters where nothing else tells what has gone from what
// is new.
func legible(ps []diff.Piece) []diff.Piece {
	out := ps
	for i := 0; i < len(ps); {
		n := alike(ps[i:])
		if ps[i].Op == diff.Same {
			i += n
			continue
		}
		behind := i + n
		if ps[i].Op == diff.Gone && behind < len(ps) && ps[behind].Op == diff.New {
			behind += alike(ps[behind:])
		}
		if lookAlike(joined(ps[i:i+n]), joined(ps[i+n:behind])) {
			if &out[0] == &ps[0] {
				out = slices.Clone(ps)
			}
			for k := i; k < behind; k++ {
				out[k].Text = spelled(out[k].Text)
			}
		}
		i = behind
	}
	return out
}

// legibleParts is the same for a sentence.
func legibleParts(ps []part) []part {
	for i := range ps {
		for k := i + 1; k < len(ps) && ps[i].op == diff.Gone; k++ {
			if ps[k].op == diff.New && lookAlike(ps[i].text, ps[k].text) {
				ps[i].text, ps[k].text = spelled(ps[i].text), spelled(ps[k].text)
			}
		}
	}
	return ps
}

func joined(ps []diff.Piece) string {
	var b strings.Builder
	for i := range ps {
		b.WriteString(ps[i].Text)
	}
	return b.String()
}

// lookAlike reports whether two texts differ in nothing but what does not show.
func lookAlike(x, y string) bool {
	return x != y && strings.TrimSpace(shown(x)) == strings.TrimSpace(shown(y)) && spelled(x)+spelled(y) != x+y
}

// shown is what shows of a text.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
}

// spelled is a text with the names of what does not show.
func spelled(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch name := signs[r]; {
		case name != "":
			fmt.Fprintf(&b, "‹%s›", name)
		case r != ' ' && unicode.In(r, unicode.Zs, unicode.Cf):
			fmt.Fprintf(&b, "‹U+%04X›", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
