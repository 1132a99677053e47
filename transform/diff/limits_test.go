package diff_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Documents that are hard to compare, because all their parts look alike or
// none do, still take no more than a few seconds.
func TestHardPairsTakeTime(t *testing.T) {
	if testing.Short() {
		t.Skip("comparing large documents takes some seconds")
	}
	items := func(format string, from, n int) string {
		var b strings.Builder
		b.WriteString("<a>")
		for i := range n {
			fmt.Fprintf(&b, format, from+i)
		}
		return b.String() + "</a>"
	}
	deep := func(word string) string {
		return strings.Repeat("<d>", 900) + strings.Repeat(word+" <b/>", 2000) + strings.Repeat("</d>", 900)
	}
	lines := items("<l>verse %d</l>\n", 0, 20000)
	for _, c := range []struct{ name, a, b string }{
		{"one element again and again", "<a>" + strings.Repeat("<b/>", 100000) + "</a>", "<a>" + strings.Repeat("<b/>", 90000) + "</a>"},
		{"other attributes all over", items("<b n='%d'/>", 0, 30000), items("<b n='%d'/>", 100000, 30000)},
		{"other words all over", items("<p>w%d x</p>", 0, 30000), items("<p>w%d y</p>", 100000, 30000)},
		{"numbers shifted by one", items("<p n='%d'>the same</p>", 0, 30000), items("<p n='%d'>the same</p>", 1, 30000)},
		{"deep", deep("one"), deep("two")},
		{"one word, in another element", "<a><p>" + strings.Repeat("la ", 100000) + "</p><b/></a>", "<a><b/><q>" + strings.Repeat("la ", 90000) + "</q></a>"},
		{"one word, taken elsewhere", "<a><p>" + strings.Repeat("la ", 100000) + "x<b/> y</p><p>z</p></a>", "<a><p>x<b/> y</p><p>z " + strings.Repeat("la ", 90000) + "</p></a>"},
		{"other line ends", lines, strings.ReplaceAll(lines, "\n", "\r\n")},
		{"backwards", items("<p>paragraph number %d</p>", 0, 5000), backwards(items("<p>paragraph number %d</p>", 0, 5000))},
	} {
		start := time.Now()
		compare(t, []byte(c.a), []byte(c.b))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s took %v", c.name, d)
		} else {
			t.Logf("%s: %v", c.name, d)
		}
	}
}

func backwards(doc string) string {
	parts := strings.SplitAfter(strings.TrimSuffix(strings.TrimPrefix(doc, "<a>"), "</a>"), "</p>")
	out := "<a>"
	for i := len(parts) - 1; i >= 0; i-- {
		out += parts[i]
	}
	return out + "</a>"
}
