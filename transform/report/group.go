package report

import "catchword/tei/diag"

// A group is one finding and the number of times that it is repeated in the
// same file.
type group struct {
	diag.Diagnostic
	repeated int
}

// groups puts the repetitions of a finding with its first occurrence. The
// order is that of the first occurrences.
func groups(l diag.List) []group {
	type key struct {
		severity      diag.Severity
		code, message string
	}
	at := make(map[key]int, len(l))
	var out []group
	for _, d := range l {
		k := key{d.Severity, d.Code, d.Message}
		if i, ok := at[k]; ok {
			out[i].repeated++
			continue
		}
		at[k] = len(out)
		out = append(out, group{Diagnostic: d})
	}
	return out
}
