package who

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Where telegrams come from and go to: `FROM: ROME`. By form a place is a name
// like any other, so the seats of governments and the other places where missions
// are have to be known.

// IsPost reports whether a wording is nothing but the name of a place where
// missions are, with who is to get the message there in brackets or not.
func IsPost(wording string) bool {
	if k := strings.Index(wording, " ("); k > 0 && strings.HasSuffix(wording, ")") {
		wording = wording[:k]
	}
	if k := len(wording) - len(", D.C"); k > 0 && (wording[k:] == ", D.C" || wording[k:] == " D.C.") { // Washington, D.C.
		wording = strings.TrimSuffix(wording[:k], ",")
	}
	if len(wording) > longestPost || !capital(wording) {
		return false
	}
	return posts[strings.ToLower(strings.Trim(wording, ".,;:()[]\"'“”‘’"))]
}

// longestPost is more bytes than any of the names has.
const longestPost = 24

// listed divides a wording that is a list of places, of which most are known: what
// stands between them is a place too.
func listed(wording string) []Party {
	items := itemEnd.Split(bareLead(wording))
	if len(items) < 2 {
		return nil
	}
	var all []Party
	known := 0
	for _, item := range items {
		item = strings.Trim(item, " .")
		if post, office, ok := strings.Cut(item, " for "); ok && IsPost(post) && isOffice(office) {
			known++
			p, _ := one(office)
			all = append(all, Party{Kind: Place, Name: post}, p)
			continue
		}
		switch {
		case IsPost(item):
			known++
			if k := strings.Index(item, " ("); k > 0 {
				item = item[:k]
			}
		case !capital(item) || wordCount(item) > 2 || courteous(item) || strings.ContainsAny(item, ".()") || isOffice(item) || isBody(item):
			return nil
		}
		all = append(all, Party{Kind: Place, Name: item})
	}
	if known*2 < len(items) {
		return nil
	}
	if len(all) == 2 && known == 1 && wordCount(all[0].Name) == 1 && strings.Contains(wording, all[0].Name+", ") && IsPost(all[1].Name) {
		all[0].Kind = Person // Doe, Washington
	}
	return all
}

// posted divides a wording that names a place where missions are before who is there:
// Vienna, Ruritanian Ambassador.
func posted(wording string) []Party {
	wording = bareLead(wording)
	post, rest, ok := strings.Cut(wording, ", ")
	dashed := false
	for _, dash := range []string{" - ", " -- ", " – ", " — "} {
		if before, behind, cut := strings.Cut(wording, dash); cut && len(before) < len(post) {
			post, rest, ok, dashed = before, behind, true, true
		}
	}
	if before, behind, cut := strings.Cut(wording, " for "); cut && !ok && isOffice(behind) {
		post, rest, ok = before, behind, true // Vienna for the Ambassador
	}
	if !ok || !IsPost(post) || !dashed && !isOffice(rest) && !isBody(rest) && !courteous(rest) {
		return nil
	}
	p, ok := one(rest)
	if !ok {
		return nil
	}
	return []Party{{Kind: Place, Name: post}, p}
}

var itemEnd = pattern.MustCompile(`,? (?:and|AND) |[,;] ?`)

// leadIn is the words that lead to a sender or an addressee and are no courtesy.
var leadIn = pattern.MustCompile(`^(?i:to|from|for|via|through|at|addressee|sender|recipient|receiver|sent by|received by)(?::| :)? +`)

func bareLead(wording string) string {
	wording = strings.Trim(wording, " .,;:")
	return wording[len(leadIn.FindString(wording)):]
}

// lands is the countries, by their last words, that stand before a name: of Great
// Britain H. Doe.
var lands = set(`britain france germany italy spain portugal poland russia china japan india canada australia america states kingdom
	austria hungary turkey greece sweden norway denmark finland holland netherlands belgium switzerland egypt israel iran iraq
	syria lebanon pakistan ceylon burma thailand vietnam laos cambodia indonesia korea mongolia bulgaria romania roumania
	yugoslavia albania czechoslovakia cuba mexico brazil argentina chile peru africa ghana nigeria ethiopia ireland scotland
	england wales ukraine zealand union republic`)

// EndsAsLand reports whether the last word of a wording is that of a country, or of a kind
// of state.
func EndsAsLand(wording string) bool { return lands[lower(lastWord(wording))] }

// posts is the seats of governments, and other places where missions are, by the
// names that English, French and German texts of the last centuries give them. Names
// that are first of all those of persons are left out.
var posts = lines(`
	Abidjan|Abu Dhabi|Accra|Addis Ababa|Aden|Algiers|Alger|Amman|Amsterdam|Ankara|Angora|Antananarivo|Antwerp|Asmara|Astana|Asuncion|Asunción|Athens|Athen|Athènes
	Baghdad|Bagdad|Baku|Bamako|Bandung|Bangkok|Bangui|Barcelona|Basel|Batavia|Beijing|Beirut|Beyrouth|Belgrade|Belgrad|Berlin|Bern|Berne|Bogota|Bogotá|Bombay|Bonn|Brasilia|Brasília|Bratislava|Brazzaville|Brussels|Brüssel|Bruxelles|Bucharest|Bukarest|Bucarest|Budapest|Buenos Aires|Bujumbura
	Cairo|Kairo|Le Caire|Calcutta|Canberra|Canton|Cape Town|Caracas|Chengtu|Chongqing|Chungking|Colombo|Conakry|Constantinople|Konstantinopel|Copenhagen|Kopenhagen|Copenhague
	Dacca|Dhaka|Dakar|Damascus|Damaskus|Danzig|Dar es Salaam|Delhi|Djakarta|Jakarta|Djibouti|Doha|Dresden|Dublin|Dushanbe
	Entebbe|Frankfurt|Freetown|Gaborone|Geneva|Genf|Genève|Guatemala City|Hague|The Hague|Den Haag|La Haye|Hamburg|Hankow|Hanoi|Harare|Harbin|Havana|La Habana|Helsinki|Helsingfors|Hong Kong
	Islamabad|Istanbul|Jeddah|Jidda|Jerusalem|Johannesburg|Kabul|Kampala|Karachi|Kathmandu|Katmandu|Khartoum|Kiev|Kyiv|Kigali|Kingston|Kinshasa|Kuala Lumpur|Kuwait
	La Paz|Lagos|Lahore|Leningrad|Leopoldville|Léopoldville|Libreville|Lima|Lisbon|Lissabon|Lisbonne|Ljubljana|Lome|Lomé|London|Londres|Luanda|Lusaka|Luxembourg|Luxemburg
	Madras|Madrid|Managua|Manila|Maputo|Marseilles|Melbourne|Mexico City|México|Milan|Minsk|Mogadishu|Monrovia|Montevideo|Montreal|Moscow|Moskau|Moscou|Mukden|Munich|München|Muscat
	Nairobi|Nanking|Nanjing|Naples|New Delhi|New York|Niamey|Nicosia|Nouakchott|Oslo|Ottawa|Ouagadougou
	Panama City|Paris|Peking|Pékin|Peiping|Petrograd|Phnom Penh|Port-au-Prince|Port Louis|Port Moresby|Prague|Prag|Pretoria|Pyongyang|Quito
	Rabat|Rangoon|Yangon|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rom|Saigon|San Francisco|San José|San Salvador|Sanaa|Santiago|Santo Domingo|Sarajevo|Seoul|Shanghai|Singapore|Skopje|Sofia|St. Petersburg|St Petersburg|Saint Petersburg|Petersburg|Stockholm|Stuttgart|Suva|Sydney
	Taipei|Tallinn|Reval|Tananarive|Tangier|Tashkent|Tbilisi|Tiflis|Tegucigalpa|Teheran|Tehran|Tel Aviv|Tientsin|Tirana|Tokyo|Tokio|Toronto|Trieste|Tripoli|Tunis|Turin
	Ulan Bator|Ulaanbaatar|Valletta|Vatican|Vatican City|Venice|Vienna|Wien|Vienne|Vientiane|Vilnius|Warsaw|Warschau|Varsovie|Washington|Washington DC|Washington D.C|Wellington|Windhoek
	Yaoundé|Yaounde|Yerevan|Zagreb|Zurich|Zürich`)

// lines is a set of the names between bars, in small letters.
func lines(names string) map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.FieldsFunc(strings.ToLower(names), func(r rune) bool { return r == '|' || r == '\n' }) {
		all[strings.TrimSpace(name)] = true
	}
	return all
}
