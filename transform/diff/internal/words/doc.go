// Package words compares sequences of words: it cuts text into words and
// matches two sequences of interned words. It is the only importer of go-diff
// and of uniseg.
//
//	for _, r := range words.Match(a, b, words.Options{}) {
//		// a[r.A:r.A+r.N] equals b[r.B:r.B+r.N]
//	}
//
// What it returns depends on its arguments alone: not on time, machine or the
// order of a map. go-diff never sees text, only numbers of words in the guise
// of code points, so that neither invalid UTF-8 nor a combining mark can hurt.
package words
