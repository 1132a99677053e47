package form

import "catchword/transform/encode/internal/pattern"

// AsksByTelegraph reports whether a line is what a telegram asks with its last words:
// Execute by telegraph. Telegraph receipt.
func AsksByTelegraph(line string) bool {
	return len(line) < maxRequest && byTelegraph.MatchString(line)
}

// maxRequest is a length in bytes that such a line does not reach.
const maxRequest = 80

var byTelegraph = pattern.MustCompile(`^(?i:execute|transmit|confirm|acknowledge|report|reply|send|telegraph)\b.*\b(?i:telegraph|cable|telegram|execution|receipt)\b|^(?i:telegraph|cable) (?i:receipt|when|your|the|reply|fulfil\w+|execution|us|me|at once)\b`)
