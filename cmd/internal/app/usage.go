package app

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"catchword/transform/encode"

	"github.com/alecthomas/kong"
)

// habitual turns what other commands are asked in this way into what this one is:
// `catchword help encode` into `catchword encode --help`, --version into version.
func habitual(args []string) []string {
	switch {
	case len(args) == 0:
		return args
	case args[0] == "help":
		return append(args[1:len(args):len(args)], "--help")
	case len(args) == 1 && args[0] == "--version":
		return []string{"version"}
	}
	return args
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
		} else {
			err = noVerb(parsing.Context, err)
		}
	}
	p.trouble(err)
	fmt.Fprintf(p.stderr, "%s tells more\n", help)
	return exitTrouble
}

// noVerb says which verbs there are when none, or an unknown one, is named.
func noVerb(c *kong.Context, err error) error {
	var verbs []string
	for _, v := range c.Model.Children {
		verbs = append(verbs, v.Name)
	}
	known := strings.Join(verbs, ", ")
	if name, ok := strings.CutPrefix(err.Error(), "unexpected argument "); ok {
		if strings.Contains(name, "did you mean") {
			return fmt.Errorf("there is no command %s", name)
		}
		return fmt.Errorf("there is no command %s: known are %s", name, known)
	}
	if strings.HasPrefix(err.Error(), "expected one of") {
		return fmt.Errorf("a command is needed: %s", known)
	}
	return err
}

var (
	noValue  = regexp.MustCompile(`^(-\S+): (?:expected .* value but got "EOL"|missing value)`)
	minus    = regexp.MustCompile(`^(-\S+): expected .* value but got "(-.*?)" \(`)
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
	if m := minus.FindStringSubmatch(text); m != nil {
		return fmt.Errorf("%s needs a value behind it; one that begins with - is written %s=%s", m[1], m[1], m[2])
	}
	if m := noNumber.FindStringSubmatch(text); m != nil {
		return fmt.Errorf("%s=%s: a number is needed", m[1], m[2])
	}
	if m := noFile.FindStringSubmatch(text); m != nil {
		return fmt.Errorf("nothing to work on is named: expected %s", m[1])
	}
	return err
}
