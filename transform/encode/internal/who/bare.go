package who

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
)

// Onward is a pattern for what leads, with to behind it, to whom the addressee hands a
// message.
const Onward = `(?:for (?:(?:immediate|urgent|prompt|personal) )?(?:transmission|transmittal|delivery|forwarding|handing over)|to be (?:handed|delivered|passed|transmitted|forwarded)(?: on| over)?(?: personally)?)`

// HandOn is a pattern for what leads to the same behind the name of the addressee: forward
// to, please pass to.
const HandOn = `(?:(?:and |please )?(?:forward|pass|transmit|deliver|hand|convey|relay)(?: on| over)?)`

// honorific is the words before a name that are no part of it: what leads to
// the addressee, and titles of courtesy.
var honorific = pattern.MustCompile(`^(?:(?i:` +
	`(?:memorandum|memo|note|minute|cable|message) (?:for|to)|(?:strictly )?(?:personal|private)(?: and (?:secret|personal|confidential))? (?:for|to)|attention(?: of)?:?|attn\.:?|` + Onward + ` to|` + HandOn + ` to|passed to|` +
	`(?:son excellence|leurs excellences)(?: (?:m\.|mm\.|mme))?|(?:a )?(?:sua|su|seine[rn]?|s[er]\.) (?:eccellenza|excelencia|ex[cz]ellenz|durchlaucht|majestät|hoheit)(?: (?:il|el|den|dem))?|` +
	`(?:il|ex|excel)l?\.?m[oa]s?\.? (?:e (?:il|ex)l?\.?m[oa]\.? )?(?:sr\.?a?|senhora?|snr\.?)|sra?\. don|sra?\. d\.|` +
	`the right hon(?:ou?rable|\.)?|the hon(?:ou?rable|\.)?|right hon(?:ou?rable|\.)|(?:the )?rt\.? hon\.|hon(?:ou?rable|\.)|his excellency|her excellency|your excellency|his majesty|her majesty|` +
	`to|from|for|via|through|the|addressee|sender|recipient|receiver|sent by|received by|adressé à|fm|c/o|and|` +
	`dear|dearest|my|mein|meine|liebes|liebster?|hochgeehrter?|hochgeborner|hochwohlgeborner|hochverehrter?|geehrtester|verehrtester|theurer|theuerster|teurer|werther|werter|geliebter?|esteemed|much esteemed|highly esteemed|respected|highly respected|deeply respected|honou?red|sehr|geehrter?|verehrter?|lieber?|theure|theuerste|teure|teuerste|waarde|geachte|lieve|kære|käre|kära|querid[oa]|estimad[oa]|loving|beloved|cher|chère|car[oa]|carissim[oa]|stimatissim[oa]|gentilissim[oa]|egregi[oa]|` +
	`comrades?|cdes?\.?|messrs\.?|mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?|sirs?|madam|citizen|citoyenne?|mm?\. les?|shri|smt\.?|shrimati|monsieur|madame|mademoiselle|mme|doktor|herrn?|sra?\.|señor(?:es|a|ita)?|senhora?|signor[ae]?|sig\.(?:ra)?|mijnheer|mevrouw|frau|fräulein|frl\.|` +
	`товарищу?|товарищам|тов\.|тт?\.|совпослу|послу|для(?: (?:передачи|сообщения|вручения))?|передать|через|из|господину?|г-ну?|госпоже|кому|глубокоуважаемый|многоуважаемый|уважаем(?:ый|ая)|дорог(?:ой|ая)|мил(?:ый|ая))[ :,]+|` +
	`(?:Dein|Deine|Ihr|Ihre|Euer|Eure|Votre|Ton|Dr|Prof|c\.|com\.|tov\.|[Aa]n|[Aa]an(?: den| de| het)?(?: [Bb]urger| [Hh]eer)?|[Àà] MM?\.|[Àà]|le|la|der|die|das|den|dem)[ :,]+)+`)

// Bare is a wording without the words of courtesy before the name. The full stop
// of an initial at its end belongs to it.
func Bare(wording string) string {
	if m := supplied.FindStringSubmatchIndex(wording); m != nil { // [To the] Foreign Ministry
		wording = wording[m[2]:m[3]] + wording[m[1]:]
	}
	plain := strings.Trim(wording, " ,!:;\"“”«»")
	if strings.HasPrefix(plain, "(") {
		plain = plain[len(styleBefore.FindString(plain)):]
	}
	if !initialAtEnd.MatchString(plain) {
		plain = strings.TrimRight(plain, ".")
	}
	plain = inPerson(plain)
	if postedRussian.MatchString(plain) {
		return plain
	}
	if whole := honorific.FindString(plain + " "); len(whole) > len(plain) {
		return "" // nothing but courtesy
	}
	return strings.TrimSpace(plain[len(honorific.FindString(plain)):])
}

// styleBefore is how a writer says in brackets before the name what she is: (Mme) A. Doe.
var styleBefore = pattern.MustCompile(`^\((?:Mme|Mlle|Mrs?|Miss|Frau|Frl|Fr|Sig\.ra|Sra|Srta|Dr|Prof|Rev)\.?\) `)

// degreeBehind is what stands behind a name of learning, order or rank: stud. phil., F. R. S.
var degreeBehind = pattern.MustCompile(`,? (?:(?:stud|cand)\. (?:\p{L}+\.? ?){1,3}|(?:M\. ?A|B\. ?A|Ph\. ?D|M\. ?D|D\. ?D|LL\. ?D|F\. ?R\. ?S|S\. ?J|O\. ?S\. ?B|K\. ?G|K\. ?C\. ?B|a\. ?D|d\. ?R)\.)$`)

// Unstyled is a name without such words around it.
func Unstyled(name string) string {
	if strings.HasPrefix(name, "(") {
		name = name[len(styleBefore.FindString(name)):]
	}
	if strings.HasSuffix(name, ".") && len(name) < maxStyled && strings.Count(name, " ") > 1 {
		name = degreeBehind.ReplaceAllString(name, "")
	}
	return name
}

// maxStyled is how many bytes a name with such words does not have.
const maxStyled = 80

// postedRussian is an ambassador by the country and the place, without his name.
var postedRussian = pattern.MustCompile(`^(?i:сов)?(?i:послу) (?:\p{L}+ )?в \p{Lu}[\p{L}\-]+$`)

var (
	// personally is the words that say that nobody else is to read a message.
	personally = pattern.MustCompile(`,? (?i:himself|herself|personally)(?: (?i:alone|only))?$`)
	// alone is the same behind an office.
	alone = pattern.MustCompile(`,? (?i:alone)$`)
	// onlyFor is the same behind any name: FOR DOE ONLY.
	onlyFor = pattern.MustCompile(`,? (?i:(?:himself|herself|personally|eyes)? ?only)$`)
)

// inPerson is a wording without the words that say that it goes to the person alone.
func inPerson(wording string) string {
	switch {
	case wording == "" || !strings.ContainsRune("fFyYeE", rune(wording[len(wording)-1])):
		return wording
	case onlyFor.MatchString(wording):
		return onlyFor.ReplaceAllString(wording, "")
	case isOffice(wording):
		wording = alone.ReplaceAllString(wording, "")
	}
	return personally.ReplaceAllString(wording, "")
}

// Courteous reports whether a wording begins with a word of courtesy and is more than
// that: Comrade Doe.
func Courteous(wording string) bool {
	plain := bareLead(wording)
	if len(plain) > 4 && strings.EqualFold(plain[:4], "the ") {
		plain = plain[4:]
	}
	return honorific.MatchString(plain) && Bare(plain) != "" && !HasOffice(plain)
}

// supplied is words in brackets before a name that only lead to it.
var supplied = pattern.MustCompile(`^\[((?:To|From|For)(?: the)?)\]`)

var initialAtEnd = pattern.MustCompile(`(?:^|[ .])` + Initial + `\. ?` + Initial + `\.$|, (?:Jr|Sr)\.$`)

// Calm writes a name in capitals as names are written: a word of capitals has
// small letters but for the first, unless it is an abbreviation. Letters that
// stand apart, as in G R O M Y K O, are closed up.
func Calm(name string) string {
	if spaced.MatchString(name) {
		name = strings.ReplaceAll(name, " ", "")
	}
	whole := name == strings.ToUpper(name)
	words := strings.Fields(name)
	for i, w := range words {
		switch {
		case clan(w) > 0:
			words[i] = w[:clan(w)] + capitalised(w[clan(w):])
		case w != strings.ToUpper(w) || abbreviation(w) || !whole && len(w) < 3:
		case whole && i > 0 && smallWords[strings.ToLower(w)]:
			words[i] = strings.ToLower(w)
		default:
			words[i] = capitalised(w)
		}
	}
	return strings.Join(words, " ")
}

var spaced = pattern.MustCompile(`^(?:\p{Lu} ){3,}\p{Lu}$`)

// clan is the length of the first part of a surname of which only the rest is in
// capitals, McDOE, or 0.
func clan(w string) int {
	for _, part := range []string{"Mc", "Mac"} {
		if rest, ok := strings.CutPrefix(w, part); ok && len(rest) > 2 && rest == strings.ToUpper(rest) {
			return len(part)
		}
	}
	return 0
}

// smallWords is the words that keep their small letters within a name.
var smallWords = set(`of the and for in to at on by de von van`)

// capitalised is a word with small letters, but for the first one and those
// after a full stop, hyphen or apostrophe. A short word of consonants only is an
// abbreviation and stays.
func capitalised(w string) string {
	if utf8.RuneCountInString(w) <= 4 && !strings.ContainsAny(w, "AEIOUYaeiouy.АЕЁИОУЫЭЮЯаеёиоуыэюя") {
		return w
	}
	r := []rune(strings.ToLower(w))
	start := true
	for i, c := range r {
		if start {
			r[i] = unicode.ToUpper(c)
		}
		start = !unicode.IsLetter(c)
	}
	if len(r) > 3 && r[0] == 'M' && r[1] == 'c' {
		r[2] = unicode.ToUpper(r[2]) // McDoe
	}
	return string(r)
}

var (
	initialStart = pattern.MustCompile(`^\p{Lu}\.`)
	possessive   = pattern.MustCompile(`['’]s$`)
)

// Initialled reports whether a name begins with an initial.
func Initialled(name string) bool { return initialStart.MatchString(name) }

// Unowning is a name without the 's that says that something is of somebody.
func Unowning(name string) string {
	if strings.IndexByte(name, '\'') < 0 && !strings.Contains(name, "’") {
		return name
	}
	return possessive.ReplaceAllString(name, "")
}
