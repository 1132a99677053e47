package diff

// field is what an editor calls a place in the header.
func (d *deriver) field(at pair) string {
	s := newer
	if at[newer] < 0 {
		s = older
	}
	return d.doc[s].field(at[s])
}

func (d *document) field(n int32) string {
	if n < 0 {
		return ""
	}
	return d.nodes[n].name.Local
}
