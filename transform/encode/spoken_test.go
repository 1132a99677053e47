package encode_test

import (
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
)

// The language of a text that says none is that of its letters and its small words.
func TestLanguageByWords(t *testing.T) {
	for text, want := range map[string]string{
		"The boat came in the night, and they said that it was for this that he had been sent from the town.":                                                   "en",
		"Das Boot ist in der Nacht gekommen, und die Leute sind nicht mit dem Wagen auf die Insel gefahren.":                                                    "de",
		"Le bateau est venu dans la nuit, et les gens ont dit que vous étiez une fois encore dans l’île.":                                                       "fr",
		"El barco llegó por la noche, y los vecinos dijeron que usted es muy amable, pero las casas son viejas.":                                                "es",
		"O barco não veio, mas você pode ir com os outros ao porto, pelo caminho em que ela veio, muito longe.":                                                 "pt",
		"Nie wiem, że statek jest na morzu, ale przez noc nie było go widać, jak dla mnie to się nie zmieni.":                                                   "pl",
		"Nevím, že loď ještě není v přístavu, který jsem viděl, ale také bude jako dříve, až jsme přišli.":                                                      "cs",
		"Nem tudom, hogy a hajó megjött-e, és csak egy ember volt ott, vagy az is meg volt ijedve.":                                                             "hu",
		"Nu știu să spun care este vasul din port, pentru că și oamenii cu care am vorbit mai așteaptă.":                                                        "ro",
		"Jag vet inte att båten är här, och det är för mig som en dröm på havet med vänner.":                                                                    "sv",
		"Jeg ved ikke, hvad der blev af skibet, og efter mig kom der ingen til havnen.":                                                                         "da",
		"Jeg ved ikke, hvad der blev af skibet, for efter mig kom der ingen til havnen, og jeg var glad for at være hjemme og ikke til søs, for jeg er gammel.": "da",
		"Bu gece bir gemi geldi ve çok insan için büyük bir haber olarak söylendi, gibi.":                                                                       "tr",
		"Unë nuk e di që anija është në port dhe duke ardhur nga deti një njeri më tha për të.":                                                                 "sq",
		"Δὲν ξέρω ἂν τὸ πλοῖο ἦρθε χθὲς τὸ βράδυ.":                                                                                                              "el",
		"我们同意你的意见，专家请早日派来，船已经到了上海。":                                                                                                                             "zh",
		"船は昨日の夜に港へ着きましたが、まだ誰も見ていません。":                                                                                                                           "ja",
		"어제 밤에 배가 항구에 도착하였으나 아직 아무도 보지 못하였습니다.":                                                                                                                 "ko",
		"وصلت السفينة أمس إلى الميناء ولم يرها أحد بعد":                                                                                                         "ar",
		"کشتی دیروز به بندر رسید و هنوز چیزی پیدا نشده است و گفتند":                                                                                             "fa",
		"Корабът дойде вчера, но се чака, че хората ще се върнат като преди и са добре.":                                                                        "bg",
		"Корабль пришёл вчера, и мы ждём, что люди вернутся на берег, как это было раньше.":                                                                     "ru",
		"Усан онгоц өчигдөр ирсэн бөгөөд хүмүүс одоо хүртэл түүнийг хүлээсээр байна.":                                                                           "mn",
		"Ship Boat Harbour.": "en",
	} {
		r, err := encode.Encode("x.txt", []byte(text+"\n"), encode.Options{})
		if err != nil || !r.Lossless {
			t.Fatal(err, r.Findings)
		}
		doc, err := tei.Parse(xmlscan.Bytes("x.xml", r.TEI))
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Root().SelectAttrValue("xml:lang", ""); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}
