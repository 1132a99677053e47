package schematron

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"catchword/schema/internal/part"
	"catchword/tei/diag"
)

// maxFiles bounds the files that a schema takes in.
const maxFiles = 1000

// A loader reads the files of a schema, each once, and collects what is wrong
// with them.
type loader struct {
	open  func(uri string) (io.ReadCloser, error)
	files map[string]*element
	taken int
	found diag.List
}

func newLoader(open func(uri string) (io.ReadCloser, error)) *loader {
	return &loader{open: open, files: map[string]*element{}}
}

// refuse says what is wrong at a place in a schema file: once, though abstract
// rules and patterns are read wherever they are used.
func (l *loader) refuse(code, file string, at diag.Span, format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	if slices.ContainsFunc(l.found, func(d diag.Diagnostic) bool {
		return d.Span == at && d.Message == message && d.File == file
	}) {
		return
	}
	l.found.Add(diag.Diagnostic{
		File: file, Severity: diag.Error, Source: diag.Schematron, Code: code, Span: at, Message: message,
	})
}

// locate is the name of the file that href stands for, seen from another.
func (l *loader) locate(from, href string) (string, error) {
	return part.Locate(from, href, l.open != nil)
}

func (l *loader) read(name string) (*element, error) {
	if root := l.files[name]; root != nil {
		return root, nil
	}
	raw, err := part.Read(func() (io.ReadCloser, error) {
		if l.open == nil {
			return os.Open(name)
		}
		return l.open(name)
	})
	if err != nil {
		return nil, err
	}
	root, err := parse(name, raw)
	l.files[name] = root
	return root, err
}

// taker is the chain of files that take each other in.
type chain struct {
	file  string
	outer *chain
}

func (c *chain) has(file string) bool {
	for ; c != nil; c = c.outer {
		if c.file == file {
			return true
		}
	}
	return false
}

// follow reads what the href of an element names: a file, or the element of one
// that has the identifier behind "#". It is nil when there is something to say
// against it.
func (l *loader) follow(e *element, files *chain) *element {
	href, fragment, _ := strings.Cut(e.value("href"), "#")
	name, err := e.file, error(nil)
	if href != "" {
		name, err = l.locate(e.file, href)
	}
	switch {
	case err != nil:
		l.unreadable(e, href, err)
		return nil
	case files.has(name) && fragment == "":
		l.refuse("schema-include", e.file, e.at("href"), "`%s` takes itself in", name)
		return nil
	}
	if l.taken++; l.taken > maxFiles {
		if l.taken == maxFiles+1 {
			l.refuse("schema-size", e.file, e.span, "the schema takes in more than %d files", maxFiles)
		}
		return nil
	}
	root, err := l.read(name)
	if err != nil {
		l.unreadable(e, href, err)
		return nil
	}
	if fragment == "" {
		return root
	}
	if part := root.identified(fragment); part != nil {
		return part
	}
	l.refuse("schema-include", e.file, e.at("href"), "nothing in `%s` has the identifier `%s`", name, fragment)
	return nil
}

// identified is the element of a tree with an id.
func (e *element) identified(id string) *element {
	if e.value("id") == id {
		return e
	}
	for _, c := range e.children {
		if c.element != nil {
			if found := c.element.identified(id); found != nil {
				return found
			}
		}
	}
	return nil
}

func (l *loader) unreadable(e *element, href string, err error) {
	var list diag.List
	if errors.As(err, &list) {
		l.found.Add(list...)
		return
	}
	l.refuse("schema-include", e.file, e.at("href"), "`%s` cannot be read: %v", href, cause(err))
}

// cause is what keeps a file from being read, without its path.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// expand puts what is included (ISO/IEC 19757-3, 5.4.4 and 5.4.3) in the place
// of the elements that name it. It returns a copy: a file may be taken in twice.
func (l *loader) expand(e *element, files *chain) *element {
	if files == nil || files.file != e.file {
		files = &chain{e.file, files}
	}
	out := *e
	out.children = nil
	for _, c := range e.children {
		switch x := c.element; {
		case x == nil:
			out.children = append(out.children, c)
		case x.isSchematron() && x.local == "include":
			if part := l.included(x, files); part != nil {
				out.children = append(out.children, child{element: part})
			}
		case x.isSchematron() && x.local == "extends" && x.value("href") != "":
			if part := l.included(x, files); part != nil {
				out.children = append(out.children, part.children...)
			}
		default:
			out.children = append(out.children, child{element: l.expand(x, files)})
		}
	}
	return &out
}

// maxIncluded bounds how deep files take in each other: a fragment may name one
// in which it stands itself.
const maxIncluded = 100

func (l *loader) included(e *element, files *chain) *element {
	if e.value("href") == "" {
		l.refuse("schema-syntax", e.file, e.span, "`%s` has to have the attribute `href`", e.local)
		return nil
	}
	depth := 0
	for c := files; c != nil; c = c.outer {
		depth++
	}
	if depth > maxIncluded {
		l.refuse("schema-include", e.file, e.at("href"), "`%s` takes itself in", e.value("href"))
		return nil
	}
	part := l.follow(e, files)
	if part == nil {
		return nil
	}
	if !part.isSchematron() {
		// What else a file holds is not for the words of a rule to show.
		l.refuse("schema-include", e.file, e.at("href"), "`%s` is no part of a Schematron schema", e.value("href"))
		return nil
	}
	return l.expand(part, &chain{part.file, files})
}
