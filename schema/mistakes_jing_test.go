package schema_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"catchword/tei/diag"
)

// recordJing writes down what Jing says, when it is installed.
func recordJing(t *testing.T, mistakes []*mistake) {
	t.Helper()
	if _, err := exec.LookPath("jing"); err != nil {
		t.Log("jing is not installed: its findings stay as they were recorded")
		return
	}
	overwrite(t, jingSays, runJing(t, mistakes))
}

// runJing is Jing's output on all documents. It stops at a document that is not
// well-formed, so that those are judged one by one.
func runJing(t *testing.T, mistakes []*mistake) []byte {
	t.Helper()
	var out bytes.Buffer
	var batch []string
	flush := func(schema string) {
		if len(batch) > 0 {
			out.Write(jingOutput(t, schema, batch))
			batch = nil
		}
	}
	const ours = "../../schema/profile/catchword.rnc"
	for _, m := range mistakes {
		switch {
		case m.schema != "":
			flush(ours)
			batch = append(batch, m.name)
			flush(m.schema)
		case len(m.ours) > 0 && m.ours[0].Source == diag.XML:
			flush(ours)
			batch = append(batch, m.name)
			flush(ours)
		default:
			batch = append(batch, m.name)
		}
	}
	flush(ours)
	return out.Bytes()
}

func jingOutput(t *testing.T, schema string, files []string) []byte {
	t.Helper()
	cmd := exec.Command("jing", append([]string{"-c", schema}, files...)...)
	cmd.Dir = mistakesDir
	out, err := cmd.Output()
	if len(out) == 0 {
		t.Fatalf("jing on %v: %v", files, err)
	}
	dir, err := filepath.Abs(mistakesDir)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.ReplaceAll(out, []byte(filepath.ToSlash(dir)+"/"), nil)
}

var jingForm = regexp.MustCompile(`^(.*?\.xml):(\d+):(\d+): (.*)$`)

// readJing gives the mistakes Jing's findings as recorded. The second place of
// an identifier that is used twice is no finding of its own.
func readJing(t *testing.T, mistakes []*mistake) {
	t.Helper()
	recorded, err := os.ReadFile(jingSays)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]*mistake{}
	for _, m := range mistakes {
		byName[m.name] = m
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(recorded), "\n"), "\n") {
		parts := jingForm.FindStringSubmatch(line)
		if parts == nil || byName[parts[1]] == nil {
			t.Errorf("%s has a line of no document: %s", jingSays, line)
			continue
		}
		m := byName[parts[1]]
		at, _ := strconv.Atoi(parts[2])
		column, _ := strconv.Atoi(parts[3])
		if !strings.Contains(line, "first occurrence of ID") {
			m.jing = append(m.jing, jingFinding{at, column, parts[4]})
		}
	}
}
