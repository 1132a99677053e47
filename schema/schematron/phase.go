package schematron

import (
	"fmt"
	"slices"
	"strings"
)

// phases are those that a schema declares (ISO/IEC 19757-3, 5.4.11).
type phases struct {
	list   []*element
	byName map[string]*element
}

func newPhases(root *element) *phases {
	p := &phases{byName: map[string]*element{}}
	for _, e := range root.elements() {
		if e.local == "phase" {
			p.list = append(p.list, e)
			p.byName[e.value("id")] = e
		}
	}
	return p
}

// choose is the phase that was asked for, nil for one in which all patterns are
// active.
func (p *phases) choose(r *reader, root *element, asked string) *element {
	at := root.span
	if asked == "" || asked == "#DEFAULT" {
		if asked = root.value("defaultPhase"); asked == "" {
			return nil
		}
		at = root.at("defaultPhase")
	}
	if asked == "#ALL" {
		return nil
	}
	if e := p.byName[asked]; e != nil {
		return e
	}
	r.l.refuse("schema-phase", root.file, at, "there is no phase `%s`%s", asked, p.known())
	return nil
}

// known names the phases that there are.
func (p *phases) known() string {
	if len(p.list) == 0 {
		return ": the schema has none"
	}
	names := make([]string, len(p.list))
	for i, e := range p.list {
		names[i] = "`" + e.value("id") + "`"
	}
	return fmt.Sprintf(" (there are %s)", strings.Join(names, ", "))
}

// around are the names of the variables that are seen around a pattern. One that
// is not active may use the variables of the phases in which it is.
func (r *reader) around(pattern string) []string {
	if r.active == nil || slices.ContainsFunc(actives(r.active), func(e *element) bool { return e.value("pattern") == pattern }) {
		return r.visible
	}
	found := r.visible
	for _, e := range r.phases.list {
		found = r.names(e, found)
	}
	return found
}

// actives are the elements of a phase that name its patterns.
func actives(phase *element) []*element {
	return slices.DeleteFunc(phase.elements(), func(e *element) bool { return e.local != "active" })
}

// activate keeps the patterns of the phase.
func (r *reader) activate() {
	r.schema.patterns, r.schema.all = r.all, r.all
	if r.active == nil {
		return
	}
	var wanted []string
	for _, e := range actives(r.active) {
		id := e.value("pattern")
		if len(r.l.found) == 0 && !slices.ContainsFunc(r.all, func(p *pattern) bool { return p.id == id }) {
			r.l.refuse("schema-phase", e.file, e.at("pattern"), "there is no pattern `%s`", id)
		}
		wanted = append(wanted, id)
	}
	r.schema.patterns = slices.DeleteFunc(slices.Clone(r.all), func(p *pattern) bool { return !slices.Contains(wanted, p.id) })
}
