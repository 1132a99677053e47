package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// Reports of intelligence stand on a form, with a label for each box:
//
//	COUNTRY: Ruritania              DATE DISTR.: 5 May 1951
//	SUBJECT: Harbour Works          NO. OF PAGES: 2
//	DATE OF INFO.
//	April 1951
//
// A single such label says little: a form has three at least, and the country among them.

// formLabel is the label of a box: in capitals, or with a colon.
var formLabel = pattern.MustCompile(`^(?:(COUNTRY|Country)|(SUBJECT|Subject|TOPIC|Topic)|(DATE DISTR(?:IBUTED|\.)?|Date [Dd]istr(?:ibuted|\.)?|DATE OF REPORT|Date of [Rr]eport|REPORT DATE)|(REPORT N(?:O|UMBER)\.?|Report [Nn](?:o|umber)\.?)|` +
	`(?i:date(?: \(?of\)? | of )(?:info(?:rmation)?|acq(?:uisition)?|content)\.?|doi|place (?:and|&) date (?:acquired|of acq(?:uisition|\.)?)|place acquired|date acquired|how (?:acquired|published)|where published|date published|language|no\. of (?:pages|encls?|enclosures)\.?|supplement to(?: report no\.?)?|supp\. to report no\.?|source|evaluation|appraisal(?: of content)?|references?|requirement no\.?|field report no\.?|cd no\.?))(?: ?: ?| |$)`)

const (
	leastBoxes = 3  // labels of a form
	maxBoxes   = 40 // blocks at the top among which they stand
	maxBox     = 30 // words of a value
)

// reportForm gives the boxes of such a form at the top of a text their kinds.
func reportForm(blocks []Block) []Block {
	top := blocks[:min(len(blocks), maxBoxes)]
	boxes, country := 0, false
	for i := range top {
		if m := boxOf(&top[i]); m != nil {
			boxes++
			country = country || m[2] >= 0
		}
	}
	if !country || boxes < leastBoxes {
		return blocks
	}
	all := make([]Block, 0, len(blocks))
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		m := boxOf(&b)
		if i >= maxBoxes || m == nil {
			all = append(all, b)
			continue
		}
		if m[1] >= len(b.plain) && i+1 < len(blocks) && isValue(&blocks[i+1]) { // below the label
			i++
			b.take(blocks[i])
		}
		b.become(boxKind(m))
		all = append(all, b)
	}
	return all
}

// boxOf is where the label of a box stands at the start of a block; nil when there is none.
func boxOf(b *Block) []int {
	if b.Marked || b.Kind == form.Salutation || !formLabel.MatchString(b.plain) || wording.MoreWords(b.plain, maxBox) {
		return nil
	}
	m := formLabel.FindStringSubmatchIndex(b.plain)
	if label := b.plain[:m[1]]; label != strings.ToUpper(label) && !strings.Contains(label, ":") {
		return nil
	}
	return m
}

// isValue reports whether a block is what stands in a box below its label.
func isValue(b *Block) bool {
	return boxOf(b) == nil && b.Rows == nil && b.Label.Empty() && !wording.MoreWords(b.plain, maxBox) && !isProse(b)
}

// boxKind is the kind of a box by the group of its label.
func boxKind(m []int) form.Kind {
	switch {
	case m[4] >= 0:
		return form.Subject
	case m[6] >= 0:
		return form.Dateline
	case m[8] >= 0:
		return form.Number
	}
	return form.Handling
}
