package encode_test

import (
	"strings"
	"testing"
)

func TestHyphensAtLineEndsStay(t *testing.T) {
	got := part(t, encoded(t, "A word is hyphen-\nated and self-\nmade in this text."), bodyOf)
	want := `hyphen-<lb break="maybe"/>ated and self-<lb break="maybe"/>made`
	if !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// Where no lb may stand, a divided word is put together without one.
func TestHyphensInBracketsThatSayWhatIsMissing(t *testing.T) {
	got := part(t, encoded(t, "The paragraph was long. [illegible para-\ngraph] It went on."), bodyOf)
	if want := `<desc>illegible paragraph</desc>`; !strings.Contains(got, want) {
		t.Errorf("no %s in %s", want, got)
	}
}

// One text treats hyphens at line ends alike: its other words tell how.
func TestHyphensAtLineEndsAreReadByTheOtherWords(t *testing.T) {
	for name, c := range map[string]struct{ raw, want, decl string }{
		"divided": {
			"The committee met in the town and the commit-\ntee of the coast met the other com-\nmittee there. The govern-\nment of the town saw it.",
			`commit<lb break="no"/>tee of the coast met the other com<lb break="no"/>mittee there. The govern<lb break="no"/>ment`, `eol="hard"`,
		},
		"compounds": {
			"A half-ruined and well-kept old house on the salt-pan with a half-\nruined gate stands there, as it did in all the other years.",
			`a half-ruined gate`, `eol="hard"`,
		},
		"a capital": {
			"The committee met there and the commit-\ntee of the Anglo-\nRuritanian Company met.",
			`Anglo-Ruritanian Company`, `eol="hard"`,
		},
	} {
		got := encoded(t, c.raw)
		if body := part(t, got, bodyOf); !strings.Contains(body, c.want) {
			t.Errorf("%s\n got %s\nwant %s", name, body, c.want)
		}
		if !strings.Contains(got, c.decl) {
			t.Errorf("%s: no %s", name, c.decl)
		}
	}
}
