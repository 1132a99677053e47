package citation

import (
	"fmt"
	"strings"
)

// outline is a citation as the tables write it: a line for each part that is
// no separator.
func outline(text string, c Citation) string {
	var b strings.Builder
	for _, p := range c.Parts {
		switch {
		case p.Kind == Separator:
		case p.Reference != nil:
			fmt.Fprintln(&b, "archive:", p.Reference.outline())
		case p.Date != nil:
			fmt.Fprintln(&b, "date:", p.Date.When+p.Date.From+p.Date.NotAfter)
		case p.Printed != nil:
			fmt.Fprintln(&b, "printed:", p.Printed.outline())
		case p.Responsibility != nil:
			fmt.Fprintln(&b, "resp:", p.Responsibility.outline())
		default:
			fmt.Fprintf(&b, "%s: %s\n", p.Kind, source(text).collapse(p.Start, p.End))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (r *Reference) outline() string {
	var b strings.Builder
	if !r.Recognised {
		b.WriteString("? ")
	}
	b.WriteString(r.Repository.outline())
	if r.Settlement.Value != "" {
		b.WriteString(" (" + r.Settlement.Value + ")")
	}
	for _, t := range append(append([]Term{}, r.Collections...), r.Identifiers...) {
		fmt.Fprintf(&b, " | %s %s", t.Type, t.outline())
	}
	for _, l := range r.Loci {
		b.WriteString(" | " + l.outline())
	}
	for _, t := range r.Others {
		fmt.Fprintf(&b, " | %s: %s", t.Type, t.Value)
	}
	return b.String()
}

func (t Term) outline() string {
	if t.Inherited {
		return "^" + t.Value
	}
	return t.Value
}

func (l Locus) outline() string {
	if l.From == l.To {
		return l.Unit + " " + l.From
	}
	return l.Unit + " " + l.From + ".." + l.To
}

func (p *Printed) outline() string {
	var out []string
	for _, a := range p.Authors {
		out = append(out, "by "+a.Text)
	}
	out = append(out, "title "+p.Title.Text)
	for _, v := range p.Volumes {
		out = append(out, v.Type+" "+v.Value)
	}
	for _, w := range []struct{ name, text string }{
		{"place", p.Place.Text}, {"publisher", p.Publisher.Text}, {"year", p.Year.Text},
	} {
		if w.text != "" {
			out = append(out, w.name+" "+w.text)
		}
	}
	for _, l := range p.Loci {
		out = append(out, l.outline())
	}
	for _, o := range p.Others {
		out = append(out, "other "+o.Text)
	}
	return p.Lead.Text + " | " + strings.Join(out, " | ")
}

func (r *Responsible) outline() string {
	var out []string
	for _, n := range r.Names {
		out = append(out, n.Text)
	}
	for _, o := range r.Others {
		out = append(out, "other "+o.Text)
	}
	return r.Resp.Text + " | " + strings.Join(out, " | ")
}
