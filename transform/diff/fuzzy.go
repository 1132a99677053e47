package diff

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"sort"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A FuzzyResult is what a patch could do to a file that it was not made from.
type FuzzyResult struct {
	Text  []byte
	Made  []diag.Pos // where changes were made, in the file as it was
	There int        // changes that had been made already
	Left  []Unplaced // changes not made, in order
}

// Unplaced is a change of a patch that found no place in a file.
type Unplaced struct {
	Hunk
	Reason string // for the user
}

// ApplyFuzzy makes those changes of a patch for which a file, although it is
// not the one that the patch was made from, has one place and no other: where
// the same text stands with the same text before and behind it, or most of it.
// The others are left, never guessed. The result is well-formed if the file is. The error is a
// diag.Diagnostic when the file cannot be read as the patch needs it. Time is
// linear in the size of the file for each change.
func (p *Patch) ApplyFuzzy(file []byte) (*FuzzyResult, error) {
	switch sha256.Sum256(file) {
	case p.Old.Sum:
		out, err := p.Apply(file)
		return &FuzzyResult{Text: out, Made: p.places(file)}, err
	case p.New.Sum:
		return &FuzzyResult{Text: file, There: len(p.Hunks)}, nil
	}
	text, ok := p.Old.Form.read(file)
	if !ok || p.Old.Form != p.New.Form {
		return nil, patchError("patch-other-encoding", "the file is not in the encoding that the patch is for")
	}
	f := fuzzy{text: text, hunks: p.located()}
	f.place()
	out, ok := p.Old.Form.write(f.wellFormed(func(b []byte) bool {
		raw, ok := p.Old.Form.write(b)
		return ok && parses(raw)
	}))
	if !ok {
		return nil, patchError("patch-other-encoding", "the file is not in the encoding that the patch is for")
	}
	return f.result(out), nil
}

// places are where the hunks stand in the file that the patch was made from.
func (p *Patch) places(file []byte) []diag.Pos {
	text, _ := p.Old.Form.read(file)
	lines := diag.NewLines(text)
	out := make([]diag.Pos, len(p.Hunks))
	for i := range p.Hunks {
		out[i] = lines.Pos(min(p.Hunks[i].Old, len(text)))
	}
	return out
}

// located are the hunks, each with its place.
func (p *Patch) located() []Hunk {
	p.rate()
	out := slices.Clone(p.Hunks)
	for i := 1; i < len(out); i++ {
		if out[i].Place == "" {
			out[i].Place = out[i-1].Place
		}
	}
	return out
}

func parses(raw []byte) bool {
	_, err := parse("", raw, &xmlscan.Names{}, xmlscan.Limits{})
	return err == nil
}

// fuzzy looks for the places of hunks in another text.
type fuzzy struct {
	text  []byte
	hunks []Hunk
	found []finding // for each hunk
}

// finding is where a hunk's Del stands, or why it has no place.
type finding struct {
	at     int
	placed bool
	there  bool
	reason string
}

// The reasons.
const (
	notFound  = "its place is not found: the text there is another one"
	ambiguous = "its place is not certain: the same text stands there more than once"
	tearing   = "it is half of a change of markup, whose other half has no place"
	overlaps  = "it overlaps another change"
)

// enough is how many bytes of text say by themselves where a change belongs.
const enough = 32

// place places what stands in one place only, then what does so next to or
// between its neighbours.
func (f *fuzzy) place() {
	f.found = make([]finding, len(f.hunks))
	for i := range f.hunks {
		f.found[i] = f.find(i)
		if f.found[i].placed && f.length(i) < enough && f.length(i) < len(f.text) {
			f.found[i] = finding{reason: ambiguous}
		}
	}
	for i := range f.hunks {
		f.narrow(i)
	}
	for i := len(f.hunks) - 1; i >= 0; i-- {
		f.narrow(i)
	}
	f.apart()
}

// length is how much text a hunk looks for.
func (f *fuzzy) length(i int) int {
	h := &f.hunks[i]
	return len(h.Before) + len(h.Del) + len(h.After)
}

// narrow looks for a hunk between its neighbours. A short text has to adjoin
// the change next to it, as it did in the file that the patch was made from.
func (f *fuzzy) narrow(i int) {
	lo, hi := f.between(i)
	sure := f.hunks[i].Sure
	if f.found[i].reason != ambiguous || lo >= hi || sure >= Between && !f.besidePlaced(i) {
		return
	}
	s := f.within(i, lo, hi)
	start := s.at - len(f.hunks[i].Before)
	adjoins := start == lo && i > 0 && f.found[i-1].placed ||
		start+f.length(i) == hi && i+1 < len(f.hunks) && f.found[i+1].placed
	if !s.placed || adjoins || f.length(i) >= enough && sure != Uncertain {
		f.found[i] = s
	}
}

// besidePlaced reports whether the hunks before and behind one have their places.
func (f *fuzzy) besidePlaced(i int) bool {
	return (i == 0 || f.found[i-1].placed) && (i+1 == len(f.hunks) || f.found[i+1].placed)
}

// between is the stretch between the nearest hunks that have a place, with the
// text around a hunk that may reach to theirs.
func (f *fuzzy) between(i int) (lo, hi int) {
	hi = len(f.text)
	for k := i - 1; k >= 0; k-- {
		if f.found[k].placed {
			lo = f.found[k].at + len(f.hunks[k].Del)
			break
		}
	}
	for k := i + 1; k < len(f.hunks); k++ {
		if f.found[k].placed {
			hi = f.found[k].at
			break
		}
	}
	return lo, hi
}

// apart takes their places from hunks that overlap.
func (f *fuzzy) apart() {
	order := f.order()
	for k := 1; k < len(order); k++ {
		x, y := order[k-1], order[k]
		if end := f.found[x].at + len(f.hunks[x].Del); end > f.found[y].at || f.found[x].at == f.found[y].at {
			f.found[x], f.found[y] = finding{reason: overlaps}, finding{reason: overlaps}
		}
	}
}

// order are the hunks that have a place, as they stand in the text.
func (f *fuzzy) order() []int {
	var out []int
	for i := range f.found {
		if f.found[i].placed {
			out = append(out, i)
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return f.found[out[a]].at < f.found[out[b]].at })
	return out
}

// wellFormed makes the changes. If that tears elements apart, those that add or
// take away half an element are left; if need be, all.
func (f *fuzzy) wellFormed(good func([]byte) bool) []byte {
	out := f.splice()
	if good(out) || !good(f.text) {
		return out
	}
	f.leave(func(h *Hunk) bool { return !balanced(string(h.Del)) || !balanced(string(h.Ins)) })
	if out = f.splice(); good(out) {
		return out
	}
	f.leave(func(*Hunk) bool { return true })
	return f.text
}

func (f *fuzzy) leave(which func(*Hunk) bool) {
	for i := range f.hunks {
		if f.found[i].placed && which(&f.hunks[i]) {
			f.found[i] = finding{reason: tearing}
		}
	}
}

func (f *fuzzy) splice() []byte {
	var out bytes.Buffer
	at := 0
	for _, i := range f.order() {
		out.Write(f.text[at:f.found[i].at])
		out.Write(f.hunks[i].Ins)
		at = f.found[i].at + len(f.hunks[i].Del)
	}
	out.Write(f.text[at:])
	return out.Bytes()
}

func (f *fuzzy) result(text []byte) *FuzzyResult {
	r, lines := &FuzzyResult{Text: text}, diag.NewLines(f.text)
	for i, s := range f.found {
		switch {
		case s.placed:
			r.Made = append(r.Made, lines.Pos(s.at))
		case s.there:
			r.There++
		default:
			r.Left = append(r.Left, Unplaced{Hunk: f.hunks[i], Reason: s.reason})
		}
	}
	return r
}
