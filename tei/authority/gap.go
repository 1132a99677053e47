package authority

import "unicode"

// separators is the kinds of signs between two words, a bit each.
type separators uint16

const (
	hyphen separators = 1 << iota
	dot
	comma
	bracketOpen
	bracketClose
	slash
	ampersand
	quotation
	dash
	another
	paragraph // a blank line: nothing goes across it
)

// gap is what stands between two words.
type gap struct {
	signs         separators
	blanks, lines int
}

func (g *gap) add(r rune) {
	switch {
	case r == '\n' || r == '\u2029' || r == '\f':
		g.lines++
		g.blanks++
	case r == ' ' || unicode.IsSpace(r):
		g.blanks++
	default:
		g.signs |= separator(r)
	}
}

// maxBlanks is how many blanks two words of a name are apart at most.
const maxBlanks = 64

// separators is the signs of a gap.
func (g *gap) separators() separators {
	if g.signs&hyphen != 0 && g.blanks > 0 {
		g.signs = g.signs&^hyphen | dash
	}
	if g.lines > 1 || g.blanks > maxBlanks {
		g.signs |= paragraph
	}
	return g.signs
}

func separator(r rune) separators {
	switch r {
	case '-', 0x2010, 0x2011:
		return hyphen
	case 0x2012, 0x2013, 0x2014, 0x2015, 0x2212:
		return dash
	case '.', 0x2024:
		return dot
	case ',':
		return comma
	case '(':
		return bracketOpen
	case ')':
		return bracketClose
	case '/':
		return slash
	case '&':
		return ampersand
	case '"', '«', '»', 0x201C, 0x201D, 0x201E, 0x201A:
		return quotation
	case 0xB7, 0x30FB, 0x2022: // the dot between the parts of foreign names
		return hyphen
	}
	if apostrophe(r) {
		return quotation
	}
	return another
}
