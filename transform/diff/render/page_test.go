package render_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"catchword/fixtures"
	"catchword/transform/diff/render"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// browser starts a browser without a window; the test is skipped where none is
// installed.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("the page is not tried: no browser is installed (chromium)")
	}
	profile, err := os.MkdirTemp("", "catchword-page")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(profile) }) // the browser may still be writing to it
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(profile), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.WindowSize(1400, 900), chromedp.WSURLReadTimeout(time.Minute),
	)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("the browser does not start: %v", err)
	}
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// written is the page of two revisions, as the address of a file.
func written(t *testing.T, before, after string) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.HTML(&b, comparison(t, before, after), render.Options{OldName: "before.xml", NewName: "after.xml"}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(name, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return "file://" + filepath.ToSlash(name)
}

func fixture(t *testing.T, name string) string {
	t.Helper()
	b, err := fixtures.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func run(t *testing.T, ctx context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// command calls the browser itself.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, c, params)
		return err
	})
}

func medium(m emulation.SetEmulatedMediaParams) chromedp.Action[chromedp.Void] {
	return command(emulation.SetEmulatedMedia, m)
}

// value is that of a JavaScript expression.
func value[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%v: %s", err, expression)
	}
	return v
}

// The page as a reader has it before them.
func TestPageInABrowser(t *testing.T) {
	ctx := browser(t)
	var asked atomic.Int32
	err := chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok && !strings.HasPrefix(e.Request.URL, "file://") {
			asked.Add(1)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	url := written(t, fixture(t, "revisions/before.xml"), fixture(t, "revisions/after.xml"))
	run(t, ctx, command(network.Enable, network.EnableParams{}), chromedp.Navigate(url), chromedp.WaitReady(chromedp.CSS("nav li")))

	t.Run("two columns", func(t *testing.T) { twoColumns(t, ctx) })
	t.Run("filters", func(t *testing.T) { filters(t, ctx) })
	t.Run("keys", func(t *testing.T) { keys(t, ctx) })
	t.Run("light and dark", func(t *testing.T) { lightAndDark(t, ctx) })
	t.Run("print", func(t *testing.T) { printed(t, ctx) })
	t.Run("without scripts", func(t *testing.T) {
		run(t, ctx, command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}), chromedp.Navigate(url), chromedp.WaitReady(chromedp.CSS("nav li")))
		twoColumns(t, ctx)
		filters(t, ctx)
	})
	if n := asked.Load(); n > 0 {
		t.Errorf("the page asks for %d other files", n)
	}
}

// twoColumns looks at the rows: what corresponds stands side by side, and what
// differs is marked on its side.
func twoColumns(t *testing.T, ctx context.Context) {
	const rows = `[...document.querySelectorAll("section.row")]`
	if n := value[int](t, ctx, rows+`.length`); n < 10 {
		t.Errorf("%d rows", n)
	}
	const crooked = rows + `.filter(r => { const a = r.querySelector(".old").getBoundingClientRect(), b = r.querySelector(".new").getBoundingClientRect();
		return a.top != b.top || a.right > b.left || Math.abs(a.width - b.width) > 1 || a.width < 300; }).length`
	if n := value[int](t, ctx, crooked); n > 0 {
		t.Errorf("%d rows are not two columns of one height", n)
	}
	const marks = `[...document.querySelectorAll("section.row %s %s")].map(e => e.textContent).join("|")`
	if got := value[string](t, ctx, fmt.Sprintf(marks, ".old", "del")); !strings.Contains(got, "|Monday|") {
		t.Errorf("marked on the older side: %s", got)
	}
	if got := value[string](t, ctx, fmt.Sprintf(marks, ".new", "ins")); !strings.Contains(got, "|Sunday night|<persName>|") {
		t.Errorf("marked on the newer side: %s", got)
	}
	if n := value[int](t, ctx, `document.querySelectorAll(".old ins, .new del").length`); n > 0 {
		t.Errorf("%d marks are on the wrong side", n)
	}
	const monday = rows + `.filter(r => r.querySelector(".old").textContent.includes("Monday") && r.querySelector(".new").textContent.includes("Sunday night")).length`
	if n := value[int](t, ctx, monday); n != 1 {
		t.Errorf("%d rows have the paragraph on both sides", n)
	}
	if s := value[string](t, ctx, `getComputedStyle(document.querySelector("section.row .tag")).fontSize`); s != "11px" {
		t.Errorf("tags are shown at %s", s)
	}
}

const shown = `[...document.querySelectorAll("nav li")].filter(e => e.getBoundingClientRect().height > 0).map(e => e.className)`

// filters takes one kind of change out of the list, and back.
func filters(t *testing.T, ctx context.Context) {
	all := value[[]string](t, ctx, shown)
	run(t, ctx, chromedp.Click(chromedp.CSS("#show-text")))
	without := value[[]string](t, ctx, shown)
	texts := strings.Count(strings.Join(all, " "), "text")
	if strings.Contains(strings.Join(without, " "), "text") || len(without) != len(all)-texts || texts == 0 {
		t.Errorf("without changes of text %q are shown of %q", without, all)
	}
	run(t, ctx, chromedp.Click(chromedp.CSS("#show-text")))
	if again := value[[]string](t, ctx, shown); len(again) != len(all) {
		t.Errorf("%d changes are shown again, of %d", len(again), len(all))
	}
}

// keys goes from change to change by the keyboard.
func keys(t *testing.T, ctx context.Context) {
	const at = `[...document.querySelectorAll("nav li")].indexOf(document.querySelector("nav li.current"))`
	for _, k := range []struct {
		key  string
		want int
	}{{"n", 0}, {"n", 1}, {"n", 2}, {"p", 1}, {"n", 2}, {"x", 2}} {
		run(t, ctx, chromedp.KeyEvent(k.key))
		if n := value[int](t, ctx, at); n != k.want {
			t.Errorf("after %s change %d is the current one, want %d", k.key, n, k.want)
		}
	}
	for range 40 {
		run(t, ctx, chromedp.KeyEvent("n"))
	}
	if n, last := value[int](t, ctx, at), value[int](t, ctx, `document.querySelectorAll("nav li").length - 1`); n != last {
		t.Errorf("the last change is %d, not %d", last, n)
	}
	const inView = `(() => { const r = document.querySelector(".here").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight && r.height > 0; })()`
	if !value[bool](t, ctx, inView) {
		t.Error("the current change is not in view")
	}
	const linked = `document.querySelector(".here").id == document.querySelector("nav li.current > a").hash.slice(1)`
	if !value[bool](t, ctx, linked) {
		t.Error("the current change in the text is not that of the list")
	}
}

// contrast is the contrast of an element's text with what is behind it (Web
// Content Accessibility Guidelines 2.2, 1.4.3).
const contrast = `(selector => {
	const rgb = c => c.match(/[\d.]+/g).map(Number);
	const light = c => { const [r, g, b] = rgb(c).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	let e = document.querySelector(selector), behind = e;
	while (rgb(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
	const x = light(getComputedStyle(e).color), y = light(getComputedStyle(behind).backgroundColor);
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
})(%q)`

func lightAndDark(t *testing.T, ctx context.Context) {
	papers := map[string]bool{}
	for _, scheme := range []string{"light", "dark"} {
		run(t, ctx, medium(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}))
		papers[value[string](t, ctx, `getComputedStyle(document.body).backgroundColor`)] = true
		for _, selector := range []string{"h1", ".row .new", ".row.changed .new", ".row.changed del", ".row.changed ins", ".legend .moved", "nav li", "nav .kind", ".line", ".row.changed .new > .tag"} {
			if c := value[float64](t, ctx, fmt.Sprintf(contrast, selector)); c < 4.5 {
				t.Errorf("%s: the contrast of %s is %.1f", scheme, selector, c)
			}
		}
	}
	if len(papers) != 2 {
		t.Errorf("light and dark have the background %v", papers)
	}
	run(t, ctx, medium(emulation.SetEmulatedMediaParams{}))
}

// printed looks at what is printed: all that can be read, nothing that can only
// be clicked.
func printed(t *testing.T, ctx context.Context) {
	run(t, ctx, medium(emulation.SetEmulatedMediaParams{Media: "print"}))
	for selector, want := range map[string]bool{".filters": false, ".keys": false, "nav li": true, "section.row": true, "h1": true} {
		if got := value[bool](t, ctx, fmt.Sprintf(`document.querySelector(%q).getBoundingClientRect().height > 0`, selector)); got != want {
			t.Errorf("%s is printed: %v, want %v", selector, got, want)
		}
	}
	twoColumns(t, ctx)
	run(t, ctx, medium(emulation.SetEmulatedMediaParams{}))
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF())
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("the page cannot be printed: %v", err)
	}
}
