package citation

// inherit takes over from the reference before what this one leaves out: the
// repository, and the levels above the first one said.
func (r *referenceReader) inherit() {
	if r.before == nil || r.ref.Repository.Value != "" && !r.ref.Repository.Inherited {
		return
	}
	if r.ref.Repository.Value == "" && !r.ref.Repository.Inherited {
		r.ref.Repository = inherited(r.before.Repository, r.ref.Start)
	}
	var above []Term
	for _, t := range r.before.Collections {
		if len(r.ref.Collections) > 0 && rank(t) >= rank(r.ref.Collections[0]) {
			break
		}
		above = append(above, inherited(t, r.ref.Start))
	}
	r.ref.Collections = append(above, r.ref.Collections...)
	if len(r.ref.Identifiers) == 0 && len(r.ref.Collections) == len(above) {
		for _, t := range r.before.Identifiers {
			r.ref.Identifiers = append(r.ref.Identifiers, inherited(t, r.ref.Start))
		}
	}
}

// inherited is t without words of its own at i.
func inherited(t Term, i int) Term {
	t.Start, t.End, t.ValueStart, t.ValueEnd, t.Inherited = i, i, i, i, true
	return t
}

// rank is the depth of a collection; unlabelled groups stand highest.
func rank(t Term) int {
	for _, l := range labelForms {
		if l.label.typ == t.Type {
			return l.label.rank
		}
	}
	return 0
}
