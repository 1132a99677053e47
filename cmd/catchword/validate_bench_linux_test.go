package main_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"syscall"
	"testing"
	"time"
)

// material is what the benchmarks work on.
const material = "../../../shared"

// BenchmarkPeers times whole processes on the same files, start-up and schema
// compilation included: catchword, Jing, and libxml2 as it merely parses. Each
// round runs all of them; the ratios are medians of the rounds' own ratios, so
// that a machine whose speed drifts does not change them.
//
//	jing/catchword     how many times as long Jing takes
//	xmllint/catchword  and libxml2, without validating
//	MB/s, peak-MB      of catchword; the peak is at least that of the benchmark
func BenchmarkPeers(b *testing.B) {
	letters := sharedLetters(b)
	catchword, tei := buildCatchword(b), sharedTEI(b)
	whole := filepath.Join(b.TempDir(), "corpus.xml")
	writeCorpus(b, whole, letters, 18<<20)
	for _, set := range []struct {
		name  string
		files []string
	}{
		{"small", []string{filepath.Join(material, "bench", "small.xml")}},
		{"letters", letters},
		{"large", []string{whole}},
	} {
		b.Run(set.name, func(b *testing.B) {
			peers := [][]string{{catchword, "validate", "-q", "--schema", tei}}
			names := []string{"catchword"}
			if path, err := exec.LookPath("jing"); err == nil {
				peers, names = append(peers, []string{path, tei}), append(names, "jing")
			}
			if path, err := exec.LookPath("xmllint"); err == nil {
				peers, names = append(peers, []string{path, "--huge", "--noout", "--sax"}), append(names, "xmllint")
			}
			if len(peers) == 1 {
				b.Skip("neither jing nor xmllint is installed")
			}
			race(b, peers, names, set.files)
		})
	}
}

// race lets all peers run on the files in turn, and reports how they compare
// with the first.
func race(b *testing.B, peers [][]string, names, files []string) {
	ratios := make([][]float64, len(peers))
	var speeds []float64
	peak := int64(0)
	for _, p := range peers {
		run(b, p, files) // so that caches are warm for all
	}
	for b.Loop() {
		var first time.Duration
		for i, p := range peers {
			took, memory := run(b, p, files)
			if i == 0 {
				first, peak = took, max(peak, memory)
				speeds = append(speeds, float64(sizeOf(b, files))/took.Seconds()/1e6)
			}
			ratios[i] = append(ratios[i], took.Seconds()/first.Seconds())
		}
	}
	b.ReportMetric(median(speeds), "MB/s")
	b.ReportMetric(float64(peak)/1e6, "peak-MB")
	for i := 1; i < len(peers); i++ {
		b.ReportMetric(median(ratios[i]), names[i]+"/catchword")
	}
}

// BenchmarkSize judges one file of growing size: the time for a byte and the
// peak of the memory are to stay what they are.
func BenchmarkSize(b *testing.B) {
	letters := sharedLetters(b)
	catchword, tei := buildCatchword(b), sharedTEI(b)
	for _, size := range []int{1 << 20, 16 << 20, 200 << 20} {
		b.Run(fmt.Sprintf("%dMiB", size>>20), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "corpus.xml")
			writeCorpus(b, file, letters, size)
			b.SetBytes(sizeOf(b, []string{file}))
			peak := int64(0)
			for b.Loop() {
				_, memory := run(b, []string{catchword, "validate", "-q", "--schema", tei}, []string{file})
				peak = max(peak, memory)
			}
			b.ReportMetric(float64(peak)/1e6, "peak-MB")
		})
	}
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

// run runs a command on files that it has to find valid, and says how long it
// took and how many bytes of memory it had at its peak.
func run(b *testing.B, command, files []string) (took time.Duration, memory int64) {
	b.Helper()
	c := exec.Command(command[0], append(slices.Clone(command[1:]), files...)...)
	started := time.Now()
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", command, err, out)
	}
	took = time.Since(started)
	if usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		memory = usage.Maxrss << 10
	}
	return took, memory
}

func buildCatchword(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "catchword")
	if out, err := exec.Command("go", "build", "-trimpath", "-o", path, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return path
}

func sharedLetters(b *testing.B) []string {
	b.Helper()
	files, _ := filepath.Glob(filepath.Join(material, "bench", "letters", "*.xml"))
	if len(files) == 0 {
		b.Skip("the letters to measure with are not there")
	}
	return files
}

func sharedTEI(b *testing.B) string {
	b.Helper()
	path := filepath.Join(material, "schemas", "tei_all.rng")
	if _, err := os.Stat(path); err != nil {
		b.Skipf("tei_all is not there: %v", err)
	}
	return path
}

var (
	declaration = regexp.MustCompile(`<\?xml.*?\?>`)
	identifier  = regexp.MustCompile(` xml:id="[^"]*"`)
	header      = regexp.MustCompile(`(?s)<teiHeader.*?</teiHeader>`)
)

// writeCorpus writes one document of the letters, over and over until it has
// about a number of bytes. Identifiers are numbered so that each is there once.
// It holds one letter at a time: the peak of a process that is started counts
// the peak of the one that starts it.
func writeCorpus(b *testing.B, path string, letters []string, size int) {
	b.Helper()
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	out := bufio.NewWriter(file)
	for n, written := 0, 0; written < size; n++ {
		text, err := os.ReadFile(letters[n%len(letters)])
		if err != nil {
			b.Fatal(err)
		}
		text = declaration.ReplaceAll(text, nil)
		if n == 0 {
			fmt.Fprintf(out, "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">%s\n", identifier.ReplaceAll(header.Find(text), nil))
		}
		id := 0
		k, _ := out.Write(identifier.ReplaceAllFunc(text, func([]byte) []byte {
			id++
			return fmt.Appendf(nil, ` xml:id="l%d.%d"`, n, id)
		}))
		written += k
	}
	out.WriteString("</teiCorpus>\n")
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
}

func sizeOf(b *testing.B, files []string) (size int64) {
	b.Helper()
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			b.Fatal(err)
		}
		size += info.Size()
	}
	return size
}
