package app

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"catchword/transform/encode"

	"github.com/alecthomas/kong"
)

// helpWanted turns `catchword help encode` into `catchword encode --help`.
func helpWanted(args []string) []string {
	if len(args) == 0 || args[0] != "help" {
		return args
	}
	return append(args[1:len(args):len(args)], "--help")
}

// helpVars are the words of the help that the command line does not know itself.
func helpVars() kong.Vars { return kong.Vars{"layouts": strings.Join(encode.Layouts(), ", ")} }

// usage says what is wrong with the command line and where to read about it.
func (p *program) usage(err error) int {
	help := "catchword --help"
	var parsing *kong.ParseError
	if errors.As(err, &parsing) && parsing.Context != nil {
		if node := parsing.Context.Selected(); node != nil {
			help = "catchword " + node.Name + " --help"
			err = inWords(err)
		}
	}
	p.trouble(err)
	fmt.Fprintf(p.stderr, "%s tells more\n", help)
	return exitTrouble
}

var (
	noValue  = regexp.MustCompile(`^(-\S+): expected .* value but got "EOL"`)
	noNumber = regexp.MustCompile(`^(-\S+): expected a valid .* but got "(.*?)"`)
	noFile   = regexp.MustCompile(`^expected ("<.*")$`)
)

// inWords is what the parser of the command line says, in words for those who do not know
// what a parser expects.
func inWords(err error) error {
	text := err.Error()
	if m := noValue.FindStringSubmatch(text); m != nil {
		return fmt.Errorf("%s needs a value behind it", m[1])
	}
	if m := noNumber.FindStringSubmatch(text); m != nil {
		return fmt.Errorf("%s=%s: a number is needed", m[1], m[2])
	}
	if m := noFile.FindStringSubmatch(text); m != nil {
		return fmt.Errorf("nothing to work on is named: expected %s", m[1])
	}
	return err
}
