package citation

import (
	"strings"
	"testing"
)

// lines joins the lines of an outline.
func lines(l ...string) string { return strings.Join(l, "\n") }

func TestParse(t *testing.T) {
	parser := New()
	for _, c := range []struct{ text, want string }{
		{
			"“Letter, Petrov to Orlov,” March 3, 1952, History and Public Policy Program Digital Archive, APRF, Fond 9, Opis 12, Delo 77 [3], Listy 4-5 and AVPRF, Fond 059b, Opis 7a, Delo 2, Papka 13, List 9.\n<http://example.org/document/1>",
			lines("title: Letter, Petrov to Orlov", "date: 1952-03-03", "publisher: History and Public Policy Program Digital Archive",
				"archive: APRF | fond 9 | opis 12 | delo 77 [3] | leaf 4..5",
				"archive: AVPRF | fond 059b | opis 7a | delo 2 | papka 13 | leaf 9", "url: http://example.org/document/1"),
		},
		{
			"“The 'New' Course,” 1953, Wilson Center Digital Archive, RGANI, fond (f.) 45, opis (op.) 1, delo (d.) 329, listy (ll.) 9-17; and f. 46, op. 2, d. 8, ll. 1, 3-5 and 7ob.",
			lines("title: The 'New' Course", "date: 1953", "publisher: Wilson Center Digital Archive",
				"archive: RGANI | fond 45 | opis 1 | delo 329 | leaf 9..17",
				"archive: ^RGANI | fond 46 | opis 2 | delo 8 | leaf 1 | leaf 3..5 | leaf 7ob"),
		},
		{"GARF: F. R-5446, Op. 1, D. 3, L. 12v. Ibid., d. 4, ll. 5-6.", lines(
			"archive: GARF | fond R-5446 | opis 1 | delo 3 | leaf 12v", "archive: ^GARF | fond ^R-5446 | opis ^1 | delo 4 | leaf 5..6")},
		{"AVPRF, f. 0100, op. 42, por. 19, pap. 288, ll. 81-85.", "archive: AVPRF | fond 0100 | opis 42 | por 19 | papka 288 | leaf 81..85"},
		{"AVPRF, F. 0102, Op. 12, P. 68, D. 5, Ll. 1-10.", "archive: AVPRF | fond 0102 | opis 12 | papka 68 | delo 5 | leaf 1..10"},
		{"AVPRF, F. 0102, Op. 12, D. 5, P. 68.", "archive: AVPRF | fond 0102 | opis 12 | delo 5 | page 68"},
		{"АВПРФ. Ф. 07. Оп. 22а. П. 36. Д. 220. Л. 8 об.", "archive: АВПРФ | fond 07 | opis 22а | papka 36 | delo 220 | leaf 8об"},
		{"APRF, fond 45, opis 1, dela 331, 332, listy 5, 7.", "archive: APRF | fond 45 | opis 1 | delo 331 | delo 332 | leaf 5 | leaf 7"},
		{"Archive of the President of the Russian Federation (APRF), Moscow, fond 45, opis' 1, delo 7", "archive: Archive of the President of the Russian Federation (APRF) (Moscow) | fond 45 | opis 1 | delo 7"},
		{"TsGAOR, f. 5, op. 6, d. 7", "archive: TsGAOR | fond 5 | opis 6 | delo 7"},
		{"PRC FMA 222-00123-04, 7-12. Obtained by Anna Lee and translated by Bo Chen.", lines(
			"archive: PRC FMA | item 222-00123-04 | page 7..12", "resp: Obtained by | Anna Lee", "resp: translated by | Bo Chen")},
		{"APRF: F. 45, Op. 1, D. 331, Ll. 119 (formerly F. 3, D. 12). Copy.", lines(
			"archive: APRF | fond 45 | opis 1 | delo 331 | leaf 119 | former: F. 3, D. 12", "remark: Copy")},
		{"BArch, B 141/12345; Altsignatur: III A 7/2", "archive: BArch | bestand B 141 | item 12345 | former: III A 7/2"},
		{"AVPRF, f. 0100, op. 42, por. 19 [also numbered 77/1]", "archive: AVPRF | fond 0100 | opis 42 | por 19 | other: 77/1"},
		{"Telegrams from Havana 1961, 6/70 w-8 t-12, Polish Foreign Ministry Archive (AMSZ), Warsaw.", "archive: Polish Foreign Ministry Archive (AMSZ) (Warsaw) | group Telegrams from Havana 1961 | item 6/70 w-8 t-12"},
		{"Central State Archive, Sofia (TsDA), Fond 1-B, Record 5, File 77.", "archive: Central State Archive (Sofia) | fond 1-B | opis 5 | file 77"},
		{"Office of the Federal Commissioner for the Stasi Records (BStU), MfS, HA II, Nr. 22, pp. 3-8.", "archive: Office of the Federal Commissioner for the Stasi Records (BStU) | group MfS | group HA II | number 22 | page 3..8"},
		{"A.N.I.C., Fond C.C. al P.C.R. - Cancelarie, dosar 7/1972, f. 2-5.", "archive: A.N.I.C. | group Fond C.C. al P.C.R. - Cancelarie | dossier 7/1972 | leaf 2..5"},
		{"AVPRF, f. 0138, op. 3, ll. 4-7; copy in AÚV KSČ, Fond 02/5, sv. 6, a.j. 7, b. 4.", lines(
			"archive: AVPRF | fond 0138 | opis 3 | leaf 4..7", "remark: ; copy in ", "archive: AÚV KSČ | fond 02/5 | svazek 6 | jednotka 7 | bod 4")},
		{"Czech Foreign Ministry Archive, Prague, TO-T Cuba 1960-64, krabice 5.", "archive: Czech Foreign Ministry Archive (Prague) | item TO-T Cuba 1960-64 | karton 5"},
		{"National Archives of Ruritania, Ministry of Trade, File 7(1)-P/53. Obtained by Anna Lee.", lines(
			"archive: National Archives of Ruritania | group Ministry of Trade | file 7(1)-P/53", "resp: Obtained by | Anna Lee")},
		{"NARA, RG 59, Subject Files, POL 7 RUR N. Obtained by Anna Lee.", lines(
			"archive: NARA | group 59 | group Subject Files | item POL 7 RUR N", "resp: Obtained by | Anna Lee")},
		{"Rudolf R. Elphberg Presidential Library, Security Files, Box 12, Countries: Zenda.", "archive: Rudolf R. Elphberg Presidential Library | group Security Files | group Countries | group Zenda | box 12"},
		{"Politisches Archiv des Auswärtigen Amts, Berlin, B 50, Bd. 27, Bl. 5-8.", "archive: Politisches Archiv des Auswärtigen Amts (Berlin) | bestand 50 | volume 27 | leaf 5..8"},
		{"Ministère des Affaires étrangères, La Courneuve, Asie 1944-1955, Zenda, vol. 12, fol. 3-5.", "archive: Ministère des Affaires étrangères (La Courneuve) | group Zenda | item Asie 1944-1955 | volume 12 | leaf 3..5"},
		{"Tsentralen Darzhaven Arkhiv [Central State Archive; TsDA], Sofia, Fond 378-B, Record 1, File 9.", "archive: Tsentralen Darzhaven Arkhiv [Central State Archive; TsDA] (Sofia) | fond 378-B | opis 1 | file 9"},
		{"The National Archives of the UK (TNA): CAB 28/7.", "archive: The National Archives of the UK (TNA) | series CAB 28 | piece 7"},
		{"Source: APRF, f. 45, op. 1, d. 3.", lines("remark: Source: ", "archive: APRF | fond 45 | opis 1 | delo 3")},
		{"222-00123-04, 7-12", "archive:  | item 222-00123-04 | page 7..12"},
		{"Shanghai Municipal Archives, B42-2-10", "archive: Shanghai Municipal Archives | item B42-2-10"},
		{"National Archives, RG 59, Conference Files: Lot 61 D 12, CF 77, Box 5, Far East, Zenda, Vol. IV. Top Secret; Sensitive.", lines(
			"archive: National Archives | group 59 | group Conference Files | group Far East | group Zenda | lot 61 D 12 | item CF 77 | box 5 | volume IV", "remark: Top Secret", "remark: Sensitive")},
		{"Johnson Library, Country File, Zenda, Vol. LX, Memos (B). Secret.", lines(
			"archive: Johnson Library | group Country File | group Zenda | group Memos (B) | volume LX", "remark: Secret")},
		{"Ford Library, Memoranda of Conversations, Box CL 4, July 10, 1974.", lines(
			"archive: Ford Library | group Memoranda of Conversations | box CL 4", "remark: July 10, 1974")},
		{"MOL, M-KS 288. f. 5/177. ő. e.", "archive: MOL | fond M-KS 288 | oe 5/177"},
		{"AQSH, F. 14/AP, M-PKZ, V. 1958, D. 2, Fl. 1-3.", "archive: AQSH | fond 14/AP | group M | group PKZ | viti 1958 | dosja 2 | leaf 1..3"},
		{"Vietnam National Archives Center III, Phủ Thủ tướng, hồ sơ 77, tờ 2-5.", "archive: Vietnam National Archives Center III | group Phủ Thủ tướng | file 77 | leaf 2..5"},
		{"AMSZ, Warsaw; cyphergrams from Zenda, 1968; 6/77, w-7, t-5.", "archive: AMSZ (Warsaw) | group cyphergrams from Zenda | item 1968 | item 6/77 | wiazka 7 | teczka 5"},
		{"Diplomatic Archive, Ruritanian Foreign Ministry, Sofia. Record 22p, File 26, p. 17-18.", "archive: Diplomatic Archive (Sofia) | group Ruritanian Foreign Ministry | opis 22p | file 26 | page 17..18"},
		{"Published in French in Documents, 1958, tome II (Paris: Press, 1993), no. 165.", "printed: Published in French in | title Documents, 1958, tome II | number 165 | place Paris | publisher Press | year 1993"},
		{"AVPRF, Fond 0100, Opis 9, Listy 7-8. Also TsKhSD, Fond 5, Opis 3, Delo 1.", lines("archive: AVPRF | fond 0100 | opis 9 | leaf 7..8", "remark: . Also ", "archive: TsKhSD | fond 5 | opis 3 | delo 1")},
		{"First published: Harbour life. 1992. No. 10. P. 44-47.", "printed: First published: | title Harbour life | year 1992 | other No. 10. P. 44-47"},
		{"BStU, MfS, Abt. X, Nr. 2, S. 68-73.", "archive: BStU | group MfS | department X | number 2 | page 68..73"},
		{"793.00/3–1557: Telegram", lines("archive:  | file 793.00/3–1557", "remark: Telegram")},
		{"Published in: Courier of Zenda. Vol. 1. Moscow, 1957. P. 11.", "printed: Published in: | title Courier of Zenda | volume 1 | place Moscow | year 1957 | page 11"},
		{"MOL, XIX-J-1-k Vietnam, 12. doboz, 7/b, 00123/ 1957.", "archive: MOL | fond XIX-J-1-k Vietnam | doboz 12 | item 7/b | file 00123/ 1957"},
		{"BArch, B 141/12345, 17-19.", "archive: BArch | bestand B 141 | item 12345 | leaf 17..19"},
		{"SED/SAPMO-BArch, DY 30/IV 2/1.01/33, Bl. 5-7", "archive: SED/SAPMO-BArch | bestand DY 30 | item IV 2/1.01/33 | leaf 5..7"},
		{"SAPMO-BArch DY 30/3386", "archive: SAPMO-BArch | bestand DY 30 | item 3386"},
		{"PA AA, MfAA, A 1234, Bl. 5.", "archive: PA AA | group MfAA | item A 1234 | leaf 5"},
		{"BStU, MfS, HA II, Nr. 38000", "archive: BStU | group MfS | group HA II | number 38000"},
		{"AAN, KC PZPR, paczka 3, tom 8, str. 12-14.", "archive: AAN | group KC PZPR | paczka 3 | tom 8 | page 12..14"},
		{"AMSZ, z. 5, t. 83, w. 7.", "archive: AMSZ | zespol 5 | teczka 83 | wiazka 7"},
		{"Central State Archive, Tirana, AQPPSH-MPKK-V. 1958, L. 2, D. 7, pp. 1-3.", "archive: Central State Archive (Tirana) | group AQPPSH | group MPKK | viti 1958 | lista 2 | dosja 7 | page 1..3"},
		{"Mongolian Foreign Ministry Archive: fond 3, dans 2, kh/n 41, khuudas 5-9.", "archive: Mongolian Foreign Ministry Archive | fond 3 | dans 2 | unit 41 | page 5..9"},
		{"Archive of the Ministry of Foreign Affairs of Romania (AMAE), Fond Telegrams, Hanoi, 1966, vol. 3, f. 12-13.", "archive: Archive of the Ministry of Foreign Affairs of Romania (AMAE) | group Fond Telegrams | group Hanoi | item 1966 | volume 3 | leaf 12..13"},
		{"Archives diplomatiques, Asie, Laos 1950-1955, vol. 3, f. 12-13.", "archive: Archives diplomatiques | group Asie | item Laos 1950-1955 | volume 3 | leaf 12..13"},
		{"Hungarian National Archives (Budapest). XIX-J-1-j. Soviet Union, 8. box, IV-77, 00123/1957.", "archive: Hungarian National Archives (Budapest) | fond XIX-J-1-j | group Soviet Union | box 8 |  IV-77 | file 00123/1957"},
		{"Jiangsu Provincial Archives, Q 1234, D J56, B 2, J 4.", "archive: Jiangsu Provincial Archives | item Q 1234 | item D J56 | item B 2 | item J 4"},
		{"Gansu Provincial Archives, 91-4-107, 5-8.", "archive: Gansu Provincial Archives | item 91-4-107 | page 5..8"},
		{"AAN, KC PZPR, sygn. XI/12, k. 4-6.", "archive: AAN | group KC PZPR | sygnatura XI/12 | leaf 4..6"},
		{"AQPPSH-MPKK-V. 1960, L. 3, D. 2", "archive: AQPPSH | group MPKK | viti 1960 | lista 3 | dosja 2"},
		{"[NAA: A1066, E45/7/2, xi]", "archive: NAA | series A1066 | item E45/7/2 | part xi"},
		{"[AA : A1838/3, 17/1/2/3, i]", "archive: AA | series A1838 | accession 3 | item 17/1/2/3 | part i"},
		{"[AA: A981, ASIA (EAST) 22, iv]", "archive: AA | series A981 | item ASIA (EAST) 22 | part iv"},
		{"[AA:A3195, 1945, 1.4444/333]", "archive: AA | series A3195 | item 1945 | item 1.4444/333"},
		{"[AA : A4926, VOLUME 7]", "archive: AA | series A4926 | item VOLUME 7"},
		{"611.93B/1-1555: Telegram", lines("archive:  | file 611.93B/1-1555", "remark: Telegram")},
		{"740.00119 Control (Japan)/3-1746", "archive:  | file 740.00119 Control (Japan)/3-1746"},
		{"Department of State, Central Files, POL 15 GRA. Secret.", lines("archive: Department of State | group Central Files | item POL 15 GRA", "remark: Secret")},
		{"Lorry Library, Security File, Country File, Graustark, Vol. III.", "archive: Lorry Library | group Security File | group Country File | group Graustark | volume III"},
		{"NARA, RG 59, Central Decimal File, 795.00/8-1150", "archive: NARA | group 59 | group Central Decimal File | item 795.00/8-1150"},
		{"Library and Archives Canada (LAC), RG 25, Acc. 86-87/160, Box 19", "archive: Library and Archives Canada (LAC) | group 25 | accession 86-87/160 | box 19"},
		{"Archives diplomatiques du Ministère des Affaires étrangères, La Courneuve, 119QO/538", "archive: Archives diplomatiques du Ministère des Affaires étrangères (La Courneuve) | item 119QO/538"},
		{"MNL OL, XIX-J-1-j Graustark, 1972, 92. doboz, 145-1, 00124/9/1972.", "archive: MNL OL | fond XIX-J-1-j Graustark | year 1972 | doboz 92 | item 145-1 | file 00124/9/1972"},
		{"AVP RF. F. 06. Op. 6. D. 603. L. 1-34. Original. Published: Ruritanian-Graustark Relations. 1939-1945. M., 2004. P. 529-549.", lines(
			"archive: AVP RF | fond 06 | opis 6 | delo 603 | leaf 1..34", "remark: Original",
			"printed: Published: | title Ruritanian-Graustark Relations. 1939-1945 | place M. | year 2004 | page 529..549")},
		{"Correspondence of the Chairman of the Council of Ruritania. Vol. 2. Strelsau, 1957. P. 232.", "printed:  | title Correspondence of the Chairman of the Council of Ruritania | volume 2 | place Strelsau | year 1957 | page 232"},
		{"Courier. 1964. June 4.", "printed:  | title Courier | year 1964 | other June 4"},
		{"[FA:A3196, 1942, O.7122]", "archive: FA | series A3196 | item 1942 | item O.7122"},
		{"[NLA: MS 4936/1/18/155]", "archive: NLA | item MS 4936/1/18/155"},
		{"Nehru Memorial Museum and Library, P.N. Doe Papers, Subject File 89", "archive: Nehru Memorial Museum and Library | group P.N. Doe Papers | item Subject File 89"},
		{"ÚSTR, Prague, A MZV, TO-T, 12/5", "archive: ÚSTR (Prague) | group A MZV | group TO-T | item 12/5"},
		{"Graustark Foreign Ministry Archives (GFMA), Telegrams, Zenda, 1967, Vol. 1, pp. 55-57", "archive: Graustark Foreign Ministry Archives (GFMA) | group Telegrams | group Zenda | item 1967 | volume 1 | page 55..57"},
		{"TNA FO 371/12345", "archive: TNA | series FO 371 | piece 12345"},
		{"The National Archives, Kew, CAB 128/20, FC1022/103", "archive: The National Archives (Kew) | series CAB 128 | piece 20 | item FC1022/103"},
		{"NARA, RG 59, Lot 63 D 351, Box 12, Folder 3.", "archive: NARA | group 59 | lot 63 D 351 | box 12 | folder 3"},
		{"RGANI. F. 7. Op. 2. D. 5. L. 1-7. Copy (2 copies). Typewritten text. Ibid. Op. 3. D. 9. L. 10. Original.", lines(
			"archive: RGANI | fond 7 | opis 2 | delo 5 | leaf 1..7", "remark: Copy (2 copies)", "remark: Typewritten text",
			"archive: ^RGANI | fond ^7 | opis 3 | delo 9 | leaf 10", "remark: Original")},
		{"SED, SAPMO-BArch, DY 31/J IV 3/2/77, Bl. 4-5", "archive: SED, SAPMO-BArch | bestand DY 31 | item J IV 3/2/77 | leaf 4..5"},
		{"F.R.U.S., 1931, vol. II, pp. 12-14", "printed:  | title F.R.U.S., 1931 | volume II | page 12..14"},
		{"TNA, FO 371/12345, FC1022/103, ff. 12-13", "archive: TNA | series FO 371 | piece 12345 | item FC1022/103 | leaf 12..13"},
		{"National Archives, Record Group 84, Box 12", "archive: National Archives | group 84 | box 12"},
		{"NAA: A5111, 22/5; A1222, 25/7/1 part 3", lines("archive: NAA | series A5111 | item 22/5", "archive: ^NAA | series A1222 | item 25/7/1 | part 3")},
		{"NA ČR, A ÚV KSČ, fond 02/9, sv. 6, ar. j. 7", "archive: NA ČR | group A ÚV KSČ | fond 02/9 | svazek 6 | jednotka 7"},
		{"PolA AA, MfAA, C 111/72, fiche 2, sheet 5", "archive: PolA AA | group MfAA | item C 111/72 | fiche 2 | leaf 5"},
		{"“A Letter,” May 4, 1931, Town Archive Online, APRF, fond 3, opis 2", lines("title: A Letter", "date: 1931-05-04", "publisher: Town Archive Online", "archive: APRF | fond 3 | opis 2")},
		{"Foreign Ministry Archives of Ruritania, Palace Papers, shelf seven.", "archive: ? Foreign Ministry Archives of Ruritania |  Palace Papers, shelf seven"},
		{"Collection of the late Dr. Braun, family possession.", "archive: ?  |  Collection of the late Dr. Braun, family possession"},
		{"Diplomatic Archives of Ruritania, File B'0192 (Microfilm). Contributed by A. B. Clark, Dora Eng and Fritz Graf, and translated for CWIHP by H. I. Jones.", lines(
			"archive: Diplomatic Archives of Ruritania | file B'0192", "remark: (Microfilm)",
			"resp: Contributed by | A. B. Clark | Dora Eng | Fritz Graf", "resp: translated for CWIHP by | H. I. Jones")},
		{"Reprinted in Karl Adler, Lev Belov and Ivan Gusev, Dokumenty i materialy, Vol. 2, Book 1, 1931-March 1932 (Leningrad: Nauka, 1981), pp. 495-97. Translated from Russian by Ann Bell.", lines(
			"printed: Reprinted in | by Karl Adler | by Lev Belov | by Ivan Gusev | title Dokumenty i materialy | volume 2 | book 1 | place Leningrad | publisher Nauka | year 1981 | page 495..497 | other 1931-March 1932",
			"resp: Translated from Russian by | Ann Bell")},
		{"See Wu Han et al., Jianguo shi [A History of the Founding] (Beijing: World Press, 1991), pp.17- 18.", "printed: See | by Wu Han et al. | title Jianguo shi [A History of the Founding] | place Beijing | publisher World Press | year 1991 | page 17..18"},
		{"Collected Works Vol. IV, pg. 41-44", "printed:  | title Collected Works | volume IV | page 41..44"},
		{"Provided to the Institute/Ann Bell by Olga Orlova. With permission of the City Archive.", lines(
			"resp: Provided to the Institute/Ann Bell by | Olga Orlova", "remark: With permission of the City Archive")},
		{"“A “quoted” title, in two parts,” undated, CWIHP Archive, GARF, f. 1, d. 2.", lines(
			"title: A “quoted” title, in two parts", "remark: undated", "publisher: CWIHP Archive", "archive: GARF | fond 1 | delo 2")},
		{"\"Note,\" 5-8 March 1953, Digital Archive, TsDA, Sofia, Fond 1-B, Opis 6, a.e. 3667, l. 1-5. Obtained by Ivan Petrov; translated by Maria Ilieva.", lines(
			"title: Note", "date: 1953-03-05", "publisher: Digital Archive",
			"archive: TsDA (Sofia) | fond 1-B | opis 6 | unit 3667 | leaf 1..5", "resp: Obtained by | Ivan Petrov", "resp: translated by | Maria Ilieva")},
		{"Ministry of Trade Archives, Brasilia, Brazil. Contributed by Wm. Roger Doe.", lines("archive: ? Ministry of Trade Archives (Brasilia)", "resp: Contributed by | Wm. Roger Doe")},
		{"Ruritanian Foreign Ministry Archives, Prague.", "archive: ? Ruritanian Foreign Ministry Archives (Prague)"},
		{"Archive of Foreign Policy, Russian Federation (AVP RF), Moscow; copy obtained by RTV (Ruritanian Television), provided to CWIHP, and on file at Town Archive, Washington, D.C.; translation by Ann Bell.", lines(
			"archive: ? Archive of Foreign Policy, Russian Federation (AVP RF) (Moscow)", "resp: copy obtained by | RTV (Ruritanian Television) | other provided to CWIHP | other on file | other at Town Archive | other Washington | other D.C.", "resp: translation by | Ann Bell")},
		{"Archive of the Romanian Ministry of Foreign Affairs, Matter 220 - Relations with the Kingdom of Ruritania, 1975.", "archive: Archive of the Romanian Ministry of Foreign Affairs | item Matter 220 - Relations with the Kingdom of Ruritania | item 1975"},
		{"Political Archive of the Federal Foreign Office, Berlin (PA AA), MfAA, C 111/72", "archive: Political Archive of the Federal Foreign Office (Berlin) | group MfAA | item C 111/72"},
		{"UN Archives, S-0928-0001-05, item 3. Contributed by Ann Bell.", lines("archive: UN Archives | item S-0928-0001-05 | item 3", "resp: Contributed by | Ann Bell")},
		{"RGANI. F. 5. Op. 1. D. 6. L. 44. Copy. Published: Papers of the Kingdom. 1951-1953. Vol. VI. P. 318.", lines(
			"archive: RGANI | fond 5 | opis 1 | delo 6 | leaf 44", "remark: Copy", "printed: Published: | title Papers of the Kingdom. 1951-1953 | volume VI | page 318")},
		{"fond (f.) 59a, opis (op.) 5a, delo (d.) 4, papka (p.) 11, listy (ll.) 136-138, AVP RF.", "archive: AVP RF | fond 59a | opis 5a | delo 4 | papka 11 | leaf 136..138"},
		{"Published in Ann Bell, “Salt, Sea and the War,” Journal of Salt, No. 5 (September–October 2005), 79–113.", "printed: Published in | by Ann Bell | title “Salt, Sea and the War,” Journal of Salt | number 5 | year 2005 | page 79..113 | other September–October"},
		{"", ""},
		{".", ""},
	} {
		got := parser.Parse(c.text)
		checkParts(t, c.text, got)
		if got := outline(c.text, got); got != c.want {
			t.Errorf("%q\n got\n%s\nwant\n%s", c.text, got, c.want)
		}
	}
}
