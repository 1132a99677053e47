//go:build !libxml2

package main

const withLibxml2 = false
