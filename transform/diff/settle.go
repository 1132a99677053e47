package diff

import (
	"unicode"
	"unicode/utf8"
)

// settle makes an alignment one that a person would have made: words that
// match by accident within what has been rewritten are let go, and what has
// been added or deleted is moved to where it starts and ends with an element or
// a sentence.
func (al *alignment) settle() {
	s := al.stretches()
	s.dropRewritten()
	s.dropFaint()
	al.drop(s)
	al.slide()
	al.index()
}

// stretch is a run of pairs that follow each other on both sides.
type stretch struct {
	lo, hi  int  // pairs
	letters int  // what it matches
	whole   bool // it is all that an element says, on both sides, or a header
	drop    bool
}

// edit is what is unmatched between two stretches, in letters.
type edit [2]int

func (e edit) plus(f edit) edit { return edit{e[older] + f[older], e[newer] + f[newer]} }

// rewritten is how much has been replaced: what was merely added or deleted is
// no reason to doubt what stands around it.
func (e edit) rewritten() int { return min(e[older], e[newer]) }

func (e edit) most() int { return max(e[older], e[newer]) }

// stretches are those of an alignment; edits[i] lies before run i, the last
// edit behind all runs.
type stretches struct {
	runs  []stretch
	edits []edit
}

// surely is the number of letters in a row that hardly an accident matches, and
// certainly the number that none does.
const (
	surely    = 24
	certainly = 60
)

func (al *alignment) stretches() *stretches {
	var s stretches
	at := pair{al.units[older].lo, al.units[newer].lo} // the unit behind the last run
	for lo := 0; lo < len(al.pairs); {
		hi := al.stretchEnd(lo)
		s.edits = append(s.edits, al.edit(at, al.pairs[lo]))
		s.runs = append(s.runs, stretch{lo: lo, hi: hi, letters: al.lettersOf(lo, hi), whole: al.isFirm(lo, hi) || al.isWhole(lo, hi)})
		last := al.pairs[hi-1]
		at = pair{last[older] + 1, last[newer] + 1}
		lo = hi
	}
	end := pair{al.units[older].hi, al.units[newer].hi}
	s.edits = append(s.edits, al.edit(at, end))
	return &s
}

// stretchEnd is the first pair behind lo that does not follow the one before.
func (al *alignment) stretchEnd(lo int) int {
	hi := lo + 1
	for hi < len(al.pairs) && hi != int(al.firm.lo) && hi != int(al.firm.hi) && al.pairs[hi] == (pair{al.pairs[hi-1][older] + 1, al.pairs[hi-1][newer] + 1}) {
		hi++
	}
	return hi
}

// isWhole reports whether pairs are the content of an element on both sides, of
// one name.
func (al *alignment) isWhole(lo, hi int) bool {
	a := al.holder(older, lo, hi)
	b := al.holder(newer, lo, hi)
	return a >= 0 && b >= 0 && sameName(al.doc[older].nodes[a].name, al.doc[newer].nodes[b].name)
}

// holder is the innermost element that holds some pairs, with text, and
// nothing else; or -1.
func (al *alignment) holder(s side, lo, hi int) int32 {
	d := al.doc[s]
	first, last := al.pairs[lo][s], al.pairs[hi-1][s]
	n := d.units[first].node
	if n < 0 || !d.nodes[n].mixed || d.nodes[n].unitLo != first || d.nodes[n].unitHi != last+1 {
		return -1
	}
	return n
}

func (al *alignment) edit(from, to pair) (e edit) {
	for s := older; s <= newer; s++ {
		for u := from[s]; u < to[s]; u++ {
			if al.skip[s] == nil || !al.skip[s][u] {
				e[s] += al.doc[s].letters(&al.doc[s].units[u])
			}
		}
	}
	return e
}

func (al *alignment) lettersOf(lo, hi int) int {
	n := 0
	for ; lo < hi; lo++ {
		n += al.doc[older].letters(&al.doc[older].units[al.pairs[lo][older]])
	}
	return n
}

func (d *document) lettersOf(lo, hi int32) int {
	n := 0
	for ; lo < hi; lo++ {
		n += d.letters(&d.units[lo])
	}
	return n
}

// letters is how much a unit says: letters and digits count, punctuation does
// not, and an element without content little.
func (d *document) letters(u *unit) int {
	switch u.kind {
	case emptyUnit, noteUnit:
		return 2
	case textUnit:
		return int(u.weight) // near enough for a whole text
	}
	n := 0
	for s := d.text[u.start:u.end]; len(s) > 0; {
		r, w := utf8.DecodeRune(s)
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
		s = s[w:]
	}
	return n
}

// dropRewritten drops what little matches where nearly all has been rewritten:
// between two sure runs, less than what has been replaced.
func (s *stretches) dropRewritten() {
	for i := 0; i < len(s.runs); i++ {
		j, matched, rewritten := i, 0, s.edits[i].rewritten()
		for ; j < len(s.runs) && s.runs[j].letters < surely && !s.runs[j].whole; j++ {
			matched += s.runs[j].letters
			rewritten += s.edits[j+1].rewritten()
		}
		if rewritten > surely && matched < rewritten {
			for k := i; k < j; k++ {
				s.runs[k].drop = true
			}
		}
		i = j
	}
}

// dropFaint drops a run that is much shorter than what has been changed on
// either side of it.
func (s *stretches) dropFaint() {
	type kept struct {
		run    int
		before edit
	}
	var stack []kept
	pending := s.edits[0]
	for i := range s.runs {
		if s.runs[i].drop {
			pending = pending.plus(s.edits[i+1])
		} else {
			stack = append(stack, kept{i, pending})
			pending = s.edits[i+1]
		}
		for len(stack) > 0 {
			top := stack[len(stack)-1]
			if !s.runs[top.run].faint(top.before, pending) {
				break
			}
			s.runs[top.run].drop = true
			pending = pending.plus(top.before)
			stack = stack[:len(stack)-1]
		}
	}
}

// aWord is the number of letters up to which a run is no more than a word.
const aWord = 5

// faint reports whether a run is lost between two edits. A mere word is lost
// between any; more, only where something has been replaced.
func (s *stretch) faint(before, behind edit) bool {
	if s.whole || s.letters >= certainly {
		return false
	}
	if s.letters <= aWord {
		return 4*s.letters < min(before.most(), behind.most())
	}
	return 4*s.letters < min(before.rewritten(), behind.rewritten())
}

// drop takes the dropped runs out of the alignment.
func (al *alignment) drop(s *stretches) {
	kept := al.pairs[:0]
	firm := al.firm
	for _, r := range s.runs {
		if r.lo == int(firm.lo) {
			al.firm = reach{int32(len(kept)), int32(len(kept)) + firm.hi - firm.lo}
		}
		if !r.drop {
			kept = append(kept, al.pairs[r.lo:r.hi]...)
		}
	}
	al.pairs = kept
}
