package diff

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
)

// A patch as text:
//
//	catchword patch 1
//	old 4477 bytes sha256 (64 hexadecimal digits)
//	new 4459 utf-16le sha256 (64 hexadecimal digits)
//	@@ -4011,25 +4011,7 @@ /TEI/text[1]/body[1]/p[1]/note[1]
//	=has seen a picture by <rs ref="#d">
//	-Dürer</rs>).
//	-      Dürerhase.
//	+Dürer</rs>).
//	=</note></p>
//	end 1
//
// The numbers of a hunk are the offset and the length in bytes on either side. A word
// behind them says that what stands around it stands elsewhere, too: a part of it
// ("whole"), all of it ("between"), also between the changes next to it ("repeated").
// What it takes away stands behind "-", what it puts there behind "+", what
// stays before and behind it behind "=", a line for each line; there is no line end behind the last of them. In these lines
// \\ is a backslash, \t a tab, \r a carriage return, and \x with two digits a
// byte that is invisible or no text. The last line counts the hunks, so that
// half a patch is no patch.

const patchHead = "catchword patch 1"

// MarshalText writes the patch as text.
func (p *Patch) MarshalText() ([]byte, error) {
	p.rate()
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\nold %s\nnew %s\n", patchHead, p.Old, p.New)
	for _, h := range p.Hunks {
		h.write(&b)
	}
	fmt.Fprintf(&b, "end %d\n", len(p.Hunks))
	return b.Bytes(), nil
}

// String is the version as a patch writes it.
func (v Version) String() string { return fmt.Sprintf("%d %s sha256 %x", v.Size, v.Form, v.Sum) }

func (h Hunk) write(b *bytes.Buffer) {
	fmt.Fprintf(b, "@@ -%d,%d +%d,%d", h.Old, len(h.Del), h.New, len(h.Ins))
	if h.Sure != ByPart {
		b.WriteString(" " + certainties[h.Sure])
	}
	b.WriteString(" @@")
	if h.Place != "" {
		b.WriteString(" " + h.Place)
	}
	b.WriteByte('\n')
	writeLines(b, '=', h.Before)
	writeLines(b, '-', h.Del)
	writeLines(b, '+', h.Ins)
	writeLines(b, '=', h.After)
}

func writeLines(b *bytes.Buffer, sign byte, text []byte) {
	if len(text) == 0 {
		return
	}
	for line := range bytes.SplitSeq(text, []byte{'\n'}) {
		b.WriteByte(sign)
		writeEscaped(b, line)
		b.WriteByte('\n')
	}
}

// writeEscaped writes a line so that no mail program, editor or version
// control can damage it unseen.
func writeEscaped(b *bytes.Buffer, line []byte) {
	for len(line) > 0 {
		r, n := utf8.DecodeRune(line)
		switch {
		case r == '\\':
			b.WriteString(`\\`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == utf8.RuneError && n == 1, !unicode.IsPrint(r), r == ' ' && len(line) == 1:
			for _, c := range line[:n] {
				fmt.Fprintf(b, `\x%02X`, c)
			}
		default:
			b.Write(line[:n])
		}
		line = line[n:]
	}
}

// ParsePatch reads a patch as MarshalText writes it, and nothing else: what is
// cut off, altered or converted on its way is refused. The error is a
// diag.Diagnostic with the line.
func ParsePatch(text []byte) (*Patch, error) {
	r := patchReader{lines: strings.Split(string(text), "\n")}
	p, err := r.patch()
	if err != nil {
		return nil, err
	}
	if err := r.canonical(p, text); err != nil {
		return nil, err
	}
	return p, nil
}

// UnmarshalText reads what MarshalText wrote.
func (p *Patch) UnmarshalText(text []byte) error {
	q, err := ParsePatch(text)
	if err == nil {
		*p = *q
	}
	return err
}

type patchReader struct {
	lines []string
	n     int // lines taken
}

func (r *patchReader) failf(format string, args ...any) error {
	pos := diag.Pos{Line: max(1, r.n), Column: 1}
	d := patchError("patch-syntax", format, args...).(diag.Diagnostic)
	d.Span = diag.At(pos)
	return d
}

// peek is the next line; "" behind the end.
func (r *patchReader) peek() string {
	if r.n < len(r.lines) {
		return r.lines[r.n]
	}
	return ""
}

func (r *patchReader) next() string {
	line := r.peek()
	r.n++
	return line
}

func (r *patchReader) patch() (*Patch, error) {
	p := &Patch{}
	if head := r.next(); head != patchHead {
		return nil, r.failf("this is no patch of catchword: its first line is not %q", patchHead)
	}
	var err error
	if p.Old, err = r.version("old"); err != nil {
		return nil, err
	}
	if p.New, err = r.version("new"); err != nil {
		return nil, err
	}
	for strings.HasPrefix(r.peek(), "@@") {
		h, err := r.hunk()
		if err != nil {
			return nil, err
		}
		p.Hunks = append(p.Hunks, h)
	}
	if line := r.next(); line != fmt.Sprintf("end %d", len(p.Hunks)) {
		return nil, r.failf("the patch is cut off or damaged: \"end %d\" expected here", len(p.Hunks))
	}
	return p, r.inOrder(p)
}

func (r *patchReader) version(key string) (Version, error) {
	f := strings.Fields(r.next())
	if len(f) != 5 || f[0] != key || f[3] != "sha256" {
		return Version{}, r.failf("%q expected here, with the size, the form and the SHA-256 of the file", key)
	}
	size, err := strconv.Atoi(f[1])
	form, ok := formNamed(f[2])
	sum, hexErr := hex.DecodeString(f[4])
	v := Version{Size: size, Form: form}
	if err != nil || !ok || hexErr != nil || copy(v.Sum[:], sum) != len(v.Sum) {
		return Version{}, r.failf("the size, the form or the SHA-256 of the %s file is not readable", key)
	}
	return v, nil
}

func (r *patchReader) hunk() (Hunk, error) {
	var h Hunk
	var del, ins int
	head := r.next()
	ranges, place, ok := strings.Cut(strings.TrimPrefix(head, "@@ "), " @@")
	if n, err := fmt.Sscanf(ranges, "-%d,%d +%d,%d", &h.Old, &del, &h.New, &ins); !ok || n != 4 || err != nil {
		return h, r.failf("a change starts with its places, as in \"@@ -10,3 +10,4 @@\"")
	}
	if _, sure, ok := strings.Cut(strings.TrimPrefix(ranges, "-"), " "); ok {
		_, word, _ := strings.Cut(sure, " ")
		h.Sure = Certainty(max(0, slices.Index(certainties[:], word)))
	}
	h.Place = strings.TrimPrefix(place, " ")
	at := r.n
	for _, part := range []struct {
		sign byte
		text *[]byte
	}{{'=', &h.Before}, {'-', &h.Del}, {'+', &h.Ins}, {'=', &h.After}} {
		var err error
		if *part.text, err = r.text(part.sign); err != nil {
			return h, err
		}
	}
	if len(h.Del) != del || len(h.Ins) != ins {
		r.n = at
		return h, r.failf("the change has %d and %d bytes, but says %d and %d", len(h.Del), len(h.Ins), del, ins)
	}
	return h, nil
}

// text reads the lines behind one sign.
func (r *patchReader) text(sign byte) ([]byte, error) {
	var out []byte
	for n := 0; strings.HasPrefix(r.peek(), string(sign)); n++ {
		if n > 0 {
			out = append(out, '\n')
		}
		var ok bool
		if out, ok = appendUnescaped(out, r.next()[1:]); !ok {
			return nil, r.failf("a backslash is followed by something that means nothing")
		}
	}
	return out, nil
}

func appendUnescaped(out []byte, line string) ([]byte, bool) {
	for {
		plain, rest, found := strings.Cut(line, `\`)
		out = append(out, plain...)
		if !found {
			return out, true
		}
		c, n := escaped(rest)
		if n == 0 {
			return nil, false
		}
		out = append(out, c)
		line = rest[n:]
	}
}

// escaped is the byte that stands behind a backslash, and how long its name is.
func escaped(s string) (c byte, n int) {
	switch {
	case s == "":
		return 0, 0
	case s[0] == '\\':
		return '\\', 1
	case s[0] == 't':
		return '\t', 1
	case s[0] == 'r':
		return '\r', 1
	case s[0] == 'x' && len(s) >= 3:
		if v, err := strconv.ParseUint(s[1:3], 16, 8); err == nil {
			return byte(v), 3
		}
	}
	return 0, 0
}

// inOrder refuses hunks that overlap or do not agree with each other.
func (r *patchReader) inOrder(p *Patch) error {
	old, shift := -1, 0
	for i, h := range p.Hunks {
		if h.Old <= old || h.New != h.Old+shift {
			return r.failf("the places of change %d do not fit those of the changes before it", i+1)
		}
		old = h.Old + len(h.Del)
		shift += len(h.Ins) - len(h.Del)
	}
	return nil
}

// canonical refuses a text that says the same in another way, such as one with
// other line ends: it has been through something that may have done worse.
func (r *patchReader) canonical(p *Patch, text []byte) error {
	want, _ := p.MarshalText()
	if bytes.Equal(want, text) {
		return nil
	}
	r.n = 1
	for i, line := range strings.Split(string(want), "\n") {
		if i >= len(r.lines) || r.lines[i] != line {
			r.n = i + 1
			break
		}
	}
	return r.failf("this line has been altered: it is not written as a patch writes it")
}
