package xmlscan

// SetWindow makes the window of the next document n bytes long, so that a test
// needs no large documents to see it move.
func (s *Scanner) SetWindow(n int) { s.own = make([]byte, n) }
