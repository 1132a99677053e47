package match

import (
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
)

// AppendImage appends the schema as bytes, from which ReadImage makes it anew:
// its patterns, then its identifiers.
func (s *Schema) AppendImage(to []byte) []byte {
	rank := map[*pattern.Pattern]int{}
	elements := s.base.Elements(s.start)
	slices.SortStableFunc(elements, asWritten)
	for i, e := range elements {
		rank[e] = i
	}
	to = s.base.AppendImage(to, s.start, func(e *pattern.Pattern) int { return rank[e] })
	return s.ids.appendImage(to)
}

// ReadImage makes a schema of what AppendImage has written. The schema keeps
// parts of the image.
func ReadImage(image string) (*Schema, error) {
	b, start, rest, err := pattern.ReadImage(image)
	if err != nil {
		return nil, err
	}
	ids, err := readIDs(rest, b.Count())
	if err != nil {
		return nil, err
	}
	return NewSchema(b, start, ids), nil
}

func (t *IDs) appendImage(to []byte) []byte {
	all := make([]owned, 0, len(t.types))
	for o := range t.types {
		all = append(all, o)
	}
	slices.SortFunc(all, func(a, b owned) int {
		return cmp.Or(cmp.Compare(a.element, b.element), cmp.Compare(a.attribute, b.attribute))
	})
	to = binary.AppendUvarint(to, uint64(len(all)))
	for _, o := range all {
		to = binary.AppendUvarint(to, uint64(o.element))
		to = binary.AppendUvarint(to, uint64(o.attribute))
		to = append(to, byte(t.types[o]))
	}
	return to
}

var errIDs = errors.New("the image is damaged: its identifiers")

// readIDs reads the identifiers of a schema with a number of symbols. Nothing
// must stand behind them.
func readIDs(image string, symbols int) (*IDs, error) {
	from := strings.NewReader(image)
	n, err := binary.ReadUvarint(from)
	if err != nil || n > uint64(len(image)) {
		return nil, errIDs
	}
	ids := &IDs{types: make(map[owned]datatype.IDKind, n), attributes: make([]bool, symbols)}
	for range n {
		element, _ := binary.ReadUvarint(from)
		attribute, _ := binary.ReadUvarint(from)
		kind, err := from.ReadByte()
		if err != nil || element >= uint64(symbols) || attribute >= uint64(symbols) {
			return nil, errIDs
		}
		ids.types[owned{pattern.Symbol(element), pattern.Symbol(attribute)}] = datatype.IDKind(kind)
		ids.attributes[attribute] = true
	}
	if _, err := from.ReadByte(); err != io.EOF {
		return nil, errIDs
	}
	return ids, nil
}
