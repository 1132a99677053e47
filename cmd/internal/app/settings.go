package app

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"catchword/cmd/internal/config"
)

// settings are the configurations of a batch, one for each input. Inputs of
// one directory share theirs, and so do directories that find the same file.
func (p *program) settings(in []input) ([]*config.Config, error) {
	byDir := make(map[string]*config.Config)
	byFile := make(map[string]*config.Config)
	all := make([]*config.Config, len(in))
	for k, i := range in {
		dir := i.dir()
		if byDir[dir] == nil {
			c, err := p.setting(dir)
			if err != nil {
				return nil, err
			}
			if byFile[c.File] == nil {
				byFile[c.File] = c
			}
			byDir[dir] = byFile[c.File]
		}
		all[k] = byDir[dir]
	}
	return all, nil
}

func (p *program) setting(dir string) (*config.Config, error) {
	if p.Config == "" {
		c, err := config.Discover(dir)
		return c, readError(err)
	}
	c, err := config.Read(p.Config)
	return c, readError(err)
}

// encodingDate is the day that a header gives for the encoding: the one of
// the configuration, else that of SOURCE_DATE_EPOCH
// (reproducible-builds.org/specs/source-date-epoch), else none.
func encodingDate(c *config.Config) (string, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if c.Encode.Date != "" || epoch == "" {
		return c.Encode.Date, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	const last = 253402300799 // 31 December 9999
	if err != nil || seconds < 0 || seconds > last {
		return "", fmt.Errorf("SOURCE_DATE_EPOCH is %q: it has to be a number of seconds since 1970, up to the year 9999", epoch)
	}
	return time.Unix(seconds, 0).UTC().Format(time.DateOnly), nil
}
