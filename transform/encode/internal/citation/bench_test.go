package citation

import "testing"

func BenchmarkParse(b *testing.B) {
	text := "“Letter, Petrov to Orlov,” March 3, 1952, History and Public Policy Program Digital Archive, APRF, Fond 9, Opis 12, Delo 77 [3], Listy 4-5. " +
		"Reprinted in Karl Adler and Ivan Gusev, Dokumenty, Vol. 2 (Leningrad: Nauka, 1981), pp. 495-97. Translated by Ann Bell."
	parser := New()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		parser.Parse(text)
	}
}
