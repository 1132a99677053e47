package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// To whom telegrams and letters go by lines that nothing leads to: places and missions in
// capitals, bodies with their place, names that are the only ones to read a message.

// destination reports whether block i is the place or the mission to which a
// telegram goes: two short lines in capitals above the text.
func (d divider) destination(i int) bool {
	short := func(k int) bool {
		return k >= 0 && k < len(d.blocks) && (d.blocks[k].Kind == form.Paragraph || d.blocks[k].Kind == form.Address) && short(d.blocks[k])
	}
	if !short(i) || d.first && d.unopened(i) {
		return false
	}
	if !short(i + 1) {
		return short(i-1) && d.blocks[i-1].Kind == form.Address
	}
	n := 2
	for n < maxDestinations && short(i+n) {
		n++
	}
	if i+n >= len(d.blocks) || short(i+n) {
		return false
	}
	return n == 2 || who.HasOffice(d.plain(i+n-1)) || d.isAddress(i) || d.isAddress(i-1)
}

// maxDestinations is how many posts one telegram goes to, with the line of the mission.
const maxDestinations = 6

// short reports whether a block is the name of a place or a mission in capitals, with
// the number of one of several telegrams before it or not.
func short(b Block) bool {
	plain := b.plain
	if !b.Label.Empty() && wording.Digits(b.N) {
		plain = strings.TrimLeft(plain[min(len(b.N)+1, len(plain)):], " ")
	}
	return !wording.MoreWords(plain, 2) && wording.Shouting(plain) && !strings.ContainsAny(plain, ".:;?!0123456789") && !form.IsHeading(calmed(plain))
}

// eyesOnly reports whether block i is a name, and the line below says that nobody else is to
// read the message.
func (d divider) eyesOnly(i int) bool {
	if i == 0 || i+1 >= len(d.blocks) || d.blocks[i+1].Kind != form.Classification || !opens(d.blocks[i-1].Kind) || !form.ForEyes.MatchString(d.plain(i+1)) {
		return false
	}
	plain := form.WithoutNoteMark(d.plain(i))
	return form.IsName(plain) && wording.Shouting(plain) && !form.NoName(plain) && !who.IsPost(who.Calm(plain))
}

// bodyPosted reports whether block i is the name of a body in capitals, below another part
// of an opening, and the place where it is stands on the next line.
func (d divider) bodyPosted(i int) bool {
	plain := d.plain(i)
	return i > 0 && opens(d.blocks[i-1].Kind) && d.blocks[i].Gap && i+2 < len(d.blocks) && !d.blocks[i+1].Gap &&
		wording.Shouting(plain) && who.HasBody(plain) && who.IsPost(who.Calm(d.plain(i+1))) && d.blocks[i+2].Kind != form.Dateline
}
