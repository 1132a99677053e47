package layout

import "catchword/transform/encode/internal/pattern"

const months = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?`

var leadingDate = pattern.MustCompile(`^(?:` + months + ` \d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?(?:` + months + ` )?\d{1,2})?, ?\d{4}|\d{1,2}(?:st|nd|rd|th)? ` + months + `,? \d{4}|` + months + ` \d{4}|(?:circa |c\. ?)?\d{4}|\d{4}-\d\d-\d\d)\b`)

// secret is a line of a header that says nothing but the level of secrecy.
var secret = pattern.MustCompile(`^[\[(]?(?i:(?:(?:absolutely|strictly|most|top) )?secret|(?:strictly )?confidential|restricted|unclassified|for official use only)[\])]?[.!]?$`)

// startsWithDate reports whether a line of a header is a date. What the date
// means is decided elsewhere.
func startsWithDate(line string) bool {
	loc := leadingDate.FindStringIndex(line)
	return loc != nil && loc[1] == len(line)
}
