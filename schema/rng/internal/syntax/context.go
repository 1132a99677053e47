package syntax

// A Context is the namespace prefixes in scope at a node: a list from the
// innermost declaration outwards. The nil Context knows only "xml".
type Context struct {
	Prefix string // "" for the default namespace
	Space  string // "" undeclares
	Outer  *Context
}

// Declare is c with one more declaration.
func (c *Context) Declare(prefix, space string) *Context {
	return &Context{Prefix: prefix, Space: space, Outer: c}
}

// Lookup is the namespace that a prefix stands for.
func (c *Context) Lookup(prefix string) (space string, ok bool) {
	if prefix == "xml" {
		return "http://www.w3.org/XML/1998/namespace", true
	}
	for ; c != nil; c = c.Outer {
		if c.Prefix == prefix {
			return c.Space, c.Space != "" || prefix == ""
		}
	}
	return "", prefix == ""
}
