package who

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
)

// officeWords is the words for offices and ranks, and those for what persons are
// called by birth or learning.
var officeWords = set(offices + styles)

// styles is titles that stand with a name, and of which a signature may consist:
// below a letter they are no office of who signs.
const styles = ` king queen prince princess emperor sultan shah pope cardinal archbishop bishop sheikh emir lord doctor
	count countess baron baroness duke duchess earl marquis viscount graf gräfin fürst freiherr kaiser könig`

// offices is the words for what persons are appointed to.
const offices = `assistant minister ministers secretary ambassador president premier chairman chairwoman chair commissioner commissar governor
	consul general admiral brigadier commander-in-chief commodore sergeant major-general lieutenant-general lieutenant-colonel vice-admiral rear-admiral officer chargé charge chief head director deputy resident representative attaché attache counsellor counselor
	adviser advisor envoy delegate inspector inspector-general professor marshal colonel major captain lieutenant commander chancellor senator senators judge
	speaker treasurer manager
	editor superintendent agent plenipotentiary observer emissary interpreter vice-president vice-minister vice-chairman secretary-general
	governor-general consul-general first-secretary generalissimo leader clerk registrar librarian archivist mayor p.m pm
	sovambassador
	member ingénieur ingenieur master postmaster headmaster quartermaster surveyor translator engineer solicitor accountant auditor bursar cashier curator rector provost magistrate vicar chaplain adjutant paymaster overseer
	gesandter gesandte botschafter direktor vorsitzender vorsitzende sekretär staatssekretär referent leiter präsident konsul
	staatsrath staatsrat hofrath hofrat professor rektor bürgermeister pfarrer kanzler
	ministre ambassadeur directeur secrétaire président conseiller consul commissaire préfet sous-préfet maire procureur intendant geheimrat hofrat legationsrat rath
	leutnant premierlieutenant oberleutnant hauptmann oberst oberstleutnant rittmeister feldwebel unteroffizier gefreiter musketier privatdocent privatdozent caporal capitaine sergent tenente capitano
	director diretor secretário governador administrador chefe comandante embaixador encarregado conselheiro
	schoolopziener opziener burgemeester secretaris predikant hoogleraar directeur griffier schout raadpensionaris
	bischof erzbischof fürstbischof fürsterzbischof weihbischof domherr dechant évêque archevêque
	ministro ambasciatore segretario presidente direttore consigliere console governatore vescovo arcivescovo parroco embajador secretario cónsul gobernador obispo arzobispo
	министр министру заместитель зам председатель председателю секретарь секретарю посол послу посланник поверенный представитель начальник начальнику директор директору
	заведующий зав советник атташе консул генерал полковник майор маршал комиссар нарком уполномоченный управляющий член президент премьер-министр канцлер`

// appointments is the words that a line with an office has: those for offices,
// for the bodies where they are held, and for the party.
var appointments = set(offices + " " + bodies + telegraphic + " cc")

// appointed is the words for offices without those that are titles.
var appointed = set(offices)

// ranks is the titles that stay with a name that is nothing but a surname.
var ranks = set(`brigadier commodore general colonel major captain admiral marshal lieutenant lord senator prince king emperor generalissimo count baron duke earl graf fürst freiherr kaiser könig`)

// bodyWords is the words for organisations.
var bodyWords = set(bodies + foreignBodies + telegraphic)

// telegraphic is the missions and offices that American telegrams write in one word.
const telegraphic = ` amembassy amembassies amconsul amconsuls amcongen amlegation usmission usun usint uslo usdel secstate secdef cincpac washdc ukdel ukmis ukrep`

var missions = set(telegraphic)

// Mission reports whether a line begins with a mission or an office in one word, as
// American telegrams write it: AmEmbassy ZENDA 0412.
func Mission(line string) bool {
	first, _, _ := strings.Cut(line, " ")
	first = lower(first)
	return missions[first] || len(first) > 6 && strings.HasPrefix(first, "cinc")
}

// foreignBodies is words for organisations that stand in addresses more than below
// names.
const foreignBodies = ` ministerrat bundesrat nationalrat sicherheitsrat verteidigungsrat zentralrat wirtschaftsrat aufsichtsrat friedensrat weltfriedensrat directoire comité municipalité préfecture referat ambassade légation ministère gouvernement consulat délégation botschaft gesandtschaft ministerium regierung embajada ministerio gobierno consulado delegación legación ambasciata ministero governo legazione consolato`

const bodies = `chancery dept committee council ministry department embassy delegation government politburo presidium bureau legation mission office
	secretariat commission party cabinet section directorate union institute university agency board congress parliament assembly senate
	consulate consulate-general govt command headquarters staff society association company corporation court army fleet academy division administration
	missions embassies posts offices departments ministries delegations legations centre center posol sovposol sovembassy embassies league duma leadership central
	комитет комитету министерство министерству посольство посольству правительство правительству совет совету управление отдел миссия миссии политбюро президиум наркомат`

// complements is the words of what an office is for, behind which a name may stand.
var complements = set(`geral geraes state affairs foreign war defence defense trade interior finance treasury navy ministers republic countries colonies
	dominions security nations external internal commerce industry agriculture education justice labour labor economy culture health information
	transport communications supply staff forces police planning himself herself alone only personally jails prisons works posts railways colonies first second third vice prime acting special extraordinary
	intelligence plans operations administration research technology science support coordination estimates`)

// ends is those of them that end the wording of an office; after the commonest a
// single name may stand.
var (
	ends    = set(`war defence defense trade interior finance treasury navy republic colonies dominions nations security commerce industry agriculture education justice labour labor culture health information transport communications supply staff forces police`)
	closely = set(`state affairs ministers`)
)

// institutions is the words that stand before "of" and are no first name.
var institutions = set(`bank house houses chamber chambers state states city town county friends school college church order court port guild sons daughters
	knights people peoples voice isle isles gulf bay cape battle treaty peace day museum library archives archive society kingdom republic duchy empire
	federation confederation council director papers office officer free united central`)

// heads is the offices whose field may be a single word behind them.
var heads = set(`head chief director deputy leiter direktor referent directeur manager superintendent agent officer inspector`)

// acronyms is the abbreviations of bodies that are written like words.
var acronyms = set(telegraphic + ` nkid cc cpsu ussr usa us un uk mfa kgb nkvd nkgb mgb mid svr gru cia fbi nato sed prc dprk gdr frg ccp ccpcc vkp vkp(b rkp(b tass fco eec ec eu
	unesco rsfsr mvd ocp wto cominform comintern iccp kpd spd cdu cab`)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// lower is a word in small letters without what stands around it.
func lower(word string) string {
	if word == "" || !plainByte(word[0]) || !plainByte(word[len(word)-1]) {
		word = strings.Trim(word, ".,;:()[]\"'“”‘’")
	}
	w := strings.ToLower(word)
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

// plainByte reports whether a byte is a letter or figure of ASCII.
func plainByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }

func lastWord(text string) string {
	last := ""
	for w := range strings.FieldsSeq(text) {
		last = w
	}
	return last
}

// wordCount is how many words a text has.
func wordCount(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// isOffice reports whether a wording has a word for an office that stands before
// any word for a body: `Ambassador to the Union`, not `Office of the President`.
func isOffice(wording string) bool {
	body, general := false, false
	for word := range strings.FieldsSeq(wording) {
		w := lower(word)
		if general { // no General Staff, no General Political Department
			ofBody := !officeWords[w] && capital(word) && bodyWords[lower(lastWord(wording))]
			return !body && !bodyWords[w] && !ofBody
		}
		if general = w == "general" || w == "chief"; general {
			continue
		}
		if isOfficeWord(w) && !owns(word) {
			return !body
		}
		body = body || bodyWords[w] && w != "central"
	}
	return general && !body
}

// HasOffice reports whether a word of a line is one for an office or a body, be it
// part of a compound: Vice-Chairman. It is how the line below a name is told from
// another name.
func HasOffice(line string) bool {
	start := -1
	for i, r := range line {
		switch letter := unicode.IsLetter(r); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			if appoints(strings.ToLower(line[start:i])) {
				return true
			}
			start = -1
		}
	}
	return start >= 0 && appoints(strings.ToLower(line[start:]))
}

// HasBody reports whether a wording has a word for an organisation.
func HasBody(wording string) bool { return isBody(wording) && !isOffice(wording) }

// owns reports whether a word is in the possessive: the Minister's Department.
func owns(word string) bool { return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s") }

// isBody reports whether a wording has a word for a body, or is nothing but
// abbreviations of bodies.
func isBody(wording string) bool {
	words, short := 0, 0
	if lower(lastWord(wording)) == "soviet" {
		return true
	}
	for word := range strings.FieldsSeq(wording) {
		words++
		w := lower(word)
		if bodyWords[w] || house(w) || len(w) > 6 && strings.HasPrefix(w, "cinc") || strings.IndexByte(w, '/') > 0 && symbol.MatchString(word) {
			return true
		}
		if acronyms[w] && inCapitals(word) {
			short++
		}
	}
	return short > 0 && short == words || short > 1
}

// symbol is an office by its letters: S/S.
var symbol = pattern.MustCompile(`^\p{Lu}{1,5}(?:/\p{Lu}{1,5}){1,3}[.,]?$`)

// GivenName reports whether a word before initials may be a first name: it has
// one capital, no sentence begins with it as a rule, and it is of no office and no
// place.
func GivenName(word string) bool {
	w := lower(word)
	return len(w) > 2 && capital(word) && word[1:] == strings.ToLower(word[1:]) && !strings.ContainsAny(word, ".,:;()[]0123456789'’") &&
		!isOfficeWord(w) && !bodyWords[w] && !complements[w] && !starters[w] && !posts[w] && !lands[w] && honorific.FindString(word+" ") == ""
}

// MayBePerson reports whether a wording is not the name of an office or a body.
func MayBePerson(wording string) bool {
	return !isOffice(wording) && !isBody(wording)
}

// starters is words with which sentences begin.
var starters = set(`when if that this these those there then thus with without within while where whereas what which who whose although after before
	because besides both but during each earlier either even every finally first for from further here how however its later like many meanwhile
	moreover nor not now once one only our out over second since some soon such third through today tomorrow toward towards under until upon was
	were will yesterday yet you your and another any are as at by did does had has have his her him into she they their also accordingly
	sir lord lady von der das die ein eine als wie und auf mit nach von bei academician citizen comrades pravda
	inform instruct tell ask approve express visit request convey thank see note according deliver hand transmit report invite receive
	soviet american british russian chinese french german japanese korean indian australian ukrainian polish
	january february march april may june july august september october november december
	monday tuesday wednesday thursday friday saturday sunday`)

// house reports whether a word is compounded with one for an office or archive,
// as German has it.
func house(word string) bool {
	return slices.ContainsFunc(houses, func(end string) bool { return strings.HasSuffix(word, end) })
}

var houses = strings.Fields(`archiv amt verwaltung behörde direktion kommission ausschuss ministerium kanzlei gesellschaft verein universität
	komitee botschaft gesandtschaft`)

// abbreviation reports whether a word in capitals is that of a body or country.
func abbreviation(word string) bool { return acronyms[lower(word)] && inCapitals(word) }

// inCapitals reports whether a word has no small letters, but for those of a party: VKP(b).
func inCapitals(word string) bool {
	return strings.ReplaceAll(word, "(b)", "(B)") == strings.ToUpper(word)
}

// capital reports whether a word begins with a capital, after what may stand
// before it.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, `"“'([`))
	return unicode.IsUpper(r)
}

// proxy is how somebody signs for another.
var proxy = pattern.MustCompile(`^(?:[pPiI]\. ?[pPaAvV]\.|for|pp) `)

// Ranked reports whether a line is nothing but a rank and a name: Colonel Doe.
func Ranked(line string) bool {
	words := strings.Fields(line[len(proxy.FindString(line)):])
	if len(words) < 2 || len(words) > 4 || !ranks[lower(words[0])] {
		return false
	}
	for _, w := range words[1:] {
		if l := lower(w); !capital(w) || isOfficeWord(l) || bodyWords[l] || complements[l] || w == strings.ToUpper(w) && len(w) > 3 {
			return false
		}
	}
	return true
}

// surnames is the commonest surnames of Chinese.
var surnames = set(`wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng
	cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong
	bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin lei qiao zong geng ulanhu ji nie bo chiang chou chu teng`)

// given is one or two syllables of Chinese in Latin letters, or two with a hyphen.
var given = pattern.MustCompile(`^\p{Lu}\p{Ll}+-\p{Ll}+$|^(?i:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{1,3}(?:ng|n|r)?){1,2}$`)

// ChineseName reports whether two words are surname and given name of somebody Chinese.
func ChineseName(surname, name string) bool {
	return capital(surname) && surnames[lower(surname)] && capital(name) && given.MatchString(name)
}
