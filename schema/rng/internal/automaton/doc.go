// Package automaton is a schema as states and transitions, built while
// documents are read: what has once been worked out for a place in a content
// model is a look-up from then on.
//
//	a := automaton.New(builder, start)
//	o := a.Child(a.Root(), symbol)         // the root element begins
//	s := a.Close(o.Child)                  // its start tag ends
//	...
//	next := a.After(o, s, s.Nullable)      // its end tag
//
// States are local: one says what may come in one element and nothing about the
// elements around it. What comes in these again is remembered where the child
// began, in its Opening. That keeps the states of a schema few, however deeply
// elements nest.
//
// An Automaton is safe for concurrent use; what it has worked out is shared by
// all its users.
package automaton
