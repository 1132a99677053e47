package report

import "catchword/tei/diag"

// A group is one finding and the number of times that it is repeated in the
// same file.
type group struct {
	diag.Diagnostic
	repeated int
}

// groups puts the repetitions of a finding with its first occurrence; repeated
// counts those that are not in the list. The order is that of the first
// occurrences.
func groups(l diag.List, repeated []int) []group {
	type key struct {
		severity      diag.Severity
		code, message string
	}
	at := make(map[key]int, len(l))
	var out []group
	for i, d := range l {
		more := 0
		if i < len(repeated) {
			more = repeated[i]
		}
		k := key{d.Severity, d.Code, d.Message}
		if first, ok := at[k]; ok {
			out[first].repeated += 1 + more
			continue
		}
		at[k] = len(out)
		out = append(out, group{d, more})
	}
	return out
}
