// Command catchword encodes plain-text transcriptions as TEI P5, validates
// TEI documents and says what changed between two revisions of one.
//
//	catchword encode letter.txt
//	catchword validate edition/
//	catchword diff old.xml new.xml
package main

import (
	"os"

	"catchword/cmd/internal/app"
)

func main() { os.Exit(app.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
