package match

import "catchword/tei/xmlscan"

// A mark is what a token can change, as it was before.
type mark struct {
	frames  int
	parent  frame
	top     frame
	text    int
	aliases int
	ended   bool
}

func (m *Matcher) mark(token xmlscan.Kind) mark {
	n := len(m.frames)
	k := mark{frames: n, top: m.frames[n-1], text: len(m.text), aliases: len(m.aliases), ended: m.ended}
	if token == xmlscan.EndElement && n > 1 {
		k.parent = m.frames[n-2]
	}
	return k
}

func (m *Matcher) reset(k *mark, token xmlscan.Kind) {
	m.frames = m.frames[:k.frames]
	m.frames[k.frames-1] = k.top
	if token == xmlscan.EndElement && k.frames > 1 {
		m.frames[k.frames-2] = k.parent
	}
	m.text, m.aliases, m.ended = m.text[:k.text], m.aliases[:k.aliases], k.ended
	m.pending = m.pending[:0]
}

// lighten goes on with a new automaton.
func (m *Matcher) lighten(before *mark, tok *xmlscan.Token) {
	if m.auto.Full() {
		m.again(before, tok)
	} else {
		m.refresh()
	}
}

// again judges a token anew with an automaton that has room, after the old one
// has become full, be it by this document or by another one. When the token
// fills that, too, the document is not judged any further.
func (m *Matcher) again(before *mark, tok *xmlscan.Token) {
	m.retry = true
	defer func() { m.retry = false }()
	m.reset(before, tok.Kind)
	m.refresh()
	m.judge(tok)
	if !m.auto.Full() {
		return
	}
	m.reset(before, tok.Kind)
	m.refresh()
	for i := range m.frames {
		m.frames[i].state, m.frames[i].opening = nil, nil
	}
	m.text, m.lost = m.text[:0], true
	m.judge(tok)
	m.pending = append(m.pending[:0], finding{kind: tooComplex, span: m.scan.Span()})
}
