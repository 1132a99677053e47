package encode

import (
	"bytes"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/brackets"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/proof"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"

	"github.com/beevik/etree"
)

// room is the memory in which one document is encoded. What is in it is of no use
// once the document is written, so the next one is encoded in the same: a batch of
// thousands leaves little to be collected.
type room struct {
	nodes    tei.Nodes
	places   map[*etree.CharData]source.Span
	used     map[*authority.Entry]string
	parties  who.Memory
	dates    []dates.Date
	said     []dates.Date // those, before the others of the text have decided about them
	found    []markup.Mark
	names    []markup.Mark
	attrs    []tei.Attr // of those, and of dates
	tree     markup.Tree
	words    brackets.Vocabulary
	forms    []tei.Name // of an entry
	proof    proof.Memory
	out      []byte
	findings diag.List
}

// largeRoom is from how many text nodes of the source on a room is not kept: the
// documents that need so much are too few.
const largeRoom = 1 << 14

// enter is a room of which nobody else makes use.
func (p *Encoder) enter() *room {
	if r, ok := p.rooms.Get().(*room); ok {
		return r
	}
	return &room{places: map[*etree.CharData]source.Span{}, used: map[*authority.Entry]string{}, parties: who.Memory{}}
}

// leave clears a room for the next document.
func (p *Encoder) leave(r *room) {
	if len(r.places) > largeRoom {
		return
	}
	r.nodes.Reset()
	clear(r.places)
	clear(r.used)
	clear(r.parties)
	clear(r.findings)
	p.rooms.Put(r)
}

// attribute is a list of one attribute.
func (r *room) attribute(name, value string) []tei.Attr {
	r.attrs = append(r.attrs, tei.Attr{Name: name, Value: value})
	n := len(r.attrs)
	return r.attrs[n-1 : n : n]
}

// write is the document in memory of its own.
func (r *room) write(doc *tei.Document) ([]byte, error) {
	out, err := doc.BytesIn(r.out)
	if err != nil {
		return nil, err
	}
	r.out = out
	return bytes.Clone(out), nil
}
