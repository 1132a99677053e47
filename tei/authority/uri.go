package authority

import (
	"net/url"
	"slices"
	"strings"
)

// authorities are the files whose identifiers are known: by the type of an
// idno, and how their identifiers become URIs.
var authorities = []struct{ name, host, uri string }{
	{"gnd", "d-nb.info", "https://d-nb.info/gnd/"},
	{"viaf", "viaf.org", "https://viaf.org/viaf/"},
	{"wikidata", "wikidata.org", "http://www.wikidata.org/entity/"},
	{"geonames", "geonames.org", "https://sws.geonames.org/"},
	{"lccn", "id.loc.gov", "https://id.loc.gov/authorities/names/"},
	{"isni", "isni.org", "https://isni.org/isni/"},
	{"orcid", "orcid.org", "https://orcid.org/"},
}

// Known is the names of the authority files whose addresses can be made of identifiers.
func Known() []string {
	names := make([]string, len(authorities))
	for i, a := range authorities {
		names[i] = a.name
	}
	return names
}

// uriOf is the URI of an identifier: itself, or what the file it is from makes
// of it; "" when it is neither.
func uriOf(kind, value string) string {
	if uri := addressOf(kind, value); isAddress(uri) {
		return uri
	}
	return ""
}

// isAddress reports whether a text holds no character that a URI cannot have as it stands
// (RFC 3986, section 2; an IRI may have letters of any script).
func isAddress(uri string) bool {
	if strings.ContainsAny(uri, " \t\n<>\"{}|\\^`[]") || strings.Count(uri, "#") > 1 {
		return false
	}
	_, err := url.Parse(uri)
	return err == nil
}

// addressOf is an identifier as an address, whatever it holds.
func addressOf(kind, value string) string {
	value = strings.TrimSpace(value)
	if name, id, ok := strings.Cut(value, ":"); ok && kind == "" {
		kind, value = name, id
		if strings.HasPrefix(id, "//") {
			return name + ":" + id
		}
	}
	if strings.Contains(value, "://") || value == "" {
		return value
	}
	for _, a := range authorities {
		if strings.EqualFold(kind, a.name) {
			return a.uri + strings.ReplaceAll(value, " ", "")
		}
	}
	if slices.Contains(bareSchemes, strings.ToLower(kind)) && value != "" {
		return kind + ":" + value
	}
	return ""
}

// bareSchemes is schemes of URIs that identify without //.
var bareSchemes = []string{"urn", "info", "tag", "doi", "ark", "hdl"}

// likelyURI is what an identifier without the name of its authority file probably is.
func likelyURI(value string) string {
	if len(value) > 1 && (value[0] == 'Q' || value[0] == 'q') && strings.Trim(value[1:], "0123456789") == "" {
		return "wikidata:" + strings.ToUpper(value)
	}
	if strings.ContainsRune(value, ':') {
		return "wikidata:Q1"
	}
	return "gnd:" + value
}

// URI is the entry's URI in an authority file, named "gnd", "viaf", "wikidata",
// "geonames", "lccn", "isni" or "orcid", or by a part of the URI, such as the
// host; "" when it has none.
func (e *Entry) URI(authority string) string {
	part := authority
	for _, a := range authorities {
		if strings.EqualFold(authority, a.name) {
			part = a.host
		}
	}
	for _, uri := range e.URIs {
		if strings.Contains(uri, part) {
			return uri
		}
	}
	return ""
}
