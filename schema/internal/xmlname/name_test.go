package xmlname

import "testing"

func TestNames(t *testing.T) {
	for _, c := range []struct {
		in                string
		starts, continues bool
	}{
		{"azAZ_éИ中\u0e14〇", true, true},
		{"059-.·\u0301٣々", false, true},
		{":@[`{ \u00a0×÷²𐀀\u2028\ufffd", false, false},
	} {
		for _, r := range c.in {
			if Starts(r) != c.starts || Continues(r) != c.continues {
				t.Errorf("%q: starts %v, continues %v", r, Starts(r), Continues(r))
			}
		}
	}
}

func TestTablesAreInOrder(t *testing.T) {
	last := uint16(0x7F)
	for _, r := range Start.R16 {
		if r.Lo <= last || r.Hi < r.Lo || r.Stride != 1 {
			t.Errorf("%04x is out of order", r.Lo)
		}
		last = r.Hi
	}
	for _, r := range Rest.R16 {
		for c := rune(r.Lo); c <= rune(r.Hi); c++ {
			if Starts(c) {
				t.Errorf("%04x is in both tables", c)
			}
		}
	}
}
