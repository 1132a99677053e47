package schema

import (
	"slices"

	"catchword/tei/diag"
)

// Keep says how much CheckSome keeps of what is found. The zero value keeps
// all.
type Keep struct {
	Most  int  // findings that are kept, the first ones; 0 for no limit
	Alike bool // of findings with the same words keep the first, and count the others
}

// Found is what was found in a document. Its memory follows what is kept.
type Found struct {
	diag.List             // what is kept, in document order
	Repeated  []int       // for each of them, how many with the same words are not kept
	Left      diag.Counts // all that are not kept, those of Repeated included
}

// Precede puts findings before those that are kept.
func (f *Found) Precede(first diag.List) {
	f.List = append(slices.Clone(first), f.List...)
	if f.Repeated != nil {
		f.Repeated = append(make([]int, len(first)), f.Repeated...)
	}
}

// A keeper takes the findings of several schemas, one schema after the other.
type keeper struct {
	keep    Keep
	kept    []kept
	current int             // findings kept of the schema at hand
	alike   map[wording]int // indices into kept
	left    diag.Counts
	last    map[string]diag.Diagnostic // by code; for texts to share
}

type kept struct {
	diag.Diagnostic
	repeated diag.Counts
}

type wording struct {
	severity      diag.Severity
	code, message string
}

func newKeeper(keep Keep) *keeper {
	return &keeper{keep: keep, alike: map[wording]int{}, last: map[string]diag.Diagnostic{}}
}

func (k *keeper) add(d diag.Diagnostic) {
	w := wording{d.Severity, d.Code, d.Message}
	if i, ok := k.alike[w]; ok {
		k.repeat(i, d)
		return
	}
	if k.current == k.keep.Most && k.keep.Most > 0 {
		k.left[d.Severity]++
		return
	}
	if k.keep.Alike {
		k.alike[w] = len(k.kept)
	}
	k.current++
	k.kept = append(k.kept, kept{Diagnostic: k.share(d)})
}

// repeat counts a finding with the words of one that is kept. Of the two the
// one that comes first in the document is kept.
func (k *keeper) repeat(i int, d diag.Diagnostic) {
	k.left[d.Severity]++
	k.kept[i].repeated[d.Severity]++
	if d.Span.Known() && d.Span.Start.Offset < k.kept[i].Span.Start.Offset {
		k.kept[i].Diagnostic = d
	}
}

// share lets a finding have its texts in common with the one before of its
// code: in a document with many findings most are alike.
func (k *keeper) share(d diag.Diagnostic) diag.Diagnostic {
	last := k.last[d.Code]
	if d.Message == last.Message {
		d.Message = last.Message
	}
	if d.Help == last.Help {
		d.Help = last.Help
	}
	if slices.Equal(d.Expected, last.Expected) {
		d.Expected = last.Expected
	}
	k.last[d.Code] = d
	return d
}

// found is what has been kept, in order.
func (k *keeper) found() Found {
	slices.SortStableFunc(k.kept, func(a, b kept) int { return diag.Compare(a.Diagnostic, b.Diagnostic) })
	if most := k.keep.Most; most > 0 && len(k.kept) > most {
		for _, d := range k.kept[most:] {
			k.left[d.Severity]++
		}
		k.kept = k.kept[:most]
	}
	f := Found{Left: k.left}
	f.List = make(diag.List, len(k.kept))
	for i, d := range k.kept {
		f.List[i] = d.Diagnostic
		if k.keep.Alike {
			f.Repeated = append(f.Repeated, d.repeated.Total())
		}
	}
	return f
}
