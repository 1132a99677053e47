package diff

import (
	"bytes"
	"crypto/sha256"
	"fmt"

	"catchword/tei/diag"
)

// A Patch is the exact difference of two files: Apply turns the one into the
// other, byte for byte, and refuses any other file. Patches are made by
// Compare and read by ParsePatch; they are not to be changed, and safe for
// concurrent use.
type Patch struct {
	Old, New Version
	Hunks    []Hunk // in rising order, none touching the next

	unrated *unrated // nil once parsed
}

// Version identifies one side of a Patch.
type Version struct {
	Size int // bytes of the file
	Form Form
	Sum  [sha256.Size]byte // SHA-256 of the file
}

// A Hunk replaces one stretch by another.
type Hunk struct {
	Old, New int    // where the stretch starts on either side: bytes of the Version's Form
	Del, Ins []byte // what stands there, and what takes its place
	Place    string // where that is, for the reader: an XPath; may be empty
	// Before and After stand around it on both sides, and are not changed.
	Before, After []byte
	Sure          Certainty // how surely these say where the hunk belongs in another file
}

// versionOf describes a file.
func versionOf(raw []byte, f Form) Version {
	return Version{Size: len(raw), Form: f, Sum: sha256.Sum256(raw)}
}

// Empty reports whether the patch changes nothing.
func (p *Patch) Empty() bool { return len(p.Hunks) == 0 }

// Invert is the patch that takes this one back.
func (p *Patch) Invert() *Patch {
	p.rate()
	q := &Patch{Old: p.New, New: p.Old, Hunks: make([]Hunk, len(p.Hunks))}
	for i, h := range p.Hunks {
		q.Hunks[i] = Hunk{Old: h.New, New: h.Old, Del: h.Ins, Ins: h.Del, Place: h.Place, Before: h.Before, After: h.After, Sure: h.Sure}
	}
	return q
}

// Apply returns the new file for the old one. The error is a diag.Diagnostic
// that says why the patch does not fit: it was made for another file, or it is
// damaged. Time and memory are linear in the size of the file.
func (p *Patch) Apply(old []byte) ([]byte, error) {
	if err := p.fits(old); err != nil {
		return nil, err
	}
	text, ok := p.Old.Form.read(old)
	if !ok {
		return nil, patchError("patch-damaged", "the patch is damaged: it says that the file is %s, which it is not", p.Old.Form)
	}
	text, err := p.splice(text)
	if err != nil {
		return nil, err
	}
	out, ok := p.New.Form.write(text)
	if !ok || len(out) != p.New.Size || sha256.Sum256(out) != p.New.Sum {
		return nil, patchError("patch-damaged", "the patch is damaged: what it makes of the file is not what it was made from")
	}
	return out, nil
}

// fits refuses every file but the one that the patch was made from.
func (p *Patch) fits(old []byte) error {
	sum := sha256.Sum256(old)
	switch sum {
	case p.Old.Sum:
		return nil
	case p.New.Sum:
		return patchError("patch-applied", "the file already is what the patch would make of it")
	default:
		return patchError("patch-other-file",
			"the patch was made from another version: that one has %d bytes and SHA-256 %.12x, this one has %d bytes and SHA-256 %.12x",
			p.Old.Size, p.Old.Sum, len(old), sum)
	}
}

func (p *Patch) splice(text []byte) ([]byte, error) {
	var out bytes.Buffer
	at := 0
	for i, h := range p.Hunks {
		if h.Old < at || !h.standsAt(text) {
			return nil, patchError("patch-damaged", "the patch is damaged: its change %d does not find its place in the file", i+1)
		}
		out.Write(text[at:h.Old])
		out.Write(h.Ins)
		at = h.Old + len(h.Del)
	}
	out.Write(text[at:])
	return out.Bytes(), nil
}

func patchError(code, format string, args ...any) error {
	return diag.Diagnostic{Severity: diag.Error, Source: diag.Diff, Code: code, Message: fmt.Sprintf(format, args...)}
}
