package diff_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	first  = "<p>The dredger Constance returned on Monday with her winch broken and nobody aboard.</p>\n"
	second = "<p>I have told him to write to the owners before the end of this month.</p>\n"
	third  = "<p>Of the wheat that came last week a third was found to be spoiled by the rain.</p>\n"
)

func swap(s string, pairs ...string) string { return strings.NewReplacer(pairs...).Replace(s) }

// What one side changed in something that the other moved is made where it is
// now; both survive.
func TestMergeIntoWhatHasMoved(t *testing.T) {
	body := func(parts ...string) string { return "<d>\n" + strings.Join(parts, "") + "</d>\n" }
	base := body(first, second, third)
	sunday := swap(first, "Monday", "Sunday")
	named := swap(sunday, "Constance", "<name>Constance</name>")
	const sentence = " Nobody in the harbour office had been told of it before."
	with := func(p string) string { return swap(p, ".</p>", "."+sentence+"</p>") }
	for _, c := range []struct{ name, base, ours, theirs, want string }{
		{"paragraph moved, word changed", base, body(second, third, first), body(sunday, second, third), body(second, third, sunday)},
		{"moved and tagged, word changed", base, body(second, third, swap(named, "Sunday", "Monday")), body(sunday, second, third), body(second, third, named)},
		{"moved, and other words changed there", base, body(second, third, swap(first, "winch", "engine")), body(sunday, second, third), body(second, third, swap(sunday, "winch", "engine"))},
		{"moved and re-wrapped", base, body(second, third, first), body(swap(first, "on Monday", "on\n  Monday"), second, third), body(second, third, swap(first, "on Monday", "on\n  Monday"))},
		{"moved the same way on both sides", base, body(second, third, swap(first, "winch", "engine")), body(second, third, sunday), body(second, third, swap(sunday, "winch", "engine"))},
		{"moved up, word changed", base, body(third, first, second), body(first, second, swap(third, "wheat", "barley")), body(swap(third, "wheat", "barley"), first, second)},
		{"sentence moved, word changed", body(with(first), second, third), body(first, second, with(third)), body(swap(with(first), "harbour office", "town hall"), second, third), body(first, second, swap(with(third), "harbour office", "town hall"))},
		{"attribute of what has moved", base, body(second, third, first), body(swap(first, "<p>", "<p n='1'>"), second, third), body(second, third, swap(first, "<p>", "<p n='1'>"))},
		{"put into a division", base, body(second, third, first), body("<div n='1'>"+first[:len(first)-1]+"</div>\n", second, third), body(second, third, "<div n='1'>"+first[:len(first)-1]+"</div>\n")},
		{"an edit beside what has moved", base, body(second, third, first), body(first, swap(second, "owners", "office"), third), body(swap(second, "owners", "office"), third, first)},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, sides := range [][2]string{{c.ours, c.theirs}, {c.theirs, c.ours}} {
				m := merge(t, c.base, sides[0], sides[1])
				if string(m.Text) != c.want || len(m.Conflicts) > 0 {
					t.Errorf("got %s\nwant %s\nconflicts %+v", m.Text, c.want, m.Conflicts)
				}
			}
		})
	}
}

// What contradicts a move is a conflict: the same word changed on both sides,
// what has moved deleted, or moved elsewhere.
func TestMergeConflictsOfMoves(t *testing.T) {
	body := func(parts ...string) string {
		return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>` + "\n" + strings.Join(parts, "") + "</body></text></TEI>\n"
	}
	const fourth = "<p>The register of the harbour is kept by a sergeant who cannot write.</p>\n"
	base := body(first, second, third, fourth)
	moved := body(second, third, fourth, swap(first, "Monday", "Sunday"))
	for _, c := range []struct {
		name, theirs string
		moved        bool
	}{
		{"one word", body(swap(first, "Monday", "Friday"), second, third, fourth), false},
		{"deleted", body(second, third, fourth), true},
		{"moved elsewhere", body(second, third, first, fourth), true},
	} {
		for i, sides := range [][2]string{{moved, c.theirs}, {c.theirs, moved}} {
			m := merge(t, base, sides[0], sides[1])
			if len(m.Conflicts) != 1 || m.Conflicts[0].Moved != c.moved {
				t.Errorf("%s, %d: %s\n%+v", c.name, i, m.Text, m.Conflicts)
			}
			if strings.Count(string(m.Text), "winch") != 1 {
				t.Errorf("%s, %d: what has moved is there twice, or not at all:\n%s", c.name, i, m.Text)
			}
			if marked := strings.Contains(string(m.Text), "<!-- conflict: the other revision has "); marked != c.moved {
				t.Errorf("%s, %d: the conflict is not marked:\n%s", c.name, i, m.Text)
			}
			for _, k := range m.Conflicts {
				if ours := string(m.Text)[k.Merged.Start.Offset:k.Merged.End.Offset]; i == 0 && ours != k.Ours {
					t.Errorf("%s: the conflict is at %q, want %q", c.name, ours, k.Ours)
				}
			}
		}
	}
}

// Whatever is moved and whatever is edited, nothing is lost: each word is there
// as often as the side that changed it has it.
func TestMergeOfMovesLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Fields("dredger winch owners wheat harbour register letter tavern sergeant captain barley lantern")
		var parts []string
		for i, w := range words {
			parts = append(parts, "<p>Paragraph "+w+" tells at length of the "+w+" that nobody had seen since "+words[(i+1)%len(words)]+".</p>\n")
		}
		base := "<d>" + strings.Join(parts, "") + "</d>"
		from, to := rapid.IntRange(0, len(parts)-1).Draw(t, "from"), rapid.IntRange(0, len(parts)-1).Draw(t, "to")
		order := append(append([]string{}, parts[:from]...), parts[from+1:]...)
		order = append(order[:to], append([]string{parts[from]}, order[to:]...)...)
		ours := "<d>" + strings.Join(order, "") + "</d>"
		edited := rapid.IntRange(0, len(parts)-1).Draw(t, "edited")
		change := strings.Replace(parts[edited], "nobody", "<hi>nobody</hi> at all", 1)
		theirs, want := strings.Replace(base, parts[edited], change, 1), strings.Replace(ours, parts[edited], change, 1)
		for _, s := range [][2]string{{ours, theirs}, {theirs, ours}} {
			if m := merge(t, base, s[0], s[1]); string(m.Text) != want || len(m.Conflicts) > 0 {
				t.Fatalf("got\n%s\nwant\n%s\n%+v", m.Text, want, m.Conflicts)
			}
		}
	})
}
