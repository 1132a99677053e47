package layout

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// The digital archive's export with all its line ends lost: the same fields, in
// one line.
//
//	Digital Archive ... October 05, 1945 Record of Conversation Citation: ... Contents: English Translation [text]

var (
	flatLabel = pattern.MustCompile(`(?:^|\s)(Citation|Summary|Original Language|Contents|Credits):\s`)
	flatOffer = pattern.MustCompile(`^\s*(?:[-–•*·]\s*)?\p{Lu}\p{L}+ (?:Translation|Transcription|Transcript|Scan|Original)\b`)
	siteStart = pattern.MustCompile(`^\s*(?:Digital Archive|International History Declassified|(?:https?://)?digitalarchive\.wilsoncenter\.org/?)(?:\s+|$)`)
)

// isFlat knows the layout by three different labels within one line.
func isFlat(text *source.Text) bool {
	for _, l := range text.Lines() {
		seen := map[string]bool{}
		for _, m := range flatLabel.FindAllStringSubmatch(text.Of(l.Span), 20) {
			seen[m[1]] = true
		}
		if seen["Citation"] && len(seen) >= 3 {
			return true
		}
		if !l.Gap && l.Len() < 200 {
			return false
		}
	}
	return false
}

func readFlat(t *Transcript) {
	labels := t.flatLabels()
	head := t.Text.All()
	if len(labels) > 0 {
		head.End = labels[0].Start
	}
	t.flatHead(t.Text.Trim(head), labels)
	body := head.End
	for i, label := range labels {
		end := len(t.Text.Raw)
		if i+1 < len(labels) {
			end = labels[i+1].Start
		}
		body = t.flatField(label, source.Span{Start: label.End, End: end}, i+1 == len(labels))
	}
	t.Blocks = t.segment(t.Text.LinesOf(source.Span{Start: body, End: len(t.Text.Raw)}))
}

// flatLabels is the first place of each label, up to and with Contents.
func (t *Transcript) flatLabels() []source.Span {
	var labels []source.Span
	seen := map[string]bool{}
	for _, m := range flatLabel.FindAllStringSubmatchIndex(t.Text.Raw, -1) {
		name := t.Text.Raw[m[2]:m[3]]
		if seen[name] {
			break
		}
		seen[name] = true
		labels = append(labels, source.Span{Start: m[2], End: m[3] + 1})
		if name == "Contents" {
			break
		}
	}
	return labels
}

// flatHead reads what stands before the first label: the site's phrases, a
// date, the title. The labels are kept with the phrases, because within a line
// they are words like others.
func (t *Transcript) flatHead(head source.Span, labels []source.Span) {
	var site []source.Span
	for {
		loc := siteStart.FindStringIndex(t.Text.Of(head))
		if loc == nil {
			break
		}
		site = append(site, t.Text.Trim(source.Span{Start: head.Start, End: head.Start + loc[1]}))
		head = t.Text.Trim(source.Span{Start: head.Start + loc[1], End: head.End})
	}
	t.field(Site, append(site, labels...)...)
	if loc := leadingDate.FindStringIndex(t.Text.Of(head)); loc != nil {
		t.field(Date, source.Span{Start: head.Start, End: head.Start + loc[1]})
		head = t.Text.Trim(source.Span{Start: head.Start + loc[1], End: head.End})
	}
	t.field(Title, head)
}

// flatField stores a field and returns where the text begins, which is after
// the last one.
func (t *Transcript) flatField(label, value source.Span, last bool) int {
	key := archiveLabels[strings.ToLower(strings.TrimSuffix(t.Text.Of(label), ":"))]
	end := value.End
	if last {
		end = value.Start
		if loc := flatOffer.FindStringIndex(t.Text.Of(value)); key == Contents && loc != nil {
			end = value.Start + loc[1]
		}
	}
	t.archiveValue(key, []source.Line{{Span: t.Text.Trim(source.Span{Start: value.Start, End: end})}})
	return end
}
