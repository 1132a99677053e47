package form

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HeadLabel is what a line in the head of a memorandum or of electronic mail says, with a
// label at its start: To, From, Betreff.
type HeadLabel uint8

// What the lines of the head of a memorandum say.
const (
	NoLabel HeadLabel = iota
	FromLabel
	ToLabel
	ViaLabel
	CopyLabel
	DateLabel
	SubjectLabel
	MailLabel  // how mail went its way
	OtherLabel // something else, in a head
)

// labelWords is the labels in English, German, French, Italian and Russian, in small
// letters.
var labelWords = map[string]HeadLabel{
	"return-path": MailLabel, "received": MailLabel, "delivered-to": MailLabel, "message-id": MailLabel, "in-reply-to": MailLabel, "references": MailLabel, "reply-to": MailLabel,
	"mime-version": MailLabel, "content-type": MailLabel, "content-transfer-encoding": MailLabel, "x-mailer": MailLabel, "user-agent": MailLabel, "importance": MailLabel, "x-priority": MailLabel,
	"from": FromLabel, "sender": FromLabel, "von": FromLabel, "absender": FromLabel, "de": FromLabel, "expéditeur": FromLabel, "da": FromLabel, "mittente": FromLabel, "от": FromLabel, "от кого": FromLabel,
	"to": ToLabel, "addressee": ToLabel, "memorandum for": ToLabel, "memorandum to": ToLabel, "memo to": ToLabel, "an": ToLabel, "empfänger": ToLabel, "à": ToLabel, "a": ToLabel, "destinataire": ToLabel, "destinataires": ToLabel, "destinatario": ToLabel, "кому": ToLabel,
	"through": ViaLabel, "thru": ViaLabel, "via": ViaLabel, "durch": ViaLabel, "über": ViaLabel, "par": ViaLabel, "через": ViaLabel,
	"cc": CopyLabel, "c.c.": CopyLabel, "bcc": CopyLabel, "cci": CopyLabel, "copy": CopyLabel, "copies": CopyLabel, "copy to": CopyLabel, "copies to": CopyLabel, "info": CopyLabel, "information": CopyLabel,
	"kopie": CopyLabel, "kopien": CopyLabel, "kopie an": CopyLabel, "in kopie": CopyLabel, "nachrichtlich": CopyLabel, "abschrift": CopyLabel, "durchschlag": CopyLabel, "copie": CopyLabel, "copies à": CopyLabel, "copie à": CopyLabel, "ampliation": CopyLabel, "copia": CopyLabel, "копия": CopyLabel, "копии": CopyLabel,
	"date": DateLabel, "dated": DateLabel, "sent": DateLabel, "datum": DateLabel, "gesendet": DateLabel, "envoyé": DateLabel, "envoyé le": DateLabel, "data": DateLabel, "inviato": DateLabel, "дата": DateLabel, "отправлено": DateLabel,
	"subject": SubjectLabel, "subj": SubjectLabel, "subj.": SubjectLabel, "re": SubjectLabel, "regarding": SubjectLabel, "betreff": SubjectLabel, "betr.": SubjectLabel, "betrifft": SubjectLabel, "objet": SubjectLabel, "concerne": SubjectLabel, "oggetto": SubjectLabel, "тема": SubjectLabel,
}

// recordWords is further labels in the head of a record or of minutes, in small letters.
var recordWords = map[string]bool{
	"reference": true, "ref": true, "participants": true, "present": true, "also present": true, "absent": true, "attendees": true, "attendance": true, "in attendance": true,
	"place": true, "location": true, "time": true, "time and place": true, "classification": true, "distribution": true,
}

// LabelsRecord reports whether a word labels a line in the head of a memorandum, of a
// record or of minutes.
func LabelsRecord(name string) bool {
	name = strings.ToLower(name)
	return labelWords[name] != NoLabel || recordWords[name]
}

// maxLabel is how many bytes of a line may stand before the colon of such a label.
const maxLabel = 32

// LabelAt is the label at the start of a line and where its value begins; other labels
// than those of labelWords are OtherLabel.
func LabelAt(line string) (label HeadLabel, value int) {
	k := strings.IndexByte(line[:min(len(line), maxLabel)], ':')
	if k <= 0 {
		return NoLabel, 0
	}
	name := strings.Trim(line[:k], "*_ \u00a0")
	first, _ := utf8.DecodeRuneInString(name)
	rest := strings.TrimLeft(line[k+1:], "*_ \t\u00a0")
	if !unicode.IsUpper(first) || strings.HasPrefix(rest, "//") {
		return NoLabel, 0
	}
	if label, ok := labelWords[strings.ToLower(name)]; ok {
		return label, len(line) - len(rest)
	}
	return OtherLabel, len(line) - len(rest)
}
