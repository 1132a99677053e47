package form

import "catchword/transform/encode/internal/pattern"

// certified is how an office says that a copy is true, above the name of who says so.
var certified = pattern.MustCompile(`^(?i:p\. ?c\. ?c\.|pour (?:copie (?:certifiée )?conforme|ampliation|extrait conforme)|per copia conforme|por copia conforme|es copia|(?:für die richtigkeit|beglaubigt|beglaubigte abschrift)(?: der abschrift)?|(?:a )?(?:true|certified) copy|voor eensluidend afschrift)(?:[,:.]| .{1,60})?$`)

// Certifies reports whether a line says that a copy is true.
func Certifies(line string) bool { return certified.MatchString(line) }
