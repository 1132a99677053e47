package citation

// publishers are the bodies that put transcriptions before the public, as
// citations name them after title and date.
var publishers = []string{
	"History and Public Policy Program Digital Archive",
	"Wilson Center Digital Archive",
	"Woodrow Wilson International Center for Scholars",
	"Cold War International History Project Virtual Archive",
	"Cold War International History Project Digital Archive",
	"CWIHP Virtual Archive",
	"CWIHP Archive",
	"North Korea International Documentation Project",
	"Nuclear Proliferation International History Project",
	"Parallel History Project on NATO and the Warsaw Pact",
	"Parallel History Project on Cooperative Security",
	"National Security Archive Electronic Briefing Book",
	"Digital National Security Archive",
	"Digital Archive",
}

// printLeads begin the mention of a printed edition.
var printLeads = []string{
	"reprinted in", "reprinted from", "published:", "publ.:", "first published:", "опубл.:", "опубликовано:", "published in:", "published in", "first published in:", "first published in", "also published in", "also printed in",
	"originally published in", "previously published in", "published as", "printed in", "republished in", "reproduced in",
	"cited in", "quoted in", "excerpted in", "excerpted from", "see also", "see", "cf.", "in:", "also in",
}

// deeds are the participles that begin a statement of responsibility.
var deeds = wordSet("translated transcribed contributed obtained provided edited compiled introduced annotated prepared " +
	"submitted donated discovered supplied collected selected revised transliterated deposited scanned digitized copied " +
	"given shared proofread summarized excerpted abridged transl trans translation transcription introduction annotation " +
	"edition übersetzt traduit übersetzung traduction tłumaczenie перевод")

// deedPreambles may stand before a deed without changing it.
var deedPreambles = wordSet("document documents copy text generously kindly originally jointly english russian chinese german and also")

// agents join a deed to those who did it.
var agents = wordSet("by von par przez")

// remarkLeads begin sentences that name an archive or body without referring
// to a document that it keeps.
var remarkLeads = []string{
	"with permission", "with the permission", "with kind permission", "by permission", "courtesy of", "copy courtesy of", "on file at", "used by permission", "copyright", "subject to",
	"this document", "made possible", "from the personal", "gift of", "declassified", "not for",
}

// archiveWords in the name of a body make it a repository.
var archiveWords = wordSet("archive archives archiv archivs arkhiv arhiv archivo archivos archivio archivi archiwum arkiv " +
	"library bibliothek bibliothèque biblioteka museum levéltár levéltára archief архив архива библиотека arhivele arkivi")

// nameParticles may stand in lower case inside the name of an archive.
var nameParticles = wordSet("of the for and in on at de des du la le der die das für und dei del della dello y en na i archives")

// abbreviations do not end a sentence with their point.
var abbreviations = wordSet("vol vols no nos nr pp p pg pgs bd ed eds al cf st wm geo chas thos dr mr mrs ms jr sr bk pt ch f op d l ll por pap " +
	"str bl fol ca c t s ss ser col prof gen col rev transl trans hrsg ibid et vyp вып т с стр и др им см")
