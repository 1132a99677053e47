package app

import (
	"fmt"
	"slices"
	"strings"

	"catchword/cmd/internal/config"
	"catchword/schema"
	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
)

// An edition is how the transcriptions that share a configuration are encoded.
type edition struct {
	encoder *encode.Encoder
	known   *authority.Index // nil for none
	judges  *judges
}

// editions are those of the inputs, each made once.
func (p *program) editions(in []input, v *encodeVerb) ([]*edition, error) {
	if v.From != "" && !slices.Contains(encode.Layouts(), v.From) {
		return nil, fmt.Errorf("--from %s: there is no such layout; choose one of %s", v.From, strings.Join(encode.Layouts(), ", "))
	}
	settings, err := p.settings(in)
	if err != nil {
		return nil, err
	}
	made := make(map[*config.Config]*edition)
	all := make([]*edition, len(in))
	for k, c := range settings {
		if made[c] == nil {
			if made[c], err = p.newEdition(c, v); err != nil {
				return nil, err
			}
		}
		all[k] = made[c]
	}
	return all, nil
}

func (p *program) newEdition(c *config.Config, v *encodeVerb) (*edition, error) {
	date, err := encodingDate(c)
	if err != nil {
		return nil, err
	}
	files := c.Encode.Authority
	if len(v.Authority) > 0 {
		files = v.Authority
	}
	index, err := p.loadAuthority(files)
	if err != nil {
		return nil, err
	}
	judges, err := p.newJudges(nil, v.Schema, schema.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := judges.orProfile(nil); err != nil { // before anything is written
		return nil, err
	}
	s := c.Encode
	return &edition{judges: judges, known: index, encoder: encode.New(encode.Options{
		From: v.From, Authority: index, Language: s.Language, Publisher: s.Publisher, Edition: s.Edition,
		Availability: s.Availability, Licence: s.Licence, LicenceURL: s.LicenceURL, Date: date, Version: version,
		Schema: s.XMLModel, NoStandOff: s.StandOff != nil && !*s.StandOff, Refs: refStyle(s.Refs), Explain: v.Explain,
		Fields: encode.Fields(s.Fields),
	})}, nil
}

// loadAuthority reads authority files and passes on what is worth knowing
// about them; no files make no index.
func (p *program) loadAuthority(files []string) (*authority.Index, error) {
	if len(files) == 0 {
		return nil, nil
	}
	p.named = append(p.named, files...)
	sources := make([]xmlscan.Source, len(files))
	for i, f := range files {
		sources[i] = xmlscan.File(f)
	}
	index, err := authority.Load(sources...)
	if err != nil {
		return nil, readError(err)
	}
	for _, note := range index.Notes() {
		p.note(note)
	}
	return index, nil
}

// refStyle is how the configuration wants names to point to their entries.
func refStyle(r config.Refs) authority.RefStyle {
	style := authority.RefStyle{File: r.File, Authorities: r.Authorities, Uncertain: r.Uncertain, Prefixes: make(map[tei.NameKind]authority.Prefix)}
	for kind, prefix := range map[tei.NameKind]*config.Prefix{
		tei.PersName: r.Prefixes.Person, tei.OrgName: r.Prefixes.Organisation, tei.PlaceName: r.Prefixes.Place,
	} {
		if prefix != nil {
			style.Prefixes[kind] = authority.Prefix{Ident: prefix.Ident, Strip: prefix.Strip}
		}
	}
	return style
}
