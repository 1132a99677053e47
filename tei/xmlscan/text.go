package xmlscan

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
)

// text reads character data up to the next markup or reference to an entity
// (XML 1.0, section 2.4).
func (s *Scanner) text(b []byte) bool {
	if n := shortText(b); n > 0 && len(s.elements) > 0 {
		s.set(Text, b, n).Data = b[:n]
		return true
	}
	n, found := s.nextMarkup(b)
	switch {
	case found:
	case n == s.tokenMax:
		n = splitText(b)
	case !s.complete:
		return s.short(0, "the text")
	}
	run := b[:n]
	switch {
	case len(s.elements) == 0:
		return s.outside(b, n)
	case bytes.IndexByte(run, '&') >= 0, s.cr && bytes.IndexByte(run, '\r') >= 0:
		return s.textInPieces(b, n)
	}
	if i := closingBrackets(run); i >= 0 {
		return s.failBrackets(i)
	}
	s.set(Text, b, n).Data = run
	return true
}

// shortText is the length of the text that b begins with, if it is short and
// stands for itself, else 0. Most texts are the white space between two tags,
// which is over before a search for markup has begun.
func shortText(b []byte) int {
	const short = 24
	for i := range b[:min(len(b), short)] {
		if class[b[i]]&textByte == 0 {
			if b[i] == '<' {
				return i
			}
			return 0
		}
	}
	return 0
}

// nextMarkup is the index of the next "<", or the length of b. It remembers
// how far it has looked: a text may be looked at often, because references to
// entities make many tokens of it.
func (s *Scanner) nextMarkup(b []byte) (n int, found bool) {
	from := min(max(s.noLess-s.pos, 0), len(b))
	n = bytes.IndexByte(b[from:], '<')
	if found = n >= 0; found {
		n += from
	} else {
		n = len(b)
	}
	s.noLess = s.pos + n
	return n, found
}

// failOutside says that text stands before or behind the root element; alone
// says that no tag is in sight.
func (s *Scanner) failOutside(text []byte, i int, alone bool) bool {
	where := "before"
	switch {
	case s.sawRoot:
		where = "behind"
	case alone && s.complete && s.base+s.pos == 0:
		return s.fail(i, i, codeOutside, "the document is no XML: it has no tags")
	}
	what := "the character " + quoteFirst(text)
	if word := firstWord(text); word != "" {
		what = "the text `" + word + "`"
	}
	return s.fail(i, i, codeOutside, "%s stands %s the root element, where only white space, comments and instructions may stand", what, where)
}

// firstWord is the word of ordinary characters that a text begins with.
func firstWord(text []byte) string {
	n := 0
	for n < len(text) && (class[text[n]]&nameByte != 0 || text[n] >= utf8.RuneSelf) {
		n++
	}
	if r, _ := utf8.DecodeRune(text[:n]); !unicode.IsLetter(r) {
		return ""
	}
	return clip(text[:n])
}

// outside reads the white space before or behind the root element.
func (s *Scanner) outside(b []byte, n int) bool {
	i := skipSpace(b[:n], 0)
	if i < n && b[i] == '&' && i > 0 {
		n = i
	}
	if i < n {
		return s.failOutside(b[i:n], i, n == len(b))
	}
	t := s.set(Text, b, n)
	t.Data = t.Raw
	if s.cr {
		s.scratch = appendNormalised(s.scratch[:0], t.Raw)
		t.Data = s.scratch
	}
	return true
}

// splitText is where a text that is too long for one token is cut at the
// latest: not within a character, a line end or "]]>". textInPieces takes care
// of references, which are not looked for here: a text that begins with many
// may be cut as often as it has references to entities.
func splitText(b []byte) int {
	n := wholeCharacters(b, len(b)-len("]>"))
	switch {
	case b[n-1] == '\r' && b[n] == '\n', bytes.HasPrefix(b[n-1:], []byte("]]>")):
		return n - 1
	case bytes.HasPrefix(b[n-2:], []byte("]]>")):
		return n - 2
	}
	return n
}

// closingBrackets is the index of the first "]]>" in text, or -1.
func closingBrackets(text []byte) int {
	for i := 0; ; i++ {
		k := bytes.IndexByte(text[i:], ']')
		if k < 0 {
			return -1
		}
		i += k
		if bytes.HasPrefix(text[i:], []byte("]]>")) {
			return i
		}
	}
}

func (s *Scanner) failBrackets(i int) bool {
	return s.fail(i, i+3, codeText, "`]]>` cannot stand in text: write `]]&gt;`")
}

// textInPieces reads a text b[:n] that has references or carriage returns,
// up to a reference to an entity or to one that n cuts off.
func (s *Scanner) textInPieces(b []byte, n int) bool {
	data := s.scratch[:0]
	i := 0
	for i < n {
		k := bytes.IndexByte(b[i:n], '&')
		if k < 0 {
			k = n - i
		}
		data = s.appendText(data, b[i:i+k])
		if i += k; i == n {
			break
		}
		r, ok := s.reference(b, i)
		if s.err != nil || !ok && i == 0 {
			return false
		}
		if i > 0 && (!ok || r.name != nil || r.end > n) {
			break
		}
		if r.name != nil {
			return s.entityRef(b, r)
		}
		data = utf8.AppendRune(data, r.char)
		i = r.end
	}
	s.scratch = data
	if k := closingBrackets(b[:i]); k >= 0 {
		return s.failBrackets(k)
	}
	s.set(Text, b, i).Data = data
	return true
}

// appendText appends character data as it is reported.
func (s *Scanner) appendText(dst, text []byte) []byte {
	if !s.cr {
		return append(dst, text...)
	}
	return appendNormalised(dst, text)
}

// appendNormalised appends text with its line ends made line feeds (XML 1.0,
// section 2.11).
func appendNormalised(dst, text []byte) []byte {
	for {
		k := bytes.IndexByte(text, '\r')
		if k < 0 {
			return append(dst, text...)
		}
		dst = append(append(dst, text[:k]...), '\n')
		if text = text[k+1:]; len(text) > 0 && text[0] == '\n' {
			text = text[1:]
		}
	}
}

// lineEnds is text with its line ends made line feeds: text itself if there
// is nothing to do.
func (s *Scanner) lineEnds(text []byte) []byte {
	if !s.cr || bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	s.scratch = appendNormalised(s.scratch[:0], text)
	return s.scratch
}

// cdata reads a CDATA section (XML 1.0, section 2.7).
func (s *Scanner) cdata(b []byte) bool {
	const open = len("<![CDATA[")
	if len(s.elements) == 0 {
		return s.fail(0, open, codeOutside, "a CDATA section stands outside of the root element, where only white space, comments and instructions may stand")
	}
	k := bytes.Index(b[open:], []byte("]]>"))
	if k < 0 {
		return s.short(0, "a CDATA section")
	}
	t := s.set(CData, b, open+k+3)
	t.Data = s.lineEnds(b[open : open+k])
	return true
}

// comment reads a comment (XML 1.0, section 2.5).
func (s *Scanner) comment(b []byte) bool {
	const open = len("<!--")
	k := bytes.Index(b[open:], []byte("--"))
	end := open + k + 2
	if k < 0 || end == len(b) {
		return s.short(0, "a comment")
	}
	if b[end] != '>' {
		begin := diag.Related{Message: "the comment begins here", Span: s.span(0, open)}
		return s.failWith(begin, end-2, end, codeComment, "`--` cannot stand in a comment, unless it ends it as `-->`")
	}
	t := s.set(Comment, b, end+1)
	t.Data = s.lineEnds(b[open : end-2])
	return true
}
