package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// WarmWords is a pattern for the first word of a salutation that may end with a full stop.
const WarmWords = `(?i:(?:my |mein |meine |mon |ma )?(?:dear|dearest|lieber?|liebes|liebster?|sehr geehrter?|sehr verehrter?|geehrter?|verehrter?|cher|chère))`

// GreetingWords is a pattern for the first words of any salutation.
const GreetingWords = `(?:` + WarmWords + `|(?i:hi|hello|hallo|esteemed|respected|highly respected|much esteemed|deeply respected|honou?red|comrades?|cde\.?|gentlemen|sirs?|my lords?|my lady|madam|madame|mademoiselle|monseigneur|your excellency|excellency|monsieur|messieurs|mm?\. les? \p{L}+|citoyens?|citoyennes?|` +
	`(?:most |ever |very |right |good |my )*(?:loving|beloved|worthy|honou?rable|reverend|worshipful|kind|noble|good|trusty|worthie|honou?red|louing) (?:sir|sr|madam|lord|lady|father|friend|freind|frend|brother|mother|sister|cousin|uncle|aunt|husband|wife)s?|(?:mon|ma) (?:bon |bonne |vieil |vieux )?(?:ami|amie|frère|soeur|sœur|père|mère|enfant)|muy señor(?:es)? mío?s?|` +
	`(?:hoch)?(?:geehrtester?|verehrtester?|verehrter?|geehrter?|geboh?rner?|geboh?rener?|wohlgeboh?rner?|wohlgeboh?rener?|edelgeboh?rner?|edelgeboh?rener?|würdigster?)|querid[oa]s?|estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|waarde|geachte|lieve|beste|kære|käre|kära|bäste|ärade|car[oa]|carissim[oa]|(?:illustrissim|stimatissim|pregiatissim|gentilissim|egregi|reverendissim|veneratissim|nobilissim|eminentissim|eccellentissim|serenissim|beatissim|ornatissim|amatissim|colendissim|chiarissim|magnific)[oa]|molto (?:illustre|magnifico|reverendo)|onorevole|eccellenza|vostra eccellenza|theu?re?r|theuer|theuerster?|teurer|teuerster?|wert?he?r|werthester?|geliebter?|` +
	`(?:eure?|euere?r?|eurer|ew\.) (?:excellenz|exzellenz|durchlaucht|majestät|hoheit|eminenz|magnifizenz|hochwohlgeboh?re?n|hochgeboh?re?n|gnaden)|` +
	`ladies and gentlemen|your (?:majesty|majesties|royal highness|excellencies|eminence|holiness|grace|lordships?)|` +
	`(?:(?:illustrissim|clarissim|reverendissim|doctissim|amplissim|nobilissim|serenissim|excellentissim|generosissim|ch?arissim|amicissim|humanissim|praestantissim)e|vir|domine|reverende)|` +
	`(?:chairman|premier)(?: \[?\p{L}+\]?)?,? (?:and )?(?:comrades?|premier|vice|the (?:center|centre|central))\b|` +
	`(?:mr|mrs|madam)\.? (?:president|chairman|minister|secretary|ambassador|premier|chancellor|prime|general|speaker)))`

// kindred is what the addressee is to the writer, with or without a name behind it.
const kindred = `brothers?|sisters?|father|mother|parents|son|daughter|uncle|aunt|cousin|nephew|niece|friends?|wife|husband|sir|madam|amic[oa]|fratello|sorella|padre|madre|figli[oa]|zi[oa]|cugin[oa]|signor[ea]?|ami|amie|amis|frère|soeur|sœur|père|mère|cousine?|oncle|tante|enfants?|monsieur|madame|maître|herman[oa]`

// Kindred is a pattern for what a salutation in English calls the addressee.
const Kindred = `(?:sirs?|madam|lords?|lady|ladies|friends?|cousins?|brothers?|sisters?|uncle|aunt|mother|father|son|daughter|nephew|niece|parents|children)`

// GermanGreeting is a salutation in German: adjectives, and a name or a title behind them.
const GermanGreeting = `(?i:(?:mein|meine|mon|ma) )?(?i:(?:(?:sehr |hoch|aller)?(?:lieb|liebst|gelehrt|gelart|günstig|würdig|hochwürdig|ehrenfest|ernvest|ersam|fürsichtig|geehrt|geehrtest|verehrt|verehrtest|wert|werth|teuer|theuer|teur|theur|teuerst|theuerst|werthest|wertest|geliebt|geliebtest|gut|best|gnädig|gnädigst|zuverehrend|zuehrend|ehrwürdig|geboh?ren|geboh?rn|edelgeboh?ren|edelgeboh?rn|wohlgeboh?ren|wohlgeboh?rn)(?:e|er|es|en)?(?:,? (?:und |u\. )?))+)(?:\p{Lu}[\p{L}’'\-]*\.? ?(?:und )?){1,4}`

// NamelessGreeting is a salutation in German that has no name.
const NamelessGreeting = `(?:mein |Mein )?(?i:lieber|liebste[rs]?|verehrteste[rs]?|geehrteste[rs]?|theuerste[rs]?|teuerste[rs]?|bester)`

// salutem is the first line of a letter in Latin: who greets whom.
var salutem = pattern.MustCompile(`^\p{Lu}[^.!?;:]{5,90},? (?:[Ss]\. ?(?:[Pp]\. ?)?[Dd]\.|(?i:salutem)(?: (?i:plurimam|p\.))?(?: (?i:dicit|dicunt|d\.))?)[.,]?$`)

// Salutem is who greets whom by such a line; "" for any other.
func Salutem(line string) string {
	if n := len(line); n < 10 || n > 120 || !greetsInLatin(line) || !salutem.MatchString(line) {
		return ""
	}
	return line[:salutemEnd.FindStringIndex(line)[0]]
}

// greetsInLatin reports whether a line ends as such ones do.
func greetsInLatin(line string) bool {
	if line = strings.TrimRight(line, ".,"); len(line) < 2 {
		return false
	}
	switch line[len(line)-1] {
	case 'd', 'D':
		return strings.ContainsAny(line[len(line)-2:len(line)-1], ". ")
	case 'm', 't':
		return strings.Contains(line, "alutem")
	}
	return false
}

var salutemEnd = pattern.MustCompile(`,? (?:[Ss]\. ?(?:[Pp]\. ?)?[Dd]\.|(?i:salutem)(?: (?i:plurimam|p\.))?(?: (?i:dicit|dicunt|d\.))?)[.,]?$`)
