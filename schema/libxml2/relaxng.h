// The part of libxml2 that this package uses.
#ifndef CATCHWORD_RELAXNG_H
#define CATCHWORD_RELAXNG_H

#include <stddef.h>
#include <stdint.h>
#include <libxml/relaxng.h>

// A catchword_finding is one message of libxml2.
typedef struct {
	int code;
	int warning;
	unsigned long element; // number of the element in the document, from 1; 0: none
	char *file;            // the file that the message is about; NULL: not said
	char *message;
} catchword_finding;

// catchword_findings is a list of them; beyond limit they are only counted.
typedef struct {
	catchword_finding *all;
	size_t length, room, limit, lost;
} catchword_findings;

// catchword_compile compiles the schema in doc (an xmlDocPtr), whose address is url. Files
// that it includes are asked for through catchwordResource with resources. It
// returns NULL when the schema is incorrect.
xmlRelaxNGPtr catchword_compile(uintptr_t doc, const char *url, uintptr_t resources, catchword_findings *found);

// catchword_validate judges doc: 0 when it is valid, above 0 when it is not,
// below 0 when libxml2 failed. It takes the _private field of each node.
int catchword_validate(xmlRelaxNGPtr schema, uintptr_t doc, catchword_findings *found);

// catchword_silence keeps libxml2 on this thread from writing remarks on
// standard error, or lets it again.
void catchword_silence(int on);

// catchword_release frees what found holds.
void catchword_release(catchword_findings *found);

#endif
