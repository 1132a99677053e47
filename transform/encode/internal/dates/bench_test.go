package dates

import (
	"strings"
	"testing"
)

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The Council of Ministers received the note of Comrade Orlov on 5 March 1952 and sent it to the Embassy in Riga. "+
		"The 14 divisions in the north have 3 tanks each; the answer of November 9 was not found, as far as we know today at 5 p.m.\n\n", 500)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text)
	}
}
