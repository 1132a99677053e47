package form

// WarmWords is a pattern for the first word of a salutation that may end with a full stop.
const WarmWords = `(?i:(?:my |mein |meine |mon |ma )?(?:dear|dearest|lieber?|liebes|liebster?|sehr geehrter?|sehr verehrter?|geehrter?|verehrter?|cher|chère))`

// GreetingWords is a pattern for the first words of any salutation.
const GreetingWords = `(?:` + WarmWords + `|(?i:hi|hello|hallo|esteemed|respected|highly respected|much esteemed|deeply respected|honou?red|comrades?|cde\.?|gentlemen|sirs?|my lords?|my lady|madam|madame|mademoiselle|monseigneur|your excellency|excellency|monsieur|messieurs|mm?\. les? \p{L}+|citoyens?|citoyennes?|` +
	`(?:most |ever |very |right |good |my )*(?:loving|beloved|worthy|honou?rable|reverend|worshipful|kind|noble|good|trusty|worthie|honou?red|louing) (?:sir|sr|madam|lord|lady|father|friend|freind|frend|brother|mother|sister|cousin|uncle|aunt|husband|wife)s?|(?:mon|ma) (?:bon |bonne |vieil |vieux )?(?:ami|amie|frère|soeur|sœur|père|mère|enfant)|muy señor(?:es)? mío?s?|` +
	`(?:hoch)?(?:geehrtester?|verehrtester?|verehrter?|geehrter?|geboh?rner?|geboh?rener?|wohlgeboh?rner?|wohlgeboh?rener?|edelgeboh?rner?|edelgeboh?rener?|würdigster?)|querid[oa]s?|estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|waarde|geachte|lieve|beste|kære|käre|kära|bäste|ärade|car[oa]|carissim[oa]|(?:illustrissim|stimatissim|pregiatissim|gentilissim|egregi|reverendissim|veneratissim|nobilissim|eminentissim|eccellentissim|serenissim|beatissim|ornatissim|amatissim|colendissim|chiarissim|magnific)[oa]|molto (?:illustre|magnifico|reverendo)|onorevole|eccellenza|vostra eccellenza|theu?re?r|theuer|theuerster?|teurer|teuerster?|wert?he?r|werthester?|geliebter?|` +
	`(?:eure?|euere?r?|eurer|ew\.) (?:excellenz|exzellenz|durchlaucht|majestät|hoheit|eminenz|magnifizenz|hochwohlgeboh?ren|hochgeboh?ren|gnaden)|` +
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
