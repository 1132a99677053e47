package report

import "catchword/tei/diag"

// Summary counts what a batch found. Its zero value is ready for use.
type Summary struct {
	Files    int     `json:"files"`
	Valid    int     `json:"valid"`
	Invalid  int     `json:"invalid"`
	Failed   int     `json:"failed"` // not judged at all
	Errors   int     `json:"errors"`
	Warnings int     `json:"warnings"`
	Seconds  float64 `json:"seconds"`
	Bytes    int64   `json:"bytes"`

	*EncodingSummary // of encode only
}

// EncodingSummary counts what encode made of a batch.
type EncodingSummary struct {
	Written    int `json:"written"`
	Lossless   int `json:"lossless"`
	Documents  int `json:"documents"`
	Linked     int `json:"linked"`
	Unresolved int `json:"unresolved"`
}

// Add counts one more file.
func (s *Summary) Add(f File) {
	s.Files++
	switch {
	case f.Failure != "":
		s.Failed++
	case f.Valid():
		s.Valid++
	default:
		s.Invalid++
	}
	s.Errors += f.Count(diag.Error)
	s.Warnings += f.Count(diag.Warning)
	s.Bytes += f.Bytes
	if f.Encoding != nil {
		s.encoding().add(*f.Encoding)
	}
}

func (s *Summary) encoding() *EncodingSummary {
	if s.EncodingSummary == nil {
		s.EncodingSummary = new(EncodingSummary)
	}
	return s.EncodingSummary
}

func (s *EncodingSummary) add(e Encoding) {
	s.Written += one(e.Written)
	s.Lossless += one(e.Lossless)
	s.Documents += e.Documents
	s.Linked += e.Linked
	s.Unresolved += len(e.Unresolved)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
