package who

import (
	"strings"
	"testing"
)

func TestCompoundsOfOffices(t *testing.T) {
	for _, w := range strings.Fields("archivrat regierungsrath baurat landrat kreissekretär amtsrichter kammerrat oberlandesgerichtspräsident") {
		if !isOfficeWord(w) {
			t.Errorf("%s is an office", w)
		}
	}
	for _, w := range strings.Fields("referat apparat demokrat vorrat magistrat inserat heirat substrat accurat mcgrath vollrath quadrat ministerrat richter schreiber narrator") {
		if compoundOffice(w) {
			t.Errorf("%s is no compound of an office", w)
		}
	}
}
