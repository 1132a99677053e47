package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Letters in Chinese: whom they greet, the wishes in two parts, who signs.
//
//	子仪兄：
//	匆匆，即颂
//	撰安
//	弟 文彬 上

const (
	// greetedAs is what the addressee is to the writer, and the wish that he may read it.
	greetedAs = `(?:先生|女士|小姐|同志|兄|弟|姊|姐|妹|老[师師]|[师師]|夫人|大人|父[亲親]|母[亲親]|主席|[总總]理|部[长長]|大使|委[员員][长長]|[总總][统統]|[将將][军軍]|校[长長]|教授|局[长長]|[阁閣]下|足下)(?:大人)?`
	toRead    = `(?:[尊钧鈞大惠台臺赐賜雅道勋勛][鉴鑒鑑]|如晤|如握|左右)`
	// signedAs is what the writer is to the addressee, and signing is the word behind his name;
	// 上 alone ends many other words (晚上, 会上), so that it stands apart or behind signedAs.
	signedAs = `(?:愚|小)?(?:弟|兄|侄|姪|[儿兒]|女|男|[学學]生|生|晚|妹|友)[ 　]`
	signing  = `(?:敬上|[谨謹]上|拜上|拜[启啟]|[谨謹][启啟]|敬[启啟]|[启啟]|[顿頓]首|手[书書]|手[启啟]|敬白|[谨謹]白|鞠躬|叩)`
)

var (
	chineseGreeting = pattern.MustCompile(`^(\p{Han}{1,6}?) ?` + greetedAs + ` ?` + toRead + `?[：:，,！!]$`)
	chineseSigned   = pattern.MustCompile(`^(?:(?:` + signedAs + `)?(\p{Han}{1,4}?)(?:[ 　]?` + signing + `|[ 　]上)|` + signedAs + `(\p{Han}{1,4})上)。?$`)
)

var chinese = []rule{
	{Salutation, chineseGreeting},
	{Closing, pattern.MustCompile(`^(?:匆匆|[专專耑]此|此致|[顺順][颂頌祝]|即[颂頌請请]|敬[颂頌祝請请]|[谨謹][祝颂頌]|[并並][颂頌祝]|此[請请颂頌]|祝|[并並]致|致以)[\p{Han}，, ]{0,16}[！!。]?$`)},
	{Closing, pattern.MustCompile(`^(?:敬[礼禮]|\p{Han}(?:安|祺|[绥綏]|祉|福|好|康|[乐樂])|身[体體]健康)[！!。]?$`)},
	{Signature, chineseSigned},
}

// ChineseGreeted is the name that a salutation in Chinese greets; "" for any other.
func ChineseGreeted(line string) string { return group(chineseGreeting, line) }

// ChineseSigner is the name in a signature in Chinese; "" for any other.
func ChineseSigner(line string) string { return group(chineseSigned, line) }

func group(is *pattern.Regexp, line string) string {
	if line == "" || line[0] < 0xE3 {
		return ""
	}
	if m := is.FindStringSubmatch(line); m != nil {
		return strings.Join(m[1:], "") // one of them
	}
	return ""
}
