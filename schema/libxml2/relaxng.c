//go:build libxml2 && cgo

#include <stdlib.h>
#include <string.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>

#include "relaxng.h"

// catchwordResource is the Go function that reads a file which a schema
// includes. The text it returns is for free(); NULL when there is none.
extern char *catchwordResource(uintptr_t resources, char *url, size_t *length);

// resources is what the schema that this thread compiles may read; 0: nothing.
static __thread uintptr_t resources;

// load is the only way by which libxml2 gets at files in this process: those
// of the schema being compiled on this thread.
static xmlParserInputPtr load(const char *url, const char *id, xmlParserCtxtPtr ctxt) {
	size_t length = 0;
	char *text;
	xmlParserInputBufferPtr buffer;
	xmlParserInputPtr input;

	(void)id;
	if (resources == 0 || url == NULL)
		return NULL;
	text = catchwordResource(resources, (char *)url, &length);
	if (text == NULL)
		return NULL;
	buffer = xmlParserInputBufferCreateMem(text, (int)length, XML_CHAR_ENCODING_UTF8);
	free(text);
	if (buffer == NULL)
		return NULL;
	input = xmlNewIOInputStream(ctxt, buffer, XML_CHAR_ENCODING_NONE);
	if (input == NULL) {
		xmlFreeParserInputBuffer(buffer);
		return NULL;
	}
	input->filename = (char *)xmlStrdup((const xmlChar *)url);
	return input;
}

// copy is a copy of s for free(), NULL for NULL.
static char *copy(const char *s) { return s == NULL ? NULL : strdup(s); }

// collect takes one message of libxml2.
static void collect(void *data, xmlErrorPtr error) {
	catchword_findings *found = data;
	catchword_finding *f;
	xmlNodePtr node = error->node;

	if (found->length >= found->limit) {
		found->lost++;
		return;
	}
	if (found->length == found->room) {
		size_t room = found->room == 0 ? 16 : 2 * found->room;
		void *grown = realloc(found->all, room * sizeof(*found->all));
		if (grown == NULL) {
			found->lost++;
			return;
		}
		found->all = grown;
		found->room = room;
	}
	while (node != NULL && node->type != XML_ELEMENT_NODE)
		node = node->type == XML_NAMESPACE_DECL ? NULL : node->parent;
	f = &found->all[found->length++];
	f->code = error->code;
	f->warning = error->level == XML_ERR_WARNING;
	// Nodes of a document are numbered; those of a schema, which libxml2 has
	// copied, stand on the line after the one with their number.
	f->element = 0;
	if (node != NULL && node->_private != NULL)
		f->element = (unsigned long)(uintptr_t)node->_private;
	else if (error->line > 1)
		f->element = (unsigned long)error->line - 1;
	f->file = copy(error->file);
	f->message = copy(error->message);
}

static void silent(void *data, const char *format, ...) {
	(void)data;
	(void)format;
}

void catchword_silence(int on) { xmlSetGenericErrorFunc(NULL, on ? silent : NULL); }

xmlRelaxNGPtr catchword_compile(uintptr_t tree, const char *url, uintptr_t handle, catchword_findings *found) {
	xmlDocPtr doc = (xmlDocPtr)tree;
	xmlRelaxNGParserCtxtPtr ctxt;
	xmlRelaxNGPtr schema = NULL;

	if (doc->URL == NULL)
		doc->URL = xmlStrdup((const xmlChar *)url);
	xmlSetExternalEntityLoader(load);
	xmlRelaxNGInitTypes();
	xmlSetStructuredErrorFunc(found, collect);
	catchword_silence(1);
	resources = handle;
	ctxt = xmlRelaxNGNewDocParserCtxt(doc);
	if (ctxt != NULL) {
		xmlRelaxNGSetParserStructuredErrors(ctxt, collect, found);
		schema = xmlRelaxNGParse(ctxt);
		xmlRelaxNGFreeParserCtxt(ctxt);
	}
	resources = 0;
	xmlSetStructuredErrorFunc(NULL, NULL);
	catchword_silence(0);
	xmlResetLastError();
	return schema;
}

// number numbers the elements of doc in document order, from 1.
static void number(xmlDocPtr doc) {
	uintptr_t n = 0;
	xmlNodePtr node = xmlDocGetRootElement(doc);

	while (node != NULL) {
		if (node->type == XML_ELEMENT_NODE)
			node->_private = (void *)++n;
		if (node->type == XML_ELEMENT_NODE && node->children != NULL) {
			node = node->children;
			continue;
		}
		while (node != NULL && node->next == NULL) {
			node = node->parent;
			if (node == NULL || node->type != XML_ELEMENT_NODE)
				return;
		}
		node = node->next;
	}
}

int catchword_validate(xmlRelaxNGPtr schema, uintptr_t tree, catchword_findings *found) {
	xmlDocPtr doc = (xmlDocPtr)tree;
	xmlRelaxNGValidCtxtPtr ctxt;
	int verdict = -1;

	number(doc);
	xmlSetStructuredErrorFunc(found, collect);
	catchword_silence(1);
	ctxt = xmlRelaxNGNewValidCtxt(schema);
	if (ctxt != NULL) {
		xmlRelaxNGSetValidStructuredErrors(ctxt, collect, found);
		verdict = xmlRelaxNGValidateDoc(ctxt, doc);
		xmlRelaxNGFreeValidCtxt(ctxt);
	}
	xmlSetStructuredErrorFunc(NULL, NULL);
	catchword_silence(0);
	xmlResetLastError();
	return verdict;
}

void catchword_release(catchword_findings *found) {
	size_t i;

	for (i = 0; i < found->length; i++) {
		free(found->all[i].file);
		free(found->all[i].message);
	}
	free(found->all);
	memset(found, 0, sizeof(*found));
}
