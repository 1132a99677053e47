// Package rng judges documents against RELAX NG schemas.
//
//	schema, err := rng.Compile(xmlscan.File("tei_all.rng"), rng.Options{})
//	if err != nil { ... }
//	err = schema.Validate(ctx, xmlscan.File("letter.xml"), func(d diag.Diagnostic) {
//		fmt.Println(d.Error())
//	})
//
// Verdicts are those of the RELAX NG specification (OASIS, 3 December 2001),
// with the identifiers of RELAX NG DTD Compatibility. A document is read once,
// as a stream; memory follows its depth.
package rng
