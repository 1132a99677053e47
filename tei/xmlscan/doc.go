// Package xmlscan turns the bytes of an XML document into positioned,
// namespace-resolved tokens (XML 1.0, fifth edition; Namespaces in XML 1.0,
// third edition), without building a tree.
//
//	s := xmlscan.New(r, xmlscan.Options{})
//	for s.Next() {
//		tok := s.Token()
//		...
//	}
//	if err := s.Err(); err != nil { ... }
package xmlscan
