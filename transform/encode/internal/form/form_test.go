package form_test

import (
	"testing"

	"catchword/transform/encode/internal/form"
)

// What a line is by itself, in the ways of many writers.
func TestOf(t *testing.T) {
	for line, want := range map[string]form.Kind{
		"Strelsau, 3 May 1901":               form.Dateline,
		"Zenda, den 12. Januar 1956":         form.Dateline,
		"TOP SECRET":                         form.Classification,
		"Совершенно секретно":                form.Classification,
		"VERY URGENT":                        form.Urgency,
		"Copy No. 3":                         form.CopyNumber,
		"CIPHER TELEGRAM No. 4471":           form.Number,
		"310-202-41/56":                      form.Number,
		"To Comrade A. B. ZENDOV":            form.Address,
		"[Adresse:] An Herrn Doe in Zenda":   form.Address,
		"Dear Mr. Roe,":                      form.Salutation,
		"Dr. Sir":                            form.Salutation,
		"Citoyen ministre,":                  form.Salutation,
		"Yours sincerely,":                   form.Closing,
		"Salut et fraternité,":               form.Closing,
		"Yr. Mo. Obt. & very Hble. Servt.":   form.Closing,
		"cc: Harbour Board":                  form.Copies,
		"Subject: The dredger":               form.Subject,
		"Received 11.40, 7 March 1952":       form.Handling,
		"P.S. The courier leaves at six.":    form.Postscript,
		"The dredger has been out of order.": form.Paragraph,
	} {
		if got := form.Of(line).Kind; got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}
