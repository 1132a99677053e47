package xsdregexp

// op is what a node of an expression does.
type op uint8

const (
	opClass     op = iota // one character of a set
	opConcat              // its parts one after the other; none for the empty text
	opAlternate           // one of its parts
	opRepeat              // its only part, min to max times
)

// unlimited is the greatest number of repetitions where none is given.
const unlimited = -1

type node struct {
	op       op
	class    set
	parts    []*node
	min, max int
}

// alternate is one of the branches; branches of one character each are a class.
func alternate(branches []*node) *node {
	if len(branches) == 1 {
		return branches[0]
	}
	var sets []set
	for _, b := range branches {
		if b.op != opClass {
			return &node{op: opAlternate, parts: branches}
		}
		sets = append(sets, b.class)
	}
	return &node{op: opClass, class: union(sets...)}
}

func concat(parts []*node) *node {
	if len(parts) == 1 {
		return parts[0]
	}
	return &node{op: opConcat, parts: parts}
}

// maxSize bounds the number of characters that an expression stands for once
// its counted repetitions are written out.
const maxSize = 10_000

// size is that number; beyond maxSize it is only known to be larger.
func (n *node) size() int {
	total := 1
	for _, p := range n.parts {
		total = min(total+p.size(), maxSize+1)
	}
	if n.op == opRepeat {
		total *= max(1, n.min+1, n.max)
	}
	return min(total, maxSize+1)
}
