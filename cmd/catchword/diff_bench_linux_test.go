package main_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"syscall"
	"testing"
	"time"
)

// BenchmarkDiffBesideGit compares the same files by catchword diff and by git
// diff --no-index --word-diff, in turn, as whole processes. Beside the time of
// catchword it prints how many times as much processor time git takes (the median
// of the pairs of runs, so that other work on the machine changes nothing) and
// the peak memory of both, in MB, which cannot be seen below that of the test
// itself. git looks at lines and the words in them, and knows neither elements
// nor moves.
func BenchmarkDiffBesideGit(b *testing.B) {
	if _, err := exec.LookPath("git"); err != nil {
		b.Skip("there is nothing to compare with: git is not installed")
	}
	dir, program := b.TempDir(), buildCatchword(b)
	names := writePairs(b, dir)
	debug.FreeOSMemory() // a process starts with the peak of the one that starts it
	for _, name := range names {
		pair := [2]string{filepath.Join(dir, name+"-before.xml"), filepath.Join(dir, name+"-after.xml")}
		b.Run(name, func(b *testing.B) { besideGit(b, program, [][2]string{pair}) })
	}
	var pairs [][2]string
	befores, _ := filepath.Glob("../../../shared/revisions/*/before.xml")
	for _, before := range befores {
		pairs = append(pairs, [2]string{before, filepath.Join(filepath.Dir(before), "after.xml")})
	}
	b.Run("Revisions", func(b *testing.B) { besideGit(b, program, pairs) })
}

// writePairs writes pairs of files to compare, and returns their names.
func writePairs(b *testing.B, dir string) (names []string) {
	letters := benchLetters(b)
	large := corpusOf(letters)
	part := len(letters) / 18 // about 1 MB
	for _, c := range []struct {
		name          string
		before, after []byte
	}{
		{"18MBWith1000Edits", large, edited(large, 1000)},
		{"Unrelated1MB", corpusOf(letters[:part]), corpusOf(letters[len(letters)-part:])},
		{"Letter", corpusOf(letters[:1]), edited(corpusOf(letters[:1]), 10)},
	} {
		write(b, filepath.Join(dir, c.name+"-before.xml"), c.before)
		write(b, filepath.Join(dir, c.name+"-after.xml"), c.after)
		names = append(names, c.name)
	}
	return names
}

// besideGit runs both programs on some pairs of files, in turn.
func besideGit(b *testing.B, program string, pairs [][2]string) {
	var ratios []float64
	var peak, gitPeak int64
	for b.Loop() {
		var own, git time.Duration
		for _, p := range pairs {
			cpu, rss := measured(b, program, "diff", p[0], p[1])
			own, peak = own+cpu, max(peak, rss)
			b.StopTimer()
			cpu, rss = measured(b, "git", "diff", "--no-index", "--word-diff", p[0], p[1])
			git, gitPeak = git+cpu, max(gitPeak, rss)
			b.StartTimer()
		}
		ratios = append(ratios, git.Seconds()/own.Seconds())
	}
	b.ReportMetric(median(ratios), "git/catchword")
	b.ReportMetric(float64(peak)/1024, "peak-MB")
	b.ReportMetric(float64(gitPeak)/1024, "git-peak-MB")
}

// measured runs a program that compares two files, and measures the processor
// time that it takes and its peak memory in KB.
func measured(b *testing.B, program string, args ...string) (time.Duration, int64) {
	cmd := exec.Command(program, args...)
	err := cmd.Run()
	state := cmd.ProcessState
	if code := state.ExitCode(); code != 1 {
		b.Fatalf("%s ends with %d: %v", program, code, err)
	}
	return state.UserTime() + state.SystemTime(), state.SysUsage().(*syscall.Rusage).Maxrss
}

func write(b *testing.B, name string, data []byte) {
	b.Helper()
	if err := os.WriteFile(name, data, 0o666); err != nil {
		b.Fatal(err)
	}
}

// benchLetters are the elements TEI of a thousand letters.
func benchLetters(b *testing.B) [][]byte {
	names, _ := filepath.Glob("../../../shared/bench/letters/*.xml")
	if len(names) == 0 {
		b.Skip("there are no letters to compare: ../shared/bench is missing")
	}
	declaration := regexp.MustCompile(`^<\?xml[^>]*>\s*`)
	out := make([][]byte, len(names))
	for i, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		out[i] = declaration.ReplaceAll(text, nil)
	}
	return out
}

func corpusOf(letters [][]byte) []byte {
	return slices.Concat([]byte(`<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">`+"\n"), bytes.Join(letters, []byte("\n")), []byte("\n</teiCorpus>\n"))
}

// edited is a document with some words replaced, all over its texts.
func edited(doc []byte, edits int) []byte {
	words := regexp.MustCompile(`[a-z] ([a-z]{4,}) [a-z]`).FindAllSubmatchIndex(doc, -1)
	edits = min(edits, len(words))
	var out []byte
	at := 0
	for i := range edits {
		w := words[i*len(words)/edits]
		out = append(append(out, doc[at:w[2]]...), "otherwise"...)
		at = w[3]
	}
	return append(out, doc[at:]...)
}
