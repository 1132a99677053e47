// Package match judges documents against a compiled schema, event by event, and
// says what is wrong with them.
//
//	m := match.New(schema)
//	m.Begin(scanner, report)
//	for scanner.Next() {
//		m.Token(scanner.Token())
//	}
//	m.End()
//
// A finding never stops it: package match goes on as if the mistake were not
// there. It keeps open what may have been meant (the element is too much, it
// stands for another one, one is missing before it, the tags around it are
// missing) for as long as the document leaves it open, so that one mistake makes
// one finding.
package match
