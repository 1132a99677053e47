package pattern

import (
	"encoding/binary"
	"regexp/syntax"
	"sync"
	"sync/atomic"
)

// guide finds the groups of a match of which the beginning is known. It reads the
// text backwards from where no match goes on, and knows in every place which
// instructions lead to a match from there. Then it follows the expression forwards,
// at each choice the first way that leads to a match, which is the one that package
// regexp takes; it never has to turn back. What it knows in a place is a state of an
// automaton that is made when a text first leads to it. It is safe for concurrent use.
type guide struct {
	*alphabet
	prog *syntax.Prog

	mutex   sync.Mutex
	known   map[string]*outlook
	forgets int
	ends    [2]atomic.Pointer[outlook]
}

// outlook is what leads to a match from a place in a text.
type outlook struct {
	next    []atomic.Pointer[outlook] // by the class of the character before; nil is not known yet
	waiting []uint32                  // instructions that take the character behind the place
	behind  before                    // what that character is
	leads   []uint64                  // a bit for each instruction that leads to a match from the place after that character
	hops    atomic.Pointer[[]hop]     // the ways that were gone from that place
}

// maxOutlooks is how many states a guide keeps.
const maxOutlooks = 500

// newGuide is nil for a program that a guide cannot follow: one that may go round
// without taking a character.
func newGuide(prog *syntax.Prog, of *alphabet) *guide {
	if turnsRound(prog) {
		return nil
	}
	return &guide{alphabet: of, prog: prog, known: map[string]*outlook{}}
}

// turnsRound reports whether a program may go round without taking a character.
func turnsRound(prog *syntax.Prog) bool {
	const under, done = 1, 2
	seen := make([]uint8, len(prog.Inst))
	var visit func(pc uint32) bool
	visit = func(pc uint32) bool {
		switch seen[pc] {
		case under:
			return true
		case done:
			return false
		}
		seen[pc] = under
		defer func() { seen[pc] = done }()
		switch inst := &prog.Inst[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			return visit(inst.Out) || visit(inst.Arg)
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
			return visit(inst.Out)
		}
		return false
	}
	for pc := range prog.Inst {
		if visit(uint32(pc)) {
			return true
		}
	}
	return false
}

// end is what is known where the reading begins: at the end of the text, or in it
// behind all matches.
func (g *guide) end(inText bool) *outlook {
	n, behind := 0, nothing
	if inText {
		n, behind = 1, other
	}
	if s := g.ends[n].Load(); s != nil {
		return s
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	s := g.outlook(nil, behind, make([]uint64, (len(g.prog.Inst)+63)/64))
	g.ends[n].Store(s)
	return s
}

// before is what is known one character before; nil when the guide gives up.
func (g *guide) before(s *outlook, class int) *outlook {
	if next := s.next[class].Load(); next != nil {
		return next
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	next := g.step(s, class)
	if next != nil {
		s.next[class].Store(next)
	}
	return next
}

// step makes the state before a character.
func (g *guide) step(s *outlook, class int) *outlook {
	leads := g.leading(s, g.conditions(class, s.behind))
	if class == g.alphabet.end {
		return g.outlook(nil, nothing, leads)
	}
	takes := &g.signatures[class]
	var waiting []uint32
	for pc := range g.prog.Inst {
		if g.takesOne(uint32(pc)) && takes.has(g.setOf[pc]) && has(leads, g.prog.Inst[pc].Out) {
			waiting = append(waiting, uint32(pc))
		}
	}
	return g.outlook(waiting, g.kind(class), leads)
}

// takesOne reports whether an instruction takes a character.
func (g *guide) takesOne(pc uint32) bool {
	switch g.prog.Inst[pc].Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	}
	return false
}

// kind is what a character of a class is to a place beside it.
func (g *guide) kind(class int) before {
	switch {
	case class == g.alphabet.end:
		return nothing
	case g.signatures[class].has(wordBit):
		return word
	}
	return other
}

// conditions is what is true of the place between a character and what is behind it.
func (g *guide) conditions(class int, behind before) syntax.EmptyOp {
	ahead := g.kind(class)
	cond := syntax.EmptyNoWordBoundary
	if (ahead == word) != (behind == word) {
		cond = syntax.EmptyWordBoundary
	}
	if ahead == nothing {
		cond |= syntax.EmptyBeginText
	}
	if behind == nothing {
		cond |= syntax.EmptyEndText
	}
	return cond
}

// leading is the instructions that lead to a match from a place.
func (g *guide) leading(s *outlook, cond syntax.EmptyOp) []uint64 {
	leads, seen := make([]uint64, len(s.leads)), make([]bool, len(g.prog.Inst))
	for _, pc := range s.waiting {
		leads[pc/64] |= 1 << (pc % 64)
	}
	var visit func(pc uint32) bool
	visit = func(pc uint32) bool {
		if seen[pc] {
			return has(leads, pc)
		}
		seen[pc] = true
		yes := has(leads, pc)
		switch inst := &g.prog.Inst[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			out, arg := visit(inst.Out), visit(inst.Arg)
			yes = out || arg
		case syntax.InstCapture, syntax.InstNop:
			yes = visit(inst.Out)
		case syntax.InstEmptyWidth:
			yes = syntax.EmptyOp(inst.Arg)&^cond == 0 && visit(inst.Out)
		case syntax.InstMatch:
			yes = true
		}
		if yes {
			leads[pc/64] |= 1 << (pc % 64)
		}
		return yes
	}
	for pc := range g.prog.Inst {
		visit(uint32(pc))
	}
	return leads
}

func has(set []uint64, pc uint32) bool { return set[pc/64]&(1<<(pc%64)) != 0 }

// outlook is the one state with what it holds. The caller holds the mutex.
func (g *guide) outlook(waiting []uint32, behind before, leads []uint64) *outlook {
	key := []byte{byte(behind)}
	for _, bits := range leads {
		key = binary.LittleEndian.AppendUint64(key, bits)
	}
	for _, pc := range waiting {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	if s := g.known[string(key)]; s != nil {
		return s
	}
	if len(g.known) >= maxOutlooks && !g.forget() {
		return nil
	}
	s := &outlook{next: make([]atomic.Pointer[outlook], len(g.signatures)), waiting: waiting, behind: behind, leads: leads}
	g.known[string(key)] = s
	return s
}

// forget drops all states. The caller holds the mutex.
func (g *guide) forget() bool {
	if g.forgets == maxForgets {
		return false
	}
	g.forgets++
	g.known = map[string]*outlook{}
	for i := range g.ends {
		g.ends[i].Store(nil)
	}
	return true
}

// find is the places of the match that begins at start, which is known to be one,
// and of its groups; none of them goes beyond end. It is nil when the guide gives up.
func (g *guide) find(text string, start, end int) []int {
	var room [96]*outlook
	states := append(room[:0], make([]*outlook, end-start+1)...)
	s := g.end(end < len(text))
	for i := end; i > start; {
		class, size := g.classBefore(text, i)
		if class < 0 {
			return nil
		}
		if s = g.before(s, class); s == nil {
			return nil
		}
		i -= size
		states[i-start+1] = s // with what leads to a match from its other side
	}
	class := g.alphabet.end
	if start > 0 {
		if class, _ = g.classBefore(text, start); class < 0 {
			return nil
		}
	}
	if states[0] = g.before(s, class); states[0] == nil {
		return nil
	}
	return g.follow(text, start, end, states)
}
