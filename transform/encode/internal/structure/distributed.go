package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// Offices note below a telegram who gets a copy, by abbreviations one below the other
// and without a word that says so:
//
//	MIN. & DEPT. E.A.
//	P.M.
//	D.E.A. (DSI)

// minDistributed is how many such lines make a list.
const minDistributed = 3

// distributed reports whether block i is a line of such a list: abbreviations like those
// around it.
func (d divider) distributed(i int) bool {
	if !abbreviated(d.blocks[i]) {
		return false
	}
	from, to := i, i+1
	for from > 0 && abbreviated(d.blocks[from-1]) {
		from--
	}
	for to < len(d.blocks) && abbreviated(d.blocks[to]) {
		to++
	}
	return to-from >= minDistributed
}

// abbreviated reports whether a block is a line of nothing but abbreviations.
func abbreviated(b Block) bool {
	plain := b.plain
	if b.Kind != form.Paragraph || len(b.Lines) != 1 || len(plain) < 3 || len(plain) >= 60 {
		return false
	}
	return strings.IndexByte(plain, '.') > 0 && abbreviations.MatchString(plain)
}

var abbreviations = pattern.MustCompile(`^(?:(?:\p{Lu}\.){2,6}|\p{Lu}{2,5}\.|\(?\p{Lu}{2,4}\)?|&|AND|and)(?:,? (?:(?:\p{Lu}\.){2,6}|\p{Lu}{2,5}\.|\(?\p{Lu}{2,4}\)?|&|AND|and|\(\d{1,2}\)|\d{1,2}))*$`)

// amongCopies reports whether block i stands below the line on copies, and nothing but
// others of its kind between.
func (d divider) amongCopies(i int) bool {
	for ; i > 0 && d.mayBeCopied(i); i-- {
		above := &d.blocks[i-1]
		if above.Kind == form.Copies || above.Kind == form.Handling && (strings.Contains(above.plain, "cop") || strings.Contains(above.plain, "Cop")) {
			return true
		}
	}
	return false
}

// belowCopies reports whether block i is one of the short lines right below the label of
// a list of those who get copies, which name one each.
func (d divider) belowCopies(i int) bool {
	for ; i > 0 && d.listsName(i); i-- {
		if d.blocks[i-1].Kind == form.Copies && strings.HasSuffix(d.plain(i-1), ":") {
			return true
		}
	}
	return false
}

// listsName reports whether block i is a short line that is no sentence, with no empty
// line above.
func (d divider) listsName(i int) bool {
	b := d.blocks[i]
	return !b.Gap && (b.Kind == form.Paragraph || b.Kind == form.Address || b.Kind == form.Copies) && len(b.Lines) == 1 && !wording.MoreWords(b.plain, 6) &&
		(wording.Capitalised(b.plain) && !wording.EndsAsProse(b.plain) || departmentLine.MatchString(b.plain))
}

// departmentLine is a department by its number: 5th Dept.
var departmentLine = pattern.MustCompile(`^\d{1,2}(?:st|nd|rd|th|\.)? (?:[\p{L}]+ )?(?i:dept\.?|department|section|division|directorate|bureau|odd\.)$`)

// mayBeCopied reports whether block i is a line of a list of names.
func (d divider) mayBeCopied(i int) bool {
	b := &d.blocks[i]
	if b.Gap {
		return false
	}
	switch b.Kind {
	case form.Address, form.Copies:
		return true
	case form.Paragraph:
		return !wording.MoreWords(b.plain, 9) && (b.Bullet || b.N != "" || copyFor.MatchString(b.plain) || copyTo.MatchString(b.plain))
	}
	return false
}

// copyFor is a numbered copy, or so many of them, and who gets it.
var copyFor = pattern.MustCompile(`^\d{1,2}(?:[-–]\d{1,2})? ?(?:[-–—]|x) ?\S`)

// copyNumber is the number of a copy before who gets it: No. 1 - Doe.
var copyNumber = pattern.MustCompile(`^(?:No\.?|№|(?i:copy)(?: No\.?)?) ?\d{1,2}(?:[-–]\d{1,2})? ?[-–—:] ?\p{L}`)

// copyTo is who gets a copy, with the title before the name: cde. Doe A.B.
var copyTo = pattern.MustCompile(`^(?:(?i:cde|cdes|com|comrade|tt|t)\.? |c\. )\p{Lu}[\p{L}'’\-]+(?:,? (?:\p{Lu}\. ?){1,3})?[.,;]?$`)
