package citation

import "strings"

// A level is where a term stands in a reference.
type level uint8

const (
	collectionLevel level = iota
	identifierLevel
	locusLevel
	settlementLevel
)

// A label is a word that says what the number after it counts.
type label struct {
	typ    string
	level  level
	rank   int  // depth among the collections: 1 is the highest; 0 when there is no order
	plural bool // several values may follow: dela 95, 109
	wide   bool // the value may have several words: Lot 64 D 199
}

// labelForms are the words that label the levels of references, without
// points and in lower case, by what they label. Forms after "|" are plurals.
// The terms of Russian, Polish, Czech, Hungarian, German, French, Italian and
// English-speaking archives are kept apart: a delo is not renamed to a file.
var labelForms = []struct {
	label label
	forms string
}{
	{label{typ: "group", rank: 1, wide: true}, "rg group gruppe"},
	{label{typ: "department", rank: 2, wide: true}, "abt abteilung"},
	{label{typ: "fond", rank: 1}, "f fond fonds фонд ф phông"},
	{label{typ: "zespol", rank: 1}, "zespół zespol z"},
	{label{typ: "bestand", rank: 1}, "bestand best"},
	{label{typ: "collection", rank: 1, wide: true}, "collection coll"},
	{label{typ: "series", rank: 2, wide: true}, "series serie seria série ser"},
	{label{typ: "subseries", rank: 3, wide: true}, "subseries sous-série"},
	{label{typ: "opis", rank: 2}, "op opis opis' opis’ opis` o опись описи оп inventory record"},
	{label{typ: "perechen", rank: 2}, "perechen' perechen’ perechen"},
	{label{typ: "dans", rank: 2}, "dans"},
	{label{typ: "entry", rank: 2, wide: true}, "entry"},

	{label{typ: "delo", level: identifierLevel}, "d delo дело д|dd dela дела дд delos"},
	{label{typ: "papka", level: identifierLevel}, "pap papka папка пап п|papki папки"},
	{label{typ: "por", level: identifierLevel}, "por poriadok пор"},
	{label{typ: "per", level: identifierLevel}, "per"},
	{label{typ: "unit", level: identifierLevel}, "a.e ae а.е unit ед.хр kh/n x/n х/н kh.n хн"},
	{label{typ: "file", level: identifierLevel, wide: true}, "file akte mappe|files akten"},
	{label{typ: "folder", level: identifierLevel, wide: true}, "folder fldr|folders"},
	{label{typ: "accession", level: identifierLevel}, "acc accession"},
	{label{typ: "box", level: identifierLevel, wide: true}, "box bx hộp|boxes"},
	{label{typ: "container", level: identifierLevel}, "container|containers"},
	{label{typ: "lot", level: identifierLevel, wide: true}, "lot"},
	{label{typ: "reel", level: identifierLevel}, "reel roll microfilm|reels rolls"},
	{label{typ: "fiche", level: identifierLevel}, "fiche microfiche|fiches"},
	{label{typ: "item", level: identifierLevel, wide: true}, "item inv|items"},
	{label{typ: "piece", level: identifierLevel}, "piece|pieces"},
	{label{typ: "document", level: identifierLevel}, "document doc dok dokument|documents docs"},
	{label{typ: "part", level: identifierLevel}, "part pt|parts"},
	{label{typ: "section", level: identifierLevel}, "sec sect"},
	{label{typ: "volume", level: identifierLevel}, "vol volume bd band|vols volumes"},
	{label{typ: "tom", level: identifierLevel}, "tom t том т tập|tomy"},
	{label{typ: "number", level: identifierLevel}, "no nr n° № č num|nos"},
	{label{typ: "paczka", level: identifierLevel}, "paczka"},
	{label{typ: "teczka", level: identifierLevel}, "teczka"},
	{label{typ: "wiazka", level: identifierLevel}, "wiązka wiazka w"},
	{label{typ: "sygnatura", level: identifierLevel, wide: true}, "sygn sygnatura sign"},
	{label{typ: "pozycja", level: identifierLevel}, "poz pozycja"},
	{label{typ: "svazek", level: identifierLevel}, "sv svazek"},
	{label{typ: "jednotka", level: identifierLevel}, "ar.j a.j arch.j jednotka"},
	{label{typ: "slozka", level: identifierLevel}, "sl složka slozka"},
	{label{typ: "bod", level: identifierLevel}, "bod"},
	{label{typ: "karton", level: identifierLevel}, "karton kart kr kt k carton krabice|kartons cartons"},
	{label{typ: "doboz", level: identifierLevel}, "doboz d.b"},
	{label{typ: "csomo", level: identifierLevel}, "csomó csomo cs"},
	{label{typ: "dosszie", level: identifierLevel}, "dosszié dosszie"},
	{label{typ: "oe", level: identifierLevel}, "őe ő.e oe ö.e"},
	{label{typ: "busta", level: identifierLevel}, "busta b"},
	{label{typ: "fascicolo", level: identifierLevel}, "fascicolo fasc"},
	{label{typ: "dossier", level: identifierLevel, wide: true}, "dossier dos doss dosar dosja dosje|dossiers"},
	{label{typ: "liasse", level: identifierLevel}, "liasse"},
	{label{typ: "caja", level: identifierLevel}, "caja cajas"},
	{label{typ: "carpeta", level: identifierLevel}, "carpeta carp"},
	{label{typ: "legajo", level: identifierLevel}, "legajo leg"},
	{label{typ: "expediente", level: identifierLevel}, "expediente exp"},

	{label{typ: "leaf", level: locusLevel}, "l list лист л folio fol fo blatt bl leaf fl sheet tờ|ll listy listi lists листы листов лл folios fols ff fos blätter blaetter leaves fls sheets"},
	{label{typ: "page", level: locusLevel}, "p page pg tr trang str strona s seite стр с side khuu khuudas hoja|pp pages pgs seiten ss hojas fojas"},
	{label{typ: "frame", level: locusLevel}, "frame fr|frames"},
	{label{typ: "column", level: locusLevel}, "col column|cols columns"},
}

// longestLabel is a length in bytes that no form exceeds.
const longestLabel = 20

// labels is labelForms by form.
var labels = indexLabels()

func indexLabels() map[string]label {
	index := map[string]label{"record group": {typ: "group", rank: 1, wide: true}, "hồ sơ": {typ: "file", level: identifierLevel, wide: true}}
	for _, l := range labelForms {
		single, plural, _ := strings.Cut(l.forms, "|")
		for _, form := range strings.Fields(single) {
			index[form] = l.label
		}
		l.label.plural = true
		for _, form := range strings.Fields(plural) {
			index[form] = l.label
		}
	}
	return index
}
