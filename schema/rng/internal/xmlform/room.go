package xmlform

import (
	"strings"

	"catchword/schema/rng/internal/syntax"
)

// room has blocks from which the parts of the tree are taken, so that a schema
// of many thousand nodes is few allocations. What is taken lives as long as the
// block.
type room struct {
	nodes      []syntax.Node
	children   []*syntax.Node
	attributes []syntax.Attr
	strings    strings.Builder
}

const (
	nodesPerBlock = 256
	textPerBlock  = 8 << 10
)

func (r *room) node() *syntax.Node {
	if len(r.nodes) == 0 {
		r.nodes = make([]syntax.Node, nodesPerBlock)
	}
	n := &r.nodes[0]
	r.nodes = r.nodes[1:]
	return n
}

// list is a copy of nodes.
func (r *room) list(nodes []*syntax.Node) []*syntax.Node {
	k := len(nodes)
	if k == 0 {
		return nil
	}
	if k > len(r.children) {
		r.children = make([]*syntax.Node, max(k, nodesPerBlock))
	}
	out := r.children[:k:k]
	r.children = r.children[k:]
	copy(out, nodes)
	return out
}

// attrs is an empty list for k attributes.
func (r *room) attrs(k int) []syntax.Attr {
	if k > len(r.attributes) {
		r.attributes = make([]syntax.Attr, max(k, nodesPerBlock))
	}
	out := r.attributes[:0:k]
	r.attributes = r.attributes[k:]
	return out
}

// text is a string of b.
func (r *room) text(b []byte) string {
	switch {
	case len(b) == 0:
		return ""
	case len(b) > textPerBlock/4:
		return string(b)
	case r.strings.Cap()-r.strings.Len() < len(b):
		r.strings = strings.Builder{}
		r.strings.Grow(textPerBlock)
	}
	at := r.strings.Len()
	r.strings.Write(b)
	return r.strings.String()[at:]
}
