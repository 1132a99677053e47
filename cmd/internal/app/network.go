package app

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"syscall"
	"time"
)

// A schema from the network has to arrive within fetchTime and be no larger
// than fetchBytes.
const (
	fetchTime  = 30 * time.Second
	fetchBytes = 64 << 20
)

// fetch opens what a URI names on the network.
func fetch(uri string) (io.ReadCloser, error) {
	client := http.Client{Timeout: fetchTime}
	resp, err := client.Get(uri)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be fetched: %w", uri, causeOf(err))
	}
	if resp.StatusCode != http.StatusOK {
		resp.Body.Close()
		return nil, fmt.Errorf("%s: cannot be fetched: the server says %s", uri, resp.Status)
	}
	return &bounded{http.MaxBytesReader(nil, resp.Body, fetchBytes), uri}, nil
}

// causeOf is what hinders a connection, without the steps that led to it.
func causeOf(err error) error {
	var unknown *net.DNSError
	var number syscall.Errno
	var step *url.Error
	switch {
	case errors.As(err, &unknown):
		return fmt.Errorf("the name %s is not known", unknown.Name)
	case errors.As(err, &number):
		return number
	case errors.As(err, &step):
		return step.Err
	}
	return err
}

// bounded names the document that is too large.
type bounded struct {
	io.ReadCloser
	uri string
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("%s: cannot be fetched: %w", b.uri, err)
	}
	return n, err
}
