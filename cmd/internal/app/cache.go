package app

import (
	"fmt"
	"os"
	"path/filepath"

	"catchword/schema/rng"
)

// schemaCache is where compiled schemas are kept for the next run: in the user's
// cache directory ($XDG_CACHE_HOME or what the system has for it), which may be
// deleted at any time. Without such a directory none are.
//
// Entries are those of one program: of its version and of the very file, since
// who works on the program does not change the version with every build.
func schemaCache() rng.Cache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return rng.Cache{}
	}
	file, err := os.Executable()
	if err != nil {
		return rng.Cache{}
	}
	info, err := os.Stat(file)
	if err != nil {
		return rng.Cache{}
	}
	return rng.Cache{
		Dir:     filepath.Join(dir, "catchword"),
		Program: fmt.Sprint(version, " ", info.Size(), " ", info.ModTime().UnixNano()),
	}
}
