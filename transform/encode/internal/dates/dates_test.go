package dates

import (
	"strings"
	"testing"
)

// show is a date as the tables write it: span, then values and reason.
func show(text string, d Date) string {
	var b strings.Builder
	b.WriteString(text[d.Start:d.End])
	for _, v := range []struct{ name, value string }{
		{"", d.When}, {">=", d.NotBefore}, {"<=", d.NotAfter}, {"from ", d.From}, {"to ", d.To},
	} {
		if v.value != "" {
			b.WriteString(" = " + v.name + v.value)
		}
	}
	for _, r := range d.Readings {
		b.WriteString(" = either " + r)
	}
	if !d.Certain {
		b.WriteString(" ?")
	}
	return b.String()
}

func showAll(text string, found []Date) string {
	var lines []string
	for _, d := range found {
		lines = append(lines, show(text, d))
	}
	return strings.Join(lines, "\n")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"on November 19, 1951 in", "November 19, 1951 = 1951-11-19"},
		{"on 19 November 1951 in", "19 November 1951 = 1951-11-19"},
		{"R 041530Z MAY 1975 and 141530Z, 991530Z MAY 1975", "041530Z MAY 1975 = 1975-05-04\nMAY 1975 = 1975-05"},
		{"041530Z MAY 75 FM ZENDA, 041530Z MAY 02 FM", "041530Z MAY 75 = 1975-05-04\n041530Z MAY 02 ?"},
		{"19\nNovember\n1951", "19\nNovember\n1951 = 1951-11-19"},
		{"DECEMBER 18,1949", "DECEMBER 18,1949 = 1949-12-18"},
		{"your telegram of 14 November.", "14 November = --11-14"},
		{"the 1st April", "1st April = --04-01"},
		{"on October 2nd.", "October 2nd = --10-02"},
		{"the 5th of May, 1950", "5th of May, 1950 = 1950-05-05"},
		{"am 31.8.1950", "31.8.1950 = 1950-08-31"},
		{"31.8.50", "31.8.50 ?"},
		{"30.XII.1949", "30.XII.1949 = 1949-12-30"},
		{"30 XII 1949", "30 XII 1949 = 1949-12-30"},
		{"13/5-50", "13/5-50 ?"},
		{"13/5-1950", "13/5-1950 = 1950-05-13"},
		{"Zenda, 3/V 1951", "3/V 1951 = 1951-05-03"},
		{"3/V 51 Zenda", "3/V 51 ?"},
		{"Zenda 12./VII. 1904", "12./VII. 1904 = 1904-07-12"},
		{"Zenda d. 14 ten März 1806", "14 ten März 1806 = 1806-03-14"},
		{"den 28t Octbr. 1817", "28t Octbr. 1817 = 1817-10-28"},
		{"28 t salt", ""},
		{"Zenda den 26 April 86.", "26 April 86 ?"},
		{"on 26 April 86 men", "26 April = --04-26"},
		{"26 8br 86", "26 8br 86 ?"},
		{"5th Decr. 1817", "5th Decr. 1817 = 1817-12-05"},
		{"25/5 1900", "25/5 1900 = 1900-05-25"},
		{"3/4 12 men", ""},
		{"Zenda 1. 2. 904.", "1. 2. 904 = 1904-02-01"},
		{"1.2.904", ""},
		{"Zenda, 13/V.50", "13/V.50 ?"},
		{"Zenda 10/VII. 1901", "10/VII. 1901 = 1901-07-10"},
		{"London, 4th of March 1688/9", "4th of March 1688/9 = 1689-03-04"},
		{"Jan. 9, 1649/50.", "Jan. 9, 1649/50 = 1650-01-09"},
		{"4 June 1688/9", "4 June 1688/9 = 1688-06-04"},
		{"Received May 5, 1951—11 a.m. May 6—3 p.m.", "May 5, 1951 = 1951-05-05\n11 a.m. = 11:00:00\nMay 6 = --05-06\n3 p.m. = 15:00:00"},
		{"4 June 1688-9 July 1690", "4 June 1688-9 July 1690 = from 1688-06-04 = to 1690-07-09"},
		{"12/24 May 1865", "12/24 May 1865 = 1865-05-24"},
		{"den 3die Marts 1844", "3die Marts 1844 = 1844-03-03"},
		{"den 5en Juni 1650", "5en Juni 1650 = 1650-06-05"},
		{"ce 12 thermidor an IV", "12 thermidor an IV = 1796-07-30"},
		{"le 18 Brumaire An 8", "18 Brumaire An 8 = 1799-11-09"},
		{"4 nivôse, l’an XIV", "4 nivôse, l’an XIV = 1805-12-25"},
		{"5 germinal plants", ""},
		{"4 Mart. 1601", "4 Mart. 1601 = 1601-03-04"},
		{"5. března 1902", "5. března 1902 = 1902-03-05"},
		{"1949年5月23日", "1949年5月23日 = 1949-05-23"},
		{"一九四九年五月二十三日于北平", "一九四九年五月二十三日 = 1949-05-23"},
		{"我军于二〇〇一年十月到达，五月三十日来电收到", "二〇〇一年十月 = 2001-10\n五月三十日 = --05-30"},
		{"昭和26年5月3日", "昭和26年5月3日 = 1951-05-03"},
		{"民国四十年五月三日", "民国四十年五月三日 = 1951-05-03"},
		{"1951년 5월 23일", "1951년 5월 23일 = 1951-05-23"},
		{"三月后，十三个月，一九五一", ""},
		{"1951年13月3日", ""},
		{"1921. május 5.", "1921. május 5 = 1921-05-05"},
		{"1921 május hó 5-én", "1921 május hó 5-én = 1921-05-05"},
		{"1951. november 5-i", "1951. november 5-i = 1951-11-05"},
		{"május 5-én érkezett", "május 5-én = --05-05"},
		{"on 1951 May 5 we", "1951 May 5 = 1951-05-05"},
		{"in 1951. May 5, 1952 was", "1951 = 1951\nMay 5, 1952 = 1952-05-05"},
		{"5 mai 1951; 3 septembrie 1951", "5 mai 1951 = 1951-05-05\n3 septembrie 1951 = 1951-09-03"},
		{"5 Mayıs 1921", "5 Mayıs 1921 = 1921-05-05"},
		{"5 Μαΐου 1921, 3 Ἰανουαρίου 1920", "5 Μαΐου 1921 = 1921-05-05\n3 Ἰανουαρίου 1920 = 1920-01-03"},
		{"5 травня 1951 р.", "5 травня 1951 = 1951-05-05"},
		{"3 септември 1951 г.", "3 септември 1951 г. = 1951-09-03"},
		{"5. maja 1951", "5. maja 1951 = 1951-05-05"},
		{"5. toukokuuta 1921", "5. toukokuuta 1921 = 1921-05-05"},
		{"3 shtator 1951", "3 shtator 1951 = 1951-09-03"},
		{"li 18 agosto 1812", "18 agosto 1812 = 1812-08-18"},
		{"den 12 8br 1785", "12 8br 1785 = 1785-10-12"},
		{"12. 7bris 1685", "12. 7bris 1685 = 1685-09-12"},
		{"le 3 Xbre 1785", "3 Xbre 1785 = 1785-12-03"},
		{"3 8 brethren", ""},
		{"d. 3ten Juli [18]43", "3ten Juli [18]43 = 1843-07-03"},
		{"3 May 18[43]", "3 May 18[43] = 1843-05-03"},
		{"May 3, 184[3]", "May 3, 184[3] = 1843-05-03"},
		{"25. April 08", "25. April 08 ?"},
		{"vom 14. April", "14. April = --04-14"},
		{"14. April showers", ""},
		{"the 3d of May, 1784", "3d of May, 1784 = 1784-05-03"},
		{"May 3. 1784", "May 3. 1784 = 1784-05-03"},
		{"Sept: 12. 1796", "Sept: 12. 1796 = 1796-09-12"},
		{"26. IV 1916", "26. IV 1916 = 1916-04-26"},
		{"[3. 5. 1911?]", "3. 5. 1911? = 1911-05-03 ?"},
		{"3 maja 1890", "3 maja 1890 = 1890-05-03"},
		{"3 de janeiro de 1890", "3 de janeiro de 1890 = 1890-01-03"},
		{"3 мая 1901 г. и 4 іюня 1901", "3 мая 1901 г. = 1901-05-03\n4 іюня 1901 = 1901-06-04"},
		{"3 maggio 1901", "3 maggio 1901 = 1901-05-03"},
		{"li 12 di 9bre 1740", "12 di 9bre 1740 = 1740-11-12"},
		{"el 3 de mayo de 1901", "3 de mayo de 1901 = 1901-05-03"},
		{"die 3. Maii 1685", "3. Maii 1685 = 1685-05-03"},
		{"05/10/1950", "05/10/1950 = either 1950-10-05 = either 1950-05-10 ?"},
		{"09/30/1950", "09/30/1950 = 1950-09-30"},
		{"30/09/1950", "30/09/1950 = 1950-09-30"},
		{"05/05/1950", "05/05/1950 = 1950-05-05"},
		{"1951-11-19", "1951-11-19 = 1951-11-19"},
		{"5-8 March 1953", "5-8 March 1953 = from 1953-03-05 = to 1953-03-08"},
		{"5 to 8 March 1953", "5 to 8 March 1953 = from 1953-03-05 = to 1953-03-08"},
		{"March 5 to April 7, 1953", "March 5 to April 7, 1953 = from 1953-03-05 = to 1953-04-07"},
		{"November 24-28, 1963", "November 24-28, 1963 = from 1963-11-24 = to 1963-11-28"},
		{"October 22–November 3, 1962", "October 22–November 3, 1962 = from 1962-10-22 = to 1962-11-03"},
		{"28 December - 3 January 1950", "28 December - 3 January 1950 = from 1949-12-28 = to 1950-01-03"},
		{"between 5 and 8 March 1953", "between 5 and 8 March 1953 = >=1953-03-05 = <=1953-03-08"},
		{"on 5 and 8 March 1953", "8 March 1953 = 1953-03-08"},
		{"on March 5 and 8, 1953", "March 5 = 1953-03-05"},
		{"1946-February 1950", "1946-February 1950 = from 1946 = to 1950-02"},
		{"in 1959-1962, according", "1959-1962 = from 1959 = to 1962"},
		{"at 14:30", "14:30 = 14:30:00"},
		{"15:39 on November 22, 1963", "15:39 = 15:39:00\nNovember 22, 1963 = 1963-11-22"},
		{"at 5 p.m.", "5 p.m. = 17:00:00"},
		{"6 December 1946, 11.51 a.m.", "6 December 1946 = 1946-12-06\n11.51 a.m. = 11:51:00"},
		{"by 23.30 hours", "23.30 hours = 23:30:00"},
		{"at 2330 hours", "2330 hours = 23:30:00"},
		{"for 5 hours", ""},
		{"ratio 3:15", ""},
		{`"27" November 1963`, `"27" November 1963 = 1963-11-27`},
		{`"__" November 1963`, `"__" November 1963 = 1963-11`},
		{"“___” May 1950", "“___” May 1950 = 1950-05"},
		{"November 1951", "November 1951 = 1951-11"},
		{"June, 1950", "June, 1950 = 1950-06"},
		{"in 1951 we", "1951 = 1951"},
		{"in 1951 tanks", ""},
		{"No. 1951", ""},
		{"1951 men", ""},
		{"1, 1951.", ""},
		{"[14?] November 1951", "[14?] November 1951 = 1951-11-14 ?"},
		{"October [5?] of this year", "October [5?] of this year = --10-05 ?"},
		{"dated 28 [sic] November.", "28 [sic] November = --11-28 ?"},
		{"circa 1950", "circa 1950 = 1950 ?"},
		{"ca. May 1950", "ca. May 1950 = 1950-05 ?"},
		{"before 5 May 1950", "before 5 May 1950 = <=1950-05-05"},
		{"not before 5 May 1950", "not before 5 May 1950 = >=1950-05-05"},
		{"not later than the 5th of May 1950", "not later than the 5th of May 1950 = <=1950-05-05"},
		{"two days after 5 May 1950", "5 May 1950 = 1950-05-05"},
		{"31 February 1951", ""},
		{"February 30, 1951", ""},
		{"29.2.1951", ""},
		{"29 February 1952", "29 February 1952 = 1952-02-29"},
		{"den 5. März 1950", "5. März 1950 = 1950-03-05"},
		{"le 1er mars 1950", "1er mars 1950 = 1950-03-01"},
		{"5 марта 1953 г.", "5 марта 1953 г. = 1953-03-05"},
		{"5 marta 1953", "5 marta 1953 = 1953-03-05"},
		{"you may 5 times", ""},
		{"they march 5 miles", ""},
		{"1. May we ask", ""},
		{"No. P84/421", ""},
		{"004076/ 1955", ""},
		{"see No. 13/5-50", ""},
		{"Sept. 5, 1949", "Sept. 5, 1949 = 1949-09-05"},
		{"5 Sept 49", "5 Sept 49 ?"},
		{"November 19,500 men", ""},
		{"November 9 of this year", "November 9 of this year = --11-09"},
		{"the autumn of 1950", "1950 = 1950"},
		{"the 1950s", ""},
		{"Thursday, 9th May 1929", "9th May 1929 = 1929-05-09"},
	} {
		if got := showAll(c.text, Find(c.text)); got != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestContext(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"19 November 1951. Yours of 14 November.", "19 November 1951 = 1951-11-19\n14 November = 1951-11-14"},
		{"5 January 1952. Yours of 28 December.", "5 January 1952 = 1952-01-05\n28 December = 1951-12-28"},
		{"5 January 1952. Yours of 28 June.", "5 January 1952 = 1952-01-05\n28 June = --06-28"},
		{"5 January 1952. 31.8.50", "5 January 1952 = 1952-01-05\n31.8.50 = 1950-08-31"},
		{"5 January 1952. 9 May of last year", "5 January 1952 = 1952-01-05\n9 May of last year = 1951-05-09"},
		{"October 5, 1950. 05/10/50 and 09/30/50", "October 5, 1950 = 1950-10-05\n05/10/50 = 1950-10-05\n09/30/50 = 1950-09-30"},
		{"30 September 1950. 05/10/50 and 09/30/1950", "30 September 1950 = 1950-09-30\n05/10/50 = either 1950-10-05 = either 1950-05-10 ?\n09/30/1950 = 1950-09-30"},
		{"2 April 1950. 05/04/50 and 09/30/1950", "2 April 1950 = 1950-04-02\n05/04/50 = 1950-05-04\n09/30/1950 = 1950-09-30"},
		{"2 April 1950. 05/04/50", "2 April 1950 = 1950-04-02\n05/04/50 = either 1950-04-05 = either 1950-05-04 ?"},
		{"1949-12-30. 30.XII.49, 13/1-50", "1949-12-30 = 1949-12-30\n30.XII.49 = 1949-12-30\n13/1-50 = 1950-01-13"},
	} {
		found := Find(c.text)
		var document Context
		document.Learn(found)
		document.Resolve(found)
		if got := showAll(c.text, found); got != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestDaysInFiguresThatEndALine(t *testing.T) {
	for text, want := range map[string]string{
		"1. 4.":                 "1. 4. = --04-01",
		"22/6":                  "22/6 = --06-22",
		"Zenda, den 29.11.":     "29.11. = --11-29",
		"Zenda 30/12 930":       "30/12 930 = 1930-12-30",
		"3/7 98":                "3/7 98 ?",
		"3/VII":                 "3/VII = --07-03",
		"1/4":                   "1/4 = either --04-01 = either --01-04 ?",
		"15 XI.":                "15 XI. = --11-15",
		"15 11":                 "",
		"3.14":                  "",
		"31. 6.":                "",
		"No. 3/7":               "",
		"1. 4. and what I mean": "",
	} {
		got := ""
		if d, ok := Brief(text); ok {
			got = show(text, d)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
