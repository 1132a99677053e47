package app

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// An outputFile is a file being written: it appears under its name, or takes
// the place of what has the name, only when it is complete. A device or a pipe
// is written to as it is.
type outputFile struct {
	io.Writer
	complete func() error
	discard  func() // does nothing after complete
}

// createFile begins to write a file; links are followed, and directories that
// are missing are made.
func createFile(path string) (*outputFile, error) {
	path = resolve(path)
	if err := unwritable(path); err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return openDevice(path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, fmt.Errorf("cannot be written: %w", sayError(err))
	}
	// Its directory is where the file can be renamed from, without trying that for
	// each file anew.
	f, err := renameio.NewPendingFile(path, renameio.WithTempDir(filepath.Dir(path)),
		renameio.WithPermissions(0o666), renameio.WithExistingPermissions())
	if err != nil {
		return nil, fmt.Errorf("cannot be written: %w", sayError(err))
	}
	return &outputFile{f, f.CloseAtomicallyReplace, func() { _ = f.Cleanup() }}, nil
}

// openDevice opens what cannot be replaced by a file.
func openDevice(path string) (*outputFile, error) {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, fmt.Errorf("cannot be written: %w", sayError(err))
	}
	return &outputFile{f, f.Close, func() { _ = f.Close() }}, nil
}

// writeFile writes a file so that it is either complete or as it was before.
func writeFile(path string, data []byte) error {
	f, err := createFile(path)
	if err != nil {
		return err
	}
	defer f.discard()
	if _, err := f.Write(data); err != nil {
		return fmt.Errorf("cannot be written: %w", sayError(err))
	}
	if err := f.complete(); err != nil {
		return fmt.Errorf("cannot be written: %w", sayError(err))
	}
	return nil
}

// unwritable says why a file is not to be replaced. Renaming another over it
// would not respect that its owner has made it read-only.
func unwritable(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil // not there yet; what else is wrong shows in writing
	case info.IsDir():
		return errors.New("cannot be written: it is a directory")
	case info.Mode().Perm()&0o222 == 0:
		return errors.New("cannot be written: the file exists and is read-only")
	}
	return nil
}
