package app

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const houseSchema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="part.rng"/></grammar>`

const housePart = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="doc"><empty/></element></start></grammar>`

// A declared schema comes from the network, with what it includes, only when
// that was asked for.
func TestNetworkIsOpenedOnlyWhenAsked(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		switch r.URL.Path {
		case "/house.rng":
			_, _ = w.Write([]byte(houseSchema))
		case "/part.rng":
			_, _ = w.Write([]byte(housePart))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	t.Chdir(t.TempDir())
	document := func(schema string) string {
		name := strings.TrimSuffix(schema, ".rng") + ".xml"
		text := `<?xml-model href="` + server.URL + "/" + schema + `" type="application/xml"?><doc/>`
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return filepath.ToSlash(name)
	}
	run := func(args ...string) (code int, stderr string) {
		var out, errs bytes.Buffer
		code = Main(append([]string{"validate"}, args...), nil, &out, &errs)
		return code, errs.String()
	}
	house, gone := document("house.rng"), document("gone.rng")
	if code, said := run(house); code != exitFindings || asked > 0 || !strings.Contains(said, "in 1 file a schema is declared that was found neither beside the document nor in a catalog: "+server.URL+"/house.rng") {
		t.Errorf("without the flag: code %d, %d requests, %s", code, asked, said)
	}
	if code, said := run("--allow-network", house); code != exitClean || asked != 2 || !strings.Contains(said, "judged by "+server.URL+"/house.rng") {
		t.Errorf("with the flag: code %d, %d requests, %s", code, asked, said)
	}
	if code, said := run("--allow-network", gone); code != exitTrouble || !strings.Contains(said, "the server says 404") {
		t.Errorf("not there: code %d, %s", code, said)
	}
}
