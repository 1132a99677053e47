// Package rules says in an editor's words why a stretch of a transcription
// became what it became.
//
//	why := rules.Of([]string{"opener", "dateline"}, "")
//	// "a date stands by itself above the text, alone or with a place before it"
//
// It is the encoder's answer to "why did it do that": a sentence for every
// element that holds words of the source. Elements that only hold others have
// none.
package rules

import "strings"

// Of is the rule by which a stretch of the source became the element at the end
// of a path of names, of a type; "" for an element that only holds others, and for
// one that is not known. Of two rules the one that says more of the path counts.
func Of(path []string, kind string) string {
	for from := max(0, len(path)-longest); from < len(path); from++ {
		key := strings.Join(path[from:], "/")
		if rule, ok := elements[key+"["+kind+"]"]; ok {
			return rule
		}
		if rule, ok := elements[key]; ok {
			return rule
		}
	}
	return ""
}

// longest is how many elements the path of a rule has at most.
const longest = 3

// Known reports whether there is a rule for an element, or a reason to have none.
func Known(path []string, kind string) bool {
	return holders[path[len(path)-1]] || Of(path, kind) != ""
}

// holders is the elements that only hold others.
var holders = map[string]bool{
	"TEI": true, "teiHeader": true, "fileDesc": true, "titleStmt": true, "notesStmt": true, "sourceDesc": true,
	"profileDesc": true, "langUsage": true, "text": true, "body": true, "opener": true, "closer": true,
	"bibl": true, "choice": true, "sp": true, "hi": true,
}

// Change is the rule by which a stretch of the source is left out of the text.
func Change(kind string) string { return changes[kind] }

var changes = map[string]string{
	"label":     "the label of a header field: its place in the header says the same",
	"bullet":    "the mark before an item of a list: the element says the same",
	"delimiter": "punctuation of the layout",
	"escape":    "the backslash only protects the character behind it",
	"hyphen":    "the words of the text tell that it divides a word at the end of a line",
	"bracket":   "a bracket of the edition: the element that it became says what it means",
	"control":   "a character that no XML document can hold",
	"revision":  "a sign of the transcription around what was struck, added, raised or underlined: the element says which",
}
