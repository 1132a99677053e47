package app

import (
	"path/filepath"
	"strings"

	"catchword/transform/encode"
)

// renderings is, by input, the others that may be renderings of the same document: in
// one directory NAME.txt (or NAME.md) and NAME.plain.txt, whatever stands for plain. That
// they have the same words is for the encoder to see.
func renderings(in []input) [][]int {
	byStem := make(map[string][]int)
	for i, one := range in {
		byStem[stem(one.name)] = append(byStem[stem(one.name)], i)
	}
	others := make([][]int, len(in))
	for i, one := range in {
		kind := filepath.Ext(stem(one.name))
		if kind == "" || one.once {
			continue
		}
		for _, k := range byStem[strings.TrimSuffix(stem(one.name), kind)] {
			if !in[k].once {
				others[i], others[k] = append(others[i], k), append(others[k], i)
			}
		}
	}
	return others
}

// stem is a name without its last extension.
func stem(name string) string {
	name = filepath.Clean(name)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// others reads the other renderings of input i. One that cannot be read is reported
// where it is encoded itself.
func (e *encoding) others(i int) []encode.Rendering {
	var all []encode.Rendering
	for _, k := range e.renderings[i] {
		if raw, err := e.p.read(e.in[k]); err == nil {
			all = append(all, encode.Rendering{Name: e.in[k].name, Raw: raw})
		}
	}
	return all
}
