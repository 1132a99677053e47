package dates

import "strings"

// A monthName is a month as a word of a language names it.
type monthName struct {
	month    int
	language string
	capital  bool   // counts only with a capital: may, march and mar are also other words
	small    string // the other language in which it counts without: mai is German or French
	abridged bool   // a short form, after which a two-figure year may stand
}

// monthForms has the names of the months of each language, January first;
// forms of one month are separated by blanks. Short forms follow after "|".
var monthForms = []struct {
	language string
	capital  bool
	months   [12]string
}{
	{"en", true, [12]string{
		"january ianuary januarie ianuarie|jan jany", "february februarie|feb febr feby", "march|mar", "april|apr", "may|", "june iune|jun", "july iuly julie iulie|jul",
		"august|aug augt", "september|sep sept septr septemb", "october|oct octr octob", "november nouember|nov novr novemb", "december|dec decr decemb",
	}},
	{"de", true, [12]string{
		"januar jänner|jän", "februar feber|", "märz maerz|mrz", "|", "mai|", "juni|", "juli|", "|", "|",
		"oktober|okt", "|", "dezember|dez",
	}},
	{"de", false, [12]string{ // as letters of the eighteenth century write them
		"jenner jänner|jenn", "hornung|", "merz mertz märtz|", "aprill|", "|", "juny|", "jully july|", "august augst|aug",
		"herbstmonat|septbr sptbr septb", "weinmonat|oktbr octbr oktb octb", "wintermonat|novbr novb", "christmonat|dezbr decbr dezb decb",
	}},
	{"fr", false, [12]string{
		"janvier|janv", "février fevrier febvrier|févr fevr fév", "mars|", "avril|avr", "mai|", "juin|", "juillet|juil",
		"août aout aoust|", "septembre|", "octobre|", "novembre|", "décembre decembre|déc",
	}},
	{"it", false, [12]string{
		"gennaio gennajo|genn gen", "febbraio febbrajo|febb", "marzo|", "aprile|", "maggio|magg", "giugno|", "luglio|lugl",
		"agosto|ag", "settembre|sett", "ottobre|ott", "novembre|", "dicembre|dic",
	}},
	{"es", false, [12]string{
		"enero|", "febrero|", "|", "abril|", "mayo|", "junio|", "julio|", "|", "septiembre setiembre|", "octubre|", "noviembre|", "diciembre|",
	}},
	{"la", true, [12]string{
		"januarii ianuarii|", "februarii|", "martii|mart", "aprilis|", "maii maji|", "junii iunii|", "julii iulii|", "augusti|",
		"septembris|", "octobris|", "novembris|", "decembris|",
	}},
	{"pt", false, [12]string{
		"janeiro|", "fevereiro|", "março|", "|", "maio|", "junho|", "julho|", "|", "setembro|", "outubro|", "novembro|", "dezembro|",
	}},
	{"nl", false, [12]string{
		"januari|", "februari|", "maart|", "|", "mei|", "juni|", "juli|", "augustus|", "september|sept", "oktober|", "november|", "december|",
	}},
	{"cs", false, [12]string{
		"ledna|", "února|", "března|", "dubna|", "května|", "června|", "července|", "|", "září|", "října|", "listopadu|", "prosince|",
	}},
	{"sv", false, [12]string{ // with the forms of Danish
		"|", "|", "marts|", "april|", "maj|", "|", "|", "augusti august|", "|", "|", "|", "|",
	}},
	{"pl", false, [12]string{
		"stycznia|", "lutego|", "marca|", "kwietnia|", "maja|", "czerwca|", "lipca|", "sierpnia|", "września|", "października|", "listopada|", "grudnia|",
	}},
	{"sk", false, [12]string{
		"januára|", "februára|", "marca|", "apríla|", "mája|", "júna|", "júla|", "|", "septembra|", "októbra|", "novembra|", "decembra|",
	}},
	{"da", false, [12]string{ // with the forms of Norwegian and Swedish
		"januar|", "februar|", "mars|", "|", "|", "juni|", "juli|", "|", "|", "|", "|", "desember|",
	}},
	{"fi", false, [12]string{
		"tammikuuta|", "helmikuuta|", "maaliskuuta|", "huhtikuuta|", "toukokuuta|", "kesäkuuta|",
		"heinäkuuta|", "elokuuta|", "syyskuuta|", "lokakuuta|", "marraskuuta|", "joulukuuta|",
	}},
	{"hu", false, [12]string{
		"január|", "február|", "március|márc", "április|ápr", "május|máj", "június|jún", "július|júl", "augusztus|", "szeptember|szept", "október|", "|", "|",
	}},
	{"ro", false, [12]string{
		"ianuarie|", "februarie|", "martie|", "aprilie|", "|", "iunie|", "iulie|", "|", "septembrie|", "octombrie|", "noiembrie|", "decembrie|",
	}},
	{"sr", false, [12]string{ // with the forms of Slovene
		"januara januarja јануара|", "februara februarja фебруара|", "марта|", "aprila априла|", "маја|", "juna junija јуна|", "jula julija јула|",
		"avgusta августа|", "septembra септембра|", "oktobra октобра|", "novembra новембра|", "decembra децембра|",
	}},
	{"sq", false, [12]string{
		"janar|", "shkurt|", "|", "prill|", "|", "qershor|", "korrik|", "gusht|", "shtator|", "tetor|", "nëntor|", "dhjetor|",
	}},
	{"tr", true, [12]string{
		"ocak|", "şubat|", "|", "nisan|", "mayıs|", "haziran|", "temmuz|", "ağustos|", "eylül|", "ekim|", "kasım|", "aralık|",
	}},
	{"el", false, [12]string{
		"ιανουαρίου ἰανουαρίου|", "φεβρουαρίου|", "μαρτίου|", "απριλίου ἀπριλίου|", "μαΐου μαίου|", "ιουνίου ἰουνίου|", "ιουλίου ἰουλίου|",
		"αυγούστου αὐγούστου|", "σεπτεμβρίου|", "οκτωβρίου ὀκτωβρίου|", "νοεμβρίου|", "δεκεμβρίου|",
	}},
	{"ru", false, [12]string{
		"января январь январе|янв", "февраля февраль феврале|февр фев", "марта март марте|", "апреля апрель апреле апрѣля апрѣль|апр",
		"мая май мае маія|", "июня июнь июне іюня іюнь|", "июля июль июле іюля іюль|", "августа август августе|авг",
		"сентября сентябрь сентябре|сент сен", "октября октябрь октябре|окт", "ноября ноябрь ноябре|нояб ноя",
		"декабря декабрь декабре|дек",
	}},
	{"bg", false, [12]string{
		"януари|", "февруари|", "|", "април|", "май|", "юни|", "юли|", "|", "септември|", "октомври|", "ноември|", "декември|",
	}},
	{"uk", false, [12]string{
		"січня|", "лютого|", "березня|", "квітня|", "травня|", "червня|", "липня|", "серпня|", "вересня|", "жовтня|", "листопада|", "грудня|",
	}},
	{"ru-Latn", false, [12]string{
		"ianvaria yanvarya janvarja ianvar yanvar|", "fevralia fevralya fevralja fevral|", "marta mart|",
		"aprelia aprelya aprelja aprel|", "maia maya maja|", "iiunia iyunya ijunja iiun iyun|",
		"iiulia iyulya ijulja iiul iyul|", "avgusta avgust|", "sentiabria sentyabrya sentjabrja sentiabr sentyabr|",
		"oktiabria oktyabrya oktjabrja oktiabr oktyabr|", "noiabria noyabrya nojabrja noiabr noyabr|",
		"dekabria dekabrya dekabrja dekabr|",
	}},
}

// monthNames is monthForms by form. The first language that has a form keeps it.
var monthNames = indexMonths()

func indexMonths() map[string]monthName {
	index := make(map[string]monthName, 320)
	for _, l := range monthForms {
		for i, forms := range l.months {
			full, short, _ := strings.Cut(forms, "|")
			for n, list := range []string{full, short} {
				for _, form := range strings.Fields(list) {
					name, taken := index[form]
					switch {
					case !taken:
						name = monthName{month: i + 1, language: l.language, capital: l.capital, abridged: n == 1}
					case name.capital && !l.capital && name.small == "":
						name.small = l.language
					}
					index[form] = name
				}
			}
		}
	}
	return index
}

// countedMonth reads a month that is named by the number of its Latin name, as
// letters up to the nineteenth century do: 7br, 8bris, 9bre, 10ber, Xbre.
func (s source) countedMonth(i int) (m monthName, end int, ok bool) {
	n, end := s.digits(i)
	if s.at(i) == 'X' {
		n, end = 10, i+1
	}
	if n < 7 || n > 10 {
		return m, i, false
	}
	if after := s.skip(end, "br", "ber", "bris", "bre", "bers", "brs"); after > end {
		if s.at(after) == '.' {
			after++
		}
		return monthName{month: n + 2, abridged: true}, after, true
	}
	return m, i, false
}

// longestMonth is the length in bytes of the longest form (Φεβρουαρίου, ἰανουαρίου).
const longestMonth = 24

// romanMonths are the months as Roman figures.
var romanMonths = map[string]int{
	"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6,
	"VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
}
