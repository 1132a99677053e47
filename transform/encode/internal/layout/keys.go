package layout

import "strings"

// What the fields of headers are called: in lines of `Key: value`, in a front matter, in
// labels in bold.

// plainLabels is what header lines may be called. Only editions write the ones
// that are true; a letter writes the others itself.
var plainLabels = map[string]struct {
	key     Key
	edition bool
}{
	"title": {Title, true}, "titel": {Title, true}, "titre": {Title, true}, "titolo": {Title, true},
	"date": {Date, false}, "datum": {Date, false}, "data": {Date, false},
	"author": {Author, true}, "authors": {Author, true}, "sender": {Author, true}, "from": {Author, false},
	"autor": {Author, true}, "verfasser": {Author, true}, "absender": {Author, true}, "von": {Author, false},
	"auteur": {Author, true}, "expéditeur": {Author, true}, "de": {Author, false}, "autore": {Author, true}, "mittente": {Author, true},
	"recipient": {Recipient, true}, "recipients": {Recipient, true}, "addressee": {Recipient, true}, "addressees": {Recipient, true}, "to": {Recipient, false},
	"empfänger": {Recipient, true}, "adressat": {Recipient, true}, "an": {Recipient, false},
	"destinataire": {Recipient, true}, "à": {Recipient, false}, "destinatario": {Recipient, true},
	"place": {Place, false}, "ort": {Place, false}, "absendeort": {Place, true}, "lieu": {Place, false}, "luogo": {Place, false},
	"written at": {Place, true}, "place of writing": {Place, true}, "sent from": {Place, true}, "schreibort": {Place, true},
	"sent to": {Destination, true}, "destination": {Destination, true}, "empfangsort": {Destination, true}, "zielort": {Destination, true}, "recipient place": {Destination, true},
	"date written": {Date, true}, "date of letter": {Date, true}, "date sent": {Date, true},
	"citation": {Citation, true}, "source": {Citation, true}, "quelle": {Citation, true},
	"archive": {Repository, true}, "archives": {Repository, true}, "repository": {Repository, true}, "library": {Repository, true}, "archiv": {Repository, true}, "bibliothek": {Repository, true}, "standort": {Repository, true},
	"shelfmark": {Shelfmark, true}, "signatur": {Shelfmark, true}, "cote": {Shelfmark, true}, "call number": {Shelfmark, true}, "segnatura": {Shelfmark, true},
	"summary": {Summary, true}, "abstract": {Summary, true}, "description": {Summary, true},
	"regest": {Summary, true}, "zusammenfassung": {Summary, true}, "résumé": {Summary, true},
	"language": {Language, true}, "original language": {Language, true}, "sprache": {Language, true}, "langue": {Language, true}, "lingua": {Language, true},
	"contents":  {Contents, false},
	"credits":   {Credits, true},
	"url":       {Address, true},
	"record id": {Record, true},

	"classification": {Classification, false},

	"collection": {Other, true}, "sammlung": {Other, true}, "bestand": {Other, true}, "fonds": {Other, true}, "provenance": {Other, true}, "provenienz": {Other, true},
	"transcribed by": {Other, true}, "transcriber": {Other, true}, "transcription": {Other, true}, "transcription by": {Other, true}, "transkription": {Other, true}, "transcrit par": {Other, true}, "trascrizione": {Other, true},
	"editor": {Other, true}, "edited by": {Other, true}, "herausgeber": {Other, true}, "translated by": {Other, true}, "translator": {Other, true}, "übersetzung": {Other, true}, "traduction": {Other, true},
	"physical description": {Other, true}, "extent": {Other, true}, "umfang": {Other, true}, "medium": {Other, true}, "material": {Other, true}, "condition": {Other, true}, "überlieferung": {Other, true},
	"document type": {Other, true}, "format": {Other, true}, "dokumenttyp": {Other, true}, "keywords": {Other, true}, "schlagwörter": {Other, true}, "mots-clés": {Other, true},
	"rights": {Other, true}, "license": {Other, true}, "licence": {Other, true}, "lizenz": {Other, true}, "incipit": {Other, true},
}

// frontKeys is what the keys of a front matter mean, wherever they stand in it.
var frontKeys = map[string]Key{
	"title": Title, "heading": Title, "author": Author, "authors": Author, "sender": Author, "senders": Author, "writer": Author, "from": Author,
	"recipient": Recipient, "recipients": Recipient, "addressee": Recipient, "addressees": Recipient, "to": Recipient,
	"date": Date, "doc_date": Date, "dated": Date, "written": Date, "location": Place, "place": Place, "where": Place,
	"sender_place": Place, "sent_from": Place, "place_from": Place, "from_place": Place, "origin": Place, "place_of_writing": Place, "senderplace": Place, "written_at": Place,
	"recipient_place": Destination, "sent_to": Destination, "place_to": Destination, "to_place": Destination, "destination": Destination, "addressee_place": Destination, "recipientplace": Destination,
	"date_sent": Date, "sent": Date, "date_written": Date, "datesent": Date, "letter_date": Date,
	"source": Citation, "citation": Citation, "reference": Citation, "archive": Repository, "repository": Repository, "holding": Repository, "library": Repository, "holding_institution": Repository, "institution": Repository,
	"shelfmark": Shelfmark, "call_number": Shelfmark, "callnumber": Shelfmark, "call_no": Shelfmark, "signatur": Shelfmark, "cote": Shelfmark, "segnatura": Shelfmark, "inventory_number": Shelfmark, "file": Shelfmark, "file_number": Shelfmark, "file_ref": Shelfmark, "control_symbol": Shelfmark,
	"summary": Summary, "abstract": Summary, "language": Language, "lang": Language, "url": Address,
	"doc_num": Number, "number": Number, "record": Record, "record_id": Record,
	"vol_full_title": Series, "series": Series, "volume": Series, "classification": Classification,
}

// plainKey is what a label means to the edition, else usually, and whether only
// an edition writes it.
func (t *Transcript) plainKey(label string) (key Key, edition bool) {
	label = strings.ToLower(strings.TrimSpace(label))
	if key, ok := t.labels[label]; ok {
		return key, true
	}
	if usual, ok := plainLabels[label]; ok {
		return usual.key, usual.edition
	}
	return frontKeys[strings.ReplaceAll(label, " ", "_")], false
}

// frontKey is what a key of a front matter means to the edition, else usually.
func (t *Transcript) frontKey(name string) Key {
	if key, ok := t.labels[name]; ok {
		return key
	}
	if key, ok := frontKeys[strings.ReplaceAll(name, " ", "_")]; ok {
		return key
	}
	return plainLabels[strings.ReplaceAll(name, "_", " ")].key
}
