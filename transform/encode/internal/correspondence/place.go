package correspondence

import (
	"cmp"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// Where a message was written: by its dateline, its letterhead or its number.

// sentFromPost is such a line with the place first: From Strelsau, dispatched on 3 May.
var sentFromPost = pattern.MustCompile(`^From (\p{Lu}[\p{L} \-]{2,24}?)[.,]? (?i:dispatched|despatched|sent|received)\b`)

// lastPost is the place on the last line of a letterhead, or "".
func (e *examiner) lastPost(b *structure.Block) string {
	if b.Kind != form.Letterhead {
		return ""
	}
	line := who.Calm(strings.TrimRight(e.text.Plain(b.Lines[len(b.Lines)-1].Span), " .,"))
	if k := strings.LastIndex(line, ", "); k > 0 && who.IsPost(line[k+2:]) { // Prime Minister's Office, Canberra
		line = line[k+2:]
	}
	if len(line) <= 30 && who.IsPost(line) {
		return line
	}
	for i := len(b.Lines) - 1; i >= 0; i-- {
		for _, coded := range []*pattern.Regexp{codeBefore, codeBehind} {
			m := coded.FindStringSubmatch(e.text.Plain(b.Lines[i].Span))
			if m != nil && who.IsPost(who.Calm(m[1])) {
				return who.Calm(m[1])
			}
		}
	}
	return ""
}

var (
	// codeBefore is a place behind the code of the post: 102 BERLIN, Platz 2.
	codeBefore = pattern.MustCompile(`^(?:\p{Lu}{1,2}[- ])?\d{1,5} (\p{Lu}[\p{L}\-]+(?: \p{Lu}[\p{L}\-]+)?)(?: \d{1,2})?(?:,.*)?$`)
	// codeBehind is a place with the code, or the district, behind it: Washington, D.C. 20520.
	codeBehind = pattern.MustCompile(`^(\p{Lu}[\p{L}\-]+(?: \p{Lu}[\p{L}\-]+)?),? (?:(?:D\. ?C\.|DC|A\. ?C\. ?T\.|ACT)(?: \d{4,5})?|[NSEW]{1,2}\.? ?[NSEWC]?\.? ?\d{1,2}|\d{4,6})\.?$`)
)

// placeOf is where a message was written, by its first dateline: the place that
// the authority knows there, or the words before the date; else by its letterhead.
func (e *examiner) placeOf(m *Message) []Party {
	var found, above []Party
	m.blocks(func(b *structure.Block) {
		switch {
		case b.Kind == form.Dateline && len(found) == 0:
			found = e.datelinePlace(b)
		case b.Kind != form.Dateline && len(above) == 0:
			above = e.headPlace(b)
		}
	})
	switch {
	case len(found) > 0:
		return found
	case len(above) > 0:
		return above
	}
	if at := e.addressPlace(m.Division); len(at) > 0 {
		return at
	}
	if at := e.lastPlace(m); len(at) > 0 {
		return at
	}
	return e.numberedAt(m)
}

// headPlace is the place that a letterhead has, or what was done with a telegram.
func (e *examiner) headPlace(b *structure.Block) []Party {
	switch b.Kind {
	case form.Letterhead, form.Address, form.Handling:
	default:
		return nil
	}
	plain, at := e.text.Plain(b.Content()), ""
	switch {
	case b.Kind == form.Letterhead || b.Kind == form.Address && districtPlace.MatchString(plain):
		at = cmp.Or(housePlace(plain), e.lastPost(b))
	case b.Kind == form.Handling:
		if m := sentFromPost.FindStringSubmatch(plain); m != nil {
			at = who.Calm(m[1])
		}
	}
	if at == "" {
		return nil
	}
	return []Party{e.place(at, b.Content())}
}

// datelinePlace is the place of a dateline.
func (e *examiner) datelinePlace(b *structure.Block) []Party {
	if known := placesOf(e.namesIn(b.Whole())); len(known) > 0 {
		return known[:1]
	}
	if ds := e.datesIn(b.Whole()); len(ds) > 0 {
		return e.besideDate(b, ds)
	}
	plain := strings.TrimRight(noDate.ReplaceAllString(e.text.Plain(b.Content()), ""), " .,")
	if label := placeLabel.FindString(plain); label != "" {
		return []Party{e.place(who.Calm(plain[len(label):]), b.Content())}
	}
	if weekdays.MatchString(plain) {
		plain = placeBefore(plain)
	}
	if placeLine.MatchString(plain) && !personal.MatchString(plain) {
		return []Party{{Text: who.Calm(plain), Kind: tei.PlaceName, Span: b.Content()}}
	}
	return nil
}

// besideDate is the place before the date of a dateline, or behind it.
func (e *examiner) besideDate(b *structure.Block, ds []dates.Date) []Party {
	before := source.Span{Start: b.Content().Start, End: ds[0].Start}
	if words := e.text.Plain(before); words == "" || personal.MatchString(words) { // 3 May 1901, Strelsau
		before = behindDate(ds, b.Content().End)
	}
	words := e.text.Plain(before)
	if at := cmp.Or(placeBefore(words), housePlace(words)); at != "" && !dateWord.MatchString(at) {
		return []Party{{Text: who.Calm(at), Kind: tei.PlaceName, Span: before}}
	}
	return nil
}

// numberedAt is the post that stands before the number of a telegram.
func (e *examiner) numberedAt(m *Message) []Party {
	for _, b := range m.Division.Top {
		if b.Kind != form.Number {
			continue
		}
		if post := who.Calm(form.PostOfNumber(e.text.Plain(b.Content()))); who.IsPost(post) {
			return []Party{e.place(post, b.Content())}
		}
	}
	return nil
}

// placeLabel is what a form calls the place.
var placeLabel = pattern.MustCompile(`^(?i:place|location|ort|lieu|luogo|lugar|plaats) ?: ?`)

// behindDate is what stands behind the date of a dateline that goes on to an end, up to
// the time of the day: 3 May 1901, Strelsau, 12 noon.
func behindDate(ds []dates.Date, end int) source.Span {
	last := len(ds) - 1
	for last > 0 && ds[last].Clock {
		end = ds[last].Start
		last--
	}
	return source.Span{Start: ds[last].End, End: end}
}

// housePlace is the place in a line of a letterhead that is the address of a house; ""
// when it is none.
func housePlace(line string) string {
	if m := districtPlace.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	first, second, ok := strings.Cut(strings.TrimRight(line, " ,."), ", ")
	if !ok || strings.Contains(second, ",") || housed.MatchString(first) == housed.MatchString(second) {
		return ""
	}
	if housed.MatchString(first) {
		first = second
	}
	if m := placeWords.FindStringSubmatch(strings.Trim(first, " .")); m != nil {
		return m[1]
	}
	return ""
}

// districtPlace is a place with the number of its district before a street: Strelsau
// XVIII. Neulandgasse 7.
var districtPlace = pattern.MustCompile(`^(\p{Lu}[\p{L}\-]{2,}),? [IVX]{1,5}[.,] ?\p{Lu}.*\d`)

// dateWord is a word that leads to a date and is no place.
var dateWord = pattern.MustCompile(`^(?i:dated?|datum|sent)$`)

// placeLine is a place on a line of its own beside the date.
var placeLine = pattern.MustCompile(`^\p{Lu}[\p{L}.'’\-]+(?:,? \p{Lu}[\p{L}.'’\-]+){0,2}$`)

// weekdays is a day of the week before a date, which is no place.
var weekdays = pattern.MustCompile(`,? ?(?i:(?:mon|diens|dins|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),?(?: (?i:früh|morgen|mittag|nachmittag|abends?|nachts|matin|soir|morn(?:ing)?|noon|afternoon|evening|night))?,? ?(?:den|am|the|le)? ?$`)

// valediction is the leave in Latin that stands before place and date.
var valediction = pattern.MustCompile(`^(?:Bene )?[Vv]ale(?:te)?[.,] `)

// noDate is what stands for the date behind a place: Strelsau, undated.
var noDate = pattern.MustCompile(`,? \[?(?i:undated|n\.d\.|no date)\]?\.?$`)

// placeBefore is the place in the words before a date: the last part that is no house,
// street or number; "" when there is none.
func placeBefore(words string) string {
	words = valediction.ReplaceAllString(words, "")
	words = strings.Trim(weekdays.ReplaceAllString(strings.TrimRight(words, " ,[("), ""), " ,[](")
	words = strings.TrimRight(articleBehind.ReplaceAllString(words, ""), " ,")
	if m := inBefore.FindStringSubmatchIndex(words); m != nil {
		words = words[m[2]:]
	}
	if both := strings.Trim(words, " .,;"); twoPlaces.MatchString(both) && !housed.MatchString(both) {
		return both
	}
	parts := strings.Split(strings.Trim(words, " .,;"), ",")
	for i := len(parts) - 1; i >= 0; i-- {
		part := strings.Trim(parts[i], " .[]")
		if len(parts) > 1 && housed.MatchString(part) {
			continue
		}
		if m := placeWords.FindStringSubmatch(part); m != nil {
			return m[1]
		}
	}
	return ""
}

// twoPlaces is a place and the quarter or the country where it is: Zürich, Oberstrass.
var twoPlaces = pattern.MustCompile(`^\p{Lu}[\p{L}\-]{2,}, \p{Lu}[\p{L}\-]{2,}$`)

var (
	// articleBehind is what leads to a date behind the place.
	articleBehind = pattern.MustCompile(`,?(?:^|[ ,])(?i:den|d\.|d|am|the|le|ce|li|lì|il|addì|a dì|adì|el|y|a|día|dia|dnia|dn\.|dne|this|ye|on) ?$`)
	// inBefore is the word before a place that says in it.
	inBefore = pattern.MustCompile(`^(?:(?:À|A|Da|Di|Aus|Zu|Im|In|From|At|Written at|Dabam|Datum|Datae|Dat\.|Scribebam|Raptim|Ex|v|ve|w|we|u|na|en|em|zu|te|à|a|im|in|i|aus|dal?|di|from|at)|(?:(?:au|du|dal|im) (?i:quartier[- ]g[ée]n[ée]ral|quartier generale|hauptquartier|camp|bivouac|campo|lager)(?: de| devant| à| du| di| bei| bey| zu| vor| von|,)?)) (\p{Lu})`)
	// personal is the name of a person: behind a title, or an initial that none of a place
	// begins with (N. York, S. Gilgen).
	personal = pattern.MustCompile(`^(?:(?:Dr|Prof|Ing|Mr|Mrs|Rev)\.? |(?:Miss|Sir|Baron|Graf|Gräfin) |[A-DF-MO-RT-VX-Z]\. ?(?:\p{Lu}\. ?)*\p{Lu}\p{Ll})`)
	// housed is a part of an address that is no place: a house or a street.
	housed = pattern.MustCompile(`(?i)\b(?:pension|hot[eé]l|villa|gasthof|gasthaus|schloss|schloß|haus|house|castle|cottage|inn|club|street|road|avenue|square|lane|terrace|palace|rue|via|piazza|caf[eé]|restaurant|platz|quai|kai|calle|plaza)\b|\p{L}(?:stra(?:ß|ss)e|str\.|gasse|platz|allee|quai|kai)(?:$| )`)
	// placeWords is a place, with the number of a house or a district behind it.
	placeWords = pattern.MustCompile(`^(\p{Lu}[\p{L}.'’/\-]+(?: (?:a\.|d\.|am|an|der|im|in|bei|bey|vor|near|ob|sur|sul|on|upon|de|la|le|\p{Lu}[\p{L}'’/\-]+)){0,4}?)(?:,? ?(?:\p{Lu}\.? ?){0,2}(?:(?:Nr|No|N)\.? ?)?\d{1,4}[a-z]?|(?: \p{Lu}\.){1,2}| [IVX]+\.?)?$`)
)
