package correspondence

import (
	"cmp"
	"slices"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// maxReceived is how many blocks below `Received ...` a date may stand that says
// when.
const maxReceived = 3

// dateOf is the date in the opening of a message, or at its end.
func (e *examiner) dateOf(m *Message) (*dates.Date, string) {
	if m.Division.HasDays() {
		return nil, "" // each of them has its own
	}
	var found *dates.Date
	var wording string
	since := maxReceived // blocks since it was said what was done with the paper
	look := func(b *structure.Block) {
		if since++; b.Kind == form.Handling && !ofTelegram.MatchString(e.text.Plain(b.Whole())) {
			since = 0
		}
		if b.Kind != form.Dateline || found != nil || since < maxReceived && since > 0 && b.Says != form.DateLabel {
			return
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				found, wording = &x, e.text.Plain(x.Span())
				return
			}
		}
	}
	outer := *m
	if signs(m.Division) {
		outer.Division = unquoted(m.Division)
	}
	outer.blocks(look)
	if found == nil {
		found, wording = e.sentOn(m)
	}
	if found == nil {
		found, wording = e.decidedOn(m)
	}
	return found, wording
}

// ofTelegram is a line on how a telegram went or to whom it was shown, beside which its
// own date stands.
var ofTelegram = pattern.MustCompile(` DISTRIBUTION$|^\[(?:Telegram|Airgram|Paraphrase|Extracts?|Translation)\b|^[DR][.:] ?\d|^(?i:cypher|cipher|code|en clair)\b`)

// unquoted is a division without the messages that it quotes.
func unquoted(d *structure.Division) *structure.Division {
	if !slices.ContainsFunc(d.Body, quotes) {
		return d
	}
	outer := *d
	outer.Body = slices.DeleteFunc(slices.Clone(d.Body), quotes)
	return &outer
}

// quotes reports whether a part of a body is a message that is quoted.
func quotes(p structure.Part) bool {
	return p.Division != nil && p.Division.Type == structure.Quoted
}

// decidedOn is the day in the head of a decision, or in that of the first of its items:
// Decision of May 5, 1950.
func (e *examiner) decidedOn(m *Message) (*dates.Date, string) {
	heads := m.Division.Top
	if body := m.Division.Body; len(body) > 0 && body[0].Division != nil && body[0].Division.Type == structure.Item {
		heads = slices.Concat(heads, body[0].Division.Top)
	}
	for _, b := range heads {
		if b.Kind != form.Head || !decided.MatchString(e.text.Plain(b.Content())) {
			continue
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				return &x, e.text.Plain(x.Span())
			}
		}
	}
	return nil, ""
}

// Decides reports whether a head is that of a decision with its day.
func Decides(head string) bool { return decided.MatchString(head) }

// decided is how such a head begins.
var decided = pattern.MustCompile(`^(?i:decision|resolution|decree|order|protocol|minutes|решени[ея]|постановлени[ея]|распоряжение|протокол|выписка) .{0,80}\b\d{4}`)

// sentOn is the day in the line of a form that says when a message was sent.
func (e *examiner) sentOn(m *Message) (*dates.Date, string) { return e.handledOn(m, sentForm) }

// arrivedOn is the day in the line of a form that says when a message was received.
func (e *examiner) arrivedOn(m *Message) (*dates.Date, string) { return e.handledOn(m, receivedForm) }

// handledOn is the day in the first line of a form that begins so.
func (e *examiner) handledOn(m *Message, begins *pattern.Regexp) (found *dates.Date, wording string) {
	m.blocks(func(b *structure.Block) {
		if found != nil || b.Kind != form.Handling || !begins.MatchString(e.text.Plain(b.Content())) {
			return
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				found, wording = &x, e.text.Plain(x.Span())
				return
			}
		}
	})
	return found, wording
}

// receivedForm is how a line begins that says when a message came.
var receivedForm = pattern.MustCompile(`^[\[(]?(?i:received|rec['’]d|arrived|eingegangen|eing\.|получен[оа]|принят[оа])(?:[^\p{L}]|$)|^R[.:] ?\d`)

// sentForm is how such a line begins.
var sentForm = pattern.MustCompile(`^[\[(]?(?i:sent|dispatched|despatched|transmitted|(?:date|time|day|hour)(?: and time)? of (?:dispatch|despatch|sending|transmission)|отправлен[ао]|передан[ао]|сдан[ао])(?:[^\p{L}]|$)|^From \p{Lu}[\p{L} \-]{2,24}, (?i:dispatched|despatched|sent)\b|^D[.:] ?\d`)

// sentFromPost is such a line with the place first: From Strelsau, dispatched on 3 May.
var sentFromPost = pattern.MustCompile(`^From (\p{Lu}[\p{L} \-]{2,24})[.,] (?i:dispatched|despatched|sent|received)\b`)

// lastPost is the place on the last line of a letterhead, or "".
func (e *examiner) lastPost(b *structure.Block) string {
	if b.Kind != form.Letterhead {
		return ""
	}
	line := who.Calm(strings.TrimRight(e.text.Plain(b.Lines[len(b.Lines)-1].Span), " .,"))
	if len(line) > 30 || !who.IsPost(line) {
		return ""
	}
	return line
}

// placeOf is where a message was written, by its first dateline: the place that
// the authority knows there, or the words before the date.
func (e *examiner) placeOf(m *Message) []Party {
	var found []Party
	var above *Party // in the letterhead
	m.blocks(func(b *structure.Block) {
		if (b.Kind == form.Letterhead || b.Kind == form.Address && districtPlace.MatchString(e.text.Plain(b.Content()))) && above == nil {
			if at := cmp.Or(housePlace(e.text.Plain(b.Content())), e.lastPost(b)); at != "" {
				p := e.place(at, b.Content())
				above = &p
			}
		}
		if b.Kind == form.Handling && above == nil {
			if at := sentFromPost.FindStringSubmatch(e.text.Plain(b.Content())); at != nil {
				p := e.place(at[1], b.Content())
				above = &p
			}
		}
		if b.Kind != form.Dateline || len(found) > 0 {
			return
		}
		if found = placesOf(e.namesIn(b.Whole())); len(found) > 0 {
			found = found[:1]
			return
		}
		if ds := e.datesIn(b.Whole()); len(ds) > 0 {
			before := source.Span{Start: b.Content().Start, End: ds[0].Start}
			if words := e.text.Plain(before); words == "" || personal.MatchString(words) { // 3 May 1901, Strelsau
				before = behindDate(ds, b.Content().End)
			}
			words := e.text.Plain(before)
			if at := cmp.Or(placeBefore(words), housePlace(words)); at != "" && !dateWord.MatchString(at) {
				found = []Party{{Text: who.Calm(at), Kind: tei.PlaceName, Span: before}}
			}
			return
		}
		plain := strings.TrimRight(e.text.Plain(b.Content()), " .,")
		if label := placeLabel.FindString(plain); label != "" {
			found = []Party{e.place(who.Calm(plain[len(label):]), b.Content())}
			return
		}
		if weekdays.MatchString(plain) {
			plain = placeBefore(plain)
		}
		if placeLine.MatchString(plain) && !personal.MatchString(plain) {
			found = []Party{{Text: who.Calm(plain), Kind: tei.PlaceName, Span: b.Content()}}
		}
	})
	if len(found) == 0 && above != nil {
		found = []Party{*above}
	}
	if len(found) == 0 {
		return e.numberedAt(m)
	}
	return found
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

// placeBefore is the place in the words before a date: the last part that is no house,
// street or number; "" when there is none.
func placeBefore(words string) string {
	words = strings.Trim(weekdays.ReplaceAllString(strings.TrimRight(words, " ,[("), ""), " ,[](")
	words = strings.TrimRight(articleBehind.ReplaceAllString(words, ""), " ,")
	if m := inBefore.FindStringSubmatchIndex(words); m != nil {
		words = words[m[2]:]
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

var (
	// articleBehind is what leads to a date behind the place.
	articleBehind = pattern.MustCompile(`,?(?:^|[ ,])(?i:den|d\.|d|am|the|le|ce|li|lì|il|addì|el|día|dia|dnia|dn\.|dne|this|ye|on) ?$`)
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
