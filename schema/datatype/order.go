package datatype

import "cmp"

// order is how one value stands to another in its type's partial order.
type order int8

const (
	less         order = -1
	equal        order = 0
	greater      order = 1
	incomparable order = 2
)

func orderOf[T cmp.Ordered](a, b T) order { return order(cmp.Compare(a, b)) }

// reversed is how the second value stands to the first.
func (o order) reversed() order {
	if o == incomparable {
		return o
	}
	return -o
}
