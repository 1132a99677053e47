package form

import "catchword/transform/encode/internal/pattern"

// afterwords is how a postscript begins, in the languages of letters.
const afterwords = `(?:(?:P\. ?(?:-|– ?)?){1,3}S\.(?:[^\p{L}]|$| )|P{1,3}S(?:[^\p{L}\d]|$)|N\. ?B\.(?: |$)|NB(?:[^\p{L}]|$)|(?i:p\. ?d\.|n\. ?s\.|d\. ?u\.|υ\. ?γ\.|з\. ?ы\.|п\. ?с\.) ?[-—–:]|(?i:nachschrift|post[ -]?script(?:um)?|postscript|post[ -]?data|pos(?:t)?data|poscritto|post[ -]?scritto|naschrift|efterskrift|dopisek|постскриптум|υστερόγραφο)(?: ?[.:–—-]|$))`

var afterwordsLead = pattern.MustCompile(`^` + afterwords)

// BeginsAfterwords reports whether a text begins as a postscript does.
func BeginsAfterwords(text string) bool { return afterwordsLead.MatchString(text) }
