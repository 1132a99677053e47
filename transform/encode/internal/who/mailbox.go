package who

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Electronic mail names people with their addresses (RFC 5322, section 3.4), and
// programs write these in ways of their own:
//
//	Doe, John <jd@harbour.example>; "Roe, Ann" [mailto:ar@town.example], poe@town.example

// A Mailbox is one of those to whom mail goes, or from whom it comes.
type Mailbox struct {
	Name    string // as it is written, without quotation marks; "" when only the address is given
	Address string // "" when only the name is given
}

// Mailboxes is the mailboxes in the value of a line such as To: or Cc:, in their order.
// Names without an address may be more than one party.
func Mailboxes(value string) []Mailbox {
	var all []Mailbox
	for _, part := range mailParts(value) {
		part = strings.Trim(groupName.ReplaceAllString(part, ""), " ,;")
		at := mailAddress.FindStringIndex(part)
		if at == nil {
			for _, name := range listedNames(unquoted(part)) {
				all = append(all, Mailbox{Name: unquoted(name)})
			}
			continue
		}
		address := mailAddress.FindString(part)
		before, after := unquoted(mailBrackets.Replace(part[:at[0]])), unquoted(mailBrackets.Replace(part[at[1]:]))
		names := listedNames(before)
		if before == "" {
			names = listedNames(after) // jd@harbour.example (John Doe)
		}
		for _, name := range names[:max(0, len(names)-1)] {
			all = append(all, Mailbox{Name: name})
		}
		box := Mailbox{Address: address}
		if len(names) > 0 {
			box.Name = names[len(names)-1]
		}
		all = append(all, box)
	}
	return all
}

// groupName is the name of a group of mailboxes, which is none of theirs.
var groupName = pattern.MustCompile(`^\s*[\p{L}\d \-]{2,40}:(?:\s+|$)`)

var (
	mailAddress  = pattern.MustCompile(`[\p{L}\d._%+'\-]+@[\p{L}\d.\-]+`)
	mailBrackets = strings.NewReplacer("mailto:", "", "<", "", ">", "", "[", "", "]", "", "(", "", ")", "")
)

// initials is first names of which only the first letters are written.
var initials = pattern.MustCompile(`^(?:` + Initial + `\. ?){1,4}$`)

func unquoted(name string) string { return strings.Trim(name, " ,;\"'“”„«»") }

// mailParts divides a list at its semicolons, and at its commas once an address stands
// before them: those within a name are left.
func mailParts(value string) []string {
	var parts []string
	start, address, quoted := 0, false, false
	for i := range len(value) {
		switch c := value[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '@':
			address = true
		case c == ';' || c == ',' && address:
			parts = append(parts, value[start:i])
			start, address = i+1, false
		}
	}
	return append(parts, value[start:])
}

// listedNames is the names in a list with commas: `Doe, John` is one, with its surname
// first, `Doe, John, Roe, Ann` are two, and so are `John Doe, Ann Roe`.
func listedNames(list string) []string {
	if list == "" {
		return nil
	}
	parts := strings.Split(list, ", ")
	if len(parts) == 1 {
		return parts
	}
	surnames := len(parts)%2 == 0
	for i := 0; surnames && i < len(parts); i += 2 {
		surnames = Inverted(parts[i] + ", " + parts[i+1])
	}
	if !surnames {
		return parts
	}
	var names []string
	for i := 0; i < len(parts); i += 2 {
		names = append(names, parts[i]+", "+parts[i+1])
	}
	return names
}

// Inverted reports whether a wording is a surname with first names behind it: Doe, John B.
// Two names before the comma and two behind it are two people.
func Inverted(wording string) bool {
	surname, rest, ok := strings.Cut(wording, ", ")
	if !ok || wordCount(surname) > 3 || !allNames(surname) || !MayBePerson(surname) {
		return false
	}
	if initials.MatchString(rest) {
		return true
	}
	first := strings.Fields(rest)
	return len(first) > 0 && len(first) <= 3 && (len(first) == 1 || oneName(surname)) && !strings.Contains(rest, ",") &&
		allNames(rest) && GivenName(first[0]) && MayBePerson(rest)
}

// oneName reports whether a text is one name, with particles before it or not.
func oneName(text string) bool {
	n := 0
	for w := range strings.FieldsSeq(text) {
		if !particles[strings.ToLower(w)] {
			n++
		}
	}
	return n == 1
}
