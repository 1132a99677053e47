package encode

import (
	"sync"

	"catchword/tei/authority"
	"catchword/transform/encode/internal/citation"
)

// citations is the parser of citations that knows no other archives than its own.
var citations = sync.OnceValue(func() *citation.Parser { return citation.New() })

// repositories is the archives of an authority as citations name them.
func repositories(index *authority.Index) []citation.Repository {
	if index == nil {
		return nil
	}
	var all []citation.Repository
	for _, entry := range index.Repositories() {
		var r citation.Repository
		for _, name := range entry.Names {
			r.Names = append(r.Names, name.Text)
		}
		all = append(all, r)
	}
	return all
}
