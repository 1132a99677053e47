package xmlscan

import (
	"bytes"
	"slices"
	"strings"
)

// instruction reads a processing instruction (XML 1.0, section 2.6), or the
// XML declaration.
func (s *Scanner) instruction(b []byte) bool {
	i := nameEnd(b, 2)
	if i == len(b) {
		return s.short(0, "an instruction")
	}
	target := b[2:i]
	if string(target) == "xml" && s.base+s.pos == 0 && len(s.inputs) == 0 {
		return s.xmlDecl(b)
	}
	if !s.checkTarget(target, 2) {
		return false
	}
	data, end, ok := s.instructionData(b, i)
	if !ok {
		return false
	}
	t := s.set(ProcInst, b, end)
	t.Target, t.Data = target, s.lineEnds(data)
	return true
}

// instructionData is what stands behind the target that ends at b[i], and the
// index behind the instruction.
func (s *Scanner) instructionData(b []byte, i int) (data []byte, end int, ok bool) {
	k := bytes.Index(b[i:], []byte("?>"))
	switch {
	case k < 0:
		return nil, 0, s.short(0, "an instruction")
	case k > 0 && class[b[i]]&spaceByte == 0:
		return nil, 0, s.fail(i, i, codePI, "white space is missing behind the target of the instruction, before %s", quoteFirst(b[i:]))
	}
	return b[skipSpace(b[:i+k], i) : i+k], i + k + 2, true
}

// checkTarget refuses what is no target of an instruction; it stands at i.
func (s *Scanner) checkTarget(target []byte, i int) bool {
	switch {
	case len(target) == 0:
		return s.fail(0, 2, codePI, "after `<?` the target of an instruction has to follow at once")
	case string(target) == "xml":
		return s.fail(0, i+3, codeXMLDecl, "the XML declaration `<?xml ...?>` can stand only at the very beginning of the document, with nothing before it")
	case strings.EqualFold(string(target), "xml"):
		return s.fail(0, i+3, codePI, "an instruction cannot have the target `%s`", target)
	}
	return s.checkPlainName(target, i, "an instruction")
}

// xmlDecl reads the XML declaration (XML 1.0, productions [23] to [32] and
// [80], [81]).
func (s *Scanner) xmlDecl(b []byte) bool {
	k := bytes.Index(b, []byte("?>"))
	if k < 0 {
		return s.short(0, "the XML declaration")
	}
	i := len("<?xml")
	for rank := 0; ; rank++ {
		j := skipSpace(b[:k], i)
		if j == k {
			if rank == 0 {
				return s.fail(i, i, codeXMLDecl, "the XML declaration has to give a version: `version=\"1.0\"`")
			}
			break
		}
		if j == i {
			return s.fail(i, i, codeXMLDecl, "white space is missing in the XML declaration before %s", quoteFirst(b[i:]))
		}
		var ok bool
		if i, rank, ok = s.declared(b[:k], j, rank); !ok {
			return false
		}
	}
	t := s.set(XMLDecl, b, k+2)
	t.Target, t.Data = b[2:5], s.lineEnds(b[skipSpace(b, 5):k])
	return true
}

// declarable is what the XML declaration may give, in this order.
var declarable = [...]string{"version", "encoding", "standalone"}

// declared reads one piece of information, as version="1.0", at b[i]. rank is
// the place that it may have at least; that which it has is returned.
func (s *Scanner) declared(b []byte, i, rank int) (end, got int, ok bool) {
	j := nameEnd(b, i)
	name := string(b[i:j])
	eq := skipSpace(b, j)
	open := min(eq+1, len(b))
	open = skipSpace(b, open)
	if j == i || eq == len(b) || b[eq] != '=' || open == len(b) || b[open] != '"' && b[open] != '\'' {
		return 0, 0, s.fail(i, max(i, j), codeXMLDecl, "the XML declaration is incorrect here: it has to look like `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`")
	}
	n := bytes.IndexByte(b[open+1:], b[open])
	if n < 0 {
		return 0, 0, s.fail(open, open, codeXMLDecl, "a quotation mark is missing in the XML declaration behind the value that begins here")
	}
	value := string(b[open+1 : open+1+n])
	got = slices.Index(declarable[:], name)
	switch {
	case got < rank || rank == 0 && got != 0:
		return 0, 0, s.fail(i, j, codeXMLDecl, "`%s` cannot stand here in the XML declaration: it gives the version, the encoding and whether the document stands alone, in this order", clip(name))
	case !s.checkDeclared(name, value, open+1):
		return 0, 0, false
	}
	return open + n + 2, got, true
}

// checkDeclared judges a value of the XML declaration, which stands at i.
func (s *Scanner) checkDeclared(name, value string, i int) bool {
	refuse := func(format string, args ...any) bool {
		return s.fail(i, i+len(value), codeXMLDecl, format, args...)
	}
	switch name {
	case "version":
		if len(value) < 3 || value[:2] != "1." || strings.Trim(value[2:], "0123456789") != "" {
			return refuse("the XML version `%s` is unknown: it has to be `1.0`", clip(value))
		}
	case "encoding":
		if !encodingName(value) {
			return refuse("`%s` cannot be the name of an encoding", clip(value))
		}
		if code, message := s.decoder.encoding.undeclared(value); code != "" {
			return s.fail(i, i+len(value), code, "%s", message)
		}
	case "standalone":
		if value != "yes" && value != "no" {
			return refuse("`standalone` has to be `yes` or `no`")
		}
		s.standalone = value == "yes"
	}
	return true
}

// encodingName is production [81], EncName.
func encodingName(name string) bool {
	for i := range len(name) {
		c := name[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || strings.IndexByte("0123456789._-", c) < 0) {
			return false
		}
	}
	return name != ""
}
