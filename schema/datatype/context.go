package datatype

import "bytes"

func (c Context) isUnparsed(name []byte) bool {
	return c.Unparsed != nil && c.Unparsed(string(name))
}

// resolve takes a qualified name apart; ok is false when its prefix stands for
// nothing.
func (c Context) resolve(name []byte) (space string, local []byte, ok bool) {
	prefix, local, prefixed := bytes.Cut(name, []byte{':'})
	if !prefixed {
		local, prefix = name, nil
	}
	if c.Namespaces != nil {
		space, ok = c.Namespaces(string(prefix))
	}
	return space, local, ok || !prefixed
}
