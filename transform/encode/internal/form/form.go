// Package form says what a line of a document is by its form alone, without regard to
// its place: a dateline, an address, a salutation, a closing formula.
//
//	form.Of("Yours sincerely,").Kind // form.Closing
//
// The forms are tables of patterns; what depends on the lines around is the business of
// package structure.
package form

import (
	"slices"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
)

// rule says: texts that look so are of this kind.
type rule struct {
	kind Kind
	is   *pattern.Regexp
}

// Patterns for the words of a form, for those who look for them within a line: levels of
// secrecy and of urgency, and what a message is called before its number.
const (
	SecrecyWords = `(?i:nato secret|nato confidential|nato restricted|cosmic top secret|absolutely secret|strictly secret|most secret|top secret|secret|strictly confidential|confidential|restricted|unclassified|classified|official use only|for official use only|special file|special folder|of special importance|special importance|eyes only|austeo|exdis|nodis|limdis|noforn|no foreign dissem|sensitive|personal|(?:streng )?geheim|(?:streng )?vertraulich|geheime (?:reichs|kommando)sache|(?:vs ?[-–] ?)?nur für den dienstgebrauch|très secret|(?:strictement )?confidentiel)`
	UrgencyWords = `(?i:us urgent|u\.s\. urgent|us priority|operational immediate|op immediate|most immediate|immediately|immediate|niact|night action|emergency|deferred|top priority|rush|extremely urgent|extra urgent|most urgent|extraordinary|very urgent|urgent|priority|routine|important|flash|out of turn|lightning|citissime|sehr dringend|dringend|très urgent)`
	CalledWords  = `(?i:(?:circular |cipher |ciphered |outgoing |incoming |draft |(?:full |war )?cabinet |advisory war council )?(?:cablegram|telegram|cable|(?:outward |inward )?savingram|despatch|dispatch|memorandum|letter|note|minute|submission|agendum|extracts?|teleprinter message|aide-memoire|note verbale|verbal note|verbalnote|nota verbal))s?`
)

// placeWords is a pattern for a place of one word or two.
const placeWords = `\p{Lu}[\p{L}\-]+(?: \p{Lu}[\p{L}\-]+)?`

// forms is tried in order on the whole text of a short block.
var forms = slices.Concat([]rule{
	{PageMark, pattern.MustCompile(`^\[\[page ([\divxlc]+)\]\]$`)},
	{PageMark, pattern.MustCompile(`^[\[|(/<{](?i:page number:|page|p\.|pag\.|fol(?:io|\.)?|f\.|bl(?:att|\.)?|s(?:eite|\.)|leaf|sheet|carta|karta|str\.) ?(\d{1,4}(?: ?[rvab])?)\.?(?:,? (?i:leer|blank|vacat|vide|bianca|blanco|prázdná|pusta))?[\])|/>}]$`)},
	{PageMark, pattern.MustCompile(`^(?:<|\||\{|//?) ?(\d{1,4} ?[rvab]?) ?(?:>|\||\}|//?)$`)},
	{Classification, pattern.MustCompile(`^` + spacedSecrecy + `[.!]?$`)},
	{Classification, pattern.MustCompile(`^(?:(?i:classification|security|secrecy)(?: level)?: ?)?[\[("]?(?:` + UrgencyWords + `[.,/]? (?i:and )?)*` + SecrecyWords + `(?:(?:[.,]? |/ ?)(?i:and |& )?(?:` + SecrecyWords + `|` + UrgencyWords + `|(?i:guard|cypher|cipher)))*[\])".,!]*$`)},
	{Classification, secrecyAndCopies},
	{Handling, pattern.MustCompile(`^(?i:to be (?:returned|deciphered|decoded|opened|read)\b.{0,90})$`)},
	{Classification, private},
	{Letterhead, pattern.MustCompile(`^(?i:libert[ée],? [ée]galit[ée](?:,? (?:fraternit[ée]|humanit[ée]|unit[ée]))?(?:,? ou la mort)?|au nom de la république(?: française)?|libertà,? (?:e )?e[gq]uaglianza|vrijheid,? gelijkheid(?:,? broederschap)?)[.!]?$`)},
	{Paragraph, pattern.MustCompile(`^(?i:(?:from )?the same to the same)[.:]?$`)},
	{Letterhead, pattern.MustCompile(`^(?i:(?:workers|proletarians) of (?:the world|all (?:countries|lands)),? unite[!.]?)$`)},
	{Urgency, pattern.MustCompile(`^(?:(?i:(?:level|grade|degree)(?: of (?:urgency|priority))?|(?:priority|urgency|precedence)(?: level| grade)?): ?)?` + UrgencyWords + `(?:[.,/]? ` + UrgencyWords + `)*[.!]?$`)},
	{Copies, pattern.MustCompile(`^(?:(?i:copy )?(?:No\.?|№) ?)?\d{1,2}(?:(?:, ?| ?[-–] ?)\d{1,2})? ?[-–—:] ?(?i:to )?(?i:the )?(?:(?i:addressees?)\b.{0,40}|(?i:files?|case|archives?)\b(?:[^\p{Ll}]{0,40}|[,;].{0,40}))$`)},
	{Copies, pattern.MustCompile(`^(?i:cop(?:y|ies)) ?:? ?\d{1,2}(?:[-–]\d{1,2})? ?[-–—] ?(?:to )?\p{L}[^!?]{1,40}?[,;] ?\d{1,2}(?:[-–]\d{1,2})? ?[-–—] ?\S.{1,160}$`)},
	{CopyNumber, pattern.MustCompile(`^(?i:(?:copy|ex\.|ekz\.|exemplar) (?:(?:no\.?|nr\.?|#|№|n[°º]) ?)?\d+(?: of \d+)?|no\.? \d+ of \d+ copies|(?:single|only|sole) copy)\.?$`)},
	{Reference, pattern.MustCompile(`^(?i:(?:re |ref(?:erence)?:? )?(?:your|yr\.?)) (?i:telegram |tel\. |cable |letter |cablegram )?(?i:(?:no|nos|nr)\.?|№) ?\d.{0,30}$`)},
	{Number, pattern.MustCompile(`^(?i:serial) (?i:no\.?|number) ?[\p{Lu}]{0,3}\.? ?\d[\d/.\-]{0,12}$`)},
	{Number, pattern.MustCompile(`^(?i:spec|special|incoming|outgoing)\.? (?i:nos?)\.? ?\d[\d\-–, ]{0,20}$`)},
	{Number, pattern.MustCompile(`^(?:\p{Lu}\p{L}{1,12} |(?:J|K|G|E|B|Z|Tgb|Journ|Gesch|Exh|Prot)\.[- ]?|(?:Spec|Ref|Ser|Outg|Out|Inc|In)\. )?(?:(?:No|NO|Nos|Nr)(?:\.|:|\.:)? ?|[№#] ?|N[°º] ?)(?:[\p{L}]{0,4}|\p{Lu}\p{L}?-|P |\p{Lu}\p{Lu} )[\d][\d\p{L}/.,\- ]{0,30}(?: \([\d\p{L}/.,\- ]{1,30}\))?$`)},
	{Number, pattern.MustCompile(`^` + CalledWords + `(?: \((?i:extracts?|draft|copy)\))?(?:,?(?: (?:\p{Lu}\.)?(?:No|Nr)\.?)? ?(?:(?:[\p{Lu}.]{0,6}|\p{Lu}\p{Ll}{2,9}) ?\d[\d\p{Lu}/.\-]*(?:, ?\d{1,5})*|unnumbered))?(?: \[\d+\]| \((?i:extracts?|draft|copy|parts? \w+)\))?,?$`)},
	{Number, pattern.MustCompile(`^(?i:(?:report|notes?|minutes|record|statement|paper) \((?:extracts?|draft|copy)\))$`)},
	{Number, pattern.MustCompile(`^(?i:file|(?:(?:my|our) )?ref\.?|(?:(?:my|our) )?reference|index|registry|akten?zeichen|az\.)(?: no\.?)?: ?(?:[\p{L}]{0,5}\d[\d\p{L}/.,\- ]{0,30}|[\p{Lu}\d]+(?:/[\p{L}\d]+)+)$`)},
	{Number, pattern.MustCompile(`^(?i:(?:my|our) (?:ref|reference)\.?(?: no\.?)?) ?: ?[\p{L}]{1,5}\.? \d[\d\p{L}/.,\- ]{0,30}$`)},
	{Number, pattern.MustCompile(`^(?:D\. ?O\.|U\. ?O\.) No\. ?\p{Lu}{1,6}/\d[\p{L}\d/().\- ]{0,24}$`)},
	{Number, pattern.MustCompile(`^\p{Lu}{2,5}(?:/\p{Lu}{2,6}){1,4}/\d[\d.()/\p{L}\-]{0,20}$`)},
	{Number, pattern.MustCompile(`^[DT]\. [nN][°ºo]s? ?\d[\d/,\- ]{0,20}\.?$`)},
	{Number, pattern.MustCompile(`^(?:\p{Lu}{1,3}\d{1,5}|\d{2,6})\\?\.$`)},
	{Number, pattern.MustCompile(`^(?i:(?:telegram |document |doc\. |cable )?(?:number|no\.)): ?[\p{Lu}\d][\p{Lu}\d/\-]{0,20}$`)},
	{Number, pattern.MustCompile(`^\d{3}[A-Z]?\.\d{2}[\w./]*(?:[\-–/][\w\-–]+)*(?:: ?(?:Telegram|Airgram|Despatch))?$`)},
	{Number, pattern.MustCompile(`^(?:P ?\d{1,4}/(?:\d+|[IVXLC]+)(?:-?(?:op|gs|G|ОП)\.?)?|[OI]\.[\p{Lu}]{1,4}\d{2,7})$`)},
	{Number, pattern.MustCompile(`^(?:\p{Lu}{1,2}\.\d{3,6}|\p{Lu}\p{Ll}{1,4}\.? [IVXLC]+ \d{2,6})$`)},
	{Number, pattern.MustCompile(`^(?:\p{Lu}{1,4} \d{1,4}/\d{1,6}(?: \([\p{Lu}\d/ .\-]{2,20}\))?|\(\d{1,5}(?:/\d{1,5}[\p{Lu}]?)+\))$`)},
	{Number, pattern.MustCompile(`^(?i:(?:telegram |document |doc\. |cable |serial )?(?:number|no\.)): ?\(\d{2,4}\) ?\p{L}{1,6} ?\d{1,6}$`)},
	{Number, pattern.MustCompile(`^\(\d{1,5}(?:/\d{1,5})+\.?\)$`)},
	{Number, pattern.MustCompile(`^[\[(]\d{2,4}[\])] ?(?:\p{Lu}\p{L}{0,8} )?(?:No\.?|№) ?\d{1,6}$`)},
	{Number, pattern.MustCompile(`^\d{1,4}(?:[-.]\d{1,5}){2,5}/\d{1,4}$`)},
	{Number, pattern.MustCompile(`^\d{1,6}(?:/(?:(?i:top|strictly) )?\p{L}[\p{L}.]{0,12}){1,3}(?:[/\-]\d{2,5})?[./]?$|^0\d{2,6}/(?:19|20)?\d{2}\.?$`)},
	{Number, pattern.MustCompile(`^(?:No|Nr)\. ?(?:\p{Lu}{1,3}\. ?){1,3}(?:[IVX]{1,4}\. ?)?\d{1,6}/\d{1,4}$`)},
	{Copies, pattern.MustCompile(`^\d{1,2} (?:(?:copy|copies) )?to (?:the )?\p{Lu}[\p{L}. ]{2,40}$`)},
	{Copies, pattern.MustCompile(`^\(?(?i:copies|copy|copied|cc|c\.c\.|durchdruck|durchschlag|verteiler|distribution(?: list)?|distributed|circulated|repeated|info(?:rmation)?|rptd?\.?|sent to)(?: (?i:info(?:rmation)?))?(?: (?i:to|for))?\s?[:\-–].*$`)},
	{Copies, pattern.MustCompile(`^(?i:sent|sent out|mailed|forwarded|issued) ?: ?(?:\p{Lu}[\p{L}\-]+(?: (?:\p{Lu}\.){1,2})?(?: ?[-–(] ?\d{1,2}\)?)?, ?){2,}\S.*$`)},
	{Copies, pattern.MustCompile(`^(?i:(?:extracts?|excerpts?|copies|copy) (?:were |was |are |is )?(?:sent|distributed|issued)(?: out)?(?: to)?|(?:extracts?|excerpts?) to|cop(?:y|ies) (?:is |are )?forwarded(?: for (?:information|necessary action)[^:]{0,30}?)? to|(?:print(?:ed)? and )?(?:distribute|distribution)(?: list)? to|distributed to|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve) copies (?:sent|distributed|issued|made)(?: to|/\p{L}{1,4})?|sent in \d+ copies)(?: ?[:\-–] ?.{0,200}|:?)$`)},
	{Copies, pattern.MustCompile(`^\(?(?:Repeated|REPEATED|Repeat|Rptd\.?)(?: (?:to|TO))? \p{Lu}(?:[^.!?;:]|No\.){2,100}[.)]?$`)},
	{Copies, pattern.MustCompile(`^(?i:received by|recipients?) ?:$`)},
	{Copies, pattern.MustCompile(`^Addressed (?:to )?[^.]{3,50}(?:No\.[^.;]{1,60})?[.,;] [Rr]epeated (?i:saving )?(?i:for information )?(?i:saving )?(?:to )?\p{Lu}.{2,120}$`)},
	{Handling, pattern.MustCompile(`^[DR][.:] ?(?:\d{1,2}[:.]\d{2} ?(?i:[ap]\.? ?m\.?|hours|hrs)?,? ?)?(?:\d{1,2}(?:st|nd|rd|th)?,? \p{L}{3,9}|\p{L}{3,9} \d{1,2}),? ?(?:\d{4})?\.?$`)},
	{Handling, pattern.MustCompile(`^[\p{Lu}&()/ ]{6,60} DISTRIBUTION$`)},
	{Copies, pattern.MustCompile(`^(?:cc|c\.c\.|[Cc]opy to|COPY TO) \p{Lu}.{1,80}$`)},
	{Copies, pattern.MustCompile(`^(?i:(?:sent|addressed) (?:to )?(?:the )?(?:dep(?:artment|t)\.?|secretary|foreign office|\p{L}+)(?:[^.]|no\.){0,40}[;,.] ?repeated )(?i:info(?:rmation)? )?(?i:to )?(?:[^.]|No\.){2,120}\.?(?: (?i:dep(?:artmen)?t (?:please )?pass) [^.]{2,60}\.?)?$`)},
	{Copies, pattern.MustCompile(`^(?i:for information)(?: (?i:of|to))? ?: ?\p{Lu}.{1,160}$`)},
	{Reference, pattern.MustCompile(`^[Tt]o (?:p\.|par\.|point|item|paragraph|section|art\.) ?(?:\d|[IVXLC]+\b).*$`)},
	{Reference, pattern.MustCompile(`^[\[(]?(?i:attachments?|annex|annexes|appendix|appendices|[ei]nclosures?|encls?|supplement)(?: ?\(\d{1,2}\))?(?:\.? ?(?:No\.?|№|#)? ?(?:\d+|[A-Z]|[IVX]+))?(?: in (?:No\.?|Nr\.) ?\d{1,4})?(?: ?[-–—] ?(?i:translation|extract|copy|memorandum|paraphrase|telegram|letter|note|report))?\.?[\])]?[.:]?$`)},
	{Reference, pattern.MustCompile(`^(?i:encs?|encls?)[.:]? (?:[\d(]|(?i:one|two|three|four|five|an?)\b).{1,60}$`)},
	{Reference, pattern.MustCompile(`^(?i:attachments?|enclosures?|encl?s?\.?|annex(?:es)?|supplements?) ?: ?(?:\d{1,2}|(?i:one|two|three|four|five|as stated|as above|as described)|(?i:tabs?|annex|no\.) ?[A-Z\d]{1,3}(?:(?:,|,? and| and| -) ?[A-Z\d]{1,3})*)\.?$`)},
	{Reference, pattern.MustCompile(`^(?:To|Re|In reply to|Ref(?:erence)?:?) (?:our|your|my)? ?(?:No\.?|№|telegram) .{1,40}$`)},
	{Reference, pattern.MustCompile(`^(?:REFS?|Refs?|REFTELS?|Reftels?|REFERENCES?|References?) ?: ?\p{Lu}.{0,160}$`)},
	{Reference, pattern.MustCompile(`^(?:Auf (?:den|das|die|Ihre?n?)|Zu|Bezug ?:|Unter Bezugnahme auf) .{2,60}(?:Nr\.|vom) .{1,40}$`)},
	{Reference, pattern.MustCompile(`^(?i:\d{1,2} (?:enclosures?|attachments?|anlagen?|annex(?:es)?)\.?)$`)},
	{Reference, pattern.MustCompile(`^(?i:anlagen?|anl\.|beilagen?|annexes?|pièces? jointes?|allegat[oi])(?: ?: ?.{1,60}| (?:Nr\.? ?|n[°º] ?)?(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.:]?|[.:]?)$`)},
	{Dateline, pattern.MustCompile(`^(?i:time|place|location|venue) ?: ?\S.{0,60}$`)},
	{Dateline, pattern.MustCompile(`^[\[(]?(?i:undated|n\.d\.|no date|without date)(?:, .{1,30})?[\])]?$|^\[? ?\p{Lu}[\p{L}\-]+(?: \p{Lu}[\p{L}\-]+)? ?,?\]?,? \[?(?i:undated|n\.d\.|no date)\]?\.?$`)},
	{Reference, pattern.MustCompile(`^(?i:(?:your|yr\.?) (?:ref|reference)\.?(?: no\.?)?) ?: ?\S.{0,40}$`)},
	{Handling, pattern.MustCompile(`^(?i:(?:for|hold for|not for) (?:immediate |general )?(?:release|publication)\b.{0,40})$`)},
	{Address, pattern.MustCompile(`^(?:TO|To|to|For|FOR|VIA|Via|THROUGH|Through|From|FROM|Addressee|Sender|An|an|Von|À|à)(?: ?: ?.{1,80}|[:,]?)$`)},
	{Address, pattern.MustCompile(`^FM (?:AMEMBASSY|AMCONSUL|USMISSION|USUN|SECSTATE|\p{Lu}{4,})\b.{0,60}$`)},
	{Copies, pattern.MustCompile(`^INFO (?:AMEMBASSY|AMCONSUL|USMISSION|USUN|SECSTATE|CINC|JCS|\p{Lu}{4,})\b.{0,60}$`)},
	{Handling, pattern.MustCompile(`^(?:E\. ?O\.|EO) ?\d{5}: ?\S.{0,20}$|^TAGS: ?\p{Lu}.{0,60}$|^(?i:declassified (?:per|by|under|on)) .{2,60}$`)},
	{Handling, pattern.MustCompile(`^(?i:(?:came|received|arrived) (?:for|at|in|to) (?:the )?(?:decoding|deciphering|cipher department|cypher department))\b.{0,60}$|^From \p{Lu}\p{L}+(?:, (?:dispatched|despatched|sent) (?:on|at)|[.,]? (?:Received|Sent|received|sent|Dispatched)) .{2,80}$|^(?:By|Via|Over) (?:the )?(?i:(?:secure|direct|government) (?:line|wire|telephone)|(?:V\.?Ch\.?|HF|high[ -]frequency)(?: line)?|telephone|telegraph|radio|courier|(?:diplomatic )?(?:bag|pouch))[.!]?$|^(?i:(?:cyphergram|ciphergram|telegram) (?:deciphered|decoded) by) ?:.{2,40}$`)},
	{Handling, pattern.MustCompile(`^(?i:reçu le) \d.{0,40}$|^(?i:diffusion (?:réservée|restreinte|générale))$`)},
	{Handling, pattern.MustCompile(`^(?:BT|NNNN|ZCZC)$`)},
	{Urgency, pattern.MustCompile(`^(?i:priorité absolue|urgence signalée|immédiat)$`)},
	{Address, pattern.MustCompile(`^(?:Adressé|ADRESSÉ) à \p{Lu}.{2,60}$`)},
	{Copies, pattern.MustCompile(`^(?:Communiqué|COMMUNIQUÉ|Communication) à :? ?\p{Lu}.{2,120}$`)},
	{Address, pattern.MustCompile(`^(?i:recipient|receiver) ?: ?\S.{1,80}$`)},
	{Address, pattern.MustCompile(`^(?i:sent|received) (?i:by) ?: ?(?:.{0,40}[^\p{L}])?(?i:embassy|legation|mission|ministry|consulate|committee|department|directorate|government|delegation)\b.{0,60}$`)},
	{Address, pattern.MustCompile(`^(?:[ÀàAa] (?:(?:Son|Leurs?) Excellences?|S\. ?E(?:xc)?\.)|à (?:Monsieur|Madame|Messieurs|MM?\.|Mme)) [^!?;]{2,100}$`)},
	{Address, pattern.MustCompile(`^` + outside + `(?:An|To|À|A|Al|Herrn|Frau|Mr\.?|Mrs\.?|Monsieur|Madame|Signor) .{2,160}$`)},
	{Subject, pattern.MustCompile(`^SUBJECTS?(?: \p{Lu}.{1,200})?$`)},
	{Subject, pattern.MustCompile(`^(?i:subject|subj\.?|a/s|a\. ?s\.|re|regarding|betrifft|betreff?|betr\.|objet|concerning) ?: ?\S.{1,160}$`)},
	{Paragraph, pattern.MustCompile(`^(?i:memorandum|memo|note|minute) (?i:for|to) (?i:the )?(?i:record|files?)\.?$`)},
	{Address, pattern.MustCompile(`^(?i:to the same|an denselben|an dieselbe|au même|à la même)[.:]?$`)},
	{Address, pattern.MustCompile(`^(?:MEMORANDUM|MEMO|NOTE|Memorandum) (?:FOR|TO|for|to):?$`)},
	{Address, pattern.MustCompile(`^(?i:memorandum|memo|note|minute|cable|message) (?i:for|to)(?: the)?(?: ?: ?| )\p{Lu}.{1,80}$`)},
	{Address, pattern.MustCompile(`^(?i:` + who.Onward + `|for (?:(?:immediate|urgent|prompt|personal) )?(?:dr|mr|mrs|sir|minister|prime|comrade|cde|ambassador|president|chairman|premier)|through|via|pass to)\b.{1,80}$`)},
	{Office, pattern.MustCompile(`^(?:(?:THE |The )?(?:CC|C\.C\.|Central Committee)(?: CPSU| VKP\(b\))? (?i:secretary)|(?i:(?:general |first )?secretary of the (?:CC|central committee)(?: of the)?(?: CPSU| VKP\(b\))?)):?$`)},
	{Address, pattern.MustCompile(`^(?:THE |The )?(?:CC|C\.C\.|Central Committee)(?: OF| of)?(?: THE| the)? [\p{Lu}()b]{3,10}$`)},
	{Address, pattern.MustCompile(`^\[?(?:To|TO)(?: the)?\]?:? (?:[^.?!]|(?:\b\p{L}|Mr|Mrs|Dr|St|Cde|Cdes|Prof|Gen|Messrs)\.){1,190}:$`)},
	{Address, pattern.MustCompile(`^(?i:(?:strictly )?(?:personal|private|confidential|secret)(?: and (?:secret|personal|confidential))?) (?:for|to) \p{Lu}[^.,;:!?]{1,50} (?i:from) \p{Lu}[^.,;:!?]{1,50}\.?$`)},
	{Address, pattern.MustCompile(`^(?:Following|FOLLOWING)(?: (?:is|IS))?(?: (?i:(?:strictly )?(?:personal|private|secret|confidential)))? (?i:for) \p{Lu}[^.,;:!?]{1,50} (?:from|FROM) \p{Lu}[^.,;:!?]{1,50}?(?: begins)?[.:]?$`)},
	{Address, pattern.MustCompile(`^(?i:(?:strictly )?(?:personal|private)(?: and (?:secret|personal|confidential))?) (?:for|to) (?:the )?\p{Lu}[^.,;:!?]{1,40}\.?$`)},
	{Address, pattern.MustCompile(`^(?:(?:For|FOR) (?:the )?\p{Lu}[^.,;:!?]{1,40} (?i:only)|(?:Attention|ATTENTION|Attn\.)(?: of)?:? (?:the )?\p{Lu}[^,;:!?]{1,40})\.?$`)},
	{Handling, pattern.MustCompile(`^(?i:cypher|cipher|code|en clair)(?:/[\p{Lu}\d]{2,6})?$`)},
	{Handling, pattern.MustCompile(`^\p{Lu}\p{Ll}{1,2}/\p{Lu}\p{Ll}{1,2}\.?$`)},
	{Handling, pattern.MustCompile(`^(?i:sent|received|dispatched) ?: ?(?:\p{L}{3,9} )?\d.{4,40}$`)},
	{Handling, pattern.MustCompile(`^(?i:original ?: ?)?(?:ENGLISH|FRENCH|RUSSIAN|SPANISH|CHINESE|ARABIC|GERMAN)(?:/(?:ENGLISH|FRENCH|RUSSIAN|SPANISH|CHINESE|ARABIC))*$`)},
	{Handling, pattern.MustCompile(`^\[(?:Telegram|Airgram|Paraphrase|Extracts?|Translation)(?: ?[-–—] ?(?:Paraphrase|Extracts?|Translation))?\]$`)},
	{Handling, pattern.MustCompile(`^(?i:special|special series|series ["“]?\p{Lu}["”]?\.?)$`)},
	{Handling, pattern.MustCompile(`^\(?(?i:limited|restricted|general|special) (?i:distribution)\)?$`)},
	{Handling, pattern.MustCompile(`^(?i:clearances?|origin(?:ator)?|distribution code|issued by) ?: ?\S.{1,120}$`)},
	{Address, pattern.MustCompile(`^(?:For|FOR) (?:(?:the|THE) )?\p{Lu}[^.,;:!?]{1,50} (?:from|FROM) (?:(?:the|THE) )?\p{Lu}[^.,;:!?]{1,40}\.?$`)},
	{Address, pattern.MustCompile(`^(?:Chairman|Premier|Comrades?|Cdes?\.?) [^.?!;:]{2,160},? (?:and )?(?i:report|copy|copied) to [^.?!;:]{2,80}:$`)},
	{Address, pattern.MustCompile(`^(?:FROM \p{Lu}[^,;:!?]{1,40} TO \p{Lu}[^,;:!?]{1,50}|From \p{Lu}[^.,;:!?]{1,40} (?:to|for) \p{Lu}[^.,;:!?]{1,50})\.?$`)},
	{Address, pattern.MustCompile(`^(?:From|FROM) ` + placeWords + ` (?:to|TO) ` + placeWords + `[,.:;] \p{Lu}[^,;:!?]{1,40} (?:to|TO) \p{Lu}[^,;:!?]{1,40}$`)},
	{Address, pattern.MustCompile(`^(?:From|FROM) \p{Lu}[\p{L}\-]+(?: \p{Lu}[\p{L}\-]+)?$`)},
	{Address, pattern.MustCompile(`^FROM THE (?:\p{Lu}+ )?(?:EMBASSY|LEGATION|CONSULATE|MISSION|DELEGATION|MINISTRY)(?: [\p{Lu}]+){0,6}$`)},
	{Handling, pattern.MustCompile(`^(?i:for (?:information|action|approval|decision|signature|discussion|consideration|noting|comment)(?: (?:and|or|only)(?: \p{L}+)?)?)[.:]?$`)},
	{Address, pattern.MustCompile(`^For (?:\p{Lu}[\p{L}.'’\-]* ?){1,4}$`)},
	{Address, pattern.MustCompile(`^FOR (?:THE )?[\p{Lu}. \-]{3,60}$`)},
	{Address, pattern.MustCompile(`^(?:TO|To|to) (?:(?:the|THE|Cde|Cdes|cde|cdes|Comrade|Comrades|comrade|comrades|c|Mr|Mrs|Dr|Sir|His|Her)\.? )?[\p{Lu}\d][^!?]{1,80}$`)},
	{Salutation, pattern.MustCompile(`^` + GreetingWords + `\b(?:[^.?!]|\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gen|Col|Hon|Cde|Messrs)\.)*[!,:—–]$`)},
	{Salutation, pattern.MustCompile(`^` + GermanGreeting + `[!,:.]?$`)},
	{Salutation, pattern.MustCompile(`^(?:My )?\p{Lu}\p{Ll}+,? (?i:darling|dear|dearest|sweetheart|beloved|liebste|liebster|chérie?)[,!:]$`)},
	{Salutation, pattern.MustCompile(`^` + WarmWords + ` (?:[^.?!\s]+ ?){1,4}\.$`)},
	{Closing, pattern.MustCompile(`^(?i:(?:yours|most|very|with|please accept|accept|sincerely|respectfully|faithfully|truly|best|kind|thank|cordially|affectionately|ever|i am|i remain|we are|we remain|i have the honou?r to be|your|hoch)\b.{0,70}),$`)},
	{Closing, pattern.MustCompile(`^(?i:with (?:communist|comradely|bolshevik|fraternal|friendly|deep|sincere|great|best|kind|warm) .{0,60}|(?:with )?(?:\p{L}+ ){0,3}(?:love|regards|wishes|greetings|compliments|kisses)(?: (?:to|from) .{1,40}| and .{1,40})?|yours (?:very )?(?:sincerely|faithfully|truly|respectfully|fraternally|cordially|obediently|unfeignedly|affectionately|ever)|yo[uw]?r (?:\p{L}+ ){0,3}(?:friend|servant|brother|sister|father|mother|son|daughter|uncle|aunt|nephew|niece|cousin)(?: (?:till|until|to|in) .{1,20})?|i have the honou?r to be|(?:and )?believe me,? (?:to be|ever|always|as ever|my dear|dear|most|very)\b.{0,40}|(?:very )?sincerely(?: yours)?|respectfully(?: yours)?|best wishes|your (?:lordship|ladyship|honou?r|worship|grace|excellency|majesty|highness)[’']?s?,? .{0,50}(?:command(?:ment)?|servant|friend|assured|bounden)|long live .{1,60}!?)[.!]?$`)},
	{Closing, pattern.MustCompile(`^(?i:(?:much |with |all my |best )?(?:love|regards|wishes)(?: (?:to|from) .{1,40})?|as ever|yours|cheers|all the best)[.!,]?$`)},
	{Closing, pattern.MustCompile(`^` + farewell + `[.!,]?$`)},
	{Salutation, pattern.MustCompile(`^(?i:(?:my |mon |ma |mio |mia )?(?:own |very |ever )?(?:dear|dearest|beloved|loving|cher|chère|chers|chères|car[oa]|carissim[oa]|querid[oa]|estimad[oa]))(?: (?i:` + kindred + `))?(?: \p{Lu}[\p{L}.'’\-]*){0,3}$`)},
	{Salutation, pattern.MustCompile(`^(?i:(?:my )?(?:dr|d[ʳr]|hon(?:or|our)?[e'’]?d|hond|esteemed|resp(?:ect)?[e'’]?d)\.? (?:sir|sr|friend|madam|mother|father|brother|sister))[.,:]?$`)},
	{Salutation, pattern.MustCompile(`^(?:S[rʳ]|Madm|Hon(?:our)?[e'’]?d S[ir]r|My L(?:or)?d|Sir|Madam)[.,:]?$`)},
	{Closing, pattern.MustCompile(`^(?i:i (?:am|have|avail|remain|beg|request|take)|we are),? (?:sir,? |my lord,? )?(?:&c|etc)\.?(?:,? .{1,20})?$`)},
	{Closing, goodbye},
	{Closing, iberian},
	{Closing, pattern.MustCompile(`^` + adverbial + `[.!,:]?$`)},
	{Handling, endorsement},
	{Handling, pattern.MustCompile(`^-{2,} ?(?i:original message|forwarded message|forwarded by .{1,60}|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|messaggio originale) ?-{2,}$`)},
	{Handling, pattern.MustCompile(`^(?i:(?:making|the making of) copies (?:is )?(?:prohibited|forbidden)|copying (?:is )?(?:prohibited|forbidden)|not to be copied|not for (?:circulation|publication))[.!]?$`)},
	{Closing, pattern.MustCompile(`^(?i:(?:ever |i am,? |i remain,? )?(?:yrs?|yo[uw]?rs?)\.? (?:(?:most|mo|very|ever|oblig[e’']?d|obe?d?t|and|&)\.? ){0,4}(?:affte?(?:ly)?|affect(?:ionate|ionately|ly)?|obed(?:t|ient)|obt|h(?:um)?ble|sinc(?:erely)?|truly|faithf(?:ul|ully|y)?)\b.{0,40}|i (?:am|remain),? .{0,40}\b(?:esteem|respect|regard|truth|affection))[.,]?$`)},
	{Handling, pattern.MustCompile(`^(?i:by (?:telegraph|telegram|cable|cipher|cypher|courier|airmail|air mail|post|mail|bag|hand|radio|teleprinter|vch|h\.f\.)|(?:prepared|made|written|printed|typed) in (?:\w+|\d+) cop(?:y|ies))\b.{0,40}$`)},
	{Handling, pattern.MustCompile(`^(?:typed|printed|typist) ?(?:by ?:?|:) ?\p{Lu}.{1,40}$`)},
	{Handling, pattern.MustCompile(`^(?i:typed|printed|made|reproduced|run off)(?: in|:)? ?(?:\w+ )?(?i:cop(?:y|ies))\b.{0,160}$`)},
	{Handling, pattern.MustCompile(`^(?i:(?:recorded|(?:notes|minutes) taken|drafted|prepared|noted|taken down|written down|minuted|approved|cleared|checked|verified) (?:by|in [\p{L}/]{1,8}) ?:?|(?:rapporteur|referent|desk officer|reporting officer) ?:) ?\S.{1,80}$`)},
	{Paragraph, pattern.MustCompile(`^(?:Received|Sent) (?:your|you|the|his|with) `)}, // a message that speaks of another
	{Handling, pattern.MustCompile(`^(?i:(?:date|time|day|hour)(?: and time)? of (?:dispatch|despatch|receipt|sending|transmission|deciphering|decoding)|dispatched|despatched|decoded|transmitted|handed in|passed)(?: ?:| at| on) ?\d.{0,40}$`)},
	{Handling, pattern.MustCompile(`^(?i:(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) copies(?: (?:were )?(?:typed|made|printed))?)[.:]?$`)},
	{Handling, pattern.MustCompile(`^(?i:(?:no\.|number) of (?:copies|pages)|copies made) ?:? ?\d{1,3}\.?$`)},
	{Handling, pattern.MustCompile(`^[\[(]?(?:Due to arrive|Translat(?:ed|ion) from|Translated(?: by|:)|Typed|Printed|Sent|Rec(?:eived|['’]d)|Deciphered|Decoded by|Encoded by|DECLASSIFIED|Executed by|TRUE COPY|True copy|True to the original|Copy (?:certified|verified|made|checked)|Authentic|Certified|Verified)\b.{0,80}$`)},
	{Handling, certified},
	{Signature, onlySigned},
	{Phrase, pattern.MustCompile(`^(?:x{2,4}|[xXoO×](?: [xXoO×]){1,30})$`)}, // kisses
	{Note, pattern.MustCompile(`^(?:NOTE|Note):.*`)},
	{Postscript, pattern.MustCompile(`^` + afterwords + `.*`)},
}, russian, chinese)

// endorsement is what the addressee wrote on a letter: received, answered.
var endorsement = pattern.MustCompile(`^(?:E|Empf|Erh|R|Rec|b|B|beantw|Beantw|Resp|Rép|[Aa]nswered|[Ee]mpfangen|[Bb]eantwortet)\.? (?:d\.?|gl\.?|x|den|le|the|on)(?: .{1,24})?$`)

var (
	enumerator  = pattern.MustCompile(`^(?:(?:[Aa]d|AD|[Zz]u|ZU) )?(?:\((\d{1,3}|[a-z]|[ivx]{1,5})\)|(\d{1,3})(?:\\?[.)．]/?|/| ?[°º]|º\))|([a-z]|[A-Z]|[IVX]{1,6})(?:[.)]/?|/))(?:\s|$)`)
	headForm    = pattern.MustCompile(`^(?:(?:The |THE )?(?:\p{L}+ ){0,3}(?:Petition|PETITION|Memorial|MEMORIAL|Remonstrance|Supplication) (?:of|OF) |(?:MINUTES|CONCLUSIONS|PROTOCOL|RESOLUTION|DECISION|MEMORANDUM|RECORD|REPORT|AGREEMENT|CONVENTION|TREATY|SPEECH|STATEMENT|SUMMARY|NOTES) (?:of|on|from|between|by) |Vermerk|Aufzeichnung|Niederschrift|Aktennotiz|Gesprächsvermerk|Gedächtnisprotokoll|Procès-verbal|Excerpts?|Meeting (?:with|between|of)|Information (?:[Rr]eport|on|about|regarding|concerning)|Transcript|(?:Cable|Cablegram|Despatch|Dispatch|Airgram|Savingram) (?:from|to)|Treaty|Agreement|Convention|Joint (?i:communiqu[eé]|declaration|statement)|Note of [Pp]rotest|(?:Note|Notes) (?:of|on) (?:an? |the )?(?:\p{Ll}+ )?(?:[Cc]onversation|[Mm]eeting|[Tt]alk|[Dd]iscussion|[Ii]nterview)s?|Extracts?|Protocol|Minutes|Resolution|Decision|Decree|Directive|Order|Memorandum|Record|Report|Agenda|Annex|Telegram|Letter|Statement|Draft|DRAFT|Article|Chapter|Part|Section|(?:Speech|Address|Remarks|Lecture|Toast) (?:by|of|at|to)|Communiqu[eé]|From the (?:[Dd]iary|[Jj]ournal)|Diary|Tagebuch(?:blätter)?|Diario|Дневник|ДНЕВНИК|Aide-[Mm][eé]moire|Note [Vv]erbale|(?:Note|Minute|Memo) (?:for|to) (?:the )?(?:[Rr]ecord|[Ff]iles?)|Выписка из|ВЫПИСКА ИЗ|ЗАПИСЬ БЕСЕДЫ|ПРОТОКОЛ|ПОСТАНОВЛЕНИЕ|РЕШЕНИЕ|СТЕНОГРАММА|СПРАВКА|ДОКЛАДНАЯ ЗАПИСКА|УКАЗ|Протокол|Постановление|Решение|Запись беседы|Стенограмма|Справка|Докладная записка|Указ|Директив[аы]|Проект|Из дневника|Телеграмма|Письмо|Записка|Договор|Соглашение)(?:\b|[^\p{L}\d]|$)`)
	nameForm    = pattern.MustCompile(`^(?:(?:\p{Lu}\.[ -]?|\p{Lu}\[\p{L}+\]\.? ?|\p{Lu}\p{Ll}{0,3}\. ?|(?:S|J|T|W|R|G|Th|Tho|Thos|Jno|Jn|Wm|Willm|Ric|Rich|Robt|Rob|Jas|Geo|Edw|Edwd|Hen|Sam|Saml|Ben|Benj|Fra|Chas|Cha|Nich|Alexr|And|Phil|Matt|Ant|Jos|Eliz): ?|\p{Lu}[\p{L}'’\-]+ |(?:de|von|van|der|den|ter|ten|zu|zur|bin|al|el|du|la|le|da|das|do|dos|di|del|della|af|y|v\.|v\. ?d\.) |/s/ |\((?i:signed|sgd\.?|sd\.?|gez\.?)\) ?|(?i:signed|signature|gez\.): ?|(?:gez|Gez|Sgd)\. ?|\[[\p{L} ]+\] ?){0,5})(?:\p{Lu}[\p{L}'’\-]*\.?|\p{Lu}\[\p{L}+\]|(?:\p{Lu} ){3,}\p{Lu})(?:, (?:Jr|Sr|Esq)\.?)?(?: \[[^\]]{2,60}\]| \([^)]{2,60}\))? ?\.?$`)
	noSignature = pattern.MustCompile(`^(?:(?i:sirs?|madam|sr|gentlemen|my lord|dear sir|end|ends|message ends|finis|the end|ende|draft|copy|translation|original|notes?|tabs? [a-z\d]|footnotes|endnotes|references|sources?|contents|summary|continued|from|cc|and|l\. ?s|acknowledge|confirm|over|stop)[.:]?|[IVXLC]{2,8}\.|[IVX]{2,8})$`)
	decisionOf  = pattern.MustCompile(`^(?i:(?:decision|resolution|decree|order)s? (?:of|from|dated)|(?:решени[ея]|постановлени[ея]|распоряжени[ея]) от) `)
)

// Shown is what a text shows by itself.
type Shown struct {
	Text string
	Kind Kind
	N    string // its number, if it is one
	OK   bool   // it has a form
}

// Of is what a text of one or two lines shows by itself.
func Of(text string) Shown {
	s := Shown{Text: text}
	if IsDateline(text) {
		s.Kind, s.OK = Dateline, true
		return s
	}
	if Salutem(text) != "" {
		s.Kind, s.OK = Salutation, true
		return s
	}
	i, m := table.First(text)
	if i < 0 || forms[i].kind == Salutation && announces.MatchString(text) {
		return s
	}
	if len(m) > 1 {
		s.N = m[1]
	}
	s.Kind, s.OK = forms[i].kind, true
	return s
}

// announces is a sentence that begins with a title as salutations do, and leads to what
// follows: Comrade Doe raised the following questions:
var announces = pattern.MustCompile(`^\p{L}+ \p{Lu}.* (?:following|as follows|questions|points|that)\b.*:$|^\p{L}+ \p{Lu}\S+ (?:said|says|stated|replied|answered|asked|added|reported|wrote|declared):$`)

// table is the patterns of forms.
var table = pattern.NewTable(patternsOf(forms))

func patternsOf(forms []rule) []*pattern.Regexp {
	all := make([]*pattern.Regexp, len(forms))
	for i, f := range forms {
		all[i] = f.is
	}
	return all
}

// May reports whether a text has one of some forms, if not another one before it in
// the order of forms. Most texts have none.
func May(text string, of func(Kind) bool) bool {
	return IsDateline(text) || Salutem(text) != "" && of(Salutation) || table.Any(text, func(n int) bool { return of(forms[n].kind) })
}

// Page is the number in the mark of a page.
func Page(text string) (n string, ok bool) {
	for _, f := range forms[:3] { // the marks of pages
		if m := f.is.FindStringSubmatch(text); m != nil {
			return m[1], true
		}
	}
	return "", false
}

// Enumerator is where the enumerator at the start of a text stands, with the word that
// says that it is on a point of another text (Ad 1.): the whole with the blank behind it,
// and figures in brackets, figures, and letters without them. It is nil when there is none.
func Enumerator(text string) []int { return enumerator.FindStringSubmatchIndex(text) }

// IsHeading reports whether a text begins as the heading of a document does.
func IsHeading(text string) bool {
	return headForm.MatchString(text) || len(text) < maxCard && IsCard(text)
}

// maxCard is a length in bytes that the head of a postcard does not reach.
const maxCard = 32

// Decides reports whether a text is the heading of a decision.
func Decides(text string) bool { return decisionOf.MatchString(text) }

// IsName reports whether a text is written as the name of a person is below a letter.
func IsName(text string) bool { return nameForm.MatchString(text) }

// NoName reports whether a text that may look like a name is a word that stands at
// the end of documents.
func NoName(text string) bool { return noSignature.MatchString(text) }
