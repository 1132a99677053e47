package who

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Where a wording that names several parties is divided.

var between = pattern.MustCompile(`\s*(?:;|,? and |,? AND | or | OR | & | und | et |, )\s*`)

// parts divides a wording at the words between two parties: only where a name
// stands on both sides, because offices have an "and" of their own.
func parts(wording string) []string {
	if all := series(wording); all != nil {
		return all
	}
	if m := behind.FindStringSubmatch(wording); m != nil && courtesy.MatchString(m[2]) && isBody(m[1]) && !isOffice(m[1]) {
		return m[1:] // Ministry of Salt (Comrade Doe)
	}
	if m := comrades.FindString(wording); m != "" {
		if all := between.Split(wording[len(m):]); len(all) > 1 && !slices.ContainsFunc(all, notSurname) {
			return all
		}
	}
	cuts := between.FindAllStringSubmatchIndex(wording, -1)
	var all []string
	start := 0
	for _, cut := range cuts {
		left, right := wording[start:cut[0]], wording[cut[1]:]
		if cut[0] < start || !divides(strings.TrimSpace(wording[cut[0]:cut[1]]), left, right) {
			continue
		}
		all = append(all, left)
		start = cut[1]
	}
	return append(all, wording[start:])
}

// comrades is the word of courtesy before a list of surnames.
var comrades = pattern.MustCompile(`^(?:(?:[Tt]o|TO|[Ff]or|FOR) )?(?:(?i:comrades|cdes\.?|messrs\.?)|tt\.) `)

// notSurname reports whether a part of such a list is more than a surname, with initials
// or without.
func notSurname(part string) bool {
	part = strings.Trim(part, " .")
	return wordCount(part) > 3 || !allNames(part) || isOffice(part) || isBody(part)
}

// series is the parts of a list whose last one stands behind an and: Ann Doe, Rupert Roe,
// and the Council of State; Mr. Doe, Mr. Roe and the Council. It is nil when they are no
// names of two words, names with a word of courtesy, or bodies.
func series(wording string) []string {
	k, and := strings.LastIndex(wording, ", and "), len(", and ")
	if k <= 0 {
		k, and = strings.LastIndex(wording, " and "), len(" and ")
	}
	if k <= 0 || strings.Count(wording[:k], ",") == 0 {
		return nil
	}
	all := append(strings.Split(wording[:k], ", "), wording[k+and:])
	if last := all[len(all)-1]; and == len(" and ") && !courteous(last) && !strings.HasPrefix(last, "the ") {
		return nil // of a body, of an office
	}
	for _, part := range all {
		bare := Bare(part)
		if !isBody(part) && (isOffice(bare) || wordCount(bare) < 2 && !courteous(part) || !allNames(bare)) {
			return nil
		}
	}
	return all
}

// courteous reports whether a wording is a name behind a word of courtesy: Mr. Doe.
func courteous(wording string) bool {
	m := courtesy.FindString(wording)
	return m != "" && m != wording && capital(wording[len(m):])
}

var courtesy = pattern.MustCompile(`^(?:(?:[Tt]o|TO|FOR|[Ff]or|FROM|[Ff]rom)[: ]+)?(?i:comrade|cde\.?|mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?|sir|madame|monsieur|herrn?|frau) `)

// divides reports whether what stands before and behind a conjunction are two
// parties.
func divides(conjunction, left, right string) bool {
	if conjunction == ";" {
		return true
	}
	if conjunction == "," {
		return initialled.MatchString(left) && startsName.MatchString(right) && !countries.MatchString(right)
	}
	l, ok := one(left)
	if !ok || l.Kind == Office {
		return false
	}
	r := firstOf(right)
	if l.Kind == Body && r.Kind == Person && concerns.MatchString(left) && !known(right, r) {
		return false // Department for Trade and Maritime Affairs
	}
	return r.Name != "" && (r.Kind != Body || l.Kind == Body || missionFirst.MatchString(right)) && r.Kind != Office
}

// missionFirst is a mission or a department by the word that it begins with: Doe and Embassy
// in Strelsau.
var missionFirst = pattern.MustCompile(`^(?:the )?(?:Embassy|Legation|Consulate|High Commission|Mission|Delegation|Ministry|Department) (?:in|of|at|to|for) \p{Lu}`)

// concerns is a body with what it is for.
var concerns = pattern.MustCompile(`\p{Lu}\p{L}+ (?:of|for) (?:the )?\p{Lu}`)

// known reports whether the form of a wording, and not its capitals alone, says that
// it begins with the name of a person.
func known(wording string, p Party) bool {
	return p.Office != "" || initialled.MatchString(p.Name) || wording != Bare(wording)
}

// firstOf is the party up to the next conjunction.
func firstOf(wording string) Party {
	if cut := between.FindStringIndex(wording); cut != nil && cut[0] > 0 {
		if p, ok := one(wording[:cut[0]]); ok && p.Kind == Person {
			return p
		}
	}
	p, _ := one(wording)
	return p
}
