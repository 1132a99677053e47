package structure

// EachBlock calls f for the blocks of a division in the order of the source, and
// for those within a block after it. It hands them on by their place, for a block is
// large; f must not change them.
func (d *Division) EachBlock(f func(*Block)) {
	blocksIn(d.Top, f)
	for i := range d.Body {
		if p := &d.Body[i]; p.Division != nil {
			p.Division.EachBlock(f)
		} else {
			blocksOf(&p.Block, f)
		}
	}
	blocksIn(d.Bottom, f)
	blocksIn(d.After, f)
}

func blocksIn(blocks []Block, f func(*Block)) {
	for i := range blocks {
		blocksOf(&blocks[i], f)
	}
}

// blocksOf calls f for a block and those within it.
func blocksOf(b *Block, f func(*Block)) {
	f(b)
	for i := range b.Rest {
		f(&b.Rest[i])
	}
	for i := range b.Within {
		f(&b.Within[i])
		for k := range b.Within[i].Rest {
			f(&b.Within[i].Rest[k])
		}
	}
}

// take adds the lines of another block to those of a block.
func (b *Block) take(other Block) {
	b.Lines = append(b.Lines[:len(b.Lines):len(b.Lines)], other.Lines...)
	b.plain += " " + other.plain
}
