package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
)

// Lines that were set in a typeface, without an empty line between paragraphs,
// come out as those paragraphs, whatever their width: no paragraph is cut, and
// where two are one the encoder says so.
func TestParagraphsOfSetLines(t *testing.T) {
	paragraphs := saltWorks(12)
	for _, face := range []string{"typewriter", "sans", "serif"} {
		found, all := 0, 0
		for full := 30000; full < 48000; full += 370 {
			script, err := layout.Read(source.Decode([]byte(set(paragraphs, face, full))), "plain", nil)
			if err != nil {
				t.Fatal(err)
			}
			all, found = all+len(paragraphs), found+len(script.Blocks)
			unclear := 0
			for _, f := range script.Findings {
				if f.Code == "paragraph-unclear" {
					unclear++
				}
			}
			if lost := len(paragraphs) - len(script.Blocks); lost > unclear {
				t.Errorf("%s %d: %d paragraph ends lost, %d reported", face, full, lost, unclear)
			}
			whole := strings.Join(paragraphs, "\n") + "\n"
			for _, b := range script.Blocks {
				if text := script.Text.Plain(b.Whole()); !strings.Contains(strings.ReplaceAll(whole, "\n", " "), text+" ") || !strings.Contains(whole, text[max(0, len(text)-20):]+"\n") {
					t.Errorf("%s %d: cut after %q", face, full, text)
				}
			}
		}
		if found*100 < all*88 {
			t.Errorf("%s: %d paragraphs found of %d", face, found, all)
		}
	}
}

// What such lines leave open another rendering of the same paragraphs settles, of a typeface
// and width of its own and with empty lines between them; one that leaves it open, too, or
// that has other words, does not.
func TestParagraphsThatAnotherRenderingShows(t *testing.T) {
	paragraphs := saltWorks(12)
	apart := layout.Rendering{Name: "apart.txt"}
	for _, p := range paragraphs {
		apart.Raw = append(apart.Raw, set([]string{p}, "typewriter", 40000)+"\n"...)
	}
	other := layout.Rendering{Name: "other.txt", Raw: []byte("Nothing of this is the same.\n\nNot a word.\n")}
	for full := 30000; full < 48000; full += 370 {
		text := set(paragraphs, "sans", full)
		count := func(others ...layout.Rendering) (blocks, unclear int) {
			script, err := layout.Read(source.Decode([]byte(text)), "plain", nil, others...)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range script.Findings {
				if f.Code == "paragraph-unclear" {
					unclear++
				}
			}
			return len(script.Blocks), unclear
		}
		if blocks, unclear := count(other, apart); blocks != len(paragraphs) || unclear > 0 {
			t.Errorf("%d: %d paragraphs of %d, %d unclear", full, blocks, len(paragraphs), unclear)
		}
		alone, open := count()
		if blocks, unclear := count(other, layout.Rendering{Name: "same.txt", Raw: []byte(text)}); blocks != alone || unclear != open {
			t.Errorf("%d: %d paragraphs and %d unclear, alone %d and %d", full, blocks, unclear, alone, open)
		}
	}
}

// saltWorks is n invented paragraphs of different lengths.
func saltWorks(n int) []string {
	sentences := []string{
		"The salt works of Westhaven lie on the northern coast, where the water is shallow.",
		"In summer “the white months” begin, and nobody sleeps before the sluices are shut.",
		"Two carters came.",
		"Most of the men had been hired by the company in spring, on terms that none of them had read.",
		"It was a dry year.",
		"I have counted thirty-four pans, nineteen of which haven’t been used since the flood.",
		"Their accounts – as far as any were kept – don’t say who was paid, or when, or for what.",
		"At the end of the month the committee will meet again.",
	}
	var all []string
	for i := range n {
		var p []string
		for j := range 2 + i*7%5 {
			p = append(p, sentences[(i*3+j*5)%len(sentences)])
		}
		all = append(all, fmt.Sprintf("%s This was said of year %d of the company.", strings.Join(p, " "), 1900+i))
	}
	return all
}

// set breaks paragraphs into lines of a width.
func set(paragraphs []string, face string, full int) string {
	var out strings.Builder
	for _, p := range paragraphs {
		line := ""
		for word := range strings.FieldsSeq(p) {
			switch longer := line + " " + word; {
			case line == "":
				line = word
			case layout.Width(face, longer) > full:
				fmt.Fprintln(&out, line)
				line = word
			default:
				line = longer
			}
		}
		fmt.Fprintln(&out, line)
	}
	return out.String()
}

// A word that was divided between two lines, its hyphen taken away, makes one
// line of two, whose end is told by what is left for the second.
func TestParagraphEndsInJoinedLine(t *testing.T) {
	paragraphs := saltWorks(12)
	text := set(paragraphs, "sans", 40000)
	joined := strings.Replace(text, "nineteen of\nwhich", "nineteen ofwhich", 1)
	for _, raw := range []string{text, joined} {
		script, err := layout.Read(source.Decode([]byte(raw)), "plain", nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(script.Blocks) != len(paragraphs) {
			t.Errorf("%d paragraphs, want %d, in\n%s", len(script.Blocks), len(paragraphs), raw)
		}
	}
}
