package citation

import (
	"strings"
	"testing"
)

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The Council of Ministers received the note of Comrade Orlov on 5 March and sent it to the Embassy in Riga. "+
		"A copy is kept (RGASPI, f. 17, op. 162, d. 9, l. 5), but the answer was not found there, as far as we know today.\n\n", 500)
	parser := New()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		parser.Find(text)
	}
}

func BenchmarkParse(b *testing.B) {
	text := "“Letter, Petrov to Orlov,” March 3, 1952, History and Public Policy Program Digital Archive, APRF, Fond 9, Opis 12, Delo 77 [3], Listy 4-5. " +
		"Reprinted in Karl Adler and Ivan Gusev, Dokumenty, Vol. 2 (Leningrad: Nauka, 1981), pp. 495-97. Translated by Ann Bell."
	parser := New()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		parser.Parse(text)
	}
}
