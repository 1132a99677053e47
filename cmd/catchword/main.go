// Command catchword encodes, validates and compares TEI documents.
package main

func main() {}
