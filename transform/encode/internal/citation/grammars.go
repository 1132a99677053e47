package citation

// A grammar says what the fields of a reference are that carry no label.
// Labelled fields are understood in every grammar.
type grammar struct {
	name   string
	fields []field
	// words that label something else here than elsewhere
	labels map[string]label
	// labels follow their number: 4. doboz
	postfixed bool
	// names without figures may follow one another, and a label
	wordy bool
	// names and figures follow one another in any order, up to the end of the sentence
	loose bool
}

// A field is a term without label, told by its place and shape.
type field struct {
	typ      string
	level    level
	shape    func(string) bool
	cut      byte // the field ends here and the next begins; 0: at a comma
	repeated bool // may come several times
	first    bool // its shape is plain enough to be tried before labels: the B of B 136 labels nothing
}

// grammars are the ways in which archives write their shelfmarks. The first
// one is used where no other is named.
var grammars = []grammar{
	{ // APRF, F. 45, Op. 1, D. 331, 119
		name: "levels",
		fields: []field{
			{typ: "group", shape: isName, repeated: true},
			{typ: "leaf", level: locusLevel, shape: isRange},
		},
	},
	{ // PRC FMA 111-00019-01, 5-8
		name: "numbers",
		fields: []field{
			{typ: "item", level: identifierLevel, shape: isHyphenated, first: true},
			{typ: "page", level: locusLevel, shape: isRange},
		},
	},
	{ // Jiangsu Provincial Archives, Q 3124, D J123; Shanghai Municipal Archives, B42-2-10, 5-8
		name: "chinese local",
		fields: []field{
			{typ: "item", level: identifierLevel, shape: isHyphenated, first: true},
			{typ: "page", level: locusLevel, shape: isRange, first: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, first: true, repeated: true},
		},
	},
	{ // BArch, B 136/59748, 403-410
		name: "bestand",
		fields: []field{
			{typ: "bestand", shape: isSignature, cut: '/', first: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark},
			{typ: "leaf", level: locusLevel, shape: isRange},
		},
	},
	{ // NAA: A1838/2, 3107/38, xi
		name: "series",
		fields: []field{
			{typ: "series", shape: isSeries, cut: '/', first: true},
			{typ: "accession", level: identifierLevel, shape: isAccession, first: true},
			{typ: "part", level: identifierLevel, shape: isRoman, first: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true, first: true},
			{typ: "part", level: identifierLevel, shape: isRoman, first: true},
		},
	},
	{ // TNA: FO 371/92068, FC1022/103
		name: "pieces",
		fields: []field{
			{typ: "series", shape: isClass, cut: '/', first: true},
			{typ: "piece", level: identifierLevel, shape: isPiece},
			{typ: "item", level: identifierLevel, shape: isShelfmark},
		},
		labels: map[string]label{
			"f": {typ: "leaf", level: locusLevel}, "ff": {typ: "leaf", level: locusLevel, plural: true},
		},
	},
	{ // MOL, XIX-J-1-j Korea, 4. doboz, 5/a, 004076/ 1955
		name: "boxes", postfixed: true, wordy: true,
		fields: []field{
			{typ: "fond", shape: isHungarianFond, first: true},
			{typ: "group", shape: isName, repeated: true},
			{typ: "year", level: identifierLevel, shape: isYear, first: true},
			{typ: "item", level: identifierLevel, shape: isItem},
			{typ: "file", level: identifierLevel, shape: isRegistered},
			{typ: "page", level: locusLevel, shape: isRange},
		},
	},
	{ // AAN, KC PZPR, paczka 15; PA AA, MfAA, A 6854
		name: "holding", wordy: true,
		fields: []field{
			{typ: "group", shape: isName, repeated: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true},
		},
	},
	{ // PA AA, MfAA, A 6854; PA AA, B 150, Bd. 227, Bl. 5478
		name: "german", wordy: true,
		fields: []field{
			{typ: "group", shape: isName, repeated: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true},
		},
		labels: map[string]label{"b": {typ: "bestand"}},
	},
	{ // Johnson Library, National Security File, Country File, Vietnam, Vol. LXX, Memos
		name: "files", wordy: true, loose: true,
		fields: []field{
			{typ: "group", shape: isName, repeated: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true},
		},
	},
	{ // AAN, KC PZPR, sygn. XI/597, k. 21-22
		name: "polish", wordy: true,
		fields: []field{
			{typ: "group", shape: isName, repeated: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true},
		},
		labels: map[string]label{
			"k": {typ: "leaf", level: locusLevel}, "karta": {typ: "leaf", level: locusLevel}, "karty": {typ: "leaf", level: locusLevel, plural: true},
		},
	},
	{ // AÚV KSČ, fond 02/5, sv. 61, a.j. 157, b. 4
		name: "czech party",
		fields: []field{
			{typ: "group", shape: isName, repeated: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true},
		},
		labels: map[string]label{"b": {typ: "bod", level: identifierLevel}},
	},
	{ // ANIC, Fond CC al PCR - Cancelarie, dosar 17/1972, f. 22-25
		name: "romanian", wordy: true,
		fields: []field{
			{typ: "group", shape: isName, repeated: true, first: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true},
		},
		labels: map[string]label{
			"f": {typ: "leaf", level: locusLevel}, "ff": {typ: "leaf", level: locusLevel, plural: true}, "fila": {typ: "leaf", level: locusLevel},
			"filele": {typ: "leaf", level: locusLevel, plural: true},
		},
	},
	{ // AMSZ, z. 21, t. 836, w. 57
		name: "polish ministry", wordy: true,
		fields: []field{
			{typ: "group", shape: isCyphergrams, first: true},
			{typ: "group", shape: isName, repeated: true},
			{typ: "item", level: identifierLevel, shape: isShelfmark, repeated: true},
		},
		labels: map[string]label{"t": {typ: "teczka", level: identifierLevel}},
	},
	{ // AQPPSH-MPKK-V. 1961, L. 13, D. 1
		name:   "albanian",
		fields: []field{{typ: "group", shape: isName, cut: '-', repeated: true}, {typ: "item", level: identifierLevel, shape: isShelfmark}},
		labels: map[string]label{
			"v": {typ: "viti", rank: 2}, "l": {typ: "lista", level: identifierLevel},
			"d": {typ: "dosja", level: identifierLevel},
		},
	},
	{ // 293.0022/251: Telegram
		name:   "file number",
		fields: []field{{typ: "file", level: identifierLevel, shape: isFileNumber, first: true}},
	},
}

func grammarNamed(name string) *grammar {
	for i := range grammars {
		if grammars[i].name == name {
			return &grammars[i]
		}
	}
	return &grammars[0]
}
