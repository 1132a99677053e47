package diff

import (
	"fmt"

	"catchword/tei/diag"
)

// teiRoots are the roots of TEI documents, those of P4 among them: a revision may
// go from one to another.
var teiRoots = map[string]bool{"TEI": true, "teiCorpus": true, "TEI.2": true, "teiCorpus.2": true}

// SameRoot is a finding in the newer file when the two documents have different
// roots: they are no revisions of one document, but compared by mistake. That
// Compare says what differs between them all the same is for programs that know
// better.
func (c *Comparison) SameRoot() error {
	if c.match == nil {
		return nil
	}
	return sameRoot(c.match.doc[older], c.match.doc[newer], c.o.OldName, c.o.NewName)
}

func sameRoot(a, b *document, oldName, newName string) error {
	x, y := a.nodes[0].name, b.nodes[0].name
	if x.Local == y.Local || teiRoots[x.Local] && teiRoots[y.Local] {
		return nil
	}
	tag := b.toks[b.nodes[0].tok]
	return diag.Diagnostic{
		File: newName, Severity: diag.Error, Source: diag.Diff, Code: "diff-other-root",
		Span: b.lines.Span(int(tag.start), int(tag.end)),
		Message: fmt.Sprintf("the root is %q here and %q in %s: these are no revisions of one document",
			y.Qualified(), x.Qualified(), oldName),
	}
}
