package form

import "catchword/transform/encode/internal/pattern"

// farewell is how letters in German, French and Italian end.
const farewell = `(?i:mit .{0,30}\b(?:gr[uü](?:ß|ss)e?n?|k[uü](?:ß|ss)(?:en)?|hochachtung|ehrerbietung|verehrung|gruß|empfehlung(?:en)?)(?:[^\p{L}].{0,40})?|(?:in|mit) (?:treue|liebe|freundschaft|tiefster \p{L}+)|hochachtungsvoll\p{L}{0,2}|` +
	`(?:viele|freundlichen?|(?:aller)?herzlich(?:st)?en?|beste|besten|schönst?e|schönen|liebe|innigste|tausend|einen|herzl\.)\s(?:\p{L}+ )?gr[uü](?:ß|ss)e?(?:[^\p{L}].{0,40})?|hoogachtend|met (?:\p{L}+ ){0,3}(?:groet(?:en)?|handdruk|achting)|uw (?:\p{L}+,? ){0,4}(?:dienaar|vriend)|med (?:\p{L}+ ){0,3}(?:hilsen(?:er)?|hälsning(?:ar)?)|servus|(?:von herzen|herzlich(?:st)?|stets|immer|ganz|in eile|in treue)(?: (?:ihr|dein|euer))?|` +
	`(?:ihr|dein|euer|ihre|deine|eure)(?: (?:sehr |stets |ganz )?(?:\p{L}+ ){0,2}(?:ergebene[rn]?|ergebenster?|gehorsamer|freund|freundin|diener|bruder|schwester|sohn|tochter|vater|mutter|vetter))?|` +
	`(?:eure?|euere?r?|eurer|ew\.) (?:excellenz|exzellenz|durchlaucht|majestät|hoheit|eminenz|hochwohlgeboh?re?n|hochgeboh?re?n|hochedelgeboh?re?n|wohlgeboh?re?n)(?: .{0,40}(?:diener|dienerin))?|(?:di |dell['’])?(?:vostra|sua|v\.|e\.) ?(?:eccellenza|eminenza|e\.|altezza|signoria|maestà)(?: \p{Lu}\p{L}+){0,2}|` +
	`(?:unterthänigster?|gehorsamster?|ergebenster?|aufrichtig\p{L}*|treuer?) .{0,30}(?:diener|freund)|(?:(?:umilissim|umil|devotissim|divotissim|obb?ligatissim|ossequiosissim|ubb?idientissim|affezionatissim|vero|buon)\p{L}*,? (?:ed? |et )?)+(?:servo|serva|servitore?|servidore|amic[oa]|fratello)(?: [+†✠])?|veuillez (?:agréer|croire|recevoir).{0,140}|(?:empfangen|genehmigen|nehmen) (?:sie|euer|eure|ew\.)\b.{0,100}\b(?:versicherung|hochachtung|verehrung|ehrerbietung|gesinnung|empfehlung|gruß|gr[uü](?:ß|ss)e|dank)\p{L}{0,3}\b.{0,100}|agréez.{0,140}|(?:daignez|recevez|croyez)[ -].{0,140}|(?:j['’]ai l['’]honneur d['’]être|je suis,? (?:avec|monsieur|madame|mon|ma)\b|je (?:vous prie d['’]agréer|(?:vous |t['’])embrasse)).{0,140}|(?:es )?(?:gr[uü](?:ß|ss)t|k[uü](?:ß|ss)t|umarmt) (?:dich|sie|euch|ihnen)\b.{0,40}|(?:verbleibe|verharre|zeichne|bin|bleibe) (?:ich )?(?:mit|in) .{0,60}|(?:votre|vostre|ton) (?:\p{L}+ ){0,8}(?:amy?|amie|serviteur|servante|fr[eè]re|s(?:œ|oe)ur|fils|fille|cousine?)|je vous prie de me croire.{0,80}|` +
	`(?:bien|tout) à (?:vous|toi)|h[ae]il en (?:achting|broederschap|zegen|eerbied)|salut et (?:fraternité|fratern\.|respect|considération|amitié)|(?:mille )?amitiés|cordialement|je vous embrasse|(?:cordiali|distinti|affettuosi|tanti)? ?saluti|` +
	`(?:il |la )?(?:vostr|su|tu)[oa] (?:\p{L}+,? ){0,3}(?:amic[oa]|servo|servitore|devotissim[oa]|affezionatissim[oa]|obbligatissim[oa])|con (?:la |tutta )?(?:\p{L}+ )?(?:stima|ossequio|affetto|rispetto|osservanza)(?: .{0,30})?)`

// adverbial is a formula in German that is made of adverbs.
const adverbial = `(?i:(?:nochmals |stets |sie |dich |euch |wir |ich |aufs |auf das |von |besten |schönen |mit )*(?:herzen|(?:aller)?herzlich(?:st|e|en|ste|es)?|(?:sehr |ganz )?ergeben|innigst|dankbarst|verbindlichst|freundlichst|ergebenst|treulichst|freundschaftlichst|dank|grüßen)` +
	`(?:,? (?:dankend|grüßend|grüßt|grüße|grüß|gruß|grüßen|grüsst|getreu|ergeben|zugetan|ihnen|dir|sie|dich|euch|beide|beiden|alle|und|u\.|dank|herzlich(?:st)?|bestens|von|haus|zu)){0,6})`

// goodbye is a word of leave by itself, or with a few words behind it.
var goodbye = pattern.MustCompile(`^(?i:(?:and |et |e |und )?(?:adieux?|addio|adi[oó]s|adeus|fare ?-?well|good-? ?bye|vale|valete|leben sie wohl|leb(?:e|t)? wohl|lebewohl|vaarwel|farväl|farvel|прощай(?:те)?|au revoir|auf wiedersehen|arrivederci)(?:[,;:]? [^.!?]{1,40})?)[.!,]?$`)

// iberian is how official letters in Portuguese and Spanish end.
var iberian = pattern.MustCompile(`^(?i:(?:deus|dios) guarde (?:a |muitos anos |muchos años )?.{1,60}|sa[uú]de e fraternidade|a bem da (?:na[cç][aã]o|rep[uú]blica)|com (?:\p{L}+ ){0,5}(?:considera[cç][aã]o|estima|cumprimentos|respeito|sauda[cç][oõ]es|apre[cç]o)(?:[ ,].{0,40})?|atenciosamente|respeitosamente|subscrevo-me.{0,80}|con (?:\p{L}+ ){0,4}(?:consideración|estima|respeto|aprecio|afecto)(?:[ ,].{0,40})?|(?:le )?saluda (?:a v|a ud|a usted|atentamente|muy).{0,60}|quedo de .{1,60}|q\. ?[be]\. ?s\. ?m\.)[.,!]?$`)
