package layout

// Width is how wide a line is in a typeface, for tests that set texts.
func Width(face, line string) int {
	faces := map[string]*typeface{"typewriter": typewriter, "sans": sans, "serif": serif}
	return faces[face].width(line)
}
