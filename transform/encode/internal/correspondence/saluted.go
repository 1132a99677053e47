package correspondence

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// Whom a salutation greets.

// afterMark is the mark of a note at the end of a salutation.
var afterMark = pattern.MustCompile(`(?: [a-h]| ?\*+|ᵃ|\[\d+\])[,!]?$`)

// beforeHerr is the adjectives of a salutation in German before the word of courtesy.
var beforeHerr = pattern.MustCompile(`^(?:\p{L}+,? ){1,5}((?:Herrn?|Frau) \p{Lu})`)

// isWhole reports whether a name is all of a wording, or what stands before its comma.
func isWhole(name, wording string) bool {
	rest, ok := strings.CutPrefix(wording, name)
	return ok && (rest == "" || rest[0] == ',')
}

// saluted is whom the salutation greets, if it says a name or an office.
func (e *examiner) saluted(d *structure.Division) []Party {
	for _, b := range d.Top {
		if b.Kind != form.Salutation {
			continue
		}
		plain := strings.TrimRight(afterMark.ReplaceAllString(e.text.Plain(b.Content()), ","), " —–-")
		if both := form.Salutem(plain); both != "" {
			return e.greetedBy(d, both, b.Content())
		}
		if name := form.ChineseGreeted(plain); name != "" {
			return []Party{{Text: name, Kind: tei.PersName, Span: b.Content()}}
		}
		var named []Party
		bare := strings.TrimRight(plain, " :!,")
		if m := beforeHerr.FindStringSubmatchIndex(bare); m != nil {
			bare = bare[m[2]:]
		}
		for _, p := range e.resolveAll(bare, b.Content()) {
			if p.Ref == "" && p.Person() && isWhole(p.Text, bare) && strings.Contains(p.Text, " ") && !patronymic.MatchString(p.Text) {
				continue // nothing of it is known to greet
			}
			if p.Ref != "" || p.Kind == tei.PersName && !anonymous.MatchString(p.Text) {
				named = append(named, p)
			}
		}
		if m := greetedName.FindStringSubmatch(plain); m != nil && len(named) == 0 {
			if p := e.resolve(m[1]+m[2]+m[3], b.Content()); p.Kind == tei.PersName && p.Text != "" && !anonymous.MatchString(p.Text) {
				named = append(named, p)
			}
		}
		if len(named) > 0 {
			return named
		}
	}
	for _, part := range d.Body {
		if part.Division != nil && part.Division.Type == structure.Quoted && !part.Division.Delimited {
			return e.saluted(part.Division)
		}
	}
	return nil
}

// greetedBy is whom the first line of a letter in Latin greets: what is left of the names
// there without that of who signs. The name keeps the case in which it stands.
func (e *examiner) greetedBy(d *structure.Division, both string, at source.Span) []Party {
	for _, b := range d.Bottom {
		if b.Kind != form.Signature {
			continue
		}
		signer := strings.TrimRight(e.text.Plain(b.Content()), " .,")
		rest, ok := strings.CutPrefix(both, signer)
		if !ok {
			rest, ok = strings.CutSuffix(both, signer)
		}
		if rest = strings.Trim(rest, " ,."); ok && form.IsName(rest) {
			return []Party{{Text: rest, Kind: tei.PersName, Span: at}}
		}
	}
	return nil
}

// patronymic is a first name with the father's: Rupert Iwanowitsch.
var patronymic = pattern.MustCompile(`^\p{Lu}\p{L}+ \p{Lu}\p{L}+(?:[oe][vw]i(?:ch|tsch|č)|[oe][vw]na|ович|евич|овна|евна)$`)

// greetedName is a name behind what the addressee is to the writer: Dear brother Rupert;
// Nell darling; hochgeehrter Herr Kreisrath Roe.
var greetedName = pattern.MustCompile(`^["“«]?(?i:(?:(?:my|mon|ma|mio|mia|meus?|minhas?|mi|mój|moj[ae]?|můj|mein|meine|prezad[oa]|kochan[yae]|drog[ia]|mił[ya]|mil[ýá]|drah[ýá]|own|very|ever|dear|dearest|beloved|loving|chère?|chers|chères|car[oa]|carissim[oa]|querid[oa]|estimad[oa]|bien|bonne?|petite?|vieille|vieux|theure?r?|teure?r?|geliebter?|liebes?|liebster?|gute|guter|beste|bester|liebe[rs]|verehrte?r?|hochgeehrte?r?|waarde|lieve|beste|geachte|kære|käre|kära) )+(?:(?:brother|sister|son|daughter|uncle|aunt|cousin|nephew|niece|friend|amic[oa]|fratello|sorella|zi[oa]|cugin[oa]|ami|amie|frère|soeur|sœur|cousine?|oncle|tante|herman[oa]) )?)((?:\p{Lu}[\p{L}.'’\-]*(?: |$|[,!:.])){1,3})$|^(?:My )?(\p{Lu}\p{Ll}+),? (?i:darling|dear|dearest|sweetheart|beloved|liebste|liebster|chérie?)[,!:]$|(?:Herrn?|Frau) (?:\p{L}*(?:[Rr]ath?|[Pp]rofessor|[Dd]o[ck]tor|[Dd]irektor|[Pp]räsident|[Mm]inister|[Ss]ekretär|[Mm]eister|[Pp]farrer|[Pp]astor|[Ll]ehrer)|Dr\.|Baron|Graf|Freiherr|General|Oberst|Hauptmann) ((?:(?:von|v\.|zu) )?\p{Lu}\p{Ll}+)[,!.]$`)

// anonymous is a salutation that greets without a name.
var anonymous = pattern.MustCompile(`^(?i:amice|amici|(?:hoch|ehr|wohl|gro(?:ß|ss?)|aller|durchl|insonder)\p{L}+(?:er|e|ste)|sirs?|sr|madm|my l(?:or)?d|gentlemen|ladies|madam|comrades?|friends?|colleagues?|brothers?|sisters?|father|mother|son|daughter|uncle|aunt|cousin|nephew|excellency|all|everyone|herr|frau|do[ck]tor|fräulein|freund|freundin|freunde|herren|vater|mutter|bruder|schwester|sohn|tochter|tante|onkel|neffe|vetter|kollege|genossen?|dad|daddy|mum|mummy|mom|folks|gran|granny|grandma|grandpa|grandmother|grandfather|parents|siostr[oa]|brac(?:ie|iszku)|ojcze|matko|mamo|tato|synu|córko|przyjaciel[ue]|pan(?:ie|i)|żono|mężu|wuju|ciociu|bratře|sestro|otče|příteli|pane|irmã[o]?|pai|mãe|filh[oa]|senhora?|ti[oa]|prim[oa]|hij[oa]|padre|madre|señora?|bror|broder|syster|söster|far|mor|vän|ven|min herre|broeder|zuster|vader|moeder|heer|mijnheer|mevrouw|signor[ea]?|cugin[oa]|figli[oa]|(?:frau |herr |gnädige )?(?:baronin|baron|gräfin|graf|fürstin|fürst|prinzessin|frau|fräulein)|(?:eure?|euere?r?|eurer|ew\.) \p{L}+|(?:vostra )?eccellenza(?: \p{L}+)?|excellenz|exzellenz|durchlaucht|majestät|(?:hoch|wohl|edel|hochedel|hochwohl)?gebor(?:ne|en|ene)r?|guten (?:morgen|tag|abend)|good (?:morning|evening)|mon(?:sieur|seigneur)|madame|mademoiselle|.*\b(?:freund|wife|husband|parents|hermano|hermana|amigo|amiga|vriend|vriendin|brothers?|sisters?|friends?|father|mother|comrades|herr|amico|amica|ami|amie|signore|signora))$`)

// greets reports whether a division has a salutation of its own.
func greets(d *structure.Division) bool {
	for i := range d.Top {
		if d.Top[i].Kind == form.Salutation {
			return true
		}
	}
	return false
}

// fullName gives the addressee whom a quoted message greets by the first name alone the name
// that the sentence has which leads to it: Convey to Comrade Rupert Doe the following:
func (e *examiner) fullName(greeted []Party, lead string) {
	if len(greeted) != 1 || greeted[0].Ref != "" || !greeted[0].Person() || strings.Contains(greeted[0].Text, " ") || !strings.HasSuffix(lead, ":") {
		return
	}
	_, rest, ok := strings.Cut(lead, " "+greeted[0].Text+" ")
	if !ok {
		return
	}
	if surname, _, _ := strings.Cut(rest, " "); e.isName(greeted[0].Text + " " + surname) {
		greeted[0].Text += " " + surname
	}
}
