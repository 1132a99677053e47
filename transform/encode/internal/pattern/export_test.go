package pattern

// Followed reports whether automata follow the expression.
func (r *Regexp) Followed() bool { return r.tests() != nil && r.finds() != nil }
