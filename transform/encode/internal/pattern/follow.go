package pattern

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// hop is the first way that leads to a match, from an instruction to the next one that
// takes a character, or to the end of the match.
type hop struct {
	from, to uint32
	ends     bool     // the match ends there
	groups   []uint32 // the places of groups on the way
}

// follow follows the expression from start. What leads to a match from a place is
// in the state of the character before it.
func (g *guide) follow(text string, start, end int, states []*outlook) []int {
	loc := make([]int, g.prog.NumCap)
	for i := range loc {
		loc[i] = -1
	}
	s := states[0]
	for pc, i := uint32(g.prog.Start), start; ; {
		h, ok := s.hop(g.prog, pc)
		if !ok {
			return nil
		}
		for _, place := range h.groups {
			loc[place] = i
		}
		if h.ends {
			loc[0], loc[1] = start, i
			return loc
		}
		if i == end {
			return nil
		}
		s = states[i-start+1]
		pc = g.prog.Inst[h.to].Out
		if text[i] < utf8.RuneSelf {
			i++
		} else {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		}
	}
}

// hop is the way from an instruction on; ok is false when it leads to no match.
func (s *outlook) hop(prog *syntax.Prog, from uint32) (h hop, ok bool) {
	known := s.hops.Load()
	if known != nil {
		for i := range *known {
			if (*known)[i].from == from {
				return (*known)[i], true
			}
		}
	}
	if h, ok = s.way(prog, from); ok {
		var all []hop
		if known != nil {
			all = slices.Clone(*known)
		}
		all = append(all, h)
		s.hops.CompareAndSwap(known, &all) // whoever is first: the other way is found anew
	}
	return h, ok
}

// way goes the first way from an instruction on that leads to a match.
func (s *outlook) way(prog *syntax.Prog, pc uint32) (h hop, ok bool) {
	h.from = pc
	for has(s.leads, pc) {
		switch inst := &prog.Inst[pc]; inst.Op {
		case syntax.InstMatch:
			h.to, h.ends = pc, true
			return h, true
		case syntax.InstAlt, syntax.InstAltMatch:
			if pc = inst.Out; !has(s.leads, pc) {
				pc = inst.Arg
			}
		case syntax.InstCapture:
			h.groups = append(h.groups, inst.Arg)
			pc = inst.Out
		case syntax.InstNop, syntax.InstEmptyWidth:
			pc = inst.Out
		default:
			h.to = pc
			return h, true
		}
	}
	return h, false
}
