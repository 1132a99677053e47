package form

import (
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// weekday is a day of the week in German, French or Italian.
const weekday = `(?i:(?:mon|diens|dins|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)`

var (
	// placeBefore is a place before a date: `Moscow, `, `[London,] `, also with
	// the day of the week or the time of day after it.
	placeBefore = pattern.MustCompile(`^\[? ?(?:(?:v|ve|w|we|u|na|en|em|zu|te|à|a|im|in|i|aus|dal|da|di|from|at) )?(?:\p{Lu}[\p{L} .'’\-]{1,30}(?: [NSOWE]\.? ?[NSOWE]?\.? ?\d{1,3})? ?,? ?\]?,?)? ?(?:(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day|` + weekday + `),?(?: (?i:morn|morning|noon|afternoon|evening|night|früh|morgen|mittag|nachmittag|abends?|nachts|matin|soir),?)?)? ?\[?$`)
	// dayAlone is a day of the week, with the time of the day or without, that stands for
	// the date of a letter.
	dayAlone = pattern.MustCompile(`^(?:\p{Lu}[\p{L}\-]+,? )?(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)|` + weekday + `),?(?: (?i:morn|morning|noon|afternoon|evening|night|früh|morgens?|mittags?|nachmittags?|abends?|nachts|matin|soir|mattina|sera|santo|sainte?))?[.,]?$`)
	// houseBefore is an office and its place before a date, with commas between.
	houseBefore = pattern.MustCompile(`^(?:\d{1,4} )?(?:[\p{L}.'’\- ]{2,40}, ?){2,4}$`)
	// article is the word that leads to a date.
	article = pattern.MustCompile(`^(?i:den|d\.|am|the|on|le|ce|du|li|lì|il|addì|a dì|a dí|adì|adi|el|día|dia|dnia|dn\.|dne|dd\.|this|ye|yᵉ)$`)
	// lastArticle is the same behind the place: Zenda, den.
	lastArticle = pattern.MustCompile(`,? (?i:den|d\.|am|the|on|le|ce|du|li|lì|il|addì|a dì|a dí|adì|adi|el|y|a|día|dia|dnia|dn\.|dne|dd\.|this|ye|yᵉ) ?$`)
	// labelled is the word that says that a date follows, or the letters for the urgency of a
	// telegram above it.
	labelled = pattern.MustCompile(`^(?i:date|date (?:&|and) time|dated|datum|data|dtg)(?: ?: | )|^(?:[OPRZ] ){1,2}`)
	// dayFirst is a day behind its article, whatever the month is called: den 12 7br.
	dayFirst = pattern.MustCompile(`^(?:den|d\.?|le|am) [1-3]?\d(?:st|nd|rd|th|er|ten|ter)?\.?(?: (?:des )?\p{L}*\d?\p{L}+\.?)?(?: \d{4})?\.?$`)
	// clockAfter is a time of the day behind the figures of a date.
	clockAfter = pattern.MustCompile(`,? (?:at |from )?\d{1,2}[:.]\d{2}(?: ?[-–—] ?\d{1,2}[:.]\d{2})\.?(?: \p{Lu}\p{L}+\.?)?$|,? (?:at )?\d{1,2}[:.]\d{2}(?: ?(?:[ap]\. ?m\.|hours|hrs))?,? \(?(?:\p{Lu}\p{L}+|local) time\)?$|,? \d{1,2}(?::\d{2})?(?: ?[ap]\. ?m\.)? ?[-–—] ?(?:\d{1,2}(?::\d{2})?(?: ?[ap]\. ?m\.)|noon|midnight)\.?$|, \d{1,2}[.:]\d{2}(?: ?(?:hours|hrs|h))?$|[—–-] ?(?:noon|midnight)\.?$|, \d{1,2} ?(?:h|hrs?|hours)\.?(?:,? \d{1,2} ?min(?:\.|utes)?)?$|,? (?:at |um |à )\d{1,2}[.:]\d{2}(?: ?(?:hours|hrs|Uhr|h))?\.?$|,? \d{4} ?Z\.?$|,? (?:um )?\d{1,2} Uhr(?: \d{1,2})?(?: (?:vorm|nachm|mittags|abends|nachts|früh)\.?)?$`)
	// germanDay is the same with a capital and the full stop of an ordinal, where an English
	// D. would say when a telegram was dispatched.
	germanDay = pattern.MustCompile(`^(?:D\.|Den|Am) ?[1-3]?\d\. ?(?:\p{L}{3,9}\.?|\d{1,2}\.) ?\d{2,4}\.?$`)
	// houseNumber is a place with the number of the house: Zenda Nr. 25.
	houseNumber = pattern.MustCompile(`^(\p{Lu}\p{Ll}[\p{L}\-]+),? Nr\. ?\d{1,4} ?[a-z]?[.,]?$`)
	// heldAt is where a meeting was held, before its date: Held at Zenda on Monday,
	heldAt = pattern.MustCompile(`^(?i:held) (?:at|in) (?:the )?\p{Lu}[\p{L} .,'’\-]{2,60},? on(?: \p{Lu}\p{L}+day,)?$`)
	// numbersPaper is the words before a number that is of a paper and no house.
	numbersPaper = pattern.MustCompile(`(?i:bericht|telegramm|brief|erla(?:ss|ß)|schreiben|depesche|note|akte|anlage|abschrift|protokoll|weisung|auftrag|befehl|ordnung|vorlage|meldung|dokument|vermerk|karte|heft|blatt|tagebuch|beilage)$`)
	// processed is a date of what was done with the paper, not of the message.
	processed = pattern.MustCompile(`^[\[(]?(?i:received|rec['’]d|sent|typed|deciphered|decoded|encoded|translated|printed)\b|^[DR]\.[: ]`)
	// fileNumber is the number of a file with strokes, which stands in brackets.
	fileNumber = pattern.MustCompile(`^\(\d{1,5}(?:/\d{1,5})+\.?\)$`)
	// noteMark is the mark of a note after a date.
	noteMark = pattern.MustCompile(`(\d{4}\]?) ?(?:(?:at )?\d{1,3}|\*{1,5}|[ᵃ-ᶻ¹²³⁰-⁹]+|\[\d{1,3}\])[.\]]*$`)
	// streetAfter is the house of the writer after the date.
	streetAfter = pattern.MustCompile(`^(?:\p{Lu}[\p{L}.\-]* ){0,2}\p{Lu}?[\p{L}\-]*(?:str\.?|straße|strasse|gasse|platz|weg|allee|ufer|damm|[Ss]treet|[Rr]oad|[Aa]venue) ?\d{1,4} ?\p{Ll}?$`)
	// era is what stands behind a date to say of which years it is.
	era = pattern.MustCompile(`^(?i:de la république(?: française)?(?:,? une et indivisible)?|r\.|roku|o\. ?s\.|n\. ?s\.|old style|new style|1[5-9](?:\*\*|\.\.|--|—|––)|st\. ?[nv]\.|alten stils|neuen stils|(?:s\. ?n\.|a\. ?d\.))$`)
	// quarters is where an army stands, before a date.
	quarters = pattern.MustCompile(`^(?i:(?:au|du|dal|im|aus dem) )?(?i:quartier[- ]g[ée]n[ée]ral|quartier generale|hauptquartier|head[- ]?quarters|camp|bivouac|campo|lager|feldlager)(?i: near| before| at| of| de| d['’]| devant| à| du| di| bei| bey| zu| vor| von|,)? ?\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?,?$`)
	// feast is a day that is named by a saint, a feast or a Sunday, with its year.
	feast = pattern.MustCompile(`^(?:\p{Lu}[\p{L}'’\- ]{2,30}, ?)?(?:\p{Lu}[\p{L}]{3,20} \d[\p{L}\d/. ]{0,10}, ?)?(?i:(?:on |the |in |am |an |le |la |in die |le jour de |la veille de |tag(?:e)? |abend |dies )*)(?:(?i:feast|eve|vigil|morrow|octave|festo|festum|festa|fest|vigilia|die|profesto|tage?|abend) (?i:of |des |der |de |di |sancti |sanctae |sancte |beati |beate |s\. )*(?:the |St\.? |SS\.? |S\. |Saint |Sankt )?\p{Lu}[\p{L}.'’\- ]{2,30}|(?:St\.?|Saint) \p{Lu}\p{L}+['’]?s (?i:day|eve)|(?:Lady|Candlemas|Christmas|Midsummer|Twelfth|New Year['’]s|Holy ?rood|May)[ -](?i:day|eve|night)|(?:Michaelmas|Martinmas|Lammas|Whitsun|Easter|Christmas|Shrove|Palm|Trinity)(?:[ -](?i:day|eve|sunday|monday|tuesday))?|(?:(?i:montag|mentag|dienstag|zinstag|mittwoch|mitwoch|donnerstag|donerstag|freitag|fritag|samstag|sambstag|sonnabend|sonntag|sontag|suntag)|[Ff]eria \p{L}+) (?:nach|vor|post|ante) \p{Lu}?[\p{L}. ]{3,30}|(?:Johannis|Martini|Michaelis|Jacobi|Georgii|Galli|Trium Regum)(?:tag)?|[1-4]\. (?:Advent|Adventssonntag)|(?:Ersten|Zweiten|Dritten|Vierten) Advent|Heiligabend|Weihnachten|(?:[12]\. )?Weihnachts(?:tag|abend)|Neujahr(?:stag)?|S[iy]lvester(?:abend)?|Ostern|Oster(?:sonntag|montag)|Pfingsten|Pfingst(?:sonntag|montag)|Karfreitag|Charfreitag|Allerheiligen|Ascherm?mittwoch),? ?(?i:anno (?:domini |dni\.? )?|an\. )?\[?1[0-9]\d{2}\]?\.?$`)
	// fromHouse is how a place begins that is a house: Du château de Zenda.
	fromHouse = pattern.MustCompile(`^(?:Du|De la|De l['’]|Au|Dal|Dalla|Dall['’]|From|Vom|Von der|Aus dem|Aus der) ?\p{L}`)
	// besideAfter is by which other place a place is reached, behind the date.
	besideAfter = pattern.MustCompile(`^(?:par|via|près|près de|bei|near|presso|über|pr\.) \p{Lu}[\p{L}\-]+$`)
	// calledFirst is what the message is called, before the place.
	calledFirst = pattern.MustCompile(`^` + CalledWords + `\b`)
)

const (
	// MaxDateline is how many bytes a dateline has at most.
	MaxDateline = 100
	maxBefore   = 7 // words before the date
)

// IsDateline reports whether a short text is a date, with a place before it or not.
func IsDateline(text string) bool {
	if len(text) > MaxDateline {
		text = withoutRepublic(text)
	}
	if strings.Contains(text, "年") || strings.Contains(text, "년") {
		return len(text) <= MaxDateline && easternDateline.MatchString(text)
	}
	if n := len(text); n > 0 && n < maxEasternDay && text[n-1] >= 0x80 && easternDay.MatchString(text) {
		return true
	}
	if len(text) > MaxDateline || !strings.ContainsAny(text, "0123456789_") { // no day and no year
		return false
	}
	if germanDay.MatchString(text) {
		return true
	}
	if fileNumber.MatchString(text) || processed.MatchString(text) || endorsement.MatchString(text) {
		return false
	}
	if m := clockAfter.FindStringIndex(text); m != nil {
		text = text[:m[0]]
	}
	text = text[len(labelled.FindString(text)):]
	if k := strings.Index(text, "undated ["); k >= 0 { // CANBERRA, undated [March 1949]
		text = text[:k] + text[k+len("undated "):]
	}
	if dayFirst.MatchString(text) || strings.ContainsAny(text[max(0, len(text)-6):], "0123456789") && feast.MatchString(text) {
		return true
	}
	if m := noteMark.FindStringSubmatchIndex(text); m != nil {
		text = text[:m[3]]
	}
	if d, ok := dates.Parse(strings.Trim(text, "[]() ")); ok && !d.Clock {
		return true
	}
	found := dates.Find(text)
	if len(found) == 0 || found[0].Clock {
		return false
	}
	before := text[:found[0].Start]
	if before == "" && found[0].End == len(text) {
		return true
	}
	after := strings.Trim(text[found[len(found)-1].End:], " .,;)]")
	if after != "" && !era.MatchString(after) && !besideAfter.MatchString(after) && !streetAfter.MatchString(after) {
		return false
	}
	return leads(before) && !Decides(text) && !IsHeading(text) && !calledFirst.MatchString(text)
}

// withoutRepublic is a dateline without the words behind its year that say that it is of
// the French republic.
func withoutRepublic(text string) string {
	if len(text) > 2*MaxDateline {
		return text
	}
	k := strings.Index(text, " de la République")
	if k < 0 || !era.MatchString(strings.Trim(text[k:], " .,;)]")) {
		return text
	}
	return text[:k]
}

// easternDateline is a date in Chinese, Japanese or Korean with its place before or behind
// it: 北平，1949年5月23日; 一九四九年五月二十三日于北平.
var easternDateline = pattern.MustCompile(`^(?:[\p{Han}\p{Hangul}]{2,6}[，,、 ] ?)?(?:公元|民[国國]|昭和|大正|明治|平成)?` +
	`(?:\d{4}|\d{1,2}|[〇零○元一二三四五六七八九十廿卅]{1,4})[年년] ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[月월](?: ?(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号號일])?(?: ?(?:[于於] ?)\p{Han}{2,6}| ?에서)?[。.]?$`)

// easternDay is the same without the year: 三月十二日夜.
var easternDay = pattern.MustCompile(`^(?:\p{Han}{2,6}[，,、 ] ?)?(?:\d{1,2}|[一二三四五六七八九十正元]{1,2})月(?:\d{1,2}|[一二三四五六七八九十廿卅初]{1,3})[日号號]?(?:夜|晚|晨|灯下|燈下)?$`)

// maxEasternDay is more bytes than such a line has.
const maxEasternDay = 60

// maxAround is how many words may stand before the date of a line above a greeting,
// and behind it.
const maxAround = 6

// Dated reports whether a line above a greeting has the date of the letter, with
// the house before it, its street behind it, or in figures without the year.
func Dated(text string) bool {
	if len(text) > MaxDateline || !strings.ContainsAny(text, "0123456789") || processed.MatchString(text) {
		return false
	}
	if d, ok := dates.Brief(text); ok {
		before := text[:d.Start]
		return strings.TrimSpace(before) == "" || leads(before)
	}
	found := dates.Find(text)
	if len(found) == 0 || found[0].Clock {
		return false
	}
	before, after := text[:found[0].Start], text[found[len(found)-1].End:]
	return !wording.MoreWords(before, maxAround) && !wording.MoreWords(after, maxAround) && !answers.MatchString(before)
}

// answers is a word before a date that makes it that of another letter.
var answers = pattern.MustCompile(`(?i)\b(?:of|from|dated|vom|von|du|della?|от) ?$`)

// DatePlace is the words before the date in a dateline, "" when it begins with
// the date.
func DatePlace(plain string) string {
	found := dates.Find(plain)
	if len(found) == 0 {
		return ""
	}
	return strings.Trim(plain[:found[0].Start], `[("“ `)
}

// leads reports whether the words before a date are its place.
func leads(before string) bool {
	before = strings.TrimSuffix(before, "(")
	if bare := strings.TrimRight(before, " :,"); strings.HasSuffix(bare, " Sent") || strings.HasSuffix(bare, " Received") {
		return false // what was done with the paper
	}
	if m := lastArticle.FindStringIndex(before); m != nil {
		before = strings.TrimRight(before[:m[0]+1], " ")
	}
	if heldAt.MatchString(strings.TrimRight(before, " ")) {
		return true
	}
	if m := houseNumber.FindStringSubmatch(strings.TrimRight(before, " ")); m != nil {
		return !numbersPaper.MatchString(m[1])
	}
	n := len(strings.Fields(before))
	switch {
	case article.MatchString(strings.TrimSpace(before)), quarters.MatchString(strings.TrimSpace(before)):
		return true
	case strings.HasPrefix(before, "[") && placeBefore.MatchString(before):
		return n <= maxBefore
	case placeBefore.MatchString(before):
		return n <= 3 || n <= 5 && fromHouse.MatchString(before)
	}
	return n <= maxBefore && wording.Capitalised(before) && houseBefore.MatchString(before)
}

// IsDay reports whether a text is a day of the week that stands for a date.
func IsDay(text string) bool { return dayAlone.MatchString(text) }

// ArticleAtEnd is where the article that leads to a date stands at the end of the words
// before it, or nil.
func ArticleAtEnd(before string) []int { return lastArticle.FindStringIndex(before) }

// WithoutArticle is the words before a date without the article that leads to it.
func WithoutArticle(before string) string {
	return lastArticle.ReplaceAllString(strings.TrimRight(before, " ")+" ", "")
}
